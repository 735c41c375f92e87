import type { ConsumedDay } from '../training-order/index.js';

/** What a settlement is about: institutions' days that fall due together. */
export interface Settlement {
  readonly days: readonly ConsumedDay[];
}

/** So many are ordered in one transaction: of institutions of the usual size, some ten thousand lessons. */
export const PORTION = 10;

/** The next portion after the cursor, which counts what is dealt with; null when nothing is left. */
export function portionAfter(
  { days }: Settlement,
  cursor: string | null,
): { readonly cursor: string; readonly done: number; readonly inputs: readonly ConsumedDay[] } | null {
  const from = Number(cursor ?? 0);
  const inputs = days.slice(from, from + PORTION);
  return inputs.length === 0 ? null : { cursor: String(from + inputs.length), done: inputs.length, inputs };
}

/** One settlement for each division: its office sees how far it is. By account, so that two settlements lock in one order. */
export function settlementsOf(
  due: readonly (ConsumedDay & { readonly division: string })[],
): readonly (Settlement & { readonly division: string })[] {
  const sorted = [...due].sort((a, b) => (a.accountId + a.day < b.accountId + b.day ? -1 : 1));
  return [...new Set(sorted.map(({ division }) => division))].sort().map((division) => ({
    division,
    days: sorted
      .filter((day) => day.division === division)
      .map(({ institutionId, accountId, day }) => ({ institutionId, accountId, day })),
  }));
}
