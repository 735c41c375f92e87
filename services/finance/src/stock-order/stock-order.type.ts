import type { CalendarDay } from '@lianguan/kernel';
import { ActInput, CalendarDayScalar, connection, mutationResult, statePage } from '@lianguan/service-kit';
import { MaxLength } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { StockLot, StockOrder, StockOrderState } from './stock-order.entity.js';
import type { StockOrderStateName } from './stock-order.rules.js';

const SHORT_TEXT = 100;
const LONG_TEXT = 2_000;

export const StockOrderConnection = connection('StockOrder', () => StockOrder);
export const StockLotConnection = connection('StockLot', () => StockLot);
export const StockOrderResult = mutationResult('StockOrderResult', 'stockOrder', () => StockOrder);

@ArgsType()
export class StockOrdersArgs extends statePage<StockOrderStateName>(StockOrderState) {}

@InputType()
export class OfferStockOrderInput extends ActInput {
  @Field(() => ID, { description: '存量预收费所在的记账科目' })
  lotId: string;

  @Field(() => ID, { description: '剩余课时所属的备案课程' })
  courseId: string;

  @Field({ description: '家长编号' })
  @MaxLength(SHORT_TEXT)
  guardianId: string;

  @Field({ description: '学员姓名' })
  @MaxLength(SHORT_TEXT)
  traineeName: string;

  @Field(() => Int, { description: '剩余课时数' })
  lessons: number;

  @Field(() => CalendarDayScalar, { description: '原签约日期' })
  signedOn: CalendarDay;

  @Field(() => CalendarDayScalar, { description: '原缴费日期' })
  paidOn: CalendarDay;

  @Field(() => CalendarDayScalar, { description: '自哪一天起在监管中计课，应晚于余额的截至日期' })
  startsOn: CalendarDay;

  @Field({ nullable: true, description: '合同、收据等书面依据的编号；金融监管部门提交的必填' })
  @MaxLength(SHORT_TEXT)
  documentNo?: string;
}

@InputType()
export class StockOrderInput extends ActInput {
  @Field(() => ID)
  stockOrderId: string;
}

@InputType()
export class DeclineStockOrderInput extends StockOrderInput {
  @Field({ description: '不认可之处，不写个人信息' })
  @MaxLength(LONG_TEXT)
  reason: string;
}
