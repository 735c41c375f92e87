// D2, feature 47, lifecycle 6: cost advances, capped by the risk code, paid by the bank and repaid by the lessons that are consumed.
import type { Slice } from '@lianguan/service-kit';
import { CLAIM_FOUND } from '../bank-break/index.js';
import type { TransferOwner } from '../escrow-ledger/index.js';
import { ADVANCE_ANSWER_DUE, advanceLifecycle } from './advance-lifecycle.rules.js';
import { expireCostAdvance, recordCostAdvancePayment } from './advance-payment.commands.js';
import { CostAdvance } from './advance.entity.js';
import { CostAdvanceResolver } from './advance.resolver.js';
import { ADVANCE_CONSTANTS } from './advance.rules.js';
import { bookClaimedAdvance } from './claimed-advance.commands.js';

export { advances, lockOutstanding, type AdvanceRow } from './advance-rows.commands.js';
export { leftOf, settle, type Repayment } from './repayment.rules.js';

export const advanceOwner: TransferOwner = {
  code: 'COST_ADVANCE',
  command: recordCostAdvancePayment,
  input: ({ cause: advanceId, ...answer }) => ({ ...answer, advanceId }),
};

export const costAdvance: Slice = {
  name: 'cost-advance',
  entities: [CostAdvance],
  resolvers: [CostAdvanceResolver],
  lifecycles: [advanceLifecycle],
  deadlines: [
    { name: ADVANCE_ANSWER_DUE, command: expireCostAdvance, input: (advanceId) => ({ advanceId }) },
    { name: CLAIM_FOUND.COST_ADVANCE, command: bookClaimedAdvance, input: (paymentId) => ({ paymentId }) },
  ],
  constants: ADVANCE_CONSTANTS,
};
