import { toBinary, type DescMessage } from '@bufbuild/protobuf';
import { injectTraceparent, type EventMessage } from '@lianguan/platform';
import { topicOf } from '@lianguan/proto-events';
import type { EventDraft } from './command.js';
import type { Tx } from './operation.js';
import { uuidV7 } from './uuid-v7.js';

/** The draft as it will travel: a fresh id, the act's time by the law clock, and the trace of the act that it comes from. */
export function toEventMessage(draft: EventDraft, source: string, time: Date): EventMessage {
  const schema: DescMessage = draft.schema;
  const topic = topicOf(schema);
  if (topic.owner !== source) throw new Error(`${source} does not publish on ${topic.name}, ${topic.owner} does`);
  return {
    id: uuidV7(),
    topic: topic.name,
    key: draft.key,
    type: schema.typeName,
    source,
    time,
    data: toBinary(schema, draft.message),
    headers: injectTraceparent({}),
  };
}

/** One statement for all: rows of the outbox in the given order. */
export function writeOutbox(tx: Tx, messages: readonly EventMessage[]): void {
  if (messages.length === 0) return;
  const texts = (pick: (message: EventMessage) => string) => messages.map(pick);
  tx.send(
    `insert into outbox (event_id, topic, key, type, source, time, data, headers)
     select event_id, topic, key, type, source, time, data, headers
     from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::timestamptz[], $7::bytea[], $8::jsonb[])
       with ordinality as e(event_id, topic, key, type, source, time, data, headers, place)
     order by place`,
    [
      texts(({ id }) => id),
      texts(({ topic }) => topic),
      texts(({ key }) => key),
      texts(({ type }) => type),
      texts(({ source }) => source),
      texts(({ time }) => time.toISOString()),
      messages.map(({ data }) => Buffer.from(data)),
      texts(({ headers }) => JSON.stringify(headers)),
    ],
  );
}

/** A row of the outbox as the relay reads it. */
export interface OutboxRow {
  readonly seq: string;
  readonly event_id: string;
  readonly topic: string;
  readonly key: string;
  readonly type: string;
  readonly source: string;
  readonly time: Date;
  readonly data: Buffer;
  readonly headers: Record<string, string>;
}

export const toMessage = (row: OutboxRow): EventMessage => ({
  id: row.event_id,
  topic: row.topic,
  key: row.key,
  type: row.type,
  source: row.source,
  time: row.time,
  data: row.data,
  headers: row.headers,
});
