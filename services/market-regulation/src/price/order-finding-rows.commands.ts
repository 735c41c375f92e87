import type { CalendarDay } from '@lianguan/kernel';
import { rowStore, type Tx } from '@lianguan/service-kit';
import type { ChargedOrder, DealDay } from './order-finding.rules.js';
import { lockViolationsWhere, type ViolationRow } from './violation-rows.commands.js';

/** Fen as text: JSON has no whole numbers of that size. */
export interface ChargedOrderRow extends Omit<ChargedOrder, 'orderId' | 'amount'> {
  readonly id: string;
  readonly divisionCode: string;
  /** As it was posted; null where it was not. */
  readonly subject: boolean | null;
  readonly amountFen: string;
  readonly lessonFen: string;
  /** The findings that it is counted in. */
  readonly violationIds: readonly string[];
}

export const chargedOrders = rowStore<ChargedOrderRow>('charged_order', {
  id: 'id',
  institutionId: 'institution_id',
  divisionCode: 'division_code',
  courseId: 'course_id',
  course: 'course',
  subject: 'subject',
  postedPriceId: 'posted_price_id',
  lessons: 'lessons',
  amountFen: 'amount_fen',
  lessonFen: 'lesson_fen',
  firstDay: 'first_day',
  lastDay: 'last_day',
  signedOn: 'signed_on',
  paidOn: 'paid_on',
  violationIds: 'violation_ids',
});

/** Under which institution each that an order names stands. */
export async function rootsOf(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.query<{ id: string; rootId: string }>(
    'select id, root_id as "rootId" from institution_directory where id = any($1::uuid[])',
    [ids],
  );
  return new Map(rows.map(({ id, rootId }) => [id, rootId]));
}

/** Of those orders the ones that are on record. */
export async function recordedOrders(tx: Tx, ids: readonly string[]): Promise<Set<string>> {
  const rows = await tx.query<{ id: string }>('select id from charged_order where id = any($1::uuid[])', [ids]);
  return new Set(rows.map(({ id }) => id));
}

export interface CourseOf {
  readonly institutionId: string;
  readonly course: string;
}
export const courseKey = ({ institutionId, course }: CourseOf): string => JSON.stringify([institutionId, course]);

/** By course: its days with a payment. */
export async function dealDays(tx: Tx, courses: readonly CourseOf[]): Promise<Map<string, DealDay[]>> {
  const rows = await tx.query<CourseOf & { day: CalendarDay; lowest: string }>(
    `select institution_id as "institutionId", course, paid_on::text as day, min(lesson_fen)::text as lowest
     from charged_order where (institution_id, course) in (select "institutionId", course
       from jsonb_to_recordset($1::jsonb) as c("institutionId" uuid, course text))
     group by institution_id, course, paid_on`,
    [JSON.stringify(courses)],
  );
  const days = new Map(courses.map((course): [string, DealDay[]] => [courseKey(course), []]));
  for (const { day, lowest, ...course } of rows) days.get(courseKey(course))!.push({ day, lowest: BigInt(lowest) });
  return days;
}

/** What orders of these institutions brought up and an officer has yet to verify, or has dismissed. */
export const lockOrderFindings = (tx: Tx, institutionIds: readonly string[]): Promise<ViolationRow[]> =>
  lockViolationsWhere(
    tx,
    `source = 'ORDERS' and state in ('DETECTED', 'DISMISSED') and institution_id = any($1::uuid[])`,
    institutionIds,
  );
