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

interface MessageRow {
  readonly topic: string;
  readonly offset: string;
  readonly key: string;
  readonly headers: Record<string, string>;
  readonly data: Buffer;
}

/** At most `limit` messages of a topic from an offset on, over any connection. */
export async function readMessages(
  connection: pg.Pool | pg.ClientBase,
  from: { readonly topic: string; readonly offset: bigint; readonly limit: number },
): Promise<ReceivedMessage[]> {
  const { rows } = await connection.query<MessageRow>(READ, [from.topic, from.offset, from.limit]);
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
