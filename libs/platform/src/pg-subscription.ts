import type pg from 'pg';
import type { SubscribeOptions } from './event-bus.js';
import type { PgEventBusOptions } from './event-log.js';
import { PgReader, type Position } from './pg-reader.js';

const STANDBY_POLL_MS = 250;
const LOOK_EVERY_MS = 500;

// The heads tell cheaply which topics hold something new for the group.
const POSITIONS = `
  select head.topic, coalesce(mine.next_offset, 0) as position, head.next_offset as head
    from topic_head head left join group_offset mine on mine.topic = head.topic and mine.consumer_group = $1
   where head.topic = any($2) and head.next_offset > coalesce(mine.next_offset, 0)
   order by head.topic`;

const COMMIT = `
  insert into group_offset (consumer_group, topic, next_offset) select $1, topic, next from unnest($2::text[], $3::bigint[]) as row(topic, next)
  on conflict (consumer_group, topic) do update set next_offset = excluded.next_offset`;

/** One reader of a group: waits for the group's lock. Lock, reads and commits share one connection, so that a reader that lost its lock can commit nothing any more. */
export class PgSubscription extends PgReader {
  /** Where the group stands in each topic, as far as that is not written down yet: it is with the next look, or once none comes. */
  private readonly handled = new Map<string, bigint>();

  constructor(
    private readonly options: SubscribeOptions,
    bus: PgEventBusOptions,
    owner: { readonly turn: () => number; readonly onEnd: () => void },
  ) {
    super({ ...options, name: options.group, lookEveryMs: LOOK_EVERY_MS, turn: owner.turn }, bus, () => owner.onEnd());
  }

  /** Stands by until the group's lock is free. */
  protected async begin(client: pg.Client, lost: () => Error | undefined): Promise<boolean> {
    this.handled.clear();
    while (!this.stopping) {
      const fault = lost();
      if (fault) throw fault;
      const { rows } = await client.query<{ held: boolean }>(
        `select pg_try_advisory_lock(hashtextextended('lianguan event group ' || $1, 0)) as held`,
        [this.options.group],
      );
      if (rows[0]?.held) return true;
      await this.rest(STANDBY_POLL_MS);
    }
    return false;
  }

  protected async positions(client: pg.Client): Promise<readonly Position[]> {
    const { group, topics } = this.options;
    const { rows } = await client.query<{ topic: string; position: string; head: string }>(POSITIONS, [group, topics]);
    return rows.map(({ topic, position, head }) => ({ topic, position: BigInt(position), head: BigInt(head) }));
  }

  protected commit(topic: string, next: bigint): void {
    this.handled.set(topic, next);
  }

  protected mover(topic: string): string | undefined {
    return this.handled.delete(topic) ? this.options.group : undefined;
  }

  protected async settle(client: pg.Client): Promise<void> {
    if (this.handled.size === 0) return;
    const { group } = this.options;
    await client.query(COMMIT, [group, [...this.handled.keys()], [...this.handled.values()]]);
    this.handled.clear();
  }
}
