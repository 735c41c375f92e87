import { useQuery } from '@apollo/client/react';
import { Button, type TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { PageHeading } from '../app/page-heading';
import { RowActs } from '../app/row-acts';
import { StateFilter } from '../app/state-filter';
import { useOpenDialog } from '../app/use-open-dialog';
import { useStatePages } from '../app/use-state-pages';
import { EvidenceFileButton } from '../evidence/evidence-files';
import {
  bankStepText,
  isReceiptAct,
  OFF_ACCOUNT_FINDINGS,
  RECEIPT_ACTS,
  RECEIPT_STATES,
  type ReceiptActName,
} from '../glossary/bank-texts';
import { judgesOffAccount } from '../glossary/duties';
import { dateTimeText, moneyText } from '../glossary/formats';
import { StateTag } from '../glossary/state-tag';
import { OffAccountReceiptsDocument, type OffAccountReceiptsQuery, type OffAccountReceiptState } from '../gql/graphql';
import { faultsOf } from '../graph/graph-faults';
import { InstitutionChoice } from '../joint-actions/institution-choice';
import { PAGE_SIZE, RegisterList } from '../registers/register-list';
import { useSignedIn } from '../session/session-context';
import { ReceiptActDialog, ReportReceiptDialog } from './receipt-dialogs';

type Receipt = NonNullable<OffAccountReceiptsQuery['offAccountReceipts']>['edges'][number]['node'];

interface OpenAct {
  readonly act: ReceiptActName;
  readonly receiptId: string;
}

const findingText = ({ finding, cashDue }: Pick<Receipt, 'finding' | 'cashDue'>): string =>
  OFF_ACCOUNT_FINDINGS[finding] + (cashDue ? `；现金缴存期限 ${dateTimeText(cashDue)}` : '');

const columnsFor = (onAct: (open: OpenAct) => void): TableColumnsType<Receipt> => [
  { title: '机构', width: 200, render: (_, { institution: { name } }) => name },
  {
    title: '交费',
    width: 220,
    render: (_, { paidOn, amount, course }) => (
      <>
        {paidOn} {moneyText(amount)}
        <div className="hint">{course}</div>
      </>
    ),
  },
  {
    title: '收款方',
    width: 220,
    render: (_, { payeeName, payeeAccount, ...row }) => (
      <>
        {payeeName ?? '—'} {payeeAccount}
        <div className="hint wrap">{findingText(row)}</div>
      </>
    ),
  },
  {
    title: '凭证',
    width: 220,
    render: (_, { sha256, file, receivedAt }) => (
      <>
        {file ? <EvidenceFileButton file={file} name="凭证" /> : <code title={sha256}>{sha256.slice(0, 12)}…</code>}
        <div className="hint">{dateTimeText(receivedAt)}</div>
      </>
    ),
  },
  {
    title: '核实',
    render: (_, { state, steps }) => (
      <>
        <StateTag state={RECEIPT_STATES[state]} />
        {steps.map(({ act, at, reason, documentNo }) => (
          <div key={at} className="hint wrap">
            {dateTimeText(at)} {bankStepText(act)}（{documentNo}）{reason}
          </div>
        ))}
      </>
    ),
  },
  {
    title: '办理',
    width: 180,
    render: (_, { id, institution, paidOn, availableActions }) => (
      <RowActs
        subject={`${institution.name} ${paidOn}`}
        acts={availableActions.filter(isReceiptAct)}
        nameOf={(act) => RECEIPT_ACTS[act]}
        onAct={(act) => {
          onAct({ act, receiptId: id });
        }}
      />
    ),
  },
];

interface ListProps {
  readonly officer: boolean;
  readonly onAct: (open: OpenAct) => void;
}

/** Who was paid is read for a purpose, and never kept in the cache. */
function ReceiptList({ officer, onAct }: ListProps): ReactElement {
  const { state, onState, cursors, onTurn } = useStatePages<OffAccountReceiptState>();
  const { data, previousData, error, loading, refetch } = useQuery(OffAccountReceiptsDocument, {
    variables: { first: PAGE_SIZE, after: cursors.at(-1) ?? null, state: state ?? null },
    context: { purpose: officer ? 'SUPERVISION' : 'OWN_DATA' },
    fetchPolicy: 'no-cache',
  });
  return (
    <>
      <StateFilter states={RECEIPT_STATES} state={state} onState={onState} />
      <RegisterList<Receipt>
        label="交费凭证"
        columns={columnsFor(onAct)}
        list={(data ?? previousData)?.offAccountReceipts}
        loading={loading}
        faults={faultsOf(error)}
        cursors={cursors}
        onTurn={onTurn}
        onRetry={() => void refetch()}
      />
    </>
  );
}

/** What a parent handed in, and the desk that verifies it: each sees what is for them. */
export default function OffAccountReceiptsPage(): ReactElement {
  const institutionId = useSearchParams()[0].get('institution');
  const officer = judgesOffAccount(useSignedIn());
  const { open, setOpen, close, done } = useOpenDialog<'REPORT' | OpenAct>();
  return (
    <>
      <PageHeading title={officer ? '账外收费' : '我的交费凭证'}>
        <p>
          培训费应当存入机构的监管账户。没有存入的，家长可以提交收据或转账截图，与监管账户比对，由金融监管部门核实。
          {!officer && '提交前先选择机构。'}
        </p>
        {!officer && institutionId && (
          <Button
            onClick={() => {
              setOpen('REPORT');
            }}
          >
            提交交费凭证
          </Button>
        )}
      </PageHeading>
      <ReceiptList officer={officer} onAct={setOpen} />
      {!officer && <InstitutionChoice page="/off-account-receipts" />}
      {open === 'REPORT' && institutionId && (
        <ReportReceiptDialog institutionId={institutionId} onClose={close} onDone={done('已提交，比对结果见列表。')} />
      )}
      {open !== null && open !== 'REPORT' && (
        <ReceiptActDialog {...open} onClose={close} onDone={done(`${RECEIPT_ACTS[open.act]}已办理。`)} />
      )}
    </>
  );
}
