import { Button, type TableColumnsType } from 'antd';
import { useState, type ReactElement } from 'react';
import { Link, useSearchParams } from 'react-router';
import { actsColumn } from '../app/acts-column';
import { PageHeading } from '../app/page-heading';
import { StateFilter } from '../app/state-filter';
import { useOpenDialog } from '../app/use-open-dialog';
import { useStatePages } from '../app/use-state-pages';
import { supervisesStaff } from '../glossary/duties';
import { dateTimeText } from '../glossary/formats';
import {
  STAFF_LIST_ACTS,
  STAFF_LIST_GROUNDS,
  STAFF_LIST_STATES,
  staffListStepName,
  type StaffListActName,
} from '../glossary/staff-list-texts';
import { StateTag } from '../glossary/state-tag';
import { Term } from '../glossary/term';
import { StaffListEntriesDocument, type StaffListEntriesQuery, type StaffListState } from '../gql/graphql';
import { useLawClock } from '../graph/use-law-clock';
import { PurposeSelect } from '../institution-file/purpose-select';
import type { StatedPurpose } from '../institution-file/purposes';
import { RegisterList } from '../registers/register-list';
import { useRegister } from '../registers/use-register';
import { useSignedIn } from '../session/session-context';
import { Personal } from '../staff/staff-table';
import { ListActDialog, ProposeDialog, type ProposedStaff } from './list-dialogs';

type Entry = NonNullable<StaffListEntriesQuery['staffListEntries']>['edges'][number]['node'];

interface OpenAct {
  readonly act: StaffListActName;
  readonly entryId: string;
}

const columnsFor = (nowMs: number, onAct: (open: OpenAct) => void): TableColumnsType<Entry> => [
  {
    title: '人员和机构',
    width: 200,
    render: (_, { staffMember, institution }) => (
      <>
        工号 {staffMember?.staffNo ?? '—'} <Personal value={staffMember?.staffName} />
        {institution && (
          <div>
            <Link to={`/institutions/${institution.id}`}>{institution.name}</Link>
          </div>
        )}
      </>
    ),
  },
  {
    title: '事由和事实',
    render: (_, { ground, facts, documentNo }) => (
      <>
        {ground ? STAFF_LIST_GROUNDS[ground] : '—'}
        <div className="hint wrap">{facts}</div>
        <div className="hint">{documentNo}</div>
      </>
    ),
  },
  {
    title: '状态和期限',
    width: 230,
    render: (_, { state, due, listedOn, listedUntil }) => (
      <>
        <StateTag state={STAFF_LIST_STATES[state]} />
        {due && (
          <div className="clock">
            <Term due={due} nowMs={nowMs} />
          </div>
        )}
        {listedOn && (
          <div className="hint">
            {listedOn} 列入，{listedUntil ? `至 ${listedUntil}` : '没有期限'}
          </div>
        )}
      </>
    ),
  },
  actsColumn({
    width: 150,
    names: STAFF_LIST_ACTS,
    subject: ({ staffMember }) => `工号 ${staffMember?.staffNo ?? ''}`,
    open: (act, { id }) => ({ act, entryId: id }),
    onAct,
  }),
];

function Steps({ steps }: { readonly steps: Entry['steps'] }): ReactElement {
  return (
    <ol aria-label="办理经过">
      {(steps ?? []).map(({ act, at, by, reason, documentNo }) => (
        <li key={at + act} className="wrap">
          {dateTimeText(at)} {staffListStepName(act)}（{by}）{documentNo} {reason}
        </li>
      ))}
    </ol>
  );
}

interface ListProps {
  readonly stated: StatedPurpose | null;
  readonly onAct: (open: OpenAct) => void;
}

/** Names are not kept in the client's cache, so leaving the page forgets them. */
function EntryList({ stated, onAct }: ListProps): ReactElement {
  const pages = useStatePages<StaffListState>();
  const nowMs = useLawClock();
  const register = useRegister(StaffListEntriesDocument, 'staffListEntries', {
    pages,
    stated,
    variables: { state: pages.state ?? null, withPersonal: stated !== null },
  });
  return (
    <>
      <StateFilter states={STAFF_LIST_STATES} {...pages} />
      <RegisterList<Entry>
        label="从业人员黑名单"
        columns={columnsFor(nowMs, onAct)}
        {...register}
        details={({ steps }) => <Steps steps={steps} />}
      />
    </>
  );
}

/** Who is proposed is chosen in the staff register. */
function useProposed(): ProposedStaff | null {
  const [params] = useSearchParams();
  const [staffId, institutionId] = [params.get('staff'), params.get('institution')];
  return staffId && institutionId ? { staffId, institutionId } : null;
}

function Proposing({ chosen, onPropose }: { readonly chosen: boolean; readonly onPropose: () => void }): ReactElement {
  if (chosen)
    return (
      <Button type="primary" onClick={onPropose}>
        提出列入黑名单
      </Button>
    );
  return (
    <p>
      提出列入，请在<Link to="/staff">从业人员</Link>中选择人员。
    </p>
  );
}

export default function StaffListPage(): ReactElement {
  const who = useSignedIn();
  const proposed = useProposed();
  const [stated, setStated] = useState<StatedPurpose | null>(null);
  const { open, setOpen, opening, close, done } = useOpenDialog<'PROPOSE' | OpenAct>();
  return (
    <>
      <PageHeading title="从业人员黑名单">
        <p>告知本人、听取陈述后，由提出人以外的人决定；在名单上的，各机构均不得聘用。本人可申诉一次，期满自动移出。</p>
        {supervisesStaff(who) && <Proposing chosen={proposed !== null} onPropose={opening('PROPOSE')} />}
      </PageHeading>
      <PurposeSelect agency={who.agency} onState={setStated} />
      <EntryList stated={stated} onAct={setOpen} />
      {open === 'PROPOSE' && proposed && <ProposeDialog {...proposed} onClose={close} onDone={done('已提出。')} />}
      {open !== null && open !== 'PROPOSE' && (
        <ListActDialog {...open} onClose={close} onDone={done(`${STAFF_LIST_ACTS[open.act]}已办理。`)} />
      )}
    </>
  );
}
