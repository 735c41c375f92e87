import pg from 'pg';
import type { ReceivedMessage, Subscription, SubscribeOptions } from './event-bus.js';
import { CONNECTION_LIMITS, readMessages, WAKE_CHANNEL, type PgEventBusOptions } from './event-log.js';

const BATCH = 500;
const POLL_MS = 500;
const STANDBY_POLL_MS = 250;
const BACKOFF_FIRST_MS = 100;
const BACKOFF_LAST_MS = 5_000;

/** Waiting doubles from 0.1 s to 5 s. */
const backoff = (failures: number): number => Math.min(BACKOFF_FIRST_MS * 2 ** (failures - 1), BACKOFF_LAST_MS);

// The heads tell cheaply which topics hold something new for the group.
const POSITIONS = `
  select head.topic, coalesce(mine.next_offset, 0) as position, head.next_offset as head
    from topic_head head left join group_offset mine on mine.topic = head.topic and mine.consumer_group = $1
   where head.topic = any($2) and head.next_offset > coalesce(mine.next_offset, 0)
   order by head.topic`;

const COMMIT = `
  insert into group_offset (consumer_group, topic, next_offset) values ($1, $2, $3)
  on conflict (consumer_group, topic) do update set next_offset = excluded.next_offset`;

interface Position {
  readonly topic: string;
  readonly position: string;
  readonly head: string;
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
 * One reader of a group: waits for the group's lock, then reads topic by topic. Lock, reads and commits share one connection, so that a
 * reader that lost its lock can commit nothing any more. A lost server is asked again until it is back or the subscription is stopped.
 */
export class PgSubscription implements Subscription {
  private stopping = false;
  private woken = false;
  private endSleep: (() => void) | undefined;
  private readonly pauses = new Map<string, TopicPause>();
  private readonly ended: Promise<void>;

  constructor(
    private readonly options: SubscribeOptions,
    private readonly bus: PgEventBusOptions,
    private readonly onEnd: () => void,
  ) {
    this.ended = this.run();
  }

  /** There may be something new. */
  wake(): void {
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
        this.bus.logger?.warn({ err: fault, group: this.options.group }, 'event log reader lost its connection');
        // A wake-up by a publisher of this process is no reason to ask a broken server sooner.
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
      application_name: `lianguan reader ${this.options.group}`.slice(0, 63),
    });
    let lost: Error | undefined;
    client.on('error', (fault) => {
      lost = fault;
      this.wake();
    });
    client.on('notification', () => this.wake());
    try {
      await client.connect();
      onConnected();
      if (!(await this.becomeReader(client, () => lost))) return;
      await client.query(`listen ${WAKE_CHANNEL}`);
      while (!this.stopping) {
        if (lost) throw lost;
        this.woken = false;
        if (!(await this.round(client))) await this.sleep(this.untilNextPoll());
      }
    } finally {
      await client.end().catch(() => undefined);
    }
  }

  /** Stands by until the group's lock is free; false when stopped meanwhile. */
  private async becomeReader(client: pg.Client, lost: () => Error | undefined): Promise<boolean> {
    while (!this.stopping) {
      const fault = lost();
      if (fault) throw fault;
      const { rows } = await client.query<{ held: boolean }>(
        `select pg_try_advisory_lock(hashtextextended('lianguan event group ' || $1, 0)) as held`,
        [this.options.group],
      );
      if (rows[0]?.held) return true;
      this.woken = false;
      await this.sleep(STANDBY_POLL_MS);
    }
    return false;
  }

  /** One look at every topic; true when at least one position moved. */
  private async round(client: pg.Client): Promise<boolean> {
    const { group, topics } = this.options;
    const { rows } = await client.query<Position>(POSITIONS, [group, topics]);
    let moved = false;
    for (const { topic, position, head } of rows) {
      if (this.stopping) break;
      if ((this.pauses.get(topic)?.until ?? 0) > Date.now()) continue;
      const batch = await readMessages(client, { topic, offset: BigInt(position), limit: BATCH });
      if (batch.length > 0 && !(await this.handle(topic, batch))) continue;
      await client.query(COMMIT, [group, topic, nextPosition(batch, BigInt(head))]);
      moved = true;
    }
    return moved;
  }

  /** A rejection leaves the offset where it is: the same batch comes again, only later each time; other topics go on. */
  private async handle(topic: string, batch: readonly ReceivedMessage[]): Promise<boolean> {
    try {
      await this.options.handle(batch);
      this.pauses.delete(topic);
      return true;
    } catch (fault) {
      const failures = (this.pauses.get(topic)?.failures ?? 0) + 1;
      this.pauses.set(topic, { failures, until: Date.now() + backoff(failures) });
      this.bus.logger?.warn(
        { err: fault, group: this.options.group, topic, failures },
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
