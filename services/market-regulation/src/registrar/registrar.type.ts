import type { CalendarDay } from '@lianguan/kernel';
import { ActInput, CalendarDayScalar, mutationResult, PageArgs } from '@lianguan/service-kit';
import { MaxLength } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { BusinessRegistration, BusinessRegistrationState } from '../registration/index.js';
import { AbnormalCauseEnum } from './enterprise-entry.entity.js';
import type { AbnormalCause } from './registrar.rules.js';

@InputType({ description: '登记机关对一家企业的办理' })
export class EnterpriseActInput extends ActInput {
  @Field(() => ID)
  registrationId: string;

  @Field({ description: '文书编号' })
  @MaxLength(200)
  documentNo: string;

  @Field({ description: '理由' })
  @MaxLength(500)
  reason: string;
}

@InputType()
export class ListAbnormalOperationInput extends EnterpriseActInput {
  @Field(() => AbnormalCauseEnum)
  cause: AbnormalCause;

  @Field(() => Int, { nullable: true, description: '未报送年度报告的年度' })
  year: number | null = null;
}

@InputType()
export class EnterpriseAnnualReportInput extends EnterpriseActInput {
  @Field(() => Int, { description: '报告的年度' })
  year: number;

  @Field(() => CalendarDayScalar, { description: '报送日期' })
  on: CalendarDay;
}

@ArgsType()
export class EnterpriseRegisterArgs extends PageArgs {
  @Field(() => BusinessRegistrationState, { nullable: true })
  state?: BusinessRegistrationState | null;

  @Field(() => String, { nullable: true, description: '企业名称中的文字，或信用代码' })
  search?: string | null;

  @Field(() => Int, { nullable: true, description: '只列出在营而未报送该年度报告的' })
  withoutReportOf?: number | null;
}

export const EnterpriseActResult = mutationResult(
  'EnterpriseActResult',
  'businessRegistration',
  () => BusinessRegistration,
);
