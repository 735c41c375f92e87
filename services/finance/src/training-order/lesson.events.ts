import { create } from '@bufbuild/protobuf';
import type { CalendarDay } from '@lianguan/kernel';
import {
  FundNoticeIssuedSchema,
  FundNoticeKind,
  FundNoticeStage,
  OrderLessonRecordedSchema,
} from '@lianguan/proto-events';
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
    voided: state === 'VOID' || state === 'REFUNDED',
  }),
});

/** Education's silence is told to the joint-enforcement office, and that it has ended. */
export const rulingNotice = (
  { id, institutionId, divisionCode, amountFen, state }: LessonRow,
  day: CalendarDay,
): EventDraft => {
  const waits = state === 'UNRULED';
  return {
    key: institutionId,
    schema: FundNoticeIssuedSchema,
    message: create(FundNoticeIssuedSchema, {
      noticeId: id,
      institutionId,
      kind: FundNoticeKind.LESSON_DISPUTE,
      stage: waits ? FundNoticeStage.UNRULED : FundNoticeStage.WITHDRAWN,
      divisionCode,
      orders: 1,
      amountFen: BigInt(amountFen),
      restFen: waits ? BigInt(amountFen) : 0n,
      day,
      version: waits ? 1n : 2n,
    }),
  };
};
