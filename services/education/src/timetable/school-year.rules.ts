import {
  addDays,
  isWithin,
  permit,
  refuse,
  type CalendarDay,
  type Decision,
  type RefusalCatalogue,
  type Vacation,
} from '@lianguan/kernel';
import type { Facts } from '@lianguan/service-kit';
import { isTimeOfDay } from './timetable-terms.rules.js';

/** The codes of the division itself and of all above it, in each length that one may be written in. */
export const divisionsAbove = (division: string): string[] =>
  [2, 4, 6, 9, 12]
    .filter((group) => group <= division.length)
    .flatMap((group) =>
      [6, 9, 12].filter((length) => length >= group).map((length) => division.slice(0, group).padEnd(length, '0')),
    );

export const VACATION_KINDS = ['WINTER', 'SUMMER'] as const satisfies readonly Vacation['kind'][];

/** What the county's education bureau publishes for one school year. */
export interface RecordSchoolYear {
  readonly divisionCode: string;
  readonly from: CalendarDay;
  readonly to: CalendarDay;
  readonly vacations: readonly Vacation[];
  readonly schoolFrom: string;
  readonly schoolTo: string;
  readonly daysOff: readonly CalendarDay[];
  readonly daysWorked: readonly CalendarDay[];
  readonly holidaysKnownTo: CalendarDay | null;
  readonly documentNo: string;
}

export interface SchoolYearRow extends RecordSchoolYear {
  readonly id: string;
  readonly startYear: number;
  readonly version: number;
  readonly recordedOn: CalendarDay;
  readonly replacedOn: CalendarDay | null;
}

export type SchoolYearRefusal =
  | 'DIVISION_NOT_OWN'
  | 'DOCUMENT_NO_MISSING'
  | 'YEAR_SPAN_WRONG'
  | 'SCHOOL_HOURS_WRONG'
  | 'VACATIONS_INCOMPLETE'
  | 'VACATION_OUTSIDE'
  | 'VACATIONS_OVERLAP'
  | 'DAYS_CONTRADICT'
  | 'DAY_OUTSIDE'
  | 'YEARS_OVERLAP';

export const SCHOOL_YEAR_REFUSALS = {
  DIVISION_NOT_OWN: { message: '只能录入本级及下级区划的校历', basis: null },
  DOCUMENT_NO_MISSING: { message: '请填写公布校历的文号', basis: null },
  YEAR_SPAN_WRONG: { message: '学年的末日应晚于首日，且不超过一年', basis: null },
  SCHOOL_HOURS_WRONG: { message: '上学、放学时间应形如 08:00、16:30，且放学晚于上学', basis: null },
  VACATIONS_INCOMPLETE: { message: '寒假、暑假均应填写', basis: null },
  VACATION_OUTSIDE: { message: '假期{from}至{to}不在学年内，或首日晚于末日', basis: null },
  VACATIONS_OVERLAP: { message: '假期{from}至{to}与另一假期重叠', basis: null },
  DAYS_CONTRADICT: { message: '{day}不能既是放假日又是调休上班日', basis: null },
  DAY_OUTSIDE: { message: '{day}不在学年内', basis: null },
  YEARS_OVERLAP: { message: '与已公布的{year}学年（{from}至{to}）重叠；请核对首日和末日', basis: null },
} satisfies RefusalCatalogue<SchoolYearRefusal>;

export interface RecordedYear {
  readonly year: SchoolYearRow;
  /** The version that it takes the place of; it stays on record. */
  readonly replaced: SchoolYearRow | null;
}

type Code = SchoolYearRefusal;

/** `current`: the versions of the division that are in force. A school year is told by the year in which it begins. */
export function decideSchoolYear(
  current: readonly SchoolYearRow[],
  input: RecordSchoolYear,
  facts: Pick<Facts, 'caller' | 'today' | 'newId'>,
): Decision<RecordedYear, Code> {
  if (!isWithin(input.divisionCode, facts.caller.division)) return refuse('DIVISION_NOT_OWN');
  if (input.documentNo.trim() === '') return refuse('DOCUMENT_NO_MISSING');
  const checked = checkDays(input);
  if (!checked.ok) return checked;
  const startYear = Number(input.from.slice(0, 4));
  const replaced = current.find((year) => year.startYear === startYear) ?? null;
  const other = current.find((year) => year !== replaced && year.from <= input.to && input.from <= year.to);
  if (other) return refuse('YEARS_OVERLAP', { year: String(other.startYear), from: other.from, to: other.to });
  const year: SchoolYearRow = {
    ...input,
    documentNo: input.documentNo.trim(),
    id: facts.newId(),
    startYear,
    version: (replaced?.version ?? 0) + 1,
    recordedOn: facts.today,
    replacedOn: null,
  };
  return permit({ year, replaced: replaced && { ...replaced, replacedOn: facts.today } });
}

function checkDays(input: RecordSchoolYear): Decision<null, Code> {
  const { from, to, schoolFrom, schoolTo, daysOff, daysWorked, holidaysKnownTo } = input;
  if (to <= from || to > addDays(from, 366)) return refuse('YEAR_SPAN_WRONG');
  if (!isTimeOfDay(schoolFrom) || !isTimeOfDay(schoolTo) || schoolTo <= schoolFrom) return refuse('SCHOOL_HOURS_WRONG');
  const vacations = checkVacations(input);
  if (!vacations.ok) return vacations;
  const twice = daysOff.find((day) => daysWorked.includes(day));
  if (twice) return refuse('DAYS_CONTRADICT', { day: twice });
  const outside = [...daysOff, ...daysWorked, holidaysKnownTo ?? from].find((day) => day < from || day > to);
  return outside ? refuse('DAY_OUTSIDE', { day: outside }) : permit(null);
}

function checkVacations({ from, to, vacations }: RecordSchoolYear): Decision<null, Code> {
  if (!VACATION_KINDS.every((kind) => vacations.some((one) => one.kind === kind)))
    return refuse('VACATIONS_INCOMPLETE');
  const outside = vacations.find((one) => one.from < from || one.to > to || one.to < one.from);
  if (outside) return refuse('VACATION_OUTSIDE', { from: outside.from, to: outside.to });
  const over = vacations.find((one, at) =>
    vacations.some((other, before) => before < at && one.from <= other.to && other.from <= one.to),
  );
  return over ? refuse('VACATIONS_OVERLAP', { from: over.from, to: over.to }) : permit(null);
}
