import type { RecordSchoolYearInput } from '../gql/graphql';

export interface SchoolYearValues {
  readonly divisionCode: string;
  readonly from: string;
  readonly to: string;
  readonly winterFrom: string;
  readonly winterTo: string;
  readonly summerFrom: string;
  readonly summerTo: string;
  readonly schoolFrom: string;
  readonly schoolTo: string;
  readonly daysOff?: string;
  readonly daysWorked?: string;
  readonly holidaysKnownTo?: string;
  readonly documentNo: string;
}

/** Days as they are typed: apart by line, space or comma. */
export const daysOf = (text = ''): string[] => text.split(/[\s,，、;；]+/u).filter(Boolean);

export const areDays = (text = ''): boolean => daysOf(text).every((day) => /^\d{4}-\d\d-\d\d$/u.test(day));

/** One break of each kind: a school year begins when the schools do, so that its summer is its end. */
export function schoolYearInputOf(values: SchoolYearValues): Omit<RecordSchoolYearInput, 'idempotencyKey'> {
  const { winterFrom, winterTo, summerFrom, summerTo, daysOff, daysWorked, holidaysKnownTo, ...year } = values;
  return {
    ...year,
    vacations: [
      { kind: 'WINTER', from: winterFrom, to: winterTo },
      { kind: 'SUMMER', from: summerFrom, to: summerTo },
    ],
    daysOff: daysOf(daysOff),
    daysWorked: daysOf(daysWorked),
    holidaysKnownTo: holidaysKnownTo || null,
  };
}
