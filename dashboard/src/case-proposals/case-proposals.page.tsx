import type { TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { ActDialog } from '../app/act-dialog';
import { actsColumn } from '../app/acts-column';
import { PageHeading } from '../app/page-heading';
import { ReasonField } from '../app/reason-field';
import { StateFilter } from '../app/state-filter';
import { TextField } from '../app/text-field';
import { useOpenDialog } from '../app/use-open-dialog';
import { useStatePages } from '../app/use-state-pages';
import {
  CASE_PROPOSAL_ACTS,
  CASE_PROPOSAL_STATES,
  CASE_SOURCES,
  caseProposalStepText,
  type CaseProposalActName,
} from '../glossary/case-texts';
import { agencyName } from '../glossary/agencies';
import { dateTimeText } from '../glossary/formats';
import { StateTag } from '../glossary/state-tag';
import { Term } from '../glossary/term';
import {
  AcceptEducationCaseProposalDocument,
  AcceptMarketRegulationCaseProposalDocument,
  EducationCaseProposalsDocument,
  MarketRegulationCaseProposalsDocument,
  ResubmitEducationCaseProposalDocument,
  ResubmitMarketRegulationCaseProposalDocument,
  ReturnEducationCaseProposalDocument,
  ReturnMarketRegulationCaseProposalDocument,
  WithdrawEducationCaseProposalDocument,
  WithdrawMarketRegulationCaseProposalDocument,
  type CaseProposalState,
  type MarketRegulationCaseProposalsQuery,
} from '../gql/graphql';
import { useAct } from '../graph/use-act';
import { useLawClock } from '../graph/use-law-clock';
import { StepList } from '../prices/step-list';
import { RegisterList } from '../registers/register-list';
import { useRegister } from '../registers/use-register';
import { useSignedIn } from '../session/session-context';

type Proposal = NonNullable<MarketRegulationCaseProposalsQuery['proposals']>['edges'][number]['node'];

/** Each department has its own list in the graph. */
const DESKS = {
  MARKET_REGULATION: {
    list: MarketRegulationCaseProposalsDocument,
    acceptCaseProposal: AcceptMarketRegulationCaseProposalDocument,
    returnCaseProposal: ReturnMarketRegulationCaseProposalDocument,
    resubmitCaseProposal: ResubmitMarketRegulationCaseProposalDocument,
    withdrawCaseProposal: WithdrawMarketRegulationCaseProposalDocument,
  },
  EDUCATION: {
    list: EducationCaseProposalsDocument,
    acceptCaseProposal: AcceptEducationCaseProposalDocument,
    returnCaseProposal: ReturnEducationCaseProposalDocument,
    resubmitCaseProposal: ResubmitEducationCaseProposalDocument,
    withdrawCaseProposal: WithdrawEducationCaseProposalDocument,
  },
};

function useDesk() {
  const { agency } = useSignedIn();
  return agency === 'EDUCATION' ? DESKS.EDUCATION : DESKS.MARKET_REGULATION;
}

interface OpenAct {
  readonly act: CaseProposalActName;
  readonly proposalId: string;
}

const columnsFor = (nowMs: number, onAct: (open: OpenAct) => void): TableColumnsType<Proposal> => [
  {
    title: '机构和建议书',
    width: 220,
    render: (_, { institution, source, documentNo, proposedBy, proposedAt }) => (
      <>
        {institution && <Link to={`/institutions/${institution.id}`}>{institution.name}</Link>}
        <div>{CASE_SOURCES[source]}</div>
        <div className="hint wrap">
          {documentNo}；{dateTimeText(proposedAt)} {proposedBy} 提出
        </div>
      </>
    ),
  },
  {
    title: '事实和条款',
    render: (_, { facts, grounds }) => (
      <>
        <div className="wrap">{facts}</div>
        <ul>
          {grounds.map(({ basis, penalty, fine, punishers }) => (
            <li key={basis + (penalty ?? '')} className="wrap">
              违反{basis}
              {penalty && `；依${penalty}处理`}
              {fine && <div className="hint">{fine}</div>}
              {punishers && <div className="hint">有权处罚：{punishers.map(agencyName).join('、')}</div>}
            </li>
          ))}
        </ul>
      </>
    ),
  },
  {
    title: '状态和经过',
    width: 260,
    render: (_, { state, due, steps }) => (
      <>
        <StateTag state={CASE_PROPOSAL_STATES[state]} />
        {due && <Term due={due} nowMs={nowMs} />}
        <StepList steps={steps} textOf={caseProposalStepText} />
      </>
    ),
  },
  actsColumn({
    width: 150,
    names: CASE_PROPOSAL_ACTS,
    subject: ({ documentNo }) => documentNo,
    open: (act, { id }) => ({ act, proposalId: id }),
    onAct,
  }),
];

function ProposalList({ onAct }: { readonly onAct: (open: OpenAct) => void }): ReactElement {
  const pages = useStatePages<CaseProposalState>();
  const nowMs = useLawClock();
  const register = useRegister(useDesk().list, 'proposals', { pages, variables: { state: pages.state ?? null } });
  return (
    <>
      <StateFilter states={CASE_PROPOSAL_STATES} {...pages} />
      <RegisterList<Proposal> label="立案建议" columns={columnsFor(nowMs, onAct)} {...register} />
    </>
  );
}

const ACTS = {
  acceptCaseProposal: {
    explains: '同意后由案件程序办理。',
    said: '理由',
  },
  returnCaseProposal: {
    explains: '退回提出人补充，或不再提出。',
    said: '理由',
  },
  resubmitCaseProposal: {
    explains: '补充的事实记入建议书；决定期限重新起算。',
    said: '补充的事实',
  },
  withdrawCaseProposal: {
    explains: '不再提出的，写明理由。',
    said: '理由',
  },
} satisfies Record<CaseProposalActName, unknown>;

interface DialogProps extends OpenAct {
  readonly onClose: () => void;
  readonly onDone: () => void;
}

function ProposalDialog({ act, proposalId, onClose, onDone }: DialogProps): ReactElement {
  const perform = useAct();
  const document = useDesk()[act];
  const { explains, said } = ACTS[act];
  return (
    <ActDialog<{ readonly reason: string; readonly documentNo: string }>
      title={CASE_PROPOSAL_ACTS[act]}
      okText={`确认${CASE_PROPOSAL_ACTS[act]}`}
      explains={<p>{explains}</p>}
      submit={async (values) => (await perform(document, { proposalId, ...values })).objections}
      onClose={onClose}
      onDone={onDone}
    >
      <ReasonField label={said} />
      <TextField name="documentNo" label="审批表或文书编号" />
    </ActDialog>
  );
}

/** What findings propose to the head of the organ as a case. */
export default function CaseProposalsPage(): ReactElement {
  const { open, setOpen, close, done } = useOpenDialog<OpenAct>();
  return (
    <>
      <PageHeading title="立案建议">
        <p>
          违法广告、违法收费、举报核查、内容问题提出的立案建议，由机关负责人在期限内同意立案或退回；立案后的程序另行办理。
        </p>
      </PageHeading>
      <ProposalList onAct={setOpen} />
      {open && <ProposalDialog {...open} onClose={close} onDone={done(`${CASE_PROPOSAL_ACTS[open.act]}已办理。`)} />}
    </>
  );
}
