// D4, M31, features 55 and 94, lifecycle 7: what goes back of an order, from the quote over the institution's word and mediation to the bank's payment.
import type { Slice } from '@lianguan/service-kit';
import type { TransferOwner } from '../escrow-ledger/index.js';
import { REFUND_OPENING, REFUND_QUOTE } from '../training-order/index.js';
import {
  MEDIATION_DUE,
  ORDER_DUE,
  PAYMENT_DUE,
  REFUND_CONSTANTS,
  refundLifecycle,
  SILENCE_DUE,
} from './refund-lifecycle.rules.js';
import { openRefundOfEndedOrder } from './refund-opening.commands.js';
import { expireRefundPayment, orderRefundPayment, recordRefundPayment } from './refund-payment.commands.js';
import { REFUND_COMMANDS } from './refund.commands.js';
import { Refund } from './refund.entity.js';
import { RefundResolver } from './refund.resolver.js';
import { quoteRequestedRefund } from './requested-refund.commands.js';

export { refundReversal } from './refund-reversal.commands.js';
export { refundLifecycle, type RefundStateName } from './refund-lifecycle.rules.js';
export { endByClosing, openClosureRefund, refundDeadlines, type EndOfOrder } from './refund-opening.commands.js';
export { lockOpenRefunds, refunds, type RefundRow } from './refund-rows.commands.js';

export const refundOwner: TransferOwner = {
  code: 'REFUND_PAYMENT',
  command: recordRefundPayment,
  input: ({ cause: refundId, ...answer }) => ({ ...answer, refundId }),
};

const bySystem = (refundId: string) => ({ refundId, reason: '', documentNo: '' });

export const refund: Slice = {
  name: 'refund',
  entities: [Refund],
  resolvers: [RefundResolver],
  lifecycles: [refundLifecycle],
  constants: REFUND_CONSTANTS,
  deadlines: [
    { name: REFUND_OPENING, command: openRefundOfEndedOrder, input: (orderId) => ({ orderId }) },
    { name: REFUND_QUOTE, command: quoteRequestedRefund, input: (orderId) => ({ orderId }) },
    {
      name: SILENCE_DUE,
      command: REFUND_COMMANDS.acceptRefundBySilence,
      input: (id) => ({ ...bySystem(id), act: 'acceptRefundBySilence' }),
    },
    {
      name: MEDIATION_DUE,
      command: REFUND_COMMANDS.expireRefundMediation,
      input: (id) => ({ ...bySystem(id), act: 'expireRefundMediation' }),
    },
    { name: ORDER_DUE, command: orderRefundPayment, input: (refundId) => ({ refundId }) },
    { name: PAYMENT_DUE, command: expireRefundPayment, input: (refundId) => ({ refundId }) },
  ],
};
