import { withSpan } from '@lianguan/platform';
import type { Command, Verdict } from './command.js';
import { executeActs, type ActOptions, type Executed } from './execute-acts.js';
import { faultText, isOutage, isRolledBack } from './faults.js';
import { kitMetrics } from './kit-metrics.js';
import type { Operation } from './operation.js';
import { runtimeOf, type ServiceRuntime } from './runtime.js';
import { Backoff } from './waker.js';

export type { ActOptions } from './execute-acts.js';
export { IDEMPOTENCY_KEY_REUSED } from './idempotency.js';
export type { InboxClaim } from './inbox.js';

const ATTEMPTS = 5;
const FIRST_PAUSE_MS = 20;
const LAST_PAUSE_MS = 500;

/** The only writer of domain rows: one act. */
// eslint-disable-next-line max-params -- who, what, with what, and how: every command of the house reads this way
export async function runCommand<Input, State, Outcome, Result, Code extends string>(
  op: Operation,
  command: Command<Input, State, Outcome, Result, Code>,
  input: Input,
  options: { readonly idempotencyKey?: string } = {},
): Promise<Verdict<Result>> {
  const [verdict] = await runCommands(op, command, [input], { keys: [options.idempotencyKey] });
  return verdict!;
}

/** Many acts of one kind in one transaction, each with its own verdict, in the order of the inputs. A fault undoes all of them. */
// eslint-disable-next-line max-params -- as runCommand
export async function runCommands<Input, State, Outcome, Result, Code extends string>(
  op: Operation,
  command: Command<Input, State, Outcome, Result, Code>,
  inputs: readonly Input[],
  options: ActOptions<Result> = {},
): Promise<readonly Verdict<Result>[]> {
  checkLengths(inputs, options);
  const runtime = runtimeOf(op);
  return withSpan(
    `act ${command.name}`,
    { 'lianguan.command': command.name, 'lianguan.inputs': inputs.length },
    async (span) => {
      const { verdicts, events, isQueued, isDue } = await retried({ runtime, op, command, inputs, options });
      const refused = verdicts.filter(({ ok }) => !ok).length;
      span.setAttribute('lianguan.refused', refused);
      countActs(runtime, command.name, verdicts);
      if (events > 0) runtime.outboxSignal.wake();
      if (isQueued) runtime.jobSignal.wake();
      // What is due later is found by the sweeper's own poll.
      if (isDue) runtime.deadlineSignal.wake();
      return verdicts;
    },
  );
}

function checkLengths(inputs: readonly unknown[], { keys, inbox }: ActOptions<never>): void {
  if (keys && keys.length !== inputs.length)
    throw new Error(`${inputs.length} inputs with ${keys.length} idempotency keys`);
  if (inbox && inbox.ids.length !== inputs.length)
    throw new Error(`${inputs.length} inputs with ${inbox.ids.length} event ids`);
}

interface Acts<Input, State, Outcome, Result, Code extends string> {
  readonly runtime: ServiceRuntime;
  readonly op: Operation;
  readonly command: Command<Input, State, Outcome, Result, Code>;
  readonly inputs: readonly Input[];
  readonly options: ActOptions<Result>;
}

async function retried<Input, State, Outcome, Result, Code extends string>(
  acts: Acts<Input, State, Outcome, Result, Code>,
): Promise<Executed<Result>> {
  const { runtime, op, command, inputs, options } = acts;
  const backoff = new Backoff(FIRST_PAUSE_MS, LAST_PAUSE_MS);
  const repeatable = knowThemselves(options);
  for (let attempt = 1; ; attempt += 1) {
    let worked = false;
    try {
      return await runtime.inTransaction(op.caller, async (tx) => {
        const executed = await executeActs({ tx, op, runtime }, command, { inputs, options });
        worked = true;
        return executed;
      });
    } catch (fault) {
      if (attempt === ATTEMPTS || !mayRepeat(fault, { worked, repeatable })) throw fault;
      runtime.logger.warn({ command: command.name, attempt, fault: faultText(fault) }, 'an act is tried again');
      await new Promise((resolve) => setTimeout(resolve, backoff.next() * (0.5 + Math.random())));
    }
  }
}

/** Acts with a key or an event each find their own verdict when they come again. */
const knowThemselves = ({ inbox, keys }: Pick<ActOptions<never>, 'inbox' | 'keys'>): boolean =>
  inbox !== undefined || (keys?.every((key) => key !== undefined) ?? false);

/** A connection lost at COMMIT leaves open whether the acts stand: only those that know themselves again may be tried once more. */
const mayRepeat = (fault: unknown, acts: { readonly worked: boolean; readonly repeatable: boolean }): boolean =>
  isRolledBack(fault) || (isOutage(fault) && (!acts.worked || acts.repeatable));

function countActs(runtime: ServiceRuntime, command: string, verdicts: readonly Verdict<unknown>[]): void {
  const { acts } = kitMetrics(runtime.registry);
  const counts = new Map<string, number>();
  for (const verdict of verdicts) {
    const result = verdict.ok ? (verdict.replayed ? 'REPLAYED' : 'ACCEPTED') : verdict.refusal.code;
    counts.set(result, (counts.get(result) ?? 0) + 1);
  }
  for (const [result, count] of counts) acts.inc({ command, result }, count);
}
