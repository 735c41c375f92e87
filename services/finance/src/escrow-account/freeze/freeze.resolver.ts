import type { CalendarDay } from '@lianguan/kernel';
import {
  ActInput,
  CalendarDayScalar,
  Policy,
  requireRole,
  runCommand,
  type ActResult,
  type Operation,
} from '@lianguan/service-kit';
import { MaxLength } from 'class-validator';
import { Arg, Ctx, Field, FieldResolver, ID, InputType, Mutation, Query, Resolver, Root } from 'type-graphql';
import { accountResult } from '../escrow-account.resolver.js';
import { EscrowAccount } from '../escrow-account.entity.js';
import { EscrowAccountResult } from '../escrow-account.type.js';
import { rowsOfAccounts } from '../account-rows.loader.js';
import { imposeJudicialFreeze, liftJudicialFreeze } from './freeze.commands.js';
import { FreezeAuthority, JudicialFreeze } from './freeze.entity.js';
import { freezeLifecycle, records, type FreezeAuthorityName } from './freeze.rules.js';

@InputType({ description: '登记司法冻结：机关、文书编号、截止日缺一不可' })
class ImposeJudicialFreezeInput extends ActInput {
  @Field(() => ID)
  accountId: string;

  @Field(() => FreezeAuthority)
  authority: FreezeAuthorityName;

  @Field({ description: '作出冻结的机关' })
  @MaxLength(200)
  organ: string;

  @Field({ description: '协助冻结通知书等文书的编号' })
  @MaxLength(200)
  instrumentNo: string;

  @Field(() => CalendarDayScalar, { description: '截止日' })
  expiresOn: CalendarDay;
}

@InputType()
class LiftJudicialFreezeInput extends ActInput {
  @Field(() => ID)
  freezeId: string;

  @Field({ description: '解除文书的编号' })
  @MaxLength(200)
  documentNo: string;
}

@Resolver(() => EscrowAccount)
class AccountFreezeResolver {
  @FieldResolver(() => [JudicialFreeze], { nullable: true, description: '司法冻结，后登记的在前' })
  @Policy('account')
  freezes(@Root() { id }: EscrowAccount, @Ctx() op: Operation): Promise<JudicialFreeze[]> {
    return rowsOfAccounts(op, JudicialFreeze, { imposedAt: 'desc', id: 'desc' }).load(id);
  }
}

@Resolver(() => JudicialFreeze)
class FreezeActResolver {
  // The police read an account within a case alone, but what they have imposed themselves they have to find again, to lift it.
  @Query(() => [JudicialFreeze], { nullable: true, description: '公安机关在该账户登记的冻结，后登记的在前' })
  policeFreezes(@Arg('accountId', () => ID) accountId: string, @Ctx() op: Operation): Promise<JudicialFreeze[]> {
    requireRole(op, ['POL_CASE'], 'PUBLIC_SECURITY');
    return op.db.manager.find(JudicialFreeze, {
      where: { accountId, authority: 'POLICE' },
      order: { imposedAt: 'desc', id: 'desc' },
    });
  }

  @FieldResolver(() => [String], { description: '当前岗位可办理的操作' })
  availableActions(@Root() { authority, state }: JudicialFreeze, @Ctx() { caller }: Operation): string[] {
    return records(authority, caller) ? freezeLifecycle.availableActions(state, caller) : [];
  }

  @Mutation(() => EscrowAccountResult, { description: '登记司法冻结' })
  imposeJudicialFreeze(
    @Arg('input') { idempotencyKey, ...input }: ImposeJudicialFreezeInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    requireFreezer(op);
    return accountResult(op, runCommand(op, imposeJudicialFreeze, input, { idempotencyKey }));
  }

  @Mutation(() => EscrowAccountResult, { description: '凭原机关的文书解除司法冻结' })
  liftJudicialFreeze(
    @Arg('input') { idempotencyKey, ...input }: LiftJudicialFreezeInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    requireFreezer(op);
    return accountResult(op, runCommand(op, liftJudicialFreeze, input, { idempotencyKey }));
  }
}

const RECORDERS = { BANK: 'BANK', FINANCE: 'FIN' } as const;

/** Police that handle the case; for a court, whoever its paper is served on. */
function requireFreezer(op: Operation): void {
  const { agency } = op.caller;
  if (agency === 'BANK' || agency === 'FINANCE') requireRole(op, [RECORDERS[agency]], agency);
  else requireRole(op, ['POL_CASE'], 'PUBLIC_SECURITY');
}

export const freezeResolvers = [AccountFreezeResolver, FreezeActResolver] as const;
