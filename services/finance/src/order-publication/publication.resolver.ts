import type { CalendarDay } from '@lianguan/kernel';
import {
  ActInput,
  ActResult,
  actResult,
  CalendarDayScalar,
  JobType,
  latestJob,
  mutationResult,
  requireRole,
  runCommand,
  type Operation,
} from '@lianguan/service-kit';
import { MaxLength } from 'class-validator';
import { Arg, Ctx, Field, InputType, Mutation, Query, Resolver } from 'type-graphql';
import { paidOrdersTask, publishPaidOrders } from './publication.commands.js';

@InputType()
class PublishPaidOrdersInput extends ActInput {
  @Field({ description: '补发订单的区划' })
  @MaxLength(100)
  divisionCode: string;

  @Field(() => CalendarDayScalar, { description: '补发到哪一天为止缴费的订单' })
  paidUntil: CalendarDay;
}

const PublishPaidOrdersResult = mutationResult('PublishPaidOrdersResult', 'job', () => JobType);

@Resolver()
export class OrderPublicationResolver {
  @Query(() => JobType, { nullable: true, description: '某区划最近一次补发已缴费的订单' })
  paidOrdersPublication(@Arg('divisionCode') divisionCode: string, @Ctx() op: Operation): Promise<JobType | null> {
    requireRole(op, ['FIN'], 'FINANCE');
    return latestJob(op, paidOrdersTask, divisionCode);
  }

  @Mutation(() => PublishPaidOrdersResult, {
    description: '向市场监管部门补发已缴费的订单；在后台进行，重复的不起作用',
  })
  async publishPaidOrders(@Arg('input') input: PublishPaidOrdersInput, @Ctx() op: Operation): Promise<ActResult> {
    requireRole(op, ['FIN'], 'FINANCE');
    const { idempotencyKey, ...asked } = input;
    const verdict = await runCommand(op, publishPaidOrders, asked, { idempotencyKey });
    if (!verdict.ok) return actResult(verdict, 'job');
    return actResult({ ...verdict, value: await latestJob(op, paidOrdersTask, asked.divisionCode) }, 'job');
  }
}
