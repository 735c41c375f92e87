import type { CalendarDay, Fen } from '@lianguan/kernel';
import {
  ActInput,
  CalendarDayScalar,
  connection,
  MoneyScalar,
  mutationResult,
  offersActs,
  pageOf,
  requireRole,
  rowResult,
  runCommand,
  statePage,
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
import { EscrowAccount, requireBankOrFinance, TrainingInstitution } from '../escrow-account/index.js';
import { depositReturnLifecycle, type DepositReturnStateName } from './deposit-lifecycle.rules.js';
import { recordRiskDeposit } from './deposit.commands.js';
import { RiskDepositReturn, RiskDepositReturnState } from './deposit.entity.js';
import { recordRiskDepositReturn } from './return-payment.commands.js';
import {
  approveRiskDepositReturn,
  proposeRiskDepositReturn,
  withdrawRiskDepositReturn,
  type DepositReturnId,
} from './return.commands.js';

const RiskDepositReturnConnection = connection('RiskDepositReturn', () => RiskDepositReturn);
const RiskDepositReturnResult = mutationResult('RiskDepositReturnResult', 'riskDepositReturn', () => RiskDepositReturn);
const RiskDepositResult = mutationResult('RiskDepositResult', 'escrowAccount', () => EscrowAccount);

@ArgsType()
class RiskDepositReturnsArgs extends statePage<DepositReturnStateName>(RiskDepositReturnState) {}

@InputType()
class RecordRiskDepositInput extends ActInput {
  @Field(() => ID, { description: '监管账户' })
  accountId: string;

  @Field(() => MoneyScalar, { description: '缴存的金额' })
  amount: Fen;

  @Field(() => CalendarDayScalar, { description: '缴存日期' })
  paidOn: CalendarDay;

  @Field({ description: '银行回单的编号' })
  @MaxLength(100)
  documentNo: string;
}

@InputType()
class ProposeRiskDepositReturnInput extends ActInput {
  @Field(() => ID, { description: '监管账户' })
  accountId: string;

  @Field(() => MoneyScalar, { description: '退还机构的金额' })
  amount: Fen;

  @Field({ description: '退还的原因，机构可以看到' })
  @MaxLength(200)
  reason: string;

  @Field({ description: '所依据的文书编号' })
  @MaxLength(100)
  documentNo: string;
}

@InputType()
class RiskDepositReturnInput extends ActInput {
  @Field(() => ID)
  returnId: string;
}

@InputType()
class ApproveRiskDepositReturnInput extends RiskDepositReturnInput {
  @Field({ description: '批准文书的编号' })
  @MaxLength(100)
  documentNo: string;
}

@InputType()
class WithdrawRiskDepositReturnInput extends RiskDepositReturnInput {
  @Field({ description: '撤回的原因，机构可以看到' })
  @MaxLength(200)
  reason: string;
}

@InputType()
class RecordRiskDepositReturnInput extends RiskDepositReturnInput {
  @Field({ description: '银行已付款' })
  paid: boolean;

  @Field({ description: '银行流水号；未付款的为空' })
  @MaxLength(100)
  bankReference: string;

  @Field({ description: '未付款的原因；已付款的为空' })
  @MaxLength(200)
  reason: string;
}

@Resolver(() => RiskDepositReturn)
export class RiskDepositResolver extends offersActs(RiskDepositReturn, depositReturnLifecycle) {
  @Query(() => RiskDepositReturnConnection, {
    nullable: true,
    description: '退还的风险保证金：机构、银行只见自己的',
  })
  riskDepositReturns(
    @Args() { state, ...args }: RiskDepositReturnsArgs,
    @Ctx() op: Operation,
  ): Promise<Page<RiskDepositReturn>> {
    requireRole(op, ['FIN', 'BANK', 'EDU_SUP', 'INST']);
    const query = op.db.manager.createQueryBuilder(RiskDepositReturn, 'returned').where('true');
    if (state) query.andWhere('returned.state = :state', { state });
    return pageOf(query, ['divisionCode', 'id'], args);
  }

  @FieldResolver(() => TrainingInstitution)
  institution(@Root() { institutionId }: RiskDepositReturn): TrainingInstitution {
    return { id: institutionId };
  }

  @Mutation(() => RiskDepositResult, { description: '登记缴存的风险保证金；金融监管部门按银行回单登记' })
  recordRiskDeposit(
    @Arg('input') { idempotencyKey, ...input }: RecordRiskDepositInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    requireBankOrFinance(op);
    return rowResult(op, runCommand(op, recordRiskDeposit, input, { idempotencyKey }), {
      type: EscrowAccount,
      noun: 'escrowAccount',
      id: ({ accountId }) => accountId,
    });
  }

  @Mutation(() => RiskDepositReturnResult, { description: '提出退还风险保证金，由另一人批准' })
  proposeRiskDepositReturn(
    @Arg('input') { idempotencyKey, ...input }: ProposeRiskDepositReturnInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    requireRole(op, ['FIN'], 'FINANCE');
    return shown(op, runCommand(op, proposeRiskDepositReturn, input, { idempotencyKey }));
  }

  @Mutation(() => RiskDepositReturnResult, { description: '批准退还风险保证金；提出的人不能批准' })
  approveRiskDepositReturn(
    @Arg('input') { idempotencyKey, ...input }: ApproveRiskDepositReturnInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    requireRole(op, ['FIN'], 'FINANCE');
    return shown(op, runCommand(op, approveRiskDepositReturn, input, { idempotencyKey }));
  }

  @Mutation(() => RiskDepositReturnResult, { description: '撤回待批准的退还' })
  withdrawRiskDepositReturn(
    @Arg('input') { idempotencyKey, ...input }: WithdrawRiskDepositReturnInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    requireRole(op, ['FIN'], 'FINANCE');
    return shown(op, runCommand(op, withdrawRiskDepositReturn, input, { idempotencyKey }));
  }

  @Mutation(() => RiskDepositReturnResult, {
    description: '登记银行对退还保证金的付款；金融监管部门按银行回单登记',
  })
  recordRiskDepositReturn(
    @Arg('input') { idempotencyKey, ...payment }: RecordRiskDepositReturnInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    requireBankOrFinance(op);
    return shown(op, runCommand(op, recordRiskDepositReturn, payment, { idempotencyKey }));
  }
}

const shown = (op: Operation, done: Promise<Verdict<DepositReturnId>>): Promise<ActResult> =>
  rowResult(op, done, { type: RiskDepositReturn, noun: 'riskDepositReturn', id: ({ returnId }) => returnId });
