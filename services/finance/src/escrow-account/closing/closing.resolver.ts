import type { Fen } from '@lianguan/kernel';
import { ActInput, MoneyScalar, requireRole, runCommand, type ActResult, type Operation } from '@lianguan/service-kit';
import { MaxLength } from 'class-validator';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { requireBankOrFinance } from '../bank-or-finance.js';
import { accountResult } from '../escrow-account.resolver.js';
import { EscrowAccountResult } from '../escrow-account.type.js';
import { EscrowMode } from '../escrow-account.entity.js';
import { CLOSING_COMMANDS, type ClosingInput } from './closing.commands.js';

@InputType()
class CloseEscrowAccountInput extends ActInput {
  @Field(() => ID)
  accountId: string;

  @Field({ description: '所依据文书的编号' })
  @MaxLength(200)
  documentNo: string;
}

@InputType({ description: '机构终止、停办，账户只办理退费' })
class RestrictEscrowToRefundsInput extends CloseEscrowAccountInput {
  @Field({ description: '事由' })
  @MaxLength(500)
  reason: string;
}

@InputType({ description: '变更监管模式：文书为补充协议' })
class ChangeEscrowModeInput extends CloseEscrowAccountInput {
  @Field(() => EscrowMode)
  mode: EscrowMode;

  @Field(() => MoneyScalar, { description: '变更后的最低余额；风险保证金模式即保证金数额' })
  minimumBalance: Fen;
}

@Resolver()
export class EscrowClosingResolver {
  @Mutation(() => EscrowAccountResult, { description: '机构终止、停办的，账户限为仅退费' })
  restrictEscrowToRefunds(@Arg('input') input: RestrictEscrowToRefundsInput, @Ctx() op: Operation): Promise<ActResult> {
    if (op.caller.agency === 'EDUCATION') requireRole(op, ['EDU_SUP'], 'EDUCATION');
    else requireRole(op, ['FIN'], 'FINANCE');
    return act(op, { ...input, act: 'refundOnly' });
  }

  @Mutation(() => EscrowAccountResult, { description: '待退金额为零的账户销户' })
  closeEscrowAccount(@Arg('input') input: CloseEscrowAccountInput, @Ctx() op: Operation): Promise<ActResult> {
    requireBankOrFinance(op);
    return act(op, { ...input, act: 'close' });
  }

  @Mutation(() => EscrowAccountResult, { description: '银行托管与风险保证金互换，受保护的金额不少于待退金额' })
  changeEscrowMode(@Arg('input') input: ChangeEscrowModeInput, @Ctx() op: Operation): Promise<ActResult> {
    requireRole(op, ['EDU_SUP'], 'EDUCATION');
    return act(op, { ...input, act: 'changeMode' });
  }
}

const act = (op: Operation, { idempotencyKey, ...input }: ClosingInput & { readonly idempotencyKey: string }) =>
  accountResult(op, runCommand(op, CLOSING_COMMANDS[input.act], input, { idempotencyKey }));
