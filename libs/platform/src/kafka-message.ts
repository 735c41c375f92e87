import type { KafkaMessage, Message } from 'kafkajs';
import { fromCloudEventHeaders, toCloudEventHeaders, type CloudEventAttributes } from './cloud-events.js';
import { UNREADABLE_TYPE, type EventMessage, type ReceivedMessage } from './event-bus.js';

// What receivers keep ids and keys in has limits, and PostgreSQL stores no NUL: foreign writers keep to nothing.
const LONGEST = 500;
const LAST_YEAR = 9_999;

export const toKafkaMessage = (message: EventMessage): Message => ({
  key: message.key,
  value: Buffer.from(message.data),
  headers: toCloudEventHeaders(message),
});

/** Whoever may write to the topic may write anything: what is no event comes as UNREADABLE_TYPE with the reason, so that receivers can keep it aside. */
export function fromKafkaMessage(topic: string, message: KafkaMessage): ReceivedMessage {
  const offset = BigInt(message.offset);
  const data = message.value ?? Buffer.alloc(0);
  try {
    const attributes = { ...fromCloudEventHeaders(message.headers ?? {}) };
    check(message, attributes);
    return { ...attributes, key: message.key!.toString(), topic, data, offset };
  } catch (fault) {
    const id = `${topic}@${offset}`;
    return {
      id,
      topic,
      // Without a usable key it stands alone, and nothing has to wait behind it.
      key: usableKey(message.key) ?? id,
      type: UNREADABLE_TYPE,
      source: 'unknown',
      time: new Date(Number(message.timestamp)),
      data,
      headers: { ...plainHeaders(message), 'unreadable-reason': (fault as Error).message },
      offset,
    };
  }
}

function check({ key, value }: KafkaMessage, { id, type, source, time, headers }: CloudEventAttributes): void {
  if (value === null) throw new Error('the message has no value');
  if (usableKey(key) === undefined) throw new Error('the message has no usable key');
  if ([id, type, source].some((text) => !usable(text))) throw new Error('a CloudEvents header is too long or not text');
  if (
    Object.entries(headers)
      .flat()
      .some((text) => text.includes('\0'))
  )
    throw new Error('a header is not text');
  const year = time.getUTCFullYear();
  if (year < 1 || year > LAST_YEAR) throw new Error('CloudEvents header ce_time is not a time of ours');
}

const usable = (text: string): boolean => text.length <= LONGEST && !text.includes('\0');

function usableKey(key: Buffer | null): string | undefined {
  const text = key?.toString();
  return text && usable(text) ? text : undefined;
}

function plainHeaders({ headers = {} }: KafkaMessage): Record<string, string> {
  const plain = (text: string): string => text.replaceAll('\0', '\uFFFD').slice(0, LONGEST);
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => {
      const first = Array.isArray(value) ? value[0] : value;
      return first === undefined || first === null ? [] : [[plain(name), plain(first.toString())]];
    }),
  );
}
