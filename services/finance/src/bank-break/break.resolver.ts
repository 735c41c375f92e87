import { dayOf } from '@lianguan/kernel';
import {
  ActInput,
  connection,
  mutationResult,
  pageOf,
  Policy,
  requireRole,
  rowResult,
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
  Int,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { EscrowAccount, escrowAccountReference, requireBankOrFinance } from '../escrow-account/index.js';
import { BREAK_COMMANDS, type BreakId } from './break.commands.js';
import { BankBreak, BankBreakOutcome, BankBreakState } from './break.entity.js';
import {
  ageInWorkingDays,
  breakLifecycle,
  type BreakActName,
  type BreakOutcomeName,
  type BreakStateName,
} from './break.rules.js';

@ArgsType()
class BankBreaksArgs extends statePage<BreakStateName>(BankBreakState) {}

const BankBreakConnection = connection('BankBreak', () => BankBreak);
const BankBreakResult = mutationResult('BankBreakResult', 'break', () => BankBreak);

@InputType()
class BankBreakActInput extends ActInput {
  @Field(() => ID)
  breakId: string;

  @Field({ description: '查明的原因和处理意见，不写个人信息' })
  @MaxLength(1_000)
  reason: string;

  @Field({ description: '银行回函、更正凭证等书面依据的编号' })
  @MaxLength(100)
  documentNo: string;

  @Field(() => BankBreakOutcome, {
    nullable: true,
    description: '银行称已付款而账簿未入账的，提出处理意见时必填查明的结果；其他不填',
  })
  outcome?: BreakOutcomeName | null;
}

@Resolver(() => BankBreak)
export class BankBreakResolver {
  @Query(() => BankBreakConnection, { nullable: true, description: '银行对账差异，发现早的在前；银行为本行客户' })
  bankBreaks(@Args() { state, ...args }: BankBreaksArgs, @Ctx() op: Operation): Promise<Page<BankBreak>> {
    requireBankOrFinance(op);
    const query = op.db.manager.createQueryBuilder(BankBreak, 'break');
    if (state) query.andWhere('break.state = :state', { state });
    return pageOf(query, ['foundOn', 'id'], args);
  }

  @FieldResolver(() => EscrowAccount, { nullable: true })
  account(@Root() { accountId }: BankBreak, @Ctx() op: Operation): Promise<EscrowAccount | null> {
    return escrowAccountReference.resolve(op, accountId);
  }

  @FieldResolver(() => String, { nullable: true, description: '户名' })
  async holder(@Root() { accountId }: BankBreak, @Ctx() op: Operation): Promise<string | null> {
    return (await escrowAccountReference.resolve(op, accountId))?.name ?? null;
  }

  @FieldResolver(() => String, { nullable: true, description: '账号的末四位' })
  @Policy('account')
  async accountTail(@Root() { accountId }: BankBreak, @Ctx() op: Operation): Promise<string | null> {
    return (await escrowAccountReference.resolve(op, accountId))?.accountNo?.slice(-4) ?? null;
  }

  @FieldResolver(() => Int, { description: '发现以来的工作日数' })
  ageWorkingDays(@Root() { foundOn }: BankBreak, @Ctx() op: Operation): number {
    return ageInWorkingDays(foundOn, dayOf(op.clock.now()));
  }

  @FieldResolver(() => [String], { description: '当前岗位可办理的操作' })
  availableActions(@Root() { state, proposedBy }: BankBreak, @Ctx() op: Operation): string[] {
    const own = proposedBy === op.caller.subject;
    return state === 'PROPOSED' && own ? [] : breakLifecycle.availableActions(state, op.caller);
  }

  @Mutation(() => BankBreakResult, { description: '查明差异的原因后提出处理意见' })
  proposeBreakResolution(@Arg('input') input: BankBreakActInput, @Ctx() op: Operation): Promise<ActResult> {
    requireBankOrFinance(op);
    return act(op, 'proposeBreakResolution', input);
  }

  @Mutation(() => BankBreakResult, { description: '另一名经办人复核同意' })
  confirmBreakResolution(@Arg('input') input: BankBreakActInput, @Ctx() op: Operation): Promise<ActResult> {
    requireRole(op, ['FIN'], 'FINANCE');
    return act(op, 'confirmBreakResolution', input);
  }

  @Mutation(() => BankBreakResult, { description: '另一名经办人退回重查' })
  returnBreakResolution(@Arg('input') input: BankBreakActInput, @Ctx() op: Operation): Promise<ActResult> {
    requireRole(op, ['FIN'], 'FINANCE');
    return act(op, 'returnBreakResolution', input);
  }
}

function act(op: Operation, name: BreakActName, input: BankBreakActInput): Promise<ActResult> {
  const { idempotencyKey, outcome = null, ...given } = input;
  return rowResult(op, runCommand(op, BREAK_COMMANDS[name], { ...given, outcome, act: name }, { idempotencyKey }), {
    type: BankBreak,
    noun: 'break',
    id: ({ breakId }: BreakId) => breakId,
  });
}
