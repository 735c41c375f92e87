import {
  applyLedgerFilter,
  entityLoader,
  ImportCsvInput,
  ImportResult,
  matchedRowLoader,
} from '@lianguan/institution-ledger';
import { importFromCsv, pageOf, requireRole, type Operation, type Page } from '@lianguan/service-kit';
import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { EscrowAccount } from './escrow-account.entity.js';
import { isProtected } from './escrow-account.rules.js';
import { EscrowAccountConnection, escrowAccountLedger, EscrowAccountsArgs } from './escrow-account.type.js';
import { TrainingInstitution } from './institution.reference.js';

/** An account that is open answers before one that was closed. */
const SOURCE = { table: 'escrow_account', preference: `state = 'CLOSED'` };

@Resolver(() => TrainingInstitution)
export class InstitutionAccountResolver {
  @FieldResolver(() => EscrowAccount, { nullable: true, description: '预收费监管账户' })
  async escrowAccount(@Root() institution: TrainingInstitution, @Ctx() op: Operation): Promise<EscrowAccount | null> {
    const rows = await matchedRowLoader(op, EscrowAccount, SOURCE).load(institution.id);
    return rows[0] ?? null;
  }
}

@Resolver(() => EscrowAccount)
export class EscrowAccountResolver {
  @FieldResolver(() => Boolean, { description: '预收费是否纳入监管（公开）' })
  protected(@Root() account: EscrowAccount): boolean {
    return isProtected(account.state);
  }

  @Query(() => EscrowAccountConnection, { nullable: true, description: '监管账户台账，本级及下级；银行为本行客户' })
  escrowAccounts(@Args() args: EscrowAccountsArgs, @Ctx() op: Operation): Promise<Page<EscrowAccount>> {
    requireRole(op, ['FIN', 'BANK']);
    const query = op.db.manager.createQueryBuilder(EscrowAccount, 'row');
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
