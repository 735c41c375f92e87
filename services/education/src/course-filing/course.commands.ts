import { permit } from '@lianguan/kernel';
import type { Command, Facts } from '@lianguan/service-kit';
import { SUBJECTS } from '../classification/index.js';
import { keepCandidates, titleHints, type CandidateRow } from '../course-title/index.js';
import { COURSE_LAW_REFUSALS, type Slot } from '../timetable/index.js';
import { courseRecorded } from './course.events.js';
import { courses, filedCourses, filingContexts, replaceSlots, type StoredCourse } from './course-rows.commands.js';
import { faultToCome, judgedAsked, subjectOf, teacherFaultToday, teachersOf } from './course-law.commands.js';
import {
  COURSE_REFUSALS,
  decideCourse,
  decideFiling,
  type AskedCourse,
  type CourseAct,
  type CourseChange,
  type CourseRefusal,
  type FiledCourse,
  type FilingContext,
} from './course.rules.js';

const REFUSALS = { ...COURSE_LAW_REFUSALS, ...COURSE_REFUSALS };

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
  readonly previous: ReadonlyMap<string, StoredCourse>;
}

interface Filed extends FiledCourse {
  readonly hints: readonly CandidateRow[];
}

/** A new course, and what an institution changes of one: the same checks and the same writing. */
const filingCommand = (
  name: 'fileCourse' | 'reviseCourse',
): Command<FileCourse, FilingState, Filed, CourseId, CourseRefusal> => ({
  name,
  refusals: REFUSALS,
  async load(tx, inputs) {
    // A course before its institution, as every act locks them.
    const previous = await filedCourses(
      tx,
      inputs.flatMap(({ courseId }) => courseId ?? []),
    );
    const found = await filingContexts(tx, inputs);
    const contexts = new Map(inputs.flatMap((input, at) => (found[at] ? [[input, found[at]] as const] : [])));
    return { contexts, previous };
  },
  decide({ contexts, previous }, input, facts) {
    const { courseId, asked } = input;
    const course = courseId === null ? null : previous.get(courseId)?.course;
    const context = contexts.get(input);
    const judged = judgedAsked(context, asked, facts);
    const teachers = context ? teachersOf(context, asked.teacherRef, facts) : [];
    const filing = { asked, subject: subjectOf(asked.subject), teachers, previous: course, judged };
    const filed = decideFiling(context, filing, facts);
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
  events: (_input, { course, slots }) => [courseRecorded(course, slots)],
});

export const fileCourse = filingCommand('fileCourse');
export const reviseCourse = filingCommand('reviseCourse');

const ACADEMIC_SUBJECTS = Object.values(SUBJECTS).flatMap(({ title, trainingClass }) =>
  trainingClass === 'ACADEMIC' ? title : [],
);

const hintsOf = ({ course }: FiledCourse, facts: Facts): CandidateRow[] =>
  titleHints(course, ACADEMIC_SUBJECTS, facts.constantsIn(course.divisionCode)).map((hint) => ({
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

interface Decided extends CourseChange {
  readonly slots: readonly Slot[];
}

/** What an officer or the institution decides of a filed course; the acts differ by name and outcome alone. */
export const courseCommand = (
  act: CourseAct['act'],
): Command<CourseAct, ReadonlyMap<string, StoredCourse>, Decided, CourseId, CourseRefusal> => ({
  name: `${act}Course`,
  refusals: REFUSALS,
  load: (tx, inputs) =>
    filedCourses(
      tx,
      inputs.map(({ courseId }) => courseId),
    ),
  decide(files, input, facts) {
    const file = files.get(input.courseId);
    const judged = file && {
      ...file,
      licensed: file.context.licensed,
      fault: faultToCome(file, facts),
      teacherFault: teacherFaultToday(file, facts),
    };
    const decided = decideCourse(judged, input, facts);
    return decided.ok ? permit({ ...decided.value, slots: file!.slots }) : decided;
  },
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
  events: (_input, { course, slots }) => [courseRecorded(course, slots)],
});
