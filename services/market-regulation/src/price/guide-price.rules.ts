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
import type { Facts, RuleConstant, RuleConstants } from '@lianguan/service-kit';
import { defineLifecycle, LIFECYCLE_REFUSALS, type LifecycleRefusal, type Step } from '@lianguan/service-kit/rules';

/** By pupils in the class: fewer than 10, 10 to 35, more. */
export const CLASS_BANDS = ['SMALL', 'MEDIUM', 'LARGE'] as const;
export type ClassBandName = (typeof CLASS_BANDS)[number];

export const LESSON_MODES = ['OFFLINE', 'ONLINE'] as const;
export type LessonModeName = (typeof LESSON_MODES)[number];

export const GUIDE_PRICE_STATES = ['DRAFT', 'UNDER_REVIEW', 'REVIEWED', 'DECIDED', 'REPEALED'] as const;
export type GuidePriceStateName = (typeof GUIDE_PRICE_STATES)[number];

const FEE_BASIS = '发改价格〔2021〕1279号';
const SURVEY_BASIS = '价格法 第二十二条';
const PUBLICATION_BASIS = '价格法 第二十四条';

const UP_FLOAT_MAX = 'price.upFloatMax';
const CLASS_BAND_LIMITS = 'price.classBands';
const STANDARD_LESSON = 'price.standardLesson';

const everywhere = { scope: '', effectiveFrom: '2021-09-02', effectiveTo: null, source: FEE_BASIS, mark: 'P' } as const;

export const GUIDE_PRICE_CONSTANTS: readonly RuleConstant[] = [
  /** Percent above the guide price; below it there is no limit. */
  { ...everywhere, key: UP_FLOAT_MAX, value: 10 },
  /** Pupils: the fewest of a middle class, the most of one. */
  { ...everywhere, key: CLASS_BAND_LIMITS, value: { mediumFrom: 10, mediumTo: 35 } },
  /** Minutes of the lesson that the guide price is for; others pro rata. */
  { ...everywhere, key: STANDARD_LESSON, value: { OFFLINE: 45, ONLINE: 30 } },
];

/** Who drafts, who reviews. The county government has no duty here: its decision is recorded by who drafted. */
export const LEAD = ['DRC'] as const;
export const REVIEWER = ['SAMR_PRICE'] as const;
export const GUIDE_PRICE_AGENCIES = { DRC: 'JOINT_ENFORCEMENT', SAMR_PRICE: 'MARKET_REGULATION' } as const;

/** M14: the lead drafts, the price authority reviews, the county government decides. */
export const guidePriceLifecycle = defineLifecycle({
  name: 'GuidePrice',
  states: [...GUIDE_PRICE_STATES],
  initial: 'DRAFT',
  terminal: ['REPEALED'],
  transitions: [
    { event: 'submitGuidePrice', from: ['DRAFT'], to: 'UNDER_REVIEW', roles: LEAD, basis: SURVEY_BASIS },
    { event: 'passGuidePriceReview', from: ['UNDER_REVIEW'], to: 'REVIEWED', roles: REVIEWER, basis: FEE_BASIS },
    { event: 'returnGuidePrice', from: ['UNDER_REVIEW'], to: 'DRAFT', roles: REVIEWER, basis: FEE_BASIS },
    // The government sends it back: the lead records that.
    { event: 'returnGuidePrice', from: ['REVIEWED'], to: 'DRAFT', roles: LEAD, basis: FEE_BASIS },
    {
      event: 'decideGuidePrice',
      from: ['REVIEWED'],
      to: 'DECIDED',
      roles: LEAD,
      guard: 'datesFit',
      basis: PUBLICATION_BASIS,
    },
    {
      event: 'repealGuidePrice',
      from: ['DECIDED'],
      to: 'REPEALED',
      roles: LEAD,
      guard: 'datesFit',
      basis: PUBLICATION_BASIS,
    },
  ],
  labels: {
    DRAFT: '拟订',
    UNDER_REVIEW: '审核中',
    REVIEWED: '已审核',
    DECIDED: '已审定',
    REPEALED: '已废止',
    submitGuidePrice: '提交审核',
    passGuidePriceReview: '审核通过',
    returnGuidePrice: '退回重拟',
    decideGuidePrice: '登记政府审定',
    repealGuidePrice: '登记废止',
  },
});
export type GuidePriceActName = (typeof guidePriceLifecycle.transitions)[number]['event'];

export type GuidePriceRefusal =
  | LifecycleRefusal
  | 'GUIDE_NOT_OF_COUNTY'
  | 'GUIDE_LINES_MISSING'
  | 'GUIDE_LINE_REPEATED'
  | 'GUIDE_BAND_MISSING'
  | 'GUIDE_PRICE_NOT_POSITIVE'
  | 'GUIDE_FLOAT_OUT_OF_RANGE'
  | 'GUIDE_DOCUMENT_MISSING'
  | 'GUIDE_REASON_MISSING'
  | 'GUIDE_TEXT_NAMES_PERSON'
  | 'GUIDE_UNKNOWN'
  | 'GUIDE_EFFECTIVE_DAY_MISSING'
  | 'GUIDE_EFFECTIVE_DAY_PAST'
  | 'GUIDE_EFFECTIVE_DAY_TAKEN'
  | 'GUIDE_REPEALED_BEFORE_EFFECT';

export const GUIDE_PRICE_REFUSALS = {
  ...LIFECYCLE_REFUSALS,
  GUIDE_NOT_OF_COUNTY: { message: '指导价由县（市、区）制定，请以县级单位的岗位办理', basis: FEE_BASIS },
  GUIDE_LINES_MISSING: { message: '请填写各班型的基准价', basis: FEE_BASIS },
  GUIDE_LINE_REPEATED: { message: '同一授课方式的同一班型只能有一个基准价，请删去重复的', basis: FEE_BASIS },
  GUIDE_BAND_MISSING: { message: '每种授课方式都应有大、中、小三种班型的基准价，请补齐', basis: FEE_BASIS },
  GUIDE_PRICE_NOT_POSITIVE: { message: '基准价应大于零', basis: null },
  GUIDE_FLOAT_OUT_OF_RANGE: { message: '上浮幅度应在0至{max}%之间，下浮不限', basis: FEE_BASIS },
  GUIDE_DOCUMENT_MISSING: { message: '请填写成本调查报告或批准、公布文件的编号', basis: SURVEY_BASIS },
  GUIDE_REASON_MISSING: { message: '请写明退回或废止的理由', basis: null },
  GUIDE_TEXT_NAMES_PERSON: { message: '此处不得写身份证号或手机号', basis: '个人信息保护法 第六条' },
  GUIDE_UNKNOWN: { message: '没有这份指导价，或不在本单位区划内', basis: null },
  GUIDE_EFFECTIVE_DAY_MISSING: { message: '请填写施行或废止的日期', basis: PUBLICATION_BASIS },
  GUIDE_EFFECTIVE_DAY_PAST: {
    message: '指导价应先公布后执行，日期不得早于今日；请填今日或以后的日期',
    basis: PUBLICATION_BASIS,
  },
  GUIDE_EFFECTIVE_DAY_TAKEN: { message: '{day}已有另一份指导价施行，请先废止或另定日期', basis: PUBLICATION_BASIS },
  GUIDE_REPEALED_BEFORE_EFFECT: { message: '废止日期不得早于施行日期{day}', basis: PUBLICATION_BASIS },
} satisfies RefusalCatalogue<GuidePriceRefusal>;

/** What one pupil pays for one standard lesson. */
export interface GuidePriceLine {
  readonly band: ClassBandName;
  readonly mode: LessonModeName;
  readonly price: Fen;
}

export interface GivenGuidePrice {
  readonly lines: readonly GuidePriceLine[];
  /** Percent above the guide price that may be charged. */
  readonly upFloatPercent: number;
  /** Of the survey of costs. */
  readonly documentNo: string;
}

type Decided<T> = Decision<T, GuidePriceRefusal>;
const COUNTY = /^\d{4}(?!00)\d{2}$/u;

/** Whether a draft is whole. Answers with the county that it is for. */
export function decideDraft(
  { lines, upFloatPercent, documentNo }: GivenGuidePrice,
  { caller, constants }: Pick<Facts, 'caller' | 'constants'>,
): Decided<string> {
  const max = constants.get<number>(UP_FLOAT_MAX);
  const places = new Set(lines.map(({ band, mode }) => `${band}/${mode}`));
  const modes = new Set(lines.map(({ mode }) => mode));
  if (!COUNTY.test(caller.division)) return refuse('GUIDE_NOT_OF_COUNTY');
  if (lines.length === 0) return refuse('GUIDE_LINES_MISSING');
  if (places.size < lines.length) return refuse('GUIDE_LINE_REPEATED');
  if (places.size < modes.size * CLASS_BANDS.length) return refuse('GUIDE_BAND_MISSING');
  if (lines.some(({ price }) => price <= 0n)) return refuse('GUIDE_PRICE_NOT_POSITIVE');
  if (upFloatPercent < 0 || upFloatPercent > max) return refuse('GUIDE_FLOAT_OUT_OF_RANGE', { max: String(max) });
  if (documentNo.trim() === '') return refuse('GUIDE_DOCUMENT_MISSING');
  if (namesPerson(documentNo)) return refuse('GUIDE_TEXT_NAMES_PERSON');
  return permit(caller.division);
}

export interface GuidePriceAct {
  readonly act: GuidePriceActName;
  readonly guidePriceId: string;
  readonly reason: string;
  readonly documentNo: string;
  /** Of a decision or a repeal: the first day that it holds. */
  readonly effectiveOn: CalendarDay | null;
}

export interface GuidePriceDates {
  readonly effectiveFrom: CalendarDay | null;
  readonly repealedFrom: CalendarDay | null;
}

export interface GuidePriceStanding extends GuidePriceDates {
  readonly state: GuidePriceStateName;
  /** Since when the county's other decided guide prices hold. */
  readonly takenDays: readonly string[];
}

const NEEDS_REASON: readonly GuidePriceActName[] = ['returnGuidePrice', 'repealGuidePrice'];

export function decideGuidePriceAct(
  known: GuidePriceStanding | undefined,
  input: GuidePriceAct,
  { caller, today }: Pick<Facts, 'caller' | 'today'>,
): Decided<Step<GuidePriceStateName>> {
  const { act, reason, documentNo } = input;
  if (!known) return refuse('GUIDE_UNKNOWN');
  if (NEEDS_REASON.includes(act) && reason.trim() === '') return refuse('GUIDE_REASON_MISSING');
  if (documentNo.trim() === '') return refuse('GUIDE_DOCUMENT_MISSING');
  if (namesPerson(reason) || namesPerson(documentNo)) return refuse('GUIDE_TEXT_NAMES_PERSON');
  return guidePriceLifecycle.step(known.state, act, caller, { datesFit: datesFit(known, input, today) });
}

function datesFit(
  { effectiveFrom, takenDays }: GuidePriceStanding,
  { act, effectiveOn }: GuidePriceAct,
  today: CalendarDay,
): true | Refusal<GuidePriceRefusal> {
  const no = (code: GuidePriceRefusal, day = '') => ({ code, detail: { day } });
  if (effectiveOn === null) return no('GUIDE_EFFECTIVE_DAY_MISSING');
  if (effectiveOn < today) return no('GUIDE_EFFECTIVE_DAY_PAST');
  if (act === 'decideGuidePrice' && takenDays.includes(effectiveOn))
    return no('GUIDE_EFFECTIVE_DAY_TAKEN', effectiveOn);
  if (act === 'repealGuidePrice' && effectiveFrom !== null && effectiveOn < effectiveFrom)
    return no('GUIDE_REPEALED_BEFORE_EFFECT', effectiveFrom);
  return true;
}

/** The guide price that holds on a day: the last that began by then, unless its repeal has. */
export function guideOn<Notice extends GuidePriceDates>(
  notices: readonly Notice[],
  day: CalendarDay,
): Notice | undefined {
  const [last] = notices
    .filter(({ effectiveFrom }) => effectiveFrom !== null && effectiveFrom <= day)
    .sort((a, b) => (a.effectiveFrom! < b.effectiveFrom! ? 1 : -1));
  return last && (last.repealedFrom === null || last.repealedFrom > day) ? last : undefined;
}

export function bandOf(pupils: number, constants: RuleConstants): ClassBandName {
  const { mediumFrom, mediumTo } = constants.get<{ mediumFrom: number; mediumTo: number }>(CLASS_BAND_LIMITS);
  if (pupils < mediumFrom) return 'SMALL';
  return pupils <= mediumTo ? 'MEDIUM' : 'LARGE';
}

/** What a line of a guide price is measured by: the pupils of its band (no most: 0), the minutes of its lesson. */
export function guideTerms(
  { band, mode }: Pick<GuidePriceLine, 'band' | 'mode'>,
  constants: RuleConstants,
): { readonly pupilsFrom: number; readonly pupilsTo: number; readonly standardMinutes: number } {
  const { mediumFrom, mediumTo } = constants.get<{ mediumFrom: number; mediumTo: number }>(CLASS_BAND_LIMITS);
  const [pupilsFrom, pupilsTo] = (
    { SMALL: [1, mediumFrom - 1], MEDIUM: [mediumFrom, mediumTo], LARGE: [mediumTo + 1, 0] } as const
  )[band];
  return {
    pupilsFrom,
    pupilsTo,
    standardMinutes: constants.get<Record<LessonModeName, number>>(STANDARD_LESSON)[mode],
  };
}

export interface PricedLesson {
  readonly mode: LessonModeName;
  readonly pupils: number;
  readonly minutes: number;
}

/** The most that a pupil may pay for this lesson: guide price, float and length; parts of a fen are not charged. */
export function guideLimit(
  guide: Pick<GivenGuidePrice, 'lines' | 'upFloatPercent'> | undefined,
  lesson: PricedLesson,
  constants: RuleConstants,
): Fen | undefined {
  const band = bandOf(lesson.pupils, constants);
  const line = guide?.lines.find(({ mode, band: of }) => mode === lesson.mode && of === band);
  if (!guide || !line) return undefined;
  const standard = constants.get<Record<LessonModeName, number>>(STANDARD_LESSON)[lesson.mode];
  return (line.price * BigInt(100 + guide.upFloatPercent) * BigInt(lesson.minutes)) / BigInt(100 * standard);
}
