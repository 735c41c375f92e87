import { randomUUID } from 'node:crypto';
import type { FollowOptions } from './event-bus.js';
import { KafkaReader, type ReaderPlace } from './kafka-reader.js';

export interface LoneReaderOptions extends FollowOptions {
  /** Where to begin, by topic; default the end of each as it is when the broker first answers. */
  readonly from?: ReadonlyMap<string, bigint>;
  /** Told of each position that is reached, also where no message stands. */
  readonly onPosition?: (next: bigint) => void;
  /** Of the groups' names. */
  readonly purpose: 'follow' | 'replay';
}

/** A reader for itself alone: the broker wants a group, so each session has one of its own, and the positions are kept in memory. */
export class KafkaFollower extends KafkaReader {
  /** Resolves when the positions are taken: whatever is published from then on is given. */
  readonly begun: Promise<void>;
  private markBegun: () => void = () => undefined;
  private next: Map<string, bigint> | undefined;

  constructor(
    private readonly options: LoneReaderOptions,
    place: ReaderPlace,
  ) {
    super(options, place);
    this.begun = new Promise((resolve) => (this.markBegun = resolve));
    if (options.from) this.next = new Map(options.from);
  }

  override stop(): Promise<void> {
    this.markBegun();
    return super.stop();
  }

  protected group(): string {
    return `${this.place.kafka.clientId}.${this.options.purpose}.${randomUUID()}`;
  }

  protected async prepare(): Promise<void> {
    if (this.next) return this.place.topics.ensure(this.options.topics);
    const next = new Map<string, bigint>();
    for (const topic of this.options.topics) next.set(topic, (await this.place.topics.bounds(topic)).next);
    this.next = next;
    this.markBegun();
  }

  protected async leave(group: string): Promise<void> {
    this.place.topics.forget();
    await this.place.topics.deleteGroup(group);
  }

  protected position(topic: string): bigint | undefined {
    return this.next?.get(topic);
  }

  protected async done(topic: string, next: bigint): Promise<void> {
    this.next?.set(topic, next);
    this.options.onPosition?.(next);
  }
}
