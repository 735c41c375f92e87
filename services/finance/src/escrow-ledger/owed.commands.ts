import type { Fen } from '@lianguan/kernel';
import type { Tx } from '@lianguan/service-kit';
import { OWED_KINDS, REST_CODES } from './chart.rules.js';
import type { BookAccount } from './escrow-ledger.rules.js';
import { keysOf } from './transfer-accounts.rules.js';
import type { Moved } from './transfer.rules.js';

const KINDS = OWED_KINDS.map((kind) => `'${kind}'`).join(', ');

/** What an escrow account owes its learners, as a scalar of SQL. */
export const owedSql = (escrowAccountId: string): string =>
  `(select coalesce(sum(o.balance_fen), 0)::text from ledger_account o
    where o.escrow_account_id = ${escrowAccountId} and o.kind in (${KINDS}))`;

/** Whether it has a mass refund that is under way, or has left claims, as a scalar of SQL. */
export const inMassRefundSql = (escrowAccountId: string): string =>
  `exists (select from mass_refund m where m.account_id = ${escrowAccountId} and m.state in ('LISTED', 'DISTRIBUTING', 'CLAIMED'))`;

/** What learners are owed where nothing restrains the account, else null: the stronger state of an account that only refunds hides its holds and alarms. */
export const restOwedSql = (account: string): string =>
  `case when ${account}.restraints = '[]' and not ${account}.measures @> '[{"kind": "PAYMENT_HOLD"}]' then ${owedSql(`${account}.id`)} end`;

/** By escrow account, of those that only refund and of which a rest is to leave. */
export async function readOwed(
  tx: Tx,
  moves: readonly Moved[],
  accounts: ReadonlyMap<string, BookAccount>,
): Promise<Map<string, Fen>> {
  const leaving = moves.filter(
    (moved) => REST_CODES.includes(moved.code) && accounts.get(keysOf(moved).debit)?.state === 'REFUND_ONLY',
  );
  if (leaving.length === 0) return new Map();
  const rows = await tx.query<{ id: string; owed: string | null }>(
    `select e.id, ${restOwedSql('e')} as owed from escrow_account e where e.id = any($1::uuid[])`,
    [[...new Set(leaving.map(({ escrowAccountId }) => escrowAccountId))]],
  );
  return new Map(rows.flatMap(({ id, owed }) => (owed === null ? [] : [[id, BigInt(owed)]])));
}
