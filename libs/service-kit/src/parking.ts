import { dlqTopic } from '@lianguan/proto-events';
import type { EventMessage, ReceivedMessage } from '@lianguan/platform';
import type { Tx } from './operation.js';
import { writeOutbox } from './outbox.js';
import { uuidV7 } from './uuid-v7.js';

/** Why a message is kept aside. */
export interface Problem {
  /** UNREADABLE, UNHANDLEABLE, FAULT, BEHIND, or the code of the refusal. */
  readonly code: string;
  readonly reason: string;
}

/** Code of a message that waits for an earlier one of its key. */
export const BEHIND: Problem = { code: 'BEHIND', reason: '前面的消息尚未处理' };

export interface ParkedRow {
  readonly id: string;
  readonly code: string;
  readonly message: ReceivedMessage;
}

/** Keeps a message aside with its reason, parks its key with the messages that stand behind it, and sends a copy to the topic's dead letters. */
export async function park(
  tx: Tx,
  group: string,
  poison: {
    readonly message: ReceivedMessage;
    readonly problem: Problem;
    readonly followers: readonly ReceivedMessage[];
  },
): Promise<void> {
  const { message, problem, followers } = poison;
  await tx.query('insert into parked_key (consumer_group, key) values ($1, $2) on conflict do nothing', [
    group,
    message.key,
  ]);
  await insertMessages(tx, group, [
    { message, problem },
    ...followers.map((follower) => ({ message: follower, problem: BEHIND })),
  ]);
  writeOutbox(tx, [deadLetter(group, message, problem)]);
}

/** Stores those of the messages whose key is parked, behind it, and returns those keys. A replay that ends just now is waited for. */
export async function parkBehind(
  tx: Tx,
  group: string,
  messages: readonly ReceivedMessage[],
): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ key: string }>(
    'select key from parked_key where consumer_group = $1 and key = any($2::text[]) order by key for share',
    [group, messages.map(({ key }) => key)],
  );
  const keys = new Set(rows.map(({ key }) => key));
  const behind = messages.filter(({ key }) => keys.has(key));
  await insertMessages(
    tx,
    group,
    behind.map((message) => ({ message, problem: BEHIND })),
  );
  return keys;
}

async function insertMessages(
  tx: Tx,
  group: string,
  parked: readonly { readonly message: ReceivedMessage; readonly problem: Problem }[],
): Promise<void> {
  if (parked.length === 0) return;
  const column = (pick: (message: ReceivedMessage) => string) => parked.map(({ message }) => pick(message));
  await tx.query(
    `insert into parked_message (consumer_group, topic, key, event_id, type, source, time, data, headers, log_offset, code, reason)
     select $1, topic, key, event_id, type, source, time, data, headers, log_offset, code, reason
     from unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::timestamptz[], $8::bytea[], $9::jsonb[], $10::bigint[],
       $11::text[], $12::text[]) with ordinality
       as m(topic, key, event_id, type, source, time, data, headers, log_offset, code, reason, place)
     order by place on conflict (consumer_group, event_id) do nothing`,
    [
      group,
      column(({ topic }) => topic),
      column(({ key }) => key),
      column(({ id }) => id),
      column(({ type }) => type),
      column(({ source }) => source),
      column(({ time }) => time.toISOString()),
      parked.map(({ message }) => Buffer.from(message.data)),
      column(({ headers }) => JSON.stringify(headers)),
      column(({ offset }) => offset.toString()),
      parked.map(({ problem }) => problem.code),
      parked.map(({ problem }) => problem.reason),
    ],
  );
}

export function deadLetter(group: string, message: ReceivedMessage, { code, reason }: Problem): EventMessage {
  const { id, topic, offset, headers, ...rest } = message;
  return {
    ...rest,
    id: uuidV7(),
    topic: dlqTopic(topic),
    headers: {
      ...headers,
      'dlq-event-id': id,
      'dlq-offset': offset.toString(),
      'dlq-consumer-group': group,
      'dlq-code': code,
      'dlq-reason': reason,
    },
  };
}

interface MessageRow {
  readonly id: string;
  readonly code: string;
  readonly topic: string;
  readonly key: string;
  readonly event_id: string;
  readonly type: string;
  readonly source: string;
  readonly time: Date;
  readonly data: Buffer;
  readonly headers: Record<string, string>;
  readonly log_offset: string;
}

/** The message that stands first behind a parked key; null where none is left. */
export async function firstParked(tx: Tx, group: string, key: string): Promise<ParkedRow | null> {
  const [row] = await tx.query<MessageRow>(
    `select id, code, topic, key, event_id, type, source, time, data, headers, log_offset
     from parked_message where consumer_group = $1 and key = $2 order by id limit 1`,
    [group, key],
  );
  if (!row) return null;
  const { topic, type, source, time, data, headers } = row;
  const message = { id: row.event_id, topic, key, type, source, time, data, headers, offset: BigInt(row.log_offset) };
  return { id: row.id, code: row.code, message };
}

/** Opens the key again when nothing stands behind it any more; false when something does. */
export async function unparkIfEmpty(tx: Tx, group: string, key: string): Promise<boolean> {
  // The lock keeps a message from being stored between the look and the deletion.
  await tx.query('select 1 from parked_key where consumer_group = $1 and key = $2 for update', [group, key]);
  if (await firstParked(tx, group, key)) return false;
  await tx.query('delete from parked_key where consumer_group = $1 and key = $2', [group, key]);
  return true;
}
