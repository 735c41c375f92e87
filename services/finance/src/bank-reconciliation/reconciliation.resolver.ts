import { ActInput, actResult, mutationResult, runCommand, type ActResult, type Operation } from '@lianguan/service-kit';
import DataLoader from 'dataloader';
import { Arg, Ctx, Field, FieldResolver, ID, InputType, Mutation, Resolver, Root } from 'type-graphql';
import { BankEntry } from '../bank-statement/index.js';
import { EscrowAccount, escrowAccountReference, requireBankOrFinance } from '../escrow-account/index.js';
import { reconcileBankAccount } from './reconciliation.commands.js';

@InputType()
class ReconcileBankAccountInput extends ActInput {
  @Field(() => ID)
  accountId: string;
}

const BankReconciliationResult = mutationResult('BankReconciliationResult', 'escrowAccount', () => EscrowAccount);

const matchLoader = (op: Operation) =>
  op.loader(
    'bank-matches',
    (tx) =>
      new DataLoader<string, string | null>(async (ids) => {
        const rows = await tx.query<{ entry_id: string; transfer_id: string }>(
          'select entry_id, transfer_id from bank_match where entry_id = any($1::uuid[])',
          [ids],
        );
        const known = new Map(rows.map(({ entry_id: entry, transfer_id: transfer }) => [entry, transfer]));
        return ids.map((id) => known.get(id) ?? null);
      }),
  );

@Resolver(() => BankEntry)
export class BankReconciliationResolver {
  @FieldResolver(() => ID, { nullable: true, description: '与之相符的账簿划转；尚未对上的为空' })
  transferId(@Root() { id }: BankEntry, @Ctx() op: Operation): Promise<string | null> {
    return matchLoader(op).load(id);
  }

  @Mutation(() => BankReconciliationResult, { description: '立即将银行明细与监管账户的账簿核对；每晚自动核对一次' })
  async reconcileBankAccount(
    @Arg('input') { idempotencyKey, ...input }: ReconcileBankAccountInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    requireBankOrFinance(op);
    const verdict = await runCommand(op, reconcileBankAccount, input, { idempotencyKey });
    if (!verdict.ok) return actResult(verdict, 'escrowAccount');
    const value = await escrowAccountReference.resolve(op, verdict.value.accountId);
    return actResult({ ...verdict, value }, 'escrowAccount');
  }
}
