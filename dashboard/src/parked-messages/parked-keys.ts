interface Parked {
  readonly id: string;
  readonly key: string;
  readonly code: string;
}

/** The row of each key that stands first, by id: a key is replayed as a whole, so its other rows have no button. */
export function headsOf(messages: readonly Parked[]): ReadonlySet<string> {
  const heads = new Map<string, string>();
  for (const { id, key } of messages) if (!heads.has(key)) heads.set(key, id);
  return new Set(heads.values());
}

/** What a replay came to, besides its refusal. */
export const replayText = ({ handled, remaining }: { readonly handled: number; readonly remaining: number }): string =>
  `已处理 ${String(handled)} 条，仍搁置 ${String(remaining)} 条`;
