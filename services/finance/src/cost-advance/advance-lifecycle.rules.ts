import { defineLifecycle } from '@lianguan/service-kit/rules';

export const ADVANCE_STATES = [
  'REQUESTED',
  'APPROVED',
  'PAID',
  'REPAID',
  'RETURNED',
  'REFUSED',
  'WITHDRAWN',
  'UNPAID',
  'EXPIRED',
] as const;
export type AdvanceStateName = (typeof ADVANCE_STATES)[number];

export const ADVANCE_ANSWER_DUE = 'costAdvance.answer';
export const ADVANCE_ANSWER_TERM = 'escrow.releaseAnswer';

export const ADVANCE_BASIS = '教监管函〔2021〕2号（预收费监管）；监管协议';
const basis = ADVANCE_BASIS;
const bank = ['BANK', 'FIN'] as const;

/** Lifecycle 6, 成本预拨: asked for, approved within the share of the risk code, paid, and repaid by the lessons that are consumed. */
export const advanceLifecycle = defineLifecycle({
  name: 'CostAdvance',
  states: [...ADVANCE_STATES],
  initial: 'REQUESTED',
  terminal: ['REPAID', 'RETURNED', 'REFUSED', 'WITHDRAWN'],
  transitions: [
    {
      event: 'approveCostAdvance',
      from: ['REQUESTED'],
      to: 'APPROVED',
      roles: ['BANK'],
      guard: 'withinCap',
      // Payouts to an institution wait as long for the bank.
      deadline: { name: ADVANCE_ANSWER_DUE, term: ADVANCE_ANSWER_TERM },
      basis,
    },
    { event: 'refuseCostAdvance', from: ['REQUESTED'], to: 'REFUSED', roles: ['BANK'], basis },
    { event: 'withdrawCostAdvance', from: ['REQUESTED'], to: 'WITHDRAWN', roles: ['INST'], basis: null },
    { event: 'recordCostAdvancePayment', from: ['APPROVED'], to: 'PAID', roles: bank, guard: 'paid', basis },
    { event: 'recordCostAdvancePayment', from: ['APPROVED'], to: 'UNPAID', roles: bank, guard: 'unpaid', basis },
    { event: 'expireCostAdvance', from: ['APPROVED'], to: 'EXPIRED', roles: ['SYS'], basis },
    // Two officers have found that the bank paid after all.
    { event: 'bookClaimedAdvance', from: ['UNPAID', 'EXPIRED'], to: 'PAID', roles: ['SYS'], basis },
    {
      event: 'recordCostAdvanceReturn',
      from: ['PAID'],
      to: 'RETURNED',
      roles: ['FIN'],
      guard: 'nothingRepaid',
      basis,
    },
    { event: 'repay', from: ['PAID'], to: 'REPAID', roles: ['SYS'], guard: 'whole', basis },
    { event: 'repay', from: ['PAID'], to: 'PAID', roles: ['SYS'], guard: 'part', basis },
  ],
  labels: {
    REQUESTED: '待银行审核',
    APPROVED: '已同意，待划款',
    PAID: '已划款，待抵扣',
    REPAID: '已抵扣完',
    RETURNED: '已退回',
    REFUSED: '银行未同意',
    WITHDRAWN: '已撤回',
    UNPAID: '银行未划款',
    EXPIRED: '逾期未划款',
    approveCostAdvance: '同意预拨',
    refuseCostAdvance: '不同意预拨',
    withdrawCostAdvance: '撤回申请',
    recordCostAdvancePayment: '登记划款',
    expireCostAdvance: '期满未划款',
    bookClaimedAdvance: '查明后补记划款',
    recordCostAdvanceReturn: '登记退回',
    repay: '消课抵扣',
  },
});
