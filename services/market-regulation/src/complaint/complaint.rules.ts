import {
  MOBILE_NUMBER_REFUSALS,
  namesPerson,
  parseMobileNumber,
  permit,
  refuse,
  renderRefusal,
  type CalendarDay,
  type Decision,
  type RefusalCatalogue,
} from '@lianguan/kernel';
import type { Facts, Lifecycle } from '@lianguan/service-kit';
import { LIFECYCLE_REFUSALS, type LifecycleRefusal, type Step } from '@lianguan/service-kit/rules';
import type { ComplaintChannelName, ComplaintTopicName, TransferTargetName } from './complaint-matter.rules.js';
import {
  ACCEPT_TERM,
  CLUE_BASIS,
  COMPLAINT_DUE,
  complaintLifecycle,
  LODGE_BASIS,
  MEDIATE_BASIS,
  REFUSE_BASIS,
  REFUSE_GROUNDS,
  reportLifecycle,
  TERMINATE_BASIS,
  TERMINATE_GROUNDS,
  VERIFY_TERM,
  type ComplaintActName,
  type ComplaintEventName,
  type ComplaintKindName,
  type ComplaintStateName,
  type RefuseGroundName,
  type ReportFindingName,
  type TerminateGroundName,
} from './complaint-steps.rules.js';
import { breachFault, type BreachRefusal, type ReportBreachName } from './report-breach.rules.js';

export type ComplaintRefusal =
  | LifecycleRefusal
  | BreachRefusal
  | 'COMPLAINT_INSTITUTION_UNKNOWN'
  | 'COMPLAINT_PERSON_UNKNOWN'
  | 'COMPLAINT_NAME_MISSING'
  | 'COMPLAINT_MOBILE_INVALID'
  | 'REPORT_NAME_MISSING'
  | 'COMPLAINT_TEXT_MISSING'
  | 'COMPLAINT_TEXT_NAMES_PERSON'
  | 'COMPLAINT_UNKNOWN'
  | 'COMPLAINT_REASON_MISSING'
  | 'COMPLAINT_DOCUMENT_MISSING'
  | 'COMPLAINT_TRANSFER_DAY_PAST'
  | 'MEDIATION_NOT_AGREED'
  | 'MEDIATION_TIME_LEFT'
  | 'MEDIATION_TIME_IS_UP';

export const COMPLAINT_REFUSALS = {
  ...LIFECYCLE_REFUSALS,
  COMPLAINT_INSTITUTION_UNKNOWN: { message: '台账中没有这家机构，请先查找并选择机构', basis: LODGE_BASIS },
  COMPLAINT_PERSON_UNKNOWN: { message: '登录身份不含本人标识，请以本人身份重新登录后提交', basis: LODGE_BASIS },
  COMPLAINT_NAME_MISSING: { message: '投诉应提供投诉人姓名；不愿具名的，可以改为举报', basis: LODGE_BASIS },
  COMPLAINT_MOBILE_INVALID: { message: '电话号码不对：{problem}；请核对后重填', basis: LODGE_BASIS },
  REPORT_NAME_MISSING: { message: '留电话的举报应同时填写姓名；匿名举报的，姓名和电话都不填', basis: CLUE_BASIS },
  COMPLAINT_TEXT_MISSING: { message: '请写明事实和请求；举报的，写明具体线索', basis: LODGE_BASIS },
  COMPLAINT_TEXT_NAMES_PERSON: {
    message: '此处不得写身份证号或手机号；本人电话请填在专门的栏目',
    basis: '个人信息保护法 第六条',
  },
  COMPLAINT_UNKNOWN: { message: '没有这件投诉举报，或不在本单位管辖范围内', basis: null },
  COMPLAINT_REASON_MISSING: { message: '请写明办理情况或理由，投诉举报人可以看到', basis: null },
  COMPLAINT_DOCUMENT_MISSING: { message: '请填写文书、笔录或记录的编号', basis: null },
  COMPLAINT_TRANSFER_DAY_PAST: { message: '请填写回复期限的最后一日，应晚于今日', basis: null },
  REPORT_BREACH_MISSING: { message: '建议立案的，请选择违反的条款', basis: '行政处罚法 第三十八条' },
  REPORT_BREACH_UNFIT: { message: '{basis}不适用于这一事项的举报；请从所列条款中选择', basis: '行政处罚法 第三十八条' },
  MEDIATION_NOT_AGREED: {
    message: '须投诉人和被投诉人都同意才能调解；一方拒绝的，请终止调解',
    basis: MEDIATE_BASIS,
  },
  MEDIATION_TIME_LEFT: { message: '四十五个工作日未满，不能以期满为由终止调解', basis: `${TERMINATE_BASIS}第（五）项` },
  MEDIATION_TIME_IS_UP: { message: '调解期限已满，请以期满为由终止调解', basis: `${TERMINATE_BASIS}第（五）项` },
} satisfies RefusalCatalogue<ComplaintRefusal>;

type Decided<T> = Decision<T, ComplaintRefusal>;

/** Who complains is told apart from what about. A report may be anonymous. */
export interface GivenComplaint {
  readonly kind: ComplaintKindName;
  readonly topic: ComplaintTopicName;
  readonly channel: ComplaintChannelName;
  readonly institutionId: string;
  readonly text: string;
  readonly name: string;
  readonly mobile: string;
}

export interface Contact {
  readonly name: string | null;
  readonly mobile: string | null;
}

export function decideLodging(institution: object | undefined, given: GivenComplaint): Decided<Contact> {
  if (!institution) return refuse('COMPLAINT_INSTITUTION_UNKNOWN');
  if (given.text.trim() === '') return refuse('COMPLAINT_TEXT_MISSING');
  if (namesPerson(given.text)) return refuse('COMPLAINT_TEXT_NAMES_PERSON');
  return contactOf(given);
}

function contactOf({ kind, name, mobile }: GivenComplaint): Decided<Contact> {
  const named = name.trim() !== '';
  if (kind === 'COMPLAINT' && !named) return refuse('COMPLAINT_NAME_MISSING');
  if (!named && mobile.trim() !== '') return refuse('REPORT_NAME_MISSING');
  if (!named) return permit({ name: null, mobile: null });
  const number = parseMobileNumber(mobile);
  if (number.ok) return permit({ name: name.trim(), mobile: number.value });
  const problem = renderRefusal(MOBILE_NUMBER_REFUSALS, number.refusal).message;
  return refuse('COMPLAINT_MOBILE_INVALID', { problem });
}

/** Whose the complaint is: of one who signed in, or of one for whom an officer enters it. */
export const complainantOf = (person: string | undefined): Decided<string> =>
  person ? permit(person) : refuse('COMPLAINT_PERSON_UNKNOWN');

/** For the complainant to ask by: the day, and twelve digits of chance that nobody can guess. */
export const receiptNoOf = (kind: ComplaintKindName, today: CalendarDay, id: string): string =>
  `${kind === 'COMPLAINT' ? 'TS' : 'JB'}${today.replaceAll('-', '')}${id.replaceAll('-', '').slice(-12).toUpperCase()}`;

export interface ComplaintAct {
  readonly act: ComplaintActName;
  readonly complaintId: string;
  /** What the complainant is told. */
  readonly reason: string;
  readonly documentNo: string;
  readonly ground?: RefuseGroundName | TerminateGroundName | ReportFindingName | null;
  /** Of a case that is proposed. */
  readonly breach?: ReportBreachName | null;
  readonly bothAgree?: boolean;
  readonly target?: TransferTargetName | null;
  readonly lastDay?: CalendarDay | null;
}

export interface ComplaintStanding {
  readonly kind: ComplaintKindName;
  readonly topic: ComplaintTopicName;
  readonly state: ComplaintStateName;
  readonly anonymous: boolean;
}

type Guard = 'bothAgree' | 'groundFits' | 'reporterNamed' | 'transferDayFits';

/** Either kind's table: what is not of its kind is not available in it. */
export const lifecycleOf = (kind: ComplaintKindName) =>
  (kind === 'COMPLAINT' ? complaintLifecycle : reportLifecycle) as unknown as Lifecycle<
    ComplaintStateName,
    ComplaintEventName,
    Guard
  >;

export function decideComplaint(
  known: ComplaintStanding | undefined,
  input: ComplaintAct,
  facts: Pick<Facts, 'caller' | 'today'>,
): Decided<Step<ComplaintStateName>> {
  const { act, reason, documentNo } = input;
  if (!known) return refuse('COMPLAINT_UNKNOWN');
  if (reason.trim() === '') return refuse('COMPLAINT_REASON_MISSING');
  if (act !== 'withdrawComplaint' && documentNo.trim() === '') return refuse('COMPLAINT_DOCUMENT_MISSING');
  if (namesPerson(reason) || namesPerson(documentNo)) return refuse('COMPLAINT_TEXT_NAMES_PERSON');
  const step = stepOf(known, input, facts);
  if (!step.ok) return step;
  const fault = breachFault(known.topic, input);
  if (fault) return { ok: false, refusal: fault };
  return permit({ ...step.value, basis: basisOf(input) ?? step.value.basis });
}

const stepOf = (
  { kind, state, anonymous }: ComplaintStanding,
  { act, ground, bothAgree = false, lastDay = null }: ComplaintAct,
  { caller, today }: Pick<Facts, 'caller' | 'today'>,
): Decided<Step<ComplaintStateName>> =>
  lifecycleOf(kind).step<ComplaintRefusal>(state, act, caller, {
    bothAgree: bothAgree || { code: 'MEDIATION_NOT_AGREED' },
    groundFits: groundFits(state, ground === 'TIME_IS_UP'),
    // Of an anonymous report there is nobody to tell: the table's next line closes it.
    reporterNamed: !anonymous || { code: 'ACTION_NOT_AVAILABLE' },
    transferDayFits: (lastDay !== null && lastDay > today) || { code: 'COMPLAINT_TRANSFER_DAY_PAST' },
  });

/** The 45 working days are themselves a ground (21 (5)), and the only one once they are over. */
function groundFits(state: ComplaintStateName, timeIsUp: boolean) {
  if (timeIsUp && state !== 'MEDIATION_OVERDUE') return { code: 'MEDIATION_TIME_LEFT' as const };
  if (!timeIsUp && state === 'MEDIATION_OVERDUE') return { code: 'MEDIATION_TIME_IS_UP' as const };
  return true;
}

const ITEMS = ['一', '二', '三', '四', '五', '六', '七'] as const;
const itemOf = (article: string, index: number): string | null =>
  index < 0 ? null : `${article}第（${ITEMS[index]!}）项`;

/** A refusal and an end of mediation rest on one item of their article. */
function basisOf({ act, ground }: ComplaintAct): string | null {
  if (act === 'refuseComplaint') return itemOf(REFUSE_BASIS, REFUSE_GROUNDS.indexOf(ground as RefuseGroundName));
  if (act === 'terminateMediation')
    return itemOf(TERMINATE_BASIS, TERMINATE_GROUNDS.indexOf(ground as TerminateGroundName));
  return null;
}

/** A term by its constant, and the day that it counts from. */
export interface ComplaintClock {
  readonly term: string;
  readonly startedOn: CalendarDay;
}

/** A complaint waits for acceptance, a report for its verification (14, 31). */
export const firstClock = (kind: ComplaintKindName, today: CalendarDay): ComplaintClock => ({
  term: kind === 'COMPLAINT' ? ACCEPT_TERM : VERIFY_TERM,
  startedOn: today,
});

/** What a step does to the one clock: a term begins, a day is given, it ends; null where it goes on. */
export type ClockChange = ComplaintClock | { readonly lastDay: CalendarDay } | 'ENDS' | null;

/** An extension counts from the end of what it extends, everything else from today. */
export function clockAfter(
  { to, begins, ends }: Pick<Step<ComplaintStateName>, 'to' | 'begins' | 'ends'>,
  { act, lastDay }: Pick<ComplaintAct, 'act' | 'lastDay'>,
  { today, verifyUntil }: { readonly today: CalendarDay; readonly verifyUntil: CalendarDay },
): ClockChange {
  if (begins) return { term: begins.term, startedOn: act === 'extendVerification' ? verifyUntil : today };
  if (to === 'TRANSFERRED' && lastDay) return { lastDay };
  return ends.includes(COMPLAINT_DUE) ? 'ENDS' : null;
}

/** Done in the meantime: nothing to pass. */
export function passComplaintDue(
  known: Pick<ComplaintStanding, 'kind' | 'state'> | undefined,
  caller: Facts['caller'],
): Decided<Step<ComplaintStateName> | null> {
  if (!known) return permit(null);
  const step = lifecycleOf(known.kind).step(known.state, 'passComplaintDue', caller);
  return step.ok || step.refusal.code !== 'ACTION_NOT_AVAILABLE' ? step : permit(null);
}
