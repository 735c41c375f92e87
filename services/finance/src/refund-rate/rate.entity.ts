import type { CalendarDay } from '@lianguan/kernel';
import { CalendarDayScalar, enumOf } from '@lianguan/service-kit';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { REFUND_RATE_KINDS, type RefundRateKindName } from './rate.rules.js';

export const RefundRateKind = enumOf(REFUND_RATE_KINDS);
registerEnumType(RefundRateKind, {
  name: 'RefundRateKind',
  description: '合同约定利率、监管账户实际利率、一年期LPR、一年期存款利率',
});

@Entity('refund_rate')
@ObjectType({ description: '计算退费利息的年利率，按来源登记' })
export class RefundRate {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Field(() => RefundRateKind)
  @Column('text')
  kind: RefundRateKindName;

  @Field(() => ID, { nullable: true, description: '约定利率的订单，或账户实际利率的监管账户' })
  @Column('uuid', { name: 'subject_id', nullable: true })
  subjectId: string | null;

  @Field(() => Int, { description: '年利率，百万分之几：3.1% 为 31000' })
  @Column('integer', { name: 'rate_ppm' })
  ratePpm: number;

  @Field(() => CalendarDayScalar, { description: '自这一天签订的合同起' })
  @Column('date', { name: 'effective_from' })
  effectiveFrom: CalendarDay;

  @Field({ description: '公告或合同条款' })
  @Column('text')
  source: string;

  @Field(() => CalendarDayScalar, { description: '登记日期' })
  @Column('date', { name: 'recorded_on' })
  recordedOn: CalendarDay;

  @Column('text', { name: 'division_code' })
  divisionCode: string;
}
