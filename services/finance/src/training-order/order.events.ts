import { create } from '@bufbuild/protobuf';
import { TrainingOrderPaidSchema } from '@lianguan/proto-events';
import type { EventDraft } from '@lianguan/service-kit';
import type { OrderRow } from './order-rows.commands.js';

/** What an order of a course cost, for whoever watches prices: of nobody's child and of nobody's money. Of an order that was charged under supervision. */
export const trainingOrderPaid = (order: OrderRow): EventDraft => ({
  key: order.institutionId,
  schema: TrainingOrderPaidSchema,
  message: create(TrainingOrderPaidSchema, {
    orderId: order.id,
    institutionId: order.institutionId,
    courseId: order.courseId,
    course: order.courseTitle,
    postedPriceId: order.postedPriceId!,
    lessons: order.lessonCount,
    amountFen: BigInt(order.amountFen),
    firstDay: order.firstDay,
    lastDay: order.lastDay,
    signedOn: order.signedOn!,
    paidOn: order.paidOn!,
  }),
});
