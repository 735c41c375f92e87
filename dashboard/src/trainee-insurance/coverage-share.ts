/** Whole percent of money that is covered, rounded down: 100 only where all of it is. Decimal strings of yuan, which are never made numbers of. */
export function coveredPercent(covered: string, whole: string): number {
  const fenOf = (yuan: string): bigint => BigInt(yuan.replace('.', ''));
  const all = fenOf(whole);
  return all === 0n ? 100 : Number((fenOf(covered) * 100n) / all);
}
