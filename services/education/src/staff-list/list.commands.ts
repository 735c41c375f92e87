import { dayOf, permit } from '@lianguan/kernel';
import { dueOf, stepDeadlines, type Command, type DeadlineDraft, type Facts } from '@lianguan/service-kit';
import type { Step } from '@lianguan/service-kit/rules';
import { dutyChanged } from '../staff/index.js';
import { LIST_GROUNDS } from './ground.rules.js';
import {
  entries,
  lockEntries,
  lockEntriesOf,
  proposalContexts,
  stepRow,
  type EntryRow,
  type ListedEntry,
  type ProposedPerson,
} from './list-rows.commands.js';
import {
  LIST_EXPIRY,
  LIST_TERM,
  listLifecycle,
  OBJECTION_TERM,
  REVIEW_TERM,
  STATEMENT_TERM,
  type ListActName,
  type ListStateName,
  type ListTimerName,
} from './list-lifecycle.rules.js';
import {
  decideEntryAct,
  decideProposal,
  decideTimer,
  hasTerm,
  LIST_REFUSALS,
  type GivenEntry,
  type ListAct,
  type ListContext,
  type ListRefusal,
} from './list.rules.js';

export interface EntryId {
  readonly entryId: string;
}

/** M21: proposed with its ground, its facts and the paper that they stand on. */
export const proposeStaffListEntry: Command<
  GivenEntry,
  ReadonlyMap<GivenEntry, ListContext & ProposedPerson>,
  EntryRow,
  EntryId,
  ListRefusal
> = {
  name: 'proposeStaffListEntry',
  refusals: LIST_REFUSALS,
  load: proposalContexts,
  decide(contexts, input, facts) {
    const context = contexts.get(input);
    const decided = decideProposal(context, input);
    if (!decided.ok) return decided;
    const { institutionId, divisionCode, personKey } = context!;
    return permit({
      ...input,
      institutionId,
      divisionCode,
      personKey,
      id: facts.newId(),
      facts: input.facts.trim(),
      documentNo: input.documentNo.trim(),
      state: listLifecycle.initial,
      proposedOn: facts.today,
      proposedBy: facts.caller.subject,
      notifiedOn: null,
      decidedBy: null,
      listedOn: null,
      listedUntil: null,
      due: null,
      steps: [stepRow('proposeStaffListEntry', facts, { reason: input.facts, documentNo: input.documentNo })],
    });
  },
  async apply(tx, accepted) {
    await entries.insert(
      tx,
      accepted.map(({ outcome }) => outcome),
    );
    return accepted.map(({ outcome: { id } }) => ({ entryId: id }));
  },
  subject: ({ ground, documentNo }, { id, state }) => ({
    type: 'StaffListEntry',
    id,
    documentNo: documentNo.trim(),
    basis: LIST_GROUNDS[ground].basis,
    transition: `-proposeStaffListEntry-> ${state}`,
  }),
};

interface Moved {
  readonly row: EntryRow;
  readonly step: Step<ListStateName>;
}

const CLOCKS: Partial<Record<ListStateName, string>> = {
  NOTIFIED: STATEMENT_TERM,
  LISTED: OBJECTION_TERM,
  OBJECTED: REVIEW_TERM,
};

/** What a step alone decides of the row: its state, its clock, and the days of the list. */
function moved(row: EntryRow, step: Step<ListStateName>, facts: Facts): EntryRow {
  const { to: state } = step;
  const constants = facts.constantsIn(row.divisionCode);
  const term = CLOCKS[state];
  const after = { ...row, state, due: term ? dueOf(facts.today, term, constants).due.toISOString() : null };
  if (state === 'NOTIFIED') return { ...after, notifiedOn: facts.today };
  if (state !== 'LISTED') return after;
  const listedUntil = hasTerm(row.ground) ? dayOf(dueOf(facts.today, LIST_TERM, constants).due) : null;
  return { ...after, decidedBy: facts.caller.subject, listedOn: facts.today, listedUntil };
}

const deadlinesOf = ({ row: { id, staffId, divisionCode, ground }, step }: Moved, facts: Facts): DeadlineDraft[] => [
  ...stepDeadlines(step, { id, division: divisionCode }, facts).filter(
    ({ name, due }) => name !== LIST_EXPIRY || due === null || hasTerm(ground),
  ),
  dutyChanged(staffId, facts),
];

const subjectOf = ({ row: { id, ground }, step }: Moved) => ({
  type: 'StaffListEntry',
  id,
  transition: step.text,
  basis: step.to === 'LISTED' ? LIST_GROUNDS[ground].basis : (step.basis ?? undefined),
});

interface EntryAct extends ListAct, EntryId {}

/** The acts differ by name and outcome, not by procedure. */
const entryCommand = (name: ListActName): Command<EntryAct, Map<string, ListedEntry>, Moved, EntryId, ListRefusal> => ({
  name,
  refusals: LIST_REFUSALS,
  load: (tx, inputs) =>
    lockEntries(
      tx,
      inputs.map(({ entryId }) => entryId),
    ),
  decide(rows, input, facts) {
    const known = rows.get(input.entryId);
    const objectionUntil = known?.state === 'LISTED' && known.due ? dayOf(new Date(known.due)) : null;
    const decided = decideEntryAct(known && { ...known, objectionUntil }, input, facts);
    if (!decided.ok) return decided;
    const { standing, ...entry } = known!;
    const row = { ...moved(entry, decided.value, facts), steps: [...entry.steps, stepRow(name, facts, input)] };
    rows.set(row.id, { ...row, standing });
    return permit({ row, step: decided.value });
  },
  async apply(tx, accepted) {
    const last = new Map(accepted.map(({ outcome: { row } }) => [row.id, row]));
    await entries.save(tx, [...last.values()]);
    return accepted.map(({ input: { entryId } }) => ({ entryId }));
  },
  subject: ({ reason, documentNo }, outcome) => ({
    ...subjectOf(outcome),
    reason: reason.trim(),
    documentNo: documentNo.trim(),
  }),
  deadlines: (_input, outcome, facts) => deadlinesOf(outcome, facts),
});

export const LIST_COMMANDS = {
  notifyStaffListEntry: entryCommand('notifyStaffListEntry'),
  recordStaffListStatement: entryCommand('recordStaffListStatement'),
  withdrawStaffListEntry: entryCommand('withdrawStaffListEntry'),
  imposeStaffListEntry: entryCommand('imposeStaffListEntry'),
  refuseStaffListEntry: entryCommand('refuseStaffListEntry'),
  objectToStaffListEntry: entryCommand('objectToStaffListEntry'),
  confirmStaffListEntry: entryCommand('confirmStaffListEntry'),
  liftStaffListEntry: entryCommand('liftStaffListEntry'),
} satisfies Record<ListActName, unknown>;

interface TimedOut {
  readonly subjectId: string;
}

/** By deadlines, SYS only. Of a check or a finding that fell, there may be several entries, and mostly there is none. */
const timerCommand = (
  event: ListTimerName,
): Command<TimedOut, readonly EntryRow[], readonly Moved[], null, ListRefusal> => ({
  name: `${event}OfStaffList`,
  refusals: LIST_REFUSALS,
  async load(tx, inputs) {
    const ids = inputs.map(({ subjectId }) => subjectId);
    return event === 'removeFallen' ? lockEntriesOf(tx, ids) : [...(await lockEntries(tx, ids)).values()];
  },
  decide(rows, { subjectId }, facts) {
    const own = rows.filter(({ id, checkId, findingId }) => [id, checkId, findingId].includes(subjectId));
    const outcome: Moved[] = [];
    for (const row of own) {
      const decided = decideTimer(row.state, event, facts);
      if (!decided.ok) return decided;
      if (!decided.value) continue;
      const steps = [...row.steps, stepRow(event, facts)];
      outcome.push({ row: { ...moved(row, decided.value, facts), steps }, step: decided.value });
    }
    return permit(outcome);
  },
  async apply(tx, accepted) {
    await entries.save(
      tx,
      accepted.flatMap(({ outcome }) => outcome.map(({ row }) => row)),
    );
    return accepted.map(() => null);
  },
  subject: ({ subjectId: id }, outcome) =>
    outcome.length === 1
      ? subjectOf(outcome[0]!)
      : { type: 'StaffListSource', id, transition: `${outcome.length} × -${event}-> ${outcome[0]!.step.to}` },
  deadlines: (_input, outcome, facts) => outcome.flatMap((one) => deadlinesOf(one, facts)),
  changes: (outcome) => outcome.length > 0,
});

export const LIST_TIMERS = {
  closeStatement: timerCommand('closeStatement'),
  passReviewDue: timerCommand('passReviewDue'),
  removeFallen: timerCommand('removeFallen'),
  expire: timerCommand('expire'),
} satisfies Record<ListTimerName, unknown>;
