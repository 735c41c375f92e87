// D2, features 48 and 94, lifecycle 6: orders from the offer to the last lesson, each lesson confirmed, disputed and ruled on.
import type { Slice } from '@lianguan/service-kit';
import { LESSON_COMMANDS } from './lesson.commands.js';
import { OrderLesson } from './lesson.entity.js';
import { OrderLessonResolver, OrderSlotsResolver } from './lesson.resolver.js';
import {
  LESSON_CONFIRMATION_DUE,
  LESSON_RULING_DUE,
  lessonLifecycle,
  orderLifecycle,
} from './order-lifecycle.rules.js';
import { TrainingOrder, TrainingOrderPayment } from './order.entity.js';
import { TrainingOrderResolver } from './order.resolver.js';

export { consumedDayOf, RELEASE_DUE, releaseDeadline, releaseEnded } from './lesson-release.rules.js';
export {
  lessonLifecycle,
  REFUND_OPENING,
  REFUND_QUOTE,
  type LessonStateName,
  type OrderStateName,
} from './order-lifecycle.rules.js';
export { divisionsOf } from './order-law.commands.js';
export { endedOrder, ORDER_LAW_REFUSALS } from './order.commands.js';
export { TrainingOrder } from './order.entity.js';
export { trainingOrderPaid } from './order.events.js';
export { orderLessonRecorded } from './lesson.events.js';
export { orderLoader } from './order.reference.js';
export { TrainingOrderConnection } from './order.type.js';
export { decideEnd, undecidedIn, unconsumedOf, type OrderRefusal } from './order.rules.js';
export {
  activeAccounts,
  isLeftSql,
  lessons,
  lessonStandings,
  lockConsumed,
  lockOrders,
  orders,
  paidOrders,
  readOrders,
  type AccountOfOrder,
  type LessonRow,
  type OrderFile,
  type OrderRow,
} from './order-rows.commands.js';
export { lessonsOf } from './payment.commands.js';
export { restLine } from './rest-line.commands.js';
export { dropLessons, lockReversible, orderReversal, type ReversibleOrders } from './reversal.commands.js';
export { decideAdoptionReversal, ORDER_REVERSAL_REFUSALS } from './reversal.rules.js';
export {
  markPaidOut,
  settlePaidOut,
  sumConsumed,
  type ConsumedDay,
  type ConsumedSum,
} from './release-rows.commands.js';

export const trainingOrder: Slice = {
  name: 'training-order',
  entities: [TrainingOrder, OrderLesson],
  resolvers: [TrainingOrderResolver, OrderLessonResolver, OrderSlotsResolver],
  // Whose payment is on record here is known to have paid.
  proofs: [{ type: TrainingOrderPayment, proven: () => ['ORDER_PAYER'] }],
  lifecycles: [orderLifecycle, lessonLifecycle],
  deadlines: [
    {
      name: LESSON_CONFIRMATION_DUE,
      command: LESSON_COMMANDS.confirmLessonBySilence,
      input: (lessonId) => ({ act: 'confirmLessonBySilence', lessonId, reason: '', documentNo: '' }),
    },
    {
      name: LESSON_RULING_DUE,
      command: LESSON_COMMANDS.passLessonRuling,
      input: (lessonId) => ({ act: 'passLessonRuling', lessonId, reason: '', documentNo: '' }),
    },
  ],
};
