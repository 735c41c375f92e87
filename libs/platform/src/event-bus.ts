/** One event as it travels: CloudEvents 1.0 attributes, protobuf `data`, and further headers (`traceparent`). */
export interface EventMessage {
  /** CloudEvents id: a UUID; the receiver's inbox key. */
  readonly id: string;
  readonly topic: string;
  /** The institution's id (or place id): events of one key stay in order. */
  readonly key: string;
  /** CloudEvents type = full protobuf message name, e.g. `lianguan.education.v1.InstitutionRecorded`. */
  readonly type: string;
  /** CloudEvents source = the department's service name. */
  readonly source: string;
  readonly time: Date;
  readonly data: Uint8Array;
  readonly headers: Readonly<Record<string, string>>;
}

export interface ReceivedMessage extends EventMessage {
  /** Position in the topic (of its partition); grows along the topic, with no promise of being gapless. */
  readonly offset: bigint;
}

export interface SubscribeOptions {
  /** Consumer group: one active reader per group; the offset is kept per group and topic. */
  readonly group: string;
  readonly topics: readonly string[];
  /** Called with messages of one topic in order; its promise commits the offset. A rejection means "again later". */
  readonly handle: (batch: readonly ReceivedMessage[]) => Promise<void>;
}

export interface Subscription {
  /** Finishes the batch in hand, commits it, and ends. */
  stop(): Promise<void>;
}

/** The port both buses implement: the durable log in PostgreSQL and (with joint actions) Kafka. At least once, in order per key. */
export interface EventBus {
  /** Resolves when every message is durable, in the given order per key. */
  publish(messages: readonly EventMessage[]): Promise<void>;
  /** A new group starts at the beginning of each topic. */
  subscribe(options: SubscribeOptions): Promise<Subscription>;
  /** Replay for rebuilds and catch-up: at most `limit` messages with offset >= `from`. */
  read(topic: string, from: bigint, limit: number): Promise<readonly ReceivedMessage[]>;
  close(): Promise<void>;
}
