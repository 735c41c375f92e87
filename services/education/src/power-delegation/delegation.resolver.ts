import type { CalendarDay, Role } from '@lianguan/kernel';
import {
  ActInput,
  ActResult,
  CalendarDayScalar,
  connection,
  mutationResult,
  offersActs,
  PageArgs,
  pageOf,
  requireRole,
  rowResult,
  runCommand,
  type Operation,
  type Page,
  type Verdict,
} from '@lianguan/service-kit';
import { MaxLength } from 'class-validator';
import { Arg, Args, Ctx, Field, ID, InputType, Mutation, Query, Resolver } from 'type-graphql';
import { recordPowerDelegation, revokePowerDelegation, type DelegationId } from './delegation.commands.js';
import { DelegatedItem, PowerDelegation } from './delegation.entity.js';
import { DELEGATION_KEEPERS, delegationLifecycle, type DelegableItem } from './delegation.rules.js';

const READERS: readonly Role[] = [...DELEGATION_KEEPERS, 'EDU_LIC', 'TOWNSHIP', 'JEO', 'JEO_LEAD'];

@InputType()
export class RecordPowerDelegationInput extends ActInput {
  @Field({ description: '乡镇街道的九位区划代码' })
  @MaxLength(100)
  townshipCode: string;

  @Field(() => [DelegatedItem])
  items: DelegableItem[];

  @Field({ description: '承接确认书文号' })
  @MaxLength(100)
  documentNo: string;

  @Field(() => CalendarDayScalar, { description: '公布日期' })
  publishedOn: CalendarDay;

  @Field(() => CalendarDayScalar, { description: '生效日期' })
  validFrom: CalendarDay;

  @Field(() => CalendarDayScalar, { nullable: true, description: '最后一日' })
  validTo?: CalendarDay | null;
}

@InputType()
export class RevokePowerDelegationInput extends ActInput {
  @Field(() => ID)
  delegationId: string;

  @Field({ description: '理由，不写个人信息' })
  @MaxLength(1_000)
  reason: string;
}

const PowerDelegationConnection = connection('PowerDelegation', () => PowerDelegation);
const PowerDelegationResult = mutationResult('PowerDelegationResult', 'delegation', () => PowerDelegation);

@Resolver(() => PowerDelegation)
export class PowerDelegationResolver extends offersActs(PowerDelegation, delegationLifecycle) {
  @Query(() => PowerDelegationConnection, { nullable: true, description: '赋权事项承接确认书（A12）' })
  powerDelegations(@Args() args: PageArgs, @Ctx() op: Operation): Promise<Page<PowerDelegation>> {
    requireRole(op, READERS);
    const query = op.db.manager.createQueryBuilder(PowerDelegation, 'letter');
    return pageOf(query, ['townshipCode', 'validFrom', 'id'], args);
  }

  @Mutation(() => PowerDelegationResult, { description: '登记承接确认书' })
  recordPowerDelegation(@Arg('input') input: RecordPowerDelegationInput, @Ctx() op: Operation): Promise<ActResult> {
    requireRole(op, DELEGATION_KEEPERS, 'EDUCATION');
    const { idempotencyKey, validTo = null, ...letter } = input;
    return shown(op, runCommand(op, recordPowerDelegation, { ...letter, validTo }, { idempotencyKey }));
  }

  @Mutation(() => PowerDelegationResult, { description: '收回赋权，自当日起' })
  revokePowerDelegation(@Arg('input') input: RevokePowerDelegationInput, @Ctx() op: Operation): Promise<ActResult> {
    requireRole(op, DELEGATION_KEEPERS, 'EDUCATION');
    const { idempotencyKey, ...revocation } = input;
    return shown(op, runCommand(op, revokePowerDelegation, revocation, { idempotencyKey }));
  }
}

const shown = (op: Operation, done: Promise<Verdict<DelegationId>>): Promise<ActResult> =>
  rowResult(op, done, { type: PowerDelegation, noun: 'delegation', id: ({ delegationId }) => delegationId });
