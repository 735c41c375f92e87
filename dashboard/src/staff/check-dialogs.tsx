import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { ActDialog } from '../app/act-dialog';
import { DayField, TextField } from '../app/text-field';
import {
  ListStaffForCheckDocument,
  RecordCheckConsentDocument,
  RecordPoliceStationDocument,
  RequestBackgroundChecksDocument,
  StaffChecksInDocument,
  StaffToListDocument,
  type StaffCheckState,
} from '../gql/graphql';
import { faultsOf, type GraphFault } from '../graph/graph-faults';
import { useAct } from '../graph/use-act';
import { PersonsField, type PersonOption } from './persons-field';
import { mayBeListed } from './staff-input';

interface Props {
  readonly onClose: () => void;
  readonly onDone: () => void;
}

interface Persons {
  readonly persons: readonly PersonOption[] | undefined;
  readonly faults: readonly GraphFault[];
  readonly onRetry: () => void;
}

function usePersonsIn(state: StaffCheckState): Persons {
  const { data, error, refetch } = useQuery(StaffChecksInDocument, {
    variables: { state },
    fetchPolicy: 'network-only',
  });
  const persons = data?.staffChecks?.edges.map(({ node: { id, staffMember } }) => ({
    value: id,
    label: `工号 ${staffMember?.staffNo ?? '—'}（${staffMember?.institution?.name ?? '—'}）`,
  }));
  return { persons, faults: faultsOf(error), onRetry: () => void refetch() };
}

export function ListDialog({ onClose, onDone }: Props): ReactElement {
  const perform = useAct();
  const { data, error, refetch } = useQuery(StaffToListDocument, { fetchPolicy: 'network-only' });
  const members = data?.staffMembers?.edges.map(({ node }) => node).filter(mayBeListed);
  return (
    <ActDialog<{ readonly ids?: string[] }>
      title="列入背景核查"
      okText="确认列入"
      explains={<p>拟聘和在聘人员，聘用前和以后每年核查一次。列入后登记本人的书面同意，由教育部门统一发函。</p>}
      submit={async ({ ids = [] }) => (await perform(ListStaffForCheckDocument, { staffIds: ids })).objections}
      onClose={onClose}
      onDone={onDone}
    >
      <PersonsField
        persons={members?.map(({ id, staffNo }) => ({ value: id, label: `工号 ${staffNo}` }))}
        faults={faultsOf(error)}
        onRetry={() => void refetch()}
      />
    </ActDialog>
  );
}

interface Consent {
  readonly ids?: string[];
  readonly consentedOn: string;
  readonly consentNo: string;
}

export function ConsentDialog({ onClose, onDone }: Props): ReactElement {
  const perform = useAct();
  return (
    <ActDialog<Consent>
      title="登记本人同意"
      okText="确认登记"
      explains={<p>本人书面同意核查其有无性侵害、虐待、拐卖、暴力伤害等违法犯罪记录。没有同意的不发函，也不得聘用。</p>}
      submit={async ({ ids = [], ...consent }) =>
        (await perform(RecordCheckConsentDocument, { checkIds: ids, ...consent })).objections
      }
      onClose={onClose}
      onDone={onDone}
    >
      <PersonsField {...usePersonsIn('LISTED')} />
      <DayField name="consentedOn" label="同意书签署日期" />
      <TextField name="consentNo" label="同意书编号" />
    </ActDialog>
  );
}

interface Letter {
  readonly ids?: string[];
  readonly letterNo: string;
}

export function LetterDialog({ onClose, onDone }: Props): ReactElement {
  const perform = useAct();
  return (
    <ActDialog<Letter>
      title="发核查函"
      okText="确认发函"
      explains={<p>每人的核查送其机构办学场所的辖区派出所，只由该派出所答复有无记录。</p>}
      submit={async ({ ids = [], letterNo }) =>
        (await perform(RequestBackgroundChecksDocument, { checkIds: ids, letterNo })).objections
      }
      onClose={onClose}
      onDone={onDone}
    >
      <PersonsField {...usePersonsIn('CONSENTED')} />
      <TextField name="letterNo" label="核查函的函号" />
    </ActDialog>
  );
}

export function StationDialog(props: Props & { readonly institutionId: string }): ReactElement {
  const { institutionId, onClose, onDone } = props;
  const perform = useAct();
  return (
    <ActDialog<{ readonly stationId: string }>
      title="登记辖区派出所"
      okText="确认登记"
      explains={<p>办学场所所在辖区的派出所；以后发出的核查函送该派出所。</p>}
      submit={async ({ stationId }) =>
        (await perform(RecordPoliceStationDocument, { institutionId, stationId })).objections
      }
      onClose={onClose}
      onDone={onDone}
    >
      <TextField name="stationId" label="派出所代码" />
    </ActDialog>
  );
}
