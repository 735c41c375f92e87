import { defineLifecycle } from '@lianguan/service-kit/rules';

export const DEPOSIT_RETURN_STATES = ['PROPOSED', 'APPROVED', 'PAID', 'WITHDRAWN', 'UNPAID', 'EXPIRED'] as const;
export type DepositReturnStateName = (typeof DEPOSIT_RETURN_STATES)[number];

export const RETURN_ANSWER_DUE = 'riskDeposit.answer';
/** Payouts to an institution wait as long for the bank. */
export const RETURN_ANSWER_TERM = 'escrow.releaseAnswer';

export const DEPOSIT_BASIS = '教监管函〔2021〕2号（风险保证金）；监管协议';
const basis = DEPOSIT_BASIS;
const finance = ['FIN'] as const;
const bank = ['BANK', 'FIN'] as const;

/** D6: what goes back of a risk deposit, from the proposal of one officer over the approval of another to the bank's word. */
export const depositReturnLifecycle = defineLifecycle({
  name: 'RiskDepositReturn',
  states: [...DEPOSIT_RETURN_STATES],
  initial: 'PROPOSED',
  terminal: ['PAID', 'WITHDRAWN'],
  transitions: [
    {
      event: 'approveRiskDepositReturn',
      from: ['PROPOSED'],
      to: 'APPROVED',
      roles: finance,
      guard: 'mayReturn',
      deadline: { name: RETURN_ANSWER_DUE, term: RETURN_ANSWER_TERM },
      basis,
    },
    { event: 'withdrawRiskDepositReturn', from: ['PROPOSED'], to: 'WITHDRAWN', roles: finance, basis: null },
    { event: 'recordRiskDepositReturn', from: ['APPROVED'], to: 'PAID', roles: bank, guard: 'paid', basis },
    { event: 'recordRiskDepositReturn', from: ['APPROVED'], to: 'UNPAID', roles: bank, guard: 'unpaid', basis },
    { event: 'expireRiskDepositReturn', from: ['APPROVED'], to: 'EXPIRED', roles: ['SYS'], basis },
    // Two officers have found that the bank paid after all.
    { event: 'bookClaimedReturn', from: ['UNPAID', 'EXPIRED'], to: 'PAID', roles: ['SYS'], basis },
  ],
  labels: {
    PROPOSED: '待另一人批准',
    APPROVED: '已批准，待银行付款',
    PAID: '已退还',
    WITHDRAWN: '已撤回',
    UNPAID: '银行未付款',
    EXPIRED: '逾期未付款',
    approveRiskDepositReturn: '批准退还',
    withdrawRiskDepositReturn: '撤回',
    recordRiskDepositReturn: '登记付款',
    expireRiskDepositReturn: '期满未付款',
    bookClaimedReturn: '查明后补记付款',
  },
});
