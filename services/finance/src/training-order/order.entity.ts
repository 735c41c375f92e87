import type { CalendarDay } from '@lianguan/kernel';
import { CalendarDayScalar, enumOf, MoneyScalar, Personal, Policy } from '@lianguan/service-kit';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { PAYER_KINDS, type PayerKindName } from '../order-facts/index.js';
import { ORDER_STATES, type OrderStateName } from './order-lifecycle.rules.js';

export const TrainingOrderState = enumOf(ORDER_STATES);
registerEnumType(TrainingOrderState, {
  name: 'TrainingOrderState',
  description: '待家长签约、已签约待缴费、已缴费、上课中、已上完、已终止、已撤回',
});

export const OrderPayerKind = enumOf(PAYER_KINDS);
registerEnumType(OrderPayerKind, { name: 'OrderPayerKind', description: '家长本人、其他个人、贷款机构' });

@Entity('training_order')
@ObjectType({ description: '培训订单：一名学员一门课程一次收费的合同' })
export class TrainingOrder {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'institution_id' })
  institutionId: string;

  @Field()
  @Column('text', { name: 'division_code' })
  divisionCode: string;

  @Field(() => ID, { description: '备案的课程' })
  @Column('uuid', { name: 'course_id' })
  courseId: string;

  @Field({ description: '课程名称，以签约时为准' })
  @Column('text', { name: 'course_title' })
  courseTitle: string;

  /** Opaque. */
  @Column('text', { name: 'guardian_id' })
  guardianId: string;

  @Column('text', { name: 'trainee_name', nullable: true })
  traineeName: string | null;

  @Field(() => TrainingOrderState)
  @Column('text')
  state: OrderStateName;

  @Field(() => Int, { nullable: true, description: '课时数' })
  @Policy('order')
  @Column('integer', { name: 'lesson_count' })
  lessonCount: number | null;

  @Field(() => MoneyScalar, { nullable: true, description: '总价' })
  @Policy('order')
  @Column('bigint', { name: 'amount_fen' })
  amount: string | null;

  @Field(() => CalendarDayScalar, { nullable: true, description: '第一次课' })
  @Policy('order')
  @Column('date', { name: 'first_day' })
  firstDay: CalendarDay | null;

  @Field(() => CalendarDayScalar, { nullable: true, description: '最后一次课，按备案的课表' })
  @Policy('order')
  @Column('date', { name: 'last_day' })
  lastDay: CalendarDay | null;

  @Field(() => ID, { nullable: true, description: '所依据的收费公示' })
  @Policy('order')
  @Column('uuid', { name: 'posted_price_id', nullable: true })
  postedPriceId: string | null;

  @Column('uuid', { name: 'model_contract_id', nullable: true })
  modelContractId: string | null;

  /** Since the signing. */
  @Column('uuid', { name: 'account_id', nullable: true })
  accountId: string | null;

  @Field(() => String, { nullable: true, description: '存量订单的原编号；纳入监管后签约的为空' })
  @Policy('order')
  @Column('text', { name: 'stock_order_no', nullable: true })
  stockOrderNo: string | null;

  @Field(() => CalendarDayScalar, { nullable: true, description: '报价日期' })
  @Policy('order')
  @Column('date', { name: 'offered_on' })
  offeredOn: CalendarDay | null;

  @Field(() => CalendarDayScalar, { nullable: true, description: '签约日期' })
  @Policy('order')
  @Column('date', { name: 'signed_on', nullable: true })
  signedOn: CalendarDay | null;

  @Column('date', { name: 'paid_on', nullable: true })
  paidOn: CalendarDay | null;

  @Column('text', { name: 'bank_reference', nullable: true })
  bankReference: string | null;

  @Column('text', { name: 'payer_kind', nullable: true })
  payerKind: PayerKindName | null;

  @Column('text', { name: 'payer_name', nullable: true })
  payerName: string | null;

  @Field(() => CalendarDayScalar, { nullable: true, description: '终止或撤回日期' })
  @Policy('order')
  @Column('date', { name: 'ended_on', nullable: true })
  endedOn: CalendarDay | null;

  @Field(() => String, { nullable: true, description: '终止或撤回的理由' })
  @Policy('order')
  @Column('text', { name: 'end_reason', nullable: true })
  endReason: string | null;

  @Field(() => MoneyScalar, { nullable: true, description: '终止时未消课的金额，退费前仍受监管' })
  @Policy('order')
  @Column('bigint', { name: 'unconsumed_fen', nullable: true })
  unconsumed: string | null;
}

/** Apart from the order: who may know the payer need not know the child. */
@ObjectType({ description: '缴费：银行入账的记录' })
export class TrainingOrderPayment {
  guardianId: string;

  @Field(() => CalendarDayScalar, { nullable: true, description: '缴费日期' })
  @Policy('order')
  paidOn: CalendarDay | null;

  @Field(() => String, { nullable: true, description: '银行流水号' })
  @Policy('order')
  bankReference: string | null;

  @Field(() => OrderPayerKind, { nullable: true, description: '付款人' })
  @Policy('order')
  payerKind: PayerKindName | null;

  @Field(() => String, { nullable: true, description: '付款人姓名' })
  @Policy('trainee-guardian')
  @Personal({ subject: 'guardianId', mask: 'NAME' })
  payerName: string | null;
}

/** What the own order shows of the account, by the field access matrix: where its fee is paid in, and nothing of what lies there. */
@ObjectType({ description: '订单的费用缴入的监管账户' })
export class OrderAccount {
  id: string;

  @Field({ description: '户名，即机构名称' })
  name: string;

  @Field({ description: '开户银行' })
  bankName: string;

  @Field(() => String, { nullable: true, description: '账号' })
  @Policy('order')
  @Personal({ subject: 'id', mask: 'BANK_ACCOUNT' })
  accountNo: string | null;
}
