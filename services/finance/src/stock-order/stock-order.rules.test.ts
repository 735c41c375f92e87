import { describe, expect, it } from '@jest/globals';
import { calendarDay, type Agency, type Role } from '@lianguan/kernel';
import {
  decideStockOffer,
  decideStockOrder,
  type OfferStockOrder,
  type StockLot,
  type StockOrderAct,
  type StockOrderRefusal,
  type StockOrderStanding,
} from './stock-order.rules.js';

const TODAY = calendarDay('2026-03-02');
const LATER = calendarDay('2026-03-03');
const LOT: StockLot = { available: 33_000n, asOf: calendarDay('2026-02-28'), offered: false, inMassRefund: false };
const COURSE = { institutionId: 'i', ownsAccount: true };
const OFFER: OfferStockOrder = {
  lotId: 'a',
  courseId: 'c',
  guardianId: 'person-1',
  traineeName: '学员甲',
  lessons: 10,
  signedOn: calendarDay('2024-09-01'),
  paidOn: calendarDay('2024-09-01'),
  startsOn: calendarDay('2026-03-01'),
  documentNo: '',
};
const as = (agency: Agency, role: Role) => ({
  ...{ agency, roles: [role], division: '341203', subject: 's', operationId: 'o' },
  ...(agency === 'INSTITUTION' && { institutionId: 'i' }),
});
const codeOf = (decided: { readonly ok: boolean; readonly refusal?: { readonly code: string } }) =>
  decided.ok ? null : decided.refusal!.code;

describe('money of before supervision is put before a guardian', () => {
  // prettier-ignore -- a table
  it.each<
    [
      string,
      StockOrderRefusal | null,
      Partial<StockLot> | null,
      Partial<typeof COURSE> | null,
      Partial<OfferStockOrder>,
    ]
  >([
    ['as it is', null, {}, {}, {}],
    ['that nobody knows', 'STOCK_UNKNOWN', null, {}, {}],
    ['that has gone', 'STOCK_EMPTY', { available: 0n }, {}, {}],
    ['that waits already', 'STOCK_ALREADY_OFFERED', { offered: true }, {}, {}],
    ['that a closing gives back', 'STOCK_IN_MASS_REFUND', { inMassRefund: true }, {}, {}],
    ['for a course that is not filed', 'STOCK_COURSE_UNKNOWN', {}, null, {}],
    ['for another’s course', 'STOCK_COURSE_UNKNOWN', {}, { institutionId: 'j' }, {}],
    ['of another’s account', 'STOCK_ACCOUNT_OF_OTHER', {}, { ownsAccount: false }, {}],
    ['of no guardian', 'STOCK_GUARDIAN_MISSING', {}, {}, { guardianId: ' ' }],
    ['of no trainee', 'STOCK_TRAINEE_MISSING', {}, {}, { traineeName: '' }],
    ['with a number of a person', 'STOCK_TEXT_NAMES_PERSON', {}, {}, { documentNo: '19900000001' }],
    ['for no lesson', 'STOCK_LESSONS_BAD', {}, {}, { lessons: 0 }],
    ['for more than a thousand', 'STOCK_LESSONS_BAD', {}, {}, { lessons: 1_001 }],
    ['for a thousand', null, {}, {}, { lessons: 1_000 }],
    ['at less than a fen a lesson', 'STOCK_LESSONS_BAD', { available: 9n }, {}, {}],
    ['at a fen a lesson', null, { available: 10n }, {}, {}],
    ['signed today', null, {}, {}, { signedOn: TODAY, paidOn: TODAY }],
    ['signed tomorrow', 'STOCK_DAY_AHEAD', {}, {}, { signedOn: LATER }],
    ['paid tomorrow', 'STOCK_DAY_AHEAD', {}, {}, { paidOn: LATER }],
    ['from a day that the balance has taken off', 'STOCK_STARTS_BEFORE_BALANCE', {}, {}, { startsOn: LOT.asOf }],
  ])('%s: %s', (_name, expected, lot, course, input) => {
    const facts = { caller: as('INSTITUTION', 'INST'), today: TODAY };
    const known = lot === null ? undefined : { ...LOT, ...lot };
    const filed = course === null ? undefined : { ...COURSE, ...course };
    expect(codeOf(decideStockOffer(known, filed, { input: { ...OFFER, ...input }, facts }))).toBe(expected);
  });

  it('by finance with the guardian’s papers, for whatever institution', () => {
    const offered = (documentNo: string) =>
      decideStockOffer(
        LOT,
        { institutionId: 'j', ownsAccount: true },
        {
          input: { ...OFFER, documentNo },
          facts: { caller: as('FINANCE', 'FIN'), today: TODAY },
        },
      );
    expect(codeOf(offered(' '))).toBe('STOCK_DOCUMENT_MISSING');
    expect(codeOf(offered('收据1'))).toBe(null);
  });
});

const WAITING: StockOrderStanding = { state: 'OFFERED', amount: 100n, available: 100n, inMassRefund: false };

// prettier-ignore -- a table
it.each<[StockOrderRefusal | null, Partial<StockOrderStanding> | null, Partial<StockOrderAct>, Role]>([
  [null, {}, {}, 'GUARDIAN'],
  ['ROLE_NOT_ENTITLED', {}, {}, 'INST'],
  ['STOCK_ORDER_UNKNOWN', null, {}, 'GUARDIAN'],
  ['STOCK_AMOUNT_CHANGED', { available: 99n }, {}, 'GUARDIAN'],
  ['STOCK_AMOUNT_CHANGED', { available: 101n }, {}, 'GUARDIAN'],
  ['STOCK_IN_MASS_REFUND', { inMassRefund: true }, {}, 'GUARDIAN'],
  ['ACTION_NOT_AVAILABLE', { state: 'CONFIRMED' }, {}, 'GUARDIAN'],
  ['STOCK_REASON_MISSING', {}, { act: 'declineStockOrder', reason: ' ' }, 'GUARDIAN'],
  ['STOCK_TEXT_NAMES_PERSON', {}, { act: 'declineStockOrder', reason: '电话19900000001' }, 'GUARDIAN'],
  [null, { available: 0n, inMassRefund: true }, { act: 'declineStockOrder', reason: '还有二十课时' }, 'GUARDIAN'],
  [null, { available: 0n }, { act: 'withdrawStockOrder' }, 'INST'],
  [null, {}, { act: 'withdrawStockOrder' }, 'FIN'],
  ['ROLE_NOT_ENTITLED', {}, { act: 'withdrawStockOrder' }, 'GUARDIAN'],
  ['ACTION_NOT_AVAILABLE', { state: 'CONFIRMED' }, { act: 'withdrawStockOrder' }, 'INST'],
])('a stock order: %s of %j by %j of %s', (expected, given, act, role) => {
  const known = given === null ? undefined : { ...WAITING, ...given };
  const input: StockOrderAct = { act: 'confirmStockOrder', stockOrderId: 's', reason: '', ...act };
  expect(codeOf(decideStockOrder(known, input, { caller: as('GUARDIAN', role) }))).toBe(expected);
});
