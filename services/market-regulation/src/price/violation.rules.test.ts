import { expect, it } from '@jest/globals';
import { addDays, calendarDay } from '@lianguan/kernel';
import { GUIDE_PRICE_CONSTANTS } from './guide-price.rules.js';
import { POSTED_PRICE_CONSTANTS, type PostedCourse } from './posted-price.rules.js';
import type { PricedInstitution } from './posted-price-rows.commands.js';
import { decideFinding, type GivenViolation } from './violation.rules.js';

const today = calendarDay('2026-03-02');
const ALL = [...GUIDE_PRICE_CONSTANTS, ...POSTED_PRICE_CONSTANTS];
const constants = { get: <T>(key: string) => ALL.find((one) => one.key === key)!.value as T };

const COURSE: PostedCourse = {
  course: '数学',
  subject: true,
  mode: 'OFFLINE',
  pupils: 9,
  minutes: 45,
  price: 3_000n,
  comparedPrice: null,
  lessons: 20,
  months: 3,
};
const INSTITUTION: PricedInstitution = {
  divisionCode: '341203',
  academic: true,
  lastVersion: 1,
  postings: [{ id: 'p', version: 1, effectiveFrom: today, courses: [COURSE] }],
  guides: [
    {
      divisionCode: '341203',
      effectiveFrom: today,
      repealedFrom: null,
      upFloatPercent: 10,
      lines: [{ band: 'SMALL', mode: 'OFFLINE', price: 3_000n }],
    },
  ],
};
const FOUND: GivenViolation = {
  institutionId: 'i',
  kind: 'OVER_GUIDE',
  source: 'PATROL',
  course: ' 数学 ',
  mode: 'OFFLINE',
  pupils: 9,
  minutes: 45,
  chargedOn: today,
  charged: 3_301n,
  months: 3,
  toReturn: 1n,
  facts: '实收高于上限',
  documentNo: '示检〔2026〕1号',
};
const unposted = { kind: 'UNPOSTED_FEE' } as const;

// prettier-ignore -- a table
it.each([
  ['a fen over the limit', {}, 'ok'],
  ['at the limit', { charged: 3_300n }, 'VIOLATION_WITHIN_GUIDE'],
  ['of a day without a guide price', { chargedOn: addDays(today, -1) }, 'VIOLATION_GUIDE_MISSING'],
  ['of tomorrow', { chargedOn: addDays(today, 1) }, 'VIOLATION_CHARGED_IN_FUTURE'],
  ['a fen over what was posted', { ...unposted, charged: 3_001n }, 'ok'],
  ['as posted', { ...unposted, charged: 3_000n }, 'VIOLATION_WITHIN_POSTED'],
  ['for what was not posted', { ...unposted, charged: 1n, course: '资料费' }, 'ok'],
  ['before it was posted', { ...unposted, charged: 1n, chargedOn: addDays(today, -1) }, 'ok'],
  ['for four months', { kind: 'OVER_SPAN', months: 4 }, 'ok'],
  ['for three months', { kind: 'OVER_SPAN', months: 3 }, 'VIOLATION_WITHIN_SPAN'],
  ['with an untrue original price', { kind: 'FAKE_DISCOUNT' }, 'ok'],
  ['that rose', { kind: 'MALICIOUS_RISE' }, 'ok'],
  ['from the orders', { source: 'ORDERS' }, 'VIOLATION_SOURCE_OF_SYSTEM'],
  ['for what has no name', { course: ' ' }, 'VIOLATION_COURSE_MISSING'],
  ['without facts', { facts: ' ' }, 'VIOLATION_FACTS_MISSING'],
  ['without a paper', { documentNo: ' ' }, 'VIOLATION_DOCUMENT_MISSING'],
  ['that names a person', { facts: '19900001234' }, 'VIOLATION_TEXT_NAMES_PERSON'],
  ['of nothing', { charged: 0n }, 'VIOLATION_NUMBER_NOT_POSITIVE'],
  ['with nothing to return', { toReturn: 0n }, 'VIOLATION_NUMBER_NOT_POSITIVE'],
  ['in a class of nobody', { pupils: 0 }, 'VIOLATION_NUMBER_NOT_POSITIVE'],
] as const)('a charge %s', (_name, given, expected) => {
  const decided = decideFinding(INSTITUTION, { ...FOUND, ...given }, { today, constants });
  expect(decided.ok ? 'ok' : decided.refusal.code).toBe(expected);
});

it('says what was allowed on the day', () => {
  const allowed = (given: Partial<GivenViolation>) =>
    decideFinding(INSTITUTION, { ...FOUND, ...given }, { today, constants });
  expect(allowed({})).toEqual({ ok: true, value: 3_300n });
  expect(allowed(unposted)).toEqual({ ok: true, value: 3_000n });
  expect(allowed({ ...unposted, course: '资料费' })).toEqual({ ok: true, value: null });
  expect(decideFinding(undefined, FOUND, { today, constants })).toMatchObject({
    refusal: { code: 'VIOLATION_INSTITUTION_UNKNOWN' },
  });
});
