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

/**
 * Type of what stands in a topic and is no event, since foreign writers keep to nothing: header `unreadable-reason` says why. Its id tells topic and offset.
 * It is delivered so that it reaches the dead letters.
 */
export const UNREADABLE_TYPE = 'lianguan.Unreadable';

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

/** Where a topic's log begins (what a retention has left) and where the next message will stand. Equal in an empty topic. */
export interface LogBounds {
  readonly first: bigint;
  readonly next: bigint;
}

export interface FollowOptions {
  readonly topics: readonly string[];
  /** Called with messages of one topic in order. A rejection means "again later". */
  readonly handle: (batch: readonly ReceivedMessage[]) => Promise<void>;
}

/** The port both buses implement: the durable log in PostgreSQL and Kafka. At least once, in order per key. */
export interface EventBus {
  /** Resolves when every message is durable, in the given order per key. */
  publish(messages: readonly EventMessage[]): Promise<void>;
  /** A new group starts at the beginning of each topic. */
  subscribe(options: SubscribeOptions): Promise<Subscription>;
  /** Whatever is published after it resolves, to every follower, without a group: its position lives as long as itself, outages of the server included. */
  follow(options: FollowOptions): Promise<Subscription>;
  /** For rebuilds and catch-up: batches of the messages with offset >= `from`, up to the end of the topic as it is at the first step. */
  replay(topic: string, from: bigint): AsyncIterable<readonly ReceivedMessage[]>;
  bounds(topic: string): Promise<LogBounds>;
  close(): Promise<void>;
}
