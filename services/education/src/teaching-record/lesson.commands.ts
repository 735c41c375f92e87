import type { Command } from '@lianguan/service-kit';
import { isTimeOfDay, minuteOf } from '../timetable/index.js';
import { comparisonDeadline } from './comparison-due.rules.js';
import {
  decideLesson,
  LESSON_REFUSALS,
  type GivenLesson,
  type LessonRefusal,
  type LessonRow,
  type TaughtCourse,
} from './lesson.rules.js';
import { PLAN_BASIS } from './plan.rules.js';
import { lessons, taughtCourses } from './teaching-rows.commands.js';

export interface LessonId {
  readonly lessonId: string;
}

interface ReportedLesson extends Omit<GivenLesson, 'from' | 'to'> {
  /** As written, such as 16:30. */
  readonly from: string;
  readonly to: string;
}

const minutesOf = (time: string): number | null => (isTimeOfDay(time) ? minuteOf(time) : null);

/** The lessons as they are after the act, by id; the earlier ones of the same set are among them. */
const withWritten = (course: TaughtCourse, written: readonly LessonRow[]): TaughtCourse => {
  const after = new Map([...course.lessons, ...written].map((row) => [row.id, row]));
  return { ...course, lessons: [...after.values()].filter(({ current }) => current) };
};

/** A first record and its correction: the same checks and the same writing. */
const lessonCommand = (
  name: 'recordTaughtLesson' | 'reviseTaughtLesson',
): Command<ReportedLesson, Map<string, TaughtCourse>, readonly LessonRow[], LessonId, LessonRefusal> => ({
  name,
  refusals: LESSON_REFUSALS,
  load: (tx, inputs) =>
    taughtCourses(
      tx,
      inputs.map(({ courseId }) => courseId),
    ),
  decide(courses, input, facts) {
    const course = courses.get(input.courseId);
    const decided = decideLesson(course, { ...input, from: minutesOf(input.from), to: minutesOf(input.to) }, facts);
    if (decided.ok) courses.set(input.courseId, withWritten(course!, decided.value));
    return decided;
  },
  async apply(tx, accepted) {
    const last = new Map(accepted.flatMap(({ outcome }) => outcome).map((row) => [row.id, row]));
    // Of one lesson one record is current: what was corrected gives way first.
    await lessons.save(
      tx,
      [...last.values()].sort((a, b) => Number(a.current) - Number(b.current)),
    );
    return accepted.map(({ outcome }) => ({ lessonId: outcome[0]!.id }));
  },
  subject: ({ recordNo, reason }, [lesson]) => ({
    type: 'TaughtLesson',
    id: lesson!.id,
    basis: PLAN_BASIS,
    documentNo: recordNo.trim(),
    ...(reason && { reason: reason.trim() }),
  }),
  deadlines: (_input, [lesson], facts) => [comparisonDeadline(lesson!, facts)],
});

export const recordTaughtLesson = lessonCommand('recordTaughtLesson');
export const reviseTaughtLesson = lessonCommand('reviseTaughtLesson');
