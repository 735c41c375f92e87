import type { ClassBand, GuidePriceLineInput, LessonMode, PostedCourseInput } from '../gql/graphql';

/** As typed: with separators and blanks. */
export const amountIn = (typed: string): string => typed.replaceAll(/[,，\s]/g, '');
export const optionalAmountIn = (typed: string | null | undefined): string | null => amountIn(typed ?? '') || null;

export type GuidePriceForm = Readonly<Partial<Record<LessonMode, Readonly<Partial<Record<ClassBand, string>>>>>>;

/** The prices that were filled in; a mode that is left empty gets no guide price. */
export const guideLinesIn = (form: GuidePriceForm): GuidePriceLineInput[] =>
  (Object.entries(form) as [LessonMode, Partial<Record<ClassBand, string>>][]).flatMap(([mode, bands]) =>
    (Object.entries(bands) as [ClassBand, string | undefined][]).flatMap(([band, price]) =>
      price?.trim() ? [{ mode, band, price: amountIn(price) }] : [],
    ),
  );

export interface CourseForm extends Omit<PostedCourseInput, 'subject'> {
  readonly subject?: boolean;
}

/** A course without a price before a promotion is none on sale. */
export const coursesIn = (courses: readonly CourseForm[]): PostedCourseInput[] =>
  courses.map(({ subject = false, price, comparedPrice, ...course }) => ({
    ...course,
    subject,
    price: amountIn(price),
    comparedPrice: optionalAmountIn(comparedPrice),
  }));
