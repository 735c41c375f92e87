import {
  namesPerson,
  permit,
  refuse,
  type Decision,
  type Refusal,
  type RefusalCatalogue,
  type Role,
} from '@lianguan/kernel';
import type { Facts, RuleConstant } from '@lianguan/service-kit';
import {
  defineLifecycle,
  LIFECYCLE_REFUSALS,
  type Lifecycle,
  type LifecycleRefusal,
  type Step,
} from '@lianguan/service-kit/rules';

export const CASE_SOURCES = [
  'AD_VIOLATION',
  'PRICE_VIOLATION',
  'COMPLAINT',
  'CONTRACT_FILING',
  'CONTENT_FINDING',
] as const;
/** What a proposal rests on: a record of the department that proposes. */
export type CaseSourceName = (typeof CASE_SOURCES)[number];

export const PROPOSAL_STATES = ['PROPOSED', 'OVERDUE', 'ACCEPTED', 'RETURNED', 'WITHDRAWN'] as const;
export type ProposalStateName = (typeof PROPOSAL_STATES)[number];

export const PROPOSAL_DUE = 'caseProposal.decision';
export const PROPOSAL_TERM = 'case.proposalTerm';

/** Articles set when a case is filed after a report was verified, and none how long the head has: a county enters its own. */
export const PROPOSAL_CONSTANTS: readonly RuleConstant[] = [
  {
    key: PROPOSAL_TERM,
    value: '7wd',
    scope: '',
    effectiveFrom: '2021-07-15',
    effectiveTo: null,
    source: null,
    mark: 'K',
  },
];

const HEAD = ['ORGAN_HEAD'] as const;
const SYS = ['SYS'] as const;
const basis = '行政处罚法 第五十四条';

export type ProposalActName =
  | 'acceptCaseProposal'
  | 'returnCaseProposal'
  | 'resubmitCaseProposal'
  | 'withdrawCaseProposal';
type ProposalEventName = ProposalActName | 'passProposalDue';

/** `officers`: who proposes in the department. What follows on an accepted one is the case's procedure. */
export const proposalLifecycle = (
  officers: readonly Role[],
): Lifecycle<ProposalStateName, ProposalEventName, 'byAnother'> =>
  defineLifecycle({
    name: 'CaseProposal',
    states: [...PROPOSAL_STATES],
    initial: 'PROPOSED',
    terminal: ['ACCEPTED', 'WITHDRAWN'],
    transitions: [
      {
        event: 'acceptCaseProposal',
        from: ['PROPOSED', 'OVERDUE'],
        to: 'ACCEPTED',
        roles: HEAD,
        guard: 'byAnother',
        basis,
      },
      {
        event: 'returnCaseProposal',
        from: ['PROPOSED', 'OVERDUE'],
        to: 'RETURNED',
        roles: HEAD,
        guard: 'byAnother',
        basis,
      },
      {
        event: 'resubmitCaseProposal',
        from: ['RETURNED'],
        to: 'PROPOSED',
        roles: officers,
        deadline: { name: PROPOSAL_DUE, term: PROPOSAL_TERM },
        basis,
      },
      { event: 'withdrawCaseProposal', from: ['RETURNED'], to: 'WITHDRAWN', roles: officers, basis },
      { event: 'passProposalDue', from: ['PROPOSED'], to: 'OVERDUE', roles: SYS, basis },
    ],
    labels: {
      PROPOSED: '待决定',
      OVERDUE: '逾期未决定',
      ACCEPTED: '同意立案',
      RETURNED: '已退回',
      WITHDRAWN: '不再提出',
      acceptCaseProposal: '同意立案',
      returnCaseProposal: '退回',
      resubmitCaseProposal: '补充后再提出',
      withdrawCaseProposal: '不再提出',
      passProposalDue: '决定期满',
    },
  });

export type ProposalRefusal =
  | LifecycleRefusal
  | 'PROPOSAL_UNKNOWN'
  | 'PROPOSAL_REASON_MISSING'
  | 'PROPOSAL_DOCUMENT_MISSING'
  | 'PROPOSAL_TEXT_NAMES_PERSON'
  | 'PROPOSAL_OWN';

export const PROPOSAL_REFUSALS = {
  ...LIFECYCLE_REFUSALS,
  PROPOSAL_UNKNOWN: { message: '没有这件立案建议，或不在本单位管辖范围内', basis: null },
  PROPOSAL_REASON_MISSING: { message: '请写明理由；补充后再提出的，写明补充的事实', basis },
  PROPOSAL_DOCUMENT_MISSING: { message: '请填写审批表或文书的编号', basis },
  PROPOSAL_TEXT_NAMES_PERSON: { message: '此处不得写身份证号或手机号', basis: '个人信息保护法 第六条' },
  PROPOSAL_OWN: { message: '立案由提出人以外的机关负责人决定', basis: '行政处罚法 第四十三条' },
} satisfies RefusalCatalogue<ProposalRefusal>;

export interface ProposalStanding {
  readonly state: ProposalStateName;
  readonly proposedBy: string;
}

export interface ProposalAct {
  readonly act: ProposalActName;
  readonly reason: string;
  readonly documentNo: string;
}

export function decideProposalAct(
  known: ProposalStanding | undefined,
  { act, reason, documentNo }: ProposalAct,
  { officers, caller }: Pick<Facts, 'caller'> & { readonly officers: readonly Role[] },
): Decision<Step<ProposalStateName>, ProposalRefusal> {
  if (!known) return refuse('PROPOSAL_UNKNOWN');
  if (reason.trim() === '') return refuse('PROPOSAL_REASON_MISSING');
  if (documentNo.trim() === '') return refuse('PROPOSAL_DOCUMENT_MISSING');
  if (namesPerson(`${reason} ${documentNo}`)) return refuse('PROPOSAL_TEXT_NAMES_PERSON');
  const byAnother: true | Refusal<ProposalRefusal> =
    known.proposedBy === caller.subject ? { code: 'PROPOSAL_OWN' } : true;
  return proposalLifecycle(officers).step<ProposalRefusal>(known.state, act, caller, { byAnother });
}

/** Null where it was decided meanwhile. */
export const decideProposalDue = (
  known: Pick<ProposalStanding, 'state'> | undefined,
  { officers, caller }: Pick<Facts, 'caller'> & { readonly officers: readonly Role[] },
): Decision<Step<ProposalStateName> | null, LifecycleRefusal> =>
  known?.state === 'PROPOSED' ? proposalLifecycle(officers).step(known.state, 'passProposalDue', caller) : permit(null);
