import type { EventMessage } from './event-bus.js';

/** Headers as Kafka clients deliver them, or as the log in PostgreSQL keeps them. */
export type HeaderSource = Readonly<Record<string, string | Buffer | readonly (string | Buffer)[] | undefined>>;

/** What the headers of a message say; topic and data travel beside them. */
export type CloudEventAttributes = Omit<EventMessage, 'topic' | 'data'>;

const CONTENT_TYPE = 'application/protobuf';

/** CloudEvents 1.0, Kafka protocol binding, binary content mode. `ce_subject` is the message's key. */
export function toCloudEventHeaders(message: EventMessage): Record<string, string> {
  return {
    ...message.headers,
    ce_specversion: '1.0',
    ce_id: message.id,
    ce_type: message.type,
    ce_source: message.source,
    ce_time: message.time.toISOString(),
    ce_subject: message.key,
    'content-type': CONTENT_TYPE,
  };
}

/** The reverse; throws an Error that names the first header that is missing or unreadable. */
export function fromCloudEventHeaders(source: HeaderSource): CloudEventAttributes {
  const headers = textHeaders(source);
  const attribute = (name: string): string => {
    const value = headers[name];
    if (!value) throw new Error(`CloudEvents header ${name} is missing`);
    return value;
  };
  if (attribute('ce_specversion') !== '1.0') throw new Error('CloudEvents header ce_specversion is not 1.0');
  if (attribute('content-type') !== CONTENT_TYPE) throw new Error(`content-type is not ${CONTENT_TYPE}`);
  const time = new Date(attribute('ce_time'));
  if (Number.isNaN(time.getTime())) throw new Error('CloudEvents header ce_time is not a time');
  return {
    id: attribute('ce_id'),
    type: attribute('ce_type'),
    source: attribute('ce_source'),
    key: attribute('ce_subject'),
    time,
    headers: Object.fromEntries(
      Object.entries(headers).filter(([name]) => !name.startsWith('ce_') && name !== 'content-type'),
    ),
  };
}

function textHeaders(source: HeaderSource): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const [name, value] of Object.entries(source)) {
    const first = Array.isArray(value) ? (value as readonly (string | Buffer)[])[0] : value;
    if (first !== undefined) texts[name.toLowerCase()] = first.toString();
  }
  return texts;
}
