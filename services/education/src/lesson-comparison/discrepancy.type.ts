import { ActInput, connection, mutationResult, PageArgs } from '@lianguan/service-kit';
import { MaxLength } from 'class-validator';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import type { DiscrepancyStateName } from './discrepancy-lifecycle.rules.js';
import { LessonDiscrepancy, LessonDiscrepancyState } from './discrepancy.entity.js';

export const LessonDiscrepancyConnection = connection('LessonDiscrepancy', () => LessonDiscrepancy);
export const LessonDiscrepancyResult = mutationResult(
  'LessonDiscrepancyResult',
  'discrepancy',
  () => LessonDiscrepancy,
);

@ArgsType()
export class LessonDiscrepanciesArgs extends PageArgs {
  @Field(() => LessonDiscrepancyState, { nullable: true })
  state?: DiscrepancyStateName | null;

  @Field(() => ID, { nullable: true })
  courseId?: string | null;
}

@InputType()
export class AnswerLessonDiscrepancyInput extends ActInput {
  @Field(() => ID)
  discrepancyId: string;

  @Field({ description: '说明，不写个人信息' })
  @MaxLength(1_000)
  answer: string;
}

@InputType()
export class DismissLessonDiscrepancyInput extends ActInput {
  @Field(() => ID)
  discrepancyId: string;

  @Field({ description: '理由，不写个人信息' })
  @MaxLength(1_000)
  reason: string;
}

@InputType()
export class ConfirmLessonDiscrepancyInput extends DismissLessonDiscrepancyInput {
  @Field({ description: '核查记录编号' })
  @MaxLength(100)
  documentNo: string;
}
