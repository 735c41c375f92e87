import { divisionPrefix, type CalendarDay, type Fen } from '@lianguan/kernel';

export const COURSE_STATES = ['FILED', 'RETURNED', 'PUBLISHED', 'RETRACTED', 'WITHDRAWN'] as const;
export type CourseStateName = (typeof COURSE_STATES)[number];

export const LESSON_MODES = ['OFFLINE', 'ONLINE'] as const;
export type LessonModeName = (typeof LESSON_MODES)[number];

export const MODEL_KINDS = ['GENERAL', 'ACADEMIC', 'NON_ACADEMIC'] as const;
export type ModelKindName = (typeof MODEL_KINDS)[number];

/** Minutes of the day. */
export interface LessonSlot {
  readonly day: CalendarDay;
  readonly from: number;
  readonly to: number;
}

/** A time in which nobody stood for a course who may teach it; instants as text. */
export interface TeacherGap {
  readonly from: string;
  /** Null while it lasts. */
  readonly until: string | null;
}

/** Education's word of a course: lessons in the order of time. */
export interface FiledCourse {
  readonly courseId: string;
  readonly institutionId: string;
  readonly state: CourseStateName;
  readonly title: string;
  readonly academic: boolean;
  readonly compulsory: boolean;
  readonly mode: LessonModeName;
  readonly pupils: number;
  readonly slots: readonly LessonSlot[];
  readonly teacherGaps: readonly TeacherGap[];
  readonly version: number;
}

/** Fen as text, here and below: JSON has no whole numbers of that size. */
export interface PostedCourse {
  readonly course: string;
  readonly priceFen: string;
  readonly minutes: number;
  readonly lessons: number;
  readonly months: number;
}

export interface PostedPrices {
  readonly postedPriceId: string;
  readonly institutionId: string;
  readonly version: number;
  readonly effectiveFrom: CalendarDay;
  readonly courses: readonly PostedCourse[];
}

export interface GuideTerm {
  readonly mode: LessonModeName;
  readonly pupilsFrom: number;
  /** 0 without a limit. */
  readonly pupilsTo: number;
  readonly priceFen: string;
  readonly standardMinutes: number;
}

export interface GuidePrice {
  readonly guidePriceId: string;
  readonly divisionCode: string;
  readonly effectiveFrom: CalendarDay;
  readonly repealedFrom: CalendarDay | null;
  readonly upFloatPercent: number;
  readonly terms: readonly GuideTerm[];
  readonly version: number;
}

export interface ModelContract {
  readonly modelContractId: string;
  readonly divisionCode: string;
  readonly kind: ModelKindName;
  readonly version: number;
  readonly effectiveFrom: CalendarDay;
  readonly number: string;
}

const latestFirst = (
  a: { readonly effectiveFrom: CalendarDay; readonly version: number },
  b: { readonly effectiveFrom: CalendarDay; readonly version: number },
): number => (a.effectiveFrom === b.effectiveFrom ? b.version - a.version : a.effectiveFrom < b.effectiveFrom ? 1 : -1);

/** The posting that holds on a day: of those that began by then the one that began last, of two of one day the later. */
export const postedOn = (postings: readonly PostedPrices[], day: CalendarDay): PostedPrices | undefined =>
  postings.filter(({ effectiveFrom }) => effectiveFrom <= day).sort(latestFirst)[0];

/** The guide price of the division's county that holds on a day, unless its repeal does. */
export function guideOn(guides: readonly GuidePrice[], divisionCode: string, day: CalendarDay): GuidePrice | undefined {
  const [last] = guides
    .filter((guide) => isAt(divisionCode, guide.divisionCode) && guide.effectiveFrom <= day)
    .sort(latestFirst);
  return last && (last.repealedFrom === null || last.repealedFrom > day) ? last : undefined;
}

/** The most that a pupil may pay for a lesson of so many minutes: guide price, float and length; parts of a fen are not charged. */
export function guideLimit(
  guide: GuidePrice | undefined,
  { mode, pupils }: Pick<FiledCourse, 'mode' | 'pupils'>,
  minutes: number,
): Fen | undefined {
  const term = guide?.terms.find(
    ({ mode: of, pupilsFrom, pupilsTo }) =>
      of === mode && pupilsFrom <= pupils && (pupilsTo === 0 || pupils <= pupilsTo),
  );
  if (!guide || !term) return undefined;
  const fen = BigInt(term.priceFen) * BigInt(100 + guide.upFloatPercent) * BigInt(minutes);
  return fen / BigInt(100 * term.standardMinutes);
}

/** The model contract for such a course on a day: that of the nearest place, there the one for its kind before the general one, the last version. */
export function modelOn(
  models: readonly ModelContract[],
  {
    divisionCode,
    academic,
    day,
  }: { readonly divisionCode: string; readonly academic: boolean; readonly day: CalendarDay },
): ModelContract | undefined {
  const kind: ModelKindName = academic ? 'ACADEMIC' : 'NON_ACADEMIC';
  const nearness = (model: ModelContract) =>
    divisionPrefix(model.divisionCode).length * 2 + (model.kind === kind ? 1 : 0);
  return models
    .filter((model) => model.kind === kind || model.kind === 'GENERAL')
    .filter((model) => isAt(divisionCode, model.divisionCode) && model.effectiveFrom <= day)
    .sort((a, b) => nearness(b) - nearness(a) || latestFirst(a, b))[0];
}

const isAt = (divisionCode: string, place: string): boolean => {
  const prefix = divisionPrefix(place);
  return prefix !== '' && divisionCode.startsWith(prefix);
};
