import {
  formatYuan,
  namesPerson,
  permit,
  refuse,
  type CalendarDay,
  type Decision,
  type Fen,
  type Refusal,
  type RefusalCatalogue,
} from '@lianguan/kernel';
import type { Facts, RuleConstant, RuleConstants } from '@lianguan/service-kit';
import type { CountyGuidePrice } from './guide-price-rows.commands.js';
import { guideLimit, guideOn, type LessonModeName } from './guide-price.rules.js';

export const MAX_SPAN = 'fee.maxSpanMonths';
export const MAX_LESSONS = 'fee.maxLessons';

const everywhere = { scope: '', effectiveFrom: '2021-07-24', effectiveTo: null } as const;

export const POSTED_PRICE_CONSTANTS: readonly RuleConstant[] = [
  { ...everywhere, key: MAX_SPAN, value: 3, source: '“双减”意见', mark: 'S' },
  { ...everywhere, key: MAX_LESSONS, value: 60, source: '教监管函〔2021〕2号', mark: 'P' },
];

const MARK_BASIS = '价格法 第十三条';
const GUIDE_BASIS = '价格法 第十二条；发改价格〔2021〕1279号';

/** A course as it is offered: what a pupil pays for a lesson and for how much at once. */
export interface PostedCourse {
  readonly course: string;
  /** Of a school subject of compulsory education, under the guide price. */
  readonly subject: boolean;
  readonly mode: LessonModeName;
  /** The most pupils in a class. */
  readonly pupils: number;
  /** Of one lesson. */
  readonly minutes: number;
  readonly price: Fen;
  /** The price before a promotion, which the present one is compared with; null without one. */
  readonly comparedPrice: Fen | null;
  /** Lessons and months that are paid at once. */
  readonly lessons: number;
  readonly months: number;
}

/** A table as it was posted. */
export interface Posting {
  readonly id: string;
  readonly version: number;
  readonly effectiveFrom: CalendarDay;
  readonly courses: readonly PostedCourse[];
}

export interface PostPrices {
  readonly institutionId: string;
  readonly effectiveFrom: CalendarDay;
  /** How fees are paid, e.g. into which supervised account. */
  readonly paymentChannel: string;
  readonly courses: readonly PostedCourse[];
}

export interface PostingInstitution {
  readonly divisionCode: string;
  /** By education's word; such an institution teaches nothing but subjects. */
  readonly academic: boolean;
  readonly lastVersion: number;
  /** What was ever decided for its county. */
  readonly guides: readonly CountyGuidePrice[];
}

export type PostedPriceRefusal =
  | 'POSTED_INSTITUTION_UNKNOWN'
  | 'POSTED_EFFECTIVE_DAY_PAST'
  | 'POSTED_CHANNEL_MISSING'
  | 'POSTED_COURSES_MISSING'
  | 'POSTED_COURSE_UNNAMED'
  | 'POSTED_COURSE_REPEATED'
  | 'POSTED_TEXT_NAMES_PERSON'
  | 'POSTED_NUMBER_NOT_POSITIVE'
  | 'POSTED_COMPARED_NOT_HIGHER'
  | 'POSTED_SPAN_TOO_LONG'
  | 'POSTED_TOO_MANY_LESSONS'
  | 'POSTED_GUIDE_MISSING'
  | 'POSTED_ABOVE_GUIDE';

export const POSTED_PRICE_REFUSALS = {
  POSTED_INSTITUTION_UNKNOWN: { message: '台账中没有本机构，请先向教育部门核对机构登记', basis: null },
  POSTED_EFFECTIVE_DAY_PAST: {
    message: '收费应先公示后收取，执行日期不得早于今日；请填今日或以后的日期',
    basis: MARK_BASIS,
  },
  POSTED_CHANNEL_MISSING: { message: '请写明缴费方式，预收费应进入监管账户', basis: MARK_BASIS },
  POSTED_COURSES_MISSING: { message: '请填写各门课程的收费标准，未公示的不得收取', basis: MARK_BASIS },
  POSTED_COURSE_UNNAMED: { message: '第{row}行没有课程名称', basis: MARK_BASIS },
  POSTED_COURSE_REPEATED: { message: '课程“{course}”有多个收费标准，请分别命名或删去重复的', basis: MARK_BASIS },
  POSTED_TEXT_NAMES_PERSON: { message: '公示中不得写身份证号或手机号', basis: '个人信息保护法 第六条' },
  POSTED_NUMBER_NOT_POSITIVE: {
    message: '课程“{course}”的单价、人数、课时时长、课时数和月数都应大于零',
    basis: MARK_BASIS,
  },
  POSTED_COMPARED_NOT_HIGHER: {
    message: '课程“{course}”的原价不高于现价，不是优惠；请不填原价，或核对两个价格',
    basis: '明码标价和禁止价格欺诈规定 第十六条',
  },
  POSTED_SPAN_TOO_LONG: { message: '课程“{course}”一次收取超过{max}个月的费用，请缩短收费时段', basis: '“双减”意见' },
  POSTED_TOO_MANY_LESSONS: {
    message: '课程“{course}”一次收取超过{max}课时的费用，请减少课时',
    basis: '教监管函〔2021〕2号',
  },
  POSTED_GUIDE_MISSING: {
    message: '课程“{course}”实行政府指导价，{day}没有这种班型执行的指导价，不能收费；请咨询价格主管部门',
    basis: GUIDE_BASIS,
  },
  POSTED_ABOVE_GUIDE: {
    message: '课程“{course}”每课时{price}元，高于指导价上限{limit}元；请降至上限以内',
    basis: GUIDE_BASIS,
  },
} satisfies RefusalCatalogue<PostedPriceRefusal>;

type Judged = Pick<Facts, 'today' | 'constants'>;
type Decided<T> = Decision<T, PostedPriceRefusal>;

/** C2: an institution posts what it charges before it charges it; a subject not above the guide price of the first day. */
export function decidePosting(
  institution: PostingInstitution | undefined,
  { effectiveFrom, paymentChannel, courses }: PostPrices,
  { today, constants }: Judged,
): Decided<readonly PostedCourse[]> {
  if (!institution) return refuse('POSTED_INSTITUTION_UNKNOWN');
  if (effectiveFrom < today) return refuse('POSTED_EFFECTIVE_DAY_PAST');
  if (paymentChannel.trim() === '') return refuse('POSTED_CHANNEL_MISSING');
  if (namesPerson(paymentChannel)) return refuse('POSTED_TEXT_NAMES_PERSON');
  if (courses.length === 0) return refuse('POSTED_COURSES_MISSING');
  const posted = courses.map((course) => ({
    ...course,
    course: course.course.trim(),
    subject: course.subject || institution.academic,
  }));
  const seen = new Set<string>();
  for (const [index, course] of posted.entries()) {
    const fault =
      faultOf(course, { row: index + 1, seen, constants }) ??
      guideFault(course, institution, { effectiveFrom, constants });
    if (fault) return { ok: false, refusal: fault };
    seen.add(course.course);
  }
  return permit(posted);
}

interface Place {
  readonly row: number;
  readonly seen: ReadonlySet<string>;
  readonly constants: RuleConstants;
}

const fault = (code: PostedPriceRefusal, detail: Record<string, string>): Refusal<PostedPriceRefusal> => ({
  code,
  detail,
});

function faultOf(
  { course, price, comparedPrice, pupils, minutes, lessons, months }: PostedCourse,
  { row, seen, constants }: Place,
): Refusal<PostedPriceRefusal> | undefined {
  const [maxMonths, maxLessons] = [constants.get<number>(MAX_SPAN), constants.get<number>(MAX_LESSONS)];
  if (course === '') return fault('POSTED_COURSE_UNNAMED', { row: String(row) });
  if (namesPerson(course)) return fault('POSTED_TEXT_NAMES_PERSON', {});
  if (seen.has(course)) return fault('POSTED_COURSE_REPEATED', { course });
  if (price <= 0n || Math.min(pupils, minutes, lessons, months) <= 0)
    return fault('POSTED_NUMBER_NOT_POSITIVE', { course });
  if (comparedPrice !== null && comparedPrice <= price) return fault('POSTED_COMPARED_NOT_HIGHER', { course });
  if (months > maxMonths) return fault('POSTED_SPAN_TOO_LONG', { course, max: String(maxMonths) });
  if (lessons > maxLessons) return fault('POSTED_TOO_MANY_LESSONS', { course, max: String(maxLessons) });
  return undefined;
}

function guideFault(
  course: PostedCourse,
  { guides }: PostingInstitution,
  { effectiveFrom, constants }: { readonly effectiveFrom: CalendarDay; readonly constants: RuleConstants },
): Refusal<PostedPriceRefusal> | undefined {
  if (!course.subject) return undefined;
  const limit = guideLimit(guideOn(guides, effectiveFrom), course, constants);
  if (limit === undefined) return fault('POSTED_GUIDE_MISSING', { course: course.course, day: effectiveFrom });
  if (course.price <= limit) return undefined;
  return fault('POSTED_ABOVE_GUIDE', {
    course: course.course,
    price: formatYuan(course.price),
    limit: formatYuan(limit),
  });
}

/** The posting that holds on a day: of those that began by then the one that began last, of two of one day the later. */
export function postedOn<Posting extends { readonly effectiveFrom: CalendarDay; readonly version: number }>(
  postings: readonly Posting[],
  day: CalendarDay,
): Posting | undefined {
  return postings
    .filter(({ effectiveFrom }) => effectiveFrom <= day)
    .sort((a, b) =>
      a.effectiveFrom === b.effectiveFrom ? b.version - a.version : a.effectiveFrom < b.effectiveFrom ? 1 : -1,
    )[0];
}
