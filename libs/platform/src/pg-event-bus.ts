import pg from 'pg';
import { toCloudEventHeaders } from './cloud-events.js';
import type { EventBus, EventMessage, FollowOptions, LogBounds, ReceivedMessage, Subscription } from './event-bus.js';
import { CONNECTION_LIMITS, readBounds, readMessages, WAKE_CHANNEL, type PgEventBusOptions } from './event-log.js';
import { PgFollower } from './pg-follower.js';
import { PgListener } from './pg-listener.js';
import { PgSubscription } from './pg-subscription.js';
import { PreparingClient } from './preparing-client.js';

const POOL_SIZE = 4;
const PAGE = 500;
/** What multiples of it have behind the point lies evenly between 0 and 1, however many there are. */
const GOLDEN_SHARE = 0.618;

// One statement, one round trip. The head row of a topic stays locked until commit, so offsets become visible in their order and a reader's
// `offset > last` misses nothing, which a bare sequence cannot promise. Heads are taken in the order of their names: no deadlock.
const APPEND = `
  with given as (
    select topic, message_id, key, headers, data, ordinal, row_number() over (partition by topic order by ordinal) as place
      from unnest($1::text[], $2::text[], $3::text[], $4::jsonb[], $5::bytea[]) with ordinality
        as row (topic, message_id, key, headers, data, ordinal)
  ), head as (
    insert into topic_head as head (topic, next_offset)
      select topic, count(*) from given group by topic order by topic
      on conflict (topic) do update set next_offset = head.next_offset + excluded.next_offset
      returning topic, next_offset
  ), size as (
    select topic, count(*) as messages from given group by topic
  )
  insert into message (topic, "offset", message_id, key, headers, data)
    select topic, head.next_offset - size.messages + given.place - 1, message_id, key, headers, data
      from given join head using (topic) join size using (topic)
      order by given.ordinal
  on conflict (topic, message_id) do nothing`;

// The notification is a transaction of its own, after the commit: inside it would put every publisher behind one database-wide lock.
const WAKE = `select set_config('synchronous_commit', 'off', true), pg_notify('${WAKE_CHANNEL}', $1)`;

/** The durable log in PostgreSQL; its tables come from `migrateEventLog`. Rejects when the database cannot be reached. */
export async function createPgEventBus({ url, logger }: PgEventBusOptions): Promise<EventBus> {
  const pool = new pg.Pool({
    connectionString: url,
    max: POOL_SIZE,
    Client: PreparingClient,
    ...CONNECTION_LIMITS,
    application_name: 'lianguan event bus',
  });
  // An idle connection that breaks is replaced at the next use; unheard, the event would end the process.
  pool.on('error', (fault) => logger?.warn({ err: fault }, 'event log connection lost'));
  await pool.query('select 1').catch(async (fault: unknown) => {
    await pool.end();
    throw fault;
  });
  return new PgEventBus(pool, { url, ...(logger ? { logger } : {}) });
}

class PgEventBus implements EventBus {
  private readonly readers = new Set<PgSubscription | PgFollower>();
  private listener: PgListener | undefined;
  private waking: Promise<void> | undefined;
  /** Processes look one after the other, not all at once: work that comes in bursts would wait for the processors. By chance until its place is known. */
  private turn = Math.random();
  /** Topics whose readers are still to be told. */
  private readonly untold = new Set<string>();
  private closed: Promise<void> | undefined;

  constructor(
    private readonly pool: pg.Pool,
    private readonly options: PgEventBusOptions,
  ) {}

  async publish(messages: readonly EventMessage[]): Promise<void> {
    if (messages.length === 0) return;
    await this.pool.query(APPEND, [
      messages.map(({ topic }) => topic),
      messages.map(({ id }) => id),
      messages.map(({ key }) => key),
      messages.map((message) => JSON.stringify(toCloudEventHeaders(message))),
      messages.map(({ data }) => Buffer.from(data)),
    ]);
    for (const { topic } of messages) this.untold.add(topic);
    this.wakeReaders();
  }

  subscribe(options: Parameters<EventBus['subscribe']>[0]): ReturnType<EventBus['subscribe']> {
    const subscription = new PgSubscription(options, this.options, {
      turn: () => this.turn,
      onEnd: () => this.readers.delete(subscription),
    });
    this.add(subscription);
    return Promise.resolve(subscription);
  }

  async follow(options: FollowOptions): Promise<Subscription> {
    const follower = new PgFollower(options, this.options, () => this.readers.delete(follower));
    this.add(follower);
    await follower.begun;
    return follower;
  }

  async *replay(topic: string, from: bigint): AsyncGenerator<readonly ReceivedMessage[]> {
    const { next } = await this.bounds(topic);
    for (let offset = from; offset < next;) {
      const page = await readMessages(this.pool, { topic, offset, limit: PAGE });
      const batch = page.filter((message) => message.offset < next);
      if (batch.length === 0) return;
      yield batch;
      offset = batch.at(-1)!.offset + 1n;
    }
  }

  async bounds(topic: string): Promise<LogBounds> {
    return (await readBounds(this.pool, [topic])).get(topic) ?? { first: 0n, next: 0n };
  }

  close(): Promise<void> {
    const parts = [...this.readers, ...(this.listener ? [this.listener] : [])];
    this.closed ??= Promise.all(parts.map((part) => part.stop()))
      .then(() => this.told())
      .then(() => this.pool.end());
    return this.closed;
  }

  /** The pool drops a query that still waits when it is ended, and readers elsewhere would have to come by themselves. */
  private async told(): Promise<void> {
    while (this.waking) await this.waking;
  }

  private add(reader: PgSubscription | PgFollower): void {
    this.readers.add(reader);
    this.listener ??= new PgListener(
      this.options,
      (topics) => {
        for (const each of this.readers) each.hear(topics);
      },
      (place) => {
        if (place !== undefined) this.turn = (place * GOLDEN_SHARE) % 1;
        for (const each of this.readers) each.lookAtAll();
      },
    );
  }

  /** Readers poll, so a lost wake-up only costs time. While one is on its way, any number of publishes share the next. */
  private wakeReaders(): void {
    if (this.waking || this.untold.size === 0) return;
    const topics = [...this.untold].join(',');
    this.untold.clear();
    this.waking = this.pool
      .query(WAKE, [topics])
      .then(
        () => undefined,
        (fault: unknown) => this.options.logger?.debug({ err: fault }, 'event log wake-up lost'),
      )
      .finally(() => {
        this.waking = undefined;
        this.wakeReaders();
      });
  }
}
