import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  decideInterim,
  decidePaymentAnswer,
  endToEndIdOf,
  INSTRUCTION_STATES,
  instructionIdOf,
  movedBy,
  PAYMENT_ANSWER_REFUSALS,
  type InstructionStateName,
  type PaymentAnswer,
  type PaymentAnswerRefusal,
  type PaymentStanding,
} from './answer.rules.js';

const until = new Date('2026-03-05T16:00:00Z');
const before = new Date(until.getTime() - 1);

const standing = (given: Partial<PaymentStanding> = {}): PaymentStanding => ({
  state: 'BATCHED',
  amount: 3_300n,
  pendingUntil: until,
  bankReference: null,
  owned: true,
  ...given,
});
const said = (given: Partial<PaymentAnswer> = {}): PaymentAnswer => ({
  paid: true,
  amount: null,
  bankReference: 'P-1',
  reason: '',
  ...given,
});
const unpaid = said({ paid: false, bankReference: '', reason: '账号有误' });

const outcome = (known: PaymentStanding | undefined, answer: PaymentAnswer, now = before): string => {
  const decided = decidePaymentAnswer(known, answer, { now });
  return decided.ok ? decided.value : decided.refusal.code;
};

const REFUSED: readonly (readonly [PaymentAnswerRefusal, PaymentStanding | undefined, PaymentAnswer])[] = [
  ['PAYMENT_INSTRUCTION_UNKNOWN', undefined, said()],
  ['PAYMENT_REFERENCE_MISSING', standing(), said({ bankReference: ' ' })],
  ['PAYMENT_REASON_MISSING', standing(), said({ paid: false, reason: ' ' })],
  ['PAYMENT_TEXT_NAMES_PERSON', standing(), said({ bankReference: '19900000001' })],
  ['PAYMENT_TEXT_NAMES_PERSON', standing(), { ...unpaid, reason: '收款人 19900000001 不符' }],
  ['PAYMENT_ANSWERED_ELSEWHERE', standing({ owned: false }), said()],
];

describe('an answer is not taken', () => {
  it.each(REFUSED)('%s', (code, known, answer) => {
    expect(outcome(known, answer)).toBe(code);
    expect(PAYMENT_ANSWER_REFUSALS[code].message).not.toBe('');
  });
});

// Rows: where the payment stands; columns: what the bank says.
const PAID = standing({ state: 'PAID', bankReference: 'P-1' });
const EFFECTS = {
  WAITING: ['APPLIED', 'APPLIED'],
  BATCHED: ['APPLIED', 'APPLIED'],
  PAID: ['KNOWN', 'CONTRADICTED'],
  REFUSED: ['CONTRADICTED', 'KNOWN'],
  EXPIRED: ['CONTRADICTED', 'KNOWN'],
} satisfies Record<InstructionStateName, readonly [string, string]>;

describe('what an answer does', () => {
  it.each(INSTRUCTION_STATES)('to a payment that is %s', (state) => {
    const known = state === 'PAID' ? PAID : standing({ state });
    expect([outcome(known, said()), outcome(known, unpaid)]).toEqual(EFFECTS[state]);
  });

  it.each([
    ['the exact amount', standing(), said({ amount: 3_300n }), before, 'APPLIED'],
    ['one fen more', standing(), said({ amount: 3_301n }), before, 'CONTRADICTED'],
    ['one fen less', standing(), said({ amount: 3_299n }), before, 'CONTRADICTED'],
    ['another amount, not paid', standing(), { ...unpaid, amount: 1n }, before, 'APPLIED'],
    ['paid the moment before the term ends', standing(), said(), before, 'APPLIED'],
    ['paid at the end of the term', standing(), said(), until, 'CONTRADICTED'],
    ['not paid at the end of the term', standing(), unpaid, until, 'APPLIED'],
    ['paid twice, under another reference', PAID, said({ bankReference: 'P-2' }), before, 'CONTRADICTED'],
    ['paid, again, late', PAID, said({ bankReference: ' P-1 ' }), until, 'KNOWN'],
    ['paid, again, with another amount', PAID, said({ amount: 1n }), before, 'CONTRADICTED'],
  ] as const)('%s', (_what, known, answer, now, effect) => {
    expect(outcome(known, answer, now)).toBe(effect);
  });
});

it('what the bank still works on changes nothing, whenever it says so', () => {
  expect(decideInterim(undefined)).toMatchObject({ refusal: { code: 'PAYMENT_INSTRUCTION_UNKNOWN' } });
  for (const state of INSTRUCTION_STATES)
    expect(decideInterim(standing({ state }))).toEqual({ ok: true, value: 'KNOWN' });
});

const wordOf = (paid: boolean, given: Pick<PaymentAnswer, 'amount' | 'bankReference'>): PaymentAnswer =>
  paid ? said(given) : { ...unpaid, amount: given.amount };

// Words of a bank in any order, doubled, late, with another amount; the term may end between two of them.
const word = fc.record({
  paid: fc.boolean(),
  amount: fc.constantFrom(null, 3_300n, 3_299n),
  bankReference: fc.constantFrom('P-1', 'P-2'),
  late: fc.boolean(),
});

it('of all that a bank says one word counts, and is the same for ever', () => {
  const cases = fc.property(fc.array(word, { maxLength: 8 }), (words) => {
    let known = standing();
    let over = false;
    const applied: PaymentAnswer[] = [];
    for (const { late, paid, ...given } of words) {
      over ||= late;
      const answer = wordOf(paid, given);
      const effect = outcome(known, answer, over ? until : before);
      if (effect !== 'APPLIED') continue;
      applied.push(answer);
      known = standing(paid ? { state: 'PAID', bankReference: given.bankReference } : { state: 'REFUSED' });
      // Said again, it is known; the opposite is a contradiction.
      expect(outcome(known, answer, until)).toBe('KNOWN');
      expect(outcome(known, paid ? unpaid : said(), until)).toBe('CONTRADICTED');
    }
    expect(applied.length).toBeLessThanOrEqual(1);
  });
  fc.assert(cases);
});

it('a contradiction shows both words, signed as they move the account', () => {
  expect(movedBy(standing({ state: 'REFUSED' }), said())).toEqual({ bank: -3_300n, books: 0n });
  expect(movedBy(standing(), said({ amount: 1n }))).toEqual({ bank: -1n, books: 0n });
  expect(movedBy(PAID, unpaid)).toEqual({ bank: 0n, books: -3_300n });
});

it('the end-to-end id is the instruction’s own, however a bank writes it', () => {
  const id = '0199f0a0-c0ff-7e00-a000-00000000000a';
  const endToEndId = endToEndIdOf(id);
  expect(endToEndId).toHaveLength(32);
  expect([endToEndId, endToEndId.toUpperCase(), id, ` ${id} `].map(instructionIdOf)).toEqual([id, id, id, id]);
  expect(['', 'x', endToEndId.slice(1), `${endToEndId}0`].map(instructionIdOf)).toEqual([null, null, null, null]);
});
