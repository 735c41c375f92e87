import type { ReceivedMessage } from '@lianguan/platform';

/** The newest events of one topic. Readers keep their own place, so that a thousand of them cost no copy. */
export class EventRing {
  private events: ReceivedMessage[] = [];
  private begin = 0;
  private floor: bigint;
  private next: bigint;
  private readonly waiting = new Set<() => void>();

  /** Holds whatever the topic gives from `from` on, at most `capacity` of it. */
  constructor(
    private readonly capacity: number,
    from: bigint,
  ) {
    this.floor = from;
    this.next = from;
  }

  /** Nothing from here on to `head` is missing. */
  get first(): bigint {
    return this.floor;
  }

  /** Where the next event will stand at the earliest. */
  get head(): bigint {
    return this.next;
  }

  /** Events in order; what was given before is passed over. */
  append(batch: readonly ReceivedMessage[]): void {
    for (const event of batch) {
      if (event.offset < this.next) continue;
      this.events.push(event);
      this.next = event.offset + 1n;
    }
    while (this.events.length - this.begin > this.capacity) {
      this.floor = this.events[this.begin]!.offset + 1n;
      this.begin += 1;
    }
    if (this.begin >= this.capacity) {
      this.events = this.events.slice(this.begin);
      this.begin = 0;
    }
    for (const wake of this.waiting) wake();
  }

  /** At most `limit` events from `offset` on, which is not before `first`. */
  from(offset: bigint, limit: number): readonly ReceivedMessage[] {
    let low = this.begin;
    let high = this.events.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.events[middle]!.offset < offset) low = middle + 1;
      else high = middle;
    }
    return this.events.slice(low, low + limit);
  }

  /** Resolves when something is appended after this call, or at the signal. */
  async changed(signal: AbortSignal): Promise<void> {
    if (signal.aborted) return;
    await new Promise<void>((resolve) => {
      const wake = (): void => {
        this.waiting.delete(wake);
        signal.removeEventListener('abort', wake);
        resolve();
      };
      this.waiting.add(wake);
      signal.addEventListener('abort', wake);
    });
  }
}
