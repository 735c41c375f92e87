import { permit, refuse, type Decision, type RefusalCatalogue } from '@lianguan/kernel';
import type { Facts } from '@lianguan/service-kit';
import { LIFECYCLE_REFUSALS, type LifecycleRefusal, type Step } from '@lianguan/service-kit/rules';
import {
  ESCROW_BASIS,
  lessonLifecycle,
  orderLifecycle,
  type LessonStateName,
  type OrderStateName,
} from './order-lifecycle.rules.js';

export type OrderReversalRefusal =
  | LifecycleRefusal
  | 'REVERSAL_OF_PAYMENT_IN_USE'
  | 'REVERSAL_OF_LESSON_PAID_OUT'
  | 'REVERSAL_OF_ENDED_ORDER'
  | 'REVERSAL_OF_REFUND_REST';

export const ORDER_REVERSAL_REFUSALS = {
  ...LIFECYCLE_REFUSALS,
  REVERSAL_OF_PAYMENT_IN_USE: {
    message: '订单已开课、已终止或正在退费，缴费不再冲正；应退给家长的，按退费办理',
    basis: ESCROW_BASIS,
  },
  REVERSAL_OF_LESSON_PAID_OUT: {
    message: '这次课的费用已划转、正在划转或已抵扣预拨，消课不能冲正；已划转的，先冲正划转',
    basis: ESCROW_BASIS,
  },
  REVERSAL_OF_ENDED_ORDER: {
    message: '订单已终止或正在退费，消课不再冲正；有异议的，在退费中处理',
    basis: ESCROW_BASIS,
  },
  REVERSAL_OF_REFUND_REST: { message: '退费、保险追偿了结后归机构的部分随其结清，不单独冲正', basis: ESCROW_BASIS },
} satisfies RefusalCatalogue<OrderReversalRefusal>;

type Decided<T> = Decision<T, OrderReversalRefusal>;
type Caller = Pick<Facts, 'caller'>;

export interface ReversibleOrder {
  readonly state: OrderStateName;
  /** A refund of it is open, or a mass refund of its account. */
  readonly inRefund: boolean;
}

/** A payment that has not come in after all: the order waits for it again, while nothing was taught for it. */
export function decidePaymentReversal(
  { state, inRefund }: ReversibleOrder,
  { caller }: Caller,
): Decided<Step<OrderStateName>> {
  if (state !== 'PAID' || inRefund) return refuse('REVERSAL_OF_PAYMENT_IN_USE');
  return orderLifecycle.step(state, 'reverseEscrowTransfer', caller, { ofStock: isNot, ofPayment: true });
}

/** An order of before supervision that should not have gone on here. */
export function decideAdoptionReversal(
  { state, inRefund }: ReversibleOrder,
  { caller }: Caller,
): Decided<Step<OrderStateName>> {
  if (state !== 'PAID' || inRefund) return refuse('REVERSAL_OF_PAYMENT_IN_USE');
  return orderLifecycle.step(state, 'reverseEscrowTransfer', caller, { ofStock: true, ofPayment: isNot });
}

const isNot = { code: 'REVERSAL_OF_PAYMENT_IN_USE' } as const;

export interface ReversibleLesson {
  readonly state: LessonStateName;
  /** It is with the bank, or has repaid an advance. */
  readonly leaving: boolean;
}

interface ReversedLesson {
  readonly step: Step<LessonStateName>;
  /** A completed order runs again. */
  readonly reopening: Step<OrderStateName> | null;
}

/** A lesson that should not have counted as taught: its guardian is asked anew, and may dispute it. */
export function decideLessonReversal(
  order: ReversibleOrder,
  { state, leaving }: ReversibleLesson,
  { caller }: Caller,
): Decided<ReversedLesson> {
  if (order.inRefund || !['RUNNING', 'COMPLETED'].includes(order.state)) return refuse('REVERSAL_OF_ENDED_ORDER');
  if (leaving || state === 'RELEASED') return refuse('REVERSAL_OF_LESSON_PAID_OUT');
  const step = lessonLifecycle.step(state, 'reverseEscrowTransfer', caller);
  if (!step.ok) return step;
  if (order.state === 'RUNNING') return permit({ step: step.value, reopening: null });
  const reopening = orderLifecycle.step(order.state, 'reverseEscrowTransfer', caller);
  return reopening.ok ? permit({ step: step.value, reopening: reopening.value }) : reopening;
}
