import {
  applyLedgerFilter,
  entityLoader,
  ImportCsvInput,
  ImportResult,
  matchedRowLoader,
} from '@lianguan/institution-ledger';
import {
  importFromCsv,
  offersActs,
  pageOf,
  requireRole,
  rowResult,
  type ActResult,
  type Operation,
  type Page,
  type Verdict,
} from '@lianguan/service-kit';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { accountLifecycle } from './account-lifecycle.rules.js';
import { EscrowAccount, EscrowPayment } from './escrow-account.entity.js';
import { isProtected, paymentsIn, type AccountPaymentName } from './account-state.rules.js';
import { EscrowAccountConnection, escrowAccountLedger, EscrowAccountsArgs } from './escrow-account.type.js';
import { TrainingInstitution } from './institution.reference.js';

/** Whose duty the accounts of others are. An institution has its own by its file, and in the list. */
const ACCOUNT_DUTIES = ['FIN', 'BANK', 'EDU_SUP', 'JEO', 'JEO_LEAD', 'POL_CASE'] as const;

/** An account that is open answers before one that was opened again for what came back to it, and that one before what is closed. */
const SOURCE = {
  // An agreement that was withdrawn has come to no account.
  table: `(select * from escrow_account where account_no is not null or state <> 'CLOSED') account`,
  preference: `state = 'CLOSED', reopened_on is not null`,
};

@Resolver(() => TrainingInstitution)
export class InstitutionAccountResolver {
  @FieldResolver(() => EscrowAccount, { nullable: true, description: '预收费监管账户' })
  async escrowAccount(@Root() institution: TrainingInstitution, @Ctx() op: Operation): Promise<EscrowAccount | null> {
    const rows = await matchedRowLoader(op, EscrowAccount, SOURCE).load(institution.id);
    return rows[0] ?? null;
  }
}

@Resolver(() => EscrowAccount)
export class EscrowAccountResolver extends offersActs(EscrowAccount, accountLifecycle) {
  @FieldResolver(() => Boolean, { description: '预收费是否纳入监管（公开）' })
  protected(@Root() account: EscrowAccount): boolean {
    return isProtected(account.state);
  }

  @FieldResolver(() => [EscrowPayment], { description: '现在可以从账户办理的付款' })
  payments(@Root() { state }: EscrowAccount): readonly AccountPaymentName[] {
    return paymentsIn(state);
  }

  @Query(() => EscrowAccount, { nullable: true, description: '一个监管账户' })
  escrowAccount(@Arg('id', () => ID) id: string, @Ctx() op: Operation): Promise<EscrowAccount | null> {
    requireRole(op, ACCOUNT_DUTIES);
    return escrowAccountReference.resolve(op, id);
  }

  @Query(() => EscrowAccountConnection, {
    nullable: true,
    description: '监管账户台账，本级及下级；银行为本行客户，机构为本机构的账户',
  })
  escrowAccounts(@Args() args: EscrowAccountsArgs, @Ctx() op: Operation): Promise<Page<EscrowAccount>> {
    requireRole(op, [...ACCOUNT_DUTIES, 'INST']);
    const query = op.db.manager.createQueryBuilder(EscrowAccount, 'row');
    if (op.caller.agency === 'INSTITUTION') query.andWhere('row.id in (select own.id from own_escrow_accounts() own)');
    const states = args.filter?.states;
    if (states && states.length > 0) query.andWhere('row.state in (:...states)', { states });
    return pageOf(applyLedgerFilter(query, args.filter), ['divisionCode', 'bankCode', 'id'], args);
  }

  @Mutation(() => ImportResult, { description: '导入预收费监管账户台账（CSV 文本）' })
  importEscrowAccounts(@Arg('input') input: ImportCsvInput, @Ctx() op: Operation): Promise<ImportResult> {
    return importFromCsv(op, escrowAccountLedger, input);
  }
}

export const escrowAccountReference = {
  type: EscrowAccount,
  resolve: (op: Operation, id: string) => entityLoader(op, EscrowAccount).load(id),
};

/** The answer of an act on an account. */
export const accountResult = (
  op: Operation,
  done: Promise<Verdict<{ readonly accountId: string }>>,
): Promise<ActResult> =>
  rowResult(op, done, { type: EscrowAccount, noun: 'escrowAccount', id: ({ accountId }) => accountId });
