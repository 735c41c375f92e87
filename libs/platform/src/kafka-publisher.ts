import type { Message, Producer } from 'kafkajs';
import type { EventMessage } from './event-bus.js';
import { retries, type KafkaOptions } from './kafka-client.js';
import { toKafkaMessage } from './kafka-message.js';
import { RenewedClient } from './kafka-renewed.js';
import type { KafkaTopics } from './kafka-topics.js';

// A topic takes at most 1 MiB in one request unless its operator says otherwise.
const REQUEST_BYTES = 700_000;
// Of a record, beside its texts: lengths, offset, time.
const RECORD_BYTES = 100;
const ACKNOWLEDGE_LIMIT_MS = 8_000;

interface Waiting {
  readonly messages: readonly EventMessage[];
  resolve(): void;
  reject(fault: unknown): void;
}

type Addressed = Message & { readonly topic: string };

/**
 * Sends what was published in that order, one request at a time; what comes meanwhile shares the next. After a fault the producer is replaced: its sequence
 * numbers may have been used by a request that arrived unnoticed, and the broker would take other messages under them for repetitions.
 */
export class KafkaPublisher {
  private readonly producer: RenewedClient<Producer>;
  private waiting: Waiting[] = [];
  private sending: Promise<void> | undefined;

  constructor(
    options: KafkaOptions,
    private readonly topics: KafkaTopics,
  ) {
    this.producer = new RenewedClient(options, (kafka) =>
      kafka.producer({
        idempotent: true,
        maxInFlightRequests: 1,
        allowAutoTopicCreation: false,
        createPartitioner: () => () => 0,
        retry: retries(options.brokers.length),
      }),
    );
  }

  publish(messages: readonly EventMessage[]): Promise<void> {
    if (messages.length === 0) return Promise.resolve();
    return new Promise((resolve, reject) => {
      this.waiting.push({ messages, resolve, reject });
      this.sending ??= this.sendAll();
    });
  }

  async close(): Promise<void> {
    await this.sending;
    await this.producer.close();
  }

  private async sendAll(): Promise<void> {
    await Promise.resolve();
    while (this.waiting.length > 0) {
      const taken = this.waiting.splice(0);
      try {
        await this.send(taken.flatMap(({ messages }) => messages));
        for (const { resolve } of taken) resolve();
      } catch (fault) {
        this.topics.forget();
        for (const { reject } of taken) reject(fault);
      }
    }
    // Together with the look at who waits: whoever comes after it begins anew.
    this.sending = undefined;
  }

  private async send(messages: readonly EventMessage[]): Promise<void> {
    await this.topics.ensure(messages.map(({ topic }) => topic));
    const addressed = messages.map((message) => ({ topic: message.topic, ...toKafkaMessage(message) }));
    await this.producer.use(async (producer) => {
      for (const portion of portions(addressed)) {
        const topics = [...new Set(portion.map(({ topic }) => topic))];
        await producer.sendBatch({
          acks: -1,
          timeout: ACKNOWLEDGE_LIMIT_MS,
          topicMessages: topics.map((topic) => ({ topic, messages: portion.filter((one) => one.topic === topic) })),
        });
      }
    });
  }
}

/** Runs of messages that fit into one request. */
function portions(messages: readonly Addressed[]): Addressed[][] {
  const runs: Addressed[][] = [];
  let bytes = REQUEST_BYTES;
  for (const message of messages) {
    const size = sizeOf(message);
    if (bytes + size > REQUEST_BYTES) {
      runs.push([]);
      bytes = 0;
    }
    runs.at(-1)!.push(message);
    bytes += size;
  }
  return runs;
}

// Tens of thousands a second: one look at all texts together costs less than one at each.
const sizeOf = ({ key, value, headers = {} }: Addressed): number =>
  RECORD_BYTES + Buffer.byteLength(`${String(key)}${Object.entries(headers).flat().join('')}`) + (value?.length ?? 0);
