import { useQuery } from '@apollo/client/react';
import { Form } from 'antd';
import type { ReactElement } from 'react';
import { ActDialog } from '../app/act-dialog';
import { Choice } from '../app/choice';
import { ReasonField } from '../app/reason-field';
import { TextField } from '../app/text-field';
import { CONTENT_BANS } from '../glossary/material-texts';
import { optionsOf } from '../glossary/options';
import { STAFF_LIST_ACTS, STAFF_LIST_GROUNDS, type StaffListActName } from '../glossary/staff-list-texts';
import { STAFF_CHECK_STATES } from '../glossary/staff-texts';
import {
  ConfirmStaffListEntryDocument,
  ImposeStaffListEntryDocument,
  LiftStaffListEntryDocument,
  NotifyStaffListEntryDocument,
  ObjectToStaffListEntryDocument,
  ProposeStaffListEntryDocument,
  RecordStaffListStatementDocument,
  RefuseStaffListEntryDocument,
  StaffListGroundsDocument,
  StaffListSourcesDocument,
  WithdrawStaffListEntryDocument,
  type StaffListGround,
} from '../gql/graphql';
import { useAct } from '../graph/use-act';

interface Props {
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Whom a proposal is about. */
export interface ProposedStaff {
  readonly staffId: string;
  readonly institutionId: string;
}

interface Proposal {
  readonly ground: StaffListGround;
  readonly checkId?: string;
  readonly findingId?: string;
  readonly facts: string;
  readonly documentNo: string;
}

const CONFIRMED = new Set(['CONFIRMED', 'BARRED']);

/** What an entry may rest on, as options; undefined while it is read. */
function useSources({ staffId, institutionId }: ProposedStaff) {
  const { data } = useQuery(StaffListSourcesDocument, { variables: { institutionId } });
  const member = data?.staffMembers?.edges.find(({ node }) => node.id === staffId)?.node;
  const checks = member?.checks?.flatMap(({ id, state, answeredOn }) =>
    state && CONFIRMED.has(state)
      ? { value: id, label: `${STAFF_CHECK_STATES[state].text}，${answeredOn ?? '—'}` }
      : [],
  );
  const findings = data?.contentFindings?.edges.map(({ node: { id, ban, documentNo } }) => ({
    value: id,
    label: `${CONTENT_BANS[ban.code]} ${documentNo}`,
  }));
  return { staffNo: member?.staffNo, checks, findings };
}

/** A record rests on the check; anything else may rest on a confirmed finding, or on the paper alone. */
function SourceField({ ground, of }: { readonly ground: StaffListGround; readonly of: ProposedStaff }): ReactElement {
  const { staffNo, checks, findings } = useSources(of);
  const loading = staffNo === undefined;
  if (ground === 'BACKGROUND_RECORD')
    return (
      <Form.Item name="checkId" label="所据的背景核查" rules={[{ required: true, message: '请选择核查' }]}>
        <Choice<string> listName="所据的背景核查" loading={loading} options={checks ?? []} />
      </Form.Item>
    );
  return (
    <Form.Item name="findingId" label="所据的内容问题" extra="已认定的可引用；没有的，凭查实的文书。">
      <Choice<string> listName="所据的内容问题" allowClear loading={loading} options={findings ?? []} />
    </Form.Item>
  );
}

function SourceFields(of: ProposedStaff): ReactElement {
  const ground = Form.useWatch<StaffListGround | undefined>('ground');
  const { staffNo } = useSources(of);
  const { data } = useQuery(StaffListGroundsDocument);
  const law = data?.staffListGrounds?.find((one) => one.ground === ground);
  return (
    <>
      <p>人员：{staffNo ? `工号 ${staffNo}` : '正在读取…'}</p>
      <Form.Item
        name="ground"
        label="事由"
        extra={law && `依据：${law.basis}`}
        rules={[{ required: true, message: '请选择事由' }]}
      >
        <Choice<StaffListGround> listName="事由" options={optionsOf(STAFF_LIST_GROUNDS)} />
      </Form.Item>
      {ground && <SourceField key={ground} ground={ground} of={of} />}
    </>
  );
}

export function ProposeDialog({ staffId, institutionId, onClose, onDone }: Props & ProposedStaff): ReactElement {
  const perform = useAct();
  return (
    <ActDialog<Proposal>
      title="提出列入黑名单"
      okText="确认提出"
      explains={<p>提出后告知本人，听取陈述，再由另一名经办人决定。列入后各机构均不得聘用。</p>}
      submit={async (values) => (await perform(ProposeStaffListEntryDocument, { staffId, ...values })).objections}
      onClose={onClose}
      onDone={onDone}
    >
      <SourceFields staffId={staffId} institutionId={institutionId} />
      <ReasonField name="facts" label="查实的事实和情节" />
      <TextField name="documentNo" label="查实文书编号" />
    </ActDialog>
  );
}

const ACTS = {
  notifyStaffListEntry: {
    document: NotifyStaffListEntryDocument,
    explains: '登记已将事由、依据和陈述的权利告知本人；陈述期限自今日起算。机构自此可见。',
    said: '告知的内容',
  },
  recordStaffListStatement: {
    document: RecordStaffListStatementDocument,
    explains: '登记本人的陈述申辩；期限届满后、决定前仍可登记。',
    said: '本人的陈述',
  },
  withdrawStaffListEntry: {
    document: WithdrawStaffListEntryDocument,
    explains: '事由不成立或提出有误的，予以撤回。',
    said: '理由',
  },
  imposeStaffListEntry: {
    document: ImposeStaffListEntryDocument,
    explains: '由提出人以外的人决定。列入后各机构均不得聘用，机构应立即解除聘用；本人可在期限内申诉一次。',
    said: '理由',
  },
  refuseStaffListEntry: {
    document: RefuseStaffListEntryDocument,
    explains: '由提出人以外的人决定。',
    said: '理由',
  },
  objectToStaffListEntry: {
    document: ObjectToStaffListEntryDocument,
    explains: '凭本人书面申请登记，以一次为限；复核期间仍在名单上。',
    said: '申诉的理由',
  },
  confirmStaffListEntry: {
    document: ConfirmStaffListEntryDocument,
    explains: '由提出人、决定人以外的人复核。维持后仍有异议的，依法申请行政复议或提起诉讼。',
    said: '理由',
  },
  liftStaffListEntry: {
    document: LiftStaffListEntryDocument,
    explains: '由提出人、决定人以外的人复核。撤销后移出名单，不再限制聘用。',
    said: '理由',
  },
} satisfies Record<StaffListActName, unknown>;

interface ActProps extends Props {
  readonly act: StaffListActName;
  readonly entryId: string;
}

export function ListActDialog({ act, entryId, onClose, onDone }: ActProps): ReactElement {
  const perform = useAct();
  const { document, explains, said } = ACTS[act];
  return (
    <ActDialog<{ readonly reason: string; readonly documentNo: string }>
      title={STAFF_LIST_ACTS[act]}
      okText={`确认${STAFF_LIST_ACTS[act]}`}
      explains={<p>{explains}</p>}
      submit={async (values) => (await perform(document, { entryId, ...values })).objections}
      onClose={onClose}
      onDone={onDone}
    >
      <ReasonField label={said} />
      <TextField name="documentNo" label="文书编号" />
    </ActDialog>
  );
}
