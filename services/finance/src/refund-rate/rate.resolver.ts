import type { CalendarDay } from '@lianguan/kernel';
import {
  ActInput,
  CalendarDayScalar,
  connection,
  mutationResult,
  PageArgs,
  pageOf,
  requireRole,
  rowResult,
  runCommand,
  type ActResult,
  type Operation,
  type Page,
} from '@lianguan/service-kit';
import { MaxLength } from 'class-validator';
import { Arg, Args, Ctx, Field, ID, InputType, Int, Mutation, Query, Resolver } from 'type-graphql';
import { recordRefundRate } from './rate.commands.js';
import { RefundRate, RefundRateKind } from './rate.entity.js';
import type { RefundRateKindName } from './rate.rules.js';

const RefundRateConnection = connection('RefundRate', () => RefundRate);
const RefundRateResult = mutationResult('RefundRateResult', 'rate', () => RefundRate);

@InputType()
class RecordRefundRateInput extends ActInput {
  @Field(() => RefundRateKind)
  kind: RefundRateKindName;

  @Field(() => ID, { nullable: true, description: '约定利率的订单，或账户实际利率的监管账户；其他为空' })
  subjectId?: string | null;

  @Field(() => Int, { description: '年利率，百万分之几：3.1% 为 31000' })
  ratePpm: number;

  @Field(() => CalendarDayScalar, { description: '自哪一天签订的合同起' })
  effectiveFrom: CalendarDay;

  @Field({ description: '公告或合同条款' })
  @MaxLength(200)
  source: string;
}

@Resolver(() => RefundRate)
export class RefundRateResolver {
  @Query(() => RefundRateConnection, { nullable: true, description: '已登记的退费利率，后登记的在前' })
  refundRates(@Args() args: PageArgs, @Ctx() op: Operation): Promise<Page<RefundRate>> {
    requireRole(op, ['FIN'], 'FINANCE');
    return pageOf(op.db.manager.createQueryBuilder(RefundRate, 'rate').where('true'), ['id'], args);
  }

  @Mutation(() => RefundRateResult, { description: '登记计算退费利息的年利率及其来源' })
  recordRefundRate(
    @Arg('input') { idempotencyKey, subjectId, ...rate }: RecordRefundRateInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    requireRole(op, ['FIN'], 'FINANCE');
    const done = runCommand(op, recordRefundRate, { ...rate, subjectId: subjectId || null }, { idempotencyKey });
    return rowResult(op, done, { type: RefundRate, noun: 'rate', id: ({ rateId }) => rateId });
  }
}
