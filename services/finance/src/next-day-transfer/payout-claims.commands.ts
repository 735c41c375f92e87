import type { Tx } from '@lianguan/service-kit';
import { readPaidClaims, type PaidClaim } from '../bank-break/index.js';
import type { ConsumedDay } from '../training-order/index.js';

export type PayoutClaims = ReadonlyMap<string, PaidClaim>;

export const keyOfDay = ({ institutionId, accountId, day }: ConsumedDay): string =>
  `${institutionId} ${accountId} ${day}`;

/** By day: the bank's word that it paid what an earlier payout ordered, and the books say is unpaid. Behind the lock of the accounts' book. */
export async function readPayoutClaims(tx: Tx, days: readonly ConsumedDay[]): Promise<PayoutClaims> {
  const claims = await readPaidClaims(
    tx,
    days.map(({ accountId }) => accountId),
  );
  const byPayout = new Map(claims.flatMap((claim) => (claim.code === 'PAYOUT' ? [[claim.cause, claim] as const] : [])));
  if (byPayout.size === 0) return new Map();
  const rows = await tx.query<ConsumedDay & { id: string }>(
    `select id, institution_id as "institutionId", account_id as "accountId", consumed_on::text as day
     from next_day_transfer where id = any($1::uuid[]) and state in ('REFUSED', 'EXPIRED')`,
    [[...byPayout.keys()]],
  );
  const byDay = new Map<string, PaidClaim>();
  for (const { id, ...day } of rows) {
    const claim = byPayout.get(id)!;
    const other = byDay.get(keyOfDay(day));
    // What nobody has decided comes before all else.
    if (!other || !claim.confirmed) byDay.set(keyOfDay(day), claim);
  }
  return byDay;
}
