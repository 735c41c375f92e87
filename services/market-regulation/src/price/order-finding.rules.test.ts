import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, addMonths, calendarDay, type CalendarDay, type Fen } from '@lianguan/kernel';
import { GUIDE_PRICE_CONSTANTS } from './guide-price.rules.js';
import {
  findingFor,
  findingsOf,
  lessonPrice,
  ORDER_FINDING_CONSTANTS,
  promotionOf,
  type ChargedOrder,
  type CourseBook,
  type DealDay,
  type KnownFinding,
} from './order-finding.rules.js';
import { POSTED_PRICE_CONSTANTS, type PostedCourse, type Posting } from './posted-price.rules.js';

const today = calendarDay('2026-03-20');
const ALL = [...GUIDE_PRICE_CONSTANTS, ...POSTED_PRICE_CONSTANTS, ...ORDER_FINDING_CONSTANTS];
const constants = { get: <T>(key: string) => ALL.find((one) => one.key === key)!.value as T };
const before = (days: number): CalendarDay => addDays(today, -days);

const LINE: PostedCourse = {
  course: '舞蹈',
  subject: false,
  mode: 'OFFLINE',
  pupils: 9,
  minutes: 45,
  price: 8_000n,
  comparedPrice: null,
  lessons: 60,
  months: 3,
};
const posting = (version: number, effectiveFrom: CalendarDay, line: Partial<PostedCourse> = {}): Posting => ({
  id: `posting-${version}`,
  version,
  effectiveFrom,
  courses: [{ ...LINE, ...line }],
});
const deal = (day: CalendarDay, lowest: Fen): DealDay => ({ day, lowest });
const BOOK: CourseBook = { postings: [posting(1, before(300))], guides: [], deals: [] };
const ORDER: ChargedOrder = {
  orderId: 'o',
  institutionId: 'i',
  courseId: 'c',
  course: '舞蹈',
  postedPriceId: 'p',
  lessons: 10,
  amount: 80_000n,
  firstDay: today,
  lastDay: addMonths(today, 3),
  signedOn: today,
  paidOn: today,
};
const find = (order: Partial<ChargedOrder> = {}, book: Partial<CourseBook> = {}) =>
  findingsOf({ ...ORDER, ...order }, { ...BOOK, ...book }, constants).map(({ kind, allowed, toReturn }) => [
    kind,
    allowed,
    toReturn,
  ]);

const GUIDE = {
  divisionCode: '341203',
  effectiveFrom: today,
  repealedFrom: null,
  upFloatPercent: 10,
  lines: [{ band: 'SMALL', mode: 'OFFLINE', price: 7_000n }],
} as const;
const subject = { postings: [posting(1, before(300), { subject: true })], guides: [GUIDE] };
const lowered = (from: CalendarDay) => [posting(1, before(300)), posting(2, from, { price: 7_000n })];
const promotion = (compared: Fen) => [
  posting(1, before(300), { price: 10_000n }),
  posting(2, before(2), { comparedPrice: compared }),
];

// prettier-ignore -- a table
it.each<[string, Partial<ChargedOrder>, Partial<CourseBook>, unknown[]]>([
  ['as posted', {}, {}, []],
  ['a fen beyond what was posted', { amount: 80_001n }, {}, [['UNPOSTED_FEE', 8_000n, 1n]]],
  ['of a course that is not posted', { course: '书法' }, {}, [['UNPOSTED_FEE', null, 80_000n]]],
  ['before anything was posted', { signedOn: before(301) }, {}, [['UNPOSTED_FEE', null, 80_000n]]],
  ['of a subject, above the guide price', {}, subject, [['OVER_GUIDE', 7_700n, 3_000n]]],
  ['of a subject, at its limit', { amount: 77_000n }, subject, []],
  ['of a subject, a fen above its limit', { amount: 77_001n }, subject, [['OVER_GUIDE', 7_700n, 1n]]],
  ['of a subject, on a day without a guide price', { paidOn: before(1) }, subject, []],
  ['of no subject, above the guide price', {}, { guides: [GUIDE] }, []],
  ['for 60 lessons', { lessons: 60, amount: 480_000n }, {}, []],
  ['for 61 lessons', { lessons: 61, amount: 488_000n }, {}, [['OVER_SPAN', null, 8_000n]]],
  ['for three months', { lastDay: addMonths(today, 3) }, {}, []],
  ['for a day more than three months', { lastDay: addDays(addMonths(today, 3), 1) }, {}, [['OVER_SPAN', null, 0n]]],
  [
    'as posted in the morning, at a price that was lowered the same day',
    { postedPriceId: 'posting-1' },
    { postings: lowered(today) },
    [],
  ],
  [
    'as posted until yesterday',
    { postedPriceId: 'posting-1' },
    { postings: lowered(before(1)) },
    [['UNPOSTED_FEE', 7_000n, 10_000n]],
  ],
  ['as posted from today on', { postedPriceId: 'posting-2', amount: 70_000n }, { postings: lowered(today) }, []],
  [
    'as posted from tomorrow on',
    { postedPriceId: 'posting-2', amount: 80_001n },
    { postings: lowered(addDays(today, 1)) },
    [['UNPOSTED_FEE', 8_000n, 1n]],
  ],
  // The promotion began two days ago: compared with the seven days before it.
  ['compared with what was charged', {}, { postings: promotion(10_000n), deals: [deal(before(9), 10_000n)] }, []],
  [
    'compared with a fen more than was charged',
    {},
    { postings: promotion(10_001n), deals: [deal(before(9), 10_000n)] },
    [['FAKE_DISCOUNT', 10_000n, 0n]],
  ],
  [
    'compared with more than the lowest, which it is above',
    {},
    { postings: promotion(10_000n), deals: [deal(before(9), 7_900n), deal(before(3), 10_000n)] },
    [['FAKE_DISCOUNT', 7_900n, 1_000n]],
  ],
  [
    'where the lower price lies eight days back',
    {},
    { postings: promotion(10_000n), deals: [deal(before(10), 7_900n), deal(before(3), 10_000n)] },
    [],
  ],
  [
    'where the lower price lies in the promotion',
    {},
    { postings: promotion(10_000n), deals: [deal(before(2), 7_900n), deal(before(3), 10_000n)] },
    [],
  ],
  [
    'where the last deal lies far back',
    {},
    { postings: promotion(10_000n), deals: [deal(before(50), 9_000n), deal(before(60), 10_000n)] },
    [['FAKE_DISCOUNT', 9_000n, 0n]],
  ],
  ['where there was never a deal', {}, { postings: promotion(10_000n) }, [['FAKE_DISCOUNT', null, 0n]]],
  // 20 percent above the usual price of 90 days.
  ['a fifth above the usual', {}, { deals: [deal(before(90), 6_667n)] }, []],
  [
    'a fen more than a fifth above the usual',
    {},
    { deals: [deal(before(90), 6_666n)] },
    [['MALICIOUS_RISE', 7_999n, 10n]],
  ],
  ['a fifth above what it was before that', {}, { deals: [deal(before(91), 6_000n)] }, []],
  ['above what the same day cost', {}, { deals: [deal(today, 6_000n)] }, []],
  [
    'above a promotion among the days',
    {},
    { deals: [deal(before(3), 5_000n), deal(before(2), 8_000n), deal(before(1), 8_000n)] },
    [],
  ],
  ['of a subject, above the usual', { amount: 77_000n }, { ...subject, deals: [deal(before(1), 1_000n)] }, []],
])('an order %s', (_name, order, book, expected) => {
  expect(find(order, book)).toEqual(expected);
});

it('says what it was held against', () => {
  const [found] = findingsOf(
    ORDER,
    { ...BOOK, postings: promotion(10_000n), deals: [deal(before(9), 9_000n)] },
    constants,
  );
  expect(found!.facts).toBe(
    '公示原价每课时100.00元，促销自2026-03-18起；此前7日内（没有成交的，最后一次）最低成交价为2026-03-11的90.00元',
  );
});

it('a promotion that is posted again goes on', () => {
  const [first, again] = [
    posting(2, before(20), { comparedPrice: 9_000n }),
    posting(3, before(5), { comparedPrice: 9_000n }),
  ];
  const since = (postings: readonly Posting[]) => promotionOf(postings, ORDER)?.since;
  expect(since([posting(1, before(300)), first, again])).toBe(before(20));
  expect(since([first, again])).toBe(before(20));
  expect(since([first, posting(4, before(10)), again])).toBe(before(5));
  expect(since([first, posting(4, before(10), { price: 7_000n, comparedPrice: 9_000n }), again])).toBe(before(5));
  // One that another of its first day took the place of never held.
  expect(since([first, posting(4, before(5)), { ...again, version: 3 }])).toBeUndefined();
  expect(since([first, posting(4, addDays(today, 1))])).toBe(before(20));
});

const KNOWN = {
  institutionId: 'i',
  course: '舞蹈',
  kind: 'FAKE_DISCOUNT',
  state: 'DETECTED',
  postedPriceId: 'p',
} as const satisfies KnownFinding;

// prettier-ignore -- a table
it.each<[string, Partial<KnownFinding> | null, 'KNOWN' | 'NEW' | null]>([
  ['of which nothing is known', null, 'NEW'],
  ['with an open finding', {}, 'KNOWN'],
  ['with an open finding of an earlier posting', { postedPriceId: 'p0' }, 'KNOWN'],
  ['that an officer has dismissed', { state: 'DISMISSED' }, null],
  ['that an officer has dismissed under an earlier posting', { state: 'DISMISSED', postedPriceId: 'p0' }, 'NEW'],
  ['whose finding was confirmed', { state: 'CONFIRMED' }, 'NEW'],
  ['with a finding of another kind', { kind: 'MALICIOUS_RISE' }, 'NEW'],
  ['with a finding of another course', { course: '书法' }, 'NEW'],
  ['with a finding of another institution', { institutionId: 'j' }, 'NEW'],
])('an order %s is counted in its place', (_name, given, expected) => {
  const known = { ...KNOWN, ...given };
  const place = findingFor<KnownFinding>(given ? [known] : [], ORDER, 'FAKE_DISCOUNT');
  expect(place === known ? 'KNOWN' : place).toBe(expected);
});

const lessons = fc.integer({ min: 1, max: 80 });
const price = fc.bigInt({ min: 1n, max: 20_000n });

it('nothing is to be returned beyond what was paid, and nothing below what was allowed', () => {
  const deals = fc.array(fc.record({ day: fc.integer({ min: 0, max: 100 }).map(before), lowest: price }), {
    maxLength: 8,
  });
  const compared = fc.option(price, { nil: null });
  fc.assert(
    fc.property(lessons, price, deals, compared, fc.boolean(), (count, paid, told, comparedPrice, academic) => {
      const order = { ...ORDER, lessons: count, amount: paid * BigInt(count) };
      const postings = [posting(1, before(300)), posting(2, before(2), { comparedPrice, subject: academic })];
      for (const { kind, allowed, toReturn } of findingsOf(
        order,
        { postings, guides: [GUIDE], deals: told },
        constants,
      )) {
        expect(toReturn).toBeGreaterThanOrEqual(0n);
        expect(toReturn).toBeLessThanOrEqual(order.amount);
        if (allowed !== null && kind !== 'FAKE_DISCOUNT') expect(lessonPrice(order)).toBeGreaterThan(allowed);
      }
    }),
  );
});
