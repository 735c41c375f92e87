import { describe, expect, it } from '@jest/globals';
import chineseDays from 'chinese-days';
import fc from 'fast-check';
import { addDays, calendarDay, weekdayOf, type CalendarDay } from './calendar-day.js';
import {
  CHINA_WORKING_CALENDAR,
  addWorkingDays,
  deadlineFrom,
  isCovered,
  isTerm,
  isWorkingDay,
  type WorkingCalendar,
} from './working-calendar.js';

const day = calendarDay;

const swapsOf = (year: number): number => {
  let swaps = 0;
  for (let current = day(`${year}-01-01`); current.startsWith(String(year)); current = addDays(current, 1)) {
    const plain = weekdayOf(current) !== 0 && weekdayOf(current) !== 6;
    if (chineseDays.isWorkday(current) !== plain) swaps += 1;
  }
  return swaps;
};

describe('working days', () => {
  it.each([
    ['2021-07-24', false, 'Saturday'],
    ['2021-09-18', true, 'Saturday worked for the Mid-autumn holiday'],
    ['2021-09-20', false, 'Monday off'],
    ['2021-10-08', true, 'Friday after the National Day week'],
    ['2021-10-09', true, 'Saturday worked'],
    ['2018-12-29', true, 'worked for the New Year of the following year'],
    ['2018-12-31', false, 'off for it'],
    ['2026-02-14', true, 'Saturday before the Spring Festival'],
    ['2026-10-10', true, 'Saturday worked'],
    ['2027-01-01', false, 'fixed holiday of a year the library does not know'],
    ['2027-10-01', false, 'likewise'],
    ['2027-10-04', true, 'a guess: provisional'],
  ])('%s → %s (%s)', (text, working) => {
    expect(isWorkingDay(day(text))).toBe(working);
  });

  it('covers exactly the years that chinese-days knows', () => {
    const years = Array.from({ length: 30 }, (_, index) => 2002 + index);
    const known = years.filter((year) => swapsOf(year) > 0);
    expect([known.at(0), known.at(-1)]).toEqual([2004, 2026]);
    expect(CHINA_WORKING_CALENDAR.coveredFrom.slice(0, 4)).toBe('2004');
    expect(CHINA_WORKING_CALENDAR.coveredTo.slice(0, 4)).toBe('2026');
  });

  it.each([
    ['2003-12-31', false],
    ['2004-01-01', true],
    ['2026-12-24', true],
    ['2026-12-25', false],
  ])('%s covered: %s', (text, covered) => {
    expect(isCovered(day(text))).toBe(covered);
  });
});

describe('addWorkingDays', () => {
  it.each([
    ['2021-09-17', 0, '2021-09-17', false],
    ['2021-09-17', 1, '2021-09-18', false],
    ['2021-09-17', 2, '2021-09-22', false],
    ['2021-09-30', 1, '2021-10-08', false],
    ['2021-09-30', 2, '2021-10-09', false],
    ['2021-10-08', -1, '2021-09-30', false],
    ['2026-12-23', 1, '2026-12-24', false],
    ['2026-12-24', 1, '2026-12-25', true],
    ['2026-12-31', 1, '2027-01-04', true],
  ])('%s %i → %s provisional %s', (...[from, count, to, provisional]) => {
    expect(addWorkingDays(day(from), count)).toEqual({ day: to, provisional });
  });

  it('is right again once the notice of a new year is entered as data', () => {
    const overrides = new Map<CalendarDay, boolean>([
      [day('2027-01-01'), false],
      [day('2027-01-02'), false],
      [day('2027-01-03'), true],
    ]);
    const calendar: WorkingCalendar = { ...CHINA_WORKING_CALENDAR, coveredTo: day('2027-12-24'), overrides };
    expect(addWorkingDays(day('2026-12-31'), 1, calendar)).toEqual({ day: '2027-01-03', provisional: false });
    expect(addWorkingDays(day('2026-12-31'), 2, calendar)).toEqual({ day: '2027-01-04', provisional: false });
  });

  it('ends on a working day, and the way back leads home', () => {
    const anyDay = fc.integer({ min: 0, max: 8000 }).map((offset) => addDays(day('2004-02-01'), offset));
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (from, count) => {
        fc.pre(isWorkingDay(from));
        const there = addWorkingDays(from, count).day;
        expect(isWorkingDay(there)).toBe(true);
        expect(addWorkingDays(there, -count).day).toBe(from);
      }),
    );
  });

  it('refuses a part of a day', () => {
    expect(() => addWorkingDays(day('2021-09-17'), 1.5)).toThrow(RangeError);
  });
});

describe('deadlineFrom', () => {
  it.each([
    ['2021-09-17T10:00:00+08:00', '5wd', '2021-09-26T15:59:59.999Z', false],
    ['2021-09-17T23:59:59+08:00', '1wd', '2021-09-18T15:59:59.999Z', false],
    ['2021-09-18T00:00:00+08:00', '1wd', '2021-09-22T15:59:59.999Z', false],
    ['2021-09-17T10:00:00+08:00', '0d', '2021-09-17T15:59:59.999Z', false],
    ['2021-09-17T10:00:00+08:00', '30d', '2021-10-17T15:59:59.999Z', false],
    ['2021-11-30T10:00:00+08:00', '3m', '2022-02-28T15:59:59.999Z', false],
    ['2024-02-29T10:00:00+08:00', '1y', '2025-02-28T15:59:59.999Z', false],
    ['2026-12-24T10:00:00+08:00', '5wd', '2026-12-31T15:59:59.999Z', true],
    ['2026-12-24T10:00:00+08:00', '90d', '2027-03-24T15:59:59.999Z', false],
  ])('%s and %s end at %s, provisional %s', (...[start, term, due, provisional]) => {
    const deadline = deadlineFrom(new Date(start), term);
    expect([deadline.due.toISOString(), deadline.provisional]).toEqual([due, provisional]);
  });

  it('takes a day as well as an instant', () => {
    expect(deadlineFrom(day('2021-09-17'), '30d')).toEqual(deadlineFrom(new Date('2021-09-17T02:00:00Z'), '30d'));
  });

  it.each(['', 'wd', '5', '-5d', '5 wd', '5w', '1.5d'])('does not take %j for a term', (text) => {
    expect(isTerm(text)).toBe(false);
    expect(() => deadlineFrom(day('2021-09-17'), text)).toThrow(RangeError);
  });
});
