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

/** One text for one content, whatever the order in which its keys were written. */
export const canonicalJson = (value: unknown): string => JSON.stringify(toJson(value));

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
