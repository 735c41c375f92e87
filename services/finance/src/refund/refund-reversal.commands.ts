import { permit } from '@lianguan/kernel';
import { UUID } from '@lianguan/service-kit';
import { bookedBack, type ReversalOwner } from '../escrow-ledger/index.js';
import { nextTry } from './refund-payment.commands.js';
import { decideRefundReversal } from './refund-payment.rules.js';
import { refunds, type RefundRow } from './refund-rows.commands.js';
import { loadRefunds, type RefundState } from './refund.commands.js';
import { REFUND_REFUSALS } from './refund.rules.js';

const UNPAID = { state: 'RETURNED', transferId: null, bankReference: null, paidOn: null } as const;

/** A refund's payment that is booked back: it is ordered anew the next working day. What it settled stays settled. */
export const refundReversal: ReversalOwner<RefundState, RefundRow | null> = {
  codes: ['REFUND_PAYMENT'],
  refusals: REFUND_REFUSALS,
  load: (tx, transfers) =>
    loadRefunds(
      tx,
      transfers.flatMap(({ cause: refundId }) => (UUID.test(refundId) ? { refundId } : [])),
    ),
  decide({ refunds: rows }, asked, facts) {
    const refund = rows.get(asked.transfer.cause);
    if (!refund) return bookedBack(asked, facts);
    const step = decideRefundReversal(refund, facts);
    if (!step.ok) return step;
    const posted = bookedBack(asked, facts);
    if (!posted.ok) return posted;
    const change = { ...refund, ...UNPAID, waitsFor: asked.reversal.cause };
    rows.set(refund.id, change);
    return permit({ transition: step.value.text, change, deadlines: [nextTry(refund, facts)] });
  },
  apply: (tx, changes) =>
    refunds.save(
      tx,
      changes.flatMap((change) => change ?? []),
    ),
};
