import { namesPerson, refuse, type Decision, type RefusalCatalogue } from '@lianguan/kernel';
import type { Facts } from '@lianguan/service-kit';
import { defineLifecycle, LIFECYCLE_REFUSALS, type LifecycleRefusal, type Step } from '@lianguan/service-kit/rules';
import {
  AD_OFFICER,
  adViolationLifecycle,
  FIND_BASIS,
  type AdViolationStateName,
} from './ad-violation-lifecycle.rules.js';

export const AD_CANDIDATE_STATES = ['OPEN', 'CONFIRMED', 'DISMISSED'] as const;
export type AdCandidateStateName = (typeof AD_CANDIDATE_STATES)[number];

const roles = AD_OFFICER;

/** C1: an officer's verdict on a passage; until then it is nothing but a reason to look. */
export const adCandidateLifecycle = defineLifecycle({
  name: 'AdCandidate',
  states: [...AD_CANDIDATE_STATES],
  initial: 'OPEN',
  terminal: ['CONFIRMED', 'DISMISSED'],
  transitions: [
    { event: 'confirmAdCandidate', from: ['OPEN'], to: 'CONFIRMED', roles, basis: FIND_BASIS },
    { event: 'dismissAdCandidate', from: ['OPEN'], to: 'DISMISSED', roles, basis: FIND_BASIS },
  ],
  labels: {
    OPEN: '待核实',
    CONFIRMED: '已属实',
    DISMISSED: '已排除',
    confirmAdCandidate: '核实属实',
    dismissAdCandidate: '排除',
  },
});
export type AdCandidateActName = (typeof adCandidateLifecycle.transitions)[number]['event'];

export type AdCandidateRefusal =
  | LifecycleRefusal
  | 'AD_CANDIDATE_UNKNOWN'
  | 'AD_CANDIDATE_CHECK_OVER'
  | 'AD_CANDIDATE_REASON_MISSING'
  | 'AD_CANDIDATE_NAMES_PERSON';

export const AD_CANDIDATE_REFUSALS = {
  ...LIFECYCLE_REFUSALS,
  AD_CANDIDATE_UNKNOWN: { message: '没有这处疑似内容，或不在本单位管辖范围内', basis: null },
  AD_CANDIDATE_CHECK_OVER: { message: '这条广告的核查已经办结，疑似内容不能再改', basis: FIND_BASIS },
  AD_CANDIDATE_REASON_MISSING: { message: '请写明核实的情况', basis: FIND_BASIS },
  AD_CANDIDATE_NAMES_PERSON: { message: '文字中不写身份证号、手机号', basis: '个人信息保护法 第六条' },
} satisfies RefusalCatalogue<AdCandidateRefusal>;

export interface AdCandidateAct {
  readonly act: AdCandidateActName;
  readonly candidateId: string;
  readonly reason: string;
}

export interface CandidateStanding {
  readonly state: AdCandidateStateName;
  readonly violationState: AdViolationStateName;
}

/** While the ad can still be found a violation or not. */
const isUnderCheck = (state: AdViolationStateName): boolean =>
  adViolationLifecycle.transitions.some(({ event, from }) => event === 'confirmAdViolation' && from.includes(state));

export function decideAdCandidate(
  known: CandidateStanding | undefined,
  { act, reason }: Omit<AdCandidateAct, 'candidateId'>,
  { caller }: Pick<Facts, 'caller'>,
): Decision<Step<AdCandidateStateName>, AdCandidateRefusal> {
  if (!known) return refuse('AD_CANDIDATE_UNKNOWN');
  if (!isUnderCheck(known.violationState)) return refuse('AD_CANDIDATE_CHECK_OVER');
  if (reason.trim() === '') return refuse('AD_CANDIDATE_REASON_MISSING');
  if (namesPerson(reason)) return refuse('AD_CANDIDATE_NAMES_PERSON');
  return adCandidateLifecycle.step(known.state, act, caller);
}
