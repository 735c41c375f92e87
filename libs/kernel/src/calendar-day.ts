import { permit, refuse, type Decision, type RefusalCatalogue } from './decision.js';

declare const calendarDayBrand: unique symbol;

/** A day in Asia/Shanghai as 'YYYY-MM-DD', proven to exist. Compares as text, sorts as text. */
export type CalendarDay = string & { readonly [calendarDayBrand]: true };

export type CalendarDayRefusal = 'BAD_FORMAT' | 'NO_SUCH_DAY';

export const CALENDAR_DAY_REFUSALS = {
  BAD_FORMAT: { message: '日期应写作“年-月-日”，例如 2021-07-24', basis: null },
  NO_SUCH_DAY: { message: '日历上没有 {day} 这一天', basis: null },
} satisfies RefusalCatalogue<CalendarDayRefusal>;

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
// China has kept UTC+8 without summer time since 1992; no act of this system is older.
const SHANGHAI_OFFSET_MS = 8 * 60 * MINUTE_MS;
const WRITTEN = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/u;

const utcMs = (day: CalendarDay): number => Date.parse(`${day}T00:00:00Z`);
const fromUtcMs = (ms: number): CalendarDay => new Date(ms).toISOString().slice(0, 10) as CalendarDay;

/** Reads '2021-07-24' and the ways offices write it: '2021/7/24', '2021.7.24', '2021年7月24日'. */
export function parseCalendarDay(text: string): Decision<CalendarDay, CalendarDayRefusal> {
  const match = WRITTEN.exec(text.trim());
  if (!match) return refuse('BAD_FORMAT');
  const [, year = '', month = '', date = ''] = match;
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const ms = Date.parse(`${day}T00:00:00Z`);
  // Date.parse takes 30 February as 2 March, hence the way back.
  if (Number.isNaN(ms) || fromUtcMs(ms) !== day) return refuse('NO_SUCH_DAY', { day });
  return permit(day as CalendarDay);
}

/** For literals of our own code: throws where parseCalendarDay refuses. */
export function calendarDay(text: string): CalendarDay {
  const parsed = parseCalendarDay(text);
  if (!parsed.ok) throw new RangeError(`Not a calendar day: ${text}`);
  return parsed.value;
}

/** As an office writes it: '2021年7月24日'. */
export function formatCalendarDay(day: CalendarDay): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

/** The day that an instant falls on in Asia/Shanghai. */
export const dayOf = (instant: Date): CalendarDay => fromUtcMs(instant.getTime() + SHANGHAI_OFFSET_MS);

/** 00:00:00.000 of the day in Asia/Shanghai. */
export const startOfDay = (day: CalendarDay): Date => new Date(utcMs(day) - SHANGHAI_OFFSET_MS);

/** 23:59:59.999 of the day in Asia/Shanghai. */
export const endOfDay = (day: CalendarDay): Date => new Date(utcMs(day) - SHANGHAI_OFFSET_MS + DAY_MS - 1);

export const addDays = (day: CalendarDay, days: number): CalendarDay => fromUtcMs(utcMs(day) + days * DAY_MS);

/** The same date `months` later; the last day of the month where that date is missing (民法典 202). */
export function addMonths(day: CalendarDay, months: number): CalendarDay {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const lastOfTarget = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return fromUtcMs(Date.UTC(year, month - 1 + months, Math.min(date, lastOfTarget)));
}

/** Negative where `a` is earlier, 0 on the same day. In days. */
export const compareDays = (a: CalendarDay, b: CalendarDay): number => (utcMs(a) - utcMs(b)) / DAY_MS;

/** 0 is Sunday, 6 Saturday. */
export const weekdayOf = (day: CalendarDay): number => new Date(utcMs(day)).getUTCDay();
