import { ActInput, Policy, requireRole, runCommand, type ActResult, type Operation } from '@lianguan/service-kit';
import { MaxLength } from 'class-validator';
import { Arg, Ctx, Field, FieldResolver, ID, InputType, Mutation, Resolver, Root } from 'type-graphql';
import { accountResult } from '../escrow-account.resolver.js';
import { EscrowAccount } from '../escrow-account.entity.js';
import { EscrowAccountResult } from '../escrow-account.type.js';
import { rowsOfAccounts } from '../account-rows.loader.js';
import { approvePaymentHold, ENDING_COMMANDS, proposePaymentHold } from './hold.commands.js';
import { AccountHold, AgreementHold } from './hold.entity.js';
import { HOLD_OFFICERS, holdLifecycle, type HoldEnding } from './hold.rules.js';

@InputType()
class ProposePaymentHoldInput extends ActInput {
  @Field(() => ID)
  accountId: string;

  @Field({ description: '理由和事实，不写个人信息' })
  @MaxLength(500)
  reason: string;

  @Field({ description: '文书编号' })
  @MaxLength(200)
  documentNo: string;
}

@InputType()
class ApprovePaymentHoldInput extends ActInput {
  @Field(() => ID)
  holdId: string;
}

@InputType()
class EndPaymentHoldInput extends ApprovePaymentHoldInput {
  @Field({ description: '理由和事实' })
  @MaxLength(500)
  reason: string;

  @Field({ description: '文书编号' })
  @MaxLength(200)
  documentNo: string;
}

@Resolver(() => EscrowAccount)
class AccountHoldResolver {
  @FieldResolver(() => [AccountHold], { nullable: true, description: '全部止付，后办理的在前' })
  @Policy('account')
  holds(@Root() { id }: EscrowAccount, @Ctx() op: Operation): Promise<AccountHold[]> {
    return rowsOfAccounts(op, AccountHold, { placedAt: 'desc', id: 'desc' }).load(id);
  }

  @FieldResolver(() => [AgreementHold], { nullable: true, description: '依协议条款提出的止付，后提出的在前' })
  @Policy('account')
  agreementHolds(@Root() { id }: EscrowAccount, @Ctx() op: Operation): Promise<AgreementHold[]> {
    return rowsOfAccounts(op, AgreementHold, { proposedAt: 'desc', id: 'desc' }).load(id);
  }
}

@Resolver(() => AgreementHold)
class HoldActResolver {
  @FieldResolver(() => [String], { description: '当前岗位可办理的操作' })
  availableActions(@Root() { state, proposedBy }: AgreementHold, @Ctx() op: Operation): string[] {
    const acts = holdLifecycle.availableActions(state, op.caller);
    return proposedBy === op.caller.subject ? acts.filter((act) => act !== 'approve') : acts;
  }

  @Mutation(() => EscrowAccountResult, { description: '依协议条款提出止付，由另一人批准' })
  proposePaymentHold(
    @Arg('input') { idempotencyKey, ...input }: ProposePaymentHoldInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    requireHoldOfficer(op);
    return accountResult(op, runCommand(op, proposePaymentHold, input, { idempotencyKey }));
  }

  @Mutation(() => EscrowAccountResult, { description: '第二人批准止付；待答复的预警同时办结' })
  approvePaymentHold(
    @Arg('input') { idempotencyKey, ...input }: ApprovePaymentHoldInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    requireHoldOfficer(op);
    return accountResult(op, runCommand(op, approvePaymentHold, input, { idempotencyKey }));
  }

  @Mutation(() => EscrowAccountResult, { description: '不批准提出的止付' })
  refusePaymentHold(@Arg('input') input: EndPaymentHoldInput, @Ctx() op: Operation): Promise<ActResult> {
    return end(op, 'refuse', input);
  }

  @Mutation(() => EscrowAccountResult, { description: '解除依协议的止付' })
  liftPaymentHold(@Arg('input') input: EndPaymentHoldInput, @Ctx() op: Operation): Promise<ActResult> {
    return end(op, 'lift', input);
  }
}

/** Education, or the office; each by its own roles. */
function requireHoldOfficer(op: Operation): void {
  if (op.caller.agency === 'EDUCATION') requireRole(op, [HOLD_OFFICERS[0]], 'EDUCATION');
  else requireRole(op, HOLD_OFFICERS.slice(1), 'JOINT_ENFORCEMENT');
}

function end(op: Operation, ending: HoldEnding, { idempotencyKey, ...input }: EndPaymentHoldInput): Promise<ActResult> {
  requireHoldOfficer(op);
  return accountResult(op, runCommand(op, ENDING_COMMANDS[ending], { ...input, ending }, { idempotencyKey }));
}

export const holdResolvers = [AccountHoldResolver, HoldActResolver] as const;
