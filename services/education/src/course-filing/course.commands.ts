import { permit } from '@lianguan/kernel';
import type { Command, Facts } from '@lianguan/service-kit';
import { keepCandidates, titleHints, type CandidateRow } from '../course-title/index.js';
import { courses, filedCourses, filingContexts, replaceSlots } from './course-rows.commands.js';
import {
  COURSE_REFUSALS,
  decideCourse,
  decideFiling,
  type AskedCourse,
  type CourseAct,
  type CourseChange,
  type CourseFile,
  type CourseRefusal,
  type FiledCourse,
  type FilingContext,
} from './course.rules.js';

export interface CourseId {
  readonly courseId: string;
}

export interface FileCourse {
  /** Whose account files; null where the account has none. */
  readonly institutionId: string | null;
  /** The course that is changed; null for a new one. */
  readonly courseId: string | null;
  readonly asked: AskedCourse;
}

interface FilingState {
  readonly contexts: ReadonlyMap<FileCourse, FilingContext>;
  readonly previous: ReadonlyMap<string, CourseFile>;
}

interface Filed extends FiledCourse {
  readonly hints: readonly CandidateRow[];
}

/** A new course, and what an institution changes of one: the same checks and the same writing. */
const filingCommand = (
  name: 'fileCourse' | 'reviseCourse',
): Command<FileCourse, FilingState, Filed, CourseId, CourseRefusal> => ({
  name,
  refusals: COURSE_REFUSALS,
  async load(tx, inputs) {
    const found = await filingContexts(tx, inputs);
    const contexts = new Map(inputs.flatMap((input, at) => (found[at] ? [[input, found[at]] as const] : [])));
    const previous = await filedCourses(
      tx,
      inputs.flatMap(({ courseId }) => courseId ?? []),
    );
    return { contexts, previous };
  },
  decide({ contexts, previous }, input, facts) {
    const { courseId, asked } = input;
    const course = courseId === null ? null : previous.get(courseId)?.course;
    const filed = decideFiling(contexts.get(input), { asked, previous: course }, facts);
    if (!filed.ok) return filed;
    return permit({ ...filed.value, hints: hintsOf(filed.value, facts) });
  },
  async apply(tx, accepted) {
    const filed = accepted.map(({ outcome }) => outcome);
    await courses.save(
      tx,
      filed.map(({ course }) => course),
    );
    await replaceSlots(tx, filed);
    await keepCandidates(
      tx,
      filed.flatMap(({ hints }) => hints),
    );
    return filed.map(({ course: { id } }) => ({ courseId: id }));
  },
  subject: (_input, { course, basis, transition }) => ({
    type: 'CourseFiling',
    id: course.id,
    basis: basis ?? undefined,
    transition,
  }),
});

export const fileCourse = filingCommand('fileCourse');
export const reviseCourse = filingCommand('reviseCourse');

const hintsOf = ({ course }: FiledCourse, facts: Facts): CandidateRow[] =>
  titleHints(course, facts.constantsIn(course.divisionCode)).map((hint) => ({
    ...hint,
    id: facts.newId(),
    courseId: course.id,
    institutionId: course.institutionId,
    divisionCode: course.divisionCode,
    title: course.title,
    state: 'OPEN',
    foundOn: facts.today,
    reason: null,
    decidedOn: null,
  }));

/** What an officer or the institution decides of a filed course; the acts differ by name and outcome alone. */
export const courseCommand = (
  act: CourseAct['act'],
): Command<CourseAct, ReadonlyMap<string, CourseFile>, CourseChange, CourseId, CourseRefusal> => ({
  name: `${act}Course`,
  refusals: COURSE_REFUSALS,
  load: (tx, inputs) =>
    filedCourses(
      tx,
      inputs.map(({ courseId }) => courseId),
    ),
  decide: (files, input, facts) => decideCourse(files.get(input.courseId), input, facts),
  async apply(tx, accepted) {
    await courses.save(
      tx,
      accepted.map(({ outcome }) => outcome.course),
    );
    return accepted.map(({ input: { courseId } }) => ({ courseId }));
  },
  subject: ({ courseId, reason }, { basis, transition }) => ({
    type: 'CourseFiling',
    id: courseId,
    basis: basis ?? undefined,
    reason: reason?.trim() || undefined,
    transition,
  }),
});
