import { fromBinary, type DescMessage } from '@bufbuild/protobuf';
import { UNREADABLE_TYPE, type ReceivedMessage } from '@lianguan/platform';
import {
  eventLanes,
  inboxName,
  RefusedEvent,
  runSets,
  type AnyConsumer,
  type EventLanes,
  type EventSet,
} from './event-lanes.js';
import { planRuns } from './event-runs.js';
import { faultText, isTimeout } from './faults.js';
import { KeyParked, mustWait } from './inbox.js';
import { kitMetrics } from './kit-metrics.js';
import { endOperation, systemCaller } from './operation-context.js';
import type { Operation, Tx } from './operation.js';
import { park, parkBehind, type Problem } from './parking.js';
import type { ServiceRuntime } from './runtime.js';
import type { Slice } from './slice.js';
import { uuidV7 } from './uuid-v7.js';

// How often a message that takes too long comes again before it is kept aside.
const TIMEOUTS = 3;

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

interface Turn {
  readonly op: Operation;
  readonly consumer: AnyConsumer;
  /** What stands behind a parked key is replayed. */
  readonly parked: boolean;
}

/** What one slice does with one topic: a consumer group of its own, so that a new slice begins at the topic's beginning. */
export class TopicConsumer {
  readonly group: string;
  private readonly lanes: EventLanes;
  private readonly timeouts = new Map<string, number>();

  constructor(
    readonly runtime: ServiceRuntime,
    readonly slice: Slice,
    readonly topic: string,
  ) {
    this.lanes = eventLanes(runtime, slice);
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

  inboxName({ command }: AnyConsumer): string {
    return inboxName(this.slice, command);
  }

  /** Rejects only when the messages are to come again: the database is away, or a rebuild has the floor. */
  async handle(batch: readonly ReceivedMessage[]): Promise<void> {
    // What is no event at all concerns everyone who listens: it is kept aside, not passed over.
    const known = batch.filter((message) => message.type === UNREADABLE_TYPE || this.concerns(message));
    this.count('IGNORED', batch.length - known.length);
    if (known.length === 0) return;
    const aside = new Set<ReceivedMessage>();
    const op = this.runtime.systemOperation();
    try {
      await this.handleOpen(op, known, aside).catch(async (fault: unknown) => {
        if (!(fault instanceof KeyParked)) throw fault;
        for (const message of await this.keepBehindParked(known)) aside.add(message);
        await this.handleOpen(op, known, aside);
      });
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
      const problem =
        'problem' in prepared ? prepared.problem : await this.runAlone({ op, consumer, parked: true }, prepared);
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

  /** What is not kept aside. Rejects with `KeyParked` before anything is done with what stands behind a parked key. */
  private async handleOpen(
    op: Operation,
    batch: readonly ReceivedMessage[],
    aside: Set<ReceivedMessage>,
  ): Promise<void> {
    for (const { type, messages } of planRuns(batch.filter((message) => !aside.has(message)))) {
      const run = { type, messages, batch, aside };
      await (type === UNREADABLE_TYPE ? this.keepUnreadable(run) : this.handleRun(op, run));
    }
  }

  private async keepBehindParked(messages: readonly ReceivedMessage[]): Promise<readonly ReceivedMessage[]> {
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
      const turn = { op, consumer, parked: false };
      if (!(await this.runTogether(turn, ready))) {
        for (const one of ready) {
          if (aside.has(one.message)) continue;
          const problem = await this.runAlone(turn, one);
          if (problem) await setAside(one.message, problem);
        }
      }
      for (const one of prepared)
        if ('problem' in one && !aside.has(one.message)) await setAside(one.message, one.problem);
    }
  }

  /** False when one of them cannot be handled: nothing is done then, each has to go by itself. */
  private async runTogether(turn: Turn, ready: readonly Ready[]): Promise<boolean> {
    if (ready.length === 0) return true;
    if (ready.length === 1) return false;
    try {
      await this.run(turn, ready);
      return true;
    } catch (fault) {
      if (mustWait(fault)) throw fault;
      return false;
    }
  }

  private async runAlone(turn: Turn, ready: Ready): Promise<Problem | null> {
    try {
      await this.run(turn, [ready]);
      return null;
    } catch (fault) {
      if (fault instanceof RefusedEvent) return fault.problem;
      if (this.comesAgain(fault, ready.message)) throw fault;
      return { code: 'FAULT', reason: faultText(fault) };
    }
  }

  private comesAgain(fault: unknown, { id }: ReceivedMessage): boolean {
    if (mustWait(fault)) return true;
    // Time runs out behind another one's lock as well as by the message's own fault.
    const times = (this.timeouts.get(id) ?? 0) + 1;
    const again = isTimeout(fault) && times < TIMEOUTS;
    if (again) this.timeouts.set(id, times);
    else this.timeouts.delete(id);
    return again;
  }

  private run({ op, consumer, parked }: Turn, ready: readonly Ready[]): Promise<void> {
    const { group } = this;
    const set: EventSet = {
      ...{ op, consumer, group },
      inputs: ready.map(({ input }) => input),
      messages: ready.map(({ message }) => message),
      keys: parked ? [] : ready.map(({ message }) => message.key),
    };
    const lane = parked ? undefined : this.lanes.get(consumer.command);
    return lane ? lane.load(set) : runSets(this.inboxName(consumer), [set]);
  }

  private async setAside(
    message: ReceivedMessage,
    problem: Problem,
    { batch, aside }: Pick<Run, 'batch' | 'aside'>,
  ): Promise<void> {
    if (await this.isParked(message)) throw new KeyParked(message.key);
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

  private isParked({ key }: ReceivedMessage): Promise<boolean> {
    return this.finds('select 1 from parked_key where consumer_group = $1 and key = $2', key);
  }

  private isDismissed({ id }: ReceivedMessage): Promise<boolean> {
    return this.finds('select 1 from dismissed_message where consumer_group = $1 and event_id = $2', id);
  }

  private async finds(sql: string, of: string): Promise<boolean> {
    return (await this.runtime.dataSource.query<unknown[]>(sql, [this.group, of])).length > 0;
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

/** One for each slice and topic. */
export function topicConsumers(runtime: ServiceRuntime, slices: readonly Slice[]): TopicConsumer[] {
  return slices.flatMap((slice) =>
    [...new Set((slice.consumers ?? []).map(({ topic }) => topic))].map(
      (topic) => new TopicConsumer(runtime, slice, topic),
    ),
  );
}
