import type { SchoolCountsInput, SurveyClassInput } from '../gql/graphql';

/** One line as it is typed: pupils of one grade of one school. */
export interface CountLine {
  readonly schoolId: string;
  readonly grade: number;
  readonly pupils: number;
}

/** The lines of each school together, in the order typed. */
export function schoolCountsOf(lines: readonly CountLine[]): SchoolCountsInput[] {
  const schoolIds = [...new Set(lines.map(({ schoolId }) => schoolId))];
  return schoolIds.map((schoolId) => ({
    schoolId,
    grades: lines.filter((line) => line.schoolId === schoolId).map(({ grade, pupils }) => ({ grade, pupils })),
  }));
}

/** A class with what nobody typed taken for none. */
export const surveyClassOf = ({
  grade,
  classNo,
  none,
  academicOnly,
  nonAcademicOnly,
  both,
}: Partial<Record<keyof SurveyClassInput, number | null>>): SurveyClassInput => ({
  grade: grade ?? 0,
  classNo: classNo ?? 0,
  none: none ?? 0,
  academicOnly: academicOnly ?? 0,
  nonAcademicOnly: nonAcademicOnly ?? 0,
  both: both ?? 0,
});

export const pupilsIn = ({ none, academicOnly, nonAcademicOnly, both }: SurveyClassInput): number =>
  none + academicOnly + nonAcademicOnly + both;

/** A figure as it is shown: a hidden one says so. */
export const figureText = (figure: number | null): string => (figure === null ? '不显示' : String(figure));
