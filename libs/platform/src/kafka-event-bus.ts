import type {
  EventBus,
  EventMessage,
  FollowOptions,
  LogBounds,
  ReceivedMessage,
  SubscribeOptions,
  Subscription,
} from './event-bus.js';
import type { KafkaOptions } from './kafka-client.js';
import { KafkaFollower } from './kafka-follower.js';
import { KafkaPublisher } from './kafka-publisher.js';
import type { KafkaReader, ReaderPlace } from './kafka-reader.js';
import { replayTopic } from './kafka-replay.js';
import { KafkaSubscription } from './kafka-subscription.js';
import { KafkaTopics, TopicRefused } from './kafka-topics.js';

/** Kafka, one partition a topic (docs/adr). A broker that is away is waited for; rejects when one does not let us in. */
export async function createKafkaEventBus(options: KafkaOptions): Promise<EventBus> {
  const topics = new KafkaTopics(options);
  return new KafkaEventBus(options, topics, await topics.reach());
}

class KafkaEventBus implements EventBus {
  private readonly publisher: KafkaPublisher;
  private readonly readers = new Set<KafkaReader>();
  private closed: Promise<void> | undefined;

  constructor(
    private readonly options: KafkaOptions,
    private readonly topics: KafkaTopics,
    /** Whether a broker was there at the start. */
    private readonly isReached: boolean,
  ) {
    this.publisher = new KafkaPublisher(options, topics);
  }

  publish(messages: readonly EventMessage[]): Promise<void> {
    if (this.closed) return Promise.reject(new Error('the event bus is closed'));
    return this.publisher.publish(messages);
  }

  async subscribe(options: SubscribeOptions): Promise<Subscription> {
    await this.refuseWrong(options.topics);
    return this.begin((place) => new KafkaSubscription(options, place));
  }

  async follow(options: FollowOptions): Promise<Subscription> {
    await this.refuseWrong(options.topics);
    const follower = this.begin((place) => new KafkaFollower({ ...options, purpose: 'follow' }, place));
    await follower.begun;
    return follower;
  }

  replay(topic: string, from: bigint): AsyncIterable<readonly ReceivedMessage[]> {
    return replayTopic(
      this.place(() => undefined),
      topic,
      from,
    );
  }

  bounds(topic: string): Promise<LogBounds> {
    return this.topics.bounds(topic);
  }

  close(): Promise<void> {
    this.closed ??= this.end();
    return this.closed;
  }

  private async end(): Promise<void> {
    await Promise.all([...this.readers].map((reader) => reader.stop()));
    await this.publisher.close();
    await this.topics.close();
  }

  /** What waiting would not mend is said at once; a broker that is away is waited for by the reader. */
  private async refuseWrong(topics: readonly string[]): Promise<void> {
    if (!this.isReached) return;
    try {
      await this.topics.ensure(topics);
    } catch (fault) {
      if (fault instanceof TopicRefused) throw fault;
    }
  }

  private begin<R extends KafkaReader>(make: (place: ReaderPlace) => R): R {
    const reader: R = make(this.place(() => this.readers.delete(reader)));
    this.readers.add(reader);
    return reader;
  }

  private place(onEnd: () => void): ReaderPlace {
    return { kafka: this.options, topics: this.topics, onEnd };
  }
}
