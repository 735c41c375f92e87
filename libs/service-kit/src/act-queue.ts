import type { Caller } from '@lianguan/kernel';
import type { DataSource } from 'typeorm';
import type { Command, Verdict } from './command.js';
import { isTransient } from './faults.js';
import type { Operation } from './operation.js';
import { runCommand, runCommands } from './run-command.js';
import { runtimeOf } from './runtime.js';

/** Acts in one transaction at most. */
const MOST = 1_000;
/** Sets under way at once: while the database works on one, this process prepares the other. */
const SETS = 2;
/** With fewer acts a set beside another one costs more than it brings. */
const FEWEST = 32;

interface Waiting<Input, Result> {
  readonly op: Operation;
  readonly input: Input;
  readonly idempotencyKey: string;
  readonly done: (verdict: Verdict<Result>) => void;
  readonly failed: (fault: unknown) => void;
}

interface Lane<Input, Result> {
  readonly waiting: Waiting<Input, Result>[];
  running: number;
}

type Lanes = Map<string, Lane<never, never>>;
const lanesOf = new WeakMap<DataSource, Lanes>();

/**
 * As `runCommand`, for acts that come in masses: those of one kind that the same caller sends while earlier sets commit go together into the next
 * transaction, up to 1,000, each with its verdict, its record and its key; many make two sets, of which the second is prepared while the first commits.
 * Nothing waits for a timer. A fault of a set has each act tried by itself.
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
  const lanes: Lanes = lanesOf.get(runtime.dataSource) ?? new Map();
  lanesOf.set(runtime.dataSource, lanes);
  const name = `${command.name} ${asker(op.caller)}`;
  return new Promise((done, failed) => {
    const known = lanes.get(name) as Lane<Input, Result> | undefined;
    const lane = known ?? { waiting: [], running: 0 };
    if (!known) lanes.set(name, lane as unknown as Lane<never, never>);
    const close = () => lanes.get(name) === (lane as unknown) && lanes.delete(name);
    const waiting = lane.waiting.push({ op, input, idempotencyKey, done, failed });
    // What comes in the same turn of the loop goes together.
    if (waiting === 1 || waiting === FEWEST) setImmediate(serve, command, lane, close);
  });
}

/** Who asks, and in what right: acts of others are not done in this one's. */
const asker = ({ operationId: _operation, purpose: _purpose, caseNo: _case, ...caller }: Caller): string =>
  JSON.stringify(caller);

function serve<Input, State, Outcome, Result, Code extends string>(
  command: Command<Input, State, Outcome, Result, Code>,
  lane: Lane<Input, Result>,
  close: () => unknown,
): void {
  const { waiting } = lane;
  while (lane.running < SETS && waiting.length >= (lane.running > 0 ? FEWEST : 1)) {
    const shared = lane.running === 0 && waiting.length >= SETS * FEWEST ? Math.ceil(waiting.length / SETS) : MOST;
    lane.running += 1;
    void together(command, waiting.splice(0, Math.min(shared, MOST))).then(() => {
      lane.running -= 1;
      // Whoever was answered may have the next act at once.
      setImmediate(serve, command, lane, close);
    });
  }
  if (lane.running === 0 && waiting.length === 0) close();
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
