import type { CalendarDay } from '@lianguan/kernel';
import { rowStore, type Tx } from '@lianguan/service-kit';
import type { SubjectName } from '../classification/index.js';
import type { ActStepRow } from '../school/index.js';
import type { FeedbackStateName, GradeCount } from './feedback.rules.js';

export interface FeedbackRow {
  readonly id: string;
  /** One finding is told to several schools. */
  readonly findingId: string;
  readonly institutionId: string;
  readonly schoolId: string;
  readonly divisionCode: string;
  readonly day: CalendarDay;
  readonly subject: SubjectName;
  readonly grades: readonly GradeCount[];
  readonly facts: string;
  readonly state: FeedbackStateName;
  readonly steps: readonly ActStepRow[];
}

export const feedbacks = rowStore<FeedbackRow>('weekend_feedback', {
  id: 'id',
  findingId: 'finding_id',
  institutionId: 'institution_id',
  schoolId: 'school_id',
  divisionCode: 'division_code',
  day: 'day',
  subject: 'subject',
  grades: 'grades',
  facts: 'facts',
  state: 'state',
  steps: 'steps',
});

export async function lockFeedbacks(tx: Tx, ids: readonly string[]): Promise<Map<string, FeedbackRow>> {
  const rows = await tx.query<FeedbackRow>(
    `select ${feedbacks.selected.replace('day as', 'day::text as')} from weekend_feedback
     where id = any($1::uuid[]) order by id for update`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

export interface FoundInstitution {
  readonly id: string;
  readonly divisionCode: string;
}

/** Locked, so that of two reports of the same day the second sees the first. */
export async function lockFound(tx: Tx, ids: readonly string[]): Promise<Map<string, FoundInstitution>> {
  const rows = await tx.query<FoundInstitution>(
    `select id, division_code as "divisionCode" from training_institution
     where id = any($1::uuid[]) and root_id = id order by id for no key update`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

export interface ToldSchool {
  readonly institutionId: string;
  readonly day: CalendarDay;
  readonly schoolId: string;
}

export const toldSchools = (tx: Tx, institutionIds: readonly string[]): Promise<ToldSchool[]> =>
  tx.query<ToldSchool>(
    `select institution_id as "institutionId", day::text, school_id as "schoolId" from weekend_feedback
     where institution_id = any($1::uuid[]) and state <> 'WITHDRAWN'`,
    [institutionIds],
  );
