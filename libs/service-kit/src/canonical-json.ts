import { hash } from 'node:crypto';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

// A key of a person's data that looks like one of our marks gets one more `$`, so that the way back is unambiguous.
const MARK = /^\$+(bigint|date|bytes)$/;

/** The value as plain JSON: bigint, Date and bytes are marked, keys are sorted, undefined is left out. */
export function toJson(value: unknown): Json {
  if (value === null || value === undefined) return null;
  switch (typeof value) {
    case 'bigint':
      return { $bigint: value.toString() };
    case 'number':
      return finite(value);
    case 'string':
    case 'boolean':
      return value;
    case 'object':
      return fromObject(value);
    default:
      throw new Error(`a ${typeof value} cannot be kept as JSON`);
  }
}

/** The reverse of `toJson`. */
export function fromJson(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(fromJson);
  if (json === null || typeof json !== 'object') return json;
  const entries = Object.entries(json);
  const [only] = entries;
  if (entries.length === 1 && only && typeof only[1] === 'string') {
    const [key, text] = only;
    if (key === '$bigint') return BigInt(text);
    if (key === '$date') return new Date(text);
    if (key === '$bytes') return new Uint8Array(Buffer.from(text, 'base64'));
  }
  return Object.fromEntries(entries.map(([key, item]) => [MARK.test(key) ? key.slice(1) : key, fromJson(item)]));
}

/** One text for one content, whatever the order in which its keys were written: that of `toJson`, without making it first. */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  return isRecord(value) ? recordText(value) : JSON.stringify(toJson(value));
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/** JSON puts keys that are numbers first. */
const NUMBERED = /^\d/;

function recordText(record: Readonly<Record<string, unknown>>): string {
  const keys = sorted(Object.keys(record));
  if (keys.some((key) => NUMBERED.test(key))) return JSON.stringify(toJson(record));
  let text = '';
  for (const key of keys) {
    const item = record[key];
    if (item === undefined || typeof item === 'function') continue;
    text += `${text && ','}${JSON.stringify(MARK.test(key) ? `$${key}` : key)}:${canonicalJson(item)}`;
  }
  return `{${text}}`;
}

function sorted(keys: string[]): string[] {
  for (let at = 1; at < keys.length; at += 1) if (keys[at]! < keys[at - 1]!) return keys.sort();
  return keys;
}

/** SHA-256 of the canonical text. */
export const contentHash = (value: unknown): Buffer => hash('sha256', canonicalJson(value), 'buffer');

function finite(value: number): number {
  if (!Number.isFinite(value)) throw new Error(`${value} cannot be kept as JSON`);
  return value === 0 ? 0 : value;
}

function fromObject(value: object): Json {
  if (value instanceof Date) return { $date: value.toISOString() };
  if (value instanceof Uint8Array) return { $bytes: Buffer.from(value).toString('base64') };
  if (Array.isArray(value)) return value.map(toJson);
  if (value instanceof Map || value instanceof Set) throw new Error('a Map or Set cannot be kept as JSON');
  const entries = Object.entries(value)
    .filter(([, item]) => item !== undefined && typeof item !== 'function')
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, item]) => [MARK.test(key) ? `$${key}` : key, toJson(item)]));
}
