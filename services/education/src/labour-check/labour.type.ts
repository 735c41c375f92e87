import type { CalendarDay } from '@lianguan/kernel';
import { ActInput, CalendarDayScalar, connection, MoneyScalar, mutationResult, PageArgs } from '@lianguan/service-kit';
import { MaxLength } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { LabourCheck, LabourKind, LabourState } from './labour.entity.js';
import type { LabourKindName, LabourStateName } from './labour.rules.js';

export const LabourCheckConnection = connection('LabourCheck', () => LabourCheck);
export const LabourCheckResult = mutationResult('LabourCheckResult', 'check', () => LabourCheck);

@ArgsType()
export class LabourChecksArgs extends PageArgs {
  @Field(() => ID, { nullable: true })
  institutionId?: string | null;

  @Field(() => LabourState, { nullable: true })
  state?: LabourStateName | null;
}

@InputType()
export class RecordLabourCheckInput extends ActInput {
  @Field(() => ID)
  institutionId: string;

  @Field(() => LabourKind)
  kind: LabourKindName;

  @Field(() => CalendarDayScalar)
  checkedOn: CalendarDay;

  @Field(() => Int, { description: '用工、被欠薪或涉纠纷的人数' })
  persons: number;

  @Field(() => MoneyScalar, { description: '欠薪或纠纷的金额；没有的为 0' })
  amount: bigint;

  @Field({ description: '核查的情况，不写个人信息' })
  @MaxLength(2_000)
  facts: string;

  @Field({ description: '所据材料的编号' })
  @MaxLength(100)
  documentNo: string;
}

@InputType()
export class LabourActInput extends ActInput {
  @Field(() => ID)
  checkId: string;

  @Field({ description: '解决的情况或撤销的理由，不写个人信息' })
  @MaxLength(2_000)
  reason: string;

  @Field({ description: '所据材料的编号' })
  @MaxLength(100)
  documentNo: string;
}
