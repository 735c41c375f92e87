import type { Agency, MeasureDepartment, MeasureKindName } from '@lianguan/kernel';
import { rowStore, type Tx } from '@lianguan/service-kit';
import type { ActionState, ActionStatus, LiftCause, MeasureState, Term } from '../action-process/index.js';
import type { TriggerName } from './measure-matrix.rules.js';

/** A joint action as commands carry it: instants travel as ISO text. */
export interface ActionRow {
  readonly id: string;
  readonly institutionId: string;
  readonly divisionCode: string;
  readonly trigger: TriggerName;
  readonly decisionId: string;
  readonly state: ActionState;
  readonly cause: LiftCause | null;
  readonly executions: number;
  /** Steps taken so far. */
  readonly steps: number;
  /** Whose officers see it: the proposer's agency and the departments that something is asked of. */
  readonly agencies: readonly Agency[];
  readonly reason: string;
  readonly proposedBy: string;
  readonly proposedAt: string;
  readonly minutes: string | null;
  readonly consulted: readonly MeasureDepartment[];
  readonly issuedBy: string | null;
  readonly issuedAt: string | null;
  readonly liftReason: string | null;
}

export interface MeasureRow {
  readonly id: string;
  readonly jointActionId: string;
  readonly institutionId: string;
  readonly divisionCode: string;
  readonly department: MeasureDepartment;
  readonly agencies: readonly Agency[];
  readonly kind: MeasureKindName;
  readonly rank: number;
  readonly article: string | null;
  readonly addressee: string | null;
  readonly state: MeasureState;
  readonly version: number;
  readonly attempt: number;
  readonly receiptNo: number;
  readonly executedAs: number | null;
  readonly lateFor: 'ACK' | 'EXECUTE' | null;
  readonly compensationLate: boolean;
  /** End of each running term, milliseconds since 1970. */
  readonly terms: Readonly<Partial<Record<Term, number>>>;
  readonly sentAt: string | null;
  readonly answeredAt: string | null;
  readonly answerCode: string;
  readonly answerReason: string;
  readonly documentNo: string;
  readonly evidence: readonly string[];
  /** What the lead said last about this measure alone. */
  readonly officeReason: string;
}

export const UNANSWERED = {
  answeredAt: null,
  answerCode: '',
  answerReason: '',
  documentNo: '',
  evidence: [],
} as const satisfies Partial<MeasureRow>;

export interface ActionFile {
  readonly action: ActionRow;
  readonly measures: readonly MeasureRow[];
  readonly decision: { readonly organ: string; readonly number: string; readonly state: 'SERVED' | 'ANNULLED' };
}

/** A row in the order of what is due next. */
type Ordered<Row> = Row & { readonly nextDueMs: number };

/** No term runs: after every one that does. */
const NEVER_DUE = Number.MAX_SAFE_INTEGER;

const actions = rowStore<Ordered<ActionRow>>('joint_action', {
  id: 'id',
  institutionId: 'institution_id',
  divisionCode: 'division_code',
  trigger: 'trigger',
  decisionId: 'decision_id',
  state: 'state',
  cause: 'cause',
  executions: 'executions',
  steps: 'steps',
  agencies: 'agencies',
  reason: 'reason',
  proposedBy: 'proposed_by',
  proposedAt: 'proposed_at',
  minutes: 'minutes',
  consulted: 'consulted',
  issuedBy: 'issued_by',
  issuedAt: 'issued_at',
  liftReason: 'lift_reason',
  nextDueMs: 'next_due_ms',
});

const measures = rowStore<Ordered<MeasureRow>>('joint_measure', {
  id: 'id',
  jointActionId: 'joint_action_id',
  institutionId: 'institution_id',
  divisionCode: 'division_code',
  department: 'department',
  agencies: 'agencies',
  kind: 'kind',
  rank: 'rank',
  article: 'article',
  addressee: 'addressee',
  state: 'state',
  version: 'version',
  attempt: 'attempt',
  receiptNo: 'receipt_no',
  executedAs: 'executed_as',
  lateFor: 'late_for',
  compensationLate: 'compensation_late',
  terms: 'terms',
  nextDueMs: 'next_due_ms',
  sentAt: 'sent_at',
  answeredAt: 'answered_at',
  answerCode: 'answer_code',
  answerReason: 'answer_reason',
  documentNo: 'document_no',
  evidence: 'evidence',
  officeReason: 'office_reason',
});

/** Locks the joint actions, those of the measures too, and reads them with all their measures. */
export async function lockFiles(
  tx: Tx,
  wanted: {
    readonly actions?: readonly string[];
    readonly measures?: readonly string[];
    readonly decisions?: readonly string[];
  },
): Promise<ReadonlyMap<string, ActionFile>> {
  const rows = await tx.query<ActionRow>(
    `select ${actions.selected} from joint_action
     where id = any(array(
       select unnest($1::uuid[])
       union all select joint_action_id from joint_measure where id = any($2::uuid[])
       union all select id from joint_action where decision_id = any($3::uuid[])))
     order by id for update`,
    [wanted.actions ?? [], wanted.measures ?? [], wanted.decisions ?? []],
  );
  const ids = rows.map(({ id }) => id);
  const parts = await tx.query<MeasureRow>(
    `select ${measures.selected} from joint_measure where joint_action_id = any($1::uuid[]) order by joint_action_id, rank, id`,
    [ids],
  );
  const decisions = await tx.query<ActionFile['decision'] & { readonly id: string }>(
    'select id, organ, number, state from served_decision where id = any($1::uuid[])',
    [rows.map(({ decisionId }) => decisionId)],
  );
  const decisionOf = new Map(decisions.map((decision) => [decision.id, decision]));
  return new Map(
    rows.map((action) => [
      action.id,
      {
        action,
        measures: parts.filter(({ jointActionId }) => jointActionId === action.id),
        decision: decisionOf.get(action.decisionId)!,
      },
    ]),
  );
}

export const saveFiles = (tx: Tx, files: readonly ActionFile[]): Promise<void> => write(tx, files, 'save');

/** New ones: a department that proposes does not see what it proposes to the others. */
export const insertFiles = (tx: Tx, files: readonly ActionFile[]): Promise<void> => write(tx, files, 'insert');

async function write(tx: Tx, files: readonly ActionFile[], how: 'save' | 'insert'): Promise<void> {
  const ordered = files.map(({ action, measures: parts }) => {
    const rows = parts.map((row) => ({ ...row, nextDueMs: Math.min(NEVER_DUE, ...Object.values(row.terms)) }));
    return { rows, action: { ...action, nextDueMs: Math.min(NEVER_DUE, ...rows.map(({ nextDueMs }) => nextDueMs)) } };
  });
  await actions[how](
    tx,
    ordered.map(({ action }) => action),
  );
  await measures[how](
    tx,
    ordered.flatMap(({ rows }) => rows),
  );
}

export const statusOf = ({ action, measures: parts }: ActionFile): ActionStatus => ({
  state: action.state,
  cause: action.cause,
  executions: action.executions,
  measures: parts.map(({ article, ...measure }) => ({ ...measure, duty: article !== null })),
});
