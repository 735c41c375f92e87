import type {
  RefundFault,
  RefundMediationOutcome,
  RefundMediator,
  RefundOrigin,
  RefundRateKind,
  RefundState,
  RefundStepKind,
} from '../gql/graphql';
import type { SignedIn } from '../session/signed-in';
import type { StateText, Tone } from './texts';

const state = (text: string, tone: Tone): StateText => ({ text, tone });

export const REFUND_STATES = {
  REQUESTED: state('已申请', 'WATCH'),
  QUOTED: state('待机构答复', 'WATCH'),
  APPROVED: state('待付款', 'WATCH'),
  REFUSED: state('机构不同意，调解中', 'BAD'),
  AGREED: state('调解达成，待付款', 'WATCH'),
  FAILED: state('调解未成', 'BAD'),
  COURT: state('已引导诉讼', 'NEUTRAL'),
  PAYING: state('已通知银行付款', 'WATCH'),
  SHORT: state('账户资金不足', 'BAD'),
  PAID: state('已退费', 'GOOD'),
  RETURNED: state('银行退回，待重新付款', 'BAD'),
  CANCELLED: state('已撤回', 'NEUTRAL'),
} satisfies Record<RefundState, StateText>;

export const REFUND_FAULTS = {
  GUARDIAN: '我自己不想继续上课',
  INSTITUTION: '机构的原因（停课、换老师、质量不符等）',
  NEITHER: '双方都没有原因',
} satisfies Record<RefundFault, string>;

export const FAULT_TEXTS = {
  GUARDIAN: '家长的原因',
  INSTITUTION: '机构的原因',
  NEITHER: '双方都没有原因',
} satisfies Record<RefundFault, string>;

export const REFUND_ORIGINS = {
  GUARDIAN: '家长申请',
  INSTITUTION: '机构终止订单',
  CLOSURE: '机构停办',
} satisfies Record<RefundOrigin, string>;

export const REFUND_STEPS = {
  PAID: '已缴费用',
  CONSUMED: '减：已消课，按实际收取的价格',
  UNDISCOUNTED: '减：已消课按原价计算的差额',
  INTEREST: '加：利息',
  CLOSURE: '停办应退',
} satisfies Record<RefundStepKind, string>;

export const RATE_KINDS = {
  AGREED: '合同约定利率',
  ACCOUNT: '监管账户实际利率',
  LPR_1Y: '一年期LPR',
  DEPOSIT_1Y: '一年期存款利率',
} satisfies Record<RefundRateKind, string>;

export const MEDIATORS = {
  EDUCATION: '教育部门',
  MARKET_REGULATION: '市场监管部门',
  ASSOCIATION: '行业协会',
} satisfies Record<RefundMediator, string>;

export const MEDIATION_OUTCOMES = {
  AGREED: '双方达成一致',
  CLAIM_ACCEPTED: '采纳家长主张（机构没有提交记录）',
  FAILED: '未达成',
} satisfies Record<RefundMediationOutcome, string>;

export const REFUND_ACTS = {
  acceptRefund: '同意退费',
  refuseRefund: '不同意',
  concludeRefundMediation: '登记调解结果',
  guideRefundToCourt: '引导诉讼',
  drawDepositForRefund: '动用保证金',
  recordRefundPayment: '登记银行付款',
  cancelRefund: '撤回申请',
} as const;
export type RefundActName = keyof typeof REFUND_ACTS;
export const isRefundAct = (act: string): act is RefundActName => Object.hasOwn(REFUND_ACTS, act);

type Duty = Pick<SignedIn, 'agency' | 'roles'>;
export const asksRefunds = ({ agency, roles }: Duty): boolean => agency === 'GUARDIAN' && roles.includes('GUARDIAN');
export const keepsRefundRates = ({ agency, roles }: Duty): boolean => agency === 'FINANCE' && roles.includes('FIN');
/** Who asks, answers, mediates or pays. Finance watches them from the orders. */
export const handlesRefunds = (duty: Duty): boolean =>
  asksRefunds(duty) || duty.roles.some((role) => role === 'INST' || role === 'BANK' || role === 'EDU_SUP');

const WAITING = { INST: 'QUOTED', BANK: 'PAYING', EDU_SUP: 'REFUSED' } as const satisfies Readonly<
  Record<string, RefundState>
>;

/** What waits for the duty: the state that its list begins with. */
export const waitingRefunds = ({ roles }: Pick<Duty, 'roles'>): RefundState | undefined =>
  Object.entries(WAITING).find(([role]) => roles.includes(role))?.[1];
