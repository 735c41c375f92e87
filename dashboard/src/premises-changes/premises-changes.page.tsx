import { Button, type TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { PageHeading } from '../app/page-heading';
import { RowActs } from '../app/row-acts';
import { StateFilter } from '../app/state-filter';
import { useOpenDialog } from '../app/use-open-dialog';
import { divisionName } from '../glossary/divisions';
import { appliesForLicense } from '../glossary/duties';
import { dateTimeText } from '../glossary/formats';
import { SCHOOL_STAGES } from '../glossary/license-texts';
import { CHANGE_KINDS, CHANGE_STATES, premisesText } from '../glossary/premises-texts';
import { StateTag } from '../glossary/state-tag';
import { PremisesChangesDocument } from '../gql/graphql';
import { PaperTable } from '../license-applications/paper-table';
import { RegisterList } from '../registers/register-list';
import { useRegister } from '../registers/use-register';
import { useRegisterSearch } from '../registers/use-register-search';
import { useSignedIn } from '../session/session-context';
import { actsOf, changeAct, paperText, stateIn, type Change, type ChangeActName } from './change-acts';
import { ChangeActDialog, RequestDialog } from './change-dialogs';

type OnAct = (change: Change, act: ChangeActName) => void;

const columnsFor = (onAct: OnAct): TableColumnsType<Change> => [
  {
    title: '机构',
    width: 200,
    render: (_, { institutionId, schoolName, ledgerNo }) => (
      <>
        <Link to={`/institutions/${institutionId}`}>{schoolName}</Link>（{ledgerNo}）
      </>
    ),
  },
  { title: '事项', width: 120, render: (_, { kind }) => CHANGE_KINDS[kind] },
  { title: '新场所', width: 200, render: (_, { divisionCode, address }) => `${divisionName(divisionCode)} ${address}` },
  { title: '提交时间', width: 150, render: (_, { requestedAt }) => dateTimeText(requestedAt) },
  {
    title: '状态',
    width: 180,
    render: (_, { state, overdue, decisionDue, decidedOn }) => (
      <>
        <StateTag state={CHANGE_STATES[state]} />
        {decisionDue && !decidedOn && <div className="hint">决定期限 {dateTimeText(decisionDue)}</div>}
        {overdue && <div className="hint">审查已超期</div>}
      </>
    ),
  },
  {
    title: '办理',
    width: 220,
    render: (_, change) => (
      <RowActs
        subject={change.schoolName}
        acts={actsOf(change)}
        nameOf={(act) => changeAct(act).name}
        onAct={(act) => {
          onAct(change, act);
        }}
      />
    ),
  },
];

function Details({ change }: { readonly change: Change }): ReactElement {
  const { formerAddress, stages, premises, papers, departmentPapers, siteCheck } = change;
  const { documentNo, reason, decidedOn } = change;
  return (
    <>
      <p>
        原地址：{formerAddress}；培训对象：{stages.map((stage) => SCHOOL_STAGES[stage]).join('、')}；申报的场所：
        {premisesText(premises)}
      </p>
      <ul className="choices" aria-label="申请人提交的新场所文书">
        {papers.map((paper) => (
          <li key={paper.kind}>{paperText(paper)}</li>
        ))}
      </ul>
      {departmentPapers.length > 0 && <PaperTable papers={departmentPapers} />}
      {siteCheck && (
        <p className="wrap">
          {siteCheck.checkedOn} 现场核查（执法证 {siteCheck.officers.join('、')}）：{premisesText(siteCheck.premises)}；
          {siteCheck.note}
        </p>
      )}
      {decidedOn && (
        <p className="wrap">
          {decidedOn} {documentNo}
          {reason && `：${reason}`}
        </p>
      )}
    </>
  );
}

function Changes({ onAct }: { readonly onAct: OnAct }): ReactElement {
  const { search, onSearch, ...pages } = useRegisterSearch('/premises-changes');
  const state = stateIn(search.state);
  const register = useRegister(PremisesChangesDocument, 'premisesChanges', {
    pages,
    variables: { state: state ?? null },
  });
  return (
    <>
      <StateFilter
        states={CHANGE_STATES}
        state={state}
        onState={(next) => {
          onSearch({ state: next });
        }}
      />
      <RegisterList
        label="场所变更"
        columns={columnsFor(onAct)}
        {...register}
        details={(change) => <Details change={change} />}
      />
    </>
  );
}

type Open = 'REQUEST' | { readonly change: Change; readonly act: ChangeActName };

export default function PremisesChangesPage(): ReactElement {
  const who = useSignedIn();
  const { open, setOpen, opening, close, done } = useOpenDialog<Open>();
  return (
    <>
      <PageHeading title="场所变更">
        <p>非学科类机构变更办学地址、设立教学点；核准后记入机构档案。</p>
        {appliesForLicense(who) && <Button onClick={opening('REQUEST')}>申请场所变更</Button>}
      </PageHeading>
      <Changes
        onAct={(change, act) => {
          setOpen({ change, act });
        }}
      />
      {open === 'REQUEST' && <RequestDialog onClose={close} onDone={done('已提交申请。')} />}
      {open !== null && open !== 'REQUEST' && (
        <ChangeActDialog {...open} onClose={close} onDone={done(changeAct(open.act).done)} />
      )}
    </>
  );
}
