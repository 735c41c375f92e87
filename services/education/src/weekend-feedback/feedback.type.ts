import type { CalendarDay } from '@lianguan/kernel';
import { ActInput, ActResult, CalendarDayScalar, connection, mutationResult, PageArgs } from '@lianguan/service-kit';
import { ArrayMaxSize, MaxLength, ValidateNested } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Subject, type SubjectName } from '../classification/index.js';
import { WeekendFeedback, WeekendFeedbackState } from './feedback.entity.js';
import type { FeedbackStateName } from './feedback.rules.js';

const MOST_SCHOOLS = 100;
const MOST_GRADES = 12;

@ArgsType()
export class WeekendFeedbacksArgs extends PageArgs {
  @Field(() => WeekendFeedbackState, { nullable: true })
  state?: FeedbackStateName | null;

  @Field(() => ID, { nullable: true })
  institutionId?: string | null;
}

export const WeekendFeedbackConnection = connection('WeekendFeedback', () => WeekendFeedback);
export const WeekendFeedbackResult = mutationResult('WeekendFeedbackResult', 'feedback', () => WeekendFeedback);

@ObjectType()
export class WeekendFindingResult extends ActResult {
  @Field(() => [WeekendFeedback], { nullable: true })
  feedbacks: WeekendFeedback[] | null;
}

@InputType()
export class GradePupilsInput {
  @Field(() => Int)
  grade: number;

  @Field(() => Int)
  pupils: number;
}

@InputType({ description: '一所学校各年级的人数，不填姓名' })
export class SchoolCountsInput {
  @Field(() => ID, { description: '学校标识码' })
  @MaxLength(100)
  schoolId: string;

  @Field(() => [GradePupilsInput])
  @ArrayMaxSize(MOST_GRADES)
  @ValidateNested()
  grades: GradePupilsInput[];
}

@InputType()
export class ReportWeekendFindingInput extends ActInput {
  @Field(() => ID)
  institutionId: string;

  @Field(() => CalendarDayScalar, { description: '违规培训的日期' })
  day: CalendarDay;

  @Field(() => Subject, { description: '所授科目' })
  subject: SubjectName;

  @Field(() => [SchoolCountsInput], { description: '学生所在的学校' })
  @ArrayMaxSize(MOST_SCHOOLS)
  @ValidateNested()
  schools: SchoolCountsInput[];

  @Field({ description: '查明的事实，不写个人信息' })
  @MaxLength(1_000)
  reason: string;

  @Field({ description: '检查记录的编号' })
  @MaxLength(100)
  documentNo: string;
}
