import type { RiskDepositReturnState } from '../gql/graphql';
import type { StateText, Tone } from './texts';

const state = (text: string, tone: Tone): StateText => ({ text, tone });

export const DEPOSIT_RETURN_STATES = {
  PROPOSED: state('待另一人批准', 'WATCH'),
  APPROVED: state('已批准，待银行付款', 'WATCH'),
  PAID: state('已退还', 'GOOD'),
  WITHDRAWN: state('已撤回', 'NEUTRAL'),
  UNPAID: state('银行未付款', 'BAD'),
  EXPIRED: state('逾期未付款', 'BAD'),
} satisfies Record<RiskDepositReturnState, StateText>;

export const DEPOSIT_RETURN_ACTS = {
  approveRiskDepositReturn: '批准退还',
  withdrawRiskDepositReturn: '撤回',
  recordRiskDepositReturn: '登记付款',
} as const;
export type DepositReturnActName = keyof typeof DEPOSIT_RETURN_ACTS;
