import type { TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { RowActs } from '../app/row-acts';
import { useStatePages } from '../app/use-state-pages';
import { dateTimeText, moneyText } from '../glossary/formats';
import { LEDGER_ACCOUNT_KINDS, TRANSFER_CODES, TRANSFER_PHASES } from '../glossary/ledger-texts';
import {
  EscrowLedgerAccountsDocument,
  EscrowLedgerPostingsDocument,
  type EscrowLedgerAccountsQuery,
  type EscrowLedgerPostingsQuery,
} from '../gql/graphql';
import { RegisterList } from '../registers/register-list';
import { useRegister } from '../registers/use-register';

type Account = NonNullable<EscrowLedgerAccountsQuery['escrowLedgerAccounts']>['edges'][number]['node'];
type Posting = NonNullable<EscrowLedgerPostingsQuery['escrowLedgerPostings']>['edges'][number]['node'];

const money = (amount: string | null): string => (amount === null ? '—' : moneyText(amount));

const accountColumns = (accountId: string): TableColumnsType<Account> => [
  {
    title: '科目',
    render: (_, { id, kind, orderNo }) => (
      <Link to={`/escrow-ledgers/${accountId}?account=${id}`}>
        {LEDGER_ACCOUNT_KINDS[kind]} {orderNo}
      </Link>
    ),
  },
  { title: '余额', align: 'right', render: (_, { balance }) => money(balance) },
  { title: '可用余额', align: 'right', render: (_, { available }) => money(available) },
];

export function AccountList({ accountId }: { readonly accountId: string }): ReactElement {
  const register = useRegister(EscrowLedgerAccountsDocument, 'escrowLedgerAccounts', {
    pages: useStatePages(),
    variables: { accountId },
  });
  return <RegisterList<Account> label="记账科目" columns={accountColumns(accountId)} {...register} />;
}

const postingColumns = (onReverse: ((transferId: string) => void) | null): TableColumnsType<Posting> => [
  { title: '业务日期', dataIndex: 'day', width: 110 },
  {
    title: '事项',
    render: (_, { code, phase, cause, documentNo, recordedAt }) => (
      <>
        {TRANSFER_CODES[code]}（{TRANSFER_PHASES[phase]}）
        <div className="hint wrap">
          {cause} {documentNo} · {dateTimeText(recordedAt)} 记账
        </div>
      </>
    ),
  },
  { title: '借方', align: 'right', render: (_, { debit }) => money(debit) },
  { title: '贷方', align: 'right', render: (_, { credit }) => money(credit) },
  { title: '余额', align: 'right', render: (_, { balance }) => money(balance) },
  {
    title: '冲正',
    width: 110,
    render: (_, { transferId, code, phase, day, reversed }) =>
      reversed ? (
        '已冲正'
      ) : (
        <RowActs
          subject={`${day} ${TRANSFER_CODES[code]}`}
          acts={onReverse && (phase === 'SINGLE' || phase === 'POST') ? (['reverse'] as const) : []}
          nameOf={() => '冲正'}
          onAct={() => onReverse?.(transferId)}
        />
      ),
  },
];

interface JournalProps {
  readonly ledgerAccountId: string;
  /** Null for who may not correct. */
  readonly onReverse: ((transferId: string) => void) | null;
}

export function Journal({ ledgerAccountId, onReverse }: JournalProps): ReactElement {
  const register = useRegister(EscrowLedgerPostingsDocument, 'escrowLedgerPostings', {
    pages: useStatePages(),
    variables: { ledgerAccountId },
  });
  return <RegisterList<Posting> label="明细账" columns={postingColumns(onReverse)} {...register} />;
}
