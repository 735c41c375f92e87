import { addDays, dayOf, type Fen } from '@lianguan/kernel';
import {
  constantsFor,
  MoneyScalar,
  pageOf,
  requireRole,
  rowResult,
  runCommand,
  runtimeOf,
  type ActResult,
  type Operation,
  type Page,
  type Verdict,
} from '@lianguan/service-kit';
import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { areaMedianLoader } from './charged-order.reference.js';
import { countyOf } from './guide-price-rows.commands.js';
import { RISE_WINDOW } from './order-finding.rules.js';
import { TrainingInstitution } from '../registration/index.js';
import { recordPriceViolation, VIOLATION_COMMANDS, type ViolationId } from './violation.commands.js';
import { PriceViolation } from './violation.entity.js';
import { actionsOffered, type ViolationAct } from './violation-act.rules.js';
import { PRICE_OFFICER, type ViolationActName } from './violation-lifecycle.rules.js';
import {
  PriceViolationActInput,
  PriceViolationConnection,
  PriceViolationResult,
  PriceViolationsArgs,
  RecordPriceViolationInput,
  RecordRegulatoryInterviewInput,
} from './violation.type.js';

@Resolver(() => PriceViolation)
export class PriceViolationResolver {
  @Query(() => PriceViolationConnection, { nullable: true, description: '违法收费的查处，先登记的在前' })
  priceViolations(
    @Args() { institutionId, state, ...args }: PriceViolationsArgs,
    @Ctx() op: Operation,
  ): Promise<Page<PriceViolation>> {
    requireRole(op, PRICE_OFFICER, 'MARKET_REGULATION');
    const query = op.db.manager.createQueryBuilder(PriceViolation, 'violation');
    if (institutionId) query.andWhere('violation.institutionId = :institutionId', { institutionId });
    if (state) query.andWhere('violation.state = :state', { state });
    return pageOf(query, ['recordedAt', 'id'], args);
  }

  @FieldResolver(() => TrainingInstitution)
  institution(@Root() { institutionId }: PriceViolation): TrainingInstitution {
    return { id: institutionId };
  }

  @FieldResolver(() => MoneyScalar, {
    nullable: true,
    description: '恶意涨价的：本区县同期非学科类课程每课时成交价的中位数，供对照；没有的为空',
  })
  async areaMedian(
    @Root() { kind, divisionCode, chargedOn }: PriceViolation,
    @Ctx() op: Operation,
  ): Promise<Fen | null> {
    if (kind !== 'MALICIOUS_RISE') return null;
    const constants = await constantsFor(runtimeOf(op), dayOf(op.clock.now()), divisionCode);
    const since = addDays(chargedOn, -constants.get<number>(RISE_WINDOW));
    return areaMedianLoader(op).load({ county: countyOf(divisionCode), since, until: chargedOn });
  }

  @FieldResolver(() => [String], { description: '当前岗位可办理的操作' })
  availableActions(@Root() violation: PriceViolation, @Ctx() op: Operation): string[] {
    return actionsOffered(violation, op.caller);
  }

  @Mutation(() => PriceViolationResult, { description: '登记发现的违法收费，与当日的指导价和公示标准比对' })
  recordPriceViolation(
    @Arg('input') { idempotencyKey, ...given }: RecordPriceViolationInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    requireRole(op, PRICE_OFFICER, 'MARKET_REGULATION');
    return shown(op, runCommand(op, recordPriceViolation, given, { idempotencyKey }));
  }

  @Mutation(() => PriceViolationResult, { description: '核实后认定不成立' })
  dismissPriceViolation(@Arg('input') input: PriceViolationActInput, @Ctx() op: Operation): Promise<ActResult> {
    return act(op, 'dismissPriceViolation', input);
  }

  @Mutation(() => PriceViolationResult, { description: '认定违法收费' })
  confirmPriceViolation(@Arg('input') input: PriceViolationActInput, @Ctx() op: Operation): Promise<ActResult> {
    return act(op, 'confirmPriceViolation', input);
  }

  @Mutation(() => PriceViolationResult, { description: '责令限期退还（M26）' })
  orderFeeReturn(@Arg('input') input: PriceViolationActInput, @Ctx() op: Operation): Promise<ActResult> {
    return act(op, 'orderFeeReturn', input);
  }

  @Mutation(() => PriceViolationResult, { description: '难以查找交费人的，公告查找' })
  searchPayers(@Arg('input') input: PriceViolationActInput, @Ctx() op: Operation): Promise<ActResult> {
    return act(op, 'searchPayers', input);
  }

  @Mutation(() => PriceViolationResult, { description: '确认已全部退还' })
  confirmFeeReturn(@Arg('input') input: PriceViolationActInput, @Ctx() op: Operation): Promise<ActResult> {
    return act(op, 'confirmFeeReturn', input);
  }

  @Mutation(() => PriceViolationResult, { description: '公告期满仍找不到交费人的，建议没收' })
  proposeConfiscation(@Arg('input') input: PriceViolationActInput, @Ctx() op: Operation): Promise<ActResult> {
    return act(op, 'proposeConfiscation', input);
  }

  @Mutation(() => PriceViolationResult, {
    description: '登记会同主管部门的约谈；恶意涨价的，约谈后才能责令退还或建议立案（M24）',
  })
  recordRegulatoryInterview(
    @Arg('input') input: RecordRegulatoryInterviewInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    return act(op, 'recordRegulatoryInterview', input);
  }

  @Mutation(() => PriceViolationResult, { description: '建议立案，由机关负责人决定' })
  proposePriceCase(@Arg('input') input: PriceViolationActInput, @Ctx() op: Operation): Promise<ActResult> {
    return act(op, 'proposePriceCase', input);
  }

  @Mutation(() => PriceViolationResult, { description: '立案建议被退回并撤下后，重新办理' })
  reopenPriceViolation(@Arg('input') input: PriceViolationActInput, @Ctx() op: Operation): Promise<ActResult> {
    return act(op, 'reopenPriceViolation', input);
  }
}

type Said = Omit<ViolationAct, 'act'> & { readonly idempotencyKey: string };

function act(op: Operation, name: ViolationActName, { idempotencyKey, ...said }: Said): Promise<ActResult> {
  requireRole(op, PRICE_OFFICER, 'MARKET_REGULATION');
  return shown(op, runCommand(op, VIOLATION_COMMANDS[name], { ...said, act: name }, { idempotencyKey }));
}

const shown = (op: Operation, done: Promise<Verdict<ViolationId>>): Promise<ActResult> =>
  rowResult(op, done, { type: PriceViolation, noun: 'violation', id: ({ violationId }) => violationId });
