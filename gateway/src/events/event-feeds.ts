import type { EventBus, Logger, ReceivedMessage } from '@lianguan/platform';
import { EventRing } from './event-ring.js';
import { LogPages } from './log-pages.js';
import { TopicFeed } from './topic-feed.js';
import { createTurns } from './turns.js';

export interface EventFeedsOptions {
  /** Undefined where no event log is configured. */
  readonly openBus: (() => Promise<EventBus>) | undefined;
  readonly topics: readonly string[];
  readonly ringSize: number;
  readonly log: Logger;
  readonly caughtUp: (topic: string) => void;
  /** Who reads the log too, before any topic is followed; undefined where there is none. */
  readonly begin: (bus: EventBus | undefined) => Promise<void>;
}

const CATCH_UPS_AT_ONCE = 4;
const BACKOFF_FIRST_MS = 250;
const BACKOFF_LAST_MS = 5_000;

/** The topics that subscriptions are served from. The log may come up later than the gateway: until it is there, there is no feed. */
export class EventFeeds {
  private bus: EventBus | undefined;
  private feeds: ReadonlyMap<string, TopicFeed> = new Map();
  private readonly stopped = new AbortController();
  private readonly connecting: Promise<void>;

  constructor(private readonly options: EventFeedsOptions) {
    this.connecting = this.connect();
  }

  feedOf(topic: string): TopicFeed | undefined {
    return this.feeds.get(topic);
  }

  async stop(): Promise<void> {
    this.stopped.abort();
    await this.bus?.close();
    await this.connecting;
    await this.bus?.close();
  }

  private async connect(): Promise<void> {
    const { openBus, topics, log, begin } = this.options;
    if (!openBus) return begin(undefined);
    for (let failures = 0; !this.stopped.signal.aborted; failures += 1) {
      try {
        this.bus = await openBus();
        await begin(this.bus);
        if (topics.length > 0) this.feeds = await this.follow(this.bus);
        return;
      } catch (fault) {
        log.warn({ err: fault, failures }, 'the event log cannot be reached, subscriptions wait for it');
        await this.bus?.close();
        await rest(Math.min(BACKOFF_FIRST_MS * 2 ** failures, BACKOFF_LAST_MS), this.stopped.signal);
      }
    }
  }

  private async follow(bus: EventBus): Promise<ReadonlyMap<string, TopicFeed>> {
    const { topics, ringSize, log, caughtUp } = this.options;
    const rings = new Map<string, EventRing>();
    const early: (readonly ReceivedMessage[])[] = [];
    const take = (batch: readonly ReceivedMessage[]): void => {
      const ring = rings.get(batch[0]?.topic ?? '');
      if (ring) ring.append(batch);
      else early.push(batch);
    };
    await bus.follow({ topics, handle: async (batch) => take(batch) });
    // The follower has begun: from the ends as they are now on, it misses nothing. No wait between here and what came early.
    const bounds = await Promise.all(topics.map((topic) => bus.bounds(topic)));
    const turns = createTurns(CATCH_UPS_AT_ONCE);
    const feeds = topics.map((topic, index) => {
      const ring = new EventRing(ringSize, bounds[index]!.next);
      rings.set(topic, ring);
      return [topic, new TopicFeed(ring, new LogPages({ topic, bus, turns, log, caughtUp }))] as const;
    });
    for (const batch of early) take(batch);
    return new Map(feeds);
  }
}

async function rest(ms: number, signal: AbortSignal): Promise<void> {
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
  });
}
