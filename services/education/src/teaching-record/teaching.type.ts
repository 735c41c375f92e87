import type { CalendarDay } from '@lianguan/kernel';
import { ActInput, CalendarDayScalar, connection, mutationResult, PageArgs } from '@lianguan/service-kit';
import { ArrayMaxSize, MaxLength } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import type { PlanStateName } from './plan.rules.js';
import { TaughtLesson, TeachingPlan, TeachingPlanState, UnrecordedLesson } from './teaching.entity.js';

const SHORT_TEXT = 100;
const LONG_TEXT = 1_000;
const MAX_UNITS = 200;

export const TeachingPlanConnection = connection('TeachingPlan', () => TeachingPlan);
export const TeachingPlanResult = mutationResult('TeachingPlanResult', 'plan', () => TeachingPlan);
export const TaughtLessonConnection = connection('TaughtLesson', () => TaughtLesson);
export const TaughtLessonResult = mutationResult('TaughtLessonResult', 'lesson', () => TaughtLesson);
export const UnrecordedLessonConnection = connection('UnrecordedLesson', () => UnrecordedLesson);

@ArgsType()
export class TeachingPlansArgs extends PageArgs {
  @Field(() => TeachingPlanState, { nullable: true })
  state?: PlanStateName | null;

  @Field(() => ID, { nullable: true })
  courseId?: string | null;
}

@ArgsType()
export class TaughtLessonsArgs extends PageArgs {
  @Field(() => ID, { nullable: true })
  courseId?: string | null;

  @Field({ defaultValue: false, description: '只看与备案、课表、计划不一致的' })
  deviating: boolean;
}

@ArgsType()
export class UnrecordedLessonsArgs extends PageArgs {
  @Field(() => CalendarDayScalar, { nullable: true, description: '只列这一日起的' })
  since?: CalendarDay | null;
}

@InputType()
export class TeachingPlanUnitInput {
  @Field({ description: '单元名称' })
  @MaxLength(SHORT_TEXT)
  title: string;

  @Field(() => Int, { description: '课次' })
  lessons: number;
}

@InputType()
export class SubmitTeachingPlanInput extends ActInput {
  @Field(() => ID)
  courseId: string;

  @Field(() => [TeachingPlanUnitInput], { description: '依讲授的顺序' })
  @ArrayMaxSize(MAX_UNITS)
  units: TeachingPlanUnitInput[];
}

@InputType()
export class ApproveTeachingPlanInput extends ActInput {
  @Field(() => ID)
  planId: string;

  @Field({ description: '核定文号' })
  @MaxLength(SHORT_TEXT)
  documentNo: string;
}

@InputType()
export class ReturnTeachingPlanInput extends ActInput {
  @Field(() => ID)
  planId: string;

  @Field({ description: '理由，不写个人信息' })
  @MaxLength(LONG_TEXT)
  reason: string;
}

@InputType()
export class RecordTaughtLessonInput extends ActInput {
  @Field(() => ID)
  courseId: string;

  @Field(() => CalendarDayScalar)
  day: CalendarDay;

  @Field({ description: '形如 16:30' })
  @MaxLength(SHORT_TEXT)
  from: string;

  @Field()
  @MaxLength(SHORT_TEXT)
  to: string;

  @Field(() => Int, { nullable: true, description: '教学计划的第几单元；计划外的不填' })
  unit?: number | null;

  @Field({ description: '讲授的内容' })
  @MaxLength(LONG_TEXT)
  topic: string;

  @Field({ description: '教师在本机构的工号，不写姓名' })
  @MaxLength(SHORT_TEXT)
  teacherRef: string;

  @Field(() => Int, { description: '到课人数' })
  present: number;

  @Field({ description: '培训记录编号，原件由机构保存' })
  @MaxLength(SHORT_TEXT)
  recordNo: string;
}

@InputType()
export class ReviseTaughtLessonInput extends RecordTaughtLessonInput {
  @Field({ description: '更正的理由，不写个人信息' })
  @MaxLength(LONG_TEXT)
  reason: string;
}
