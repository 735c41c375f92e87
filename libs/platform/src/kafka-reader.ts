import type { Consumer, ConsumerCrashEvent, EachBatchPayload, KafkaMessage } from 'kafkajs';
import { backoff } from './backoff.js';
import type { ReceivedMessage, Subscription } from './event-bus.js';
import { longestServing } from './kafka-assigner.js';
import { KafkaConnection, retries, type KafkaOptions } from './kafka-client.js';
import { fromKafkaMessage } from './kafka-message.js';
import { disconnect } from './kafka-renewed.js';
import type { KafkaTopics } from './kafka-topics.js';

const BATCH = 500;
// A member that died is replaced after this time; the broker's least is 6 s.
const SESSION_LIMIT_MS = 8_000;
const HEARTBEAT_MS = 1_000;
// A newcomer waits until the batch in hand is handled, at most so long; a dead member does not make it wait.
const REBALANCE_LIMIT_MS = 300_000;
// The longest that a stop waits for an answer to "anything new?"; what is new is sent at once.
const FETCH_WAIT_MS = 500;
const JOIN_GRACE_MS = 3_000;
// Longer than any rebalance: who hears nothing for so long is not being served.
const SILENCE_LIMIT_MS = REBALANCE_LIMIT_MS + 30_000;

export interface ReaderOptions {
  readonly topics: readonly string[];
  readonly handle: (batch: readonly ReceivedMessage[]) => Promise<void>;
}

export interface ReaderPlace {
  readonly kafka: KafkaOptions;
  readonly topics: KafkaTopics;
  readonly onEnd: () => void;
}

/**
 * Reads its topics as a member of a group, a batch at a time. A lost broker is asked again until it is back or the reader is stopped; with every session
 * the client is a new one, since a crashed one is not trusted again.
 */
export abstract class KafkaReader implements Subscription {
  protected stopping = false;
  private readonly since = Date.now();
  private readonly failures = new Map<string, number>();
  private readonly timers = new Set<NodeJS.Timeout>();
  private inHand: Promise<unknown> = Promise.resolve();
  private readonly stopped: Promise<void>;
  private markStopped: () => void = () => undefined;
  private readonly ended: Promise<void>;

  constructor(
    private readonly reader: ReaderOptions,
    protected readonly place: ReaderPlace,
  ) {
    this.stopped = new Promise((resolve) => (this.markStopped = resolve));
    // A subclass sets its own fields first.
    this.ended = Promise.resolve().then(() => this.run());
  }

  /** The group to be a member of in this session. */
  protected abstract group(): string;

  /** Before each session: whatever has to be known of the topics. */
  protected abstract prepare(): Promise<void>;

  /** After each session. */
  protected abstract leave(group: string): Promise<void>;

  /** Where to read a topic from; undefined where the group knows. */
  protected abstract position(topic: string): bigint | undefined;

  /** The messages before `next` are handled, or there were none. */
  protected abstract done(topic: string, next: bigint, commit: () => Promise<void>): Promise<void>;

  stop(): Promise<void> {
    this.stopping = true;
    this.markStopped();
    return this.ended;
  }

  private async run(): Promise<void> {
    let failures = 0;
    while (!this.stopping) {
      try {
        const preparing = this.prepare();
        preparing.catch(() => undefined);
        await Promise.race([preparing, this.stopped]);
        if (!this.stopping) await this.session(() => (failures = 0));
      } catch (fault) {
        if (this.stopping) break;
        failures += 1;
        this.place.kafka.logger?.warn({ err: fault, topics: this.reader.topics }, 'event reader lost the broker');
        await Promise.race([this.stopped, this.pause(backoff(failures))]);
      }
    }
    this.clearTimers();
    this.place.onEnd();
  }

  private clearTimers(): void {
    for (const timer of this.timers) clearTimeout(timer);
    this.timers.clear();
  }

  private async session(onJoined: () => void): Promise<void> {
    const group = this.group();
    const connection = new KafkaConnection(this.place.kafka);
    const consumer = this.consumer(connection, group);
    const lost = this.untilLost(consumer, onJoined);
    const joining = Promise.race([this.join(consumer), lost]);
    try {
      await Promise.race([joining.then(() => Promise.race([lost, this.stopped])), this.stopped]);
    } finally {
      // Whoever leaves half-way through joining stays a member that does not answer.
      await Promise.race([joining.catch(() => undefined), this.pause(JOIN_GRACE_MS)]);
      await this.inHand.catch(() => undefined);
      await disconnect({ client: consumer, connection });
      await this.leave(group);
      this.clearTimers();
    }
  }

  private consumer(connection: KafkaConnection, groupId: string): Consumer {
    return connection.kafka.consumer({
      groupId,
      partitionAssigners: [longestServing(this.since)],
      sessionTimeout: SESSION_LIMIT_MS,
      rebalanceTimeout: REBALANCE_LIMIT_MS,
      heartbeatInterval: HEARTBEAT_MS,
      maxWaitTimeInMs: FETCH_WAIT_MS,
      allowAutoTopicCreation: false,
      retry: { ...retries(this.place.kafka.brokers.length), restartOnFailure: () => Promise.resolve(false) },
    });
  }

  private async join(consumer: Consumer): Promise<void> {
    await consumer.connect();
    await consumer.subscribe({ topics: [...this.reader.topics], fromBeginning: true });
    await consumer.run({
      autoCommit: false,
      eachBatchAutoResolve: false,
      eachBatch: (payload) => (this.inHand = this.take(payload)) as Promise<void>,
    });
  }

  /** Rejects when the client gives up, or hears nothing any more. */
  private untilLost(consumer: Consumer, onJoined: () => void): Promise<never> {
    const { CRASH, GROUP_JOIN, HEARTBEAT, END_BATCH_PROCESS } = consumer.events;
    const lost = new Promise<never>((_resolve, reject) => {
      let heard = Date.now();
      const watch = setInterval(() => {
        if (Date.now() - heard > SILENCE_LIMIT_MS) reject(new Error('the broker has fallen silent'));
      }, HEARTBEAT_MS);
      const hear = (): void => void (heard = Date.now());
      this.timers.add(watch);
      consumer.on(HEARTBEAT, hear);
      consumer.on(CRASH, ({ payload }: ConsumerCrashEvent) => {
        clearInterval(watch);
        reject(payload.error);
      });
      consumer.on(GROUP_JOIN, ({ payload }) => {
        hear();
        onJoined();
        for (const topic of Object.keys(payload.memberAssignment)) this.seek(consumer, topic);
      });
      consumer.on(END_BATCH_PROCESS, ({ payload }) => {
        // Where a transaction's marks stand, there is nothing to handle and yet something to pass.
        if (payload.batchSize === 0)
          void this.done(payload.topic, BigInt(payload.lastOffset) + 1n, () => Promise.resolve());
      });
    });
    lost.catch(() => undefined);
    return lost;
  }

  private seek(consumer: Consumer, topic: string): void {
    const position = this.position(topic);
    if (position !== undefined) consumer.seek({ topic, partition: 0, offset: position.toString() });
  }

  /** What one fetch brought of a topic. The heartbeats go on however long the handling takes. */
  private async take(payload: EachBatchPayload): Promise<void> {
    let member = true;
    const beat = setInterval(() => {
      payload.heartbeat().catch(() => (member = false));
    }, HEARTBEAT_MS);
    try {
      const { topic, messages } = payload.batch;
      const from = this.position(topic) ?? 0n;
      const open = messages.filter(({ offset }) => BigInt(offset) >= from);
      if (open.length === 0) await this.pass(payload, messages.at(-1)!);
      for (let first = 0; first < open.length; first += BATCH) {
        if (this.stopping || !member || !payload.isRunning() || payload.isStale()) return;
        const part = open.slice(first, first + BATCH);
        if (!(await this.handle(topic, part))) return this.holdBack(topic, payload.pause());
        await this.pass(payload, part.at(-1)!);
      }
    } finally {
      clearInterval(beat);
    }
  }

  private async pass({ batch, resolveOffset, commitOffsetsIfNecessary }: EachBatchPayload, last: KafkaMessage) {
    const { topic, partition } = batch;
    // Behind its last message a batch may hold marks of transactions.
    const end = last === batch.messages.at(-1) ? batch.lastOffset() : last.offset;
    const next = BigInt(end) + 1n;
    const offsets = { topics: [{ topic, partitions: [{ partition, offset: next.toString() }] }] };
    await this.done(topic, next, () => commitOffsetsIfNecessary(offsets));
    resolveOffset(end);
  }

  /** A rejection leaves the offset where it is. */
  private async handle(topic: string, messages: readonly KafkaMessage[]): Promise<boolean> {
    try {
      await this.reader.handle(messages.map((message) => fromKafkaMessage(topic, message)));
      this.failures.delete(topic);
      return true;
    } catch (fault) {
      const failures = (this.failures.get(topic) ?? 0) + 1;
      this.failures.set(topic, failures);
      this.place.kafka.logger?.warn({ err: fault, topic, failures }, 'event batch was not handled, again later');
      return false;
    }
  }

  /** The same batch comes again, only later each time; other topics go on. */
  private holdBack(topic: string, resume: () => void): void {
    const timer = setTimeout(
      () => {
        this.timers.delete(timer);
        resume();
      },
      backoff(this.failures.get(topic) ?? 1),
    );
    this.timers.add(timer);
  }

  private pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        this.timers.delete(timer);
        resolve();
      }, ms);
      this.timers.add(timer);
    });
  }
}
