import { permit, type CalendarDay } from '@lianguan/kernel';
import type { Command, Tx } from '@lianguan/service-kit';
import { comparisonDeadline } from '../teaching-record/index.js';

/** A lesson of an order, as finance tells it. */
export interface ChargedLesson {
  readonly lessonId: string;
  readonly courseId: string;
  readonly day: CalendarDay;
  readonly from: number;
  readonly voided: boolean;
}

/** A paid order of a course. */
export interface ChargedCourse {
  readonly courseId: string;
  readonly firstDay: CalendarDay;
  readonly lessons: number;
  /** Fen as text. */
  readonly amountFen: string;
}

type Divisions = ReadonlyMap<string, string>;

async function divisionsOf(tx: Tx, inputs: readonly { readonly courseId: string }[]): Promise<Divisions> {
  const rows = await tx.query<{ id: string; divisionCode: string }>(
    `select id, division_code as "divisionCode" from course_filing where id = any($1::uuid[])`,
    [inputs.map(({ courseId }) => courseId)],
  );
  return new Map(rows.map(({ id, divisionCode }) => [id, divisionCode]));
}

/** Of a course that is not filed here nothing is kept. What was ruled void stays so, whatever comes late. */
export const recordChargedLesson: Command<ChargedLesson, Divisions, string | null, null, never> = {
  name: 'recordChargedLesson',
  refusals: {},
  load: divisionsOf,
  decide: (divisions, { courseId }) => permit(divisions.get(courseId) ?? null),
  async apply(tx, accepted) {
    const rows = accepted.flatMap(({ input, outcome: divisionCode }) =>
      divisionCode ? { ...input, divisionCode } : [],
    );
    await tx.query(
      `insert into charged_lesson (id, course_id, division_code, day, from_minute, voided)
       select "lessonId", "courseId", "divisionCode", day, "from", voided
       from jsonb_to_recordset($1::jsonb)
         as l("lessonId" uuid, "courseId" uuid, "divisionCode" text, day date, "from" integer, voided boolean)
       on conflict (id) do update set voided = charged_lesson.voided or excluded.voided`,
      [JSON.stringify([...new Map(rows.map((row) => [row.lessonId, row])).values()])],
    );
    return accepted.map(() => null);
  },
  deadlines: ({ courseId, day }, divisionCode, facts) => [
    comparisonDeadline({ courseId, day, divisionCode: divisionCode! }, facts),
  ],
  changes: (divisionCode) => divisionCode !== null,
};

/** From the first day of its earliest order on a course is taught for money of the escrow account; kept is what a lesson costs in the dearest. */
export const recordChargedCourse: Command<ChargedCourse, Divisions, string | null, null, never> = {
  name: 'recordChargedCourse',
  refusals: {},
  load: divisionsOf,
  decide: (divisions, { courseId }) => permit(divisions.get(courseId) ?? null),
  async apply(tx, accepted) {
    const rows = accepted.flatMap(({ input, outcome: divisionCode }) =>
      divisionCode ? { ...input, divisionCode } : [],
    );
    await tx.query(
      `insert into charged_course (course_id, division_code, first_day, lesson_fen)
       select "courseId", min("divisionCode"), min("firstDay"), max("amountFen" / lessons)::integer
       from jsonb_to_recordset($1::jsonb)
         as c("courseId" uuid, "divisionCode" text, "firstDay" date, lessons integer, "amountFen" bigint)
       group by "courseId"
       on conflict (course_id) do update set first_day = least(charged_course.first_day, excluded.first_day),
         lesson_fen = greatest(charged_course.lesson_fen, excluded.lesson_fen)`,
      [JSON.stringify(rows)],
    );
    return accepted.map(() => null);
  },
  deadlines: ({ courseId, firstDay: day }, divisionCode, facts) => [
    comparisonDeadline({ courseId, day, divisionCode: divisionCode! }, facts),
  ],
  changes: (divisionCode) => divisionCode !== null,
};
