import type {
  ClauseDifferenceKind,
  ContractFilingState,
  ModelContractKind,
  UnfairTermKind,
  UnfairTermState,
} from '../gql/graphql';
import type { StateText, Tone } from './texts';

const state = (text: string, tone: Tone): StateText => ({ text, tone });

export const MODEL_KINDS = {
  GENERAL: '通用',
  ACADEMIC: '学科类',
  NON_ACADEMIC: '非学科类',
} satisfies Record<ModelContractKind, string>;

export const FILING_STATES = {
  FILED: state('待审查', 'WATCH'),
  ACCEPTED: state('已备案', 'GOOD'),
  CORRECTION_ORDERED: state('责令改正', 'WATCH'),
  CORRECTION_OVERDUE: state('逾期未改正', 'BAD'),
  CASE_PROPOSED: state('已建议立案', 'BAD'),
  SUPERSEDED: state('已有新版', 'NEUTRAL'),
} satisfies Record<ContractFilingState, StateText>;

export const DIFFERENCE_KINDS = {
  MISSING: '缺少',
  CHANGED: '改动',
  ADDED: '增加',
} satisfies Record<ClauseDifferenceKind, string>;

export const UNFAIR_KINDS = {
  NO_REFUND: '拒绝退费',
  NO_LIABILITY: '免除责任',
  NO_TERMINATION: '限制解除合同',
  NO_REMEDY: '限制投诉、诉讼',
  EXCLUSIVE_INTERPRETATION: '单方解释权',
  UNILATERAL_CHANGE: '单方变更',
} satisfies Record<UnfairTermKind, string>;

export const TERM_STATES = {
  OPEN: state('疑似，待审查', 'WATCH'),
  CONFIRMED: state('已认定', 'BAD'),
  DISMISSED: state('已排除', 'NEUTRAL'),
} satisfies Record<UnfairTermState, StateText>;

/** What concerns the whole text; a candidate is confirmed or dismissed at its own line. */
export const FILING_ACTS = {
  recordUnfairTerm: '补充不公平条款',
  acceptContract: '备案',
  orderContractCorrection: '责令限期改正',
  proposeContractCase: '建议立案',
  reopenContractFiling: '重新办理',
} as const;
export type FilingActName = keyof typeof FILING_ACTS;
export const isFilingAct = (name: string): name is FilingActName => Object.hasOwn(FILING_ACTS, name);

export const TERM_ACTS = { confirmUnfairTerm: '认定', dismissUnfairTerm: '排除' } as const;
export type TermActName = keyof typeof TERM_ACTS;

const STEPS: Readonly<Record<string, string>> = {
  ...FILING_ACTS,
  confirmUnfairTerm: '认定不公平条款',
  dismissUnfairTerm: '排除疑似条款',
  fileContract: '提交',
  passCorrectionDue: '改正期满',
};
export const filingStepText = (act: string): string => STEPS[act] ?? act;
