import type { AnswerBackgroundInquiriesInput, BackgroundInquiriesQuery } from '../gql/graphql';

export type Inquiry = NonNullable<BackgroundInquiriesQuery['backgroundInquiries']>['edges'][number]['node'];

export interface AnswerForm {
  /** By inquiry; undefined where nothing was chosen. */
  readonly answers?: Readonly<Record<string, boolean | undefined>>;
  readonly documentNo: string;
}

/** What was answered: nobody is answered by default. */
export const answersIn = ({
  answers = {},
  documentNo,
}: AnswerForm): Omit<AnswerBackgroundInquiriesInput, 'idempotencyKey'> => ({
  documentNo,
  answers: Object.entries(answers).flatMap(([inquiryId, hasRecord]) =>
    hasRecord === undefined ? [] : [{ inquiryId, hasRecord }],
  ),
});

/** Whom the act is open for. */
export const openFor = (
  inquiries: readonly Inquiry[],
  act: 'receiveBackgroundInquiries' | 'answerClear',
): readonly Inquiry[] => inquiries.filter(({ availableActions }) => availableActions?.includes(act));
