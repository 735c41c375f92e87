import { dayOf, permit, type CalendarDay } from '@lianguan/kernel';
import { dueOf, type Command, type DeadlineDraft, type Facts, type Tx } from '@lianguan/service-kit';
import type { Step } from '@lianguan/service-kit/rules';
import { dutyChanged, imposeBars, liftBars } from '../staff/index.js';
import { checks, lockChecks, stepRow, type CheckRow } from './check-rows.commands.js';
import { answerObjected } from './check.events.js';
import { CHECK_EXPIRY, CHECK_FELL, CHECK_PERIOD, type CheckStateName } from './check-lifecycle.rules.js';
import { CHECK_REFUSALS, decideCheckAct, type CheckRefusal } from './check.rules.js';
import {
  decideExpiry,
  decideVerdict,
  VERDICT_REFUSALS,
  verdictEvent,
  type VerdictFact,
  type VerdictRefusal,
} from './verdict.rules.js';

export interface CheckId {
  readonly checkId: string;
}

interface Moved {
  readonly row: CheckRow;
  readonly step: Step<CheckStateName>;
}

const subjectOf = ({ row: { id }, step }: Moved) => ({
  type: 'StaffCheck',
  id,
  transition: step.text,
  ...(step.basis && { basis: step.basis }),
});

async function saveLast(tx: Tx, moved: readonly Moved[]): Promise<void> {
  await checks.save(tx, [...new Map(moved.map(({ row }) => [row.id, row])).values()]);
}

export interface DocumentedAct extends CheckId {
  readonly documentNo: string;
}

type CheckAct = Command<DocumentedAct, Map<string, CheckRow>, Moved, CheckId, CheckRefusal>;

const documentedAct = (act: 'objectToBackgroundAnswer' | 'imposeStaffBar'): Omit<CheckAct, 'apply'> => ({
  name: act,
  refusals: CHECK_REFUSALS,
  load: (tx, inputs) =>
    lockChecks(
      tx,
      inputs.map(({ checkId }) => checkId),
    ),
  decide(rows, { checkId, documentNo }, facts) {
    const known = rows.get(checkId);
    const decided = decideCheckAct(known, { act, documentNo }, facts);
    if (!decided.ok) return decided;
    const row = {
      ...known!,
      state: decided.value.to,
      objectedOn: act === 'objectToBackgroundAnswer' ? facts.today : known!.objectedOn,
      steps: [...known!.steps, stepRow(act, facts, documentNo.trim())],
    };
    rows.set(checkId, row);
    return permit({ row, step: decided.value });
  },
  subject: ({ documentNo }, moved) => ({ ...subjectOf(moved), documentNo: documentNo.trim() }),
});

/** The person objects; the police have to look again. */
export const objectToBackgroundAnswer: CheckAct = {
  ...documentedAct('objectToBackgroundAnswer'),
  async apply(tx, accepted) {
    await saveLast(
      tx,
      accepted.map(({ outcome }) => outcome),
    );
    return accepted.map(({ input: { checkId } }) => ({ checkId }));
  },
  events: (_input, { row }) => [answerObjected(row, row.objectedOn!)],
};

/** 未成年人保护法 62: whoever has a record is kept away from minors, at every institution. */
export const imposeStaffBar: CheckAct = {
  ...documentedAct('imposeStaffBar'),
  async apply(tx, accepted, { today, caller }) {
    const moved = accepted.map(({ outcome }) => outcome);
    await saveLast(tx, moved);
    const keys = await tx.query<{ id: string; personKey: string }>(
      'select id, person_key as "personKey" from staff_member where id = any($1::uuid[])',
      [moved.map(({ row }) => row.staffId)],
    );
    const keyOf = new Map(keys.map(({ id, personKey }) => [id, personKey]));
    await imposeBars(
      tx,
      accepted.map(({ input: { documentNo }, outcome: { row } }) => ({
        id: row.id,
        staffId: row.staffId,
        personKey: keyOf.get(row.staffId)!,
        divisionCode: row.divisionCode,
        documentNo: documentNo.trim(),
        imposedOn: today,
        imposedBy: caller.subject,
      })),
    );
    return accepted.map(({ input: { checkId } }) => ({ checkId }));
  },
  deadlines: (_input, { row }, facts) => [dutyChanged(row.staffId, facts)],
};

const validity = (answeredOn: CalendarDay, { divisionCode }: CheckRow, { constantsIn }: Pick<Facts, 'constantsIn'>) =>
  dueOf(answeredOn, CHECK_PERIOD, constantsIn(divisionCode));

const isBarred = ({ steps }: CheckRow): boolean => steps.some(({ act }) => act === 'imposeStaffBar');

/** The police's word comes in: late, twice or out of order. */
export const hearBackgroundAnswer: Command<VerdictFact, Map<string, CheckRow>, Moved | null, null, VerdictRefusal> = {
  name: 'hearBackgroundAnswer',
  refusals: VERDICT_REFUSALS,
  load: (tx, facts) =>
    lockChecks(
      tx,
      facts.map(({ checkId }) => checkId),
    ),
  decide(rows, fact, facts) {
    const known = rows.get(fact.checkId);
    const decided = decideVerdict(known && { ...known, barred: isBarred(known) }, fact, facts);
    if (!decided.ok) return decided;
    if (!decided.value) return permit(null);
    const step = decided.value;
    const { occurredOn, standing, version } = fact;
    const row: CheckRow = {
      ...known!,
      state: step.to,
      answeredOn: standing === 'RECEIVED' ? null : occurredOn,
      validUntil: step.to === 'CLEAR' ? dayOf(validity(occurredOn, known!, facts).due) : null,
      verdictVersion: version,
      steps: [...known!.steps, stepRow(verdictEvent(standing, isBarred(known!)), facts)],
    };
    rows.set(row.id, row);
    return permit({ row, step });
  },
  async apply(tx, accepted, facts) {
    const moved = accepted.filter(({ outcome }) => outcome !== null);
    await saveLast(
      tx,
      moved.map(({ outcome }) => outcome!),
    );
    const overturned = moved.filter(({ input: { standing } }) => standing === 'OVERTURNED');
    await liftBars(
      tx,
      overturned.map(({ input: { checkId } }) => checkId),
      facts,
    );
    return accepted.map(() => null);
  },
  subject: (_fact, moved) => subjectOf(moved!),
  deadlines: ({ occurredOn, standing }, moved, facts): DeadlineDraft[] => {
    const { row } = moved!;
    const changed = dutyChanged(row.staffId, facts);
    if (row.state !== 'CLEAR') return [changed];
    const fell = standing === 'OVERTURNED' ? [{ name: CHECK_FELL, subjectId: row.id, due: facts.now }] : [];
    return [{ name: CHECK_EXPIRY, subjectId: row.id, ...validity(occurredOn, row, facts) }, ...fell, changed];
  },
  changes: (moved) => moved !== null,
};

/** Fired by the deadline that a clear answer sets; SYS only. */
export const expireStaffCheck: Command<CheckId, Map<string, CheckRow>, Moved | null, null, VerdictRefusal> = {
  name: 'expireStaffCheck',
  refusals: VERDICT_REFUSALS,
  load: (tx, inputs) =>
    lockChecks(
      tx,
      inputs.map(({ checkId }) => checkId),
    ),
  decide(rows, { checkId }, facts) {
    const known = rows.get(checkId);
    const decided = decideExpiry(known, facts);
    if (!decided.ok) return decided;
    if (!decided.value) return permit(null);
    const step = decided.value;
    return permit({ row: { ...known!, state: step.to, steps: [...known!.steps, stepRow('expire', facts)] }, step });
  },
  async apply(tx, accepted) {
    await saveLast(
      tx,
      accepted.flatMap(({ outcome }) => outcome ?? []),
    );
    return accepted.map(() => null);
  },
  subject: (_input, moved) => subjectOf(moved!),
  deadlines: (_input, moved, facts) => [dutyChanged(moved!.row.staffId, facts)],
  changes: (moved) => moved !== null,
};
