import { expect, it } from '@jest/globals';
import { calendarDay, type Fen, type Role } from '@lianguan/kernel';
import fc from 'fast-check';
import type { EscrowAccountStateName } from '../escrow-account/index.js';
import { REFUND_CONSTANTS, REFUND_STATES, type RefundStateName } from './refund-lifecycle.rules.js';
import {
  decideClaimedPayment,
  decidePaymentAnswer,
  decidePaymentExpiry,
  decidePaymentOrder,
  decideRefundReversal,
  payTerm,
  settlementOf,
  type PaymentAnswer,
} from './refund-payment.rules.js';
import { REFUND_ORIGINS, type RefundRefusal } from './refund.rules.js';

const by = (role: Role) => ({ caller: { roles: [role] } as never });
const constants = { get: <T>(key: string) => REFUND_CONSTANTS.findLast((one) => one.key === key)!.value as T };

// prettier-ignore -- a table
it.each<[RefundStateName, EscrowAccountStateName, Fen, RefundStateName | null, RefundRefusal | null]>([
  ['APPROVED', 'ACTIVE', 6_600n, 'PAYING', null],
  ['AGREED', 'ACTIVE', 6_600n, 'PAYING', null],
  ['APPROVED', 'HELD', 6_600n, 'PAYING', null],
  ['APPROVED', 'REFUND_ONLY', 6_600n, 'PAYING', null],
  ['APPROVED', 'FROZEN', 6_600n, null, 'REFUND_ACCOUNT_FROZEN'],
  ['SHORT', 'FROZEN', 0n, null, 'REFUND_ACCOUNT_FROZEN'],
  ['APPROVED', 'ACTIVE', 6_599n, 'SHORT', 'REFUND_MONEY_SHORT'],
  ['AGREED', 'ACTIVE', 0n, 'SHORT', 'REFUND_MONEY_SHORT'],
  ['SHORT', 'ACTIVE', 6_599n, null, 'REFUND_MONEY_SHORT'],
  ['SHORT', 'ACTIVE', 6_600n, 'PAYING', null],
  ['RETURNED', 'REFUND_ONLY', 6_600n, 'PAYING', null],
  ['RETURNED', 'FROZEN', 6_600n, null, 'REFUND_ACCOUNT_FROZEN'],
  ['RETURNED', 'ACTIVE', 6_599n, null, 'REFUND_MONEY_SHORT'],
])('%s, the account is %s with %s fen: %s, %s', (state, account, available, to, waitsFor) => {
  const decided = decidePaymentOrder({ state, needed: 6_600n }, { state: account, available }, by('SYS'));
  const { step, waitsFor: reason } = decided.ok ? decided.value! : { step: null, waitsFor: null };
  expect([decided.ok, step?.to ?? null, reason?.code ?? null]).toEqual([true, to, waitsFor]);
});

it('orders nothing twice, and nothing unknown', () => {
  const account = { state: 'ACTIVE', available: 6_600n } as const;
  for (const state of REFUND_STATES.filter((one) => !['APPROVED', 'AGREED', 'SHORT', 'RETURNED'].includes(one)))
    expect(decidePaymentOrder({ state, needed: 1n }, account, by('SYS'))).toEqual({ ok: true, value: null });
  expect(decidePaymentOrder(undefined, account, by('SYS'))).toMatchObject({ refusal: { code: 'REFUND_UNKNOWN' } });
});

it('what the bank says it has paid is not ordered: it waits until it is found, and is booked then', () => {
  for (const state of REFUND_STATES) {
    const payable = ['APPROVED', 'AGREED', 'SHORT', 'RETURNED'].includes(state);
    const told = (confirmed: boolean) => {
      const decided = decideClaimedPayment({ state }, { confirmed }, by('SYS'));
      return decided.ok && decided.value && [decided.value.step?.to, decided.value.waitsFor?.code];
    };
    expect(told(false)).toEqual(payable ? [undefined, 'REFUND_BANK_SAYS_PAID'] : null);
    expect(told(true)).toEqual(payable ? ['PAID', undefined] : null);
  }
});

const PAID: PaymentAnswer = { refundId: 'r', paid: true, bankReference: 'B-1', reason: '' };
const UNPAID: PaymentAnswer = { refundId: 'r', paid: false, bankReference: '', reason: '账号有误' };
// prettier-ignore -- a table
it.each<[string, RefundStateName | null, PaymentAnswer, Role, RefundRefusal | RefundStateName]>([
  ['it paid', 'PAYING', PAID, 'BANK', 'PAID'],
  ['it paid, by its paper', 'PAYING', PAID, 'FIN', 'PAID'],
  ['it did not pay', 'PAYING', UNPAID, 'BANK', 'APPROVED'],
  ['it paid what came back before it was told to', 'RETURNED', PAID, 'BANK', 'ACTION_NOT_AVAILABLE'],
  ['it paid a second time', 'PAID', PAID, 'BANK', 'ACTION_NOT_AVAILABLE'],
  ['it paid what was not ordered', 'APPROVED', PAID, 'BANK', 'ACTION_NOT_AVAILABLE'],
  ['it paid what is unknown', null, PAID, 'BANK', 'REFUND_UNKNOWN'],
  ['it paid without a reference', 'PAYING', { ...PAID, bankReference: ' ' }, 'BANK', 'REFUND_REFERENCE_MISSING'],
  ['it did not pay, without reason', 'PAYING', { ...UNPAID, reason: ' ' }, 'BANK', 'REFUND_REASON_MISSING'],
  ['it names a person', 'PAYING', { ...UNPAID, reason: '19900001234' }, 'BANK', 'REFUND_TEXT_NAMES_PERSON'],
  ['the institution says so', 'PAYING', PAID, 'INST', 'ROLE_NOT_ENTITLED'],
])('the bank’s word: %s', (_name, state, answer, role, expected) => {
  const decided = decidePaymentAnswer(state ? { state, settled: false } : undefined, answer, by(role));
  expect(decided.ok ? decided.value.to : decided.refusal.code).toBe(expected);
});

it('what came back once is paid in the end, or waits on: it is not approved anew', () => {
  const again = { state: 'PAYING', settled: true } as const;
  const to = (answer: PaymentAnswer) => decidePaymentAnswer(again, answer, by('BANK'));
  expect([to(PAID), to(UNPAID)]).toMatchObject([{ value: { to: 'PAID' } }, { value: { to: 'RETURNED' } }]);
});

it('expires while the bank has the order, and only then', () => {
  for (const state of REFUND_STATES)
    for (const settled of [false, true]) {
      const decided = decidePaymentExpiry({ state, settled }, by('SYS'));
      const waits = settled ? 'RETURNED' : 'APPROVED';
      expect(decided.ok && decided.value?.to).toBe(state === 'PAYING' ? waits : undefined);
    }
  expect(decidePaymentExpiry(undefined, by('SYS'))).toMatchObject({ refusal: { code: 'REFUND_UNKNOWN' } });
});

it('is booked back by finance where it was paid, and nowhere else', () => {
  for (const state of REFUND_STATES) {
    const decided = decideRefundReversal({ state }, by('FIN'));
    expect(decided.ok ? decided.value.to : decided.refusal.code).toBe(
      state === 'PAID' ? 'RETURNED' : 'ACTION_NOT_AVAILABLE',
    );
    expect(decideRefundReversal({ state }, by('BANK')).ok).toBe(false);
  }
});

it.each([
  ['2026-03-02', '5d'],
  ['2026-03-03', '15d'],
  ['2026-03-04', '15d'],
])('lessons begin on 3 March: on %s the term is %s', (today, term) => {
  expect(payTerm(calendarDay('2026-03-03'), calendarDay(today), constants)).toBe(term);
});

it('what the guardian gets and what the institution keeps is all that the order held; only a closing may still owe', () => {
  const amounts = fc.tuple(fc.bigInt(1n, 10n ** 9n), fc.bigInt(0n, 10n ** 9n));
  fc.assert(
    fc.property(fc.constantFrom(...REFUND_ORIGINS), amounts, (origin, [principal, kept]) => {
      const { whole, rest } = settlementOf({ origin, unconsumed: principal + kept, principal });
      expect(whole).toBe(origin !== 'CLOSURE' || kept === 0n);
      expect(rest).toBe(whole ? kept : 0n);
    }),
  );
  expect(() => settlementOf({ origin: 'GUARDIAN', unconsumed: 1n, principal: 2n })).toThrow('holds 1');
});
