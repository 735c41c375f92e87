import type { LedgerChainWalk, LedgerHead } from '../escrow-ledger-desk/index.js';

/** In how many nights the whole chain of a round's beginning is verified again. */
export const NIGHTS_OF_ROUND = 30;

/** How far the chain is verified: up to `head`, and of it once more, in the present round, up to `roundNo` of `roundEnd`. */
export interface ChainStanding {
  readonly head: LedgerHead | null;
  readonly roundNo: number;
  readonly roundEnd: number;
  /** Where this night's share of the round ends; null before what is new is verified. */
  readonly shareUntil: number | null;
}

type Walked = Pick<LedgerChainWalk, 'batchNo' | 'head' | 'complete'>;

/** What to verify next. The head that was verified last stands as witness for what is before it. */
export const nextStretch = ({
  head,
  roundNo,
  shareUntil,
}: ChainStanding): { after: number; witness: LedgerHead | null } =>
  shareUntil === null ? { after: head?.batchNo ?? 0, witness: head } : { after: roundNo, witness: null };

/** First what is new, then this night's share of the round. `isDone`: nothing is left for tonight. */
export function standingAfter(standing: ChainStanding, walked: Walked): ChainStanding & { readonly isDone: boolean } {
  return standing.shareUntil === null ? afterNew(standing, walked) : afterShare(standing, standing.shareUntil, walked);
}

function afterNew(
  standing: ChainStanding,
  { batchNo, head: hash, complete }: Walked,
): ReturnType<typeof standingAfter> {
  // A chain that was cut short does not take the head with it.
  const isCut = batchNo < (standing.head?.batchNo ?? 0);
  const head = isCut || hash === null ? standing.head : { batchNo, hash };
  if (!complete || !head) return { ...standing, head, isDone: complete };
  const roundEnd = standing.roundNo === 0 ? head.batchNo : standing.roundEnd;
  const shareUntil = Math.min(standing.roundNo + Math.ceil(roundEnd / NIGHTS_OF_ROUND), roundEnd);
  return { ...standing, head, roundEnd, shareUntil, isDone: false };
}

function afterShare(
  standing: ChainStanding,
  shareUntil: number,
  { batchNo, complete }: Walked,
): ReturnType<typeof standingAfter> {
  const isDone = complete || batchNo >= shareUntil;
  const isRound = complete || batchNo >= standing.roundEnd;
  return { ...standing, roundNo: isRound ? 0 : batchNo, shareUntil: isDone ? null : shareUntil, isDone };
}
