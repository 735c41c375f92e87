import type { SignedIn } from '../session/signed-in';
import type { CaseProposalState, CaseSource } from '../gql/graphql';
import type { StateText } from './texts';

export const CASE_PROPOSAL_STATES = {
  PROPOSED: { text: '待决定', tone: 'WATCH' },
  OVERDUE: { text: '逾期未决定', tone: 'BAD' },
  ACCEPTED: { text: '同意立案', tone: 'GOOD' },
  RETURNED: { text: '已退回', tone: 'BAD' },
  WITHDRAWN: { text: '不再提出', tone: 'NEUTRAL' },
} satisfies Record<CaseProposalState, StateText>;

export const CASE_SOURCES = {
  AD_VIOLATION: '违法广告',
  PRICE_VIOLATION: '违法收费',
  COMPLAINT: '举报核查',
  CONTRACT_FILING: '合同不公平条款',
  CONTENT_FINDING: '内容问题',
} satisfies Record<CaseSource, string>;

export const CASE_PROPOSAL_ACTS = {
  acceptCaseProposal: '同意立案',
  returnCaseProposal: '退回',
  resubmitCaseProposal: '补充后再提出',
  withdrawCaseProposal: '不再提出',
} as const;
export type CaseProposalActName = keyof typeof CASE_PROPOSAL_ACTS;
export const isCaseProposalAct = (name: string): name is CaseProposalActName => Object.hasOwn(CASE_PROPOSAL_ACTS, name);

export const caseProposalStepText = (act: string): string => {
  if (isCaseProposalAct(act)) return CASE_PROPOSAL_ACTS[act];
  return act === 'passProposalDue' ? '决定期满' : '提出';
};

const ROLES: Readonly<Record<string, readonly string[]>> = {
  MARKET_REGULATION: ['SAMR_AD', 'SAMR_PRICE', 'ORGAN_HEAD'],
  EDUCATION: ['EDU_SUP', 'ORGAN_HEAD'],
};

/** Who proposes cases to the head of the organ, and the head. */
export const seesCaseProposals = ({ agency, roles }: Pick<SignedIn, 'agency' | 'roles'>): boolean =>
  roles.some((role) => ROLES[agency]?.includes(role));
