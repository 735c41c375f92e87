import { rowStore, type Command, type Tx } from '@lianguan/service-kit';
import {
  CANDIDATE_REFUSALS,
  decideCandidate,
  type CandidateAct,
  type CandidateChange,
  type CandidateRefusal,
  type CandidateRow,
} from './title.rules.js';

const store = rowStore<CandidateRow>('course_title_candidate', {
  id: 'id',
  courseId: 'course_id',
  institutionId: 'institution_id',
  divisionCode: 'division_code',
  title: 'title',
  form: 'form',
  word: 'word',
  state: 'state',
  foundOn: 'found_on',
  reason: 'reason',
  decidedOn: 'decided_on',
});
const SELECTED = store.selected.replace(/(found_on|decided_on)/gu, '$1::text');

/** Those that an officer should look at. What was found of the same title of the same course stands, as it was decided. */
export async function keepCandidates(tx: Tx, rows: readonly CandidateRow[]): Promise<void> {
  const known = await tx.query<Pick<CandidateRow, 'courseId' | 'title' | 'form'>>(
    'select course_id as "courseId", title, form from course_title_candidate where course_id = any($1::uuid[])',
    [rows.map(({ courseId }) => courseId)],
  );
  const isKnown = (row: CandidateRow) =>
    known.some(({ courseId, title, form }) => row.courseId === courseId && row.title === title && row.form === form);
  await store.insert(
    tx,
    rows.filter((row) => !isKnown(row)),
  );
}

async function lockCandidates(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, CandidateRow>> {
  const rows = await tx.query<CandidateRow>(
    `select ${SELECTED} from course_title_candidate where id = any($1::uuid[]) order by id for update`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

export interface CandidateId {
  readonly candidateId: string;
}

export const candidateCommand = (
  act: CandidateAct['act'],
): Command<CandidateAct, ReadonlyMap<string, CandidateRow>, CandidateChange, CandidateId, CandidateRefusal> => ({
  name: `${act}CourseTitleCandidate`,
  refusals: CANDIDATE_REFUSALS,
  load: (tx, inputs) =>
    lockCandidates(
      tx,
      inputs.map(({ candidateId }) => candidateId),
    ),
  decide: (rows, input, facts) => decideCandidate(rows.get(input.candidateId), input, facts),
  async apply(tx, accepted) {
    await store.save(
      tx,
      accepted.map(({ outcome }) => outcome.candidate),
    );
    return accepted.map(({ input: { candidateId } }) => ({ candidateId }));
  },
  subject: ({ candidateId, reason }, { transition }) => ({
    type: 'CourseTitleCandidate',
    id: candidateId,
    reason: reason.trim(),
    transition,
  }),
});
