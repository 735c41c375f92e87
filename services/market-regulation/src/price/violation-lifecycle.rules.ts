import { defineLifecycle } from '@lianguan/service-kit/rules';

export const VIOLATION_STATES = [
  'DETECTED',
  'DISMISSED',
  'CONFIRMED',
  'RETURNING',
  'RETURN_OVERDUE',
  'SEARCHING',
  'RETURNED',
  'CONFISCATION_PROPOSED',
  'CASE_PROPOSED',
] as const;
export type ViolationStateName = (typeof VIOLATION_STATES)[number];

export const RETURN_DUE = 'priceViolation.return';

export const FIND_BASIS = '价格法 第三十三条';
export const RETURN_BASIS = '价格违法行为行政处罚规定 第十六条';
export const CASE_BASIS = '行政处罚法 第五十四条';

export const PRICE_OFFICER = ['SAMR_PRICE'] as const;
const roles = PRICE_OFFICER;

/** M24, M26: what becomes of a fee that was not to be charged. Fines are the case's. */
export const violationLifecycle = defineLifecycle({
  name: 'PriceViolation',
  states: [...VIOLATION_STATES],
  initial: 'DETECTED',
  terminal: ['DISMISSED', 'RETURNED'],
  transitions: [
    { event: 'dismissPriceViolation', from: ['DETECTED'], to: 'DISMISSED', roles, basis: FIND_BASIS },
    { event: 'confirmPriceViolation', from: ['DETECTED'], to: 'CONFIRMED', roles, basis: FIND_BASIS },
    {
      event: 'recordRegulatoryInterview',
      from: ['DETECTED'],
      to: 'DETECTED',
      roles,
      guard: 'interviewFits',
      basis: null,
    },
    {
      event: 'recordRegulatoryInterview',
      from: ['CONFIRMED'],
      to: 'CONFIRMED',
      roles,
      guard: 'interviewFits',
      basis: null,
    },
    { event: 'orderFeeReturn', from: ['CONFIRMED'], to: 'RETURNING', roles, guard: 'returnFits', basis: RETURN_BASIS },
    { event: 'passReturnDue', from: ['RETURNING'], to: 'RETURN_OVERDUE', roles: ['SYS'], basis: RETURN_BASIS },
    {
      event: 'searchPayers',
      from: ['RETURNING', 'RETURN_OVERDUE'],
      to: 'SEARCHING',
      roles,
      guard: 'searchDayFits',
      basis: RETURN_BASIS,
    },
    {
      event: 'confirmFeeReturn',
      from: ['RETURNING', 'RETURN_OVERDUE', 'SEARCHING'],
      to: 'RETURNED',
      roles,
      basis: RETURN_BASIS,
    },
    {
      event: 'proposeConfiscation',
      from: ['SEARCHING'],
      to: 'CONFISCATION_PROPOSED',
      roles,
      guard: 'searchOver',
      basis: RETURN_BASIS,
    },
    {
      event: 'proposePriceCase',
      from: ['CONFIRMED', 'RETURN_OVERDUE'],
      to: 'CASE_PROPOSED',
      roles,
      guard: 'interviewed',
      basis: CASE_BASIS,
    },
    {
      event: 'reopenPriceViolation',
      from: ['CASE_PROPOSED'],
      to: 'CONFIRMED',
      roles,
      guard: 'proposalEnded',
      basis: CASE_BASIS,
    },
    {
      event: 'reopenPriceViolation',
      from: ['CONFISCATION_PROPOSED'],
      to: 'SEARCHING',
      roles,
      guard: 'proposalEnded',
      basis: CASE_BASIS,
    },
  ],
  labels: {
    DETECTED: '待核实',
    DISMISSED: '不成立',
    CONFIRMED: '已认定',
    RETURNING: '责令退还',
    RETURN_OVERDUE: '逾期未退还',
    SEARCHING: '公告查找',
    RETURNED: '已退还',
    CONFISCATION_PROPOSED: '建议没收',
    CASE_PROPOSED: '已建议立案',
    dismissPriceViolation: '认定不成立',
    confirmPriceViolation: '认定违法收费',
    recordRegulatoryInterview: '登记约谈',
    orderFeeReturn: '责令限期退还',
    passReturnDue: '退还期满',
    searchPayers: '公告查找交费人',
    confirmFeeReturn: '确认已全部退还',
    proposeConfiscation: '建议没收',
    proposePriceCase: '建议立案',
    reopenPriceViolation: '重新办理',
  },
});

export type ViolationEventName = (typeof violationLifecycle.transitions)[number]['event'];
export type ViolationActName = Exclude<ViolationEventName, 'passReturnDue'>;
