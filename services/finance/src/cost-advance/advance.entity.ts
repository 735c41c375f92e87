import type { CalendarDay, RiskCodeName } from '@lianguan/kernel';
import { CalendarDayScalar, DateTimeScalar, enumOf, MoneyScalar, Policy } from '@lianguan/service-kit';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { ADVANCE_STATES, type AdvanceStateName } from './advance-lifecycle.rules.js';

export const CostAdvanceState = enumOf(ADVANCE_STATES);
registerEnumType(CostAdvanceState, {
  name: 'CostAdvanceState',
  description: '待审核、已同意待划款、已划款待抵扣、已抵扣完、已退回、未同意、已撤回、银行未划款、逾期未划款',
});

@Entity('cost_advance')
@ObjectType({ description: '成本预拨：先从监管账户拨给机构，再由消课抵扣' })
export class CostAdvance {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'institution_id' })
  institutionId: string;

  @Column('text', { name: 'division_code' })
  divisionCode: string;

  @Field(() => CostAdvanceState)
  @Column('text')
  state: AdvanceStateName;

  @Field(() => MoneyScalar, { nullable: true })
  @Policy('order')
  @Column('bigint', { name: 'amount_fen' })
  amount: string | null;

  @Field(() => MoneyScalar, { nullable: true, description: '已由消课抵扣' })
  @Policy('order')
  @Column('bigint', { name: 'repaid_fen' })
  repaid: string | null;

  @Field(() => String, { nullable: true, description: '用途' })
  @Policy('order')
  @Column('text')
  purpose: string | null;

  @Field(() => String, { nullable: true, description: '证明材料的编号' })
  @Policy('order')
  @Column('text', { name: 'document_no' })
  documentNo: string | null;

  @Field(() => CalendarDayScalar, { nullable: true })
  @Policy('order')
  @Column('date', { name: 'requested_on' })
  requestedOn: CalendarDay | null;

  @Field(() => String, { nullable: true, description: '银行同意时的风险码：GREEN、YELLOW' })
  @Policy('order')
  @Column('text', { name: 'risk_code', nullable: true })
  riskCode: RiskCodeName | null;

  @Field(() => CalendarDayScalar, { nullable: true, description: '同意、不同意或撤回的日期' })
  @Policy('order')
  @Column('date', { name: 'decided_on', nullable: true })
  decidedOn: CalendarDay | null;

  @Field(() => DateTimeScalar, { nullable: true, description: '登记划款的期限，逾期作罢' })
  @Policy('order')
  @Column('timestamptz', { name: 'answer_due', nullable: true })
  answerDue: Date | null;

  @Field(() => CalendarDayScalar, { nullable: true, description: '登记划款的日期' })
  @Policy('order')
  @Column('date', { name: 'answered_on', nullable: true })
  answeredOn: CalendarDay | null;

  @Field(() => String, { nullable: true, description: '银行流水号' })
  @Policy('order')
  @Column('text', { name: 'bank_reference', nullable: true })
  bankReference: string | null;

  @Field(() => String, { nullable: true, description: '不同意、未划款、退回的原因' })
  @Policy('order')
  @Column('text', { nullable: true })
  reason: string | null;
}

@ObjectType({ description: '本机构现在可以申请的成本预拨' })
export class CostAdvanceAllowance {
  @Field(() => String, { description: '风险码：UNKNOWN、GREEN、YELLOW、RED' })
  riskCode: RiskCodeName;

  @Field(() => Int, { description: '至多占未消课金额的百分比' })
  percent: number;

  @Field(() => MoneyScalar, { description: '上课中订单未消课的金额' })
  unconsumed: bigint;

  @Field(() => MoneyScalar, { description: '已同意、已划款而尚未抵扣的预拨' })
  outstanding: bigint;

  @Field(() => MoneyScalar, { description: '现可预拨' })
  most: bigint;
}
