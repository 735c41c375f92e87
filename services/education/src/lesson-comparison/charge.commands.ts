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

/** What is told of courses, with the division of each; of a course that is not filed here nothing is kept. */
const ofFiledCourses = {
  refusals: {},
  load: divisionsOf,
  decide: (divisions: Divisions, { courseId }: { readonly courseId: string }) =>
    permit(divisions.get(courseId) ?? null),
  changes: (divisionCode: string | null) => divisionCode !== null,
};

interface Told<Input> {
  readonly input: Input;
  readonly outcome: string | null;
}

const kept = <Input>(told: readonly Told<Input>[]): (Input & { readonly divisionCode: string })[] =>
  told.flatMap(({ input, outcome: divisionCode }) => (divisionCode ? { ...input, divisionCode } : []));

/** What was ruled void stays so, whatever comes late. */
export const recordChargedLesson: Command<ChargedLesson, Divisions, string | null, null, never> = {
  ...ofFiledCourses,
  name: 'recordChargedLesson',
  async apply(tx, accepted) {
    await tx.query(
      `insert into charged_lesson (id, course_id, division_code, day, from_minute, voided)
       select "lessonId", "courseId", "divisionCode", day, "from", voided
       from jsonb_to_recordset($1::jsonb)
         as l("lessonId" uuid, "courseId" uuid, "divisionCode" text, day date, "from" integer, voided boolean)
       on conflict (id) do update set voided = charged_lesson.voided or excluded.voided`,
      [JSON.stringify([...new Map(kept(accepted).map((row) => [row.lessonId, row])).values()])],
    );
    return accepted.map(() => null);
  },
  deadlines: ({ courseId, day }, divisionCode, facts) => [
    comparisonDeadline({ courseId, day, divisionCode: divisionCode! }, facts),
  ],
};

/** From the first day of its earliest order on a course is taught for money of the escrow account; kept is what a lesson costs in the dearest. */
export const recordChargedCourse: Command<ChargedCourse, Divisions, string | null, null, never> = {
  ...ofFiledCourses,
  name: 'recordChargedCourse',
  async apply(tx, accepted) {
    await tx.query(
      `insert into charged_course (course_id, division_code, first_day, lesson_fen)
       select "courseId", min("divisionCode"), min("firstDay"), max("amountFen" / lessons)::integer
       from jsonb_to_recordset($1::jsonb)
         as c("courseId" uuid, "divisionCode" text, "firstDay" date, lessons integer, "amountFen" bigint)
       group by "courseId"
       on conflict (course_id) do update set first_day = least(charged_course.first_day, excluded.first_day),
         lesson_fen = greatest(charged_course.lesson_fen, excluded.lesson_fen)`,
      [JSON.stringify(kept(accepted))],
    );
    return accepted.map(() => null);
  },
  deadlines: ({ courseId, firstDay: day }, divisionCode, facts) => [
    comparisonDeadline({ courseId, day, divisionCode: divisionCode! }, facts),
  ],
};
