import type { CalendarDay } from '@lianguan/kernel';
import { CalendarDayScalar, connection, MoneyScalar, PageArgs } from '@lianguan/service-kit';
import { ArgsType, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('charged_order')
@ObjectType({ description: '财政部门告知的已缴费订单，只有课程和价格，没有家长和学员' })
export class ChargedOrder {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'institution_id' })
  institutionId: string;

  @Field({ description: '课程，以签约时为准' })
  @Column('text')
  course: string;

  @Field(() => Int, { description: '课时数' })
  @Column('integer')
  lessons: number;

  @Field(() => MoneyScalar, { description: '实收总价' })
  @Column('bigint', { name: 'amount_fen' })
  amount: string;

  @Field(() => MoneyScalar, { description: '每课时实收' })
  @Column('bigint', { name: 'lesson_fen' })
  lessonPrice: string;

  @Field(() => CalendarDayScalar, { description: '第一次课' })
  @Column('date', { name: 'first_day' })
  firstDay: CalendarDay;

  @Field(() => CalendarDayScalar, { description: '最后一次课' })
  @Column('date', { name: 'last_day' })
  lastDay: CalendarDay;

  @Field(() => CalendarDayScalar, { description: '签约日期' })
  @Column('date', { name: 'signed_on' })
  signedOn: CalendarDay;

  @Field(() => CalendarDayScalar, { description: '缴费日期' })
  @Column('date', { name: 'paid_on' })
  paidOn: CalendarDay;

  @Column('uuid', { name: 'violation_ids', array: true })
  violationIds: string[];
}

@ArgsType()
export class ChargedOrdersArgs extends PageArgs {
  @Field(() => ID, { nullable: true })
  institutionId?: string | null;

  @Field(() => ID, { nullable: true, description: '计入这条违法收费的' })
  violationId?: string | null;
}

export const ChargedOrderConnection = connection('ChargedOrder', () => ChargedOrder);
