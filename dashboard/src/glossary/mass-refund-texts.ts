import type { MassRefundGround, MassRefundMoneySource, MassRefundSource, MassRefundState } from '../gql/graphql';
import type { SignedIn } from '../session/signed-in';
import type { StateText, Tone } from './texts';

const state = (text: string, tone: Tone): StateText => ({ text, tone });

export const MASS_REFUND_STATES = {
  LISTED: state('名单已固定，待批准', 'WATCH'),
  DISTRIBUTING: state('分配中', 'WATCH'),
  CLAIMED: state('余额已登记为债权', 'BAD'),
  SETTLED: state('已全部退清', 'GOOD'),
  WRITTEN_OFF: state('清算终结，余额核销', 'BAD'),
  WITHDRAWN: state('已撤回', 'NEUTRAL'),
} satisfies Record<MassRefundState, StateText>;

export const MASS_REFUND_GROUNDS = {
  JOINT_ACTION: '联合处置措施',
  DECISION: '部门决定',
} satisfies Record<MassRefundGround, string>;

export const MONEY_SOURCES = {
  DEPOSIT: '风险保证金',
  LATE: '后到资金（银行、担保人等补足）',
} satisfies Record<MassRefundSource, string>;

export const SHARED_SOURCES = {
  ACCOUNT: '监管账户',
  DEPOSIT: '风险保证金',
  LATE: '后到资金',
  LIQUIDATION: '清算直接付给家长',
} satisfies Record<MassRefundMoneySource, string>;

export const MASS_REFUND_ACTS = {
  approveMassRefund: '批准名单',
  withdrawMassRefund: '撤回名单',
  recordMassRefundMoney: '登记资金',
  recordInsurerAnswer: '登记保险答复',
  recordInsurerRecourse: '登记追偿了结',
  concludeMassRefund: '办结',
  endMassRefundClaims: '了结债权',
} as const;
export type MassRefundActName = keyof typeof MASS_REFUND_ACTS;
export const isMassRefundAct = (act: string): act is MassRefundActName => Object.hasOwn(MASS_REFUND_ACTS, act);

type Duty = Pick<SignedIn, 'agency' | 'roles'>;

export const startsMassRefunds = ({ agency, roles }: Duty): boolean => agency === 'FINANCE' && roles.includes('FIN');
export const paysShares = ({ agency, roles }: Duty): boolean => agency === 'BANK' && roles.includes('BANK');
/** The office sees the sums, not the orders. */
export const seesClaims = (duty: Duty): boolean =>
  startsMassRefunds(duty) || paysShares(duty) || duty.roles.some((role) => role === 'EDU_SUP' || role === 'INST');
