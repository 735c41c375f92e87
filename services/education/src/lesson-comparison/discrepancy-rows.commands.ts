import type { CalendarDay } from '@lianguan/kernel';
import { dueOf, rowStore, type DeadlineDraft, type Facts, type Tx } from '@lianguan/service-kit';
import { planOn, taughtCourses } from '../teaching-record/index.js';
import type { ComparedCourse, ComparedPlan } from './comparison.rules.js';
import { DISCREPANCY_ANSWER_DUE, DISCREPANCY_ANSWER_TERM } from './discrepancy-lifecycle.rules.js';
import type { DiscrepancyRow } from './discrepancy.rules.js';

export const discrepancies = rowStore<DiscrepancyRow>('lesson_discrepancy', {
  id: 'id',
  courseId: 'course_id',
  institutionId: 'institution_id',
  divisionCode: 'division_code',
  kind: 'kind',
  day: 'day',
  from: 'from_minute',
  charged: 'charged',
  heldAgainst: 'held_against',
  state: 'state',
  foundOn: 'found_on',
  answerUntil: 'answer_until',
  answer: 'answer',
  decisionReason: 'decision_reason',
  documentNo: 'document_no',
});
const SELECTED = discrepancies.selected.replace(/\b(day|found_on) as/gu, '$1::text as');

async function lockWhere(tx: Tx, column: 'id' | 'course_id', ids: readonly string[]): Promise<DiscrepancyRow[]> {
  const rows = await tx.query<DiscrepancyRow & { answerUntil: Date | string }>(
    `select ${SELECTED} from lesson_discrepancy where ${column} = any($1::uuid[]) order by id for update`,
    [ids],
  );
  return rows.map((row) => ({ ...row, answerUntil: new Date(row.answerUntil).toISOString() }));
}

export async function lockDiscrepancies(tx: Tx, ids: readonly string[]): Promise<Map<string, DiscrepancyRow>> {
  return new Map((await lockWhere(tx, 'id', ids)).map((row) => [row.id, row]));
}

export interface CourseUnderComparison extends ComparedCourse {
  readonly owner: Pick<DiscrepancyRow, 'courseId' | 'institutionId' | 'divisionCode'>;
  readonly planOn: (day: CalendarDay) => ComparedPlan | null;
  readonly known: readonly DiscrepancyRow[];
}

/** The courses are locked: no lesson is recorded meanwhile. */
export async function comparedCourses(
  tx: Tx,
  courseIds: readonly string[],
): Promise<Map<string, CourseUnderComparison>> {
  const courses = await taughtCourses(tx, courseIds);
  const charged = await tx.query<{ courseId: string; day: CalendarDay; from: number; count: number }>(
    `select course_id as "courseId", day::text, from_minute as "from", count(*)::integer as count
     from charged_lesson where course_id = any($1::uuid[]) and not voided group by course_id, day, from_minute`,
    [courseIds],
  );
  const prices = await tx.query<Sold & { courseId: string }>(
    `select c.id as "courseId", o.first_day::text as "chargedFrom", o.lesson_fen as "soldFen",
       ceil(c.price_fen::numeric / nullif((select count(*) from timetable_slot s where s.course_id = c.id), 0))::integer as "filedFen"
     from course_filing c left join charged_course o on o.course_id = c.id where c.id = any($1::uuid[])`,
    [courseIds],
  );
  const known = await lockWhere(tx, 'course_id', courseIds);
  return new Map(
    [...courses.values()].map(({ courseId, institutionId, divisionCode, lessons: taught, plans }) => [
      courseId,
      {
        owner: { courseId, institutionId, divisionCode },
        taught,
        charged: charged.filter((one) => one.courseId === courseId),
        ...soldOf(prices.find((one) => one.courseId === courseId)!),
        known: known.filter((one) => one.courseId === courseId),
        planOn: (day) => inForce(planOn(day, plans)),
      },
    ]),
  );
}

type Sold = Pick<ComparedCourse, 'chargedFrom' | 'soldFen' | 'filedFen'>;
const soldOf = ({ chargedFrom, soldFen, filedFen }: Sold): Sold => ({ chargedFrom, soldFen, filedFen });

function inForce(plan: ReturnType<typeof planOn>): ComparedPlan | null {
  if (!plan?.inForceFrom) return null;
  const { inForceFrom, inForceTo, units } = plan;
  return { inForceFrom, inForceTo, lessons: units.reduce((sum, { lessons }) => sum + lessons, 0) };
}

/** The institution's clock; none but where it is awaited. */
export function answerDeadline(
  { id, divisionCode, state }: Pick<DiscrepancyRow, 'id' | 'divisionCode' | 'state'>,
  { today, constantsIn }: Facts,
): DeadlineDraft {
  const ended = { name: DISCREPANCY_ANSWER_DUE, subjectId: id, due: null };
  if (state !== 'FOUND') return ended;
  const constants = constantsIn(divisionCode);
  const term = constants.get<string>(DISCREPANCY_ANSWER_TERM);
  return { ...ended, ...dueOf(today, term, constants), term, startedOn: today };
}
