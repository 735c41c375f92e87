import { ImportCsvInput, ImportResult } from '@lianguan/institution-ledger';
import type { CalendarDay, Fen } from '@lianguan/kernel';
import {
  ActInput,
  CalendarDayScalar,
  decodeCursor,
  endOperation,
  importFromCsv,
  MoneyScalar,
  mutationResult,
  PageArgs,
  pageOf,
  pageOfRows,
  queueCommand,
  requireRole,
  rowResult,
  runCommand,
  runtimeOf,
  type ActResult,
  type Operation,
  type Page,
} from '@lianguan/service-kit';
import { Length, MaxLength, Min } from 'class-validator';
import { Arg, Args, ArgsType, Ctx, Field, ID, InputType, Int, Mutation, Query, Resolver } from 'type-graphql';
import { EscrowAccount, requireBankOrFinance } from '../escrow-account/index.js';
import {
  EscrowLedgerVerification,
  EscrowTrialBalance,
  LedgerAccount,
  LedgerAccountConnection,
  LedgerPosting,
  LedgerPostingConnection,
} from './escrow-ledger.entity.js';
import { verifyLedgerChain } from './ledger-chain.js';
import { postingsOf, trialBalanceIn } from './ledger-reading.js';
import { openingBalanceLedger } from './opening-ledger.type.js';
import { recordOpeningBalance } from './opening.commands.js';
import { reversalCommand } from './reversal.commands.js';
import { REVERSAL_OWNERS } from './reversal-owners.js';

@ArgsType()
class LedgerAccountsArgs extends PageArgs {
  @Field(() => ID)
  accountId: string;
}

@ArgsType()
class LedgerPostingsArgs extends PageArgs {
  @Field(() => ID)
  ledgerAccountId: string;
}

@InputType({ description: '见证部门留存的链头' })
class EscrowLedgerHeadInput {
  @Field(() => Int)
  batchNo: number;

  @Field()
  @Length(64, 64)
  hash: string;
}

@ArgsType()
class VerificationArgs {
  @Field(() => Int, { defaultValue: 0, description: '从此区块之后核起' })
  @Min(0)
  after: number;

  @Field(() => EscrowLedgerHeadInput, { nullable: true })
  witness?: EscrowLedgerHeadInput | null;
}

@InputType()
class RecordOpeningBalanceInput extends ActInput {
  @Field(() => ID)
  accountId: string;

  @Field({ description: '订单编号' })
  @MaxLength(200)
  orderNo: string;

  @Field(() => MoneyScalar, { description: '尚未消课的预收费' })
  amount: Fen;

  @Field(() => CalendarDayScalar, { description: '截至日期' })
  asOf: CalendarDay;

  @Field({ description: '来源文书编号' })
  @MaxLength(200)
  documentNo: string;
}

@InputType()
class ReverseEscrowTransferInput extends ActInput {
  @Field(() => ID)
  transferId: string;

  @Field({ description: '冲正原因' })
  @MaxLength(200)
  reason: string;

  @Field({ description: '决定文号' })
  @MaxLength(200)
  documentNo: string;
}

const RecordingResult = mutationResult('EscrowRecordingResult', 'escrowAccount', () => EscrowAccount);
const SHOWN = {
  type: EscrowAccount,
  noun: 'escrowAccount',
  id: ({ accountId }: { readonly accountId: string }) => accountId,
};

const reverseTransfer = reversalCommand(REVERSAL_OWNERS);

/** Rows narrow it: a bank's own customers, an institution's own account. */
const READERS = ['FIN', 'BANK', 'INST'] as const;

/** What an operation computes in a few tenths of a second. */
const MOST_VERIFIED = 20_000;

@Resolver()
export class EscrowLedgerResolver {
  @Query(() => EscrowTrialBalance, { nullable: true, description: '监管账户的试算平衡与偿付检查' })
  escrowTrialBalance(
    @Arg('accountId', () => ID) accountId: string,
    @Ctx() op: Operation,
  ): Promise<EscrowTrialBalance | null> {
    requireRole(op, READERS);
    return trialBalanceIn(op.db, accountId);
  }

  @Query(() => LedgerAccountConnection, { nullable: true, description: '监管账户的记账科目' })
  escrowLedgerAccounts(@Args() args: LedgerAccountsArgs, @Ctx() op: Operation): Promise<Page<LedgerAccount>> {
    requireRole(op, READERS);
    const query = op.db.manager
      .createQueryBuilder(LedgerAccount, 'row')
      .where('row.escrowAccountId = :accountId', { accountId: args.accountId });
    return pageOf(query, ['kind', 'orderNo'], args);
  }

  @Query(() => LedgerPostingConnection, { nullable: true, description: '一个科目的明细账，最近的在前' })
  async escrowLedgerPostings(@Args() args: LedgerPostingsArgs, @Ctx() op: Operation): Promise<Page<LedgerPosting>> {
    requireRole(op, READERS);
    const after = decodeCursor(args.after, 1);
    const reading = postingsOf(op.db, args.ledgerAccountId);
    const rows = await reading.rows(after ? String(after[0]) : null, args.first + 1);
    return pageOfRows(rows, args.first, { keyOf: ({ version }) => [version], count: reading.count });
  }

  @Query(() => EscrowLedgerVerification, { nullable: true, description: '核验记账哈希链' })
  async escrowLedgerVerification(
    @Args() { after, witness }: VerificationArgs,
    @Ctx() op: Operation,
  ): Promise<EscrowLedgerVerification> {
    requireRole(op, ['FIN', 'AUDIT_ADMIN']);
    const own = runtimeOf(op).systemOperation();
    try {
      return await verifyLedgerChain(own.db, { after, witness, most: MOST_VERIFIED });
    } finally {
      await endOperation(own);
    }
  }

  @Mutation(() => RecordingResult, { description: '登记存量预收费：逐单纳入监管' })
  recordOpeningBalance(
    @Arg('input') { idempotencyKey, ...input }: RecordOpeningBalanceInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    requireBankOrFinance(op);
    return rowResult(op, queueCommand(op, recordOpeningBalance, input, { idempotencyKey }), SHOWN);
  }

  @Mutation(() => ImportResult, { description: '导入存量预收费台账（CSV 文本）' })
  importOpeningBalances(@Arg('input') input: ImportCsvInput, @Ctx() op: Operation): Promise<ImportResult> {
    return importFromCsv(op, openingBalanceLedger, input);
  }

  @Mutation(() => RecordingResult, { description: '冲正一笔记账' })
  reverseEscrowTransfer(
    @Arg('input') { idempotencyKey, ...input }: ReverseEscrowTransferInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    requireRole(op, ['FIN'], 'FINANCE');
    return rowResult(op, runCommand(op, reverseTransfer, input, { idempotencyKey }), SHOWN);
  }
}
