import type { Tx } from '@lianguan/service-kit';
import type { ClosingBalance } from './closing-balance.rules.js';

/** The ledger accounts that stand for what the bank holds: parents pay into the supervised account in both modes, in one the deposit lies there as well. */
export const BANK_ACCOUNT = `escrow_account e join ledger_account a on a.escrow_account_id = e.id
  and (a.kind = 'SUPERVISED_BANK' or e.mode = 'RISK_DEPOSIT' and a.kind = 'RISK_DEPOSIT_BANK')`;

/** A movement that was booked back confirms no line any more. */
export const BOOKED_BACK = '(select from transfer r where r.reverses_id = m.transfer_id)';

/** Of statements and lines, by `s`: the newest that balances, and those before it, have them. */
export const NEWEST = `select distinct on (account_id) account_id, id, from_day, to_day, statement_no, closing_fen
  from bank_statement where account_id = any($1::uuid[]) and standing = 'BALANCED' order by account_id, from_day desc, id desc`;

interface Row extends Pick<ClosingBalance, 'statementNo' | 'day' | 'statedSince'> {
  readonly accountId: string;
  readonly closing: string;
  readonly ledger: string;
  readonly underWay: string;
  readonly apart: string;
}

/** Of these accounts, one statement for all; of those that have a ledger and a statement that reaches to its beginning. */
export async function readClosingBalances(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ClosingBalance>> {
  const rows = await tx.query<Row>(
    `with newest as (
       ${NEWEST}
     ), booked as (
       select n.account_id, t.id, t.day, p.delta_fen, t.day <= n.to_day as until
       from newest n join ${BANK_ACCOUNT} on e.id = n.account_id join posting p on p.account_id = a.id join transfer t on t.id = p.transfer_id
       where t.phase <> 'REVERSE' and not exists (select from transfer r where r.reverses_id = t.id)
     ), ledger as (
       select account_id, min(day) as since, coalesce(sum(delta_fen) filter (where until), 0) as fen from booked group by account_id
     ), chain as (
       select s.account_id, s.from_day, s.to_day, s.closing_fen - s.recorded_fen
         - coalesce(lag(s.closing_fen) over (partition by s.account_id order by s.from_day, s.id), s.opening_fen) as apart
       from bank_statement s join newest n on n.account_id = s.account_id and (s.from_day, s.id) <= (n.from_day, n.id)
     ), under_way as (
       select b.account_id, sum(case when (s.from_day, s.id) <= (n.from_day, n.id) then case when b.until then 0 else b.delta_fen end
         else case when b.until then -b.delta_fen else 0 end end) as fen
       from bank_match m join booked b on b.id = m.transfer_id join bank_entry l on l.id = m.entry_id
         join bank_statement s on s.id = l.statement_id join newest n on n.account_id = b.account_id
       where not exists ${BOOKED_BACK} group by b.account_id
     )
     select n.account_id as "accountId", n.statement_no as "statementNo", n.to_day::text as day, n.closing_fen::text as closing,
       ledger.fen::text as ledger, coalesce(under_way.fen, 0)::text as "underWay",
       (select coalesce(sum(c.apart), 0)::text from chain c where c.account_id = n.account_id and c.to_day >= ledger.since) as apart,
       (select min(c.from_day)::text from chain c where c.account_id = n.account_id) as "statedSince"
     from newest n join ledger using (account_id) left join under_way using (account_id) where n.to_day >= ledger.since`,
    [ids],
  );
  return new Map(
    rows.map(({ accountId, closing, ledger, underWay, apart, ...row }) => [
      accountId,
      { ...row, closing: BigInt(closing), ledger: BigInt(ledger), underWay: BigInt(underWay), apart: BigInt(apart) },
    ]),
  );
}
