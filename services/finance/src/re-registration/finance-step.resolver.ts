import type { Fen } from '@lianguan/kernel';
import { TaskAnswerInput, taskGraph, taskPerformer } from '@lianguan/re-registration-task';
import { MoneyScalar, type ActResult, type Operation } from '@lianguan/service-kit';
import { MaxLength } from 'class-validator';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { EscrowMode, TrainingInstitution } from '../escrow-account/index.js';
import { financeDesk, openAccount, settleRefunds } from './finance-step.commands.js';

export const graph = taskGraph(financeDesk, { type: TrainingInstitution });
const perform = taskPerformer(financeDesk, graph);

@InputType({ description: '银行报告待退金额为零：文书为银行报告' })
class SettleReRegistrationRefundsInput extends TaskAnswerInput {}

@InputType({ description: '开立监管账户：文书为三方监管协议' })
class OpenReRegistrationAccountInput extends TaskAnswerInput {
  @Field({ description: '账号' })
  @MaxLength(40)
  accountNo: string;

  @Field({ description: '开户银行' })
  @MaxLength(100)
  bankName: string;

  @Field({ description: '银行代码' })
  @MaxLength(40)
  bankCode: string;

  @Field(() => EscrowMode)
  mode: EscrowMode;

  @Field(() => MoneyScalar, { description: '最低余额' })
  minimumBalance: Fen;

  @Field(() => Boolean, { description: '三方协议有联合专班止付条款' })
  holdClause: boolean;
}

@Resolver()
export class FinanceStepResolver {
  @Mutation(() => graph.TaskResult, { description: '转登记（注销）：预收费退清，银行报告待退金额为零' })
  settleReRegistrationRefunds(
    @Arg('input') { idempotencyKey, ...input }: SettleReRegistrationRefundsInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    return perform(op, settleRefunds, { idempotencyKey, input: { ...input, texts: [] } });
  }

  @Mutation(() => graph.TaskResult, { description: '转登记（非营利）：为非营利性法人开立监管账户' })
  openReRegistrationAccount(
    @Arg('input') { idempotencyKey, ...input }: OpenReRegistrationAccountInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    return perform(op, openAccount, { idempotencyKey, input: { ...input, texts: [input.bankName] } });
  }
}
