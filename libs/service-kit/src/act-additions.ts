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

interface OpenAct {
  readonly added: Additions;
  readonly constantsIn: () => Promise<ConstantsIn>;
}

const open = new WeakMap<Tx, OpenAct>();

/** From here on the transaction's acts may be added to; what `addToAct` gives stands in the answer. */
export function openAdditions(tx: Tx, constantsIn: OpenAct['constantsIn']): Additions {
  const added: Additions = { events: [], deadlines: [], tasks: [] };
  open.set(tx, { added, constantsIn });
  return added;
}

/**
 * What a part that several commands share, such as a ledger, adds to the acts whose transaction this is: events and deadlines, written with their own, and jobs.
 * Throws outside `runCommands`, where nothing would write them.
 */
export function addToAct(tx: Tx, { events = [], deadlines = [], tasks = [] }: Partial<Readonly<Additions>>): void {
  const act = open.get(tx);
  if (!act) throw new Error('an event, a deadline or a job is added outside an act');
  act.added.events.push(...events);
  act.added.deadlines.push(...deadlines);
  act.added.tasks.push(...tasks);
}

/** The rule constants of the day for a part that writes what follows from them in an act's `load`, behind its locks. Throws outside `runCommands`. */
export async function constantsOfAct(tx: Tx): Promise<ConstantsIn> {
  const act = open.get(tx);
  if (!act) throw new Error('rule constants are asked for outside an act');
  return act.constantsIn();
}
