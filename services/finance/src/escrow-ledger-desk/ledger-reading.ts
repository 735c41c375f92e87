import type { Tx } from '@lianguan/service-kit';
import type { EscrowTrialBalance, LedgerPosting } from './escrow-ledger.entity.js';
import { LEDGER_ACCOUNT_KINDS, trialBalanceOf, type TrialBalanceLine } from '../escrow-ledger/index.js';

type LineRow = Record<'accountId' | 'kind' | 'debits' | 'credits' | 'reserved' | 'balance', string> & {
  readonly accounts: number;
  readonly differing: string | null;
};

/** One statement, one snapshot: accounts, their postings and the transfers behind them as they stand together. Of all that have a ledger. */
export async function trialBalancesIn(tx: Tx, accountIds: readonly string[]): Promise<EscrowTrialBalance[]> {
  const rows = await tx.query<LineRow>(
    `with account as (select * from ledger_account where escrow_account_id = any($1::uuid[])), posted as (
       select p.account_id, count(*) as postings, sum(greatest(p.delta_fen, 0)) as debits, sum(greatest(-p.delta_fen, 0)) as credits,
         bool_and(coalesce(p.delta_fen = case p.account_id when t.debit_account_id then t.amount_fen when t.credit_account_id then -t.amount_fen end,
           false)) as of_transfers
       from account a join posting p on p.account_id = a.id left join transfer t on t.id = p.transfer_id
       group by p.account_id
     ), compared as (
       select a.*, case when (a.version, a.debits_fen, a.credits_fen, true) =
           (coalesce(p.postings, 0), coalesce(p.debits, 0), coalesce(p.credits, 0), coalesce(p.of_transfers, true)) then null else a.id::text end
         as differing
       from account a left join posted p on p.account_id = a.id
     )
     select escrow_account_id as "accountId", kind, count(*)::int as accounts, sum(debits_fen)::text as debits, sum(credits_fen)::text as credits,
       sum(balance_fen - available_fen)::text as reserved, sum(balance_fen)::text as balance, min(differing) as differing
     from compared group by escrow_account_id, kind`,
    [accountIds],
  );
  const lines = new Map<string, TrialBalanceLine[]>();
  for (const row of rows) lines.set(row.accountId, [...(lines.get(row.accountId) ?? []), lineOf(row)]);
  return [...lines].map(([accountId, own]) => trialBalance(accountId, own));
}

function trialBalance(accountId: string, lines: readonly TrialBalanceLine[]): EscrowTrialBalance {
  const sorted = [...lines].sort((a, b) => placeOf(a) - placeOf(b));
  return { accountId, lines: sorted, ...trialBalanceOf(sorted) };
}

/** Null for an account that is not seen. */
export async function trialBalanceIn(tx: Tx, accountId: string): Promise<EscrowTrialBalance | null> {
  const [balance] = await trialBalancesIn(tx, [accountId]);
  const [seen] = await tx.query(
    `select from escrow_account where id = $1
       and (current_setting('app.agency', true) <> 'INSTITUTION' or id in (select own.id from own_escrow_accounts() own))`,
    [accountId],
  );
  return seen ? (balance ?? trialBalance(accountId, [])) : null;
}

const placeOf = ({ kind }: TrialBalanceLine): number => LEDGER_ACCOUNT_KINDS.indexOf(kind);

const lineOf = (row: LineRow): TrialBalanceLine => ({
  kind: row.kind as TrialBalanceLine['kind'],
  accounts: row.accounts,
  debits: BigInt(row.debits),
  credits: BigInt(row.credits),
  reserved: BigInt(row.reserved),
  balance: BigInt(row.balance),
  differing: row.differing,
});

interface PostingRow extends LedgerPosting {
  readonly version: string;
}

/** The journal of one account, newest first. */
export const postingsOf = (tx: Tx, ledgerAccountId: string) => ({
  rows: (before: string | null, most: number): Promise<PostingRow[]> =>
    tx.query<PostingRow>(
      `select concat(p.account_id, ':', p.version) as id, p.version, p.transfer_id as "transferId", t.code, t.phase, p.balance_fen as balance,
         case when p.delta_fen > 0 then p.delta_fen end as debit, case when p.delta_fen < 0 then -p.delta_fen end as credit,
         t.day, b.recorded_at as "recordedAt", t.cause, t.document_no as "documentNo",
         exists (select from transfer r where r.reverses_id = t.id) as reversed
       from posting p join transfer t on t.id = p.transfer_id
         join lateral (select recorded_at from ledger_block where from_seq <= t.seq order by from_seq desc limit 1) b on true
       where p.account_id = $1 and ($2::bigint is null or p.version < $2) order by p.version desc limit $3`,
      [ledgerAccountId, before, most],
    ),
  count: async (): Promise<number> => {
    const [row] = await tx.query<{ count: number }>(
      'select count(*)::int as count from posting where account_id = $1',
      [ledgerAccountId],
    );
    return row!.count;
  },
});
