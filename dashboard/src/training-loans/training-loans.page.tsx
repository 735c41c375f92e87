import { Button, type TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { actsColumn } from '../app/acts-column';
import { PageHeading } from '../app/page-heading';
import { StateFilter } from '../app/state-filter';
import { useOpenDialog } from '../app/use-open-dialog';
import { useStatePages } from '../app/use-state-pages';
import { judgesOffAccount } from '../glossary/duties';
import { moneyText } from '../glossary/formats';
import { LOAN_ACTS, LOAN_KINDS, LOAN_STATES, type LoanActName } from '../glossary/loan-texts';
import { StateTag } from '../glossary/state-tag';
import { TrainingLoanFindingsDocument, type TrainingLoanFindingsQuery, type TrainingLoanState } from '../gql/graphql';
import { InstitutionChoice } from '../joint-actions/institution-choice';
import { RegisterList } from '../registers/register-list';
import { useRegister } from '../registers/use-register';
import { useSignedIn } from '../session/session-context';
import { LoanActDialog, ReportLoanDialog } from './loan-dialogs';

type Finding = NonNullable<TrainingLoanFindingsQuery['trainingLoanFindings']>['edges'][number]['node'];

interface OpenAct {
  readonly act: LoanActName;
  readonly findingId: string;
}

const columnsFor = (onAct: (open: OpenAct) => void): TableColumnsType<Finding> => [
  { title: '机构', width: 200, render: (_, { institution: { name } }) => name },
  {
    title: '线索',
    render: (_, { kind, reportedOn, amount, bankReference, statement }) => (
      <>
        {LOAN_KINDS[kind]}
        <div className="hint wrap">
          {[reportedOn, amount && moneyText(amount), bankReference && `流水号 ${bankReference}`, statement]
            .filter(Boolean)
            .join('，')}
        </div>
      </>
    ),
  },
  { title: '贷款机构', width: 180, render: (_, { lenderName }) => lenderName ?? '—' },
  {
    title: '核实',
    render: (_, { state, decidedOn, documentNo, reason }) => (
      <>
        <StateTag state={LOAN_STATES[state]} />
        {decidedOn && (
          <div className="hint wrap">
            {decidedOn}（{documentNo}）{reason}
          </div>
        )}
      </>
    ),
  },
  actsColumn({
    width: 180,
    names: LOAN_ACTS,
    subject: ({ institution, reportedOn }) => `${institution.name} ${reportedOn}`,
    open: (act, { id }) => ({ act, findingId: id }),
    onAct,
  }),
];

interface ListProps {
  readonly officer: boolean;
  readonly onAct: (open: OpenAct) => void;
}

/** The lender is read for a purpose, and never kept in the cache. */
function FindingList({ officer, onAct }: ListProps): ReactElement {
  const pages = useStatePages<TrainingLoanState>();
  const register = useRegister(TrainingLoanFindingsDocument, 'trainingLoanFindings', {
    pages,
    stated: { purpose: officer ? 'SUPERVISION' : 'OWN_DATA' },
    variables: { state: pages.state ?? null },
  });
  return (
    <>
      <StateFilter states={LOAN_STATES} {...pages} />
      <RegisterList<Finding> label="培训贷线索" columns={columnsFor(onAct)} {...register} />
    </>
  );
}

/** What a parent says, and the desk that verifies it. */
export default function TrainingLoansPage(): ReactElement {
  const institutionId = useSearchParams()[0].get('institution');
  const officer = judgesOffAccount(useSignedIn());
  const { open, setOpen, opening, close, done } = useOpenDialog<'REPORT' | OpenAct>();
  return (
    <>
      <PageHeading title="培训贷">
        <p>
          培训费不得由贷款支付：银行查知由贷款机构付款的，不予登记并退回，在此留痕；家长可以反映机构推销、诱导贷款。
          {!officer && '反映前先选择机构。'}
        </p>
        {!officer && institutionId && <Button onClick={opening('REPORT')}>反映培训贷</Button>}
      </PageHeading>
      <FindingList officer={officer} onAct={setOpen} />
      {!officer && <InstitutionChoice page="/training-loans" />}
      {open === 'REPORT' && institutionId && (
        <ReportLoanDialog institutionId={institutionId} onClose={close} onDone={done('已提交，由金融监管部门核实。')} />
      )}
      {open !== null && open !== 'REPORT' && (
        <LoanActDialog {...open} onClose={close} onDone={done(`${LOAN_ACTS[open.act]}已办理。`)} />
      )}
    </>
  );
}
