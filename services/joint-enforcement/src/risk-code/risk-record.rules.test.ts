import { expect, it } from '@jest/globals';
import { AGENCIES, calendarDay } from '@lianguan/kernel';
import {
  decideRiskRecord,
  seesRiskReasons,
  RISK_RECORD_CONSTANTS,
  type KnownRisk,
  type RecordRiskCode,
  type RiskRecordRefusal,
} from './risk-record.rules.js';

const day = calendarDay;
const facts = { today: day('2026-03-02'), constants: { get: <T>() => RISK_RECORD_CONSTANTS[0]!.value as T } };
const GIVEN: RecordRiskCode = {
  institutionId: 'i',
  value: 'GREEN',
  reason: '各项依据齐全',
  documentNo: '示专评〔2026〕1号',
  since: day('2026-03-02'),
  until: day('2026-09-02'),
};
const FIRST: KnownRisk = { institutionKnown: true, newest: undefined };
const LATER: KnownRisk = { institutionKnown: true, newest: { since: day('2026-02-01'), version: 4 } };

// prettier-ignore -- a table
it.each<[string, KnownRisk, Partial<RecordRiskCode>, RiskRecordRefusal | number]>([
  ['the first, for as long as may be', FIRST, {}, 1],
  ['a later one', LATER, { value: 'RED' }, 5],
  ['a recall', LATER, { value: 'UNKNOWN' }, 5],
  ['of an unknown school', { ...FIRST, institutionKnown: false }, {}, 'RISK_INSTITUTION_UNKNOWN'],
  ['without a reason', FIRST, { reason: ' ' }, 'RISK_REASON_MISSING'],
  ['without a paper', FIRST, { documentNo: '' }, 'RISK_DOCUMENT_MISSING'],
  ['its reason names a person', FIRST, { reason: '19900001234' }, 'RISK_TEXT_NAMES_PERSON'],
  ['its paper names a person', FIRST, { documentNo: '19900001234' }, 'RISK_TEXT_NAMES_PERSON'],
  ['from tomorrow', FIRST, { since: day('2026-03-03') }, 'RISK_SINCE_AHEAD'],
  ['ends today', FIRST, { until: day('2026-03-02') }, 1],
  ['ended yesterday', FIRST, { until: day('2026-03-01') }, 'RISK_UNTIL_PAST'],
  ['a day longer than may be', FIRST, { until: day('2026-09-03') }, 'RISK_TERM_TOO_LONG'],
  ['from the former’s first day', LATER, { since: day('2026-02-01'), until: day('2026-03-02') }, 5],
  [
    'from the day before the former',
    LATER,
    { since: day('2026-01-31'), until: day('2026-03-02') },
    'RISK_BEFORE_FORMER',
  ],
])('%s', (_name, known, given, expected) => {
  const decided = decideRiskRecord(known, { ...GIVEN, ...given }, facts);
  expect(decided.ok ? decided.value : decided.refusal.code).toBe(expected);
});

it('why it was given is for the departments and the institution', () => {
  expect(AGENCIES.filter((agency) => !seesRiskReasons(agency))).toEqual([
    'BANK',
    'GUARDIAN',
    'SCHOOL',
    'EXPERT',
    'PUBLIC',
  ]);
});
