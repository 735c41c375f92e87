import {
  CHINA_WORKING_CALENDAR,
  divisionPrefix,
  inVacation,
  isCovered,
  isWithin,
  isWorkingDay,
  weekdayOf,
  type CalendarDay,
  type SchoolYear,
  type VacationState,
  type WorkingCalendar,
} from '@lianguan/kernel';

/** Minutes after midnight; `to` is the first minute after it. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A school year as the county's education bureau publishes it, with what the State Council's notice says of its days. */
export interface CountySchoolYear extends SchoolYear {
  /** When the county's schools teach on a school day. */
  readonly schoolHours: Span;
  /** The notice's days off and swapped working days, where the built-in calendar does not know them yet. */
  readonly daysOff: readonly CalendarDay[];
  readonly daysWorked: readonly CalendarDay[];
  /** Up to this day the two lists are complete; null where they add nothing. */
  readonly holidaysKnownTo: CalendarDay | null;
}

export interface CountyCalendar {
  readonly division: string;
  readonly schoolYears: readonly CountySchoolYear[];
  readonly working: WorkingCalendar;
}

/** The calendar of the place `division`, by the school years of the county, city and province above it. */
export function countyCalendar(division: string, schoolYears: readonly CountySchoolYear[]): CountyCalendar {
  const above = schoolYears.filter((year) => isWithin(division, year.division));
  const overrides = new Map<CalendarDay, boolean>([
    ...above.flatMap(({ daysOff }) => daysOff.map((day) => [day, false] as const)),
    ...above.flatMap(({ daysWorked }) => daysWorked.map((day) => [day, true] as const)),
  ]);
  const known = above.flatMap(({ holidaysKnownTo }) => holidaysKnownTo ?? []);
  const coveredTo = [CHINA_WORKING_CALENDAR.coveredTo, ...known].reduce((latest, day) => (day > latest ? day : latest));
  return { division, schoolYears: above, working: { ...CHINA_WORKING_CALENDAR, coveredTo, overrides } };
}

export type DayKind = 'WORKING_DAY' | 'STATUTORY_HOLIDAY' | 'REST_DAY' | 'UNKNOWN';

/** A day off that is no Saturday or Sunday is a holiday's; a swapped Saturday is a working day. */
export function kindOfDay(day: CalendarDay, { working }: CountyCalendar): DayKind {
  if (!isCovered(day, working)) return 'UNKNOWN';
  if (isWorkingDay(day, working)) return 'WORKING_DAY';
  const weekday = weekdayOf(day);
  return weekday === 0 || weekday === 6 ? 'REST_DAY' : 'STATUTORY_HOLIDAY';
}

export const vacationOn = (day: CalendarDay, { division, schoolYears }: CountyCalendar): VacationState =>
  inVacation(day, division, schoolYears);

/** The schools' hours of the day, should it be a school day; null outside the published school years. */
export function schoolHoursOn(day: CalendarDay, { schoolYears }: CountyCalendar): Span | null {
  const nearest = schoolYears.toSorted((a, b) => divisionPrefix(b.division).length - divisionPrefix(a.division).length);
  return nearest.find(({ from, to }) => from <= day && day <= to)?.schoolHours ?? null;
}
