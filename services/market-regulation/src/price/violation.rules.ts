import {
  namesPerson,
  permit,
  refuse,
  type CalendarDay,
  type Decision,
  type Fen,
  type Refusal,
  type RefusalCatalogue,
} from '@lianguan/kernel';
import type { Facts, RuleConstants } from '@lianguan/service-kit';
import { defineLifecycle, LIFECYCLE_REFUSALS, type LifecycleRefusal, type Step } from '@lianguan/service-kit/rules';
import { guideLimit, guideOn, type LessonModeName } from './guide-price.rules.js';
import type { PricedInstitution } from './posted-price-rows.commands.js';
import { postedOn } from './posted-price.rules.js';

export const VIOLATION_KINDS = ['OVER_GUIDE', 'UNPOSTED_FEE', 'OVER_SPAN'] as const;
export type ViolationKindName = (typeof VIOLATION_KINDS)[number];

export const VIOLATION_SOURCES = ['PATROL', 'COMPLAINT', 'REFERRAL', 'SELF_REPORT'] as const;
export type ViolationSourceName = (typeof VIOLATION_SOURCES)[number];

export const VIOLATION_STATES = [
  'DETECTED',
  'DISMISSED',
  'CONFIRMED',
  'RETURNING',
  'RETURN_OVERDUE',
  'SEARCHING',
  'RETURNED',
  'CONFISCATION_PROPOSED',
] as const;
export type ViolationStateName = (typeof VIOLATION_STATES)[number];

export const RETURN_DUE = 'priceViolation.return';
const MAX_SPAN = 'fee.maxSpanMonths';

const FIND_BASIS = '价格法 第三十三条';
const GUIDE_BASIS = '价格违法行为行政处罚规定 第九条';
const MARK_BASIS = '价格法 第十三条；价格违法行为行政处罚规定 第十三条';
const SPAN_BASIS = '“双减”意见';
const RETURN_BASIS = '价格违法行为行政处罚规定 第十六条';

export const PRICE_OFFICER = ['SAMR_PRICE'] as const;
const roles = PRICE_OFFICER;

/** M26: what becomes of a fee that was not to be charged. Fines are the case's. */
export const violationLifecycle = defineLifecycle({
  name: 'PriceViolation',
  states: [...VIOLATION_STATES],
  initial: 'DETECTED',
  terminal: ['DISMISSED', 'RETURNED', 'CONFISCATION_PROPOSED'],
  transitions: [
    { event: 'dismissPriceViolation', from: ['DETECTED'], to: 'DISMISSED', roles, basis: FIND_BASIS },
    { event: 'confirmPriceViolation', from: ['DETECTED'], to: 'CONFIRMED', roles, basis: FIND_BASIS },
    {
      event: 'orderFeeReturn',
      from: ['CONFIRMED'],
      to: 'RETURNING',
      roles,
      guard: 'returnDayFits',
      basis: RETURN_BASIS,
    },
    { event: 'passReturnDue', from: ['RETURNING'], to: 'RETURN_OVERDUE', roles: ['SYS'], basis: RETURN_BASIS },
    {
      event: 'searchPayers',
      from: ['RETURNING', 'RETURN_OVERDUE'],
      to: 'SEARCHING',
      roles,
      guard: 'searchDayFits',
      basis: RETURN_BASIS,
    },
    {
      event: 'confirmFeeReturn',
      from: ['RETURNING', 'RETURN_OVERDUE', 'SEARCHING'],
      to: 'RETURNED',
      roles,
      basis: RETURN_BASIS,
    },
    {
      event: 'proposeConfiscation',
      from: ['SEARCHING'],
      to: 'CONFISCATION_PROPOSED',
      roles,
      guard: 'searchOver',
      basis: RETURN_BASIS,
    },
  ],
  labels: {
    DETECTED: '待核实',
    DISMISSED: '不成立',
    CONFIRMED: '已认定',
    RETURNING: '责令退还',
    RETURN_OVERDUE: '逾期未退还',
    SEARCHING: '公告查找',
    RETURNED: '已退还',
    CONFISCATION_PROPOSED: '建议没收',
    dismissPriceViolation: '认定不成立',
    confirmPriceViolation: '认定违法收费',
    orderFeeReturn: '责令限期退还',
    passReturnDue: '退还期满',
    searchPayers: '公告查找交费人',
    confirmFeeReturn: '确认已全部退还',
    proposeConfiscation: '建议没收',
  },
});
/** What a proposed confiscation rests on. */
export const caseGroundOf = (kind: ViolationKindName) => ({
  basis: { OVER_GUIDE: GUIDE_BASIS, UNPOSTED_FEE: MARK_BASIS, OVER_SPAN: SPAN_BASIS }[kind],
  penalty: RETURN_BASIS,
  fine: null,
});

export type ViolationEventName = (typeof violationLifecycle.transitions)[number]['event'];
export type ViolationActName = Exclude<ViolationEventName, 'passReturnDue'>;

export type ViolationRefusal =
  | LifecycleRefusal
  | 'VIOLATION_INSTITUTION_UNKNOWN'
  | 'VIOLATION_COURSE_MISSING'
  | 'VIOLATION_FACTS_MISSING'
  | 'VIOLATION_DOCUMENT_MISSING'
  | 'VIOLATION_TEXT_NAMES_PERSON'
  | 'VIOLATION_CHARGED_IN_FUTURE'
  | 'VIOLATION_NUMBER_NOT_POSITIVE'
  | 'VIOLATION_GUIDE_MISSING'
  | 'VIOLATION_WITHIN_GUIDE'
  | 'VIOLATION_WITHIN_POSTED'
  | 'VIOLATION_WITHIN_SPAN'
  | 'VIOLATION_UNKNOWN'
  | 'VIOLATION_REASON_MISSING'
  | 'VIOLATION_RETURN_DAY_PAST'
  | 'VIOLATION_SEARCH_DAY_PAST'
  | 'VIOLATION_SEARCH_NOT_OVER';

export const VIOLATION_REFUSALS = {
  ...LIFECYCLE_REFUSALS,
  VIOLATION_INSTITUTION_UNKNOWN: { message: '台账中没有这家机构，不在本单位管辖范围内，或已并入其他机构', basis: null },
  VIOLATION_COURSE_MISSING: { message: '请填写收费的课程或项目', basis: FIND_BASIS },
  VIOLATION_FACTS_MISSING: { message: '请写明查明的事实', basis: FIND_BASIS },
  VIOLATION_DOCUMENT_MISSING: { message: '请填写笔录、票据或文书的编号', basis: FIND_BASIS },
  VIOLATION_TEXT_NAMES_PERSON: { message: '此处不得写身份证号或手机号', basis: '个人信息保护法 第六条' },
  VIOLATION_CHARGED_IN_FUTURE: { message: '收费日期晚于今日，请核对', basis: null },
  VIOLATION_NUMBER_NOT_POSITIVE: { message: '收费金额、应退金额、人数、时长和月数应大于零，请核对', basis: null },
  VIOLATION_GUIDE_MISSING: { message: '{day}没有这种班型执行的指导价，不能认定超出指导价', basis: GUIDE_BASIS },
  VIOLATION_WITHIN_GUIDE: { message: '该课时收费没有超出当日的指导价上限，请核对', basis: GUIDE_BASIS },
  VIOLATION_WITHIN_POSTED: { message: '该收费在当日公示的标准以内，请核对', basis: MARK_BASIS },
  VIOLATION_WITHIN_SPAN: { message: '一次收费没有超过{max}个月，请核对', basis: SPAN_BASIS },
  VIOLATION_UNKNOWN: { message: '没有这条记录，或不在本单位管辖范围内', basis: null },
  VIOLATION_REASON_MISSING: { message: '请写明理由和事实', basis: FIND_BASIS },
  VIOLATION_RETURN_DAY_PAST: { message: '请填写退还期限的最后一日，应晚于今日', basis: RETURN_BASIS },
  VIOLATION_SEARCH_DAY_PAST: { message: '请填写公告期的最后一日，应晚于今日', basis: RETURN_BASIS },
  VIOLATION_SEARCH_NOT_OVER: { message: '公告期到{day}为止，期满仍找不到交费人的才能建议没收', basis: RETURN_BASIS },
} satisfies RefusalCatalogue<ViolationRefusal>;

/** A charge as the officer found it. */
export interface GivenViolation {
  readonly institutionId: string;
  readonly kind: ViolationKindName;
  readonly source: ViolationSourceName;
  /** As posted, or what the fee was called. */
  readonly course: string;
  readonly mode: LessonModeName;
  readonly pupils: number;
  readonly minutes: number;
  readonly chargedOn: CalendarDay;
  /** By pupil and lesson. */
  readonly charged: Fen;
  /** That were paid at once. */
  readonly months: number;
  /** What all payers are to get back. */
  readonly toReturn: Fen;
  readonly facts: string;
  readonly documentNo: string;
}

type Decided<T> = Decision<T, ViolationRefusal>;
const no = (code: ViolationRefusal, detail: Record<string, string> = {}): Refusal<ViolationRefusal> => ({
  code,
  detail,
});

/** Whether the charge was beyond what held on its day. Answers with what was allowed; null where nothing was. */
export function decideFinding(
  institution: PricedInstitution | undefined,
  given: GivenViolation,
  { today, constants }: Pick<Facts, 'today' | 'constants'>,
): Decided<Fen | null> {
  if (!institution) return refuse('VIOLATION_INSTITUTION_UNKNOWN');
  const fault = textFault(given) ?? numberFault(given, today);
  if (fault) return refuse(fault);
  switch (given.kind) {
    case 'OVER_GUIDE':
      return overGuide(institution, given, constants);
    case 'UNPOSTED_FEE':
      return unposted(institution, given);
    case 'OVER_SPAN':
      return overSpan(given, constants);
  }
}

function textFault({ course, facts, documentNo }: GivenViolation): ViolationRefusal | undefined {
  if (course.trim() === '') return 'VIOLATION_COURSE_MISSING';
  if (facts.trim() === '') return 'VIOLATION_FACTS_MISSING';
  if (documentNo.trim() === '') return 'VIOLATION_DOCUMENT_MISSING';
  if ([course, facts, documentNo].some(namesPerson)) return 'VIOLATION_TEXT_NAMES_PERSON';
  return undefined;
}

function numberFault(given: GivenViolation, today: CalendarDay): ViolationRefusal | undefined {
  const { charged, toReturn, pupils, minutes, months } = given;
  if (given.chargedOn > today) return 'VIOLATION_CHARGED_IN_FUTURE';
  if (charged <= 0n || toReturn <= 0n || Math.min(pupils, minutes, months) <= 0) return 'VIOLATION_NUMBER_NOT_POSITIVE';
  return undefined;
}

function overGuide({ guides }: PricedInstitution, given: GivenViolation, constants: RuleConstants): Decided<Fen> {
  const limit = guideLimit(guideOn(guides, given.chargedOn), given, constants);
  if (limit === undefined) return refuse('VIOLATION_GUIDE_MISSING', { day: given.chargedOn });
  return given.charged > limit ? permit(limit) : refuse('VIOLATION_WITHIN_GUIDE');
}

function unposted(
  { postings }: PricedInstitution,
  { course, chargedOn, charged }: GivenViolation,
): Decided<Fen | null> {
  const posted = postedOn(postings, chargedOn)?.courses.find(({ course: name }) => name === course.trim());
  if (posted && charged <= posted.price) return refuse('VIOLATION_WITHIN_POSTED');
  return permit(posted?.price ?? null);
}

function overSpan({ months }: GivenViolation, constants: RuleConstants): Decided<null> {
  const max = constants.get<number>(MAX_SPAN);
  return months > max ? permit(null) : refuse('VIOLATION_WITHIN_SPAN', { max: String(max) });
}

export interface ViolationAct {
  readonly act: ViolationActName;
  readonly violationId: string;
  readonly reason: string;
  readonly documentNo: string;
  /** Of an order or a notice: its last day. */
  readonly lastDay: CalendarDay | null;
}

export interface ViolationStanding {
  readonly state: ViolationStateName;
  readonly returnDue: CalendarDay | null;
  readonly searchUntil: CalendarDay | null;
}

export function decideViolation(
  known: ViolationStanding | undefined,
  { act, reason, documentNo, lastDay }: ViolationAct,
  { caller, today }: Pick<Facts, 'caller' | 'today'>,
): Decided<Step<ViolationStateName>> {
  if (!known) return refuse('VIOLATION_UNKNOWN');
  if (reason.trim() === '') return refuse('VIOLATION_REASON_MISSING');
  if (documentNo.trim() === '') return refuse('VIOLATION_DOCUMENT_MISSING');
  if (namesPerson(reason) || namesPerson(documentNo)) return refuse('VIOLATION_TEXT_NAMES_PERSON');
  return violationLifecycle.step(known.state, act, caller, dayGuards(known, lastDay, today));
}

function dayGuards({ searchUntil }: ViolationStanding, lastDay: CalendarDay | null, today: CalendarDay) {
  const later = lastDay !== null && lastDay > today;
  const over = searchUntil !== null && searchUntil < today;
  return {
    returnDayFits: later || no('VIOLATION_RETURN_DAY_PAST'),
    searchDayFits: later || no('VIOLATION_SEARCH_DAY_PAST'),
    searchOver: over || no('VIOLATION_SEARCH_NOT_OVER', { day: searchUntil ?? '' }),
  };
}

/** Returned, or searched for, in the meantime: nothing to do. */
export const passReturnDue = (
  known: Pick<ViolationStanding, 'state'> | undefined,
  caller: Facts['caller'],
): Decided<Step<ViolationStateName> | null> =>
  known?.state === 'RETURNING' ? violationLifecycle.step(known.state, 'passReturnDue', caller) : permit(null);
