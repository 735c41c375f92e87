// Feature 49, M29: the double-entry ledger of each escrow account, with its hash chain, trial balance and solvency.
import type { Slice } from '@lianguan/service-kit';
import { LedgerAccount } from './escrow-ledger.entity.js';
import { PENDING_EXPIRY } from './escrow-ledger.events.js';
import { EscrowLedgerResolver } from './escrow-ledger.resolver.js';
import { expireTransfer } from './recording.commands.js';
import { transferLifecycle } from './transfer.rules.js';

export { lockBook, openLedgerAccounts, postTransfers, writeTransfers, type TransferVerdict } from './book.commands.js';
export { accountKey, availableOf, decideTransfers, type Book, type BookAccount } from './escrow-ledger.rules.js';
export {
  isAsset,
  LEDGER_ACCOUNT_KINDS,
  MOVEMENTS,
  TRANSFER_CODES,
  type LedgerAccountKind,
  type TransferCode,
} from './chart.rules.js';
export {
  TRANSFER_REFUSALS,
  type Moved,
  type Movement,
  type Resolution,
  type Reversal,
  type TransferRefusal,
  type TransferRequest,
} from './transfer.rules.js';

export const escrowLedger: Slice = {
  name: 'escrow-ledger',
  entities: [LedgerAccount],
  resolvers: [EscrowLedgerResolver],
  lifecycles: [transferLifecycle],
  deadlines: [{ name: PENDING_EXPIRY, command: expireTransfer, input: (transferId) => ({ transferId }) }],
};
