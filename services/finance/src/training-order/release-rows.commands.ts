import type { CalendarDay } from '@lianguan/kernel';
import type { Tx } from '@lianguan/service-kit';
import type { LessonStateName } from './order-lifecycle.rules.js';

/** What lessons of an institution were consumed on one day, their money in one account. */
export interface ConsumedDay {
  readonly institutionId: string;
  readonly accountId: string;
  readonly day: CalendarDay;
}

export interface ConsumedSum extends ConsumedDay {
  readonly lessonCount: number;
  /** Fen: what they are worth, less what of them has repaid an advance. */
  readonly amountFen: string;
  readonly repaidFen: string;
  readonly divisionCode: string;
  readonly bankCode: string;
}

const IS_WAITING = `l.state = 'CONSUMED' and l.payout_id is null`;

/** What waits to be paid out of these days. Whoever consumes a lesson locks the account's book: behind its lock the sums stand. */
export const sumConsumed = (tx: Tx, days: readonly ConsumedDay[]): Promise<ConsumedSum[]> =>
  tx.query<ConsumedSum>(
    `select l.institution_id as "institutionId", l.account_id as "accountId", l.consumed_on::text as day,
       count(*)::int as "lessonCount", sum(l.amount_fen - l.repaid_fen)::text as "amountFen", sum(l.repaid_fen)::text as "repaidFen", min(l.division_code) as "divisionCode",
       min(l.bank_code) as "bankCode"
     from unnest($1::uuid[], $2::uuid[], $3::date[]) as d(institution_id, account_id, consumed_on)
       join order_lesson l using (institution_id, account_id, consumed_on)
     where ${IS_WAITING} group by l.institution_id, l.account_id, l.consumed_on`,
    [days.map((of) => of.institutionId), days.map((of) => of.accountId), days.map((of) => of.day)],
  );

interface PaidOut {
  readonly id: string;
  readonly institutionId: string;
  readonly accountId: string;
  readonly consumedOn: CalendarDay;
  readonly lessonCount: number;
  readonly amountFen: string;
}

/** Puts what waits of each payout's day under the payout, in one statement; throws where it is not what the payout is worth. */
export async function markPaidOut(tx: Tx, paid: readonly PaidOut[]): Promise<void> {
  if (paid.length === 0) return;
  const marked = await tx.query<{ id: string; lessonCount: number; amountFen: string }>(
    `with marked as (
       update order_lesson l set payout_id = p.id
       from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::date[]) as p(id, institution_id, account_id, consumed_on)
       where l.institution_id = p.institution_id and l.account_id = p.account_id and l.consumed_on = p.consumed_on and ${IS_WAITING}
       returning p.id, l.amount_fen - l.repaid_fen as left_fen
     ) select id, count(*)::int as "lessonCount", sum(left_fen)::text as "amountFen" from marked group by id`,
    [
      paid.map(({ id }) => id),
      paid.map(({ institutionId }) => institutionId),
      paid.map(({ accountId }) => accountId),
      paid.map(({ consumedOn }) => consumedOn),
    ],
  );
  const found = new Map(marked.map((row) => [row.id, row]));
  for (const { id, lessonCount, amountFen } of paid) {
    const row = found.get(id);
    if (row?.lessonCount !== lessonCount || row.amountFen !== amountFen)
      throw new Error(`payout ${id} is not worth the lessons under it`);
  }
}

/** The lessons under these payouts go on together: to CONSUMED is to be paid out anew. Throws where some were not in `from`. */
export async function settlePaidOut(
  tx: Tx,
  paid: readonly Pick<PaidOut, 'id' | 'lessonCount'>[],
  { from, to }: { readonly from: LessonStateName; readonly to: LessonStateName },
): Promise<void> {
  if (paid.length === 0) return;
  const ids = paid.map(({ id }) => id);
  const [settled] = await tx.query<{ count: number }>(
    `with settled as (
       update order_lesson set state = $3, payout_id = case when $3 = 'CONSUMED' then null else payout_id end
       where payout_id = any($1::uuid[]) and state = $2 returning 1
     ) select count(*)::int as count from settled`,
    [ids, from, to],
  );
  if (settled!.count !== paid.reduce((sum, { lessonCount }) => sum + lessonCount, 0))
    throw new Error(`of payouts ${ids.join(', ')} some lessons are in another state`);
}
