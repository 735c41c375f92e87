import type { CalendarDay, Fen } from '@lianguan/kernel';
import { ActInput, CalendarDayScalar, connection, MoneyScalar, mutationResult, PageArgs } from '@lianguan/service-kit';
import { MaxLength } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { LessonMode } from './guide-price.entity.js';
import type { LessonModeName } from './guide-price.rules.js';
import type { InterviewDepartmentName } from './violation-act.rules.js';
import {
  InterviewDepartment,
  PriceViolation,
  PriceViolationKind,
  PriceViolationSource,
  PriceViolationState,
} from './violation.entity.js';
import type { ViolationStateName } from './violation-lifecycle.rules.js';
import type { ViolationKindName, ViolationSourceName } from './violation.rules.js';

@ArgsType()
export class PriceViolationsArgs extends PageArgs {
  @Field(() => ID, { nullable: true })
  institutionId?: string | null;

  @Field(() => PriceViolationState, { nullable: true })
  state?: ViolationStateName | null;
}

export const PriceViolationConnection = connection('PriceViolation', () => PriceViolation);
export const PriceViolationResult = mutationResult('PriceViolationResult', 'violation', () => PriceViolation);

@InputType()
export class RecordPriceViolationInput extends ActInput {
  @Field(() => ID)
  institutionId: string;

  @Field(() => PriceViolationKind)
  kind: ViolationKindName;

  @Field(() => PriceViolationSource)
  source: ViolationSourceName;

  @Field({ description: '课程或收费项目，与公示的名称一致' })
  @MaxLength(100)
  course: string;

  @Field(() => LessonMode)
  mode: LessonModeName;

  @Field(() => Int, { description: '每班人数' })
  pupils: number;

  @Field(() => Int, { description: '每课时分钟数' })
  minutes: number;

  @Field(() => CalendarDayScalar)
  chargedOn: CalendarDay;

  @Field(() => MoneyScalar, { description: '每生每课时实收' })
  charged: Fen;

  @Field(() => Int, { description: '一次收费的月数' })
  months: number;

  @Field(() => MoneyScalar, { description: '应退还的总额' })
  toReturn: Fen;

  @Field({ description: '查明的事实，不写个人信息' })
  @MaxLength(2_000)
  facts: string;

  @Field({ description: '笔录、票据的编号' })
  @MaxLength(100)
  documentNo: string;
}

@InputType()
export class PriceViolationActInput extends ActInput {
  @Field(() => ID)
  violationId: string;

  @Field({ description: '理由，不写个人信息' })
  @MaxLength(1_000)
  reason: string;

  @Field({ description: '文书编号' })
  @MaxLength(100)
  documentNo: string;

  @Field(() => CalendarDayScalar, { nullable: true, description: '责令退还、公告查找的最后一日' })
  lastDay?: CalendarDay | null;

  @Field(() => MoneyScalar, { nullable: true, description: '认定、责令退还时查明的应退还总额；不填的照登记的' })
  toReturn?: Fen | null;
}

@InputType()
export class RecordRegulatoryInterviewInput extends ActInput {
  @Field(() => ID)
  violationId: string;

  @Field(() => CalendarDayScalar)
  heldOn: CalendarDay;

  @Field(() => InterviewDepartment, { description: '共同约谈的主管部门' })
  department: InterviewDepartmentName;

  @Field({ description: '约谈的情况，不写个人信息' })
  @MaxLength(1_000)
  reason: string;

  @Field({ description: '约谈记录的编号' })
  @MaxLength(100)
  documentNo: string;
}
