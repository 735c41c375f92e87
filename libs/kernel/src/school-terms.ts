import type { CalendarDay } from './calendar-day.js';
import { divisionPrefix, isWithin } from './division.js';

export interface Vacation {
  readonly kind: 'WINTER' | 'SUMMER';
  /** First and last free day. */
  readonly from: CalendarDay;
  readonly to: CalendarDay;
}

/** One school year of one county (or city, or province), as its education bureau publishes it. */
export interface SchoolYear {
  readonly division: string;
  /** The days for which this row speaks: all of them that are no vacation are term. */
  readonly from: CalendarDay;
  readonly to: CalendarDay;
  readonly vacations: readonly Vacation[];
}

/** UNKNOWN must be handled as such: neither may a rule that stands in vacations be skipped nor one of the term applied. */
export type VacationState = 'IN_VACATION' | 'IN_TERM' | 'UNKNOWN';

/**
 * Whether schools are closed on that day where `division` lies. The nearest division that publishes terms decides alone:
 * where a county has its own, the city's are not asked, even for a year the county has not published.
 */
export function inVacation(day: CalendarDay, division: string, schoolYears: readonly SchoolYear[]): VacationState {
  const above = schoolYears.filter((year) => isWithin(division, year.division));
  const nearest = Math.max(0, ...above.map((year) => divisionPrefix(year.division).length));
  const year = above.find(
    (candidate) =>
      divisionPrefix(candidate.division).length === nearest && day >= candidate.from && day <= candidate.to,
  );
  if (!year) return 'UNKNOWN';
  return year.vacations.some(({ from, to }) => day >= from && day <= to) ? 'IN_VACATION' : 'IN_TERM';
}
