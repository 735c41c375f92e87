import { divisionPrefix, type CalendarDay } from '@lianguan/kernel';
import type { JobTask, TaskPortion, Tx } from '@lianguan/service-kit';
import { taught, type TaughtContents } from '../course-filing/index.js';
import {
  countyCalendar,
  lessonFaults,
  schoolYearsOf,
  termsOf,
  type CourseLessons,
  type TimetableLaw,
} from '../timetable/index.js';
import type { TimetableCheckInput } from './check.rules.js';
import { dropEarlierFindings, keepFindings, type CheckedCourse } from './finding-rows.commands.js';

/** So many institutions are in memory at once: a teacher and a room belong to one, so that its lessons are judged together. */
const PORTION = 20;

const IN_DIVISION = `c.state in ('FILED', 'PUBLISHED') and starts_with(c.division_code, $1)`;

/** B1: every lesson to come of a division's courses against the law of the day. The cursor is the last institution that is dealt with. */
export const timetableCheckTask: JobTask<TimetableCheckInput> = {
  kind: 'TIMETABLE_CHECK',
  title: '课表核对',
  async total({ tx, job: { input } }) {
    const [found] = await tx.query<{ count: number }>(
      `select count(*)::int as count from timetable_slot s join course_filing c on c.id = s.course_id
       where ${IN_DIVISION} and s.day >= $2`,
      [divisionPrefix(input.divisionCode), input.day],
    );
    return found!.count;
  },
  async advance(portion, cursor) {
    const { tx, job } = portion;
    const institutions = await institutionsAfter(tx, job.input, cursor);
    const last = institutions.at(-1);
    await dropEarlierFindings(tx, job, institutions);
    if (!last) return null;
    const courses = await coursesOf(portion, institutions);
    const asked = new Set(institutions);
    const judged = courses.filter(({ institutionId, inDivision }) => inDivision && asked.has(institutionId));
    const roots = new Set(courses.map(({ rootId }) => rootId));
    const faults = [...roots].flatMap((root) => lessonFaults(courses.filter(({ rootId }) => rootId === root)));
    await keepFindings(tx, job, { judged, faults });
    return { cursor: last, done: judged.reduce((sum, { lessons }) => sum + lessons.length, 0) };
  },
};

async function institutionsAfter(tx: Tx, input: TimetableCheckInput, cursor: string | null): Promise<string[]> {
  const found = await tx.query<{ id: string }>(
    `select distinct c.institution_id as id from course_filing c
     where ${IN_DIVISION} and ($2::uuid is null or c.institution_id > $2) order by 1 limit ${PORTION}`,
    [divisionPrefix(input.divisionCode), cursor],
  );
  return found.map(({ id }) => id);
}

interface FiledCourse extends CourseLessons, CheckedCourse {
  readonly rootId: string;
  readonly inDivision: boolean;
}

interface CourseFound
  extends TaughtContents, Pick<FiledCourse, 'id' | 'institutionId' | 'rootId' | 'divisionCode' | 'inDivision'> {
  readonly lawDivision: string;
  /** One array for each course: a million rows would cost more than their judging. */
  readonly lessons: readonly (readonly [day: CalendarDay, from: number, to: number])[];
}

/** The institutions' courses with the lessons to come, and those of the records merged with them: they have the same teachers and rooms. */
async function coursesOf(
  portion: TaskPortion<TimetableCheckInput>,
  institutions: readonly string[],
): Promise<FiledCourse[]> {
  const { day, divisionCode } = portion.job.input;
  const found = await portion.tx.query<CourseFound>(
    `select c.id, c.institution_id as "institutionId", m.root_id as "rootId", c.division_code as "divisionCode",
       starts_with(c.division_code, $3) as "inDivision", coalesce(r.division_code, c.division_code) as "lawDivision",
       c.subject, c.mode, c.pupils, c.teacher_ref as "teacherRef", c.room_name as "roomName",
       c.room_area_m2 as "roomAreaM2", s.lessons
     from training_institution m join course_filing c on c.institution_id = m.id
     left join training_institution r on r.id = m.root_id
     cross join lateral (select json_agg(json_build_array(day, from_minute, to_minute)) as lessons
       from timetable_slot where course_id = c.id and day >= $2) s
     where m.root_id in (select root_id from training_institution where id = any($1::uuid[]))
       and c.state in ('FILED', 'PUBLISHED') and s.lessons is not null`,
    [institutions, day, divisionPrefix(divisionCode)],
  );
  const laws = await lawsOf(portion, [...new Set(found.map(({ lawDivision }) => lawDivision))]);
  return found.map(({ lawDivision, lessons, ...course }) => ({
    ...course,
    course: taught(course),
    law: laws.get(lawDivision)!,
    lessons: lessons.map(([on, from, to]) => ({ day: on, from, to })),
  }));
}

async function lawsOf(
  { tx, job, constantsOn }: TaskPortion<TimetableCheckInput>,
  divisions: readonly string[],
): Promise<ReadonlyMap<string, TimetableLaw>> {
  const { day: today } = job.input;
  const constantsIn = await constantsOn(today);
  const years = await schoolYearsOf(tx, divisions);
  return new Map(
    divisions.map((division) => [
      division,
      { today, terms: termsOf(constantsIn(division)), calendar: countyCalendar(division, years) },
    ]),
  );
}
