import { rowStore, type Tx } from '@lianguan/service-kit';
import type { LessonRow, TaughtCourse } from './lesson.rules.js';
import type { PlannedCourse, PlanRow } from './plan.rules.js';

export const plans = rowStore<PlanRow>('teaching_plan', {
  id: 'id',
  courseId: 'course_id',
  institutionId: 'institution_id',
  divisionCode: 'division_code',
  version: 'version',
  units: 'units',
  state: 'state',
  submittedOn: 'submitted_on',
  inForceFrom: 'in_force_from',
  inForceTo: 'in_force_to',
  documentNo: 'document_no',
  decisionReason: 'decision_reason',
});
const PLAN = plans.selected.replace(/(submitted_on|in_force_from|in_force_to)/gu, '$1::text');

export const lessons = rowStore<LessonRow>('taught_lesson', {
  id: 'id',
  courseId: 'course_id',
  institutionId: 'institution_id',
  divisionCode: 'division_code',
  day: 'day',
  from: 'from_minute',
  to: 'to_minute',
  unit: 'unit',
  topic: 'topic',
  teacherRef: 'teacher_ref',
  present: 'present',
  recordNo: 'record_no',
  reason: 'reason',
  deviations: 'deviations',
  current: 'current',
  recordedAt: 'recorded_at',
});
const LESSON = lessons.selected.replace('day as', 'day::text as');

const plansOf = (tx: Tx, courseIds: readonly string[]): Promise<PlanRow[]> =>
  tx.query<PlanRow>(`select ${PLAN} from teaching_plan where course_id = any($1::uuid[]) order by course_id, version`, [
    courseIds,
  ]);

interface LockedCourse {
  readonly courseId: string;
  readonly institutionId: string;
  readonly divisionCode: string;
  readonly state: string;
  readonly teacherRef: string;
  readonly pupils: number;
}

/** The courses are locked: two acts at once would not see each other's plan or lesson. */
const lockCourses = (tx: Tx, courseIds: readonly string[]): Promise<LockedCourse[]> =>
  tx.query<LockedCourse>(
    `select id as "courseId", institution_id as "institutionId", division_code as "divisionCode", state,
       teacher_ref as "teacherRef", pupils
     from course_filing where id = any($1::uuid[]) order by id for no key update`,
    [courseIds],
  );

type ScheduledSlot = Pick<LessonRow, 'courseId' | 'day' | 'from' | 'to'>;

const slotsOf = (tx: Tx, courseIds: readonly string[]): Promise<ScheduledSlot[]> =>
  tx.query<ScheduledSlot>(
    `select course_id as "courseId", day::text, from_minute as "from", to_minute as "to"
     from timetable_slot where course_id = any($1::uuid[])`,
    [courseIds],
  );

interface OfCourse {
  readonly courseId: string;
}
const ofCourse = <Row extends OfCourse>(rows: readonly Row[], { courseId }: OfCourse): Row[] =>
  rows.filter((row) => row.courseId === courseId);

export async function plannedCourses(tx: Tx, courseIds: readonly string[]): Promise<Map<string, PlannedCourse>> {
  const found = await lockCourses(tx, courseIds);
  const slots = await slotsOf(tx, courseIds);
  const known = await plansOf(tx, courseIds);
  return new Map(
    found.map((course) => [
      course.courseId,
      { ...course, scheduled: ofCourse(slots, course).length, plans: ofCourse(known, course) },
    ]),
  );
}

/** The plans of these ids and, of their courses, those in force. */
export async function lockPlans(tx: Tx, ids: readonly string[]): Promise<Map<string, PlanRow>> {
  const rows = await tx.query<PlanRow>(
    `select ${PLAN} from teaching_plan p
     where p.id = any($1::uuid[]) or (p.state = 'APPROVED' and p.course_id in
       (select course_id from teaching_plan where id = any($1::uuid[])))
     order by p.course_id, p.version for update`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

export async function taughtCourses(tx: Tx, courseIds: readonly string[]): Promise<Map<string, TaughtCourse>> {
  const found = await lockCourses(tx, courseIds);
  const slots = await slotsOf(tx, courseIds);
  const approved = (await plansOf(tx, courseIds)).filter(({ inForceFrom }) => inForceFrom !== null);
  const recorded = await tx.query<LessonRow & { recordedAt: Date | string }>(
    `select ${LESSON} from taught_lesson where course_id = any($1::uuid[]) and current`,
    [courseIds],
  );
  const kept = recorded.map((row) => ({ ...row, recordedAt: new Date(row.recordedAt).toISOString() }));
  return new Map(
    found.map((course) => [
      course.courseId,
      {
        ...course,
        published: course.state === 'PUBLISHED',
        slots: ofCourse(slots, course),
        plans: ofCourse(approved, course),
        lessons: ofCourse(kept, course),
      },
    ]),
  );
}
