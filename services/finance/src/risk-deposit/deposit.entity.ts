import type { CalendarDay } from '@lianguan/kernel';
import { CalendarDayScalar, DateTimeScalar, enumOf, MoneyScalar, Policy } from '@lianguan/service-kit';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DEPOSIT_RETURN_STATES, type DepositReturnStateName } from './deposit-lifecycle.rules.js';

export const RiskDepositReturnState = enumOf(DEPOSIT_RETURN_STATES);
registerEnumType(RiskDepositReturnState, {
  name: 'RiskDepositReturnState',
  description: '待另一人批准、已批准待付款、已退还、已撤回、银行未付款、逾期未付款',
});

@Entity('risk_deposit_return')
@ObjectType({ description: '退还机构的风险保证金：一人提出、另一人批准，由银行付款' })
export class RiskDepositReturn {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Field(() => ID, { description: '监管账户' })
  @Column('uuid', { name: 'account_id' })
  accountId: string;

  @Column('uuid', { name: 'institution_id' })
  institutionId: string;

  @Column('text', { name: 'division_code' })
  divisionCode: string;

  @Field(() => RiskDepositReturnState)
  @Column('text')
  state: DepositReturnStateName;

  @Field(() => MoneyScalar, { nullable: true })
  @Policy('order')
  @Column('bigint', { name: 'amount_fen' })
  amount: string | null;

  @Field(() => String, { nullable: true, description: '退还的原因' })
  @Policy('order')
  @Column('text')
  reason: string | null;

  @Field(() => String, { nullable: true, description: '提出退还所依据的文书编号' })
  @Policy('order')
  @Column('text', { name: 'document_no' })
  documentNo: string | null;

  @Field(() => CalendarDayScalar, { nullable: true, description: '提出日期' })
  @Policy('order')
  @Column('date', { name: 'proposed_on' })
  proposedOn: CalendarDay | null;

  @Field(() => CalendarDayScalar, { nullable: true, description: '批准日期' })
  @Policy('order')
  @Column('date', { name: 'approved_on', nullable: true })
  approvedOn: CalendarDay | null;

  @Field(() => String, { nullable: true, description: '批准文书编号' })
  @Policy('order')
  @Column('text', { name: 'approval_no', nullable: true })
  approvalNo: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: '银行答复的期限，逾期作罢' })
  @Policy('order')
  @Column('timestamptz', { name: 'answer_due', nullable: true })
  answerDue: Date | null;

  @Field(() => CalendarDayScalar, { nullable: true, description: '银行答复的日期' })
  @Policy('order')
  @Column('date', { name: 'answered_on', nullable: true })
  answeredOn: CalendarDay | null;

  @Field(() => String, { nullable: true, description: '银行流水号' })
  @Policy('order')
  @Column('text', { name: 'bank_reference', nullable: true })
  bankReference: string | null;

  @Field(() => String, { nullable: true, description: '撤回或未付款的原因' })
  @Policy('order')
  @Column('text', { name: 'end_reason', nullable: true })
  endReason: string | null;
}
