import { advanceOwner } from '../cost-advance/index.js';
import type { TransferCode, TransferOwner } from '../escrow-ledger/index.js';
import { payoutOwner } from '../next-day-transfer/index.js';
import { refundOwner } from '../refund/index.js';
import { riskDepositOwner } from '../risk-deposit/index.js';

/** Each slice that orders payments of the bank says here how the bank's answer is applied to them. */
const OWNERS: readonly TransferOwner[] = [payoutOwner, advanceOwner, refundOwner, riskDepositOwner];

export const TRANSFER_OWNERS: ReadonlyMap<TransferCode, TransferOwner> = new Map(
  OWNERS.map((owner) => [owner.code, owner]),
);
