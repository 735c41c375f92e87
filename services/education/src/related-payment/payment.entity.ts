import type { CalendarDay } from '@lianguan/kernel';
import { actStep, CalendarDayScalar, enumOf, MoneyScalar } from '@lianguan/service-kit';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import {
  PAYMENT_FLAGS,
  PAYMENT_PURPOSES,
  PAYMENT_SOURCES,
  PAYMENT_STATES,
  type PaymentFlagName,
  type PaymentPurposeName,
  type PaymentSourceName,
  type PaymentStateName,
} from './payment-lifecycle.rules.js';
import type { PaymentStepRow } from './payment-rows.commands.js';

export const PaymentState = enumOf(PAYMENT_STATES);
registerEnumType(PaymentState, {
  name: 'PaymentState',
  description: '未发现关联、待核查、核查无问题、认定变相分配、已退回',
});

export const PaymentPurpose = enumOf(PAYMENT_PURPOSES);
registerEnumType(PaymentPurpose, {
  name: 'PaymentPurpose',
  description: '工资薪酬、房租、采购、服务费、借款、担保、捐赠、分红（利润分配）、其他',
});

export const PaymentSource = enumOf(PAYMENT_SOURCES);
registerEnumType(PaymentSource, {
  name: 'PaymentSource',
  description: '审计报告、年度工作报告、银行流水、现场检查、投诉举报',
});

export const PaymentFlag = enumOf(PAYMENT_FLAGS);
registerEnumType(PaymentFlag, {
  name: 'PaymentFlag',
  description: '名为利润分配、收款人是举办者、收款人是出资人、收款人是同一举办者的其他机构',
});

@ObjectType({ description: '支付核查中的一步' })
export class PaymentStep extends actStep() {
  @Field(() => String, { nullable: true, description: '理由' })
  reason: string | null;

  @Field({ description: '凭证或文书编号' })
  documentNo: string;
}

/** Of a payee who is a person only the keyed hash of the number is kept, and never shown. */
@Entity('institution_payment')
@ObjectType({ description: '非营利性机构的一笔支付，及是否变相分配利润的核查' })
export class InstitutionPayment {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'institution_id' })
  institutionId: string;

  @Column('text', { name: 'division_code' })
  divisionCode: string;

  @Field(() => String, { nullable: true, description: '收款单位的统一社会信用代码；自然人的为空' })
  @Column('text', { name: 'payee_code', nullable: true })
  payeeCode: string | null;

  @Field(() => String, { nullable: true, description: '收款单位的名称；自然人的为空' })
  @Column('text', { name: 'payee_name', nullable: true })
  payeeName: string | null;

  @Field(() => MoneyScalar, { description: '金额' })
  @Column('bigint', { name: 'amount_fen' })
  amount: bigint;

  @Field(() => CalendarDayScalar, { description: '付款日期' })
  @Column('date', { name: 'paid_on' })
  paidOn: CalendarDay;

  @Field(() => PaymentPurpose, { description: '名目' })
  @Column('text')
  purpose: PaymentPurposeName;

  @Field(() => PaymentSource, { description: '来源' })
  @Column('text')
  source: PaymentSourceName;

  @Field({ description: '报告或凭证编号' })
  @Column('text', { name: 'document_no' })
  documentNo: string;

  @Field(() => [PaymentFlag], { description: '列为待核查的原因' })
  @Column('jsonb')
  flags: PaymentFlagName[];

  @Field(() => PaymentState)
  @Column('text')
  state: PaymentStateName;

  @Field(() => [PaymentStep], { description: '办理经过' })
  @Column('jsonb')
  steps: PaymentStepRow[];
}
