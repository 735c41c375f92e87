import type { CalendarDay, Fen } from '@lianguan/kernel';
import {
  ActInput,
  actResult,
  CalendarDayScalar,
  MoneyScalar,
  mutationResult,
  Policy,
  runCommand,
  type ActResult,
  type Operation,
} from '@lianguan/service-kit';
import { MaxLength } from 'class-validator';
import DataLoader from 'dataloader';
import { Arg, Ctx, Field, FieldResolver, ID, InputType, Mutation, Resolver, Root } from 'type-graphql';
import { In } from 'typeorm';
import { EscrowAccount, escrowAccountReference, requireBankOrFinance } from '../escrow-account/index.js';
import { recordEscrowLiability } from './escrow-liability.commands.js';
import { EscrowLiabilityReport } from './escrow-liability.entity.js';

@InputType()
class RecordEscrowLiabilityInput extends ActInput {
  @Field(() => ID)
  accountId: string;

  @Field(() => MoneyScalar, { description: '待退、待消课金额' })
  liability: Fen;

  @Field({ description: '银行报告编号' })
  @MaxLength(200)
  reportNo: string;

  @Field(() => CalendarDayScalar, { description: '报告日期' })
  reportedOn: CalendarDay;
}

const EscrowLiabilityResult = mutationResult('EscrowLiabilityResult', 'escrowAccount', () => EscrowAccount);

const reportLoader = (op: Operation) =>
  op.loader(
    'escrow-liability',
    (tx) =>
      new DataLoader<string, EscrowLiabilityReport | null>(async (ids) => {
        const reports = await tx.manager.find(EscrowLiabilityReport, {
          where: { accountId: In([...ids]) },
          order: { reportedOn: 'desc', id: 'desc' },
        });
        return ids.map((id) => reports.find(({ accountId }) => accountId === id) ?? null);
      }),
  );

@Resolver(() => EscrowAccount)
export class EscrowLiabilityResolver {
  @FieldResolver(() => EscrowLiabilityReport, { nullable: true, description: '最近一次报告的待退、待消课金额' })
  @Policy('account')
  liability(@Root() { id }: EscrowAccount, @Ctx() op: Operation): Promise<EscrowLiabilityReport | null> {
    return reportLoader(op).load(id);
  }

  @Mutation(() => EscrowLiabilityResult, { description: '记录银行报告的监管账户待退、待消课金额' })
  async recordEscrowLiability(
    @Arg('input') { idempotencyKey, ...input }: RecordEscrowLiabilityInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    requireBankOrFinance(op);
    const verdict = await runCommand(op, recordEscrowLiability, input, { idempotencyKey });
    if (!verdict.ok) return actResult(verdict, 'escrowAccount');
    const value = await escrowAccountReference.resolve(op, verdict.value.accountId);
    return actResult({ ...verdict, value }, 'escrowAccount');
  }
}
