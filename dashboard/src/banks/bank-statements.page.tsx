import { useQuery } from '@apollo/client/react';
import { App, Table, type TableColumnsType } from 'antd';
import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';
import { PageHeading } from '../app/page-heading';
import { RowActs } from '../app/row-acts';
import { StateFilter } from '../app/state-filter';
import { useStatePages } from '../app/use-state-pages';
import { COUNTERPARTY_KINDS, ENTRY_DIRECTIONS, STATEMENT_STANDINGS } from '../glossary/bank-texts';
import { filesStatements, seesBankBreaks } from '../glossary/duties';
import { moneyText } from '../glossary/formats';
import { StateTag } from '../glossary/state-tag';
import {
  BankEntriesDocument,
  BankStatementsDocument,
  ReconcileBankAccountDocument,
  type BankEntriesQuery,
  type BankStatementsQuery,
  type BankStatementStanding,
} from '../gql/graphql';
import { FaultAlert } from '../graph/fault-alert';
import { faultsOf, type GraphFault } from '../graph/graph-faults';
import type { Cursors } from '../graph/keyset';
import { KeysetPager } from '../graph/keyset-pager';
import { useAct } from '../graph/use-act';
import { PAGE_SIZE, RegisterList } from '../registers/register-list';
import { useRegister } from '../registers/use-register';
import { useSignedIn } from '../session/session-context';
import { AccountCell } from './account-cell';

type Statement = NonNullable<BankStatementsQuery['bankStatements']>['edges'][number]['node'];
type Entry = NonNullable<BankEntriesQuery['bankEntries']>['edges'][number]['node'];

const amountText = (amount: string | null): string => (amount === null ? '—' : moneyText(amount));

const COLUMNS: TableColumnsType<Statement> = [
  { title: '监管账户', width: 240, render: (_, row) => <AccountCell of={row} /> },
  {
    title: '对账单',
    width: 220,
    render: (_, { statementNo, fromDay, toDay }) => (
      <>
        {statementNo}
        <div className="hint">
          {fromDay} 至 {toDay}
        </div>
      </>
    ),
  },
  { title: '期初余额', align: 'right', render: (_, { opening }) => amountText(opening) },
  { title: '期末余额', align: 'right', render: (_, { closing }) => amountText(closing) },
  {
    title: '明细',
    width: 110,
    render: (_, { recordedCount, entryCount }) => `${String(recordedCount)} / ${String(entryCount)} 笔`,
  },
  { title: '核对', width: 110, render: (_, { standing }) => <StateTag state={STATEMENT_STANDINGS[standing]} /> },
];

const actColumn = (onReconcile: (accountId: string) => void): TableColumnsType<Statement>[number] => ({
  title: '办理',
  width: 130,
  render: (_, { account, statementNo }) =>
    account && (
      <RowActs
        subject={`对账单 ${statementNo}`}
        acts={['RECONCILE']}
        nameOf={() => '与账簿核对'}
        onAct={() => {
          onReconcile(account.id);
        }}
      />
    ),
});

const ENTRY_COLUMNS: TableColumnsType<Entry> = [
  { title: '起息日', width: 110, dataIndex: 'valueDay' },
  { title: '银行流水号', width: 180, dataIndex: 'entryRef' },
  { title: '收支', width: 70, render: (_, { direction }) => ENTRY_DIRECTIONS[direction] },
  { title: '金额', align: 'right', width: 140, render: (_, { amount }) => amountText(amount) },
  { title: '账簿', width: 90, render: (_, { transferId }) => (transferId === null ? '未对上' : '相符') },
  { title: '端到端参考号', render: (_, { endToEndRef }) => endToEndRef ?? '—' },
  {
    title: '对方',
    render: (_, { counterpartyKind, counterpartyName, counterpartyAccount }) => (
      <>
        {counterpartyKind && COUNTERPARTY_KINDS[counterpartyKind]} {counterpartyName ?? '—'}
        <div className="hint">{counterpartyAccount}</div>
      </>
    ),
  },
];

/** Who paid or was paid is read only when a statement is opened, and never kept in the cache. */
function Entries({ statement: { id, statementNo } }: { readonly statement: Statement }): ReactElement {
  const { agency } = useSignedIn();
  const [cursors, setCursors] = useState<Cursors>([]);
  const { data, error, loading } = useQuery(BankEntriesDocument, {
    variables: { statementId: id, first: PAGE_SIZE, after: cursors.at(-1) ?? null },
    context: { purpose: agency === 'INSTITUTION' ? 'OWN_DATA' : 'SUPERVISION' },
    fetchPolicy: 'no-cache',
  });
  const list = data?.bankEntries;
  return (
    <>
      <FaultAlert title="明细未能完整读取" faults={faultsOf(error)} />
      <Table<Entry>
        aria-label={`对账单 ${statementNo} 的明细`}
        size="small"
        rowKey="id"
        loading={loading}
        columns={ENTRY_COLUMNS}
        dataSource={list?.edges.map(({ node }) => node) ?? []}
        pagination={false}
        locale={{ emptyText: '没有明细' }}
      />
      {list && (
        <KeysetPager
          label={`对账单 ${statementNo} 的明细分页`}
          cursors={cursors}
          pageSize={PAGE_SIZE}
          totalCount={list.totalCount}
          pageInfo={list.pageInfo}
          onTurn={setCursors}
        />
      )}
    </>
  );
}

/** Compares an account with the ledger at once, not only at night. */
function useReconcile() {
  const { message } = App.useApp();
  const perform = useAct();
  const [faults, setFaults] = useState<readonly GraphFault[]>([]);
  const reconcile = async (accountId: string): Promise<void> => {
    const { objections } = await perform(ReconcileBankAccountDocument, { accountId });
    setFaults(objections);
    if (objections.length === 0) void message.success('已与账簿核对，不符的列入对账差异。');
  };
  return { faults, reconcile };
}

export default function BankStatementsPage(): ReactElement {
  const who = useSignedIn();
  const files = filesStatements(who);
  const compares = seesBankBreaks(who);
  const pages = useStatePages<BankStatementStanding>();
  const { faults, reconcile } = useReconcile();
  const register = useRegister(BankStatementsDocument, 'bankStatements', {
    pages,
    variables: { standing: pages.state ?? null },
  });
  return (
    <>
      <PageHeading title="银行对账单">
        <p>
          银行报送的监管账户对账单：期初余额加明细应等于期末余额，前后两期应当衔接，每晚与账簿逐笔核对，不符的列入
          {compares ? <Link to="/bank-breaks">对账差异</Link> : '对账差异'}。展开一行可见明细。
          {files && (
            <>
              银行可用文件<Link to="/imports?kind=BANK_STATEMENT">报送对账单</Link>。
            </>
          )}
        </p>
      </PageHeading>
      <FaultAlert title="未能核对" faults={faults} />
      <StateFilter states={STATEMENT_STANDINGS} {...pages} />
      <RegisterList<Statement>
        label="银行对账单"
        columns={compares ? [...COLUMNS, actColumn((accountId) => void reconcile(accountId))] : COLUMNS}
        {...register}
        details={(statement) => <Entries statement={statement} />}
      />
    </>
  );
}
