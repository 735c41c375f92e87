// D4, feature 56, closure.order: what a closed institution owes to its learners, shared out of account, deposit and insurance; the rest a claim.
import type { Slice } from '@lianguan/service-kit';
import { MassRefund, MassRefundClaim, MassRefundMoney } from './mass-refund.entity.js';
import { MASS_REFUND_CONSTANTS, massRefundLifecycle } from './mass-refund-lifecycle.rules.js';
import { orderMassRefundShare, SHARE_DUE } from './share-payment.commands.js';
import { MassRefundClaimResolver, MassRefundResolver, MassRefundShareResolver } from './mass-refund.resolver.js';

export { oldShareReversal } from './share-reversal.commands.js';

export const massRefund: Slice = {
  name: 'mass-refund',
  entities: [MassRefund, MassRefundClaim, MassRefundMoney],
  resolvers: [MassRefundResolver, MassRefundClaimResolver, MassRefundShareResolver],
  constants: MASS_REFUND_CONSTANTS,
  lifecycles: [massRefundLifecycle],
  deadlines: [{ name: SHARE_DUE, command: orderMassRefundShare, input: (claimId) => ({ claimId }) }],
};
