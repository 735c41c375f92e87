import { expect, it } from '@jest/globals';
import { ROLES } from '@lianguan/kernel';
import { LESSON_STATES, ORDER_STATES, type OrderStateName } from './order-lifecycle.rules.js';
import {
  decideLessonReversal,
  decidePaymentReversal,
  ORDER_REVERSAL_REFUSALS,
  type OrderReversalRefusal,
} from './reversal.rules.js';

const by = (...roles: readonly string[]) => ({ caller: { roles } as never });
const finance = by('FIN');
const RUNNING = { state: 'RUNNING', inRefund: false } as const;
const CONSUMED = { state: 'CONSUMED', leaving: false } as const;

it.each(ORDER_STATES)('a payment is booked back while nothing was taught for it: %s', (state) => {
  const decided = decidePaymentReversal({ state, inRefund: false }, finance);
  const expected = state === 'PAID' ? 'SIGNED' : 'REVERSAL_OF_PAYMENT_IN_USE';
  expect(decided.ok ? decided.value.to : decided.refusal.code).toBe(expected);
});

it('what is being refunded is not booked back', () => {
  const code = (decided: { readonly ok: boolean; readonly refusal?: { readonly code: string } }) =>
    decided.refusal?.code;
  expect(code(decidePaymentReversal({ state: 'PAID', inRefund: true }, finance))).toBe('REVERSAL_OF_PAYMENT_IN_USE');
  const refunding = decideLessonReversal({ ...RUNNING, inRefund: true }, CONSUMED, finance);
  expect(code(refunding)).toBe('REVERSAL_OF_ENDED_ORDER');
  expect(ORDER_REVERSAL_REFUSALS.REVERSAL_OF_REFUND_REST.basis).not.toBeNull();
});

it.each(LESSON_STATES)('a lesson is asked about anew while it is consumed, and not with the bank: %s', (state) => {
  const decided = decideLessonReversal(RUNNING, { state, leaving: false }, finance);
  expect(decided).toMatchObject(
    state === 'CONSUMED'
      ? { value: { step: { to: 'AWAITING' }, reopening: null } }
      : { refusal: { code: state === 'RELEASED' ? 'REVERSAL_OF_LESSON_PAID_OUT' : 'ACTION_NOT_AVAILABLE' } },
  );
  expect(decideLessonReversal(RUNNING, { state, leaving: true }, finance)).toMatchObject({
    refusal: { code: 'REVERSAL_OF_LESSON_PAID_OUT' },
  });
});

it.each<[OrderStateName, OrderStateName | OrderReversalRefusal | null]>([
  ['RUNNING', null],
  ['COMPLETED', 'RUNNING'],
  ['TERMINATED', 'REVERSAL_OF_ENDED_ORDER'],
])('the lesson of an order that is %s: %s', (state, expected) => {
  const decided = decideLessonReversal({ state, inRefund: false }, CONSUMED, finance);
  expect(decided.ok ? (decided.value.reopening?.to ?? null) : decided.refusal.code).toBe(expected);
});

it('only finance corrects', () => {
  for (const role of ROLES) {
    const may = role === 'FIN';
    expect(decidePaymentReversal({ state: 'PAID', inRefund: false }, by(role)).ok).toBe(may);
    expect(decideLessonReversal({ ...RUNNING, state: 'COMPLETED' }, CONSUMED, by(role)).ok).toBe(may);
  }
});
