import { setTimeout as pause } from 'node:timers/promises';
import type { Admin, ITopicMetadata } from 'kafkajs';
import { backoff } from './backoff.js';
import type { LogBounds } from './event-bus.js';
import type { KafkaOptions } from './kafka-client.js';
import { RenewedClient } from './kafka-renewed.js';

/** The topic exists, but not as this bus needs it: nothing that waiting would mend. */
export class TopicRefused extends Error {}

/** What the broker keeps beside messages: topics, their bounds, and groups. */
export class KafkaTopics {
  private readonly admin: RenewedClient<Admin>;
  private readonly known = new Set<string>();

  constructor(private readonly options: KafkaOptions) {
    this.admin = new RenewedClient(options, (kafka) => kafka.admin());
  }

  /** Whether a broker answers; rejects when one does not let us in. */
  async reach(): Promise<boolean> {
    try {
      await this.admin.use((admin) => admin.listTopics());
      return true;
    } catch (fault) {
      if (!isAway(fault)) throw fault;
      this.options.logger?.warn({ err: fault }, 'no broker answers, the event bus waits for one');
      return false;
    }
  }

  /** Creates those that are missing: one partition, kept for ever. Rejects with TopicRefused where one has more partitions. */
  async ensure(topics: Iterable<string>): Promise<void> {
    const unknown = [...new Set(topics)].filter((topic) => !this.known.has(topic));
    if (unknown.length === 0) return;
    const found = await this.admin.use(async (admin) => {
      const existing = new Set(await admin.listTopics());
      const missing = unknown.filter((topic) => !existing.has(topic));
      if (missing.length > 0) await admin.createTopics({ topics: missing.map((topic) => this.draft(topic)) });
      return metadataOf(admin, unknown);
    });
    for (const { name, partitions } of found) {
      if (partitions.length !== 1)
        throw new TopicRefused(`topic ${name} has ${partitions.length} partitions: it must have one, for its order`);
      this.known.add(name);
    }
  }

  /** After a fault nothing is taken for granted: a broker may come back without a topic. */
  forget(): void {
    this.known.clear();
  }

  async bounds(topic: string): Promise<LogBounds> {
    await this.ensure([topic]);
    const [partition] = await this.admin.use((admin) => admin.fetchTopicOffsets(topic));
    if (!partition) throw new Error(`no broker knows the bounds of ${topic}`);
    return { first: BigInt(partition.low), next: BigInt(partition.high) };
  }

  /** For groups that nobody will use again. The broker forgets an empty group without offsets by itself, only later. */
  async deleteGroup(group: string): Promise<void> {
    try {
      await this.admin.use((admin) => admin.deleteGroups([group]));
    } catch (fault) {
      this.options.logger?.debug({ err: fault, group }, 'a group was left to the broker to forget');
    }
  }

  close(): Promise<void> {
    return this.admin.close();
  }

  private draft(topic: string) {
    return {
      topic,
      numPartitions: 1,
      ...(this.options.replication ? { replicationFactor: this.options.replication } : {}),
      configEntries: [
        { name: 'retention.ms', value: '-1' },
        { name: 'cleanup.policy', value: 'delete' },
      ],
    };
  }
}

const AWAY = /^E(CONN|TIMEDOUT|HOSTUNREACH|NETUNREACH|NOTFOUND|AI_AGAIN|PIPE)/;

/** Nobody is there, or not yet. Another password or certificate would not be taken later either. */
function isAway(fault: unknown): boolean {
  const { cause, retriable, code = '' } = fault as { cause?: unknown; retriable?: boolean; code?: unknown };
  if (cause) return isAway(cause);
  return retriable === true && (typeof code !== 'string' || code === '' || AWAY.test(code));
}

const METADATA_TRIES = 5;

/** A topic that another process has just created is unknown to the broker for a moment. */
async function metadataOf(admin: Admin, topics: string[]): Promise<readonly ITopicMetadata[]> {
  for (let failures = 1; ; failures += 1) {
    try {
      return (await admin.fetchTopicMetadata({ topics })).topics;
    } catch (fault) {
      const isUnknown = (fault as { type?: unknown }).type === 'UNKNOWN_TOPIC_OR_PARTITION';
      if (!isUnknown || failures === METADATA_TRIES) throw fault;
      await pause(backoff(failures));
    }
  }
}
