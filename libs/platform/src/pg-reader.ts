import type pg from 'pg';
import { backoff } from './backoff.js';
import type { ReceivedMessage, Subscription } from './event-bus.js';
import { CONNECTION_LIMITS, readMessages, type PgEventBusOptions } from './event-log.js';
import { LookPace, type LookPaceOptions } from './look-pace.js';
import { PreparingClient } from './preparing-client.js';

const BATCH = 500;
// Only for a wake-up that was lost: with a hundred readers, each look costs what an event costs.
const POLL_MS = 2_000;

/** How far the reader is in a topic; with `head`, which holds something new for it up to there. */
export interface Position {
  readonly topic: string;
  readonly position: bigint;
  readonly head?: bigint;
}

export interface ReaderOptions extends LookPaceOptions {
  /** For the logs and pg_stat_activity. */
  readonly name: string;
  readonly topics: readonly string[];
  readonly handle: (batch: readonly ReceivedMessage[]) => Promise<void>;
}

// Offsets of tolerated duplicates hold no message. A batch that is not full has seen everything below the head.
function nextPosition(batch: readonly ReceivedMessage[], { position, head }: Position): bigint {
  const afterLast = batch.length > 0 ? batch.at(-1)!.offset + 1n : position;
  return batch.length < BATCH && head !== undefined && head > afterLast ? head : afterLast;
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
  /** Topics that may hold something new, by what was heard since the last look. */
  private readonly heard = new Set<string>();
  private lookedAtAll = 0;
  private readonly looks: LookPace;
  /** How far this connection has come, by topic: nobody else moves a position while it has the right to read. */
  private readonly places = new Map<string, bigint>();
  private endSleep: (() => void) | undefined;
  private readonly pauses = new Map<string, TopicPause>();
  private readonly ended: Promise<void>;

  constructor(
    private readonly reader: ReaderOptions,
    private readonly bus: PgEventBusOptions,
    private readonly onEnd: () => void,
  ) {
    this.looks = new LookPace(reader);
    // A subclass sets its own fields first.
    this.ended = Promise.resolve().then(() => this.run());
  }

  /** On a fresh connection: takes the right to read. False when stopped meanwhile. */
  protected abstract begin(client: pg.Client, lost: () => Error | undefined): Promise<boolean>;

  /** Topics with something new, in the order of their names. */
  protected abstract positions(client: pg.Client): Promise<readonly Position[]>;

  /** The messages before `next` are handled. */
  protected abstract commit(topic: string, next: bigint): void;

  /** Writes down what is committed, unless it has been. */
  protected abstract settle(client: pg.Client): Promise<void>;

  /** Whose place moves on with the reading of a topic, because messages of it are committed and not yet written down. */
  protected abstract mover(topic: string): string | undefined;

  /** There may be something new in these topics. */
  hear(topics: readonly string[]): void {
    const mine = topics.filter((topic) => this.reader.topics.includes(topic));
    for (const topic of mine) this.heard.add(topic);
    if (mine.length > 0) this.wake();
  }

  /** Wake-ups may have been lost. */
  lookAtAll(): void {
    this.lookedAtAll = 0;
    this.wake();
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
        await this.sleepUntil(Date.now() + backoff(failures));
      }
    }
    this.onEnd();
  }

  /** One connection's life; `onConnected` when the server answered. */
  private async session(onConnected: () => void): Promise<void> {
    const client = new PreparingClient({
      connectionString: this.bus.url,
      ...CONNECTION_LIMITS,
      application_name: `lianguan reader ${this.reader.name}`.slice(0, 63),
      // An offset that a crash takes back costs a repetition, which every consumer has to bear anyway.
      options: '-c synchronous_commit=off -c plan_cache_mode=force_generic_plan',
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
      this.places.clear();
      let more = false;
      while (!this.stopping) {
        if (!more) await this.sleepUntil(this.looks.next(Date.now()));
        if (lost) throw lost;
        this.woken = false;
        more = await this.round(client);
        if (!more) await this.rested(client);
      }
      await this.settle(client);
    } finally {
      await client.end().catch(() => undefined);
    }
  }

  /** Under a steady stream the next look comes first, and commits on its way. */
  private async rested(client: pg.Client): Promise<void> {
    await this.sleep(Math.min(this.reader.lookEveryMs, this.untilNextPoll()));
    if (!this.woken && !this.stopping) await this.settle(client);
    await this.sleep(this.untilNextPoll());
  }

  /** One look; true when a topic is known to hold more. What comes meanwhile wakes. */
  private async round(client: pg.Client): Promise<boolean> {
    let more = false;
    for (const place of this.heardPositions() ?? (await this.allPositions(client))) {
      if (this.stopping) break;
      if ((this.pauses.get(place.topic)?.until ?? 0) > Date.now()) continue;
      if (await this.readOn(client, place)) more = true;
    }
    return more;
  }

  private async readOn(client: pg.Client, place: Position): Promise<boolean> {
    const { topic, position, head } = place;
    const group = this.mover(topic);
    const batch = await readMessages(client, { topic, offset: position, limit: BATCH, ...(group ? { group } : {}) });
    if (batch.length > 0 && !(await this.handle(topic, batch))) return false;
    const next = nextPosition(batch, place);
    if (next > position) this.commit(topic, next);
    this.places.set(topic, next);
    return head === undefined ? batch.length === BATCH : next < head;
  }

  private async allPositions(client: pg.Client): Promise<readonly Position[]> {
    await this.settle(client);
    this.lookedAtAll = Date.now();
    this.heard.clear();
    return this.positions(client);
  }

  /** The topics that a wake-up named are read at once; null when it is time to look at all, since one may have been lost. */
  private heardPositions(): readonly Position[] | null {
    if (this.heard.size === 0 || Date.now() - this.lookedAtAll >= POLL_MS) return null;
    const places = [...this.heard].sort().map((topic) => ({ topic, position: this.places.get(topic) }));
    if (!places.every((place): place is Position => place.position !== undefined)) return null;
    this.heard.clear();
    return places;
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

  /** Whatever wakes it meanwhile, unless it is to stop. */
  private async sleepUntil(time: number): Promise<void> {
    while (!this.stopping && Date.now() < time) await this.rest(time - Date.now());
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
