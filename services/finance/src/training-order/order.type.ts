import type { CalendarDay, Fen } from '@lianguan/kernel';
import {
  ActInput,
  CalendarDayScalar,
  connection,
  MoneyScalar,
  mutationResult,
  PageArgs,
  Policy,
} from '@lianguan/service-kit';
import { MaxLength } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { PayerKindName } from '../order-facts/index.js';
import type { OrderStateName } from './order-lifecycle.rules.js';
import { OrderPayerKind, TrainingOrder, TrainingOrderState } from './order.entity.js';

const SHORT_TEXT = 100;
const LONG_TEXT = 2_000;

export const TrainingOrderConnection = connection('TrainingOrder', () => TrainingOrder);
export const TrainingOrderResult = mutationResult('TrainingOrderResult', 'order', () => TrainingOrder);

@ArgsType()
export class TrainingOrdersArgs extends PageArgs {
  @Field(() => TrainingOrderState, { nullable: true })
  state?: OrderStateName | null;

  @Field(() => ID, { nullable: true })
  institutionId?: string | null;

  @Field(() => ID, { nullable: true })
  courseId?: string | null;
}

@ObjectType({ description: '某状态的订单合计' })
export class TrainingOrderTotal {
  @Field(() => TrainingOrderState)
  state: OrderStateName;

  @Field(() => Int, { nullable: true, description: '订单数' })
  @Policy('order:count')
  count: number | null;

  @Field(() => MoneyScalar, { nullable: true, description: '仍受监管的金额' })
  @Policy('order:count')
  protected: string | null;
}

@ObjectType({ description: '可以报价的课程：本机构已公布的' })
export class OfferableCourse {
  @Field(() => ID)
  courseId: string;

  @Field()
  title: string;

  @Field(() => MoneyScalar, { nullable: true, description: '今日执行的公示单价；未公示的为空' })
  lessonPrice: string | null;
}

@InputType()
export class OfferTrainingOrderInput extends ActInput {
  @Field(() => ID, { description: '已公布的课程' })
  courseId: string;

  @Field({ description: '家长编号' })
  @MaxLength(SHORT_TEXT)
  guardianId: string;

  @Field({ description: '学员姓名' })
  @MaxLength(SHORT_TEXT)
  traineeName: string;

  @Field(() => Int, { description: '课时数' })
  lessons: number;

  @Field(() => CalendarDayScalar, { description: '自哪一天起的课' })
  startsOn: CalendarDay;

  @Field(() => MoneyScalar, { description: '总价，应为公示单价乘课时数' })
  amount: Fen;
}

@InputType()
export class TrainingOrderInput extends ActInput {
  @Field(() => ID)
  orderId: string;
}

@InputType()
export class TerminateTrainingOrderInput extends TrainingOrderInput {
  @Field({ description: '理由，不写个人信息' })
  @MaxLength(LONG_TEXT)
  reason: string;
}

@InputType()
export class RecordOrderPaymentInput extends TrainingOrderInput {
  @Field(() => MoneyScalar, { description: '到账金额' })
  amount: Fen;

  @Field({ description: '银行流水号' })
  @MaxLength(SHORT_TEXT)
  bankReference: string;

  @Field(() => CalendarDayScalar, { description: '到账日期' })
  paidOn: CalendarDay;

  @Field(() => OrderPayerKind)
  payerKind: PayerKindName;

  @Field({ description: '付款人姓名' })
  @MaxLength(SHORT_TEXT)
  payerName: string;
}
