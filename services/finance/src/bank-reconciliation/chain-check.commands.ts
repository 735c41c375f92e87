import { permit } from '@lianguan/kernel';
import { addToAct, type Command, type Tx } from '@lianguan/service-kit';
import { enterBreaks, type FoundBreak } from '../bank-break/index.js';
import { walkLedgerChain } from '../escrow-ledger-desk/index.js';
import { chainBreaks } from './chain-breaks.commands.js';
import { nextStretch, standingAfter, type ChainStanding } from './chain-check.rules.js';

/** The deadline of what is still to be verified of the chain tonight. */
export const CHAIN_CHECK = 'bankReconciliation.chain';

/** What a transaction computes in a few tenths of a second. */
const MOST_VERIFIED = 20_000;
const MOST_FINDINGS = 100;

interface Check {
  readonly of: string;
}

interface Verified {
  readonly standing: ChainStanding & { readonly isDone: boolean };
  readonly found: readonly FoundBreak[];
}

/** Feature 49: the ledger's chain is computed again, a stretch at a time, until this night's work is done. SYS only. */
export const verifyLedgerStretch: Command<Check, Verified, Verified, null, never> = {
  name: 'verifyLedgerStretch',
  refusals: {},
  async load(tx) {
    const standing = await lockStanding(tx);
    const walk = await walkLedgerChain(tx, {
      ...nextStretch(standing),
      most: MOST_VERIFIED,
      mostFindings: MOST_FINDINGS,
    });
    return { standing: standingAfter(standing, walk), found: await chainBreaks(tx, walk.findings) };
  },
  decide: (verified) => permit(verified),
  // eslint-disable-next-line max-params -- a command's `apply`
  async apply(tx, accepted, facts, { standing, found }) {
    await saveStanding(tx, standing);
    await enterBreaks(tx, found, facts);
    const again = accepted.map(({ input: { of } }) => ({ name: CHAIN_CHECK, subjectId: of, due: facts.now }));
    if (!standing.isDone) addToAct(tx, { deadlines: again });
    return accepted.map(() => null);
  },
  subject: ({ of }) => ({ type: 'EscrowLedger', id: of }),
  changes: ({ found }) => found.length > 0,
};

async function lockStanding(tx: Tx): Promise<ChainStanding> {
  const [row] = await tx.query<Omit<ChainStanding, 'head'> & { headNo: number; headHash: string | null }>(
    `select head_no as "headNo", head_hash as "headHash", round_no as "roundNo", round_end as "roundEnd", share_until as "shareUntil"
     from ledger_chain_check for update`,
  );
  const { headNo, headHash, ...round } = row!;
  return { ...round, head: headHash === null ? null : { batchNo: headNo, hash: headHash } };
}

const saveStanding = (tx: Tx, { head, roundNo, roundEnd, shareUntil }: ChainStanding): Promise<unknown> =>
  tx.query(
    'update ledger_chain_check set head_no = $1, head_hash = $2, round_no = $3, round_end = $4, share_until = $5',
    [head?.batchNo ?? 0, head?.hash ?? null, roundNo, roundEnd, shareUntil],
  );
