import { describe, expect, it } from '@jest/globals';
import { calendarDay } from './calendar-day.js';
import { inVacation, type SchoolYear } from './school-terms.js';

const day = calendarDay;
const year = (division: string, winterFrom: string, winterTo: string): SchoolYear => ({
  division,
  from: day('2021-09-01'),
  to: day('2022-08-31'),
  vacations: [
    { kind: 'WINTER', from: day(winterFrom), to: day(winterTo) },
    { kind: 'SUMMER', from: day('2022-07-03'), to: day('2022-08-31') },
  ],
});
const TERMS = [year('341200', '2022-01-20', '2022-02-20'), year('341203', '2022-01-15', '2022-02-13')];

describe('inVacation', () => {
  it.each([
    ['2022-01-14', '341203', 'IN_TERM'],
    ['2022-01-15', '341203', 'IN_VACATION'],
    ['2022-02-13', '341203', 'IN_VACATION'],
    ['2022-02-14', '341203', 'IN_TERM'],
    ['2022-02-14', '341203001', 'IN_TERM'],
    ['2022-02-14', '341202', 'IN_VACATION'],
    ['2022-07-03', '341202', 'IN_VACATION'],
    ['2022-02-14', '340300', 'UNKNOWN'],
    ['2022-02-14', 'nowhere', 'UNKNOWN'],
    ['2021-08-31', '341203', 'UNKNOWN'],
    ['2022-09-01', '341203', 'UNKNOWN'],
  ])('%s in %s → %s', (text, division, expected) => {
    expect(inVacation(day(text), division, TERMS)).toBe(expected);
  });

  it('does not fill a county’s silence with the city’s terms', () => {
    const county: SchoolYear = {
      ...year('341203', '2022-01-15', '2022-02-13'),
      from: day('2020-09-01'),
      to: day('2021-08-31'),
    };
    expect(inVacation(day('2022-02-14'), '341203', [year('341200', '2022-01-20', '2022-02-20'), county])).toBe(
      'UNKNOWN',
    );
  });
});
