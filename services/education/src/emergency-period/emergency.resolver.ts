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
import { declareEmergency, endEmergency, type EmergencyId } from './emergency.commands.js';
import { EmergencyPeriod } from './emergency.entity.js';
import { EMERGENCY_KEEPERS, emergencyLifecycle } from './emergency.rules.js';

const READERS: readonly Role[] = [...EMERGENCY_KEEPERS, 'EDU_LIC', 'COMP', 'TOWNSHIP', 'JEO', 'JEO_LEAD'];
const SHORT_TEXT = 100;
const LONG_TEXT = 1_000;

@InputType()
export class DeclareEmergencyInput extends ActInput {
  @Field({ description: '适用的区划代码，含其下级' })
  @MaxLength(SHORT_TEXT)
  divisionCode: string;

  @Field(() => CalendarDayScalar, { description: '自该日起' })
  validFrom: CalendarDay;

  @Field({ description: '防控指挥机构的文号' })
  @MaxLength(SHORT_TEXT)
  documentNo: string;

  @Field({ description: '事由，不写个人信息' })
  @MaxLength(LONG_TEXT)
  reason: string;
}

@InputType()
export class EndEmergencyInput extends ActInput {
  @Field(() => ID)
  periodId: string;

  @Field({ description: '解除的文号' })
  @MaxLength(SHORT_TEXT)
  documentNo: string;

  @Field({ description: '事由，不写个人信息' })
  @MaxLength(LONG_TEXT)
  reason: string;
}

const EmergencyPeriodConnection = connection('EmergencyPeriod', () => EmergencyPeriod);
const EmergencyPeriodResult = mutationResult('EmergencyPeriodResult', 'period', () => EmergencyPeriod);

@Resolver(() => EmergencyPeriod)
export class EmergencyResolver extends offersActs(EmergencyPeriod, emergencyLifecycle) {
  @Query(() => EmergencyPeriodConnection, { nullable: true, description: '应急管控期（M46）' })
  emergencyPeriods(@Args() args: PageArgs, @Ctx() op: Operation): Promise<Page<EmergencyPeriod>> {
    requireRole(op, READERS);
    return pageOf(op.db.manager.createQueryBuilder(EmergencyPeriod, 'period'), ['validFrom', 'id'], args);
  }

  @Mutation(() => EmergencyPeriodResult, { description: '登记应急管控' })
  declareEmergency(@Arg('input') input: DeclareEmergencyInput, @Ctx() op: Operation): Promise<ActResult> {
    requireRole(op, EMERGENCY_KEEPERS, 'EDUCATION');
    const { idempotencyKey, ...given } = input;
    return shown(op, runCommand(op, declareEmergency, given, { idempotencyKey }));
  }

  @Mutation(() => EmergencyPeriodResult, { description: '解除应急管控，自当日起' })
  endEmergency(@Arg('input') input: EndEmergencyInput, @Ctx() op: Operation): Promise<ActResult> {
    requireRole(op, EMERGENCY_KEEPERS, 'EDUCATION');
    const { idempotencyKey, ...given } = input;
    return shown(op, runCommand(op, endEmergency, given, { idempotencyKey }));
  }
}

const shown = (op: Operation, done: Promise<Verdict<EmergencyId>>): Promise<ActResult> =>
  rowResult(op, done, { type: EmergencyPeriod, noun: 'period', id: ({ periodId }) => periodId });
