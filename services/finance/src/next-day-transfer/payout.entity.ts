import type { CalendarDay } from '@lianguan/kernel';
import { CalendarDayScalar, DateTimeScalar, enumOf, MoneyScalar, Policy } from '@lianguan/service-kit';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { PAYOUT_STATES, type PayoutStateName } from './payout.rules.js';

export const NextDayTransferState = enumOf(PAYOUT_STATES);
registerEnumType(NextDayTransferState, {
  name: 'NextDayTransferState',
  description: '待银行划款、已划款、银行未划款、逾期未答复、已冲正',
});

@Entity('next_day_transfer')
@ObjectType({ description: '隔天划转：一家机构一天消课的费用' })
export class NextDayTransfer {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'institution_id' })
  institutionId: string;

  @Column('text', { name: 'division_code' })
  divisionCode: string;

  @Field(() => NextDayTransferState)
  @Column('text')
  state: PayoutStateName;

  @Field(() => CalendarDayScalar, { nullable: true, description: '消课的日期' })
  @Policy('order')
  @Column('date', { name: 'consumed_on' })
  consumedOn: CalendarDay | null;

  @Field(() => Int, { nullable: true, description: '课时数' })
  @Policy('order')
  @Column('integer', { name: 'lesson_count' })
  lessonCount: number | null;

  @Field(() => MoneyScalar, { nullable: true })
  @Policy('order')
  @Column('bigint', { name: 'amount_fen' })
  amount: string | null;

  @Field(() => MoneyScalar, { nullable: true, description: '同一批课时已抵扣的成本预拨，不再划转' })
  @Policy('order')
  @Column('bigint', { name: 'repaid_fen' })
  repaid: string | null;

  @Field(() => CalendarDayScalar, { nullable: true, description: '发出划转的日期' })
  @Policy('order')
  @Column('date', { name: 'ordered_on' })
  orderedOn: CalendarDay | null;

  @Field(() => DateTimeScalar, { nullable: true, description: '银行答复的期限，逾期重新发出' })
  @Policy('order')
  @Column('timestamptz', { name: 'answer_due' })
  answerDue: Date | null;

  @Field(() => CalendarDayScalar, { nullable: true, description: '答复日期' })
  @Policy('order')
  @Column('date', { name: 'answered_on', nullable: true })
  answeredOn: CalendarDay | null;

  @Field(() => String, { nullable: true, description: '银行流水号' })
  @Policy('order')
  @Column('text', { name: 'bank_reference', nullable: true })
  bankReference: string | null;

  @Field(() => String, { nullable: true, description: '未划款的原因' })
  @Policy('order')
  @Column('text', { nullable: true })
  reason: string | null;
}
