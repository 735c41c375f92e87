import type { SubscribeOptions } from './event-bus.js';
import { KafkaReader, type ReaderPlace } from './kafka-reader.js';

/** One member of a group, whose positions the broker keeps: who has lost the membership can commit nothing any more. */
export class KafkaSubscription extends KafkaReader {
  constructor(
    private readonly options: SubscribeOptions,
    place: ReaderPlace,
  ) {
    super(options, place);
  }

  protected group(): string {
    return this.options.group;
  }

  protected prepare(): Promise<void> {
    return this.place.topics.ensure(this.options.topics);
  }

  protected async leave(): Promise<void> {
    this.place.topics.forget();
  }

  protected position(): undefined {
    return undefined;
  }

  protected done(_topic: string, _next: bigint, commit: () => Promise<void>): Promise<void> {
    return commit();
  }
}
