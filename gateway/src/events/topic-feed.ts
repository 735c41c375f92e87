import type { ReceivedMessage } from '@lianguan/platform';
import type { EventRing } from './event-ring.js';
import type { LogPages } from './log-pages.js';

export interface StartingPoint {
  readonly position: bigint;
  /** The log no longer has all that lies between the cursor and here. */
  readonly gap: boolean;
}

const RING_STEP = 100;

/** One topic for any number of readers: from the ring, and from the log what is older. */
export class TopicFeed {
  constructor(
    private readonly ring: EventRing,
    private readonly pages: LogPages,
  ) {}

  /** Where who has seen everything up to `after` goes on; without it, whatever comes from now on. */
  async startingPoint(after: bigint | undefined): Promise<StartingPoint> {
    const { ring } = this;
    if (after === undefined) return { position: ring.head, gap: false };
    const position = after + 1n;
    if (position >= ring.first && position <= ring.head) return { position, gap: false };
    const { first, next } = await this.pages.bounds();
    // Beyond the end: the log has been made anew since.
    return position < first || position > next ? { position: first, gap: true } : { position, gap: false };
  }

  /** Every event from `position` on, once, in order, until the signal. Who falls out of the ring goes on from the log. */
  async *read(position: bigint, signal: AbortSignal): AsyncGenerator<ReceivedMessage> {
    const { ring, pages } = this;
    let next = position;
    while (!signal.aborted) {
      const behind = next < ring.first;
      const page = behind ? await pages.from(next, ring.head) : this.ringPage(next);
      if (page.events.length === 0 && !behind) await ring.changed(signal);
      yield* page.events;
      next = page.next;
    }
  }

  private ringPage(from: bigint) {
    const events = this.ring.from(from, RING_STEP);
    return { events, next: (events.at(-1)?.offset ?? from - 1n) + 1n };
  }
}
