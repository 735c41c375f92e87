import type { Fen } from '@lianguan/kernel';
import type { Tx } from '@lianguan/service-kit';
import { OWED_KINDS } from './chart.rules.js';
import type { Moved } from './transfer.rules.js';

const KINDS = OWED_KINDS.map((kind) => `'${kind}'`).join(', ');

/** What an escrow account owes its learners, as a scalar of SQL. */
export const owedSql = (escrowAccountId: string): string =>
  `(select coalesce(sum(o.balance_fen), 0)::text from ledger_account o
    where o.escrow_account_id = ${escrowAccountId} and o.kind in (${KINDS}))`;

/** By escrow account, of those whose deposit is to be returned. */
export async function readOwed(tx: Tx, moves: readonly Moved[]): Promise<Map<string, Fen>> {
  const returning = moves.filter(({ code }) => code === 'RISK_DEPOSIT_RETURN');
  if (returning.length === 0) return new Map();
  const rows = await tx.query<{ id: string; owed: string }>(
    `select asked.id, ${owedSql('asked.id')} as owed from unnest($1::uuid[]) as asked(id)`,
    [[...new Set(returning.map(({ escrowAccountId }) => escrowAccountId))]],
  );
  return new Map(rows.map(({ id, owed }) => [id, BigInt(owed)]));
}
