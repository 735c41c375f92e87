import {
  PageArgs,
  pageOf,
  Policy,
  requireRole,
  rowResult,
  runCommand,
  type ActResult,
  type Operation,
  type Page,
} from '@lianguan/service-kit';
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { EscrowAccount, escrowAccountReference, requireBankOrFinance } from '../escrow-account/index.js';
import { fileBankStatement, type FiledStatement } from './statement.commands.js';
import { BankEntry, BankStatement } from './statement.entity.js';
import {
  BankEntryConnection,
  BankStatementConnection,
  BankStatementResult,
  BankStatementsArgs,
  FileBankStatementInput,
} from './statement.type.js';

/** Education sees the flow of its institutions' accounts, without the other side; an institution sees its own. */
function requireReader(op: Operation): void {
  if (op.caller.agency === 'EDUCATION') requireRole(op, ['EDU_SUP'], 'EDUCATION');
  else if (op.caller.agency === 'INSTITUTION') requireRole(op, ['INST'], 'INSTITUTION');
  else requireBankOrFinance(op);
}

@ArgsType()
class BankEntriesArgs extends PageArgs {
  @Field(() => ID)
  statementId: string;
}

@Resolver(() => BankStatement)
export class BankStatementResolver {
  @Query(() => BankStatementConnection, { nullable: true, description: '银行对账单，期间早的在前；银行为本行客户' })
  bankStatements(
    @Args() { accountId, standing, ...args }: BankStatementsArgs,
    @Ctx() op: Operation,
  ): Promise<Page<BankStatement>> {
    requireReader(op);
    const query = op.db.manager.createQueryBuilder(BankStatement, 'statement');
    if (accountId) query.andWhere('statement.accountId = :accountId', { accountId });
    if (standing) query.andWhere('statement.standing = :standing', { standing });
    return pageOf(query, ['fromDay', 'id'], args);
  }

  @Query(() => BankEntryConnection, { nullable: true, description: '一份对账单的明细' })
  bankEntries(@Args() { statementId, ...args }: BankEntriesArgs, @Ctx() op: Operation): Promise<Page<BankEntry>> {
    requireReader(op);
    const query = op.db.manager.createQueryBuilder(BankEntry, 'entry');
    query.where('entry.statementId = :statementId', { statementId });
    return pageOf(query, ['valueDay', 'id'], args);
  }

  @FieldResolver(() => EscrowAccount, { nullable: true })
  account(@Root() { accountId }: BankStatement, @Ctx() op: Operation): Promise<EscrowAccount | null> {
    return escrowAccountReference.resolve(op, accountId);
  }

  @FieldResolver(() => String, { nullable: true, description: '户名' })
  async holder(@Root() { accountId }: BankStatement, @Ctx() op: Operation): Promise<string | null> {
    return (await escrowAccountReference.resolve(op, accountId))?.name ?? null;
  }

  @FieldResolver(() => String, { nullable: true, description: '账号的末四位' })
  @Policy('account')
  async accountTail(@Root() { accountId }: BankStatement, @Ctx() op: Operation): Promise<string | null> {
    return (await escrowAccountReference.resolve(op, accountId))?.accountNo?.slice(-4) ?? null;
  }

  @Mutation(() => BankStatementResult, {
    description: '银行直连报送对账单；重复报送不产生变化，前后不一的列入对账差异',
  })
  fileBankStatement(@Arg('input') input: FileBankStatementInput, @Ctx() op: Operation): Promise<ActResult> {
    requireRole(op, ['BANK'], 'BANK');
    const { idempotencyKey, accountNo, statementNo, entries, ...head } = input;
    const lines = entries.map((entry) => ({
      ...entry,
      endToEndRef: entry.endToEndRef ?? null,
      counterpartyKind: entry.counterpartyKind ?? null,
      counterpartyName: entry.counterpartyName ?? null,
      counterpartyAccount: entry.counterpartyAccount ?? null,
    }));
    const slip = { accountNo, statementNo, head, entries: lines };
    return rowResult(op, runCommand(op, fileBankStatement, slip, { idempotencyKey }), {
      type: BankStatement,
      noun: 'statement',
      id: ({ statementId }: FiledStatement) => statementId,
    });
  }
}
