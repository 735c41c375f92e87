import { permit, type CalendarDay } from '@lianguan/kernel';
import { rowStore, type Command, type Tx } from '@lianguan/service-kit';
import type { Step } from '@lianguan/service-kit/rules';
import { standingChanged } from './labour.events.js';
import {
  basisOf,
  decideCheck,
  decideLabourAct,
  LABOUR_REFUSALS,
  standingOf,
  type GivenCheck,
  type LabourAct,
  type LabourActName,
  type LabourKindName,
  type LabourRefusal,
  type LabourStandingFigures,
  type LabourStateName,
} from './labour.rules.js';

interface CheckRow {
  readonly id: string;
  readonly institutionId: string;
  readonly divisionCode: string;
  readonly kind: LabourKindName;
  readonly checkedOn: CalendarDay;
  readonly persons: number;
  /** Fen as text: JSON has no whole numbers of that size. */
  readonly amountFen: string;
  readonly facts: string;
  readonly documentNo: string;
  readonly state: LabourStateName;
  readonly decidedOn: CalendarDay | null;
  readonly decisionReason: string | null;
  readonly decisionNo: string | null;
}

const store = rowStore<CheckRow>('labour_check', {
  id: 'id',
  institutionId: 'institution_id',
  divisionCode: 'division_code',
  kind: 'kind',
  checkedOn: 'checked_on',
  persons: 'persons',
  amountFen: 'amount_fen',
  facts: 'facts',
  documentNo: 'document_no',
  state: 'state',
  decidedOn: 'decided_on',
  decisionReason: 'decision_reason',
  decisionNo: 'decision_no',
});
const SELECTED = store.selected.replace(/(checked_on|decided_on)/gu, '$1::text');

export interface CheckId {
  readonly checkId: string;
}

/** All checks of the institutions concerned, as the acts of the set so far leave them. */
interface Known {
  /** The root of each institution that is asked for. */
  readonly roots: ReadonlyMap<string, { readonly institutionId: string; readonly divisionCode: string }>;
  readonly checks: Map<string, CheckRow>;
}

interface Outcome {
  readonly row: CheckRow;
  readonly standing: LabourStandingFigures;
}

/** Keeps the row for the acts that follow, and counts what is open with it. */
function withRow({ checks }: Known, row: CheckRow): Outcome {
  checks.set(row.id, row);
  const own = [...checks.values()].filter(({ institutionId }) => institutionId === row.institutionId);
  return { row, standing: standingOf(own.map((check) => ({ ...check, amount: BigInt(check.amountFen) }))) };
}

interface Root {
  readonly askedId: string;
  readonly institutionId: string;
  readonly divisionCode: string;
}

/** The institutions are locked: two acts at once would not count each other. */
async function loadRoots(tx: Tx, institutionIds: readonly string[]): Promise<Known> {
  const found = await tx.query<Root>(
    `select a.id as "askedId", t.id as "institutionId", t.division_code as "divisionCode"
     from training_institution a join training_institution t on t.id = a.root_id
     where a.id = any($1::uuid[]) order by t.id for no key update of t`,
    [institutionIds],
  );
  const rows = await tx.query<CheckRow>(
    `select ${SELECTED} from labour_check where institution_id = any($1::uuid[]) order by id for update`,
    [found.map(({ institutionId }) => institutionId)],
  );
  return {
    roots: new Map(found.map(({ askedId, institutionId, divisionCode }) => [askedId, { institutionId, divisionCode }])),
    checks: new Map(rows.map((row) => [row.id, row])),
  };
}

export const recordLabourCheck: Command<GivenCheck, Known, Outcome, CheckId, LabourRefusal> = {
  name: 'recordLabourCheck',
  refusals: LABOUR_REFUSALS,
  load: (tx, inputs) =>
    loadRoots(
      tx,
      inputs.map(({ institutionId }) => institutionId),
    ),
  decide(known, input, facts) {
    const root = known.roots.get(input.institutionId);
    const decided = decideCheck(root !== undefined, input, facts);
    if (!decided.ok) return decided;
    const { kind, checkedOn, persons, amount } = input;
    const row: CheckRow = {
      ...root!,
      id: facts.newId(),
      kind,
      checkedOn,
      persons,
      amountFen: amount.toString(),
      facts: input.facts.trim(),
      documentNo: input.documentNo.trim(),
      state: decided.value,
      decidedOn: null,
      decisionReason: null,
      decisionNo: null,
    };
    return permit(withRow(known, row));
  },
  async apply(tx, accepted) {
    await store.insert(
      tx,
      accepted.map(({ outcome: { row } }) => row),
    );
    return accepted.map(({ outcome: { row } }) => ({ checkId: row.id }));
  },
  subject: ({ kind }, { row: { id, documentNo, state } }) => ({
    type: 'LabourCheck',
    id,
    documentNo,
    basis: basisOf(kind),
    transition: `-recordLabourCheck-> ${state}`,
  }),
  events: (_input, { row, standing }) => (row.state === 'OPEN' ? [standingChanged(row, standing)] : []),
};

interface CheckAct extends LabourAct, CheckId {}

interface Stepped extends Outcome {
  readonly step: Step<LabourStateName>;
}

/** The acts differ by name and outcome, not by procedure. */
const checkCommand = (name: LabourActName): Command<CheckAct, Known, Stepped, CheckId, LabourRefusal> => ({
  name,
  refusals: LABOUR_REFUSALS,
  async load(tx, inputs) {
    const asked = await tx.query<{ institutionId: string }>(
      'select institution_id as "institutionId" from labour_check where id = any($1::uuid[])',
      [inputs.map(({ checkId }) => checkId)],
    );
    return loadRoots(
      tx,
      asked.map(({ institutionId }) => institutionId),
    );
  },
  decide(known, { checkId, ...input }, facts) {
    const check = known.checks.get(checkId);
    const decided = decideLabourAct(check, input, facts);
    if (!decided.ok) return decided;
    const row: CheckRow = {
      ...check!,
      state: decided.value.to,
      decidedOn: facts.today,
      decisionReason: input.reason.trim(),
      decisionNo: input.documentNo.trim(),
    };
    return permit({ ...withRow(known, row), step: decided.value });
  },
  async apply(tx, accepted) {
    const last = new Map(accepted.map(({ outcome: { row } }) => [row.id, row]));
    await store.save(tx, [...last.values()]);
    return accepted.map(({ input: { checkId } }) => ({ checkId }));
  },
  subject: ({ checkId, reason, documentNo }, { step }) => ({
    type: 'LabourCheck',
    id: checkId,
    reason: reason.trim(),
    documentNo: documentNo.trim(),
    transition: step.text,
    ...(step.basis && { basis: step.basis }),
  }),
  events: (_input, { row, standing, step }) => (step.from === 'OPEN' ? [standingChanged(row, standing)] : []),
});

export const LABOUR_COMMANDS = {
  settleLabourCheck: checkCommand('settleLabourCheck'),
  withdrawLabourCheck: checkCommand('withdrawLabourCheck'),
} satisfies Record<LabourActName, unknown>;
