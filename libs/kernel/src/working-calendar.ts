import chineseDays from 'chinese-days';
import { addDays, addMonths, calendarDay, dayOf, endOfDay, weekdayOf, type CalendarDay } from './calendar-day.js';

/** Which days of China are worked. Data, so that the State Council's notice of a new year can be entered before the library knows it. */
export interface WorkingCalendar {
  /** First and last day whose holidays and swapped days are known for certain. */
  readonly coveredFrom: CalendarDay;
  readonly coveredTo: CalendarDay;
  /** True is a working day. Wins over everything else. */
  readonly overrides: ReadonlyMap<CalendarDay, boolean>;
}

/**
 * What chinese-days 1.5.7 holds: the notices for 2004 to 2026. Its answers for other years are silently the plain weekdays.
 * New Year's day swaps reach back into December (2018-12-29 was worked), so the last week of the last year waits for the next notice.
 */
export const CHINA_WORKING_CALENDAR: WorkingCalendar = {
  coveredFrom: calendarDay('2004-01-01'),
  coveredTo: calendarDay('2026-12-24'),
  overrides: new Map(),
};

// Holidays with a fixed date by 全国年节及纪念日放假办法 2; those of the lunar calendar and all swaps wait for the notice.
const FIXED_HOLIDAYS = new Set(['01-01', '05-01', '05-02', '10-01', '10-02', '10-03']);
const LIBRARY_YEARS = { from: '2004', to: '2026' };

/** Whether the day's answer is certain; elsewhere it is a guess and whatever was counted over it is provisional. */
export function isCovered(day: CalendarDay, calendar: WorkingCalendar = CHINA_WORKING_CALENDAR): boolean {
  return calendar.overrides.has(day) || (day >= calendar.coveredFrom && day <= calendar.coveredTo);
}

export function isWorkingDay(day: CalendarDay, calendar: WorkingCalendar = CHINA_WORKING_CALENDAR): boolean {
  const override = calendar.overrides.get(day);
  if (override !== undefined) return override;
  const year = day.slice(0, 4);
  if (year >= LIBRARY_YEARS.from && year <= LIBRARY_YEARS.to) return chineseDays.isWorkday(day);
  const weekday = weekdayOf(day);
  return weekday !== 0 && weekday !== 6 && !FIXED_HOLIDAYS.has(day.slice(5));
}

export interface CountedDay {
  readonly day: CalendarDay;
  /** True when a day on the way is not covered: to be counted again once its year is. */
  readonly provisional: boolean;
}

/** The `count`-th working day after `day`, or before it for a negative count; the day itself does not count (民法典 201). */
export function addWorkingDays(
  day: CalendarDay,
  count: number,
  calendar: WorkingCalendar = CHINA_WORKING_CALENDAR,
): CountedDay {
  if (!Number.isInteger(count)) throw new RangeError(`Not a whole number of working days: ${count}`);
  const step = Math.sign(count);
  let current = day;
  let provisional = false;
  for (let left = Math.abs(count); left > 0;) {
    current = addDays(current, step);
    provisional ||= !isCovered(current, calendar);
    if (isWorkingDay(current, calendar)) left -= 1;
  }
  return { day: current, provisional };
}

/** '5wd' working days, '30d' calendar days, '3m' months, '1y' years. */
export type Term = `${number}${'wd' | 'd' | 'm' | 'y'}`;

export interface Deadline {
  /** The last instant of the last day in Asia/Shanghai. */
  readonly due: Date;
  readonly provisional: boolean;
}

const TERM = /^(\d{1,4})(wd|d|m|y)$/u;

export const isTerm = (text: string): text is Term => TERM.test(text);

/** The end of a legal period that begins with `start`, whose own day does not count. Throws for a term it cannot read. */
export function deadlineFrom(
  start: Date | CalendarDay,
  term: string,
  calendar: WorkingCalendar = CHINA_WORKING_CALENDAR,
): Deadline {
  const match = TERM.exec(term);
  if (!match) throw new RangeError(`Not a term: ${term}`);
  const count = Number(match[1]);
  const first = typeof start === 'string' ? start : dayOf(start);
  if (match[2] === 'wd') {
    const { day, provisional } = addWorkingDays(first, count, calendar);
    return { due: endOfDay(day), provisional };
  }
  const last = match[2] === 'd' ? addDays(first, count) : addMonths(first, match[2] === 'y' ? count * 12 : count);
  return { due: endOfDay(last), provisional: false };
}
