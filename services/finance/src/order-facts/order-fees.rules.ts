import {
  addMonths,
  formatYuan,
  permit,
  refuse,
  type CalendarDay,
  type Decision,
  type Fen,
  type Refusal,
  type RefusalCatalogue,
} from '@lianguan/kernel';
import type { RuleConstant, RuleConstants } from '@lianguan/service-kit';
import {
  guideLimit,
  guideOn,
  postedOn,
  type FiledCourse,
  type GuidePrice,
  type LessonSlot,
  type PostedPrices,
} from './order-facts.rules.js';

export const PAYER_KINDS = ['GUARDIAN', 'OTHER_PERSON', 'LENDER'] as const;
export type PayerKindName = (typeof PAYER_KINDS)[number];

const MAX_SPAN = 'fee.maxSpanMonths';
const MAX_LESSONS = 'fee.maxLessons';
const MAX_AMOUNT = 'fee.maxAmountYuan';
const EARLIEST = 'fee.earliestCharge';
const LOAN_ALLOWED = 'fee.loanAllowed';

const FEES = '教监管函〔2021〕2号';
const RELIEF = '“双减”意见';
const everywhere = { scope: '', effectiveFrom: '2021-07-24', effectiveTo: null } as const;

export const ORDER_FEE_CONSTANTS: readonly RuleConstant[] = [
  { ...everywhere, key: MAX_SPAN, value: 3, source: RELIEF, mark: 'S' },
  { ...everywhere, key: MAX_LESSONS, value: 60, source: FEES, mark: 'P' },
  /** Of one charge; counties may set another. */
  { ...everywhere, key: MAX_AMOUNT, value: 5000, source: '教监管〔2022〕4号', mark: 'P' },
  /** Months before a new class begins; a class that goes on is paid when so few lessons of it are left. */
  {
    ...everywhere,
    key: EARLIEST,
    value: { months: 1, lessonsLeft: 20 },
    source: '北京、成都预收费管理办法',
    mark: 'P',
  },
  { ...everywhere, key: LOAN_ALLOWED, value: false, source: FEES, mark: 'S' },
  /** Working days from the consumption of a lesson to its payout. */
  { ...everywhere, key: 'escrow.release', value: 1, source: '隔天划转：对慈溪市政协提案的答复', mark: 'S' },
  /** So long a payout waits for the bank's answer. */
  { ...everywhere, key: 'escrow.releaseAnswer', value: '5d', source: '海南预收费监管办法', mark: 'P' },
  /** Silence for so long confirms a lesson. */
  {
    ...everywhere,
    key: 'lesson.autoConfirm',
    value: '15wd',
    source: '全国校外教育培训监管与服务综合平台规则',
    mark: 'P',
  },
  /** No text says how long a ruling on a lesson may take; a guardian has as long for an objection. */
  { ...everywhere, key: 'lesson.disputeRuling', value: '15wd', source: '本地参数，待各县（市、区）确认', mark: 'K' },
];

export type FeeRefusal =
  | 'ORDER_COURSE_WITHOUT_TEACHER'
  | 'ORDER_LESSONS_NOT_POSITIVE'
  | 'ORDER_TOO_MANY_LESSONS'
  | 'ORDER_LESSONS_NOT_TIMETABLED'
  | 'ORDER_SPAN_TOO_LONG'
  | 'ORDER_COURSE_NOT_POSTED'
  | 'ORDER_BEYOND_POSTED_PERIOD'
  | 'ORDER_LESSON_SHORTER_THAN_POSTED'
  | 'ORDER_PRICE_NOT_POSTED'
  | 'ORDER_GUIDE_MISSING'
  | 'ORDER_ABOVE_GUIDE'
  | 'ORDER_AMOUNT_ABOVE_CAP'
  | 'ORDER_CHARGED_EARLY'
  | 'ORDER_RENEWED_EARLY'
  | 'ORDER_PAID_BY_LOAN';

const MARK_BASIS = '价格法 第十三条';
const GUIDE_BASIS = '价格法 第十二条；发改价格〔2021〕1279号';

export const FEE_REFUSALS = {
  ORDER_COURSE_WITHOUT_TEACHER: {
    message: '课程“{course}”目前没有可以上岗的教师，不得招生收费；请更换教师后重新备案公布，或待教师可以上岗',
    basis: '未成年人保护法 第六十二条；教监管厅函〔2021〕9号',
  },
  ORDER_LESSONS_NOT_POSITIVE: { message: '课时数应大于零，请填写本次收费的课时数', basis: null },
  ORDER_TOO_MANY_LESSONS: { message: '一次收取{lessons}课时，超过{max}课时，请减少课时后重新报价', basis: FEES },
  ORDER_LESSONS_NOT_TIMETABLED: {
    message: '课程自{day}起只备案了{count}次课，不足所收的课时数；请减少课时，或先补充课表备案',
    basis: `${RELIEF} 第十四条`,
  },
  ORDER_SPAN_TOO_LONG: {
    message: '所收课时从{from}排到{to}，跨度超过{max}个月，请减少课时后重新报价',
    basis: RELIEF,
  },
  ORDER_COURSE_NOT_POSTED: {
    message: '{day}执行的收费公示中没有课程“{course}”，未公示的不得收取；请先公示收费标准',
    basis: MARK_BASIS,
  },
  ORDER_BEYOND_POSTED_PERIOD: {
    message: '课程“{course}”公示一次收{lessons}课时、{months}个月，以较短者为限；请减少课时后重新报价',
    basis: `${FEES}；${MARK_BASIS}`,
  },
  ORDER_LESSON_SHORTER_THAN_POSTED: {
    message: '{day}的课只有{minutes}分钟，短于公示的每课时{posted}分钟；请按实际时长重新公示收费',
    basis: MARK_BASIS,
  },
  ORDER_PRICE_NOT_POSTED: {
    message: '总价{amount}元与公示不符，按公示的单价应为{expected}元；请按公示收费，或先重新公示',
    basis: MARK_BASIS,
  },
  ORDER_GUIDE_MISSING: {
    message: '课程“{course}”实行政府指导价，{day}没有这种班型执行的指导价，不能收费；请咨询价格主管部门',
    basis: GUIDE_BASIS,
  },
  ORDER_ABOVE_GUIDE: {
    message: '每课时{price}元，高于指导价上限{limit}元；请降价并重新公示后再收',
    basis: GUIDE_BASIS,
  },
  ORDER_AMOUNT_ABOVE_CAP: {
    message: '一次收费{amount}元，超过{max}元，请减少课时后重新报价',
    basis: '教监管〔2022〕4号',
  },
  ORDER_CHARGED_EARLY: {
    message: '课程{day}开课，{earliest}起才可收费，请届时再收',
    basis: FEES,
  },
  ORDER_RENEWED_EARLY: {
    message: '该学员的这门课程还剩{lessons}课时，剩余不多于{few}课时才可续费，请届时再收',
    basis: FEES,
  },
  ORDER_PAID_BY_LOAN: { message: '培训费不得由贷款支付；请退回该款，由家长以自有资金缴费', basis: FEES },
} satisfies RefusalCatalogue<FeeRefusal>;

/** What is paid for at once. */
export interface OrderTerms {
  readonly lessons: number;
  readonly amount: Fen;
  /** The first day from which lessons are counted. */
  readonly startsOn: CalendarDay;
}

export interface FeeFacts {
  readonly course: FiledCourse;
  /** What its institution ever posted. */
  readonly postings: readonly PostedPrices[];
  readonly guides: readonly GuidePrice[];
  readonly divisionCode: string;
  readonly constants: RuleConstants;
}

export interface FeeDays {
  /** The posting of this day holds: of the offer, then of the signing. */
  readonly postedOn: CalendarDay;
  /** The guide price of this day holds. */
  readonly guideOn: CalendarDay;
}

/** The lessons of the timetable that are paid for. */
const coveredSlots = ({ slots }: Pick<FiledCourse, 'slots'>, { startsOn, lessons }: OrderTerms): LessonSlot[] =>
  slots.filter(({ day }) => day >= startsOn).slice(0, Math.max(lessons, 0));

/** What a lawful charge pays for. */
export interface PlannedCharge {
  readonly firstDay: CalendarDay;
  readonly lastDay: CalendarDay;
  readonly postedPriceId: string;
}

const no = (code: FeeRefusal, detail?: Record<string, string>) => refuse(code, detail).refusal;

/** Lifecycle 6: how much, for how long and at what price fees may be taken at once. Of both ways of counting, the shorter limit holds. */
export function judgeCharge(facts: FeeFacts, terms: OrderTerms, days: FeeDays): Decision<PlannedCharge, FeeRefusal> {
  const fault =
    teacherFault(facts) ??
    periodFault(facts, terms) ??
    postedFault(facts, terms, days) ??
    guideFault(facts, terms, days.guideOn) ??
    capFault(facts, terms);
  if (fault) return { ok: false, refusal: fault };
  const { from, to } = spanOf(coveredSlots(facts.course, terms));
  const { postedPriceId } = postedCourse(facts, days.postedOn)!;
  return permit({ firstDay: from, lastDay: to, postedPriceId });
}

const teacherFault = ({ course }: FeeFacts): Refusal<FeeRefusal> | null =>
  course.teacherGaps.some(({ until }) => until === null)
    ? no('ORDER_COURSE_WITHOUT_TEACHER', { course: course.title })
    : null;

function periodFault({ course, constants }: FeeFacts, terms: OrderTerms): Refusal<FeeRefusal> | null {
  const [maxLessons, maxSpan] = [constants.get<number>(MAX_LESSONS), constants.get<number>(MAX_SPAN)];
  const { lessons, startsOn } = terms;
  const slots = coveredSlots(course, terms);
  if (lessons < 1) return no('ORDER_LESSONS_NOT_POSITIVE');
  if (lessons > maxLessons) return no('ORDER_TOO_MANY_LESSONS', { lessons: String(lessons), max: String(maxLessons) });
  if (slots.length < lessons) return no('ORDER_LESSONS_NOT_TIMETABLED', { day: startsOn, count: String(slots.length) });
  const { from, to } = spanOf(slots);
  if (to > addMonths(from, maxSpan)) return no('ORDER_SPAN_TOO_LONG', { from, to, max: String(maxSpan) });
  return null;
}

const spanOf = (slots: readonly LessonSlot[]): { readonly from: CalendarDay; readonly to: CalendarDay } => ({
  from: slots[0]!.day,
  to: slots.at(-1)!.day,
});

export const postedCourse = ({ course, postings }: Pick<FeeFacts, 'course' | 'postings'>, day: CalendarDay) => {
  const posting = postedOn(postings, day);
  const line = posting?.courses.find((one) => one.course === course.title);
  return posting && line ? { postedPriceId: posting.postedPriceId, line } : undefined;
};

function postedFault(facts: FeeFacts, terms: OrderTerms, days: FeeDays): Refusal<FeeRefusal> | null {
  const { title } = facts.course;
  const line = postedCourse(facts, days.postedOn)?.line;
  if (!line) return no('ORDER_COURSE_NOT_POSTED', { course: title, day: days.postedOn });
  const slots = coveredSlots(facts.course, terms);
  const { from, to } = spanOf(slots);
  if (terms.lessons > line.lessons || to > addMonths(from, line.months))
    return no('ORDER_BEYOND_POSTED_PERIOD', {
      course: title,
      lessons: String(line.lessons),
      months: String(line.months),
    });
  const short = slots.find((slot) => slot.to - slot.from < line.minutes);
  if (short)
    return no('ORDER_LESSON_SHORTER_THAN_POSTED', {
      day: short.day,
      minutes: String(short.to - short.from),
      posted: String(line.minutes),
    });
  const expected = BigInt(line.priceFen) * BigInt(terms.lessons);
  if (terms.amount !== expected)
    return no('ORDER_PRICE_NOT_POSTED', { amount: formatYuan(terms.amount), expected: formatYuan(expected) });
  return null;
}

/** The guide price is for school subjects of compulsory education. */
function guideFault(facts: FeeFacts, terms: OrderTerms, day: CalendarDay): Refusal<FeeRefusal> | null {
  const { course, guides, divisionCode } = facts;
  if (!course.academic || !course.compulsory) return null;
  const minutes = coveredSlots(course, terms).reduce((sum, { from, to }) => sum + (to - from), 0);
  const limit = guideLimit(guideOn(guides, divisionCode, day), course, minutes);
  if (limit === undefined) return no('ORDER_GUIDE_MISSING', { course: course.title, day });
  const lessons = BigInt(terms.lessons);
  if (terms.amount > limit)
    return no('ORDER_ABOVE_GUIDE', {
      price: formatYuan(terms.amount / lessons),
      limit: formatYuan(limit / lessons),
    });
  return null;
}

const FEN_PER_YUAN = 100n;

function capFault({ constants }: FeeFacts, { amount }: OrderTerms): Refusal<FeeRefusal> | null {
  const max = BigInt(constants.get<number>(MAX_AMOUNT)) * FEN_PER_YUAN;
  return amount > max ? no('ORDER_AMOUNT_ABOVE_CAP', { amount: formatYuan(amount), max: formatYuan(max) }) : null;
}

export interface ChargedOrder {
  readonly firstDay: CalendarDay;
  readonly paidOn: CalendarDay;
  /** Lessons that the trainee has left of earlier orders of this course; null without one. */
  readonly lessonsLeft: number | null;
}

/** A new class is paid at most a month before it begins, one that goes on when few lessons are left. */
export function earlyFault(
  { firstDay, paidOn, lessonsLeft }: ChargedOrder,
  constants: RuleConstants,
): Refusal<FeeRefusal> | null {
  const { months, lessonsLeft: few } = constants.get<{ months: number; lessonsLeft: number }>(EARLIEST);
  if (lessonsLeft !== null)
    return lessonsLeft <= few ? null : no('ORDER_RENEWED_EARLY', { lessons: String(lessonsLeft), few: String(few) });
  const earliest = addMonths(firstDay, -months);
  return paidOn >= earliest ? null : no('ORDER_CHARGED_EARLY', { day: firstDay, earliest });
}

export function loanFault(payerKind: PayerKindName, constants: RuleConstants): Refusal<FeeRefusal> | null {
  return payerKind === 'LENDER' && !constants.get<boolean>(LOAN_ALLOWED) ? no('ORDER_PAID_BY_LOAN') : null;
}
