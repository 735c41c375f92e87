import type { CalendarDay } from '@lianguan/kernel';
import { CalendarDayScalar, enumOf, MoneyScalar, Policy } from '@lianguan/service-kit';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { STOCK_ORDER_STATES, type StockOrderStateName } from './stock-order.rules.js';

export const StockOrderState = enumOf(STOCK_ORDER_STATES);
registerEnumType(StockOrderState, {
  name: 'StockOrderState',
  description: '待家长核对、已核对转入、家长不认可、已撤回',
});

@Entity('stock_order')
@ObjectType({ description: '存量订单：纳入监管前签约的订单，剩余课时和金额由家长核对（M29）' })
export class StockOrder {
  @Field(() => ID, { description: '核对后即为培训订单的编号' })
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'institution_id' })
  institutionId: string;

  @Column('text', { name: 'division_code' })
  divisionCode: string;

  @Field({ description: '原订单编号' })
  @Column('text', { name: 'order_no' })
  orderNo: string;

  @Field(() => ID, { description: '剩余课时所属的备案课程' })
  @Column('uuid', { name: 'course_id' })
  courseId: string;

  @Field()
  @Column('text', { name: 'course_title' })
  courseTitle: string;

  /** Opaque. */
  @Column('text', { name: 'guardian_id' })
  guardianId: string;

  @Column('text', { name: 'trainee_name', nullable: true })
  traineeName: string | null;

  @Field(() => Int, { nullable: true, description: '剩余课时数' })
  @Policy('order')
  @Column('integer', { name: 'lesson_count' })
  lessonCount: number | null;

  @Field(() => MoneyScalar, { nullable: true, description: '剩余金额，在监管账户中' })
  @Policy('order')
  @Column('bigint', { name: 'amount_fen' })
  amount: string | null;

  @Field(() => CalendarDayScalar, { nullable: true, description: '原签约日期' })
  @Policy('order')
  @Column('date', { name: 'signed_on' })
  signedOn: CalendarDay | null;

  @Field(() => CalendarDayScalar, { nullable: true, description: '原缴费日期' })
  @Policy('order')
  @Column('date', { name: 'paid_on' })
  paidOn: CalendarDay | null;

  @Field(() => CalendarDayScalar, { nullable: true, description: '自哪一天起在监管中计课' })
  @Policy('order')
  @Column('date', { name: 'starts_on' })
  startsOn: CalendarDay | null;

  @Field(() => String, { nullable: true, description: '合同、收据等书面依据的编号' })
  @Policy('order')
  @Column('text', { name: 'document_no', nullable: true })
  documentNo: string | null;

  @Field(() => StockOrderState)
  @Column('text')
  state: StockOrderStateName;

  @Field(() => CalendarDayScalar, { nullable: true, description: '提交核对的日期' })
  @Policy('order')
  @Column('date', { name: 'offered_on' })
  offeredOn: CalendarDay | null;

  @Field(() => CalendarDayScalar, { nullable: true, description: '核对、不认可或撤回的日期' })
  @Policy('order')
  @Column('date', { name: 'ended_on', nullable: true })
  endedOn: CalendarDay | null;

  @Field(() => String, { nullable: true, description: '不认可之处，或冲正的原因' })
  @Policy('order')
  @Column('text', { name: 'end_reason', nullable: true })
  endReason: string | null;
}

@ObjectType({ description: '还没有转入培训订单的存量预收费' })
export class StockLot {
  @Field(() => ID, { description: '所在的记账科目' })
  id: string;

  @Field(() => ID, { description: '监管账户' })
  accountId: string;

  @Field({ description: '原订单编号' })
  orderNo: string;

  @Field(() => MoneyScalar, { name: 'amount', description: '余额' })
  availableFen: string;

  @Field(() => CalendarDayScalar, { description: '余额截至日期' })
  asOf: CalendarDay;

  @Field(() => ID, { nullable: true, description: '正待家长核对的存量订单；没有的为空' })
  stockOrderId: string | null;
}

@ObjectType({ description: '剩余课时可以继续的课程：监管账户所属机构备案的' })
export class StockCourse {
  @Field(() => ID)
  courseId: string;

  @Field()
  title: string;
}
