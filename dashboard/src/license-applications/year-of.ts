const SHANGHAI_OFFSET_MS = 8 * 60 * 60 * 1_000;

/** First and last day of the year that an instant lies in, in Shanghai. */
export function yearOf(ms: number): { readonly from: string; readonly to: string } {
  const year = new Date(ms + SHANGHAI_OFFSET_MS).toISOString().slice(0, 4);
  return { from: `${year}-01-01`, to: `${year}-12-31` };
}
