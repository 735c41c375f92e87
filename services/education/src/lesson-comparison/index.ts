// M18, D2: the lessons of orders, as finance tells them, held against the filing, the plan and the records of what was taught.
import { calendarDay } from '@lianguan/kernel';
import { OrderLessonRecordedSchema, TrainingOrderPaidSchema } from '@lianguan/proto-events';
import { defineConsumer, type Slice } from '@lianguan/service-kit';
import { comparedDayOf, COMPARISON_DUE } from '../teaching-record/index.js';
import { recordChargedCourse, recordChargedLesson, type ChargedCourse, type ChargedLesson } from './charge.commands.js';
import { compareLessons } from './comparison.commands.js';
import { DISCREPANCY_ANSWER_DUE, DISCREPANCY_CONSTANTS, discrepancyLifecycle } from './discrepancy-lifecycle.rules.js';
import { DISCREPANCY_COMMANDS } from './discrepancy.commands.js';
import { LessonDiscrepancy } from './discrepancy.entity.js';
import { LessonDiscrepancyResolver } from './discrepancy.resolver.js';

export const lessonComparison: Slice = {
  name: 'lesson-comparison',
  entities: [LessonDiscrepancy],
  resolvers: [LessonDiscrepancyResolver],
  consumers: [
    defineConsumer({
      schema: OrderLessonRecordedSchema,
      command: recordChargedLesson,
      input: ({ lessonId, courseId, day, fromMinute: from, voided }): ChargedLesson => ({
        lessonId,
        courseId,
        day: calendarDay(day),
        from,
        voided,
      }),
    }),
    defineConsumer({
      schema: TrainingOrderPaidSchema,
      command: recordChargedCourse,
      input: ({ courseId, firstDay, lessons, amountFen }): ChargedCourse => ({
        courseId,
        firstDay: calendarDay(firstDay),
        lessons,
        amountFen: amountFen.toString(),
      }),
    }),
  ],
  lifecycles: [discrepancyLifecycle],
  deadlines: [
    { name: COMPARISON_DUE, command: compareLessons, input: comparedDayOf },
    {
      name: DISCREPANCY_ANSWER_DUE,
      command: DISCREPANCY_COMMANDS.closeDiscrepancyAnswer,
      input: (discrepancyId) => ({ discrepancyId, text: '', documentNo: '' }),
    },
  ],
  constants: DISCREPANCY_CONSTANTS,
};
