import { Button, type TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { Link, useSearchParams } from 'react-router';
import { actsColumn } from '../app/acts-column';
import { PageHeading } from '../app/page-heading';
import { StateFilter } from '../app/state-filter';
import { useOpenDialog } from '../app/use-open-dialog';
import { useStatePages } from '../app/use-state-pages';
import {
  FILING_ACTS,
  FILING_STATES,
  filingStepText,
  TERM_ACTS,
  type FilingActName,
  type TermActName,
} from '../glossary/contract-texts';
import { appliesForLicense } from '../glossary/duties';
import { dateTimeText } from '../glossary/formats';
import { StateTag } from '../glossary/state-tag';
import { ContractFilingsDocument, type ContractFilingState } from '../gql/graphql';
import { InstitutionChoice } from '../joint-actions/institution-choice';
import { RegisterList } from '../registers/register-list';
import { useRegister } from '../registers/use-register';
import { useSignedIn } from '../session/session-context';
import { Differences, UnfairTerms, type Filing } from './contract-check';
import { FileContractDialog, FilingActDialog, TermDialog } from './contract-dialogs';
import { Clauses } from './contract-text';

interface OpenAct {
  readonly act: FilingActName;
  readonly filingId: string;
}

interface OpenTerm {
  readonly term: TermActName;
  readonly termNo: number;
  readonly filingId: string;
}

type Open = 'FILE' | OpenAct | OpenTerm;

const columnsFor = (onOpen: (open: Open) => void): TableColumnsType<Filing> => [
  {
    title: '机构和文本',
    width: 220,
    render: (_, { title, version, filedAt, institution: { id, name } }) => (
      <>
        <Link to={`/contracts?institution=${id}`}>{name}</Link>
        <div>
          {title}，第 {version} 版
        </div>
        <div className="hint">{dateTimeText(filedAt)} 提交</div>
      </>
    ),
  },
  {
    title: '疑似不公平条款',
    width: 340,
    render: (_, filing) => (
      <UnfairTerms
        filing={filing}
        onTerm={(term, termNo) => {
          onOpen({ term, termNo, filingId: filing.id });
        }}
      />
    ),
  },
  {
    title: '办理情况',
    render: (_, { state, correctionDue, steps }) => (
      <>
        <StateTag state={FILING_STATES[state]} />
        {state === 'CORRECTION_ORDERED' && ` 至 ${correctionDue ?? ''}`}
        {steps.map(({ act, at, by, reason, documentNo }) => (
          <div key={at + act} className="hint wrap">
            {dateTimeText(at)} {by} {filingStepText(act)}
            {documentNo && `（${documentNo}）`}
            {reason && `：${reason}`}
          </div>
        ))}
      </>
    ),
  },
  actsColumn({
    width: 160,
    names: FILING_ACTS,
    subject: ({ title, version }) => `${title} 第 ${String(version)} 版`,
    open: (act, { id }) => ({ act, filingId: id }),
    onAct: onOpen,
  }),
];

const detailsOf = (filing: Filing): ReactElement => (
  <>
    <Differences filing={filing} />
    <details>
      <summary>合同全文</summary>
      <Clauses clauses={filing.clauses} />
    </details>
  </>
);

interface ListProps {
  readonly institutionId: string | null;
  readonly onOpen: (open: Open) => void;
}

function FilingList({ institutionId, onOpen }: ListProps): ReactElement {
  const pages = useStatePages<ContractFilingState>();
  const register = useRegister(ContractFilingsDocument, 'contractFilings', {
    pages,
    variables: { institutionId, state: pages.state ?? null },
  });
  return (
    <>
      <StateFilter states={FILING_STATES} {...pages} />
      <RegisterList<Filing> label="合同文本" columns={columnsFor(onOpen)} {...register} details={detailsOf} />
    </>
  );
}

interface DialogProps {
  readonly open: Open;
  readonly close: () => void;
  readonly done: (text: string) => () => void;
}

function Dialog({ open, close, done }: DialogProps): ReactElement {
  if (open === 'FILE') return <FileContractDialog onClose={close} onDone={done('已提交，待审查。')} />;
  if ('term' in open)
    return (
      <TermDialog
        act={open.term}
        filingId={open.filingId}
        termNo={open.termNo}
        onClose={close}
        onDone={done(`已${TERM_ACTS[open.term]}。`)}
      />
    );
  return (
    <FilingActDialog
      act={open.act}
      filingId={open.filingId}
      onClose={close}
      onDone={done(`${FILING_ACTS[open.act]}已办理。`)}
    />
  );
}

export default function ContractsPage(): ReactElement {
  const files = appliesForLicense(useSignedIn());
  const institutionId = useSearchParams()[0].get('institution');
  const { open, setOpen, opening, close, done } = useOpenDialog<Open>();
  return (
    <>
      <PageHeading title="合同文本">
        <p>
          机构提交与家长签订的空白文本，与<Link to="/model-contracts">示范文本</Link>
          比对；疑似不公平条款逐条审查，认定的责令改正。展开一行可见不同之处和全文。
        </p>
        {files && <Button onClick={opening('FILE')}>提交合同文本</Button>}
      </PageHeading>
      <FilingList institutionId={institutionId} onOpen={setOpen} />
      {!files && <InstitutionChoice page="/contracts" />}
      {open !== null && <Dialog open={open} close={close} done={done} />}
    </>
  );
}
