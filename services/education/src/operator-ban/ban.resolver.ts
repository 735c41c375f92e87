import { dayOf, type CalendarDay, type Role } from '@lianguan/kernel';
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
import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Int,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { institutionLoader, TrainingInstitution } from '../institution/index.js';
import { operatorBansInForce, operatorsOf } from './ban-rows.commands.js';
import { imposeOperatorBan, liftOperatorBan, type BanId } from './ban.commands.js';
import { OperatorBan, OperatorBanGround, OperatorBanState } from './ban.entity.js';
import { BAN_OFFICERS, operatorBanLifecycle, type BanGroundName, type BanStateName } from './ban.rules.js';

const READERS: readonly Role[] = [...BAN_OFFICERS, 'EDU_LEGAL'];
const SHORT_TEXT = 100;

@InputType({ description: '被禁止人：台账中机构的举办者，或直接填写身份证号、信用代码' })
export class ImposeOperatorBanInput extends ActInput {
  @Field(() => ID, { nullable: true })
  institutionId?: string | null;

  @Field(() => String, { nullable: true })
  @MaxLength(SHORT_TEXT)
  citizenNumber?: string | null;

  @Field(() => String, { nullable: true })
  @MaxLength(SHORT_TEXT)
  operatorName?: string | null;

  @Field(() => String, { nullable: true })
  @MaxLength(SHORT_TEXT)
  usccCode?: string | null;

  @Field(() => OperatorBanGround)
  ground: BanGroundName;

  @Field(() => Int, { nullable: true, description: '年限；依法只有一种年限的可不填' })
  years?: number | null;

  @Field({ defaultValue: false, description: '永久' })
  permanent: boolean;

  @Field({ description: '决定书文号' })
  @MaxLength(SHORT_TEXT)
  documentNo: string;

  @Field(() => CalendarDayScalar, { description: '决定日期' })
  decidedOn: CalendarDay;
}

@InputType()
export class LiftOperatorBanInput extends ActInput {
  @Field(() => ID)
  banId: string;

  @Field({ description: '理由，不写个人信息' })
  @MaxLength(1_000)
  reason: string;
}

@ArgsType()
export class OperatorBansArgs extends PageArgs {
  @Field(() => OperatorBanState, { nullable: true })
  state?: BanStateName | null;

  @Field(() => ID, { nullable: true, description: '因该机构作出的，或对其举办者今日执行中的' })
  institutionId?: string | null;
}

const OperatorBanConnection = connection('OperatorBan', () => OperatorBan);
const OperatorBanResult = mutationResult('OperatorBanResult', 'ban', () => OperatorBan);

@Resolver(() => OperatorBan)
export class OperatorBanResolver extends offersActs(OperatorBan, operatorBanLifecycle) {
  @Query(() => OperatorBanConnection, { nullable: true, description: '对举办者的禁止，先作出的在前' })
  async operatorBans(@Args() args: OperatorBansArgs, @Ctx() op: Operation): Promise<Page<OperatorBan>> {
    requireRole(op, READERS, 'EDUCATION');
    const query = op.db.manager.createQueryBuilder(OperatorBan, 'ban');
    if (args.state) query.andWhere('ban.state = :state', { state: args.state });
    if (args.institutionId) {
      const [operator] = (await operatorsOf(op.db, [args.institutionId])).values();
      const [bans = []] = operator ? await operatorBansInForce(op.db, [operator], dayOf(op.clock.now())) : [];
      query.andWhere('(ban.institutionId = :institution or ban.id = any(:bans))', {
        institution: args.institutionId,
        bans: bans.map(({ id }) => id),
      });
    }
    return pageOf(query, ['decidedOn', 'id'], args);
  }

  @FieldResolver(() => TrainingInstitution, { nullable: true, description: '因其受到禁止的机构' })
  institution(@Root() ban: OperatorBan, @Ctx() op: Operation): Promise<TrainingInstitution | null> {
    return ban.institutionId === null ? Promise.resolve(null) : institutionLoader(op).load(ban.institutionId);
  }

  @Mutation(() => OperatorBanResult, { description: '禁止举办' })
  imposeOperatorBan(@Arg('input') input: ImposeOperatorBanInput, @Ctx() op: Operation): Promise<ActResult> {
    requireRole(op, BAN_OFFICERS, 'EDUCATION');
    const { idempotencyKey, ...given } = input;
    const { institutionId = null, citizenNumber = null, operatorName = null, usccCode = null, years = null } = given;
    const ban = { ...given, institutionId, citizenNumber, operatorName, usccCode, years };
    return shown(op, runCommand(op, imposeOperatorBan, ban, { idempotencyKey }));
  }

  @Mutation(() => OperatorBanResult, { description: '解除禁止' })
  liftOperatorBan(@Arg('input') input: LiftOperatorBanInput, @Ctx() op: Operation): Promise<ActResult> {
    requireRole(op, BAN_OFFICERS, 'EDUCATION');
    const { idempotencyKey, ...given } = input;
    return shown(op, runCommand(op, liftOperatorBan, given, { idempotencyKey }));
  }
}

const shown = (op: Operation, done: Promise<Verdict<BanId>>): Promise<ActResult> =>
  rowResult(op, done, { type: OperatorBan, noun: 'ban', id: ({ banId }) => banId });
