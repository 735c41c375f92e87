import type { ReversalOwner } from '../escrow-ledger/index.js';
import { oldShareReversal } from '../mass-refund/index.js';
import { payoutReversal } from '../next-day-transfer/index.js';
import { refundReversal } from '../refund/index.js';
import { adoptionReversal } from '../stock-order/index.js';
import { orderReversal } from '../training-order/index.js';

/** Each slice whose rows follow what is booked for them says here what a reversal undoes. In the order in which they lock their rows. */
export const REVERSAL_OWNERS: readonly ReversalOwner[] = [
  oldShareReversal,
  adoptionReversal,
  orderReversal,
  payoutReversal,
  refundReversal,
];
