import { expect, it } from '@jest/globals';
import { addDays, calendarDay } from '@lianguan/kernel';
import { CLASS_BANDS, GUIDE_PRICE_CONSTANTS } from './guide-price.rules.js';
import {
  decidePosting,
  POSTED_PRICE_CONSTANTS,
  postedOn,
  type PostedCourse,
  type PostingInstitution,
  type PostPrices,
} from './posted-price.rules.js';

const today = calendarDay('2026-03-02');
const ALL = [...GUIDE_PRICE_CONSTANTS, ...POSTED_PRICE_CONSTANTS];
const constants = { get: <T>(key: string) => ALL.find((one) => one.key === key)!.value as T };

const INSTITUTION: PostingInstitution = {
  divisionCode: '341203',
  academic: false,
  lastVersion: 0,
  guides: [
    {
      divisionCode: '341203',
      effectiveFrom: today,
      repealedFrom: addDays(today, 30),
      upFloatPercent: 10,
      lines: CLASS_BANDS.map((band) => ({ band, mode: 'OFFLINE' as const, price: 3_000n })),
    },
  ],
};
const COURSE: PostedCourse = {
  course: '数学',
  subject: true,
  mode: 'OFFLINE',
  pupils: 9,
  minutes: 45,
  price: 3_300n,
  comparedPrice: null,
  lessons: 60,
  months: 3,
};
const POSTING: PostPrices = {
  institutionId: 'i',
  effectiveFrom: today,
  paymentChannel: '存入资金监管账户',
  courses: [COURSE],
};
const post = (given: Partial<PostPrices> = {}, institution: PostingInstitution | undefined = INSTITUTION) =>
  decidePosting(institution, { ...POSTING, ...given }, { today, constants });
const with_ = (given: Partial<PostedCourse>): Partial<PostPrices> => ({ courses: [{ ...COURSE, ...given }] });

// prettier-ignore -- a table
it.each([
  ['at the limit', {}, 'ok'],
  ['a fen above it', with_({ price: 3_301n }), 'POSTED_ABOVE_GUIDE'],
  ['above it, of a course that is no subject', with_({ price: 3_301n, subject: false }), 'ok'],
  ['a fen below what it is compared with', with_({ comparedPrice: 3_301n }), 'ok'],
  ['compared with itself', with_({ comparedPrice: 3_300n }), 'POSTED_COMPARED_NOT_HIGHER'],
  ['from yesterday', { effectiveFrom: addDays(today, -1) }, 'POSTED_EFFECTIVE_DAY_PAST'],
  ['on the last day of the guide price', { effectiveFrom: addDays(today, 29) }, 'ok'],
  ['from the day of its repeal', { effectiveFrom: addDays(today, 30) }, 'POSTED_GUIDE_MISSING'],
  ['of a mode without a guide price', with_({ mode: 'ONLINE' }), 'POSTED_GUIDE_MISSING'],
  ['without a way of payment', { paymentChannel: ' ' }, 'POSTED_CHANNEL_MISSING'],
  ['into the account of a person', { paymentChannel: '转账 19900001234' }, 'POSTED_TEXT_NAMES_PERSON'],
  ['of nothing', { courses: [] }, 'POSTED_COURSES_MISSING'],
  ['of a course without a name', with_({ course: ' ' }), 'POSTED_COURSE_UNNAMED'],
  ['of a course that names a person', with_({ course: '19900001234' }), 'POSTED_TEXT_NAMES_PERSON'],
  ['of a course twice', { courses: [COURSE, { ...COURSE, course: ' 数学' }] }, 'POSTED_COURSE_REPEATED'],
  ['for nothing', with_({ price: 0n }), 'POSTED_NUMBER_NOT_POSITIVE'],
  ['of lessons of no length', with_({ minutes: 0 }), 'POSTED_NUMBER_NOT_POSITIVE'],
  ['for four months', with_({ months: 4 }), 'POSTED_SPAN_TOO_LONG'],
  ['for 61 lessons', with_({ lessons: 61 }), 'POSTED_TOO_MANY_LESSONS'],
] as const)('a posting %s', (_name, given, expected) => {
  const decided = post(given);
  expect(decided.ok ? 'ok' : decided.refusal.code).toBe(expected);
});

it('an institution that is not known posts nothing', () => {
  expect(decidePosting(undefined, POSTING, { today, constants })).toMatchObject({
    refusal: { code: 'POSTED_INSTITUTION_UNKNOWN' },
  });
});

it('what an academic institution teaches is a subject, whatever it says', () => {
  const academic = { ...INSTITUTION, academic: true };
  expect(post(with_({ subject: false }), academic)).toMatchObject({ ok: true, value: [{ subject: true }] });
  expect(post(with_({ subject: false, price: 3_301n }), academic)).toMatchObject({
    refusal: { code: 'POSTED_ABOVE_GUIDE', detail: { course: '数学', price: '33.01', limit: '33.00' } },
  });
});

it('of postings the one that began last holds, of one day the later', () => {
  const posting = (version: number, day: string) => ({ version, effectiveFrom: calendarDay(day) });
  const postings = [posting(1, '2026-03-01'), posting(2, '2026-03-10'), posting(3, '2026-03-01')];
  const on = (day: string) => postedOn(postings, calendarDay(day))?.version;
  expect([on('2026-02-28'), on('2026-03-01'), on('2026-03-09'), on('2026-03-10')]).toEqual([undefined, 3, 3, 2]);
});
