import type { CalendarDay } from '@lianguan/kernel';
import { dueOf, rowStore, type DeadlineDraft, type Facts, type Tx } from '@lianguan/service-kit';
import { FINDING_ANSWER_DUE, FINDING_ANSWER_TERM } from './finding-lifecycle.rules.js';
import type { FindingRow } from './finding.rules.js';

export interface FindingId {
  readonly findingId: string;
}

export const findings = rowStore<FindingRow>('content_finding', {
  id: 'id',
  institutionId: 'institution_id',
  divisionCode: 'division_code',
  code: 'code',
  form: 'form',
  subject: 'subject',
  subjectId: 'subject_id',
  place: 'place',
  facts: 'facts',
  foundOn: 'found_on',
  documentNo: 'document_no',
  state: 'state',
  answerUntil: 'answer_until',
  answer: 'answer',
  decisionReason: 'decision_reason',
  referredTo: 'referred_to',
  steps: 'steps',
});
const FINDING = findings.selected.replace('found_on', 'found_on::text');

export const findingsOf = (tx: Tx, institutionIds: readonly string[]): Promise<FindingRow[]> =>
  tx.query<FindingRow>(`select ${FINDING} from content_finding where institution_id = any($1::uuid[])`, [
    institutionIds,
  ]);

export async function lockFindings(tx: Tx, ids: readonly string[]): Promise<Map<string, FindingRow>> {
  const rows = await tx.query<FindingRow & { foundOn: CalendarDay; answerUntil: Date | string }>(
    `select ${FINDING} from content_finding where id = any($1::uuid[]) order by id for update`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, { ...row, answerUntil: new Date(row.answerUntil).toISOString() }]));
}

export function answerDeadline(
  { id, divisionCode }: Pick<FindingRow, 'id' | 'divisionCode'>,
  { today, constantsIn }: Facts,
): DeadlineDraft {
  const constants = constantsIn(divisionCode);
  const term = constants.get<string>(FINDING_ANSWER_TERM);
  return { name: FINDING_ANSWER_DUE, subjectId: id, ...dueOf(today, term, constants), term, startedOn: today };
}
