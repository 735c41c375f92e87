import { create } from '@bufbuild/protobuf';
import { CourseMode, CourseRecordedSchema, CourseState } from '@lianguan/proto-events';
import type { EventDraft } from '@lianguan/service-kit';
import type { Slot } from '../timetable/index.js';
import type { CourseRow } from './course.rules.js';

/** What the others learn of a course with each step of its filing, and where its teacher may no longer or again teach. */
export const courseRecorded = (course: CourseRow, slots: readonly Slot[]): EventDraft => ({
  key: course.institutionId,
  schema: CourseRecordedSchema,
  message: create(CourseRecordedSchema, {
    courseId: course.id,
    institutionId: course.institutionId,
    state: CourseState[course.state],
    title: course.title,
    academic: course.trainingClass === 'ACADEMIC',
    compulsory: course.stage === 'COMPULSORY',
    mode: CourseMode[course.mode],
    pupils: course.pupils,
    slots: slots.map(({ day, from, to }) => ({ day, fromMinute: from, toMinute: to })),
    version: BigInt(course.version),
    teacherGaps: course.teacherGaps.map(({ from, until }) => ({
      fromMs: BigInt(Date.parse(from)),
      untilMs: until === null ? 0n : BigInt(Date.parse(until)),
    })),
  }),
});
