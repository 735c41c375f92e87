import type { Fen } from '@lianguan/kernel';
import {
  ActInput,
  MoneyScalar,
  mutationResult,
  PageArgs,
  pageOf,
  Policy,
  rowResult,
  runCommand,
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
import { EscrowAccount, escrowAccountReference, requireBankOrFinance } from '../escrow-account/index.js';
import { leavesToInstitution } from '../escrow-ledger/index.js';
import { answerPaymentInstruction } from './answer-import.type.js';
import { endToEndIdOf, type InstructionStateName } from './answer.rules.js';
import type { AnsweredInstruction } from './answer.commands.js';
import {
  PaymentCreditor,
  PaymentInstruction,
  PaymentInstructionConnection,
  PaymentInstructionState,
} from './instruction.entity.js';
import { TRANSFER_OWNERS } from './owners.js';

const PaymentInstructionResult = mutationResult('PaymentInstructionResult', 'instruction', () => PaymentInstruction);

const OPEN: readonly InstructionStateName[] = ['WAITING', 'BATCHED'];

@ArgsType()
class PaymentInstructionsArgs extends PageArgs {
  @Field(() => PaymentInstructionState, { nullable: true })
  state?: InstructionStateName | null;

  @Field(() => ID, { nullable: true })
  batchId?: string | null;
}

@InputType({ description: '银行对一笔付款指令的答复' })
class AnswerPaymentInstructionInput extends ActInput {
  @Field({ description: '端到端参考号' })
  @MaxLength(100)
  endToEndId: string;

  @Field({ description: '银行已付款' })
  paid: boolean;

  @Field(() => MoneyScalar, { nullable: true, description: '银行所付的金额；与指令不符的列入对账差异' })
  amount?: Fen | null;

  @Field(() => String, { nullable: true, description: '已付款的，银行流水号' })
  @MaxLength(100)
  bankReference?: string | null;

  @Field(() => String, { nullable: true, description: '未付款的，原因' })
  @MaxLength(200)
  reason?: string | null;
}

@Resolver(() => PaymentInstruction)
export class PaymentInstructionResolver {
  @Query(() => PaymentInstructionConnection, {
    nullable: true,
    description: '给银行的付款指令，早的在前；银行为本行客户',
  })
  paymentInstructions(
    @Args() { state, batchId, ...args }: PaymentInstructionsArgs,
    @Ctx() op: Operation,
  ): Promise<Page<PaymentInstruction>> {
    requireBankOrFinance(op);
    const query = op.db.manager.createQueryBuilder(PaymentInstruction, 'instruction').where('true');
    if (state) query.andWhere('instruction.state = :state', { state });
    // What waits for an answer is within its term: the index of terms leaves out the years before.
    if (state && OPEN.includes(state)) query.andWhere('instruction.answerDue > :now', { now: op.clock.now() });
    if (batchId) query.andWhere('instruction.batchId = :batchId', { batchId });
    return pageOf(query, ['seq'], args);
  }

  @FieldResolver(() => String, { description: '端到端参考号，银行在流水和答复中带回' })
  endToEndId(@Root() { id }: PaymentInstruction): string {
    return endToEndIdOf(id);
  }

  @FieldResolver(() => String, { description: '用途代码：资金变动的种类' })
  purpose(@Root() { code }: PaymentInstruction): string {
    return code;
  }

  @FieldResolver(() => PaymentCreditor, { description: '付给谁' })
  creditor(@Root() { code }: PaymentInstruction): keyof typeof PaymentCreditor {
    return leavesToInstitution(code) ? 'INSTITUTION' : 'PAYER';
  }

  @FieldResolver(() => EscrowAccount, { nullable: true, description: '付款的监管账户' })
  account(@Root() { accountId }: PaymentInstruction, @Ctx() op: Operation): Promise<EscrowAccount | null> {
    return escrowAccountReference.resolve(op, accountId);
  }

  @FieldResolver(() => String, { nullable: true, description: '付款账号的末四位' })
  @Policy('account')
  async accountTail(@Root() { accountId }: PaymentInstruction, @Ctx() op: Operation): Promise<string | null> {
    return (await escrowAccountReference.resolve(op, accountId))?.accountNo?.slice(-4) ?? null;
  }

  @FieldResolver(() => [String], { description: '当前岗位可办理的操作' })
  availableActions(@Root() { state, code }: PaymentInstruction): string[] {
    return OPEN.includes(state) && TRANSFER_OWNERS.has(code) ? ['answerPaymentInstruction'] : [];
  }

  @Mutation(() => PaymentInstructionResult, {
    description: '登记银行对付款指令的答复；重复的不产生变化，与账簿不符的列入对账差异',
  })
  answerPaymentInstruction(
    @Arg('input')
    { idempotencyKey, endToEndId, paid, amount, bankReference, reason }: AnswerPaymentInstructionInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    requireBankOrFinance(op);
    const given = {
      endToEndId,
      paid,
      amount: amount ?? null,
      bankReference: bankReference ?? null,
      reason: reason ?? null,
    };
    return rowResult(op, runCommand(op, answerPaymentInstruction, given, { idempotencyKey }), {
      type: PaymentInstruction,
      noun: 'instruction',
      id: ({ instructionId }: AnsweredInstruction) => instructionId,
    });
  }
}
