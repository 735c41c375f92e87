import {
  ActInput,
  decodeCursor,
  enumOf,
  mutationResult,
  PageArgs,
  pageOfRows,
  Policy,
  rowResult,
  runCommand,
  type ActResult,
  type Operation,
  type Page,
  type Verdict,
} from '@lianguan/service-kit';
import { MaxLength, Min } from 'class-validator';
import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Query,
  registerEnumType,
  Resolver,
  Root,
} from 'type-graphql';
import { requireBankOrFinance } from '../escrow-account/index.js';
import { batchFilePart, PAYMENT_FILE_FORMATS, type BatchFilePart, type PaymentFileFormatName } from './batch-file.js';
import { BATCH_COMMANDS, issuePaymentBatch, type BatchId } from './batch.commands.js';
import { batchLifecycle, payableNow, sumOf, type BatchStateName } from './batch.rules.js';
import { PaymentBatch, PaymentBatchConnection, PaymentBatchState, WaitingPayments } from './instruction.entity.js';
import { byGroup, readWaiting } from './instruction-rows.commands.js';

const PaymentBatchResult = mutationResult('PaymentBatchResult', 'batch', () => PaymentBatch);

const PaymentFileFormat = enumOf(PAYMENT_FILE_FORMATS);
registerEnumType(PaymentFileFormat, { name: 'PaymentFileFormat', description: 'ISO 20022 pain.001.001.09；CSV' });

@ArgsType()
class PaymentBatchesArgs extends PageArgs {
  @Field(() => PaymentBatchState, { nullable: true })
  state?: BatchStateName | null;
}

@ArgsType()
class PaymentBatchFileArgs {
  @Field(() => ID)
  batchId: string;

  @Field(() => PaymentFileFormat)
  format: PaymentFileFormatName;

  @Field(() => Int, { defaultValue: 0, description: '上一段的 next；第一段为 0' })
  @Min(0)
  after: number;
}

@ObjectType({ description: '付款文件的一段；各段的文字依次相接即为文件' })
class PaymentBatchFilePart {
  @Field(() => String, { nullable: true })
  @Policy('account')
  text: string | null;

  @Field(() => Int, { nullable: true, description: '下一段的 after；没有下一段的为空' })
  next: number | null;
}

@InputType()
class IssuePaymentBatchInput extends ActInput {
  @Field({ description: '银行代码' })
  @MaxLength(100)
  bankCode: string;

  @Field({ description: '区划代码' })
  @MaxLength(100)
  divisionCode: string;
}

@InputType()
class AcknowledgePaymentBatchInput extends ActInput {
  @Field(() => ID)
  batchId: string;
}

@InputType()
class ReturnPaymentBatchInput extends AcknowledgePaymentBatchInput {
  @Field({ description: '退回的原因' })
  @MaxLength(200)
  reason: string;
}

@Resolver(() => PaymentBatch)
export class PaymentBatchResolver {
  @Query(() => [WaitingPayments], { nullable: true, description: '待发出的付款，按银行和区划' })
  async waitingPayments(@Ctx() op: Operation): Promise<WaitingPayments[]> {
    requireBankOrFinance(op);
    const waiting = byGroup(await readWaiting(op.db, null));
    return [...waiting.values()].map((payments) => {
      const { bankCode, divisionCode } = payments[0]!;
      const payable = payableNow(payments, { now: op.clock.now() });
      const held = payments.filter((payment) => payment.held).length;
      return { bankCode, divisionCode, count: payable.length, sum: sumOf(payable), held };
    });
  }

  @Query(() => PaymentBatchConnection, { nullable: true, description: '付款批次，最近的在前；银行为本行的' })
  async paymentBatches(
    @Args() { state, first, after }: PaymentBatchesArgs,
    @Ctx() op: Operation,
  ): Promise<Page<PaymentBatch>> {
    requireBankOrFinance(op);
    const query = op.db.manager.createQueryBuilder(PaymentBatch, 'batch').where('true');
    if (state) query.andWhere('batch.state = :state', { state });
    const counted = query.clone();
    const [day, id] = decodeCursor(after, 2) ?? [];
    if (id) query.andWhere('(batch.day, batch.id) < (:day, :id)', { day, id });
    const rows = await query
      .orderBy('batch.day', 'DESC')
      .addOrderBy('batch.id', 'DESC')
      .take(first + 1)
      .getMany();
    return pageOfRows(rows, first, { keyOf: (row) => [row.day, row.id], count: () => counted.getCount() });
  }

  @Query(() => PaymentBatchFilePart, {
    nullable: true,
    description: '付款文件的一段；已退回的批次没有文件',
  })
  async paymentBatchFile(
    @Args() { batchId, ...wanted }: PaymentBatchFileArgs,
    @Ctx() op: Operation,
  ): Promise<BatchFilePart | null> {
    requireBankOrFinance(op);
    const batch = await op.db.manager.findOneBy(PaymentBatch, { id: batchId });
    return batch && batch.state !== 'RETURNED' ? batchFilePart(op.db, batch, wanted) : null;
  }

  @FieldResolver(() => [String], { description: '当前岗位可办理的操作' })
  availableActions(@Root() { state }: PaymentBatch, @Ctx() op: Operation): string[] {
    return batchLifecycle.availableActions(state, op.caller);
  }

  @Mutation(() => PaymentBatchResult, { description: '把一家银行在一个区划待发出的付款列为一批' })
  issuePaymentBatch(
    @Arg('input') { idempotencyKey, ...group }: IssuePaymentBatchInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    requireBankOrFinance(op);
    return answer(op, runCommand(op, issuePaymentBatch, group, { idempotencyKey }));
  }

  @Mutation(() => PaymentBatchResult, { description: '银行签收批次' })
  acknowledgePaymentBatch(
    @Arg('input') { idempotencyKey, batchId }: AcknowledgePaymentBatchInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    requireBankOrFinance(op);
    const { acknowledgePaymentBatch: command } = BATCH_COMMANDS;
    const input = { batchId, act: 'acknowledgePaymentBatch', reason: '' } as const;
    return answer(op, runCommand(op, command, input, { idempotencyKey }));
  }

  @Mutation(() => PaymentBatchResult, { description: '银行整批退回，其中的付款列入下一批' })
  returnPaymentBatch(
    @Arg('input') { idempotencyKey, ...given }: ReturnPaymentBatchInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    requireBankOrFinance(op);
    const input = { ...given, act: 'returnPaymentBatch' } as const;
    return answer(op, runCommand(op, BATCH_COMMANDS.returnPaymentBatch, input, { idempotencyKey }));
  }
}

const answer = (op: Operation, done: Promise<Verdict<BatchId>>): Promise<ActResult> =>
  rowResult(op, done, { type: PaymentBatch, noun: 'batch', id: ({ batchId }) => batchId });
