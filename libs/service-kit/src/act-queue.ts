import type { Caller } from '@lianguan/kernel';
import type { DataSource } from 'typeorm';
import type { Command, Verdict } from './command.js';
import { isTransient } from './faults.js';
import type { Operation } from './operation.js';
import { runCommand, runCommands } from './run-command.js';
import { runtimeOf } from './runtime.js';

/** Acts in one transaction at most. */
const MOST = 1_000;
/** Sets of a lane at once: while one is in the database, the next is read, hashed and written down. */
const AT_ONCE = 2;
/** Fewer acts are not worth a second transaction beside the first: they wait for its end, and become more. */
const WORTH = 128;

interface Waiting<Input, Result> {
  readonly op: Operation;
  readonly input: Input;
  readonly idempotencyKey: string;
  readonly done: (verdict: Verdict<Result>) => void;
  readonly failed: (fault: unknown) => void;
}

interface Lane<Input, Result> {
  readonly waiting: Waiting<Input, Result>[];
  /** Sets under way. */
  running: number;
  /** It is going to look at what waits. */
  called: boolean;
}

type Lanes = Map<string, Lane<never, never>>;
const lanesOf = new WeakMap<DataSource, Lanes>();

/**
 * As `runCommand`, for acts that come in masses: those of one kind that the same caller sends while earlier sets commit go together into the next
 * transaction, up to 1,000, each with its verdict, its record and its key. Nothing waits for a timer. A fault of a set has each act tried by itself.
 * Acts that are sent without waiting for each other's answers may be done in any order.
 */
// eslint-disable-next-line max-params -- as runCommand
export async function queueCommand<Input, State, Outcome, Result, Code extends string>(
  op: Operation,
  command: Command<Input, State, Outcome, Result, Code>,
  input: Input,
  { idempotencyKey }: { readonly idempotencyKey: string },
): Promise<Verdict<Result>> {
  const runtime = runtimeOf(op);
  // A connection that waits in the queue would be one less for the set that is to commit.
  await runtime.endRead();
  const lanes = lanesOf.get(runtime.dataSource) ?? (new Map() as Lanes);
  lanesOf.set(runtime.dataSource, lanes);
  const name = `${command.name} ${asker(op.caller)}`;
  const known = lanes.get(name) as Lane<Input, Result> | undefined;
  const lane: Lane<Input, Result> = known ?? { waiting: [], running: 0, called: false };
  if (!known) lanes.set(name, lane as unknown as Lane<never, never>);
  return new Promise((done, failed) => {
    lane.waiting.push({ op, input, idempotencyKey, done, failed });
    serve(command, lane, () => lanes.delete(name));
  });
}

/** Who asks, and in what right: acts of others are not done in this one's. */
const asker = ({ operationId: _operation, purpose: _purpose, caseNo: _case, ...caller }: Caller): string =>
  JSON.stringify(caller);

/** What comes in the same turn of the loop goes together. */
function serve<Input, State, Outcome, Result, Code extends string>(
  command: Command<Input, State, Outcome, Result, Code>,
  lane: Lane<Input, Result>,
  close: () => void,
): void {
  if (lane.called) return;
  lane.called = true;
  setImmediate(() => {
    lane.called = false;
    for (let size = nextSet(lane); size > 0; size = nextSet(lane)) {
      lane.running += 1;
      void together(command, lane.waiting.splice(0, size)).then(() => {
        lane.running -= 1;
        serve(command, lane, close);
      });
    }
    if (lane.running === 0) close();
  });
}

/** How many acts go together now: two sets share what is enough for both. */
function nextSet<Input, Result>({ waiting: { length }, running }: Lane<Input, Result>): number {
  if (running === AT_ONCE || length < (running === 0 ? 1 : WORTH)) return 0;
  const share = running === 0 && length >= AT_ONCE * WORTH ? Math.ceil(length / AT_ONCE) : length;
  return Math.min(share, MOST);
}

async function together<Input, State, Outcome, Result, Code extends string>(
  command: Command<Input, State, Outcome, Result, Code>,
  set: readonly Waiting<Input, Result>[],
): Promise<void> {
  const inputs = set.map(({ input }) => input);
  const keys = set.map(({ idempotencyKey }) => idempotencyKey);
  const operationIds = set.map(({ op }) => op.caller.operationId);
  try {
    const verdicts = await runCommands(set[0]!.op, command, inputs, { keys, operationIds });
    set.forEach(({ done }, place) => done(verdicts[place]!));
  } catch (fault) {
    if (set.length === 1 || isTransient(fault)) return set.forEach(({ failed }) => failed(fault));
    for (const { op, input, idempotencyKey, done, failed } of set)
      await runCommand(op, command, input, { idempotencyKey }).then(done, failed);
  }
}
