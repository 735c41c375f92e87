import { create } from '@bufbuild/protobuf';
import { OrderLessonRecordedSchema } from '@lianguan/proto-events';
import type { EventDraft } from '@lianguan/service-kit';
import type { LessonRow, OrderRow } from './order-rows.commands.js';

/** What education holds against the records of what was taught: of nobody's child and of nobody's money. */
export const orderLessonRecorded = (
  { id, institutionId, day, fromMinute, state }: LessonRow,
  { courseId }: Pick<OrderRow, 'courseId'>,
): EventDraft => ({
  key: institutionId,
  schema: OrderLessonRecordedSchema,
  message: create(OrderLessonRecordedSchema, {
    lessonId: id,
    institutionId,
    courseId,
    day: day!,
    fromMinute: fromMinute!,
    voided: state === 'VOID',
  }),
});
