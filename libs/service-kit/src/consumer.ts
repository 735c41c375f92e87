import { fromBinary, type DescMessage } from '@bufbuild/protobuf';
import { continueTrace, UNREADABLE_TYPE, type ReceivedMessage } from '@lianguan/platform';
import type { Verdict } from './command.js';
import { planRuns } from './event-runs.js';
import { faultText, isTimeout, isTransient } from './faults.js';
import { RebuildRunning } from './inbox.js';
import { kitMetrics } from './kit-metrics.js';
import { endOperation, systemCaller } from './operation-context.js';
import type { Operation, Tx } from './operation.js';
import { park, parkBehind, type Problem } from './parking.js';
import { runCommands } from './run-command.js';
import type { ServiceRuntime } from './runtime.js';
import type { EventConsumer, Slice } from './slice.js';
import { uuidV7 } from './uuid-v7.js';

// How often a message that takes too long comes again before it is kept aside.
const TIMEOUTS = 3;

type AnyConsumer = EventConsumer<never>;

/** A message as a command's input, or why it cannot be one. */
type Prepared =
  | { readonly message: ReceivedMessage; readonly input: unknown }
  | { readonly message: ReceivedMessage; readonly problem: Problem };
type Ready = Extract<Prepared, { input: unknown }>;

/** Messages of one type out of a batch, and what of the batch is kept aside so far. */
interface Run {
  readonly type: string;
  readonly messages: readonly ReceivedMessage[];
  readonly batch: readonly ReceivedMessage[];
  readonly aside: Set<ReceivedMessage>;
}

class RefusedEvent extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}

/** What one slice does with one topic: a consumer group of its own, so that a new slice begins at the topic's beginning. */
export class TopicConsumer {
  readonly group: string;
  private readonly timeouts = new Map<string, number>();

  constructor(
    readonly runtime: ServiceRuntime,
    readonly slice: Slice,
    readonly topic: string,
  ) {
    this.group = `${runtime.name}.${slice.name}.${topic}`;
  }

  /** Consumers of a message type, in the order of the slice. */
  consumersOf(type: string): readonly AnyConsumer[] {
    return (this.slice.consumers ?? []).filter(
      (consumer) => consumer.topic === this.topic && (consumer.schema as DescMessage).typeName === type,
    );
  }

  /** Whether a message is for one of the consumers of its type. */
  concerns(message: ReceivedMessage): boolean {
    return this.consumersOf(message.type).some((consumer) => isFor(consumer, message));
  }

  /** The inbox knows a command's effect by this name. */
  inboxName(consumer: AnyConsumer): string {
    return `${this.slice.name}/${consumer.command.name}`;
  }

  /** Rejects only when the messages are to come again: the database is away, or a rebuild has the floor. */
  async handle(batch: readonly ReceivedMessage[]): Promise<void> {
    // What is no event at all concerns everyone who listens: it is kept aside, not passed over.
    const known = batch.filter((message) => message.type === UNREADABLE_TYPE || this.concerns(message));
    this.count('IGNORED', batch.length - known.length);
    if (known.length === 0) return;
    const aside = new Set(await this.keepBehindParked(known));
    const open = known.filter((message) => !aside.has(message));
    const op = this.runtime.systemOperation();
    try {
      for (const { type, messages } of planRuns(open)) {
        const run = { type, messages, batch: known, aside };
        await (type === UNREADABLE_TYPE ? this.keepUnreadable(run) : this.handleRun(op, run));
      }
    } finally {
      await endOperation(op);
    }
    this.count('HANDLED', known.length - aside.size);
    this.count('PARKED', aside.size);
  }

  /** One message alone, in all its consumers; the problem that keeps it from being handled, or null. */
  async handleOne(op: Operation, message: ReceivedMessage): Promise<Problem | null> {
    for (const consumer of this.consumersOf(message.type)) {
      const [prepared] = this.prepare(consumer, [message]);
      if (!prepared) continue;
      const problem = 'problem' in prepared ? prepared.problem : await this.runAlone(op, consumer, prepared);
      if (problem) return problem;
    }
    return null;
  }

  /** Of the messages those that are for the consumer. */
  prepare(consumer: AnyConsumer, messages: readonly ReceivedMessage[]): Prepared[] {
    return messages.flatMap((message): Prepared[] => {
      let content: never;
      try {
        content = fromBinary(consumer.schema as DescMessage, message.data) as never;
      } catch (fault) {
        return [{ message, problem: { code: 'UNREADABLE', reason: faultText(fault) } }];
      }
      try {
        if (consumer.concerns?.(content) === false) return [];
        const { id, key, time } = message;
        return [{ message, input: consumer.input(content, { id, key, time }) }];
      } catch (fault) {
        return [{ message, problem: { code: 'UNHANDLEABLE', reason: faultText(fault) } }];
      }
    });
  }

  private async keepBehindParked(messages: readonly ReceivedMessage[]): Promise<readonly ReceivedMessage[]> {
    const rows = await this.runtime.dataSource.query<{ key: string }[]>(
      'select key from parked_key where consumer_group = $1 and key = any($2::text[])',
      [this.group, messages.map(({ key }) => key)],
    );
    if (rows.length === 0) return [];
    const keys = await this.inTransaction((tx) => parkBehind(tx, this.group, messages));
    return messages.filter(({ key }) => keys.has(key));
  }

  private async keepUnreadable({ messages, batch, aside }: Run): Promise<void> {
    for (const message of messages) {
      const problem = { code: 'UNREADABLE', reason: message.headers['unreadable-reason'] ?? '' };
      if (!aside.has(message)) await this.setAside(message, problem, { batch, aside });
    }
  }

  private async handleRun(op: Operation, run: Run): Promise<void> {
    const { batch, aside } = run;
    const setAside = (message: ReceivedMessage, problem: Problem) => this.setAside(message, problem, { batch, aside });
    for (const consumer of this.consumersOf(run.type)) {
      const prepared = this.prepare(
        consumer,
        run.messages.filter((message) => !aside.has(message)),
      );
      const ready = readyOf(prepared);
      if (!(await this.runTogether(op, consumer, ready))) {
        for (const one of ready) {
          if (aside.has(one.message)) continue;
          const problem = await this.runAlone(op, consumer, one);
          if (problem) await setAside(one.message, problem);
        }
      }
      for (const one of prepared)
        if ('problem' in one && !aside.has(one.message)) await setAside(one.message, one.problem);
    }
  }

  /** False when one of them cannot be handled: nothing is done then, each has to go by itself. */
  private async runTogether(op: Operation, consumer: AnyConsumer, ready: readonly Ready[]): Promise<boolean> {
    if (ready.length === 0) return true;
    if (ready.length === 1) return false;
    try {
      await this.run(op, consumer, ready);
      return true;
    } catch (fault) {
      if (isTransient(fault) || fault instanceof RebuildRunning) throw fault;
      return false;
    }
  }

  private async runAlone(op: Operation, consumer: AnyConsumer, ready: Ready): Promise<Problem | null> {
    try {
      await this.run(op, consumer, [ready]);
      return null;
    } catch (fault) {
      if (fault instanceof RefusedEvent) return fault.problem;
      if (this.comesAgain(fault, ready.message)) throw fault;
      return { code: 'FAULT', reason: faultText(fault) };
    }
  }

  private comesAgain(fault: unknown, { id }: ReceivedMessage): boolean {
    if (isTransient(fault) || fault instanceof RebuildRunning) return true;
    // Time runs out behind another one's lock as well as by the message's own fault.
    const times = (this.timeouts.get(id) ?? 0) + 1;
    const again = isTimeout(fault) && times < TIMEOUTS;
    if (again) this.timeouts.set(id, times);
    else this.timeouts.delete(id);
    return again;
  }

  private async run(op: Operation, consumer: AnyConsumer, ready: readonly Ready[]): Promise<void> {
    const inputs = ready.map(({ input }) => input);
    const { group } = this;
    const inbox = { consumer: this.inboxName(consumer), ids: ready.map(({ message }) => message.id), group };
    await continueTrace(ready[0]!.message.headers, () =>
      runCommands(op, consumer.command, inputs, {
        inbox,
        inTransaction: async (_tx, verdicts) => refuseUnexpected(consumer, verdicts),
      }),
    );
  }

  private async setAside(
    message: ReceivedMessage,
    problem: Problem,
    { batch, aside }: Pick<Run, 'batch' | 'aside'>,
  ): Promise<void> {
    if (await this.isDismissed(message)) return void aside.add(message);
    const followers = batch
      .slice(batch.indexOf(message) + 1)
      .filter((other) => other.key === message.key && !aside.has(other));
    await this.inTransaction((tx) => park(tx, this.group, { message, problem, followers }));
    this.runtime.outboxSignal.wake();
    for (const kept of [message, ...followers]) aside.add(kept);
    const { id, key, type } = message;
    this.runtime.logger.error(
      { group: this.group, event: id, key, type, ...problem },
      'an event is kept aside and its key parked',
    );
  }

  private async isDismissed({ id }: ReceivedMessage): Promise<boolean> {
    const rows = await this.runtime.dataSource.query<unknown[]>(
      'select 1 from dismissed_message where consumer_group = $1 and event_id = $2',
      [this.group, id],
    );
    return rows.length > 0;
  }

  private inTransaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.runtime.inTransaction(systemCaller(this.runtime.name, uuidV7()), work);
  }

  private count(result: string, count: number): void {
    if (count > 0) kitMetrics(this.runtime.registry).consumed.inc({ topic: this.topic, result }, count);
  }
}

/** What cannot be read is for whoever listens to its type. */
function isFor(consumer: AnyConsumer, { data }: ReceivedMessage): boolean {
  if (!consumer.concerns) return true;
  try {
    return consumer.concerns(fromBinary(consumer.schema as DescMessage, data) as never);
  } catch {
    return true;
  }
}

/** What can be handled now: a message behind one of its key that cannot be an input waits with it. */
function readyOf(prepared: readonly Prepared[]): Ready[] {
  const stuck = new Set<string>();
  return prepared.filter((one): one is Ready => {
    if ('problem' in one) stuck.add(one.message.key);
    return !stuck.has(one.message.key);
  });
}

function refuseUnexpected(consumer: AnyConsumer, verdicts: readonly Verdict<unknown>[]): void {
  for (const verdict of verdicts) {
    if (verdict.ok || consumer.expectedRefusals?.includes(verdict.refusal.code)) continue;
    throw new RefusedEvent({ code: verdict.refusal.code, reason: verdict.refusal.message });
  }
}

/** One for each slice and topic. */
export function topicConsumers(runtime: ServiceRuntime, slices: readonly Slice[]): TopicConsumer[] {
  return slices.flatMap((slice) =>
    [...new Set((slice.consumers ?? []).map(({ topic }) => topic))].map(
      (topic) => new TopicConsumer(runtime, slice, topic),
    ),
  );
}
