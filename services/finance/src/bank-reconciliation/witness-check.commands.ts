import { permit } from '@lianguan/kernel';
import type { Command, Tx } from '@lianguan/service-kit';
import { enterBreaks, type FoundBreak } from '../bank-break/index.js';
import type { LedgerChainWalk, LedgerHead } from '../escrow-ledger-desk/index.js';
import { chainBreaks } from './chain-breaks.commands.js';

/** What joint enforcement keeps of the chain. */
export interface Witnessed extends LedgerHead {
  /** The first block of which it was told two things; 0 where there is none. */
  readonly differingBatchNo: number;
}

/** Feature 49: where the ledger has not what its witness keeps, it was rebuilt or cut short. SYS only, by the witness's own event. */
export const compareLedgerWitness: Command<Witnessed, readonly FoundBreak[], readonly FoundBreak[], null, never> = {
  name: 'compareLedgerWitness',
  refusals: {},
  load: async (tx, witnessed) => chainBreaks(tx, await findingsOf(tx, witnessed)),
  decide: (found) => permit(found),
  // eslint-disable-next-line max-params -- a command's `apply`
  async apply(tx, accepted, facts, found) {
    await enterBreaks(tx, found, facts);
    return accepted.map(() => null);
  },
  subject: ({ batchNo }) => ({ type: 'EscrowLedger', id: String(batchNo) }),
  changes: (found) => found.length > 0,
};

async function findingsOf(tx: Tx, witnessed: readonly Witnessed[]): Promise<LedgerChainWalk['findings']> {
  const rows = await tx.query<{ batchNo: number; hash: string }>(
    `select batch_no::int as "batchNo", encode(hash, 'hex') as hash from ledger_block where batch_no = any($1::bigint[])`,
    [witnessed.map(({ batchNo }) => batchNo)],
  );
  const own = new Map(rows.map(({ batchNo, hash }) => [batchNo, hash]));
  return witnessed.flatMap(({ batchNo, hash, differingBatchNo }) => {
    const is = own.get(batchNo);
    const differs = (no: number) => ({ batchNo: no, problem: 'WITNESS_DIFFERS' as const });
    return [
      ...(differingBatchNo > 0 ? [differs(differingBatchNo)] : []),
      ...(is === undefined ? [{ batchNo, problem: 'BLOCK_MISSING' as const }] : is === hash ? [] : [differs(batchNo)]),
    ];
  });
}
