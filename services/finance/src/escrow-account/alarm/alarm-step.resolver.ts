import { entityLoader } from '@lianguan/institution-ledger';
import { DateTimeScalar, Event, EventEntity, type Operation } from '@lianguan/service-kit';
import { Arg, Args, ArgsType, Ctx, Field, ID, ObjectType, Query, Resolver, Root, Subscription } from 'type-graphql';
import { TrainingInstitution } from '../institution.reference.js';
import { EscrowAlarm } from './alarm.entity.js';
import { ALARM_READERS } from './alarm.rules.js';

@ObjectType({ description: '资金预警刚走过的一步：发出、逾期、答复、止付' })
class EscrowAlarmStep {
  @Field({ description: '续订用的游标' })
  cursor: string;

  @Field(() => DateTimeScalar)
  time: Date;

  @Field({ description: '续订的游标已过期，中间有缺失' })
  gap: boolean;

  @Field(() => String, { nullable: true, description: '黄色、红色' })
  level: string | null;

  @Field(() => String, { nullable: true, description: '预警的原因' })
  kind: string | null;

  @Field(() => String, { nullable: true, description: '待答复、逾期未答复、已答复、已止付' })
  state: string | null;

  @Field(() => String, { nullable: true, description: '答复期限' })
  answerDue: string | null;

  @Field(() => EscrowAlarm, { nullable: true })
  @EventEntity({ query: 'escrowAlarm', id: 'alarmId' })
  escrowAlarm: EscrowAlarm | null;

  @Field(() => TrainingInstitution, { nullable: true })
  @EventEntity({ query: 'institution', id: 'institutionId' })
  institution: TrainingInstitution | null;
}

@ArgsType()
class EscrowAlarmStepArgs {
  @Field(() => ID, { nullable: true })
  institutionId?: string | null;

  @Field(() => String, { nullable: true, description: '上次收到的游标' })
  after?: string | null;
}

@Resolver()
export class AlarmStepResolver {
  @Query(() => EscrowAlarm, { nullable: true, description: '一条资金预警；不在职责范围内的为空' })
  async escrowAlarm(@Arg('id', () => ID) id: string, @Ctx() op: Operation): Promise<EscrowAlarm | null> {
    if (!op.caller.roles.some((role) => ALARM_READERS.includes(role))) return null;
    return entityLoader(op, EscrowAlarm).load(id);
  }

  @Subscription(() => EscrowAlarmStep, {
    nullable: true,
    topics: 'finance.escrow-alarm.v1',
    description: '资金预警的每一步，由网关推送；after 为上次收到的游标',
  })
  @Event({ topic: 'finance.escrow-alarm.v1', message: 'lianguan.finance.v1.EscrowAlarmStepped' })
  escrowAlarmStepped(
    @Root() step: EscrowAlarmStep,
    @Args(() => EscrowAlarmStepArgs) _args: EscrowAlarmStepArgs,
  ): EscrowAlarmStep {
    return step;
  }
}
