import { dayOf, type Fen } from '@lianguan/kernel';
import {
  ActInput,
  connection,
  constantsFor,
  MoneyScalar,
  mutationResult,
  PageArgs,
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
import { requireBankOrFinance, TrainingInstitution } from '../escrow-account/index.js';
import { activeAccounts } from '../training-order/index.js';
import { advanceFacts } from './advance-facts.commands.js';
import { advanceLifecycle, type AdvanceStateName } from './advance-lifecycle.rules.js';
import { recordCostAdvancePayment } from './advance-payment.commands.js';
import { recordCostAdvanceReturn } from './advance-return.commands.js';
import {
  approveCostAdvance,
  refuseCostAdvance,
  requestCostAdvance,
  withdrawCostAdvance,
  type AdvanceId,
} from './advance.commands.js';
import { CostAdvance, CostAdvanceAllowance, CostAdvanceState } from './advance.entity.js';
import { allowanceOf } from './advance.rules.js';

const CostAdvanceConnection = connection('CostAdvance', () => CostAdvance);
const CostAdvanceResult = mutationResult('CostAdvanceResult', 'advance', () => CostAdvance);

@ArgsType()
class CostAdvancesArgs extends PageArgs {
  @Field(() => CostAdvanceState, { nullable: true })
  state?: AdvanceStateName | null;
}

@InputType()
class RequestCostAdvanceInput extends ActInput {
  @Field(() => MoneyScalar)
  amount: Fen;

  @Field({ description: '用途，如房租、工资' })
  @MaxLength(200)
  purpose: string;

  @Field({ description: '合同、清单等证明材料的编号' })
  @MaxLength(100)
  documentNo: string;
}

@InputType()
class CostAdvanceInput extends ActInput {
  @Field(() => ID)
  advanceId: string;
}

@InputType()
class RefuseCostAdvanceInput extends CostAdvanceInput {
  @Field({ description: '不同意的原因，机构可以看到' })
  @MaxLength(200)
  reason: string;
}

@InputType()
class RecordCostAdvancePaymentInput extends CostAdvanceInput {
  @Field({ description: '银行已划款' })
  paid: boolean;

  @Field({ description: '银行流水号；未划款的为空' })
  @MaxLength(100)
  bankReference: string;

  @Field({ description: '未划款的原因；已划款的为空' })
  @MaxLength(200)
  reason: string;
}

@InputType()
class RecordCostAdvanceReturnInput extends CostAdvanceInput {
  @Field({ description: '退回的原因，机构可以看到' })
  @MaxLength(200)
  reason: string;

  @Field({ description: '银行回单等的编号' })
  @MaxLength(100)
  documentNo: string;
}

@Resolver(() => CostAdvance)
export class CostAdvanceResolver {
  @Query(() => CostAdvanceConnection, { nullable: true, description: '成本预拨：机构、银行只见自己的' })
  costAdvances(@Args() { state, ...args }: CostAdvancesArgs, @Ctx() op: Operation): Promise<Page<CostAdvance>> {
    requireRole(op, ['FIN', 'BANK', 'EDU_SUP', 'INST']);
    const query = op.db.manager.createQueryBuilder(CostAdvance, 'advance').where('true');
    if (state) query.andWhere('advance.state = :state', { state });
    return pageOf(query, ['divisionCode', 'id'], args);
  }

  @Query(() => CostAdvanceAllowance, {
    nullable: true,
    description: '本机构现在可以申请的成本预拨；没有在用账户的为空',
  })
  async costAdvanceAllowance(@Ctx() op: Operation): Promise<CostAdvanceAllowance | null> {
    requireRole(op, ['INST'], 'INSTITUTION');
    const [account] = await activeAccounts(op.db, [op.caller.institutionId!]);
    if (!account) return null;
    const today = dayOf(op.clock.now());
    const facts = (await advanceFacts(op.db, [account]))(account, today);
    return { ...facts, ...allowanceOf(facts, await constantsFor(runtimeOf(op), today, account.divisionCode)) };
  }

  @FieldResolver(() => TrainingInstitution)
  institution(@Root() { institutionId }: CostAdvance): TrainingInstitution {
    return { id: institutionId };
  }

  @FieldResolver(() => [String], { description: '当前岗位可办理的操作' })
  availableActions(@Root() { state }: CostAdvance, @Ctx() op: Operation): string[] {
    return advanceLifecycle.availableActions(state, op.caller);
  }

  @Mutation(() => CostAdvanceResult, { description: '机构申请成本预拨' })
  requestCostAdvance(
    @Arg('input') { idempotencyKey, ...input }: RequestCostAdvanceInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    requireRole(op, ['INST'], 'INSTITUTION');
    const institutionId = op.caller.institutionId ?? null;
    return shown(op, runCommand(op, requestCostAdvance, { ...input, institutionId }, { idempotencyKey }));
  }

  @Mutation(() => CostAdvanceResult, { description: '机构撤回成本预拨的申请' })
  withdrawCostAdvance(
    @Arg('input') { idempotencyKey, advanceId }: CostAdvanceInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    requireRole(op, ['INST'], 'INSTITUTION');
    const input = { act: 'withdrawCostAdvance', advanceId, reason: '' } as const;
    return shown(op, runCommand(op, withdrawCostAdvance, input, { idempotencyKey }));
  }

  @Mutation(() => CostAdvanceResult, { description: '银行同意成本预拨，以风险码所限的比例为限' })
  approveCostAdvance(
    @Arg('input') { idempotencyKey, advanceId }: CostAdvanceInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    requireRole(op, ['BANK'], 'BANK');
    return shown(op, runCommand(op, approveCostAdvance, { advanceId }, { idempotencyKey }));
  }

  @Mutation(() => CostAdvanceResult, { description: '银行不同意成本预拨' })
  refuseCostAdvance(
    @Arg('input') { idempotencyKey, advanceId, reason }: RefuseCostAdvanceInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    requireRole(op, ['BANK'], 'BANK');
    const input = { act: 'refuseCostAdvance', advanceId, reason } as const;
    return shown(op, runCommand(op, refuseCostAdvance, input, { idempotencyKey }));
  }

  @Mutation(() => CostAdvanceResult, { description: '登记银行对预拨的划款；金融监管部门按银行回单登记' })
  recordCostAdvancePayment(
    @Arg('input') { idempotencyKey, ...payment }: RecordCostAdvancePaymentInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    requireBankOrFinance(op);
    return shown(op, runCommand(op, recordCostAdvancePayment, payment, { idempotencyKey }));
  }

  @Mutation(() => CostAdvanceResult, { description: '登记预拨整笔退回监管账户，或银行误报划款' })
  recordCostAdvanceReturn(
    @Arg('input') { idempotencyKey, ...returned }: RecordCostAdvanceReturnInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    requireRole(op, ['FIN'], 'FINANCE');
    return shown(op, runCommand(op, recordCostAdvanceReturn, returned, { idempotencyKey }));
  }
}

const shown = (op: Operation, done: Promise<Verdict<AdvanceId>>): Promise<ActResult> =>
  rowResult(op, done, { type: CostAdvance, noun: 'advance', id: ({ advanceId }) => advanceId });
