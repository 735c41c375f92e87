// Feature 49, M29: what officers and banks do with the escrow ledger: opening balances, reversals, trial balance, journals, the check of the chain.
import type { Slice } from '@lianguan/service-kit';
import { LedgerAccount } from './escrow-ledger.entity.js';
import { EscrowLedgerResolver } from './escrow-ledger.resolver.js';
import { openingBalanceLedger } from './opening-ledger.type.js';

export { walkLedgerChain, type LedgerChainWalk, type LedgerHead } from './ledger-chain.js';
export { trialBalancesIn } from './ledger-reading.js';

export const escrowLedgerDesk: Slice = {
  name: 'escrow-ledger-desk',
  entities: [LedgerAccount],
  resolvers: [EscrowLedgerResolver],
  imports: [openingBalanceLedger],
};
