import type { CalendarDay } from '@lianguan/kernel';
import { CalendarDayScalar, enumOf, MoneyScalar, Policy } from '@lianguan/service-kit';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { POLICY_STATES, type PolicyStateName } from './policy.rules.js';

export const TraineeInsuranceState = enumOf(POLICY_STATES);
registerEnumType(TraineeInsuranceState, {
  name: 'TraineeInsuranceState',
  description: '承保、已退保、已赔付、拒赔、赔付的追偿已了结',
});

@Entity('trainee_insurance')
@ObjectType({ description: '学员保险：一名学员一个订单的“点对点”保单' })
export class TraineeInsurance {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Field(() => ID, { description: '承保的订单' })
  @Column('uuid', { name: 'order_id' })
  orderId: string;

  @Column('uuid', { name: 'institution_id' })
  institutionId: string;

  @Column('text', { name: 'division_code' })
  divisionCode: string;

  @Field({ description: '保险公司' })
  @Column('text')
  insurer: string;

  @Field(() => String, { nullable: true, description: '保单号' })
  @Policy('order')
  @Column('text', { name: 'policy_no' })
  policyNo: string | null;

  @Field(() => MoneyScalar, { nullable: true, description: '保险金额' })
  @Policy('order')
  @Column('bigint', { name: 'insured_fen' })
  insured: string | null;

  @Field(() => CalendarDayScalar, { nullable: true, description: '保险起期' })
  @Policy('order')
  @Column('date', { name: 'valid_from' })
  validFrom: CalendarDay | null;

  @Field(() => CalendarDayScalar, { nullable: true, description: '保险止期，含当日' })
  @Policy('order')
  @Column('date', { name: 'valid_to' })
  validTo: CalendarDay | null;

  @Field(() => TraineeInsuranceState)
  @Column('text')
  state: PolicyStateName;

  @Field(() => CalendarDayScalar, { nullable: true, description: '退保、赔付或拒赔的日期' })
  @Policy('order')
  @Column('date', { name: 'ended_on', nullable: true })
  endedOn: CalendarDay | null;

  @Field(() => String, { nullable: true, description: '退保或拒赔的理由' })
  @Policy('order')
  @Column('text', { name: 'end_reason', nullable: true })
  endReason: string | null;

  @Field(() => String, { nullable: true, description: '批单、赔付或拒赔通知的编号' })
  @Policy('order')
  @Column('text', { name: 'end_document_no', nullable: true })
  endDocumentNo: string | null;

  @Field(() => MoneyScalar, { nullable: true, description: '赔付金额' })
  @Policy('order')
  @Column('bigint', { name: 'paid_fen', nullable: true })
  paid: string | null;
}

@ObjectType({ description: '一家机构的学员保险覆盖：风险指标' })
export class TraineeInsuranceCoverage {
  @Field(() => ID, { description: '机构的编号' })
  id: string;

  @Field(() => Int, { nullable: true, description: '还有未消课金额的订单' })
  @Policy('order:count')
  runningOrders: number | null;

  @Field(() => Int, { nullable: true, description: '其中今日有保单承保的' })
  @Policy('order:count')
  insuredOrders: number | null;

  @Field(() => MoneyScalar, { nullable: true, description: '未消课的金额' })
  @Policy('order:count')
  unconsumed: string | null;

  @Field(() => MoneyScalar, { nullable: true, description: '今日承保的保险金额合计' })
  @Policy('order:count')
  insured: string | null;

  @Field(() => MoneyScalar, { nullable: true, description: '未消课的金额中有保险的：每个订单不超过其保险金额' })
  @Policy('order:count')
  covered: string | null;
}
