import type { CalendarDay } from '@lianguan/kernel';
import { CalendarDayScalar, connection, DateTimeScalar, enumOf, MoneyScalar, Policy } from '@lianguan/service-kit';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { TransferCode } from '../escrow-ledger/index.js';
import { INSTRUCTION_STATES, type InstructionStateName } from './answer.rules.js';
import { BATCH_STATES, type BatchStateName } from './batch.rules.js';

export const PaymentInstructionState = enumOf(INSTRUCTION_STATES);
registerEnumType(PaymentInstructionState, {
  name: 'PaymentInstructionState',
  description: '待发出、已列入批次、银行已付、银行未付、逾期未答复',
});

export const PaymentCreditor = enumOf(['INSTITUTION', 'PAYER'] as const);
registerEnumType(PaymentCreditor, {
  name: 'PaymentCreditor',
  description: '机构在协议中约定的结算账户；原付款人，原路退回',
});

export const PaymentBatchState = enumOf(BATCH_STATES);
registerEnumType(PaymentBatchState, {
  name: 'PaymentBatchState',
  description: '待银行签收、银行已签收、银行已退回',
});

/** A view over the ledger: each pending transfer out of an account at a bank. */
@Entity('payment_instruction')
@ObjectType({ description: '给银行的一笔付款指令：账簿上待银行付出的资金' })
export class PaymentInstruction {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('bigint')
  seq: string;

  @Column('text')
  code: TransferCode;

  @Column('text')
  cause: string;

  @Column('uuid', { name: 'account_id' })
  accountId: string;

  @Field(() => PaymentInstructionState)
  @Column('text')
  state: InstructionStateName;

  @Field(() => MoneyScalar, { nullable: true })
  @Policy('account')
  @Column('bigint', { name: 'amount_fen' })
  amount: string | null;

  @Field(() => CalendarDayScalar, { description: '发出的日期' })
  @Column('date', { name: 'ordered_on' })
  orderedOn: CalendarDay;

  @Field(() => DateTimeScalar, { description: '银行答复的期限' })
  @Column('timestamptz', { name: 'pending_until' })
  answerDue: Date;

  @Field(() => String, { nullable: true, description: '原路退回的，原付款的银行流水号' })
  @Policy('account')
  @Column('text', { name: 'origin_reference', nullable: true })
  originReference: string | null;

  @Field(() => CalendarDayScalar, { nullable: true, description: '答复日期' })
  @Column('date', { name: 'answered_on', nullable: true })
  answeredOn: CalendarDay | null;

  @Field(() => String, { nullable: true, description: '银行付款的流水号' })
  @Policy('account')
  @Column('text', { name: 'bank_reference', nullable: true })
  bankReference: string | null;

  @Field(() => ID, { nullable: true, description: '列入的批次' })
  @Column('uuid', { name: 'batch_id', nullable: true })
  batchId: string | null;

  @Field(() => Int, { nullable: true, description: '在批次中的序号' })
  @Column('integer', { name: 'batch_line_no', nullable: true })
  batchLineNo: number | null;
}

@Entity('payment_batch')
@ObjectType({ description: '一家银行在一个区划的一批付款指令' })
export class PaymentBatch {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Field({ description: '批次号，在一家银行、一个区划内不重复' })
  @Column('text')
  number: string;

  @Field(() => CalendarDayScalar, { description: '生成日期' })
  @Column('date')
  day: CalendarDay;

  @Field({ description: '银行代码' })
  @Column('text', { name: 'bank_code' })
  bankCode: string;

  @Field({ description: '区划代码' })
  @Column('text', { name: 'division_code' })
  divisionCode: string;

  @Field(() => PaymentBatchState)
  @Column('text')
  state: BatchStateName;

  @Field(() => Int, { description: '笔数' })
  @Column('integer', { name: 'line_count' })
  count: number;

  @Field(() => MoneyScalar, { nullable: true, description: '合计金额' })
  @Policy('account')
  @Column('bigint', { name: 'sum_fen' })
  sum: string | null;

  @Column('timestamptz', { name: 'issued_at' })
  issuedAt: Date;

  @Field(() => String, { nullable: true, description: '退回的原因' })
  @Column('text', { name: 'returned_because', nullable: true })
  returnedBecause: string | null;
}

@ObjectType({ description: '可以列入下一批次的付款' })
export class WaitingPayments {
  @Field({ description: '银行代码' })
  bankCode: string;

  @Field({ description: '区划代码' })
  divisionCode: string;

  @Field(() => Int, { description: '可以发出的笔数' })
  count: number;

  @Field(() => MoneyScalar, { nullable: true })
  @Policy('account')
  sum: bigint | null;

  @Field(() => Int, { description: '因账户止付、冻结、仅退费而不发出的笔数' })
  held: number;
}

export const PaymentInstructionConnection = connection('PaymentInstruction', () => PaymentInstruction);
export const PaymentBatchConnection = connection('PaymentBatch', () => PaymentBatch);
