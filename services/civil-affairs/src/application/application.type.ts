import { ActInput, CalendarDayScalar, connection, mutationResult, statePage } from '@lianguan/service-kit';
import type { CalendarDay } from '@lianguan/kernel';
import { MaxLength } from 'class-validator';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { RegistrationApplicationState } from '../registration/index.js';
import { NonProfitApplication } from './application.entity.js';

@InputType({ description: '业务主管单位的批准文件' })
export class ConsentInput {
  @Field({ description: '业务主管单位' })
  @MaxLength(100)
  organ: string;

  @Field({ description: '文号' })
  @MaxLength(200)
  documentNo: string;

  @Field(() => CalendarDayScalar, { description: '批准日期' })
  on: CalendarDay;
}

@InputType()
export class ApplyForNonProfitInput extends ActInput {
  @Field({ description: '拟登记名称' })
  @MaxLength(100)
  name: string;

  @Field({ description: '业务范围（章程）' })
  @MaxLength(2_000)
  charterScope: string;

  @Field({ description: '住所' })
  @MaxLength(200)
  registeredAddress: string;

  @Field({ description: '法定代表人（依法公示）' })
  @MaxLength(50)
  legalRepresentative: string;

  @Field({ description: '登记机关所在区划' })
  divisionCode: string;

  @Field({ description: '受理的原因' })
  @MaxLength(500)
  reason: string;

  @Field(() => ConsentInput, { nullable: true })
  consent: ConsentInput | null = null;

  @Field(() => String, { nullable: true, description: '拟作为其分支机构的单位；法律不允许' })
  @MaxLength(100)
  branchOf: string | null = null;
}

@InputType()
export class RegisterNonProfitInput extends ActInput {
  @Field(() => ID)
  applicationId: string;

  @Field({ description: '准予登记决定的文书编号' })
  @MaxLength(200)
  documentNo: string;

  @Field({ description: '统一社会信用代码' })
  @MaxLength(100)
  usccCode: string;

  @Field({ description: '登记证书编号' })
  @MaxLength(100)
  certificateNo: string;

  @Field(() => CalendarDayScalar, { description: '登记证书有效期止' })
  validTo: CalendarDay;

  @Field(() => ConsentInput, { nullable: true, description: '重新受理的申请补交的批准文件' })
  consent: ConsentInput | null = null;
}

@InputType()
export class RefuseNonProfitApplicationInput extends ActInput {
  @Field(() => ID)
  applicationId: string;

  @Field({ description: '不予登记决定的文书编号' })
  @MaxLength(200)
  documentNo: string;

  @Field({ description: '理由' })
  @MaxLength(500)
  reason: string;
}

@InputType()
export class WithdrawNonProfitApplicationInput extends ActInput {
  @Field(() => ID)
  applicationId: string;

  @Field({ description: '理由' })
  @MaxLength(500)
  reason: string;

  @Field(() => String, { nullable: true, description: '窗口代为撤回时，申请人撤回申请书的编号' })
  @MaxLength(200)
  documentNo: string | null = null;
}

@ArgsType()
export class NonProfitApplicationsArgs extends statePage<RegistrationApplicationState>(RegistrationApplicationState) {}

export const NonProfitApplicationConnection = connection('NonProfitApplication', () => NonProfitApplication);

export const ApplicationActResult = mutationResult(
  'NonProfitApplicationResult',
  'application',
  () => NonProfitApplication,
);
