import {
  ActInput,
  ActResult,
  DateTimeScalar,
  requireRole,
  runCommand,
  runtimeOf,
  type Operation,
} from '@lianguan/service-kit';
import { Arg, Ctx, Field, Float, InputType, Int, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { turnLawClock } from './law-clock.commands.js';

@ObjectType({ description: '法定时钟：期限和规则所依据的时间' })
class LawClockReading {
  @Field(() => DateTimeScalar)
  now: Date;

  @Field(() => Float, { description: '与实际时间之差（毫秒）' })
  offsetMs: number;
}

@InputType()
class TurnLawClockInput extends ActInput {
  @Field(() => DateTimeScalar, { nullable: true, description: '调至' })
  to?: Date | null;

  @Field(() => Int, { nullable: true, description: '增加的自然日数' })
  addDays?: number | null;

  @Field(() => Int, { nullable: true, description: '增加的工作日数' })
  addWorkingDays?: number | null;
}

@ObjectType()
class TurnLawClockResult extends ActResult {
  @Field(() => LawClockReading, { nullable: true })
  lawClock: LawClockReading | null;
}

@Resolver()
export class LawClockResolver {
  @Query(() => LawClockReading, { nullable: true, description: '法定时钟' })
  lawClock(@Ctx() op: Operation): LawClockReading {
    const now = op.clock.now();
    return { now, offsetMs: now.getTime() - Date.now() };
  }

  @Mutation(() => TurnLawClockResult, { description: '调整全系统的法定时钟（仅演示和测试环境）' })
  async turnLawClock(
    @Arg('input') { idempotencyKey, to = null, addDays = null, addWorkingDays = null }: TurnLawClockInput,
    @Ctx() op: Operation,
  ): Promise<TurnLawClockResult> {
    requireRole(op, ['SYSTEM_ADMIN']);
    const turn = { to, addDays, addWorkingDays, production: runtimeOf(op).mode === 'production' };
    const verdict = await runCommand(op, turnLawClock, turn, { idempotencyKey });
    if (!verdict.ok) return { ok: false, refusal: verdict.refusal, lawClock: null };
    const { now, offsetMs } = verdict.value;
    return { ok: true, refusal: null, lawClock: { now: new Date(now), offsetMs } };
  }
}
