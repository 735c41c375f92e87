import type { CalendarDay } from '@lianguan/kernel';
import { CalendarDayScalar, DateTimeScalar, enumOf, MoneyScalar, Policy } from '@lianguan/service-kit';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { REFUND_STATES, type RefundStateName } from './refund-lifecycle.rules.js';
import { REFUND_FAULTS, type QuoteStep, type RefundFaultName } from './refund-quote.rules.js';
import {
  MEDIATION_OUTCOMES,
  MEDIATORS,
  REFUND_ORIGINS,
  type MediationOutcomeName,
  type MediatorName,
  type RefundOriginName,
} from './refund.rules.js';

export const RefundState = enumOf(REFUND_STATES);
registerEnumType(RefundState, {
  name: 'RefundState',
  description:
    '已申请、待机构答复、待付款、调解中、调解达成、调解未成、已引导诉讼、已通知银行、资金不足、已退费、银行退回、已撤回',
});
export const RefundFault = enumOf(REFUND_FAULTS);
registerEnumType(RefundFault, { name: 'RefundFault', description: '家长自己的原因、机构的原因、双方都没有原因' });
export const RefundOrigin = enumOf(REFUND_ORIGINS);
registerEnumType(RefundOrigin, { name: 'RefundOrigin', description: '家长申请、机构终止订单、机构停办' });
export const RefundMediator = enumOf(MEDIATORS);
registerEnumType(RefundMediator, { name: 'RefundMediator', description: '教育部门、市场监管部门、行业协会' });
export const RefundMediationOutcome = enumOf(MEDIATION_OUTCOMES);
registerEnumType(RefundMediationOutcome, {
  name: 'RefundMediationOutcome',
  description: '双方达成一致、采纳家长主张（机构不提交记录）、未达成',
});

@Entity('refund')
@ObjectType({ description: '退费：一个订单预收费用的退还' })
export class Refund {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'order_id' })
  orderId: string;

  @Column('uuid', { name: 'institution_id' })
  institutionId: string;

  @Column('text', { name: 'division_code' })
  divisionCode: string;

  /** Opaque. */
  @Column('text', { name: 'guardian_id' })
  guardianId: string;

  @Field(() => RefundState)
  @Column('text')
  state: RefundStateName;

  @Field(() => RefundOrigin, { nullable: true })
  @Policy('order')
  @Column('text')
  origin: RefundOriginName | null;

  @Field(() => RefundFault, { nullable: true, description: '退费的原因' })
  @Policy('order')
  @Column('text')
  fault: RefundFaultName | null;

  @Field(() => String, { nullable: true, description: '申请的理由' })
  @Policy('order')
  @Column('text')
  reason: string | null;

  @Field(() => CalendarDayScalar, { nullable: true, description: '申请日期' })
  @Policy('order')
  @Column('date', { name: 'requested_on' })
  requestedOn: CalendarDay | null;

  @Field(() => MoneyScalar, { nullable: true, description: '申请时订单未消课的金额' })
  @Policy('order')
  @Column('bigint', { name: 'unconsumed_fen' })
  unconsumed: string | null;

  @Field(() => MoneyScalar, { nullable: true, description: '家长主张的金额；没有主张的为空' })
  @Policy('order')
  @Column('bigint', { name: 'claimed_fen', nullable: true })
  claimed: string | null;

  @Field(() => Boolean, { nullable: true, description: '七日无理由退款' })
  @Policy('order')
  @Column('boolean', { name: 'cooling_off' })
  coolingOff: boolean | null;

  @Column('jsonb')
  steps: readonly QuoteStep[];

  @Field(() => MoneyScalar, { nullable: true, description: '应退的预付费用' })
  @Policy('order')
  @Column('bigint', { name: 'principal_fen' })
  principal: string | null;

  @Field(() => MoneyScalar, { nullable: true, description: '应付的利息' })
  @Policy('order')
  @Column('bigint', { name: 'interest_fen' })
  interest: string | null;

  @Field(() => CalendarDayScalar, { nullable: true, description: '机构答复日期；逾期视为同意的为空' })
  @Policy('order')
  @Column('date', { name: 'answered_on', nullable: true })
  answeredOn: CalendarDay | null;

  @Field(() => String, { nullable: true, description: '机构不同意的理由' })
  @Policy('order')
  @Column('text', { name: 'answer_reason', nullable: true })
  answerReason: string | null;

  @Field(() => String, { nullable: true, description: '机构提交的消课记录编号' })
  @Policy('order')
  @Column('text', { name: 'records_no', nullable: true })
  recordsNo: string | null;

  @Field(() => RefundMediator, { nullable: true })
  @Policy('order')
  @Column('text', { nullable: true })
  mediator: MediatorName | null;

  @Field(() => RefundMediationOutcome, { nullable: true })
  @Policy('order')
  @Column('text', { name: 'mediation_outcome', nullable: true })
  mediationOutcome: MediationOutcomeName | null;

  @Field(() => CalendarDayScalar, { nullable: true, description: '调解结束日期' })
  @Policy('order')
  @Column('date', { name: 'mediated_on', nullable: true })
  mediatedOn: CalendarDay | null;

  @Field(() => String, { nullable: true, description: '调解的说明' })
  @Policy('order')
  @Column('text', { name: 'mediation_reason', nullable: true })
  mediationReason: string | null;

  @Field(() => String, { nullable: true, description: '调解、引导诉讼或停办的文书编号' })
  @Policy('order')
  @Column('text', { name: 'document_no', nullable: true })
  documentNo: string | null;

  @Field(() => CalendarDayScalar, { nullable: true, description: '确定退费的日期' })
  @Policy('order')
  @Column('date', { name: 'approved_on', nullable: true })
  approvedOn: CalendarDay | null;

  @Field(() => DateTimeScalar, { nullable: true, description: '付款期限' })
  @Policy('order')
  @Column('timestamptz', { name: 'pay_by', nullable: true })
  payBy: Date | null;

  @Field(() => String, { nullable: true, description: '还没有付出的原因' })
  @Policy('order')
  @Column('text', { name: 'waits_for', nullable: true })
  waitsFor: string | null;

  @Field(() => String, { nullable: true, description: '银行流水号' })
  @Policy('order')
  @Column('text', { name: 'bank_reference', nullable: true })
  bankReference: string | null;

  @Field(() => CalendarDayScalar, { nullable: true, description: '付款日期' })
  @Policy('order')
  @Column('date', { name: 'paid_on', nullable: true })
  paidOn: CalendarDay | null;
}
