import type { CostAdvanceState } from '../gql/graphql';
import type { SignedIn } from '../session/signed-in';
import { RISK_CODES, type StateText, type Tone } from './texts';

const state = (text: string, tone: Tone): StateText => ({ text, tone });

export const ADVANCE_STATES = {
  REQUESTED: state('待银行审核', 'WATCH'),
  APPROVED: state('已同意，待划款', 'WATCH'),
  PAID: state('已划款，待抵扣', 'GOOD'),
  REPAID: state('已抵扣完', 'NEUTRAL'),
  RETURNED: state('已退回', 'NEUTRAL'),
  REFUSED: state('银行未同意', 'BAD'),
  WITHDRAWN: state('已撤回', 'NEUTRAL'),
  UNPAID: state('银行未划款', 'BAD'),
  EXPIRED: state('逾期未划款', 'BAD'),
} satisfies Record<CostAdvanceState, StateText>;

export const ADVANCE_ACTS = {
  withdrawCostAdvance: '撤回申请',
  approveCostAdvance: '同意预拨',
  refuseCostAdvance: '不同意预拨',
  recordCostAdvancePayment: '登记划款',
  recordCostAdvanceReturn: '登记退回',
} as const;
export type AdvanceActName = keyof typeof ADVANCE_ACTS;
export const isAdvanceAct = (act: string): act is AdvanceActName => Object.hasOwn(ADVANCE_ACTS, act);

/** Of a code that this version does not know: as it came. */
export const riskCodeText = (code: string): string =>
  Object.hasOwn(RISK_CODES, code) ? RISK_CODES[code as keyof typeof RISK_CODES].text : code;

type Duty = Pick<SignedIn, 'agency' | 'roles'>;

export const asksForAdvances = ({ agency, roles }: Duty): boolean => agency === 'INSTITUTION' && roles.includes('INST');
/** Finance and education read it from the list of next-day transfers. */
export const worksOnAdvances = (duty: Duty): boolean =>
  asksForAdvances(duty) || (duty.agency === 'BANK' && duty.roles.includes('BANK'));
