import type { RuleConstant } from '@lianguan/service-kit';
import { defineLifecycle } from '@lianguan/service-kit/rules';

export const REFUND_STATES = [
  'REQUESTED',
  'QUOTED',
  'APPROVED',
  'REFUSED',
  'AGREED',
  'FAILED',
  'COURT',
  'PAYING',
  'SHORT',
  'PAID',
  'RETURNED',
  'CANCELLED',
] as const;
export type RefundStateName = (typeof REFUND_STATES)[number];

/** Over: another refund of the order may be opened. PAID and RETURNED are not among them, for the order has no money left. */
export const OVER_STATES: readonly RefundStateName[] = ['CANCELLED', 'COURT'];

export const COOLING_OFF_BASIS = '预付式消费解释 第十四条';
export const PRICE_BASIS = '预付式消费解释 第十八条';
export const OWN_WISH_BASIS = '预付式消费解释 第十九条、第二十条';
export const INTEREST_BASIS = '预付式消费解释 第十六条';
export const BURDEN_BASIS = '预付式消费解释 第二十五条';
export const ESCROW_BASIS = '教监管函〔2021〕2号（预收费监管）';
const PLATFORM_BASIS = '全国校外教育培训监管与服务综合平台规则';
export const MEDIATION_BASIS = '市场监督管理投诉举报处理暂行办法 第二十一条';
export const CLOSURE_BASIS = '民办教育促进法 第五十九条';
const COURT_BASIS = '民事诉讼法 第一百二十二条';
const CORRECTION_BASIS = '会计法 第十五条';

export const SILENCE_DUE = 'refund.institutionSilence';
export const MEDIATION_DUE = 'refund.mediation';
/** The payment is ordered when it falls due. */
export const ORDER_DUE = 'refund.order';
/** So long the bank has for its answer. */
export const PAYMENT_DUE = 'refund.payment';

const COOLING_OFF = 'refund.coolingOffDays';
const BEFORE_START = 'refund.beforeStart';
const AFTER_START = 'refund.afterStart';
const PUNITIVE = 'refund.punitive';
export const REFUND_CONSTANT_KEYS = { COOLING_OFF, BEFORE_START, AFTER_START, PUNITIVE } as const;

const everywhere = { scope: '', effectiveFrom: '2021-07-24', effectiveTo: null } as const;
const DAYS = '北京、山东预收费管理办法';

export const REFUND_CONSTANTS: readonly RuleConstant[] = [
  /** Silence of the institution for so long is consent. */
  { ...everywhere, key: SILENCE_DUE, value: '5wd', source: PLATFORM_BASIS, mark: 'P' },
  /** Mediation that has not succeeded by then has failed. */
  { ...everywhere, key: MEDIATION_DUE, value: '45wd', source: MEDIATION_BASIS, mark: 'L' },
  /** Within so long the bank pays what is approved: before the first lesson, and after it. */
  { ...everywhere, key: BEFORE_START, value: '5d', source: DAYS, mark: 'P' },
  { ...everywhere, key: AFTER_START, value: '15d', source: DAYS, mark: 'P' },
  /** Calendar days from the payment in which no reason is needed; no law gave any before. */
  { ...everywhere, key: COOLING_OFF, value: 0, effectiveTo: '2025-05-01', source: null, mark: 'L' },
  { ...everywhere, key: COOLING_OFF, value: 7, effectiveFrom: '2025-05-01', source: COOLING_OFF_BASIS, mark: 'L' },
  /** What a parent may claim in court of who has deceived: so many times the price, at least so many yuan. */
  {
    ...everywhere,
    key: PUNITIVE,
    value: { times: 3, leastYuan: 500 },
    source: '消费者权益保护法 第五十五条',
    mark: 'L',
  },
];

const institution = ['INST'] as const;
const guardian = ['GUARDIAN'] as const;
const mediator = ['EDU_SUP'] as const;
const bank = ['BANK', 'FIN'] as const;
const supervisor = ['FIN'] as const;
const timer = ['SYS'] as const;
const asker = ['GUARDIAN', 'SYS'] as const;
const silence = { name: SILENCE_DUE, term: SILENCE_DUE };

/** Lifecycle 7. Only the guardian takes a request back, and not while the bank has the order to pay. */
export const refundLifecycle = defineLifecycle({
  name: 'Refund',
  states: [...REFUND_STATES],
  initial: 'REQUESTED',
  terminal: ['COURT', 'CANCELLED'],
  transitions: [
    {
      event: 'quoteRefund',
      from: ['REQUESTED'],
      to: 'APPROVED',
      roles: asker,
      guard: 'inCoolingOff',
      basis: COOLING_OFF_BASIS,
    },
    {
      event: 'quoteRefund',
      from: ['REQUESTED'],
      to: 'APPROVED',
      roles: asker,
      guard: 'endedByInstitution',
      basis: PRICE_BASIS,
    },
    { event: 'quoteRefund', from: ['REQUESTED'], to: 'QUOTED', roles: asker, deadline: silence, basis: PRICE_BASIS },
    // What was undecided when it was asked for has left nothing to give back.
    { event: 'dropRefundRequest', from: ['REQUESTED'], to: 'CANCELLED', roles: timer, basis: PRICE_BASIS },
    {
      event: 'openClosureRefund',
      from: ['REQUESTED'],
      to: 'APPROVED',
      roles: ['EDU_SUP', 'FIN', 'SYS'],
      basis: CLOSURE_BASIS,
    },
    // Of what the guardian, the institution or the bank has not brought to its end the mass refund takes the place.
    {
      event: 'joinMassRefund',
      from: ['REQUESTED', 'QUOTED', 'APPROVED', 'REFUSED', 'AGREED', 'FAILED', 'SHORT'],
      to: 'CANCELLED',
      roles: ['FIN'],
      basis: CLOSURE_BASIS,
    },
    { event: 'acceptRefund', from: ['QUOTED'], to: 'APPROVED', roles: institution, basis: ESCROW_BASIS },
    { event: 'acceptRefundBySilence', from: ['QUOTED'], to: 'APPROVED', roles: timer, basis: PLATFORM_BASIS },
    {
      event: 'refuseRefund',
      from: ['QUOTED'],
      to: 'REFUSED',
      roles: institution,
      deadline: { name: MEDIATION_DUE, term: MEDIATION_DUE },
      basis: ESCROW_BASIS,
    },
    {
      event: 'concludeRefundMediation',
      from: ['REFUSED'],
      to: 'AGREED',
      roles: mediator,
      guard: 'agreed',
      basis: MEDIATION_BASIS,
    },
    {
      event: 'concludeRefundMediation',
      from: ['REFUSED'],
      to: 'FAILED',
      roles: mediator,
      guard: 'failed',
      basis: MEDIATION_BASIS,
    },
    { event: 'expireRefundMediation', from: ['REFUSED'], to: 'FAILED', roles: timer, basis: MEDIATION_BASIS },
    { event: 'guideRefundToCourt', from: ['FAILED'], to: 'COURT', roles: mediator, basis: COURT_BASIS },
    {
      event: 'orderRefundPayment',
      from: ['APPROVED', 'AGREED', 'SHORT', 'RETURNED'],
      to: 'PAYING',
      roles: timer,
      guard: 'funded',
      basis: ESCROW_BASIS,
    },
    {
      event: 'orderRefundPayment',
      from: ['APPROVED', 'AGREED'],
      to: 'SHORT',
      roles: timer,
      guard: 'short',
      basis: ESCROW_BASIS,
    },
    // The bank has paid an earlier order late, as two officers have found.
    {
      event: 'bookRefundPayment',
      from: ['APPROVED', 'AGREED', 'SHORT', 'RETURNED'],
      to: 'PAID',
      roles: timer,
      basis: ESCROW_BASIS,
    },
    // What is missing comes out of the deposit: the payment is ordered anew, at once.
    {
      event: 'drawDepositForRefund',
      from: ['SHORT'],
      to: 'APPROVED',
      roles: supervisor,
      guard: 'covered',
      basis: ESCROW_BASIS,
    },
    {
      event: 'drawDepositForRefund',
      from: ['RETURNED'],
      to: 'RETURNED',
      roles: supervisor,
      guard: 'covered',
      basis: ESCROW_BASIS,
    },
    { event: 'recordRefundPayment', from: ['PAYING'], to: 'PAID', roles: bank, guard: 'paid', basis: ESCROW_BASIS },
    {
      event: 'recordRefundPayment',
      from: ['PAYING'],
      to: 'RETURNED',
      roles: bank,
      guard: 'settledBefore',
      basis: ESCROW_BASIS,
    },
    {
      event: 'recordRefundPayment',
      from: ['PAYING'],
      to: 'APPROVED',
      roles: bank,
      guard: 'notPaid',
      basis: ESCROW_BASIS,
    },
    {
      event: 'expireRefundPayment',
      from: ['PAYING'],
      to: 'RETURNED',
      roles: timer,
      guard: 'settledBefore',
      basis: ESCROW_BASIS,
    },
    { event: 'expireRefundPayment', from: ['PAYING'], to: 'APPROVED', roles: timer, basis: ESCROW_BASIS },
    // The bank gave the money back, or had not paid it: it stays set aside for the guardian, and nobody takes it up.
    { event: 'reverseEscrowTransfer', from: ['PAID'], to: 'RETURNED', roles: supervisor, basis: CORRECTION_BASIS },
    {
      event: 'cancelRefund',
      from: ['REQUESTED', 'QUOTED', 'APPROVED', 'REFUSED', 'AGREED', 'FAILED', 'SHORT'],
      to: 'CANCELLED',
      roles: guardian,
      basis: null,
    },
  ],
  labels: {
    REQUESTED: '已申请',
    QUOTED: '待机构答复',
    APPROVED: '待付款',
    REFUSED: '机构不同意，调解中',
    AGREED: '调解达成，待付款',
    FAILED: '调解未成',
    COURT: '已引导诉讼',
    PAYING: '已通知银行付款',
    SHORT: '账户资金不足',
    PAID: '已退费',
    RETURNED: '银行退回，待重新付款',
    CANCELLED: '已撤回',
    quoteRefund: '计算退费',
    dropRefundRequest: '无可退费用',
    openClosureRefund: '停办退费',
    joinMassRefund: '并入集体退费',
    acceptRefund: '同意退费',
    acceptRefundBySilence: '逾期视为同意',
    refuseRefund: '不同意退费',
    concludeRefundMediation: '登记调解结果',
    expireRefundMediation: '调解期满',
    guideRefundToCourt: '引导诉讼',
    orderRefundPayment: '通知银行付款',
    recordRefundPayment: '登记银行付款',
    bookRefundPayment: '查明已付后补记',
    expireRefundPayment: '银行逾期未答复',
    drawDepositForRefund: '动用保证金',
    reverseEscrowTransfer: '冲正',
    cancelRefund: '撤回申请',
  },
});
