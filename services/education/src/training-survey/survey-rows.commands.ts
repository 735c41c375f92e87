import type { CalendarDay } from '@lianguan/kernel';
import { rowStore, type Tx } from '@lianguan/service-kit';
import type { ActStepRow } from '../school/index.js';
import type { RecordedClass, ShownTable, SurveyStateName } from './survey.rules.js';

export interface SurveyRow {
  readonly id: string;
  readonly divisionCode: string;
  readonly title: string;
  readonly asOf: CalendarDay;
  readonly entryUntil: CalendarDay;
  readonly state: SurveyStateName;
  /** Once it is closed. */
  readonly shown: ShownTable | null;
  readonly steps: readonly ActStepRow[];
}

export const surveys = rowStore<SurveyRow>('training_survey', {
  id: 'id',
  divisionCode: 'division_code',
  title: 'title',
  asOf: 'as_of',
  entryUntil: 'entry_until',
  state: 'state',
  shown: 'shown',
  steps: 'steps',
});
const SELECTED = surveys.selected.replace(/(as_of|entry_until)/gu, '$1::text');

/** A survey is closed by one and recorded in by many at once. */
export async function lockSurveys(
  tx: Tx,
  ids: readonly string[],
  strength: 'UPDATE' | 'SHARE' = 'UPDATE',
): Promise<Map<string, SurveyRow>> {
  const rows = await tx.query<SurveyRow>(
    `select ${SELECTED} from training_survey where id = any($1::uuid[]) order by id for ${strength.toLowerCase()}`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

export interface SurveyClassRow extends RecordedClass {
  readonly id: string;
  readonly surveyId: string;
  readonly divisionCode: string;
  readonly recordedBy: string;
}

const classes = rowStore<SurveyClassRow>('survey_class', {
  id: 'id',
  surveyId: 'survey_id',
  schoolId: 'school_id',
  divisionCode: 'division_code',
  grade: 'grade',
  classNo: 'class_no',
  none: 'none',
  academicOnly: 'academic_only',
  nonAcademicOnly: 'non_academic_only',
  both: 'both_kinds',
  recordedBy: 'recorded_by',
});

export const saveClasses = classes.save;

export const classesOf = (tx: Tx, surveyIds: readonly string[]): Promise<SurveyClassRow[]> =>
  tx.query<SurveyClassRow>(
    `select ${classes.selected} from survey_class where survey_id = any($1::uuid[]) order by school_id, grade, class_no`,
    [surveyIds],
  );
