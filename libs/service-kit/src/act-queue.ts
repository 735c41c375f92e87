import type { Caller } from '@lianguan/kernel';
import type { DataSource } from 'typeorm';
import type { Command, Verdict } from './command.js';
import { isTransient } from './faults.js';
import type { Operation } from './operation.js';
import { runCommand, runCommands } from './run-command.js';
import { runtimeOf } from './runtime.js';

/** Acts in one transaction at most. */
const MOST = 1_000;

interface Waiting<Input, Result> {
  readonly op: Operation;
  readonly input: Input;
  readonly idempotencyKey: string;
  readonly done: (verdict: Verdict<Result>) => void;
  readonly failed: (fault: unknown) => void;
}

type Lanes = Map<string, Waiting<never, never>[]>;
const lanesOf = new WeakMap<DataSource, Lanes>();

/**
 * As `runCommand`, for acts that come in masses: those of one kind that the same caller sends while an earlier set commits go together into the next
 * transaction, up to 1,000, each with its verdict, its record and its key. Nothing waits for a timer. A fault of a set has each act tried by itself.
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
  const lanes = lanesOf.get(runtime.dataSource) ?? new Map<string, Waiting<never, never>[]>();
  lanesOf.set(runtime.dataSource, lanes);
  const name = `${command.name} ${asker(op.caller)}`;
  return new Promise((done, failed) => {
    const waiting: Waiting<Input, Result> = { op, input, idempotencyKey, done, failed };
    const lane = lanes.get(name) as Waiting<Input, Result>[] | undefined;
    if (lane) return void lane.push(waiting);
    const opened = [waiting];
    lanes.set(name, opened as unknown as Waiting<never, never>[]);
    void serve(command, opened, () => lanes.delete(name));
  });
}

/** Who asks, and in what right: acts of others are not done in this one's. */
const asker = ({ operationId: _operation, purpose: _purpose, caseNo: _case, ...caller }: Caller): string =>
  JSON.stringify(caller);

async function serve<Input, State, Outcome, Result, Code extends string>(
  command: Command<Input, State, Outcome, Result, Code>,
  lane: Waiting<Input, Result>[],
  close: () => void,
): Promise<void> {
  // What comes in the same turn of the loop goes together.
  await new Promise((resolve) => setImmediate(resolve));
  while (lane.length > 0) await together(command, lane.splice(0, MOST));
  // In the same breath as the look at the lane: nobody comes in between.
  close();
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
