import { expect, it } from '@jest/globals';
import type { Fen, Role } from '@lianguan/kernel';
import { REFUND_CONSTANTS, type RefundStateName } from './refund-lifecycle.rules.js';
import { guidanceFor } from './refund-guidance.rules.js';
import type { Quote } from './refund-quote.rules.js';
import { splitAmount } from './refund-quote.rules.js';
import {
  decideAct,
  decideClosureRefund,
  decideMediation,
  decideRequest,
  type ConcludeMediation,
  type OpenClosureRefund,
  type RefundableOrder,
  type RefundAct,
  type RefundRefusal,
  type RefundStanding,
  type RequestRefund,
} from './refund.rules.js';

const constants = { get: <T>(key: string) => REFUND_CONSTANTS.findLast((one) => one.key === key)!.value as T };
const by = (role: Role) => ({ caller: { roles: [role] } as never });
const told = (decided: { ok: true } | { ok: false; refusal: { code: string } }, to: () => string | null) =>
  decided.ok ? to() : decided.refusal.code;

const QUOTE: Quote = { coolingOff: false, steps: [], principal: 6_600n, interest: 6n };
const ORDER = {
  state: 'TERMINATED',
  unconsumed: 6_600n,
  open: null,
  listed: false,
  endedByInstitution: false,
} as const;
const REQUEST: RequestRefund = { orderId: 'o', reason: '搬家', claimed: null };

// prettier-ignore -- a table
it.each<
  [
    string,
    (Partial<RefundableOrder> & { quote?: Quote | null }) | null,
    Partial<RequestRefund>,
    RefundRefusal | RefundStateName,
  ]
>([
  ['what is asked for is quoted', {}, {}, 'QUOTED'],
  ['of an order that goes on', { state: 'RUNNING' }, {}, 'QUOTED'],
  ['of one that has not begun', { state: 'PAID' }, {}, 'QUOTED'],
  ['in the days without a reason', { quote: { ...QUOTE, coolingOff: true } }, {}, 'APPROVED'],
  ['of an order that the institution ended', { endedByInstitution: true }, {}, 'APPROVED'],
  ['of the same, with a claim', { endedByInstitution: true }, { claimed: 6_605n }, 'QUOTED'],
  ['after one that was taken back', { open: 'CANCELLED' }, {}, 'QUOTED'],
  ['after one that went to court', { open: 'COURT' }, {}, 'QUOTED'],
  ['all of it claimed, with its interest', {}, { claimed: 6_606n }, 'QUOTED'],
  ['an order that is unknown', null, {}, 'REFUND_ORDER_UNKNOWN'],
  ['a second one', { open: 'QUOTED' }, {}, 'REFUND_ALREADY_OPEN'],
  ['one of an order in a mass refund', { listed: true }, {}, 'REFUND_IN_MASS_REFUND'],
  ['one that is paid already', { open: 'PAID' }, {}, 'REFUND_ALREADY_OPEN'],
  ['one whose payment came back', { open: 'RETURNED' }, {}, 'REFUND_ALREADY_OPEN'],
  ['an order that is all taught', { state: 'COMPLETED' }, {}, 'REFUND_ORDER_NOT_PAID'],
  ['an order that is not paid', { state: 'SIGNED' }, {}, 'REFUND_ORDER_NOT_PAID'],
  ['one that ended before it was paid', { quote: null }, {}, 'REFUND_ORDER_NOT_PAID'],
  ['without a reason', {}, { reason: ' ' }, 'REFUND_REASON_MISSING'],
  ['with a number of a person', {}, { reason: '19900001234' }, 'REFUND_TEXT_NAMES_PERSON'],
  ['where nothing is left', { quote: { ...QUOTE, principal: 0n } }, {}, 'REFUND_NOTHING_LEFT'],
  ['a fen more claimed than there is', {}, { claimed: 6_607n }, 'REFUND_CLAIM_OUT_OF_RANGE'],
  ['nothing claimed', {}, { claimed: 0n }, 'REFUND_CLAIM_OUT_OF_RANGE'],
])('a request: %s', (_name, order, given, expected) => {
  const decided = decideRequest(
    order ? { ...ORDER, quote: QUOTE, ...order } : undefined,
    { ...REQUEST, ...given },
    by('GUARDIAN'),
  );
  expect(told(decided, () => (decided.ok ? decided.value.to : null))).toBe(expected);
});

it('only a guardian asks, and the timer for whose order the institution has ended', () => {
  const asked = (role: Role) => decideRequest({ ...ORDER, quote: QUOTE }, REQUEST, by(role));
  expect(asked('SYS')).toMatchObject({ ok: true });
  expect(asked('INST')).toMatchObject({ refusal: { code: 'ROLE_NOT_ENTITLED' } });
});

const CLOSING: OpenClosureRefund = { orderId: 'o', amount: 6_600n, documentNo: '示停办〔2026〕1号' };
// prettier-ignore -- a table
it.each<[string, Partial<RefundableOrder> | null, Partial<OpenClosureRefund>, RefundRefusal | RefundStateName]>([
  ['all that is left', {}, {}, 'APPROVED'],
  ['a part of it', {}, { amount: 1n }, 'APPROVED'],
  ['of an unknown order', null, {}, 'REFUND_ORDER_UNKNOWN'],
  ['a second one', { open: 'REFUSED' }, {}, 'REFUND_ALREADY_OPEN'],
  ['of a withdrawn order', { state: 'WITHDRAWN' }, {}, 'REFUND_ORDER_NOT_PAID'],
  ['without its paper', {}, { documentNo: ' ' }, 'REFUND_DOCUMENT_MISSING'],
  ['with a number of a person', {}, { documentNo: '19900001234' }, 'REFUND_TEXT_NAMES_PERSON'],
  ['a fen too much', {}, { amount: 6_601n }, 'REFUND_AMOUNT_OUT_OF_RANGE'],
  ['nothing', {}, { amount: 0n }, 'REFUND_AMOUNT_OUT_OF_RANGE'],
])('a closing returns %s', (_name, order, given, expected) => {
  const decided = decideClosureRefund(
    order ? { ...ORDER, ...order } : undefined,
    { ...CLOSING, ...given },
    by('EDU_SUP'),
  );
  expect(told(decided, () => (decided.ok ? decided.value.to : null))).toBe(expected);
});

const ACT = { refundId: 'r', reason: '', documentNo: '' };
// prettier-ignore -- a table
it.each<[RefundAct['act'], RefundStateName | null, Partial<RefundAct>, Role, RefundRefusal | RefundStateName]>([
  ['acceptRefund', 'QUOTED', {}, 'INST', 'APPROVED'],
  ['acceptRefundBySilence', 'QUOTED', {}, 'SYS', 'APPROVED'],
  ['refuseRefund', 'QUOTED', { reason: '已上六课时' }, 'INST', 'REFUSED'],
  ['refuseRefund', 'QUOTED', { reason: ' ' }, 'INST', 'REFUND_REASON_MISSING'],
  ['refuseRefund', 'QUOTED', { reason: '见记录', documentNo: '19900001234' }, 'INST', 'REFUND_TEXT_NAMES_PERSON'],
  ['expireRefundMediation', 'REFUSED', {}, 'SYS', 'FAILED'],
  ['guideRefundToCourt', 'FAILED', { documentNo: '示引〔2026〕1号' }, 'EDU_SUP', 'COURT'],
  ['guideRefundToCourt', 'FAILED', {}, 'EDU_SUP', 'REFUND_DOCUMENT_MISSING'],
  ['cancelRefund', 'REFUSED', {}, 'GUARDIAN', 'CANCELLED'],
  ['cancelRefund', 'PAYING', {}, 'GUARDIAN', 'ACTION_NOT_AVAILABLE'],
  ['cancelRefund', 'PAID', {}, 'GUARDIAN', 'ACTION_NOT_AVAILABLE'],
  ['cancelRefund', 'RETURNED', {}, 'GUARDIAN', 'ACTION_NOT_AVAILABLE'],
  ['cancelRefund', 'QUOTED', {}, 'INST', 'ROLE_NOT_ENTITLED'],
  ['acceptRefund', null, {}, 'INST', 'REFUND_UNKNOWN'],
])('%s of what is %s, %j, by %s: %s', (act, state, given, role, expected) => {
  const decided = decideAct(
    state ? { state, origin: 'GUARDIAN', bankSaysPaid: false } : undefined,
    { ...ACT, act, ...given },
    by(role),
  );
  expect(told(decided, () => (decided.ok ? decided.value.to : null))).toBe(expected);
});

it('what the bank may have paid is not taken back', () => {
  const cancel = { ...ACT, act: 'cancelRefund' } as const;
  const claimed = { state: 'APPROVED', origin: 'GUARDIAN', bankSaysPaid: true } as const;
  expect(decideAct(claimed, cancel, by('GUARDIAN'))).toMatchObject({ refusal: { code: 'REFUND_BANK_SAYS_PAID' } });
});

it('what a closing has opened is nobody’s to take back', () => {
  const cancel = { ...ACT, act: 'cancelRefund' } as const;
  expect(
    decideAct({ state: 'APPROVED', origin: 'CLOSURE', bankSaysPaid: false }, cancel, by('GUARDIAN')),
  ).toMatchObject({
    refusal: { code: 'REFUND_BY_CLOSURE' },
  });
});

const REFUSED: RefundStanding = {
  state: 'REFUSED',
  unconsumed: 6_600n,
  quotedInterest: 6n,
  claimed: 5_000n,
  recordsNo: null,
};
const RECORD: ConcludeMediation = {
  refundId: 'r',
  outcome: 'AGREED',
  mediator: 'ASSOCIATION',
  amount: 6_000n,
  reason: '双方各让一步',
  documentNo: '示调〔2026〕1号',
};
const ACCEPTED = { outcome: 'CLAIM_ACCEPTED', amount: null } as const;
// prettier-ignore -- a table
it.each<[string, Partial<RefundStanding> | null, Partial<ConcludeMediation>, RefundRefusal | 'FAILED' | Fen]>([
  ['both agree', {}, {}, 6_000n],
  ['both agree on all of it', {}, { amount: 6_606n }, 6_606n],
  ['the claim is accepted', {}, ACCEPTED, 5_000n],
  ['it has failed', {}, { outcome: 'FAILED' }, 'FAILED'],
  ['a fen too much', {}, { amount: 6_607n }, 'REFUND_AMOUNT_OUT_OF_RANGE'],
  ['nothing', {}, { amount: 0n }, 'REFUND_AMOUNT_OUT_OF_RANGE'],
  ['agreed without an amount', {}, { amount: null }, 'REFUND_AMOUNT_OUT_OF_RANGE'],
  ['the claim, though there are records', { recordsNo: '消1' }, ACCEPTED, 'REFUND_RECORDS_PRESENTED'],
  ['a claim that nobody made', { claimed: null }, ACCEPTED, 'REFUND_CLAIM_MISSING'],
  ['without a reason', {}, { reason: ' ' }, 'REFUND_REASON_MISSING'],
  ['without a paper', {}, { documentNo: ' ' }, 'REFUND_DOCUMENT_MISSING'],
  ['with a number of a person', {}, { reason: '19900001234' }, 'REFUND_TEXT_NAMES_PERSON'],
  ['of what is unknown', null, {}, 'REFUND_UNKNOWN'],
  ['of what nobody has refused', { state: 'QUOTED' }, {}, 'ACTION_NOT_AVAILABLE'],
])('mediation: %s', (_name, refund, given, expected) => {
  const decided = decideMediation(
    refund ? { ...REFUSED, ...refund } : undefined,
    { ...RECORD, ...given },
    by('EDU_SUP'),
  );
  const { step, amount } = decided.ok ? decided.value : { step: null, amount: null };
  expect(decided.ok ? (amount ?? step!.to) : decided.refusal.code).toBe(expected);
});

it.each([
  [6_600n, 6_600n, 0n],
  [6_601n, 6_600n, 1n],
  [1n, 1n, 0n],
])('of %s fen %s come from the prepaid money, %s are interest', (amount, principal, interest) => {
  expect(splitAmount(amount, 6_600n)).toEqual({ principal, interest });
});

it('tells a guardian of damages where the institution is at fault, and of the court where mediation has failed', () => {
  const told = (state: RefundStateName, fault: 'INSTITUTION' | 'GUARDIAN') => guidanceFor({ state, fault }, constants);
  expect(told('QUOTED', 'GUARDIAN')).toEqual([]);
  expect(told('QUOTED', 'INSTITUTION')).toEqual([expect.stringContaining('3倍，不足500元')]);
  expect(told('FAILED', 'GUARDIAN')).toEqual([expect.stringContaining('人民法院')]);
  expect(told('COURT', 'INSTITUTION')).toHaveLength(2);
});
