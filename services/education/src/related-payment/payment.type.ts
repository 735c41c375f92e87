import type { CalendarDay, Fen } from '@lianguan/kernel';
import { ActInput, CalendarDayScalar, connection, MoneyScalar, mutationResult, PageArgs } from '@lianguan/service-kit';
import { MaxLength } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import type { PaymentPurposeName, PaymentSourceName, PaymentStateName } from './payment-lifecycle.rules.js';
import { InstitutionPayment, PaymentPurpose, PaymentSource, PaymentState } from './payment.entity.js';

const SHORT_TEXT = 100;

@InputType({ description: '支付的筛选条件，各条件同时满足' })
export class PaymentFilter {
  @Field(() => ID, { nullable: true })
  institutionId?: string | null;

  @Field(() => PaymentState, { nullable: true })
  state?: PaymentStateName | null;

  @Field(() => Int, { nullable: true, description: '付款年度' })
  year?: number | null;
}

@ArgsType()
export class InstitutionPaymentsArgs extends PageArgs {
  @Field(() => PaymentFilter, { nullable: true })
  filter?: PaymentFilter | null;
}

export const InstitutionPaymentConnection = connection('InstitutionPayment', () => InstitutionPayment);
export const InstitutionPaymentResult = mutationResult('InstitutionPaymentResult', 'payment', () => InstitutionPayment);

@InputType({ description: '收款人：自然人填身份证号（只存密文），单位填信用代码和名称' })
export class RecordInstitutionPaymentInput extends ActInput {
  @Field(() => ID)
  institutionId: string;

  @Field(() => String, { nullable: true })
  @MaxLength(SHORT_TEXT)
  payeeCitizenNumber?: string | null;

  @Field(() => String, { nullable: true })
  @MaxLength(SHORT_TEXT)
  payeeCode?: string | null;

  @Field({ defaultValue: '', description: '收款单位的名称' })
  @MaxLength(SHORT_TEXT)
  payeeName: string;

  @Field(() => MoneyScalar)
  amount: Fen;

  @Field(() => CalendarDayScalar)
  paidOn: CalendarDay;

  @Field(() => PaymentPurpose)
  purpose: PaymentPurposeName;

  @Field(() => PaymentSource)
  source: PaymentSourceName;

  @Field({ description: '报告或凭证编号' })
  @MaxLength(SHORT_TEXT)
  documentNo: string;
}

@InputType()
export class PaymentActInput extends ActInput {
  @Field(() => ID)
  paymentId: string;

  @Field({ description: '理由，不写个人信息' })
  @MaxLength(1_000)
  reason: string;

  @Field({ description: '证明材料或文书编号' })
  @MaxLength(SHORT_TEXT)
  documentNo: string;
}
