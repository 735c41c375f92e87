const FORMAT = /^1:([\w.-]+):(0|[1-9]\d{0,18})$/;

/** Opaque to clients: the place of one event in its topic. */
export const encodeCursor = (topic: string, offset: bigint): string =>
  Buffer.from(`1:${topic}:${offset}`).toString('base64url');

/** The offset a cursor names; undefined for one of another topic and for anything that is none. */
export function decodeCursor(topic: string, cursor: string): bigint | undefined {
  const [, named, offset] = FORMAT.exec(Buffer.from(cursor, 'base64url').toString('latin1')) ?? [];
  if (named !== topic || offset === undefined) return undefined;
  return encodeCursor(topic, BigInt(offset)) === cursor ? BigInt(offset) : undefined;
}
