import { permit } from '@lianguan/kernel';
import type { Command, Facts, Tx } from '@lianguan/service-kit';
import type { Slot } from '../timetable/index.js';
import { courseRecorded } from './course.events.js';
import { teacherFaultToday } from './course-law.commands.js';
import { courseLifecycle } from './course-lifecycle.rules.js';
import { courses, filedCourses, type StoredCourse } from './course-rows.commands.js';
import type { CourseRow } from './course.rules.js';
import { gapsAfter } from './teacher.rules.js';

interface Affected {
  /** Somebody of a register, or an institution. */
  readonly subjectId: string;
}

interface State {
  readonly files: Map<string, StoredCourse>;
  readonly affected: readonly (Affected & { readonly courseId: string })[];
}

interface Told {
  readonly course: CourseRow;
  readonly slots: readonly Slot[];
}

/** The courses of every institution that has the person in its register: a bar holds at all of them. One that is being decided on is waited for. */
const affectedCourses = (tx: Tx, subjectIds: readonly string[]): Promise<State['affected'][number][]> =>
  tx.query(
    `select distinct asked.id as "subjectId", c.id as "courseId"
     from unnest($1::uuid[]) as asked(id)
       join lateral (
         select m.institution_id as id from staff_member s join staff_member m on m.person_key = s.person_key where s.id = asked.id
         union select asked.id
       ) of on true
       join training_institution named on named.id = of.id
       join training_institution t on t.root_id = named.root_id
       join course_filing c on c.institution_id = t.id and c.state not in ('RETRACTED', 'WITHDRAWN')`,
    [subjectIds],
  );

/** Null where the others know it already, or nothing of it is left to be taught. */
function judged(file: StoredCourse, facts: Facts): Told | null {
  const { course, slots } = file;
  if (courseLifecycle.terminal.includes(course.state) || !slots.some(({ day }) => day >= facts.today)) return null;
  const mayTeach = teacherFaultToday(file, facts) === null;
  // What is filed anew has its teacher from the publication on.
  if (mayTeach && course.state !== 'PUBLISHED') return null;
  const teacherGaps = gapsAfter(course.teacherGaps, mayTeach, facts.now);
  return teacherGaps && { course: { ...course, teacherGaps, version: course.version + 1 }, slots };
}

/** B4, lifecycle 6: a course whose teacher may no longer teach, or may again, is told anew. Fired by whatever decides on who is on duty; SYS only. */
export const judgeCourseTeachers: Command<Affected, State, readonly Told[], null, never> = {
  name: 'judgeCourseTeachers',
  refusals: {},
  async load(tx, inputs) {
    const affected = await affectedCourses(
      tx,
      inputs.map(({ subjectId }) => subjectId),
    );
    const files = await filedCourses(tx, [...new Set(affected.map(({ courseId }) => courseId))]);
    return { affected, files: new Map(files) };
  },
  decide({ files, affected }, { subjectId }, facts) {
    const own = affected.filter((one) => one.subjectId === subjectId);
    const told = own.flatMap(({ courseId }) => judged(files.get(courseId)!, facts) ?? []);
    // What is told is known to later inputs of the set.
    for (const { course } of told) files.set(course.id, { ...files.get(course.id)!, course });
    return permit(told);
  },
  async apply(tx, accepted) {
    const told = accepted.flatMap(({ outcome }) => outcome.map(({ course }) => course));
    await courses.save(tx, told);
    return accepted.map(() => null);
  },
  subject: ({ subjectId }, told) => ({
    type: 'CourseTeachers',
    id: subjectId,
    transition: told
      .map(({ course: { id, teacherGaps } }) => `${id} ${teacherGaps.at(-1)!.until ? 'TEACHER' : 'NO_TEACHER'}`)
      .join('; '),
  }),
  events: (_input, told) => told.map(({ course, slots }) => courseRecorded(course, slots)),
  changes: (told) => told.length > 0,
};
