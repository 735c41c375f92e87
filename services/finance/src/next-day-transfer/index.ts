// D2, feature 48: next-day transfer of what an institution's lessons of a day are worth, and the bank's answer to it.
import type { Slice } from '@lianguan/service-kit';
import { consumedDayOf, RELEASE_DUE } from '../training-order/index.js';
import type { TransferOwner } from '../escrow-ledger/index.js';
import { expireNextDayTransfer, recordNextDayTransfer } from './payout-answer.commands.js';
import { payoutReversal } from './payout-reversal.commands.js';
import { NextDayTransfer } from './payout.entity.js';
import { NextDayTransferResolver, PostponedTransferResolver } from './payout.resolver.js';
import { PAYOUT_ANSWER_DUE, payoutLifecycle } from './payout.rules.js';
import { PostponedTransfer } from './postponement.entity.js';
import { beginSettlement, settlementTask } from './settlement.commands.js';

export const payoutOwner: TransferOwner = {
  code: 'PAYOUT',
  command: recordNextDayTransfer,
  input: ({ cause: payoutId, ...answer }) => ({ ...answer, payoutId }),
};

export { payoutReversal };

export const nextDayTransfer: Slice = {
  name: 'next-day-transfer',
  entities: [NextDayTransfer, PostponedTransfer],
  resolvers: [NextDayTransferResolver, PostponedTransferResolver],
  lifecycles: [payoutLifecycle],
  tasks: [settlementTask],
  deadlines: [
    { name: RELEASE_DUE, command: beginSettlement, input: consumedDayOf },
    { name: PAYOUT_ANSWER_DUE, command: expireNextDayTransfer, input: (payoutId) => ({ payoutId }) },
  ],
};
