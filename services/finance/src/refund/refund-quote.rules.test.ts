import { expect, it } from '@jest/globals';
import { calendarDay, type Fen } from '@lianguan/kernel';
import fc from 'fast-check';
import { REFUND_CONSTANTS } from './refund-lifecycle.rules.js';
import {
  interestOf,
  isInCoolingOff,
  quoteRefund,
  REFUND_FAULTS,
  type QuotedOrder,
  type QuoteTerms,
  type RefundFaultName,
} from './refund-quote.rules.js';

const PAID_ON = calendarDay('2026-03-02');
const TODAY = calendarDay('2026-06-10');
const constants = { get: <T>(key: string) => REFUND_CONSTANTS.findLast((one) => one.key === key)!.value as T };
const RATE = { kind: 'ACCOUNT', ratePpm: 3_500 } as const;
const terms = (given: Partial<QuoteTerms> = {}): QuoteTerms => ({
  fault: 'GUARDIAN',
  rate: RATE,
  today: TODAY,
  constants,
  ...given,
});
/** Three lessons of 33 yuan, one of them had. */
const order = (given: Partial<QuotedOrder> = {}): QuotedOrder => ({
  paid: 9_900n,
  paidOn: PAID_ON,
  consumedLessons: 1,
  consumed: 3_300n,
  listPrice: 3_300n,
  hadBefore: false,
  ...given,
});

// prettier-ignore -- a table
it.each<[string, RefundFaultName, Partial<QuotedOrder>, Fen, string[]]>([
  [
    'the institution’s fault: at the price charged',
    'INSTITUTION',
    { listPrice: 5_000n },
    6_600n,
    ['9900', '-3300', '6'],
  ],
  ['nobody’s fault: at the price charged', 'NEITHER', { listPrice: 5_000n }, 6_600n, ['9900', '-3300', '6']],
  [
    'the guardian’s wish: at the list price',
    'GUARDIAN',
    { listPrice: 5_000n },
    4_900n,
    ['9900', '-3300', '-1700', '5'],
  ],
  ['no discount: the wish costs nothing', 'GUARDIAN', {}, 6_600n, ['9900', '-3300', '0', '6']],
  ['never beyond what was prepaid', 'GUARDIAN', { listPrice: 10_000n }, 0n, ['9900', '-3300', '-6600', '0']],
  ['a list price below what was charged is none', 'GUARDIAN', { listPrice: 1n }, 6_600n, ['9900', '-3300', '0', '6']],
  ['nothing consumed', 'GUARDIAN', { consumedLessons: 0, consumed: 0n }, 9_900n, ['9900', '0', '0', '9']],
])('%s', (_name, fault, given, principal, steps) => {
  const quote = quoteRefund(order(given), terms({ fault }));
  expect(quote.principal).toBe(principal);
  expect(quote.steps.map(({ amountFen }) => amountFen)).toEqual(steps);
});

it.each([
  ['2026-03-02', false, true],
  ['2026-03-09', false, true],
  ['2026-03-10', false, false],
  ['2026-03-09', true, false],
])('no reason is needed on %s, had before %s: %s', (today, hadBefore, expected) => {
  const day = { today: calendarDay(today), constants };
  expect(isInCoolingOff({ paidOn: PAID_ON, hadBefore }, day)).toBe(expected);
  const quote = quoteRefund(order({ hadBefore, listPrice: 5_000n }), terms(day));
  expect(quote.coolingOff).toBe(expected);
  expect(quote.principal).toBe(expected ? 6_600n : 4_900n);
  expect(quote.steps.map(({ kind }) => kind)).toEqual(
    expected ? ['PAID', 'CONSUMED'] : ['PAID', 'CONSUMED', 'UNDISCOUNTED', 'INTEREST'],
  );
});

it('before the law of May 2025 a reason was needed from the first day', () => {
  const before = { get: <T>(key: string) => REFUND_CONSTANTS.find((one) => one.key === key)!.value as T };
  const day = { today: PAID_ON, constants: before };
  expect(isInCoolingOff({ paidOn: PAID_ON, hadBefore: false }, day)).toBe(false);
});

it.each([
  [1_000_000n, 31_000, 365, 31_000n],
  [9_900n, 3_500, 100, 9n],
  [365_000_000n, 1, 1, 1n],
  [182_500_000n, 1, 1, 1n],
  [182_499_999n, 1, 1, 0n],
  [9_900n, 3_500, 0, 0n],
])('%s fen at %s millionths for %s days bear %s', (principal, ppm, days, expected) => {
  expect(interestOf(principal, ppm, days)).toBe(expected);
});

it('says the days and the rate of the interest, and that none is recorded', () => {
  const of = (rate: QuoteTerms['rate']) => quoteRefund(order(), terms({ rate })).steps.at(-1);
  expect(of(RATE)).toMatchObject({ kind: 'INTEREST', count: 100, rateKind: 'ACCOUNT', ratePpm: 3_500 });
  expect(of(null)).toMatchObject({ kind: 'INTEREST', amountFen: '0', rateKind: null, ratePpm: null });
});

const orders = fc
  .record({
    share: fc.bigInt(0n, 1_000_000n),
    lessons: fc.integer({ min: 1, max: 60 }),
    had: fc.nat(60),
    over: fc.bigInt(-1_000n, 1_000_000n),
    hadBefore: fc.boolean(),
  })
  .map(({ share, lessons, had, over, hadBefore }) => ({
    paid: share * BigInt(lessons),
    share,
    lessons,
    had: Math.min(had, lessons),
    listPrice: share + over > 0n ? share + over : 0n,
    hadBefore,
  }));
const someTerms = fc.record({
  fault: fc.constantFrom(...REFUND_FAULTS),
  ratePpm: fc.option(fc.nat(240_000)),
  day: fc.nat(700),
});

it('is never below zero nor above what was paid with its interest, sums up by its steps, and falls with each lesson had', () => {
  fc.assert(
    fc.property(orders, someTerms, ({ paid, share, lessons, had, listPrice, hadBefore }, { fault, ratePpm, day }) => {
      const today = calendarDay(new Date(Date.UTC(2026, 2, 2 + day)).toISOString().slice(0, 10));
      const rate = ratePpm === null ? null : ({ kind: 'ACCOUNT', ratePpm } as const);
      const after = (consumedLessons: number) =>
        quoteRefund(
          { paid, paidOn: PAID_ON, consumedLessons, consumed: share * BigInt(consumedLessons), listPrice, hadBefore },
          terms({ fault, rate, today }),
        );
      const { principal, interest, steps } = after(had);
      expect(principal).toBeGreaterThanOrEqual(0n);
      expect(interest).toBeGreaterThanOrEqual(0n);
      expect(interest).toBeLessThanOrEqual(interestOf(paid, ratePpm ?? 0, day));
      // What the order's account still holds pays it.
      expect(principal).toBeLessThanOrEqual(paid - share * BigInt(had));
      expect(steps.reduce((sum, { amountFen }) => sum + BigInt(amountFen), 0n)).toBe(principal + interest);
      if (had < lessons) {
        const next = after(had + 1);
        expect(next.principal).toBeLessThanOrEqual(principal);
        expect(next.interest).toBeLessThanOrEqual(interest);
      }
    }),
  );
});
