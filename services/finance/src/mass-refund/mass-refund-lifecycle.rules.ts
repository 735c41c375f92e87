import type { RuleConstant } from '@lianguan/service-kit';
import { defineLifecycle } from '@lianguan/service-kit/rules';

export const MASS_REFUND_STATES = ['LISTED', 'DISTRIBUTING', 'CLAIMED', 'SETTLED', 'WRITTEN_OFF', 'WITHDRAWN'] as const;
export type MassRefundStateName = (typeof MASS_REFUND_STATES)[number];

export const CLOSURE_BASIS = '民办教育促进法 第五十九条';
const CLAIMS_END_BASIS = '民办教育促进法 第五十九条；企业破产法 第一百一十六条、第一百二十条';
const CLOSURE_ORDER = 'closure.order';

/** Ranks in which a closed institution's property is used up: refunds to learners come first. */
export const CLAIM_RANKS = ['TUITION', 'WAGES', 'OTHER'] as const;
export type ClaimRankName = (typeof CLAIM_RANKS)[number];

export const MASS_REFUND_CONSTANTS: readonly RuleConstant[] = [
  {
    key: CLOSURE_ORDER,
    value: CLAIM_RANKS,
    scope: '',
    effectiveFrom: '2003-09-01',
    effectiveTo: null,
    source: CLOSURE_BASIS,
    mark: 'L',
  },
];

/** The rank, from 1, of what learners are owed. */
export const tuitionRank = (order: readonly ClaimRankName[]): number => order.indexOf('TUITION') + 1;
export const CLAIM_ORDER_KEY = CLOSURE_ORDER;

const roles = ['FIN'] as const;
const basis = CLOSURE_BASIS;

/** D4, feature 56: all orders of a closed institution, from the list of what they are owed to what is left as a claim. */
export const massRefundLifecycle = defineLifecycle({
  name: 'MassRefund',
  states: [...MASS_REFUND_STATES],
  initial: 'LISTED',
  terminal: ['SETTLED', 'WRITTEN_OFF', 'WITHDRAWN'],
  transitions: [
    {
      event: 'approveMassRefund',
      from: ['LISTED'],
      to: 'DISTRIBUTING',
      roles,
      guard: 'listStands',
      basis,
    },
    { event: 'withdrawMassRefund', from: ['LISTED'], to: 'WITHDRAWN', roles, basis: null },
    { event: 'recordMassRefundMoney', from: ['DISTRIBUTING'], to: 'DISTRIBUTING', roles, guard: 'inTurn', basis },
    { event: 'recordInsurerAnswer', from: ['DISTRIBUTING'], to: 'DISTRIBUTING', roles, guard: 'ofPolicy', basis },
    { event: 'concludeMassRefund', from: ['DISTRIBUTING'], to: 'CLAIMED', roles, guard: 'claimsLeft', basis },
    { event: 'concludeMassRefund', from: ['DISTRIBUTING'], to: 'SETTLED', roles, guard: 'nothingLeft', basis },
    { event: 'recordMassRefundMoney', from: ['CLAIMED'], to: 'CLAIMED', roles, guard: 'lateInPart', basis },
    { event: 'recordMassRefundMoney', from: ['CLAIMED'], to: 'SETTLED', roles, guard: 'lateInFull', basis },
    // The liquidation is over: what it paid is shared out, and nobody pays the rest any more.
    {
      event: 'endMassRefundClaims',
      from: ['CLAIMED'],
      to: 'SETTLED',
      roles,
      guard: 'paidInFull',
      basis: CLAIMS_END_BASIS,
    },
    {
      event: 'endMassRefundClaims',
      from: ['CLAIMED'],
      to: 'WRITTEN_OFF',
      roles,
      guard: 'restLeft',
      basis: CLAIMS_END_BASIS,
    },
  ],
  labels: {
    LISTED: '名单已固定，待批准',
    DISTRIBUTING: '分配中',
    CLAIMED: '余额已登记为债权',
    SETTLED: '已全部退清',
    WRITTEN_OFF: '清算终结，余额核销',
    WITHDRAWN: '已撤回',
    approveMassRefund: '批准名单并分配账户资金',
    withdrawMassRefund: '撤回',
    recordMassRefundMoney: '登记资金并分配',
    recordInsurerAnswer: '登记保险答复',
    concludeMassRefund: '办结',
    endMassRefundClaims: '了结债权',
  },
});
