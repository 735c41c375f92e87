import { expect, it } from '@jest/globals';
import { calendarDay } from '@lianguan/kernel';
import {
  decideRate,
  rateFor,
  type RateRefusal,
  type RateStanding,
  type RecordedRate,
  type RecordRefundRate,
} from './rate.rules.js';

const RATE: RecordRefundRate = {
  kind: 'ACCOUNT',
  subjectId: 'account',
  ratePpm: 3_500,
  effectiveFrom: calendarDay('2026-01-01'),
  source: '示银公告〔2026〕1号',
};
const KNOWN: RateStanding = { subjectKnown: true, repeated: false };

// prettier-ignore -- a table
it.each<[string, Partial<RateStanding>, Partial<RecordRefundRate>, RateRefusal | null]>([
  ['of an account', {}, {}, null],
  ['of everybody', { subjectKnown: false }, { kind: 'LPR_1Y', subjectId: null }, null],
  ['none at all', {}, { ratePpm: 0 }, null],
  ['the highest', {}, { ratePpm: 240_000 }, null],
  ['higher than that', {}, { ratePpm: 240_001 }, 'RATE_OUT_OF_RANGE'],
  ['below zero', {}, { ratePpm: -1 }, 'RATE_OUT_OF_RANGE'],
  ['of an account, without one', {}, { subjectId: null }, 'RATE_SUBJECT_MISSING'],
  ['agreed, without an order', {}, { kind: 'AGREED', subjectId: null }, 'RATE_SUBJECT_MISSING'],
  ['of everybody, with an account', {}, { kind: 'DEPOSIT_1Y' }, 'RATE_SUBJECT_UNWANTED'],
  ['of an unknown account', { subjectKnown: false }, {}, 'RATE_SUBJECT_UNKNOWN'],
  ['without a source', {}, { source: ' ' }, 'RATE_SOURCE_MISSING'],
  ['with a number of a person', {}, { source: '19900001234' }, 'RATE_TEXT_NAMES_PERSON'],
  ['twice', { repeated: true }, {}, 'RATE_REPEATED'],
])('a rate %s', (_name, standing, given, expected) => {
  const decided = decideRate({ ...KNOWN, ...standing }, { ...RATE, ...given });
  expect(decided.ok ? null : decided.refusal.code).toBe(expected);
});

const rate = (given: Partial<RecordedRate>): RecordedRate => ({ ...RATE, divisionCode: '341200', ...given });
const asked = {
  orderId: 'order',
  accountId: 'account',
  divisionCode: '341203',
  day: calendarDay('2026-03-02'),
  institutionsFault: false,
};
const agreed = rate({ kind: 'AGREED', subjectId: 'order', ratePpm: 1 });
const account = rate({ ratePpm: 2 });
const lpr = rate({ kind: 'LPR_1Y', subjectId: null, ratePpm: 3 });
const deposit = rate({ kind: 'DEPOSIT_1Y', subjectId: null, ratePpm: 4 });

// prettier-ignore -- a table
it.each<[string, readonly RecordedRate[], boolean, number | null]>([
  ['what is agreed, before all others', [deposit, lpr, account, agreed], true, 1],
  ['else what the account bears', [deposit, lpr, account], true, 2],
  ['else, by the institution’s fault, the LPR', [deposit, lpr], true, 3],
  ['else the deposit rate', [deposit, lpr], false, 4],
  ['none where none is recorded', [], false, null],
  ['not another order’s', [rate({ kind: 'AGREED', subjectId: 'another' })], false, null],
  ['not one from after the contract', [rate({ effectiveFrom: calendarDay('2026-03-03') })], false, null],
  ['one from its day', [rate({ effectiveFrom: calendarDay('2026-03-02') })], false, 3_500],
  ['the last before it', [account, rate({ effectiveFrom: calendarDay('2026-02-01'), ratePpm: 5 })], false, 5],
  ['not another county’s', [rate({ divisionCode: '341204' })], false, null],
])('%s', (_name, rates, institutionsFault, expected) => {
  expect(rateFor(rates, { ...asked, institutionsFault })?.ratePpm ?? null).toBe(expected);
});
