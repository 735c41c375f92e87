// Feature 49: the double-entry ledger of each escrow account, with its hash chain. Whatever moves money does it through here.
import type { Slice } from '@lianguan/service-kit';
import { PENDING_EXPIRY } from './escrow-ledger.events.js';
import { expireTransfer } from './expiry.commands.js';
import { transferLifecycle } from './transfer.rules.js';

export * from './book.commands.js';
export * from './chart.rules.js';
export * from './escrow-ledger.rules.js';
export { inMassRefundSql, owedSql, restOwedSql } from './owed.commands.js';
export * from './payment-end.rules.js';
export * from './reversal-owner.js';
export type { TransferAnswer, TransferOwner } from './transfer-owner.js';
export { accountKey } from './transfer-accounts.rules.js';
export * from './transfer.rules.js';
export * from './trial-balance.rules.js';

export const escrowLedger: Slice = {
  name: 'escrow-ledger',
  lifecycles: [transferLifecycle],
  deadlines: [{ name: PENDING_EXPIRY, command: expireTransfer, input: (transferId) => ({ transferId }) }],
};
