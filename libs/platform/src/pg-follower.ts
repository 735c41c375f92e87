import type pg from 'pg';
import type { FollowOptions } from './event-bus.js';
import { readBounds, type PgEventBusOptions } from './event-log.js';
import { PgReader, type Position } from './pg-reader.js';

// Somebody waits for what it finds.
const LOOK_EVERY_MS = 20;

/** A reader for itself alone: begins at the end of each topic and keeps its positions in memory. */
export class PgFollower extends PgReader {
  /** Resolves when the positions are taken: whatever is published from then on is given. */
  readonly begun: Promise<void>;
  private markBegun: () => void = () => undefined;
  private next: Map<string, bigint> | undefined;

  constructor(
    private readonly options: FollowOptions,
    bus: PgEventBusOptions,
    onEnd: () => void,
  ) {
    super({ ...options, name: `follower of ${options.topics.join(', ')}`, lookEveryMs: LOOK_EVERY_MS }, bus, onEnd);
    this.begun = new Promise((resolve) => (this.markBegun = resolve));
  }

  override stop(): Promise<void> {
    this.markBegun();
    return super.stop();
  }

  protected async begin(client: pg.Client): Promise<boolean> {
    if (!this.next) {
      const bounds = await readBounds(client, this.options.topics);
      this.next = new Map(this.options.topics.map((topic) => [topic, bounds.get(topic)?.next ?? 0n]));
      this.markBegun();
    }
    return !this.stopping;
  }

  protected async positions(client: pg.Client): Promise<readonly Position[]> {
    const bounds = await readBounds(client, this.options.topics);
    return [...bounds]
      .map(([topic, { next }]) => ({ topic, position: this.next?.get(topic) ?? 0n, head: next }))
      .filter(({ position, head }) => head > position)
      .sort((a, b) => (a.topic < b.topic ? -1 : 1));
  }

  protected commit(topic: string, next: bigint): void {
    this.next?.set(topic, next);
  }

  protected mover(): undefined {
    return undefined;
  }

  protected async settle(): Promise<void> {}
}
