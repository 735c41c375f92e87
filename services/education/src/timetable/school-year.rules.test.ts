import { describe, expect, it } from '@jest/globals';
import { calendarDay } from '@lianguan/kernel';
import { testCaller } from '@lianguan/testing';
import {
  decideSchoolYear,
  divisionsAbove,
  SCHOOL_YEAR_REFUSALS,
  type RecordSchoolYear,
  type SchoolYearRefusal,
  type SchoolYearRow,
} from './school-year.rules.js';

const day = calendarDay;
const YEAR: RecordSchoolYear = {
  divisionCode: '341203',
  from: day('2026-08-01'),
  to: day('2027-07-31'),
  vacations: [
    { kind: 'SUMMER', from: day('2026-08-01'), to: day('2026-08-31') },
    { kind: 'WINTER', from: day('2027-01-25'), to: day('2027-02-20') },
  ],
  schoolFrom: '08:00',
  schoolTo: '16:30',
  daysOff: [day('2027-01-01')],
  daysWorked: [day('2027-02-20')],
  holidaysKnownTo: day('2027-07-31'),
  documentNo: ' 示教〔2026〕8号 ',
};
const facts = { caller: testCaller(), today: day('2026-07-01'), newId: () => 'new' };
const decide = (given: Partial<RecordSchoolYear>, current: readonly SchoolYearRow[] = []) =>
  decideSchoolYear(current, { ...YEAR, ...given }, facts);
const row = (given: Partial<SchoolYearRow> = {}): SchoolYearRow => ({
  ...YEAR,
  id: 'old',
  startYear: 2026,
  version: 2,
  recordedOn: day('2026-06-01'),
  replacedOn: null,
  ...given,
});
const vacation = (from: string, to: string) =>
  ({ vacations: [...YEAR.vacations, { kind: 'WINTER', from: day(from), to: day(to) }] }) as const;

// prettier-ignore -- a table
it.each<[string, Partial<RecordSchoolYear>, SchoolYearRefusal | 'RECORDED']>([
  ['as published', {}, 'RECORDED'],
  ['for a town of the county', { divisionCode: '341203001' }, 'RECORDED'],
  ['for another county', { divisionCode: '341204' }, 'DIVISION_NOT_OWN'],
  ['for what is no division', { divisionCode: '' }, 'DIVISION_NOT_OWN'],
  ['without a document', { documentNo: ' ' }, 'DOCUMENT_NO_MISSING'],
  ['of one day', { to: day('2026-08-01') }, 'YEAR_SPAN_WRONG'],
  ['of a year and two days', { to: day('2027-08-03') }, 'YEAR_SPAN_WRONG'],
  ['with a school time unread', { schoolFrom: '8:00' }, 'SCHOOL_HOURS_WRONG'],
  ['with an end unread', { schoolTo: '24:30' }, 'SCHOOL_HOURS_WRONG'],
  ['with schools that end at once', { schoolTo: '08:00' }, 'SCHOOL_HOURS_WRONG'],
  ['without a winter break', { vacations: YEAR.vacations.slice(0, 1) }, 'VACATIONS_INCOMPLETE'],
  ['without a summer break', { vacations: YEAR.vacations.slice(1) }, 'VACATIONS_INCOMPLETE'],
  ['a break before the year', vacation('2026-07-31', '2026-07-31'), 'VACATION_OUTSIDE'],
  ['a break to the last day', vacation('2027-07-31', '2027-07-31'), 'RECORDED'],
  ['a break past the year', vacation('2027-07-31', '2027-08-01'), 'VACATION_OUTSIDE'],
  ['a break that ends first', vacation('2027-05-02', '2027-05-01'), 'VACATION_OUTSIDE'],
  ['a break within another', vacation('2027-02-20', '2027-02-21'), 'VACATIONS_OVERLAP'],
  ['a break after another', vacation('2027-02-21', '2027-02-21'), 'RECORDED'],
  ['a day off and worked', { daysWorked: [day('2027-01-01')] }, 'DAYS_CONTRADICT'],
  ['a day off outside', { daysOff: [day('2027-08-01')] }, 'DAY_OUTSIDE'],
  ['known past the year', { holidaysKnownTo: day('2027-08-01') }, 'DAY_OUTSIDE'],
  ['no word of holidays', { holidaysKnownTo: null, daysOff: [], daysWorked: [] }, 'RECORDED'],
])('%s', (_name, given, expected) => {
  const decision = decide(given);
  expect(decision.ok ? 'RECORDED' : decision.refusal.code).toBe(expected);
});

describe('a year that is published', () => {
  it('is replaced by its next version, and stays on record', () => {
    const decision = decide({}, [row()]);
    expect(decision).toMatchObject({
      ok: true,
      value: {
        year: { id: 'new', version: 3, recordedOn: '2026-07-01', replacedOn: null, documentNo: '示教〔2026〕8号' },
        replaced: { id: 'old', version: 2, replacedOn: '2026-07-01' },
      },
    });
  });

  it('must not overlap with another', () => {
    const last = (to: string) => row({ startYear: 2025, from: day('2025-08-01'), to: day(to) });
    expect(decide({}, [last('2026-07-31')]).ok).toBe(true);
    const overlapping = decide({}, [last('2026-08-01')]);
    expect(overlapping).toMatchObject({ ok: false, refusal: { code: 'YEARS_OVERLAP', detail: { year: '2025' } } });
    expect(SCHOOL_YEAR_REFUSALS.YEARS_OVERLAP.message).toContain('{year}');
  });
});

it('asks for the county, the city and the province, however they are written', () => {
  expect(divisionsAbove('341203')).toEqual(
    expect.arrayContaining(['340000', '341200', '341200000', '341203', '341203000000']),
  );
  expect(divisionsAbove('341203001')).toContain('341203001');
  expect(divisionsAbove('341203')).not.toContain('341203001');
});
