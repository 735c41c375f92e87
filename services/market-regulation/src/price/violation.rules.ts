import {
  namesPerson,
  permit,
  refuse,
  type CalendarDay,
  type Decision,
  type Fen,
  type RefusalCatalogue,
} from '@lianguan/kernel';
import type { Facts, RuleConstants } from '@lianguan/service-kit';
import { LIFECYCLE_REFUSALS, type LifecycleRefusal } from '@lianguan/service-kit/rules';
import { guideLimit, guideOn, type LessonModeName } from './guide-price.rules.js';
import type { PricedInstitution } from './posted-price-rows.commands.js';
import { postedOn } from './posted-price.rules.js';
import { CASE_BASIS, FIND_BASIS, RETURN_BASIS } from './violation-lifecycle.rules.js';
import { GUIDE_BASIS, MARK_BASIS, SPAN_BASIS } from './violation-ground.rules.js';

export const VIOLATION_KINDS = ['OVER_GUIDE', 'UNPOSTED_FEE', 'OVER_SPAN', 'FAKE_DISCOUNT', 'MALICIOUS_RISE'] as const;
export type ViolationKindName = (typeof VIOLATION_KINDS)[number];

/** ORDERS is the system's own, from what finance tells. */
export const VIOLATION_SOURCES = ['PATROL', 'COMPLAINT', 'REFERRAL', 'SELF_REPORT', 'ORDERS'] as const;
export type ViolationSourceName = (typeof VIOLATION_SOURCES)[number];

const MAX_SPAN = 'fee.maxSpanMonths';

export type ViolationRefusal =
  | LifecycleRefusal
  | 'VIOLATION_INSTITUTION_UNKNOWN'
  | 'VIOLATION_SOURCE_OF_SYSTEM'
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
  | 'VIOLATION_SEARCH_NOT_OVER'
  | 'VIOLATION_RETURN_NEGATIVE'
  | 'VIOLATION_NOTHING_TO_RETURN'
  | 'VIOLATION_INTERVIEW_MISSING'
  | 'VIOLATION_INTERVIEW_NOT_NEEDED'
  | 'VIOLATION_INTERVIEW_DAY_WRONG'
  | 'VIOLATION_INTERVIEW_DEPARTMENT_MISSING'
  | 'VIOLATION_PROPOSAL_OPEN';

export const VIOLATION_REFUSALS = {
  ...LIFECYCLE_REFUSALS,
  VIOLATION_INSTITUTION_UNKNOWN: { message: '台账中没有这家机构，不在本单位管辖范围内，或已并入其他机构', basis: null },
  VIOLATION_SOURCE_OF_SYSTEM: { message: '来源“订单”只由系统登记，请选择实际的来源', basis: null },
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
  VIOLATION_RETURN_NEGATIVE: { message: '应退还的总额不能小于零，请核对', basis: RETURN_BASIS },
  VIOLATION_NOTHING_TO_RETURN: {
    message: '没有查明应退还的金额，不能责令退还；需要处罚的，请建议立案',
    basis: RETURN_BASIS,
  },
  VIOLATION_INTERVIEW_MISSING: {
    message: '涉嫌恶意涨价的，应先会同主管部门约谈机构；请登记约谈后再办',
    basis: null,
  },
  VIOLATION_INTERVIEW_NOT_NEEDED: { message: '只有涉嫌恶意涨价的登记约谈', basis: null },
  VIOLATION_INTERVIEW_DAY_WRONG: { message: '请填写约谈的日期，不早于收费之日，不晚于今日', basis: null },
  VIOLATION_INTERVIEW_DEPARTMENT_MISSING: { message: '请选择共同约谈的主管部门', basis: null },
  VIOLATION_PROPOSAL_OPEN: {
    message: '立案建议还没有了结；被退回的，请先在“立案建议”中选择不再提出，再重新办理',
    basis: CASE_BASIS,
  },
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

/** Whether the charge was beyond what held on its day. Answers with what was allowed; null where nothing was. */
export function decideFinding(
  institution: PricedInstitution | undefined,
  given: GivenViolation,
  { today, constants }: Pick<Facts, 'today' | 'constants'>,
): Decided<Fen | null> {
  if (!institution) return refuse('VIOLATION_INSTITUTION_UNKNOWN');
  if (given.source === 'ORDERS') return refuse('VIOLATION_SOURCE_OF_SYSTEM');
  const fault = textFault(given) ?? numberFault(given, today);
  if (fault) return refuse(fault);
  switch (given.kind) {
    case 'OVER_GUIDE':
      return overGuide(institution, given, constants);
    case 'UNPOSTED_FEE':
      return unposted(institution, given);
    case 'OVER_SPAN':
      return overSpan(given, constants);
    // What these are compared with is in the officer's facts.
    case 'FAKE_DISCOUNT':
    case 'MALICIOUS_RISE':
      return permit(null);
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
