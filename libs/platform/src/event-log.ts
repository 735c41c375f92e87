import type pg from 'pg';
import { fromCloudEventHeaders } from './cloud-events.js';
import type { LogBounds, ReceivedMessage } from './event-bus.js';
import type { Logger } from './telemetry/logger.js';

export interface PgEventBusOptions {
  /** The app role's address of the database `event_log`. */
  readonly url: string;
  readonly logger?: Logger;
}

/** Listeners on this channel look for new messages in the topics that the payload names, separated by commas. */
export const WAKE_CHANNEL = 'event_log';

/** A server that neither answers nor closes must not hold a reader or a relay for ever. */
export const CONNECTION_LIMITS = { connectionTimeoutMillis: 5_000, query_timeout: 30_000, keepAlive: true } as const;

const READ =
  'select topic, "offset", key, headers, data from message where topic = $1 and "offset" >= $2 order by "offset" limit $3';

/** As `READ`, by the group that has handled all before the offset. */
const READ_ON = `with moved as (
    insert into group_offset (consumer_group, topic, next_offset) values ($4, $1, $2)
    on conflict (consumer_group, topic) do update set next_offset = excluded.next_offset)
  ${READ}`;

interface MessageRow {
  readonly topic: string;
  readonly offset: string;
  readonly key: string;
  readonly headers: Record<string, string>;
  readonly data: Buffer;
}

/** At most `limit` messages of a topic from an offset on, over any connection; with `group`, the offset becomes where that one stands. */
export async function readMessages(
  connection: pg.Pool | pg.ClientBase,
  from: { readonly topic: string; readonly offset: bigint; readonly limit: number; readonly group?: string },
): Promise<ReceivedMessage[]> {
  const { topic, offset, limit, group } = from;
  const asked = [topic, offset, limit];
  const { rows } = await connection.query<MessageRow>(
    group === undefined ? READ : READ_ON,
    group === undefined ? asked : [...asked, group],
  );
  return rows.map((row) => ({
    ...fromCloudEventHeaders(row.headers),
    topic: row.topic,
    key: row.key,
    data: row.data,
    offset: BigInt(row.offset),
  }));
}

/** The bounds of those of the topics that hold messages or did. Nothing is ever taken out of this log, so each begins at 0. */
export async function readBounds(
  connection: pg.Pool | pg.ClientBase,
  topics: readonly string[],
): Promise<ReadonlyMap<string, LogBounds>> {
  const { rows } = await connection.query<{ topic: string; next: string }>(
    'select topic, next_offset as next from topic_head where topic = any($1)',
    [topics],
  );
  return new Map(rows.map(({ topic, next }) => [topic, { first: 0n, next: BigInt(next) }]));
}
