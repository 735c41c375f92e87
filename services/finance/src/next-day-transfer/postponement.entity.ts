import type { CalendarDay } from '@lianguan/kernel';
import { CalendarDayScalar, DateTimeScalar, MoneyScalar, Policy } from '@lianguan/service-kit';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('postponed_transfer')
@ObjectType({ description: '顺延的隔天划转：到期未能发出，下一工作日再试' })
export class PostponedTransfer {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'institution_id' })
  institutionId: string;

  @Column('text', { name: 'division_code' })
  divisionCode: string;

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

  @Field(() => String, { nullable: true, description: '未能发出的原因' })
  @Policy('order')
  @Column('text')
  reason: string | null;

  @Field(() => CalendarDayScalar, { nullable: true, description: '最近一次发出的日期' })
  @Policy('order')
  @Column('date', { name: 'tried_on' })
  triedOn: CalendarDay | null;

  @Field(() => DateTimeScalar, { nullable: true, description: '下一次发出的时间' })
  @Policy('order')
  @Column('timestamptz', { name: 'next_try' })
  nextTry: Date | null;
}
