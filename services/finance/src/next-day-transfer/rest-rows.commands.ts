import type { Tx } from '@lianguan/service-kit';
import { readClosingStandings } from '../escrow-account/index.js';
import { accountKey, inMassRefundSql, owedSql, type Book } from '../escrow-ledger/index.js';
import type { RestStanding } from './payout.rules.js';

/** What the accounts that only refund stand at, behind the lock of their book. */
export async function readRests(
  tx: Tx,
  { accounts }: Book,
  accountIds: readonly string[],
): Promise<ReadonlyMap<string, RestStanding>> {
  const ids = [...new Set(accountIds)].filter(
    (id) => accounts.get(accountKey(id, 'PAYABLE', ''))?.state === 'REFUND_ONLY',
  );
  if (ids.length === 0) return new Map();
  const closings = await readClosingStandings(tx, ids);
  const rows = await tx.query<{ id: string; owed: string; inMassRefund: boolean }>(
    `select asked.id, ${owedSql('asked.id')} as owed, ${inMassRefundSql('asked.id')} as "inMassRefund"
     from unnest($1::uuid[]) as asked(id)`,
    [ids],
  );
  return new Map(
    rows.flatMap(({ id, owed, inMassRefund }) => {
      const closing = closings.get(id);
      return closing ? [[id, { ...closing, inMassRefund, owed: BigInt(owed) }]] : [];
    }),
  );
}
