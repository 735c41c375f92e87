// D1, D6, feature 46: the risk deposit in the ledger: paid in by the bank's paper, returned by two officers, drawn by the mass refund.
import type { Slice } from '@lianguan/service-kit';
import { CLAIM_FOUND } from '../bank-break/index.js';
import type { TransferOwner } from '../escrow-ledger/index.js';
import { bookClaimedReturn } from './claimed-return.commands.js';
import { depositReturnLifecycle, RETURN_ANSWER_DUE } from './deposit-lifecycle.rules.js';
import { RiskDepositReturn } from './deposit.entity.js';
import { RiskDepositResolver } from './deposit.resolver.js';
import { expireRiskDepositReturn, recordRiskDepositReturn } from './return-payment.commands.js';

export const riskDepositOwner: TransferOwner = {
  code: 'RISK_DEPOSIT_RETURN',
  command: recordRiskDepositReturn,
  input: ({ cause: returnId, ...answer }) => ({ ...answer, returnId }),
};

export const riskDeposit: Slice = {
  name: 'risk-deposit',
  entities: [RiskDepositReturn],
  resolvers: [RiskDepositResolver],
  lifecycles: [depositReturnLifecycle],
  deadlines: [
    { name: RETURN_ANSWER_DUE, command: expireRiskDepositReturn, input: (returnId) => ({ returnId }) },
    { name: CLAIM_FOUND.RISK_DEPOSIT_RETURN, command: bookClaimedReturn, input: (paymentId) => ({ paymentId }) },
  ],
};
