import type { DeadlineDraft, EventDraft } from './command.js';
import type { RuleConstants } from './constants.js';
import type { Tx } from './operation.js';

interface Additions {
  readonly events: EventDraft[];
  readonly deadlines: DeadlineDraft[];
  /** Ids of jobs that it has queued: they begin after its commit. */
  readonly tasks: string[];
}

type ConstantsIn = (division: string) => RuleConstants;

const open = new WeakMap<Tx, Additions>();
const constants = new WeakMap<Tx, ConstantsIn>();

/** From here on the transaction's acts may be added to; what `addToAct` gives stands in the answer. */
export function openAdditions(tx: Tx, constantsIn: ConstantsIn): Additions {
  const additions: Additions = { events: [], deadlines: [], tasks: [] };
  constants.set(tx, constantsIn);
  open.set(tx, additions);
  return additions;
}

/**
 * What a part that several commands share, such as a ledger, adds to the acts whose transaction this is: events and deadlines, written with their own, and jobs.
 * Throws outside `runCommands`, where nothing would write them.
 */
export function addToAct(tx: Tx, { events = [], deadlines = [], tasks = [] }: Partial<Readonly<Additions>>): void {
  const additions = open.get(tx);
  if (!additions) throw new Error('an event, a deadline or a job is added outside an act');
  additions.events.push(...events);
  additions.deadlines.push(...deadlines);
  additions.tasks.push(...tasks);
}

/** The rule constants of the day for a part that writes what follows from them in an act's `load`, behind its locks. Throws outside `runCommands`. */
export function constantsOfAct(tx: Tx): ConstantsIn {
  const constantsIn = constants.get(tx);
  if (!constantsIn) throw new Error('rule constants are asked for outside an act');
  return constantsIn;
}
