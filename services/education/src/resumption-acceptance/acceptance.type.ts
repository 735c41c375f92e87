import type { CalendarDay } from '@lianguan/kernel';
import { ActInput, CalendarDayScalar, connection, mutationResult, PageArgs } from '@lianguan/service-kit';
import { ArrayMaxSize, MaxLength, Min } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import type { EmergencyPlan } from '../emergency-period/index.js';
import type { AcceptanceStateName } from './acceptance-lifecycle.rules.js';
import { AcceptanceState, ResumptionAcceptance } from './acceptance.entity.js';

const SHORT_TEXT = 100;
const LONG_TEXT = 1_000;
const MOST_OFFICERS = 20;

@ArgsType()
export class ResumptionAcceptancesArgs extends PageArgs {
  @Field(() => AcceptanceState, { nullable: true })
  state?: AcceptanceStateName | null;

  @Field(() => ID, { nullable: true })
  institutionId?: string | null;
}

export const ResumptionAcceptanceConnection = connection('ResumptionAcceptance', () => ResumptionAcceptance);
export const ResumptionAcceptanceResult = mutationResult(
  'ResumptionAcceptanceResult',
  'acceptance',
  () => ResumptionAcceptance,
);

@InputType({ description: '应急管控期间的复训方案' })
class EmergencyTeachingPlanInput implements EmergencyPlan {
  @Field(() => Int, { description: '每时段人数' })
  @Min(1)
  capacityPerSlot: number;

  @Field(() => Int, { description: '座位间隔（厘米）' })
  @Min(0)
  seatGapCm: number;

  @Field(() => Int, { description: '工作人员检测间隔（天）' })
  @Min(1)
  testIntervalDays: number;

  @Field(() => Int, { description: '入校人员旅居、接触的排查天数' })
  @Min(0)
  lookBackDays: number;
}

@InputType()
export class ApplyForResumptionInput extends ActInput {
  @Field(() => ID, { nullable: true, description: '机构自己申请的不填' })
  institutionId?: string | null;

  @Field({ description: '办学地址所在乡镇街道的九位区划代码' })
  @MaxLength(SHORT_TEXT)
  townshipCode: string;

  @Field({ description: '整改完成情况和复训方案，不写个人信息' })
  @MaxLength(LONG_TEXT)
  rectification: string;

  @Field(() => Int, { description: '平时同一培训时段的最多人数' })
  scale: number;

  @Field(() => EmergencyTeachingPlanInput, { nullable: true, description: '应急管控期间必填' })
  plan?: EmergencyPlan | null;
}

@InputType()
export class WithdrawResumptionInput extends ActInput {
  @Field(() => ID)
  acceptanceId: string;

  @Field({ description: '理由，不写个人信息' })
  @MaxLength(LONG_TEXT)
  note: string;
}

@InputType()
export class SignResumptionInput extends ActInput {
  @Field(() => ID)
  acceptanceId: string;

  @Field(() => [String], { description: '现场验收人员执法证号' })
  @ArrayMaxSize(MOST_OFFICERS)
  @MaxLength(SHORT_TEXT, { each: true })
  officers: string[];

  @Field(() => CalendarDayScalar, { description: '验收日期' })
  checkedOn: CalendarDay;

  @Field({ description: '文书编号' })
  @MaxLength(SHORT_TEXT)
  documentNo: string;

  @Field({ defaultValue: '', description: '说明；不合格的写明问题，不写个人信息' })
  @MaxLength(LONG_TEXT)
  note: string;
}
