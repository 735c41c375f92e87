import { continueTrace, type ReceivedMessage } from '@lianguan/platform';
import DataLoader from 'dataloader';
import type { Verdict } from './command.js';
import type { Operation } from './operation.js';
import type { Problem } from './parking.js';
import { runCommands } from './run-command.js';
import type { ServiceRuntime } from './runtime.js';
import type { EventConsumer, Slice } from './slice.js';

export type AnyConsumer = EventConsumer<never>;

/** Messages of one topic that are one command's inputs. */
export interface EventSet {
  readonly op: Operation;
  readonly consumer: AnyConsumer;
  readonly group: string;
  readonly messages: readonly ReceivedMessage[];
  readonly inputs: readonly unknown[];
  /** Those that must not be parked. */
  readonly keys: readonly string[];
}

export type EventLanes = ReadonlyMap<AnyConsumer['command'], DataLoader<EventSet, void>>;

export class RefusedEvent extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}

/** Readers that rest look at the same time; this is how far apart what they find may come. */
const GATHER_MS = 5;

const lanesOf = new WeakMap<ServiceRuntime, Map<Slice, EventLanes>>();

/**
 * For each command that listens to several topics: its sets that come at the same time go together into one transaction, where they would else wait for
 * each other's locks. A fault of several has each tried by itself.
 */
export function eventLanes(runtime: ServiceRuntime, slice: Slice): EventLanes {
  const known = lanesOf.get(runtime) ?? new Map<Slice, EventLanes>();
  const lanes = known.get(slice) ?? makeLanes(slice);
  lanesOf.set(runtime, known.set(slice, lanes));
  return lanes;
}

function makeLanes(slice: Slice): EventLanes {
  const topics = new Map<AnyConsumer['command'], Set<string>>();
  for (const { command, topic } of slice.consumers ?? [])
    topics.set(command, (topics.get(command) ?? new Set()).add(topic));
  const shared = [...topics].filter(([, { size }]) => size > 1);
  return new Map(
    shared.map(([command]) => {
      const run = (sets: readonly EventSet[]) => runSets(inboxName(slice, command), sets);
      const options = { cache: false, batchScheduleFn: (go: () => void) => void setTimeout(go, GATHER_MS) };
      return [command, new DataLoader<EventSet, void>((sets) => together(run, sets), options)];
    }),
  );
}

async function together(
  run: (sets: readonly EventSet[]) => Promise<void>,
  sets: readonly EventSet[],
): Promise<(void | Error)[]> {
  const outcome = (some: readonly EventSet[]): Promise<void | Error> =>
    run(some).catch((fault: unknown) => (fault instanceof Error ? fault : new Error(String(fault))));
  const whole = await outcome(sets);
  if (sets.length === 1 || !(whole instanceof Error)) return sets.map(() => whole);
  const outcomes: (void | Error)[] = [];
  for (const set of sets) outcomes.push(await outcome([set]));
  return outcomes;
}

/** The inbox knows a command's effect by this name. */
export const inboxName = (slice: Slice, command: AnyConsumer['command']): string => `${slice.name}/${command.name}`;

/** The sets in one transaction; rejects, with nothing done, where one of their messages is refused unexpectedly. */
export async function runSets(consumer: string, sets: readonly EventSet[]): Promise<void> {
  const [
    {
      op,
      consumer: { command },
    },
  ] = sets as [EventSet];
  const messages = sets.flatMap((set) => set.messages);
  const inbox = {
    consumer,
    ids: messages.map(({ id }) => id),
    groups: sets.map(({ group }) => group).sort(),
    keys: sets.flatMap(({ keys }) => keys),
  };
  const operationIds = sets.flatMap((set) => set.messages.map(() => set.op.caller.operationId));
  const inTransaction = async (_tx: unknown, verdicts: readonly Verdict<unknown>[]): Promise<void> => {
    let place = 0;
    for (const set of sets) refuseUnexpected(set.consumer, verdicts.slice(place, (place += set.messages.length)));
  };
  await continueTrace(messages[0]!.headers, () =>
    runCommands(
      op,
      command,
      sets.flatMap(({ inputs }) => inputs),
      { inbox, operationIds, inTransaction },
    ),
  );
}

function refuseUnexpected({ expectedRefusals }: AnyConsumer, verdicts: readonly Verdict<unknown>[]): void {
  for (const verdict of verdicts) {
    if (verdict.ok || expectedRefusals?.includes(verdict.refusal.code)) continue;
    throw new RefusedEvent({ code: verdict.refusal.code, reason: verdict.refusal.message });
  }
}
