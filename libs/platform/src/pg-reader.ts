import pg from 'pg';
import { backoff } from './backoff.js';
import type { ReceivedMessage, Subscription } from './event-bus.js';
import { CONNECTION_LIMITS, readMessages, type PgEventBusOptions } from './event-log.js';

const BATCH = 500;
const POLL_MS = 500;

/** How far the reader is in a topic that holds something new for it. */
export interface Position {
  readonly topic: string;
  readonly position: bigint;
  readonly head: bigint;
}

export interface ReaderOptions {
  /** For the logs and pg_stat_activity. */
  readonly name: string;
  readonly topics: readonly string[];
  readonly handle: (batch: readonly ReceivedMessage[]) => Promise<void>;
}

// Offsets of tolerated duplicates hold no message. A batch that is not full has seen everything below the head.
function nextPosition(batch: readonly ReceivedMessage[], head: bigint): bigint {
  const afterLast = (batch.at(-1)?.offset ?? -1n) + 1n;
  return batch.length < BATCH && head > afterLast ? head : afterLast;
}

interface TopicPause {
  readonly failures: number;
  readonly until: number;
}

/**
 * Reads topic by topic over one connection, which holds whatever right it needs to read: with the connection that right is lost. A lost
 * server is asked again until it is back or the reader is stopped.
 */
export abstract class PgReader implements Subscription {
  protected stopping = false;
  private woken = false;
  private endSleep: (() => void) | undefined;
  private readonly pauses = new Map<string, TopicPause>();
  private readonly ended: Promise<void>;

  constructor(
    private readonly reader: ReaderOptions,
    private readonly bus: PgEventBusOptions,
    private readonly onEnd: () => void,
  ) {
    // A subclass sets its own fields first.
    this.ended = Promise.resolve().then(() => this.run());
  }

  /** On a fresh connection: takes the right to read. False when stopped meanwhile. */
  protected abstract begin(client: pg.Client, lost: () => Error | undefined): Promise<boolean>;

  /** Topics with something new, in the order of their names. */
  protected abstract positions(client: pg.Client): Promise<readonly Position[]>;

  /** The messages before `next` are handled. */
  protected abstract commit(client: pg.Client, topic: string, next: bigint): Promise<void>;

  /** There may be something new in these topics. */
  hear(topics: readonly string[]): void {
    if (topics.some((topic) => this.reader.topics.includes(topic))) this.wake();
  }

  private wake(): void {
    this.woken = true;
    this.endSleep?.();
  }

  stop(): Promise<void> {
    this.stopping = true;
    this.wake();
    return this.ended;
  }

  private async run(): Promise<void> {
    let failures = 0;
    while (!this.stopping) {
      try {
        await this.session(() => (failures = 0));
      } catch (fault) {
        failures += 1;
        this.bus.logger?.warn({ err: fault, reader: this.reader.name }, 'event log reader lost its connection');
        // A wake-up is no reason to ask a broken server sooner.
        const until = Date.now() + backoff(failures);
        while (!this.stopping && Date.now() < until) {
          this.woken = false;
          await this.sleep(until - Date.now());
        }
      }
    }
    this.onEnd();
  }

  /** One connection's life; `onConnected` when the server answered. */
  private async session(onConnected: () => void): Promise<void> {
    const client = new pg.Client({
      connectionString: this.bus.url,
      ...CONNECTION_LIMITS,
      application_name: `lianguan reader ${this.reader.name}`.slice(0, 63),
    });
    let lost: Error | undefined;
    client.on('error', (fault) => {
      lost = fault;
      this.wake();
    });
    try {
      await client.connect();
      onConnected();
      if (!(await this.begin(client, () => lost))) return;
      while (!this.stopping) {
        if (lost) throw lost;
        this.woken = false;
        if (!(await this.round(client))) await this.sleep(this.untilNextPoll());
      }
    } finally {
      await client.end().catch(() => undefined);
    }
  }

  /** One look at every topic; true when one is known to hold more. What comes meanwhile wakes. */
  private async round(client: pg.Client): Promise<boolean> {
    let more = false;
    for (const { topic, position, head } of await this.positions(client)) {
      if (this.stopping) break;
      if ((this.pauses.get(topic)?.until ?? 0) > Date.now()) continue;
      const batch = await readMessages(client, { topic, offset: position, limit: BATCH });
      if (batch.length > 0 && !(await this.handle(topic, batch))) continue;
      const next = nextPosition(batch, head);
      await this.commit(client, topic, next);
      more ||= next < head;
    }
    return more;
  }

  /** A rejection leaves the offset where it is: the same batch comes again, only later each time; other topics go on. */
  private async handle(topic: string, batch: readonly ReceivedMessage[]): Promise<boolean> {
    try {
      await this.reader.handle(batch);
      this.pauses.delete(topic);
      return true;
    } catch (fault) {
      const failures = (this.pauses.get(topic)?.failures ?? 0) + 1;
      this.pauses.set(topic, { failures, until: Date.now() + backoff(failures) });
      this.bus.logger?.warn(
        { err: fault, reader: this.reader.name, topic, failures },
        'event batch was not handled, again later',
      );
      return false;
    }
  }

  private untilNextPoll(): number {
    const now = Date.now();
    const retries = [...this.pauses.values()].map(({ until }) => Math.max(until - now, 1));
    return Math.min(POLL_MS, ...retries);
  }

  /** Sleeps unless or until it is woken after this call. */
  protected rest(ms: number): Promise<void> {
    this.woken = false;
    return this.sleep(ms);
  }

  private async sleep(ms: number): Promise<void> {
    if (this.woken || this.stopping) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.endSleep = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.endSleep = undefined;
  }
}
