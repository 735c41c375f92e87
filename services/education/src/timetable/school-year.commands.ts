import type { CalendarDay, Vacation } from '@lianguan/kernel';
import { rowStore, type Command, type Tx } from '@lianguan/service-kit';
import type { CountySchoolYear } from './county-day.rules.js';
import {
  decideSchoolYear,
  divisionsAbove,
  SCHOOL_YEAR_REFUSALS,
  type RecordedYear,
  type RecordSchoolYear,
  type SchoolYearRefusal,
  type SchoolYearRow,
} from './school-year.rules.js';
import { minuteOf } from './timetable-terms.rules.js';

const store = rowStore<SchoolYearRow>('school_year', {
  id: 'id',
  divisionCode: 'division_code',
  startYear: 'start_year',
  version: 'version',
  from: 'from_day',
  to: 'to_day',
  vacations: 'vacations',
  schoolFrom: 'school_from',
  schoolTo: 'school_to',
  daysOff: 'days_off',
  daysWorked: 'days_worked',
  holidaysKnownTo: 'holidays_known_to',
  documentNo: 'document_no',
  recordedOn: 'recorded_on',
  replacedOn: 'replaced_on',
});
const SELECTED = store.selected.replace(/(from_day|to_day|holidays_known_to|recorded_on|replaced_on)/gu, '$1::text');

export interface SchoolYearId {
  readonly schoolYearId: string;
}

export const recordSchoolYear: Command<
  RecordSchoolYear,
  readonly SchoolYearRow[],
  RecordedYear,
  SchoolYearId,
  SchoolYearRefusal
> = {
  name: 'recordSchoolYear',
  refusals: SCHOOL_YEAR_REFUSALS,
  load: (tx, inputs) =>
    tx.query<SchoolYearRow>(
      `select ${SELECTED} from school_year where division_code = any($1::text[]) and replaced_on is null
       order by id for update`,
      [inputs.map(({ divisionCode }) => divisionCode)],
    ),
  decide: (current, input, facts) =>
    decideSchoolYear(
      current.filter(({ divisionCode }) => divisionCode === input.divisionCode),
      input,
      facts,
    ),
  async apply(tx, accepted) {
    await store.save(
      tx,
      accepted.flatMap(({ outcome: { replaced } }) => replaced ?? []),
    );
    await store.insert(
      tx,
      accepted.map(({ outcome: { year } }) => year),
    );
    return accepted.map(({ outcome: { year } }) => ({ schoolYearId: year.id }));
  },
  subject: (_input, { year: { id, documentNo } }) => ({ type: 'SchoolYear', id, documentNo }),
};

interface PublishedYear {
  readonly division: string;
  readonly from: CalendarDay;
  readonly to: CalendarDay;
  readonly vacations: readonly Vacation[];
  readonly schoolFrom: string;
  readonly schoolTo: string;
  readonly daysOff: readonly CalendarDay[];
  readonly daysWorked: readonly CalendarDay[];
  readonly holidaysKnownTo: CalendarDay | null;
}

/** The school years in force where the divisions lie: their own and those above them, whoever asks. */
export async function schoolYearsOf(tx: Tx, divisions: readonly string[]): Promise<CountySchoolYear[]> {
  const years = await tx.query<PublishedYear>(
    `select division_code as division, from_day::text as "from", to_day::text as "to", vacations,
       school_from as "schoolFrom", school_to as "schoolTo", days_off as "daysOff", days_worked as "daysWorked",
       holidays_known_to::text as "holidaysKnownTo"
     from school_years_above($1) where replaced_on is null`,
    [[...new Set(divisions.flatMap(divisionsAbove))]],
  );
  return years.map(({ schoolFrom, schoolTo, ...year }) => ({
    ...year,
    schoolHours: { from: minuteOf(schoolFrom), to: minuteOf(schoolTo) },
  }));
}
