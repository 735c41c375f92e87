import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  addMonths,
  calendarDay,
  compareDays,
  dayOf,
  endOfDay,
  formatCalendarDay,
  parseCalendarDay,
  startOfDay,
  weekdayOf,
} from './calendar-day.js';

const anyDay = fc.integer({ min: 0, max: 60_000 }).map((offset) => addDays(calendarDay('1950-01-01'), offset));

describe('CalendarDay', () => {
  it.each([
    ['2021-07-24', '2021-07-24'],
    ['2021/7/4', '2021-07-04'],
    ['2021.7.24', '2021-07-24'],
    ['2021年7月24日', '2021-07-24'],
    [' 2024-02-29 ', '2024-02-29'],
    ['2023-02-29', 'NO_SUCH_DAY'],
    ['1900-02-29', 'NO_SUCH_DAY'],
    ['2000-02-29', '2000-02-29'],
    ['2021-13-01', 'NO_SUCH_DAY'],
    ['2021-00-10', 'NO_SUCH_DAY'],
    ['2021-04-31', 'NO_SUCH_DAY'],
    ['21-04-30', 'BAD_FORMAT'],
    ['20210430', 'BAD_FORMAT'],
    ['2021-04-30T00:00', 'BAD_FORMAT'],
    ['44317', 'BAD_FORMAT'],
    ['', 'BAD_FORMAT'],
  ])('reads %j as %s', (text, expected) => {
    const parsed = parseCalendarDay(text);
    expect(parsed.ok ? parsed.value : parsed.refusal.code).toBe(expected);
  });

  it.each([
    ['2021-07-23T15:59:59.999Z', '2021-07-23'],
    ['2021-07-23T16:00:00.000Z', '2021-07-24'],
    ['2021-12-31T16:00:00.000Z', '2022-01-01'],
  ])('finds %s to be the day %s in Shanghai', (instant, day) => {
    expect(dayOf(new Date(instant))).toBe(day);
  });

  it('begins and ends at midnight of Shanghai', () => {
    expect(startOfDay(calendarDay('2021-07-24')).toISOString()).toBe('2021-07-23T16:00:00.000Z');
    expect(endOfDay(calendarDay('2021-07-24')).toISOString()).toBe('2021-07-24T15:59:59.999Z');
  });

  it('keeps every day from its first to its last instant, whatever the machine’s zone', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(dayOf(startOfDay(day))).toBe(day);
        expect(dayOf(endOfDay(day))).toBe(day);
        expect(dayOf(new Date(endOfDay(day).getTime() + 1))).toBe(addDays(day, 1));
      }),
    );
  });

  it('goes forth and back, and compares as it sorts', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (day, days) => {
        const later = addDays(day, days);
        expect(compareDays(later, day)).toBe(days);
        expect(Math.sign(compareDays(later, day))).toBe(later > day ? 1 : later < day ? -1 : 0);
        expect(addDays(later, -days)).toBe(day);
      }),
    );
  });

  it.each([
    ['2022-01-31', 1, '2022-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2022-11-30', 3, '2023-02-28'],
    ['2022-12-15', 1, '2023-01-15'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2022-03-31', -1, '2022-02-28'],
  ])('%s and %i months are %s', (day, months, expected) => {
    expect(addMonths(calendarDay(day), months)).toBe(expected);
  });

  it('is written as an office writes it, and refuses a false literal of our own', () => {
    expect(formatCalendarDay(calendarDay('2021-07-04'))).toBe('2021年7月4日');
    expect(weekdayOf(calendarDay('2021-07-04'))).toBe(0);
    expect(() => calendarDay('2021-02-30')).toThrow(RangeError);
  });
});
