import { ActInput, ActResult, connection, mutationResult, statePage } from '@lianguan/service-kit';
import { ArrayMaxSize, MaxLength } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { BackgroundInquiry, BackgroundInquiryState, BackgroundReview } from './inquiry.entity.js';
import type { InquiryStateName } from './inquiry-lifecycle.rules.js';
import type { InquiryReviewName } from './inquiry.rules.js';

const MOST_PERSONS = 500;
const SHORT_TEXT = 100;

export const BackgroundInquiryConnection = connection('BackgroundInquiry', () => BackgroundInquiry);
export const BackgroundInquiryResult = mutationResult('BackgroundInquiryResult', 'inquiry', () => BackgroundInquiry);

@ObjectType()
export class BackgroundInquiriesResult extends ActResult {
  @Field(() => Int, { nullable: true, description: '办理的人数' })
  persons: number | null;
}

@ArgsType()
export class BackgroundInquiriesArgs extends statePage<InquiryStateName>(BackgroundInquiryState) {}

@InputType()
export class ReceiveBackgroundInquiriesInput extends ActInput {
  @Field(() => [ID])
  @ArrayMaxSize(MOST_PERSONS)
  inquiryIds: string[];
}

@InputType()
export class BackgroundAnswerInput {
  @Field(() => ID)
  inquiryId: string;

  @Field({ description: '有无违法犯罪记录，只答有无' })
  hasRecord: boolean;
}

@InputType()
export class AnswerBackgroundInquiriesInput extends ActInput {
  @Field(() => [BackgroundAnswerInput])
  @ArrayMaxSize(MOST_PERSONS)
  answers: BackgroundAnswerInput[];

  @Field({ description: '答复文书编号，只留存公安' })
  @MaxLength(SHORT_TEXT)
  documentNo: string;
}

@InputType()
export class DecideBackgroundObjectionInput extends ActInput {
  @Field(() => ID)
  inquiryId: string;

  @Field(() => BackgroundReview)
  review: InquiryReviewName;

  @Field({ description: '复核文书编号，只留存公安' })
  @MaxLength(SHORT_TEXT)
  documentNo: string;

  @Field({ description: '复核理由，只留存公安' })
  @MaxLength(1_000)
  reason: string;
}
