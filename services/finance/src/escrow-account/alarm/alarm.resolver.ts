import {
  ActInput,
  connection,
  pageOf,
  Policy,
  requireRole,
  runCommand,
  statePage,
  type ActResult,
  type Operation,
  type Page,
} from '@lianguan/service-kit';
import { MaxLength } from 'class-validator';
import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { accountResult, escrowAccountReference } from '../escrow-account.resolver.js';
import { EscrowAccount } from '../escrow-account.entity.js';
import { EscrowAccountResult } from '../escrow-account.type.js';
import { rowsOfAccounts } from '../account-rows.loader.js';
import { AlarmStepResolver } from './alarm-step.resolver.js';
import { answerEscrowAlarm, reportEscrowAlarm } from './alarm.commands.js';
import { EscrowAlarm, EscrowAlarmLevel, EscrowAlarmState } from './alarm.entity.js';
import { ALARM_READERS, alarmLifecycle, type AlarmLevelName, type AlarmStateName } from './alarm.rules.js';

@ArgsType()
class EscrowAlarmsArgs extends statePage<AlarmStateName>(EscrowAlarmState) {}

const EscrowAlarmConnection = connection('EscrowAlarm', () => EscrowAlarm);

@InputType({ description: '银行报告数字看不出的异常' })
class ReportEscrowAlarmInput extends ActInput {
  @Field(() => ID)
  accountId: string;

  @Field(() => EscrowAlarmLevel)
  level: AlarmLevelName;

  @Field({ description: '异常的资金情况，不写个人信息' })
  @MaxLength(500)
  note: string;

  @Field({ description: '银行报告的编号' })
  @MaxLength(200)
  documentNo: string;
}

@InputType()
class AnswerEscrowAlarmInput extends ActInput {
  @Field(() => ID)
  alarmId: string;

  @Field({ description: '核查了什么、查明了什么' })
  @MaxLength(500)
  finding: string;

  @Field({ description: '采取的措施' })
  @MaxLength(500)
  deed: string;

  @Field({ description: '答复文书的编号' })
  @MaxLength(200)
  documentNo: string;
}

@Resolver(() => EscrowAccount)
class AccountAlarmResolver {
  @FieldResolver(() => [EscrowAlarm], { nullable: true, description: '资金预警，后发出的在前' })
  @Policy('account')
  alarms(@Root() { id }: EscrowAccount, @Ctx() op: Operation): Promise<EscrowAlarm[]> {
    return rowsOfAccounts(op, EscrowAlarm, { raisedAt: 'desc', id: 'desc' }).load(id);
  }
}

@Resolver(() => EscrowAlarm)
class AlarmActResolver {
  @FieldResolver(() => EscrowAccount, { nullable: true })
  account(@Root() { accountId }: EscrowAlarm, @Ctx() op: Operation): Promise<EscrowAccount | null> {
    return escrowAccountReference.resolve(op, accountId);
  }

  @FieldResolver(() => [String], { description: '当前岗位可办理的操作' })
  availableActions(@Root() { state }: EscrowAlarm, @Ctx() op: Operation): string[] {
    return alarmLifecycle.availableActions(state, op.caller);
  }

  @Query(() => EscrowAlarmConnection, { nullable: true, description: '资金预警，答复期限近的在前' })
  escrowAlarms(@Args() { state, ...args }: EscrowAlarmsArgs, @Ctx() op: Operation): Promise<Page<EscrowAlarm>> {
    requireRole(op, ALARM_READERS);
    const query = op.db.manager.createQueryBuilder(EscrowAlarm, 'alarm');
    if (state) query.andWhere('alarm.state = :state', { state });
    return pageOf(query, ['answerDue', 'id'], args);
  }

  @Mutation(() => EscrowAccountResult, { description: '银行报告账户异常' })
  reportEscrowAlarm(
    @Arg('input') { idempotencyKey, ...input }: ReportEscrowAlarmInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    requireRole(op, ['BANK'], 'BANK');
    return accountResult(op, runCommand(op, reportEscrowAlarm, input, { idempotencyKey }));
  }

  @Mutation(() => EscrowAccountResult, { description: '教育部门答复预警：核查了什么、采取了什么措施' })
  answerEscrowAlarm(
    @Arg('input') { idempotencyKey, ...input }: AnswerEscrowAlarmInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    requireRole(op, ['EDU_SUP'], 'EDUCATION');
    return accountResult(op, runCommand(op, answerEscrowAlarm, input, { idempotencyKey }));
  }
}

export const alarmResolvers = [AccountAlarmResolver, AlarmActResolver, AlarmStepResolver] as const;
