import { expect, it } from '@jest/globals';
import { addDays, calendarDay, type CalendarDay } from '@lianguan/kernel';
import {
  guideLimit,
  guideOn,
  modelOn,
  postedOn,
  type FiledCourse,
  type GuidePrice,
  type GuideTerm,
  type ModelContract,
  type PostedPrices,
} from './order-facts.rules.js';
import {
  earlyFault,
  judgeCharge,
  loanFault,
  ORDER_FEE_CONSTANTS,
  type FeeFacts,
  type FeeRefusal,
  type OrderTerms,
} from './order-fees.rules.js';

const day = calendarDay;
const FIRST = day('2026-03-02');
const constants = { get: <T>(key: string) => ORDER_FEE_CONSTANTS.find((one) => one.key === key)!.value as T };
/** A lesson of 45 minutes each day. */
const daily = (count: number, every = 1): FiledCourse['slots'] =>
  Array.from({ length: count }, (_, at) => ({ day: addDays(FIRST, at * every), from: 1_080, to: 1_125 }));
const COURSE: FiledCourse = {
  courseId: 'c',
  institutionId: 'i',
  state: 'PUBLISHED',
  title: '数学',
  academic: true,
  compulsory: true,
  mode: 'OFFLINE',
  pupils: 9,
  slots: daily(80),
  teacherGaps: [],
  version: 1,
};
const posting = (given: Partial<PostedPrices['courses'][number]> = {}): PostedPrices => ({
  postedPriceId: 'p',
  institutionId: 'i',
  version: 1,
  effectiveFrom: day('2026-01-01'),
  courses: [{ course: '数学', priceFen: '3000', minutes: 45, lessons: 60, months: 3, ...given }],
});
const term = (given: Partial<GuideTerm> = {}): GuideTerm => ({
  mode: 'OFFLINE',
  pupilsFrom: 1,
  pupilsTo: 9,
  priceFen: '3000',
  standardMinutes: 45,
  ...given,
});
const guide = (given: Partial<GuidePrice> = {}): GuidePrice => ({
  guidePriceId: 'g',
  divisionCode: '341203',
  effectiveFrom: day('2026-01-01'),
  repealedFrom: null,
  upFloatPercent: 10,
  terms: [term()],
  version: 5,
  ...given,
});
const FACTS: FeeFacts = { course: COURSE, postings: [posting()], guides: [guide()], divisionCode: '341203', constants };
const TERMS: OrderTerms = { lessons: 10, amount: 30_000n, startsOn: FIRST };
const judge = (facts: Partial<FeeFacts>, terms: Partial<OrderTerms>, on: CalendarDay = FIRST) => {
  const judged = judgeCharge({ ...FACTS, ...facts }, { ...TERMS, ...terms }, { postedOn: on, guideOn: on });
  return judged.ok ? 'ok' : judged.refusal.code;
};

const of = (given: Partial<FiledCourse>) => ({ course: { ...COURSE, ...given } });
const at = (priceFen: string) => ({ postings: [posting({ priceFen })] });
const short = { slots: [...daily(9), { day: addDays(FIRST, 9), from: 1_080, to: 1_124 }] };
const spanning = (last: string) => of({ slots: [...daily(1), { day: day(last), from: 1_080, to: 1_125 }] });
const gap = (until: string | null) => ({ from: '2026-02-01T00:00:00Z', until });
const two = { lessons: 2, amount: 6_000n };

// prettier-ignore -- a table
it.each<[string, Partial<FeeFacts>, Partial<OrderTerms>, FeeRefusal | 'ok']>([
  ['what is lawful', {}, {}, 'ok'],
  ['of a course that nobody may teach', of({ teacherGaps: [gap(null)] }), {}, 'ORDER_COURSE_WITHOUT_TEACHER'],
  ['of one that somebody may teach again', of({ teacherGaps: [gap('2026-03-01T00:00:00Z')] }), {}, 'ok'],
  ['no lesson', {}, { lessons: 0, amount: 0n }, 'ORDER_LESSONS_NOT_POSITIVE'],
  ['60 lessons', at('5000'), { lessons: 60, amount: 300_000n }, 'ORDER_ABOVE_GUIDE'],
  ['60 lessons within the guide price', {}, { lessons: 60, amount: 180_000n }, 'ok'],
  ['61 lessons', {}, { lessons: 61, amount: 183_000n }, 'ORDER_TOO_MANY_LESSONS'],
  ['all lessons that are filed', of({ slots: daily(10) }), {}, 'ok'],
  ['more lessons than are filed', of({ slots: daily(9) }), {}, 'ORDER_LESSONS_NOT_TIMETABLED'],
  [
    'lessons from a day on which too few are left',
    of({ slots: daily(10) }),
    { startsOn: addDays(FIRST, 1) },
    'ORDER_LESSONS_NOT_TIMETABLED',
  ],
  ['three months', spanning('2026-06-02'), two, 'ok'],
  ['three months and a day', spanning('2026-06-03'), two, 'ORDER_SPAN_TOO_LONG'],
  ['a course that is not posted', { postings: [posting({ course: '语文' })] }, {}, 'ORDER_COURSE_NOT_POSTED'],
  [
    'a course before it is posted',
    { postings: [{ ...posting(), effectiveFrom: addDays(FIRST, 1) }] },
    {},
    'ORDER_COURSE_NOT_POSTED',
  ],
  ['all lessons that are posted at once', { postings: [posting({ lessons: 10 })] }, {}, 'ok'],
  ['more lessons than are posted at once', { postings: [posting({ lessons: 9 })] }, {}, 'ORDER_BEYOND_POSTED_PERIOD'],
  ['few lessons over a month', { ...spanning('2026-04-02'), postings: [posting({ months: 1 })] }, two, 'ok'],
  [
    'few lessons over more months than are posted',
    { ...spanning('2026-04-03'), postings: [posting({ months: 1 })] },
    two,
    'ORDER_BEYOND_POSTED_PERIOD',
  ],
  ['a lesson that is shorter than it is posted', of(short), {}, 'ORDER_LESSON_SHORTER_THAN_POSTED'],
  ['a fen more than is posted', {}, { amount: 30_001n }, 'ORDER_PRICE_NOT_POSTED'],
  ['a fen less than is posted', {}, { amount: 29_999n }, 'ORDER_PRICE_NOT_POSTED'],
  ['a subject without a guide price', { guides: [] }, {}, 'ORDER_GUIDE_MISSING'],
  ['a subject without one for its class', of({ pupils: 10 }), {}, 'ORDER_GUIDE_MISSING'],
  ['a subject without one on its day', { guides: [guide({ repealedFrom: FIRST })] }, {}, 'ORDER_GUIDE_MISSING'],
  ['the guide price and its float', at('3300'), { amount: 33_000n }, 'ok'],
  ['a fen above it', at('3301'), { amount: 33_010n }, 'ORDER_ABOVE_GUIDE'],
  ['another subject at any price', { ...of({ academic: false }), ...at('9900') }, { amount: 99_000n }, 'ok'],
  ['a subject of high school at any price', { ...of({ compulsory: false }), ...at('9900') }, { amount: 99_000n }, 'ok'],
  ['5000 yuan', { ...of({ academic: false }), ...at('50000') }, { amount: 500_000n }, 'ok'],
  [
    'a fen more',
    { ...of({ academic: false }), ...at('500001') },
    { lessons: 1, amount: 500_001n },
    'ORDER_AMOUNT_ABOVE_CAP',
  ],
])('%s', (_name, facts, terms, expected) => {
  expect(judge(facts, terms)).toBe(expected);
});

it('says which lessons it pays for, and by which posting', () => {
  const judged = judgeCharge(FACTS, { ...TERMS, startsOn: addDays(FIRST, 5) }, { postedOn: FIRST, guideOn: FIRST });
  expect(judged).toEqual({
    ok: true,
    value: { firstDay: '2026-03-07', lastDay: '2026-03-16', postedPriceId: 'p' },
  });
});

// prettier-ignore -- a table
it.each([
  ['a month before', '2026-03-02', '2026-02-02', null, null],
  ['a day before that', '2026-03-02', '2026-02-01', null, 'ORDER_CHARGED_EARLY'],
  ['on the last day of a shorter month', '2026-03-31', '2026-02-28', null, null],
  ['with 20 lessons left', '2026-03-02', '2026-01-01', 20, null],
  ['with 21 lessons left', '2026-03-02', '2026-01-01', 21, 'ORDER_RENEWED_EARLY'],
  ['on its first day, with 21 lessons left', '2026-03-02', '2026-03-02', 21, 'ORDER_RENEWED_EARLY'],
] as const)('is paid %s', (_name, firstDay, paidOn, lessonsLeft, expected) => {
  const fault = earlyFault({ firstDay: day(firstDay), paidOn: day(paidOn), lessonsLeft }, constants);
  expect(fault?.code ?? null).toBe(expected);
});

it.each([
  ['GUARDIAN', undefined],
  ['OTHER_PERSON', undefined],
  ['LENDER', 'ORDER_PAID_BY_LOAN'],
] as const)('is paid by %s', (payer, expected) => {
  expect(loanFault(payer, constants)?.code).toBe(expected);
});

it('the posting that began last holds, of two of one day the later', () => {
  const of = (version: number, effectiveFrom: string) => ({ ...posting(), version, effectiveFrom: day(effectiveFrom) });
  const [first, second, later] = [of(1, '2026-01-01'), of(2, '2026-01-01'), of(3, '2026-02-01')];
  const holds = (on: string) => postedOn([later, first, second], day(on));
  expect(holds('2025-12-31')).toBeUndefined();
  expect(holds('2026-01-31')).toBe(second);
  expect(holds('2026-02-01')).toBe(later);
});

it('the guide price of the county holds until its repeal', () => {
  const [old, next, other] = [
    guide(),
    guide({ effectiveFrom: day('2026-03-01'), repealedFrom: day('2026-04-01') }),
    guide({ divisionCode: '341204', effectiveFrom: day('2026-03-01') }),
  ];
  const holds = (division: string, on: string) => guideOn([other, next, old], division, day(on));
  expect(holds('341203001', '2026-02-28')).toBe(old);
  expect(holds('341203', '2026-03-31')).toBe(next);
  expect(holds('341203', '2026-04-01')).toBeUndefined();
  expect(holds('341202', '2026-03-01')).toBeUndefined();
});

it('the limit goes with float and minutes, down to a whole fen, by the size of the class', () => {
  const terms = [
    term(),
    term({ pupilsFrom: 36, pupilsTo: 0, priceFen: '2200' }),
    term({ mode: 'ONLINE', standardMinutes: 30 }),
  ];
  const limit = (pupils: number, minutes: number, mode: GuideTerm['mode'] = 'OFFLINE') =>
    guideLimit(guide({ terms }), { mode, pupils }, minutes);
  expect(limit(9, 45)).toBe(3_300n);
  expect(limit(9, 40)).toBe(2_933n);
  expect(limit(35, 45)).toBeUndefined();
  expect(limit(36, 40)).toBe(2_151n);
  expect(limit(1, 30, 'ONLINE')).toBe(3_300n);
});

it('the model contract is that of the nearest place, for the kind of course before the general one', () => {
  const model = (modelContractId: string, given: Partial<ModelContract>): ModelContract => ({
    modelContractId,
    divisionCode: '341200',
    kind: 'GENERAL',
    version: 1,
    effectiveFrom: day('2026-01-01'),
    number: 'GF',
    ...given,
  });
  const models = [
    model('general', {}),
    model('subjects', { kind: 'ACADEMIC' }),
    model('subjects-2', { kind: 'ACADEMIC', version: 2, effectiveFrom: day('2026-02-01') }),
    model('county', { divisionCode: '341203' }),
  ];
  const use = (divisionCode: string, academic: boolean, on = '2026-01-31') =>
    modelOn(models, { divisionCode, academic, day: day(on) })?.modelContractId;
  expect(use('341204', true)).toBe('subjects');
  expect(use('341204', true, '2026-02-01')).toBe('subjects-2');
  expect(use('341204', false)).toBe('general');
  expect(use('341203', true)).toBe('county');
  expect(use('341302', true)).toBeUndefined();
  expect(use('341203', true, '2025-12-31')).toBeUndefined();
});
