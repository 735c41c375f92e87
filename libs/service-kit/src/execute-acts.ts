import { dayOf, renderRefusal } from '@lianguan/kernel';
import { openAdditions } from './act-additions.js';
import { actRecordsOf, appendActRecords, type ActRecords } from './act-record.js';
import type { Accepted, Command, Facts, Verdict } from './command.js';
import { constantStore } from './constant-store.js';
import { writeDeadlines } from './deadline.js';
import { claimKeys, keyedRequests, repeatedWithin, storeVerdicts } from './idempotency.js';
import { claimEvents, type InboxClaim } from './inbox.js';
import type { Operation, Tx } from './operation.js';
import { toEventMessage, writeOutbox } from './outbox.js';
import type { ServiceRuntime } from './runtime.js';
import { uuidV7 } from './uuid-v7.js';

export interface ActOptions<Result> {
  /** Idempotency keys in the order of the inputs. */
  readonly keys?: readonly (string | undefined)[];
  /** Operations of the inputs, where several of one caller go together; default: that of the act itself. */
  readonly operationIds?: readonly string[];
  /** An input whose event is already in the inbox is skipped; its verdict is `ok` with an undefined value, replayed. */
  readonly inbox?: InboxClaim;
  /** Runs in the same transaction after the acts, for what must stand or fall with them, such as a job's cursor. */
  readonly inTransaction?: (tx: Tx, verdicts: readonly Verdict<Result>[]) => Promise<void>;
  /** Runs before the acts' own deadlines are written: the sweeper takes the fired ones out. */
  readonly beforeDeadlines?: (tx: Tx, verdicts: readonly Verdict<Result>[]) => Promise<void>;
  /** For a projection that is made anew from the log: rows only, since events, deadlines and audit rows exist already. */
  readonly rowsOnly?: boolean;
}

export interface Executed<Result> {
  readonly verdicts: readonly Verdict<Result>[];
  readonly events: number;
  /** It has queued jobs. */
  readonly isQueued: boolean;
  /** One of the deadlines that were set is due already. */
  readonly isDue: boolean;
}

interface Scope {
  readonly tx: Tx;
  readonly op: Operation;
  readonly runtime: ServiceRuntime;
}

interface Decided<Input, Outcome, Result> {
  readonly facts: Facts;
  readonly verdicts: ReadonlyMap<number, Verdict<Result>>;
  readonly changes: readonly Placed<Input, Outcome>[];
  readonly records: ActRecords | null;
}

interface Placed<Input, Outcome> extends Accepted<Input, Outcome> {
  readonly index: number;
}

/** The steps of `runCommands` in a transaction that is already open. Each step is one statement, however many inputs there are. */
export async function executeActs<Input, State, Outcome, Result, Code extends string>(
  scope: Scope,
  command: Command<Input, State, Outcome, Result, Code>,
  { inputs, options = {} }: { readonly inputs: readonly Input[]; readonly options?: ActOptions<Result> },
): Promise<Executed<Result>> {
  const { tx, op, runtime } = scope;
  const known = options.inbox ? await claimEvents(tx, options.inbox) : new Set<number>();
  const keys = { tx, command: command.name, caller: op.caller };
  const requests = keyedRequests(inputs, options.keys).filter(({ index }) => !known.has(index));
  const claim = await claimKeys(keys, requests);
  const claimed = new Set(claim.fresh.map(({ index }) => index));
  const keyed = new Set(requests.map(({ index }) => index));
  const fresh = inputs
    .map((_, index) => index)
    .filter((index) => !known.has(index) && (!keyed.has(index) || claimed.has(index)));

  const added = openAdditions(tx, async () => (await factsOf(scope)).constantsIn);
  const {
    facts,
    verdicts: decided,
    changes,
    records,
  } = await decideAndApply(scope, command, { inputs, fresh, options });
  const skipped: Verdict<Result> = { ok: true, value: undefined as Result, replayed: true };
  const partial = inputs.map(
    (_, index) => decided.get(index) ?? (claim.stored.get(index) as Verdict<Result> | undefined) ?? skipped,
  );
  const again = repeatedWithin(requests, claim, partial) as ReadonlyMap<number, Verdict<Result>>;
  const verdicts = partial.map((verdict, index) => again.get(index) ?? verdict);

  const events = options.rowsOnly
    ? []
    : [...added.events, ...changes.flatMap(({ input, outcome }) => command.events?.(input, outcome, facts) ?? [])].map(
        (draft) => toEventMessage(draft, runtime.name, facts.now),
      );
  const deadlines = options.rowsOnly
    ? []
    : [
        ...added.deadlines,
        ...changes.flatMap(({ input, outcome }) => command.deadlines?.(input, outcome, facts) ?? []),
      ];
  writeOutbox(tx, events);
  if (options.beforeDeadlines) await options.beforeDeadlines(tx, verdicts);
  writeDeadlines(tx, deadlines);
  storeVerdicts(tx, claim, verdicts);
  if (options.inTransaction) await options.inTransaction(tx, verdicts);
  if (records) appendActRecords(tx, records);
  const isDue = deadlines.some(({ due }) => due !== null && due <= facts.now);
  return { verdicts, events: events.length, isQueued: added.tasks.length > 0, isDue };
}

async function factsOf({ tx, op, runtime }: Scope): Promise<Facts> {
  const now = op.clock.now();
  const today = dayOf(now);
  const constantsIn = await constantStore(runtime).onDay(today, tx);
  return { caller: op.caller, now, today, constants: constantsIn(op.caller.division), constantsIn, newId: uuidV7 };
}

async function decideAndApply<Input, State, Outcome, Result, Code extends string>(
  scope: Scope,
  command: Command<Input, State, Outcome, Result, Code>,
  { inputs, fresh, options }: Fresh<Input, Result>,
): Promise<Decided<Input, Outcome, Result>> {
  const verdicts = new Map<number, Verdict<Result>>();
  if (fresh.length === 0) return { facts: await factsOf(scope), verdicts, changes: [], records: null };
  const state = await command.load(
    scope.tx,
    fresh.map((index) => inputs[index]!),
  );
  // The time of an act is that of its decision: one that has waited for another's locks comes after it.
  const facts = await factsOf(scope);
  const accepted: Placed<Input, Outcome>[] = [];
  for (const index of fresh) {
    const input = inputs[index]!;
    const decision = command.decide(state, input, facts);
    if (decision.ok) accepted.push({ index, input, outcome: decision.value });
    else verdicts.set(index, { ok: false, refusal: renderRefusal(command.refusals, decision.refusal) });
  }
  if (accepted.length === 0) return { facts, verdicts, changes: [], records: null };
  const applying = command.apply(
    scope.tx,
    accepted.map(({ input, outcome }) => ({ input, outcome })),
    facts,
    state,
  );
  const changes = accepted.filter(({ outcome }) => command.changes?.(outcome) ?? true);
  const [results, records] = await besides(applying, accepted.length, () =>
    recordsOf(command, changes, { facts, options }),
  );
  if (results.length !== accepted.length)
    throw new Error(`${command.name} gave ${results.length} results for ${accepted.length} accepted inputs`);
  accepted.forEach(({ index }, place) => verdicts.set(index, { ok: true, value: results[place]!, replayed: false }));
  return { facts, verdicts, changes, records };
}

interface Fresh<Input, Result> {
  readonly inputs: readonly Input[];
  /** Places of those that are to be decided. */
  readonly fresh: readonly number[];
  readonly options: ActOptions<Result>;
}

/** Fewer acts are written down in no time. */
const WORTH_A_TURN = 8;

/** `work` is done while the database is at what was `sent` to it: from the next turn of the loop on it is on its way. Ends after both. */
async function besides<A, B>(sent: Promise<A>, acts: number, work: () => B): Promise<readonly [A, B]> {
  if (acts < WORTH_A_TURN) return [await sent, work()];
  const [answer, done] = await Promise.allSettled([sent, nextTurn().then(work)]);
  if (answer.status === 'rejected') throw answer.reason;
  if (done.status === 'rejected') throw done.reason;
  return [answer.value, done.value];
}

const nextTurn = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

function recordsOf<Input, State, Outcome, Result, Code extends string>(
  { name, subject }: Command<Input, State, Outcome, Result, Code>,
  changes: readonly Placed<Input, Outcome>[],
  { facts: { caller, now }, options }: { readonly facts: Facts; readonly options: ActOptions<Result> },
): ActRecords | null {
  if (!subject || options.rowsOnly || changes.length === 0) return null;
  const subjects = changes.map(({ index, input, outcome }) => ({
    ...subject(input, outcome),
    operationId: options.operationIds?.[index] ?? caller.operationId,
  }));
  return actRecordsOf(subjects, { command: name, caller, now });
}
