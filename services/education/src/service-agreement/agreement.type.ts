import type { CalendarDay } from '@lianguan/kernel';
import { ActInput, CalendarDayScalar, connection, MoneyScalar, mutationResult, PageArgs } from '@lianguan/service-kit';
import { MaxLength } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { ServiceProvider } from '../provider-selection/index.js';
import { SchoolRecordActInput } from '../school/index.js';
import { AgreementState, CheckFinding, ExitGround, ServiceAgreement } from './agreement.entity.js';
import type { AgreementStateName, CheckFindingName, ExitGroundName } from './agreement.rules.js';

export const ServiceAgreementConnection = connection('ServiceAgreement', () => ServiceAgreement);
export const ServiceAgreementResult = mutationResult('ServiceAgreementResult', 'agreement', () => ServiceAgreement);
export const ProviderExitResult = mutationResult('ProviderExitResult', 'provider', () => ServiceProvider);

@ArgsType()
export class ServiceAgreementsArgs extends PageArgs {
  @Field(() => ID, { nullable: true })
  providerId?: string | null;

  @Field(() => AgreementState, { nullable: true })
  state?: AgreementStateName | null;
}

@InputType()
export class ConcludeServiceAgreementInput extends ActInput {
  @Field(() => ID, { description: '已选定的机构' })
  providerId: string;

  @Field({ description: '服务的课程' })
  @MaxLength(100)
  course: string;

  @Field(() => CalendarDayScalar)
  from: CalendarDay;

  @Field(() => CalendarDayScalar)
  to: CalendarDay;

  @Field(() => Int)
  pupils: number;

  @Field(() => Int, { description: '课时数' })
  lessons: number;

  @Field(() => MoneyScalar, { description: '每生每课时' })
  price: bigint;

  @Field({ description: '引进的理由：校内不能满足的需要' })
  @MaxLength(1_000)
  reason: string;

  @Field({ description: '协议编号' })
  @MaxLength(100)
  documentNo: string;
}

@InputType({ description: '对一份协议的检查' })
export class RecordServiceCheckInput extends SchoolRecordActInput {
  @Field(() => CalendarDayScalar)
  checkedOn: CalendarDay;

  @Field(() => CheckFinding)
  finding: CheckFindingName;
}

@InputType({ description: '责令一家已选定的机构退出' })
export class EndServiceProviderInput extends SchoolRecordActInput {
  @Field(() => ExitGround)
  ground: ExitGroundName;
}
