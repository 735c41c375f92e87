import { setTimeout as sleep } from 'node:timers/promises';
import type { EventBus, Logger, ReceivedMessage } from '@lianguan/platform';
import { streamError } from '../streams/stream-error.js';
import type { Turns } from './turns.js';

export interface LogPagesOptions {
  readonly topic: string;
  readonly bus: EventBus;
  /** Shared by all topics: how many may read the log at once. */
  readonly turns: Turns;
  readonly log: Logger;
  readonly caughtUp: (topic: string) => void;
}

export interface Page {
  readonly events: readonly ReceivedMessage[];
  /** Nothing else stands before it. */
  readonly next: bigint;
}

const PAGE = 500n;
const PAGES_KEPT = 20;
const WAITS_MS = [200, 1_000, 3_000];

/**
 * The log of one topic in pieces that end at the same places for everyone, so that any number of readers who fell behind share them. A page is
 * read whole before any of it is given on: no reader, however slow, keeps others from the log.
 */
export class LogPages {
  private readonly pages = new Map<bigint, Promise<Page>>();

  constructor(private readonly options: LogPagesOptions) {}

  bounds(): ReturnType<EventBus['bounds']> {
    return this.patiently(() => this.options.bus.bounds(this.options.topic));
  }

  /** What stands from there on, up to the page's end. The log is known to reach `head` at least. */
  from(position: bigint, head: bigint): Promise<Page> {
    const known = this.pages.get(position);
    if (known) return known;
    const end = (position / PAGE + 1n) * PAGE;
    const page = this.patiently(() => this.options.turns(() => this.read(position, { end, head })));
    // Only a page that is full for good; and no fault is kept.
    if (head >= end) this.keep(position, page);
    return page;
  }

  private keep(position: bigint, page: Promise<Page>): void {
    this.pages.set(position, page);
    void page.catch(() => this.pages.delete(position));
    const [oldest] = this.pages.keys();
    if (this.pages.size > PAGES_KEPT && oldest !== undefined) this.pages.delete(oldest);
  }

  private async read(position: bigint, { end, head }: { end: bigint; head: bigint }): Promise<Page> {
    const { bus, topic, caughtUp } = this.options;
    caughtUp(topic);
    const events: ReceivedMessage[] = [];
    for await (const batch of bus.replay(topic, position)) {
      events.push(...batch.filter(({ offset }) => offset < end));
      if (batch.at(-1)!.offset >= end - 1n) return { events, next: end };
    }
    // Offsets may be empty.
    const reached = head < end ? head : end;
    const afterLast = (events.at(-1)?.offset ?? -1n) + 1n;
    return { events, next: afterLast > reached ? afterLast : reached };
  }

  private async patiently<T>(work: () => Promise<T>): Promise<T> {
    for (const wait of WAITS_MS) {
      try {
        return await work();
      } catch (fault) {
        this.options.log.warn({ err: fault, topic: this.options.topic }, 'the event log was not read, again later');
        await sleep(wait);
      }
    }
    return work().catch(() => Promise.reject(streamError('EVENTS_UNAVAILABLE')));
  }
}
