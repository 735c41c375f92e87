import {
  namesPerson,
  permit,
  refuse,
  type Caller,
  type CalendarDay,
  type Decision,
  type RefusalCatalogue,
} from '@lianguan/kernel';
import type { RuleConstant } from '@lianguan/service-kit';
import { defineLifecycle, LIFECYCLE_REFUSALS, type LifecycleRefusal, type Step } from '@lianguan/service-kit/rules';

export const NOTICE_KINDS = ['MASS_REFUND', 'TRAINING_LOAN', 'LESSON_DISPUTE'] as const;
export type NoticeKindName = (typeof NOTICE_KINDS)[number];

/** Where the matter stands with finance. */
export const NOTICE_STAGES = [
  'LISTED',
  'DISTRIBUTING',
  'CLAIMED',
  'SETTLED',
  'WRITTEN_OFF',
  'WITHDRAWN',
  'CONFIRMED',
  'UNRULED',
] as const;
export type NoticeStageName = (typeof NOTICE_STAGES)[number];

/** Where the notice stands with the office. */
export const NOTICE_STATES = [
  'DRAWN_UP',
  'TOLD',
  'UNRECEIVED',
  'RECEIVED',
  'UNANSWERED',
  'ANSWERED',
  'WITHDRAWN',
] as const;
export type NoticeStateName = (typeof NOTICE_STATES)[number];

export const RECEIPT_DUE = 'fundNotice.receipt';
export const ANSWER_DUE = 'fundNotice.answer';

const basis = '“双减”意见 25：联合监管；教监管函〔2021〕2号';
// No text sets these terms: a county enters its own.
const local = { scope: '', effectiveFrom: '2018-01-01', effectiveTo: null, source: null, mark: 'K' as const };
export const NOTICE_CONSTANTS: readonly RuleConstant[] = [
  { ...local, key: RECEIPT_DUE, value: '1wd' },
  { ...local, key: ANSWER_DUE, value: '5wd' },
];

const office = ['JEO', 'JEO_LEAD'] as const;
const timer = ['SYS'] as const;

/** D3 to D5: what finance tells the office of an institution's money is received and answered in time. */
export const noticeLifecycle = defineLifecycle({
  name: 'FundNotice',
  states: [...NOTICE_STATES],
  initial: 'DRAWN_UP',
  terminal: ['ANSWERED', 'WITHDRAWN'],
  transitions: [
    {
      event: 'tellFundNotice',
      from: ['DRAWN_UP'],
      to: 'TOLD',
      roles: timer,
      deadline: { name: RECEIPT_DUE, term: RECEIPT_DUE },
      basis,
    },
    { event: 'passFundNoticeReceipt', from: ['TOLD'], to: 'UNRECEIVED', roles: timer, basis },
    {
      event: 'acknowledgeFundNotice',
      from: ['TOLD', 'UNRECEIVED'],
      to: 'RECEIVED',
      roles: office,
      deadline: { name: ANSWER_DUE, term: ANSWER_DUE },
      basis,
    },
    { event: 'passFundNoticeAnswer', from: ['RECEIVED'], to: 'UNANSWERED', roles: timer, basis },
    { event: 'answerFundNotice', from: ['RECEIVED', 'UNANSWERED'], to: 'ANSWERED', roles: office, basis },
    {
      event: 'withdrawFundNotice',
      from: ['TOLD', 'UNRECEIVED', 'RECEIVED', 'UNANSWERED'],
      to: 'WITHDRAWN',
      roles: timer,
      basis: null,
    },
  ],
  labels: {
    DRAWN_UP: '拟送',
    TOLD: '待签收',
    UNRECEIVED: '逾期未签收',
    RECEIVED: '已签收，待答复',
    UNANSWERED: '逾期未答复',
    ANSWERED: '已答复',
    WITHDRAWN: '已撤回',
    tellFundNotice: '送达',
    passFundNoticeReceipt: '签收期满',
    acknowledgeFundNotice: '签收',
    passFundNoticeAnswer: '答复期满',
    answerFundNotice: '答复',
    withdrawFundNotice: '撤回',
  },
});

/** What finance tells. Fen as text. */
export interface NoticeFact {
  readonly id: string;
  readonly institutionId: string;
  readonly kind: NoticeKindName;
  readonly stage: NoticeStageName;
  readonly divisionCode: string;
  readonly orders: number;
  readonly amountFen: string;
  readonly restFen: string;
  readonly day: CalendarDay;
  readonly version: number;
}

export interface NoticeStanding {
  readonly state: NoticeStateName;
  readonly version: number;
}

type NoticeStep = Step<NoticeStateName>;
type By = Pick<Caller, 'roles'>;

/** What a word of finance does: null where it is known, late or twice; without a step it only tells how the matter goes on. */
export function wordOf(
  known: NoticeStanding | undefined,
  { stage, version }: Pick<NoticeFact, 'stage' | 'version'>,
): { readonly step: NoticeStep | null } | null {
  if (known && known.version >= version) return null;
  const taken = (state: NoticeStateName, event: 'tellFundNotice' | 'withdrawFundNotice') => {
    const step = noticeLifecycle.step(state, event, { roles: timer });
    return { step: step.ok ? step.value : null };
  };
  if (!known) return taken(noticeLifecycle.initial, 'tellFundNotice');
  return stage === 'WITHDRAWN' ? taken(known.state, 'withdrawFundNotice') : { step: null };
}

export type NoticeRefusal =
  | LifecycleRefusal
  | 'NOTICE_UNKNOWN'
  | 'NOTICE_ARRANGEMENT_MISSING'
  | 'NOTICE_DOCUMENT_MISSING'
  | 'NOTICE_TEXT_NAMES_PERSON';

export const NOTICE_REFUSALS = {
  ...LIFECYCLE_REFUSALS,
  NOTICE_UNKNOWN: { message: '没有这件资金通报，或不在管辖范围内，请核对', basis: null },
  NOTICE_ARRANGEMENT_MISSING: { message: '请写明专班的安排，如会商、核查、维稳、移送', basis },
  NOTICE_DOCUMENT_MISSING: { message: '请填写会议纪要或督办单的编号', basis },
  NOTICE_TEXT_NAMES_PERSON: { message: '此处不得写身份证号或手机号，请删去', basis: '个人信息保护法 第六条' },
} satisfies RefusalCatalogue<NoticeRefusal>;

export function decideReceipt(known: NoticeStanding | undefined, caller: By): Decision<NoticeStep, NoticeRefusal> {
  if (!known) return refuse('NOTICE_UNKNOWN');
  return noticeLifecycle.step(known.state, 'acknowledgeFundNotice', caller);
}

export interface NoticeAnswer {
  readonly arrangement: string;
  readonly documentNo: string;
}

export function decideAnswer(
  known: NoticeStanding | undefined,
  { arrangement, documentNo }: NoticeAnswer,
  caller: By,
): Decision<NoticeStep, NoticeRefusal> {
  if (!known) return refuse('NOTICE_UNKNOWN');
  if (arrangement.trim() === '') return refuse('NOTICE_ARRANGEMENT_MISSING');
  if (documentNo.trim() === '') return refuse('NOTICE_DOCUMENT_MISSING');
  if (namesPerson(`${arrangement} ${documentNo}`)) return refuse('NOTICE_TEXT_NAMES_PERSON');
  return noticeLifecycle.step(known.state, 'answerFundNotice', caller);
}

const PASSING = { TOLD: 'passFundNoticeReceipt', RECEIVED: 'passFundNoticeAnswer' } as const;

/** The sweeper's word at the end of a term; null where nothing waits any more. */
export function decidePassing(
  known: NoticeStanding | undefined,
  waiting: keyof typeof PASSING,
  caller: By,
): Decision<NoticeStep | null, NoticeRefusal> {
  if (!known) return refuse('NOTICE_UNKNOWN');
  return known.state === waiting ? noticeLifecycle.step(known.state, PASSING[waiting], caller) : permit(null);
}
