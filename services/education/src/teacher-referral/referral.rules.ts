import { permit, refuse, type Decision, type Refusal, type RefusalCatalogue, type Role } from '@lianguan/kernel';
import type { Facts, RuleConstant } from '@lianguan/service-kit';
import { defineLifecycle, type LifecycleRefusal, type Step } from '@lianguan/service-kit/rules';
import type { MatchStateName } from '../in-service-teacher/index.js';

export const REFERRAL_RECEIVERS = ['SCHOOL', 'DISCIPLINE'] as const;
/** The teacher's school, which is his employer, and the discipline inspection. */
export type ReferralReceiverName = (typeof REFERRAL_RECEIVERS)[number];

export const REFERRAL_STATES = ['SENT', 'RECEIVED', 'OVERDUE', 'ANSWERED', 'WITHDRAWN'] as const;
export type ReferralStateName = (typeof REFERRAL_STATES)[number];

export const REFERRAL_DUE = 'teacherReferral.answer';
export const REFERRAL_TERM = 'staff.referralAnswerTerm';

// No rule sets it: a county enters its own.
export const REFERRAL_CONSTANTS: readonly RuleConstant[] = [
  {
    key: REFERRAL_TERM,
    value: '15wd',
    scope: '',
    effectiveFrom: '2021-09-09',
    effectiveTo: null,
    source: null,
    mark: 'K',
  },
];

const TEACHER_BASIS = '中小学教师违反职业道德行为处理办法 第四条';
const RECEIVERS = ['SCHOOL', 'DISCIPLINE'] as const;
const SYS = ['SYS'] as const;
const PERSONNEL = ['EDU_PERS'] as const;
const basis = TEACHER_BASIS;

/** M20, M21: what personnel confirmed is told to the school and to the discipline inspection, each of which answers for its part. */
export const referralLifecycle = defineLifecycle({
  name: 'TeacherReferral',
  states: [...REFERRAL_STATES],
  initial: 'SENT',
  terminal: ['WITHDRAWN'],
  transitions: [
    { event: 'receiveTeacherReferral', from: ['SENT'], to: 'RECEIVED', roles: RECEIVERS, guard: 'isReceiver', basis },
    {
      event: 'answerTeacherReferral',
      from: ['RECEIVED', 'OVERDUE'],
      to: 'ANSWERED',
      roles: RECEIVERS,
      guard: 'outcomeFits',
      basis,
    },
    { event: 'passAnswerDue', from: ['SENT', 'RECEIVED'], to: 'OVERDUE', roles: SYS, basis },
    {
      event: 'withdrawTeacherReferral',
      from: ['SENT', 'RECEIVED', 'OVERDUE', 'ANSWERED'],
      to: 'WITHDRAWN',
      roles: PERSONNEL,
      basis: null,
    },
    // The match was an error.
    {
      event: 'withdrawFallen',
      from: ['SENT', 'RECEIVED', 'OVERDUE', 'ANSWERED'],
      to: 'WITHDRAWN',
      roles: SYS,
      basis: null,
    },
  ],
  labels: {
    SENT: '已告知，待接收',
    RECEIVED: '已接收，待答复',
    OVERDUE: '逾期未答复',
    ANSWERED: '已答复',
    WITHDRAWN: '已撤回',
    receiveTeacherReferral: '接收',
    answerTeacherReferral: '答复处理结果',
    passAnswerDue: '答复期满',
    withdrawTeacherReferral: '撤回',
    withdrawFallen: '认定更正，撤回',
  },
});
export type ReferralActName = 'receiveTeacherReferral' | 'answerTeacherReferral' | 'withdrawTeacherReferral';
export type ReferralTimerName = 'passAnswerDue' | 'withdrawFallen';

export const REFERRAL_OUTCOMES = [
  'NOT_PROVEN',
  'STOPPED',
  'ADMONISHED',
  'AWARDS_SUSPENDED',
  'PENALIZED',
  'QUALIFICATION_WITHDRAWN',
] as const;
export type ReferralOutcomeName = (typeof REFERRAL_OUTCOMES)[number];

/** A school keeps to what an employer may do; a penalty and the end of a qualification are recorded by the discipline inspection. */
const MAY_ANSWER = {
  SCHOOL: ['NOT_PROVEN', 'STOPPED', 'ADMONISHED', 'AWARDS_SUSPENDED'],
  DISCIPLINE: ['NOT_PROVEN', 'ADMONISHED', 'AWARDS_SUSPENDED', 'PENALIZED', 'QUALIFICATION_WITHDRAWN'],
} as const satisfies Record<ReferralReceiverName, readonly ReferralOutcomeName[]>;

export const outcomesOf = (receiver: ReferralReceiverName): readonly ReferralOutcomeName[] => MAY_ANSWER[receiver];

export type ReferralRefusal =
  | LifecycleRefusal
  | 'REFERRAL_MATCH_UNKNOWN'
  | 'REFERRAL_MATCH_NOT_CONFIRMED'
  | 'REFERRAL_SCHOOL_UNKNOWN'
  | 'REFERRAL_ON_FILE'
  | 'REFERRAL_NOT_FOR_YOU'
  | 'REFERRAL_OUTCOME_MISSING'
  | 'REFERRAL_OUTCOME_WRONG';

export const REFERRAL_REFUSALS = {
  REFERRAL_MATCH_UNKNOWN: { message: '没有这条比对结果，或不在本单位管辖范围内', basis: null },
  REFERRAL_MATCH_NOT_CONFIRMED: {
    message: '尚未认定为在职教师；请先核实认定，再告知学校和纪检',
    basis: '教监管厅函〔2021〕9号',
  },
  REFERRAL_SCHOOL_UNKNOWN: { message: '没有登记这所学校；请先登记学校，或核对学校标识码', basis: null },
  REFERRAL_ON_FILE: { message: '此人已告知学校和纪检；有误的，先撤回', basis: null },
  REFERRAL_NOT_FOR_YOU: { message: '此件不是发给您的单位的', basis: '个人信息保护法 第六条' },
  REFERRAL_OUTCOME_MISSING: { message: '请选择处理结果', basis: TEACHER_BASIS },
  REFERRAL_OUTCOME_WRONG: { message: '这一处理结果不属于您的单位的职权；请改选', basis: TEACHER_BASIS },
} satisfies RefusalCatalogue<Exclude<ReferralRefusal, LifecycleRefusal>>;

export interface ReferralContext {
  readonly match: { readonly state: MatchStateName } | undefined;
  readonly schoolKnown: boolean;
  /** A referral of the same match that is not withdrawn. */
  readonly referred: boolean;
}

/** Only what personnel confirmed is told, once, and to the school where the teacher is employed. */
export function decideReferral({ match, schoolKnown, referred }: ReferralContext): Decision<null, ReferralRefusal> {
  if (!match) return refuse('REFERRAL_MATCH_UNKNOWN');
  if (match.state !== 'CONFIRMED') return refuse('REFERRAL_MATCH_NOT_CONFIRMED');
  if (!schoolKnown) return refuse('REFERRAL_SCHOOL_UNKNOWN');
  return referred ? refuse('REFERRAL_ON_FILE') : permit(null);
}

export interface ReferralStanding {
  readonly state: ReferralStateName;
  readonly receiver: ReferralReceiverName;
}

export function decideReferralAct(
  { state, receiver }: ReferralStanding,
  { act, outcome }: { readonly act: ReferralActName; readonly outcome: ReferralOutcomeName | null },
  { caller }: Pick<Facts, 'caller'>,
): Decision<Step<ReferralStateName>, ReferralRefusal> {
  const isReceiver = receives(receiver, caller.roles);
  return referralLifecycle.step<ReferralRefusal>(state, act, caller, {
    isReceiver,
    outcomeFits: isReceiver === true ? fits(receiver, outcome) : isReceiver,
  });
}

const receives = (receiver: ReferralReceiverName, roles: readonly Role[]): true | Refusal<ReferralRefusal> =>
  roles.includes(receiver) ? true : { code: 'REFERRAL_NOT_FOR_YOU' };

function fits(receiver: ReferralReceiverName, outcome: ReferralOutcomeName | null): true | Refusal<ReferralRefusal> {
  if (outcome === null) return { code: 'REFERRAL_OUTCOME_MISSING' };
  return outcomesOf(receiver).includes(outcome) ? true : { code: 'REFERRAL_OUTCOME_WRONG' };
}

/** Null where there is nothing left to do. */
export function decideReferralTimer(
  state: ReferralStateName,
  event: ReferralTimerName,
  { caller }: Pick<Facts, 'caller'>,
): Decision<Step<ReferralStateName> | null, LifecycleRefusal> {
  const line = referralLifecycle.transitions.find((one) => one.event === event);
  return (line!.from as readonly string[]).includes(state)
    ? referralLifecycle.step(state, event, caller)
    : permit(null);
}
