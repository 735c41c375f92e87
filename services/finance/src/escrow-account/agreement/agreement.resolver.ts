import {
  pageOf,
  Policy,
  requireRole,
  runCommand,
  type ActResult,
  type Operation,
  type Page,
} from '@lianguan/service-kit';
import DataLoader from 'dataloader';
import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { In } from 'typeorm';
import { accountResult, escrowAccountReference } from '../escrow-account.resolver.js';
import { EscrowAccount } from '../escrow-account.entity.js';
import { EscrowAccountResult } from '../escrow-account.type.js';
import { AGREEMENT_COMMANDS, proposeEscrowAgreement, type AgreementInput } from './agreement.commands.js';
import { EscrowAgreement } from './agreement.entity.js';
import {
  EscrowAgreementConnection,
  EscrowAgreementsArgs,
  FileEscrowAccountInput,
  OpenEscrowAccountInput,
  ProposeEscrowAgreementInput,
  SignEscrowAgreementInput,
  WithdrawEscrowAgreementInput,
} from './agreement.type.js';

const agreementLoader = (op: Operation) =>
  op.loader(
    'escrow-agreement',
    (tx) =>
      new DataLoader<string, EscrowAgreement | null>(async (ids) => {
        const rows = await tx.manager.find(EscrowAgreement, { where: { id: In([...ids]) } });
        return ids.map((id) => rows.find((row) => row.id === id) ?? null);
      }),
  );

@Resolver(() => EscrowAccount)
class AccountAgreementResolver {
  @FieldResolver(() => EscrowAgreement, { nullable: true, description: '三方监管协议；只见于银行台账的账户没有' })
  @Policy('account')
  agreement(@Root() { id }: EscrowAccount, @Ctx() op: Operation): Promise<EscrowAgreement | null> {
    return agreementLoader(op).load(id);
  }
}

@Resolver(() => EscrowAgreement)
class AgreementActResolver {
  @FieldResolver(() => EscrowAccount, { nullable: true })
  account(@Root() { id }: EscrowAgreement, @Ctx() op: Operation): Promise<EscrowAccount | null> {
    return escrowAccountReference.resolve(op, id);
  }

  @Query(() => EscrowAgreementConnection, { nullable: true, description: '三方监管协议，先提出的在前；机构只见自己的' })
  escrowAgreements(@Args() args: EscrowAgreementsArgs, @Ctx() op: Operation): Promise<Page<EscrowAgreement>> {
    requireRole(op, ['INST', 'BANK', 'EDU_SUP', 'FIN']);
    return pageOf(op.db.manager.createQueryBuilder(EscrowAgreement, 'agreement'), ['id'], args);
  }

  @Mutation(() => EscrowAccountResult, { description: '机构提出三方监管协议' })
  proposeEscrowAgreement(
    @Arg('input') { idempotencyKey, ...given }: ProposeEscrowAgreementInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    requireRole(op, ['INST'], 'INSTITUTION');
    const input = { ...given, institutionId: op.caller.institutionId ?? null };
    return accountResult(op, runCommand(op, proposeEscrowAgreement, input, { idempotencyKey }));
  }

  @Mutation(() => EscrowAccountResult, { description: '机构、银行、教育部门各自签署协议' })
  signEscrowAgreement(@Arg('input') input: SignEscrowAgreementInput, @Ctx() op: Operation): Promise<ActResult> {
    requireParty(op);
    return act(op, { ...input, act: 'sign' });
  }

  @Mutation(() => EscrowAccountResult, { description: '开户前任何一方撤回协议' })
  withdrawEscrowAgreement(@Arg('input') input: WithdrawEscrowAgreementInput, @Ctx() op: Operation): Promise<ActResult> {
    requireParty(op);
    return act(op, { ...input, act: 'withdraw' });
  }

  @Mutation(() => EscrowAccountResult, { description: '银行登记已开立账户的账号' })
  openEscrowAccount(@Arg('input') input: OpenEscrowAccountInput, @Ctx() op: Operation): Promise<ActResult> {
    requireRole(op, ['BANK'], 'BANK');
    return act(op, { ...input, act: 'open' });
  }

  @Mutation(() => EscrowAccountResult, { description: '教育部门备案，账户启用' })
  fileEscrowAccount(@Arg('input') input: FileEscrowAccountInput, @Ctx() op: Operation): Promise<ActResult> {
    requireRole(op, ['EDU_SUP'], 'EDUCATION');
    return act(op, { ...input, act: 'file' });
  }
}

const PARTIES = { INSTITUTION: 'INST', BANK: 'BANK', EDUCATION: 'EDU_SUP' } as const;

/** Each party by its own agency: a role at another agency signs for nobody. */
function requireParty(op: Operation): void {
  const { agency } = op.caller;
  if (agency === 'BANK' || agency === 'EDUCATION') requireRole(op, [PARTIES[agency]], agency);
  else requireRole(op, [PARTIES.INSTITUTION], 'INSTITUTION');
}

const act = (op: Operation, { idempotencyKey, ...input }: AgreementInput & { readonly idempotencyKey: string }) =>
  accountResult(op, runCommand(op, AGREEMENT_COMMANDS[input.act], input, { idempotencyKey }));

export const agreementResolvers = [AccountAgreementResolver, AgreementActResolver] as const;
