import type { CalendarDay } from '@lianguan/kernel';
import { CalendarDayScalar, DateTimeScalar, enumOf, MoneyScalar, Policy } from '@lianguan/service-kit';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { LESSON_STATES, type LessonStateName } from './order-lifecycle.rules.js';
import { LESSON_DECIDERS, type LessonDeciderName } from './order-rows.commands.js';

export const OrderLessonState = enumOf(LESSON_STATES);
registerEnumType(OrderLessonState, {
  name: 'OrderLessonState',
  description: '未上、待家长确认、有争议、有争议且逾期未裁决、已消课、不计课、已划转、已退费',
});

export const LessonDecider = enumOf(LESSON_DECIDERS);
registerEnumType(LessonDecider, {
  name: 'LessonDecider',
  description: '家长确认、期满视为确认、教育部门裁决、退费结算',
});

@Entity('order_lesson')
@ObjectType({ description: '订单的一课时' })
export class OrderLesson {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'order_id' })
  orderId: string;

  @Column('text', { name: 'division_code' })
  divisionCode: string;

  @Field(() => Int, { description: '第几课时' })
  @Column('integer')
  no: number;

  @Field(() => OrderLessonState)
  @Column('text')
  state: LessonStateName;

  @Field(() => MoneyScalar, { nullable: true, description: '本课时的费用' })
  @Policy('order')
  @Column('bigint', { name: 'amount_fen' })
  amount: string | null;

  @Field(() => CalendarDayScalar, { nullable: true, description: '上课日期' })
  @Policy('order')
  @Column('date', { nullable: true })
  day: CalendarDay | null;

  @Column('integer', { name: 'from_minute', nullable: true })
  fromMinute: number | null;

  @Field(() => DateTimeScalar, { nullable: true, description: '机构登记的时间' })
  @Policy('order')
  @Column('timestamptz', { name: 'delivered_at', nullable: true })
  deliveredAt: Date | null;

  @Field(() => String, { nullable: true, description: '机构的签到记录编号' })
  @Policy('order')
  @Column('text', { name: 'attendance_no', nullable: true })
  attendanceNo: string | null;

  @Field(() => LessonDecider, { nullable: true, description: '由谁最后确定' })
  @Policy('order')
  @Column('text', { name: 'decided_by', nullable: true })
  decidedBy: LessonDeciderName | null;

  @Field(() => String, { nullable: true, description: '家长的异议' })
  @Policy('order')
  @Column('text', { name: 'dispute_reason', nullable: true })
  disputeReason: string | null;

  @Field(() => CalendarDayScalar, { nullable: true, description: '裁决期限；逾期未裁决的，不妨碍退费' })
  @Policy('order')
  @Column('date', { name: 'ruling_due', nullable: true })
  rulingDue: CalendarDay | null;

  @Field(() => String, { nullable: true, description: '裁决的理由' })
  @Policy('order')
  @Column('text', { name: 'ruling_reason', nullable: true })
  rulingReason: string | null;

  @Field(() => String, { nullable: true, description: '裁决文书编号' })
  @Policy('order')
  @Column('text', { name: 'ruling_document_no', nullable: true })
  rulingDocumentNo: string | null;
}
