/** A head of finance's escrow ledger as its event says; hashes in hex. */
export interface LedgerHead {
  readonly batchNo: number;
  readonly toSeq: number;
  readonly previousHash: string;
  readonly hash: string;
}

export const WITNESS_FINDINGS = ['WITNESS_DIFFERS', 'LINK_BROKEN', 'BLOCK_MISSING'] as const;
export type WitnessFinding = (typeof WITNESS_FINDINGS)[number];

/** Heads that are kept, by number: what was first told of a block. */
export type KeptHeads = ReadonlyMap<number, string>;

/** What a head that arrives contradicts of those that are kept; null where it follows them. KNOWN: it came before. */
export function judgeHead(kept: KeptHeads, head: LedgerHead): WitnessFinding | 'KNOWN' | null {
  const same = kept.get(head.batchNo);
  if (same === head.hash) return 'KNOWN';
  if (same !== undefined) return 'WITNESS_DIFFERS';
  if (head.batchNo === 1) return null;
  const previous = kept.get(head.batchNo - 1);
  if (previous === undefined) return 'BLOCK_MISSING';
  return previous === head.previousHash ? null : 'LINK_BROKEN';
}
