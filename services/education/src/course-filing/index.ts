// B1, B5, M16: courses with their timetables, filed by the institution, published by education.
import type { Slice } from '@lianguan/service-kit';
import { DUTY_CHANGED, PERMIT_ENDED } from '../staff/index.js';
import { CourseFiling } from './course.entity.js';
import { courseLifecycle } from './course-lifecycle.rules.js';
import { CandidateCourseResolver, CourseResolver } from './course.resolver.js';
import { SlotCheckResolver } from './slot-check.resolver.js';
import { judgeCourseTeachers } from './teacher-gap.commands.js';

export { CourseFiling, CourseStage } from './course.entity.js';
export { taught, type TaughtContents } from './course-law.commands.js';
export type { CourseStateName } from './course-lifecycle.rules.js';
export { courseLoader } from './course.reference.js';
export { runningClassesOf } from './course-rows.commands.js';
export type { CourseStageName } from './course.rules.js';

export const courseFiling: Slice = {
  name: 'course-filing',
  entities: [CourseFiling],
  resolvers: [CourseResolver, CandidateCourseResolver, SlotCheckResolver],
  lifecycles: [courseLifecycle],
  deadlines: [DUTY_CHANGED, PERMIT_ENDED].map((name) => ({
    name,
    command: judgeCourseTeachers,
    input: (subjectId: string) => ({ subjectId }),
  })),
};
