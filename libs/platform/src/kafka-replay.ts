import type { ReceivedMessage } from './event-bus.js';
import { KafkaFollower } from './kafka-follower.js';
import type { ReaderPlace } from './kafka-reader.js';

type Batch = readonly ReceivedMessage[];

// Batches that may wait for the caller; beyond them the reading waits.
const PREFETCH = 2;
const LOOK_AGAIN_MS = 1_000;

/** One reading of a topic from `from` to its end as it is at the first step. */
export async function* replayTopic(place: ReaderPlace, topic: string, from: bigint): AsyncGenerator<Batch> {
  const bounds = await place.topics.bounds(topic);
  const end = bounds.next;
  let position = from > bounds.first ? from : bounds.first;
  if (position >= end) return;
  const waiting = new Handover<Batch>(PREFETCH);
  const reader = new KafkaFollower(
    {
      topics: [topic],
      from: new Map([[topic, position]]),
      purpose: 'replay',
      handle: (batch) => waiting.put(batch.filter(({ offset }) => offset < end)),
      onPosition: (next) => {
        position = next;
        waiting.wake();
      },
    },
    place,
  );
  try {
    for (;;) {
      const batch = waiting.take();
      if (batch) {
        if (batch.length > 0) yield batch;
      } else if (position >= end || !(await comesMore(waiting, place, { topic, end }))) return;
    }
  } finally {
    waiting.close();
    await reader.stop();
  }
}

/** False when a retention has taken away what was left to read. */
async function comesMore(
  waiting: Handover<Batch>,
  { topics }: ReaderPlace,
  { topic, end }: { readonly topic: string; readonly end: bigint },
): Promise<boolean> {
  if (await waiting.changed(LOOK_AGAIN_MS)) return true;
  const bounds = await topics.bounds(topic).catch(() => undefined);
  return !bounds || bounds.first < end;
}

/** Hands batches from one side to the other and lets neither get far ahead. */
class Handover<T> {
  private readonly items: T[] = [];
  private readonly listeners = new Set<() => void>();
  private closed = false;

  constructor(private readonly room: number) {}

  /** Resolves when there is room for the next, or nobody takes any more. */
  async put(item: T): Promise<void> {
    this.items.push(item);
    this.wake();
    while (!this.closed && this.items.length >= this.room) await this.changed();
  }

  take(): T | undefined {
    const item = this.items.shift();
    if (item !== undefined) this.wake();
    return item;
  }

  close(): void {
    this.closed = true;
    this.wake();
  }

  wake(): void {
    for (const listener of this.listeners) listener();
    this.listeners.clear();
  }

  /** False when nothing changed within the time. */
  changed(limitMs?: number): Promise<boolean> {
    return new Promise((resolve) => {
      const timer = limitMs === undefined ? undefined : setTimeout(() => resolve(false), limitMs);
      this.listeners.add(() => {
        clearTimeout(timer);
        resolve(true);
      });
    });
  }
}
