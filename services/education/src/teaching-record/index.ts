// M18: teaching plans approved by education, records of what was taught, and in what the two and the timetable differ.
import type { Slice } from '@lianguan/service-kit';
import { planLifecycle, TEACHING_CONSTANTS } from './plan.rules.js';
import { TaughtLesson, TeachingPlan, UnrecordedLesson } from './teaching.entity.js';
import { TaughtLessonResolver, TeachingPlanResolver, UnrecordedLessonResolver } from './teaching.resolver.js';

export { COMPARISON_DUE, comparedDayOf, comparisonDeadline } from './comparison-due.rules.js';
export { planOn } from './lesson.rules.js';
export { taughtCourses } from './teaching-rows.commands.js';

export const teachingRecord: Slice = {
  name: 'teaching-record',
  entities: [TeachingPlan, TaughtLesson, UnrecordedLesson],
  resolvers: [TeachingPlanResolver, TaughtLessonResolver, UnrecordedLessonResolver],
  lifecycles: [planLifecycle],
  constants: TEACHING_CONSTANTS,
};
