import type { CalendarDay, Fen } from '@lianguan/kernel';
import { ActInput, CalendarDayScalar, connection, MoneyScalar, mutationResult, PageArgs } from '@lianguan/service-kit';
import { MaxLength } from 'class-validator';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { OffAccountReceipt, OffAccountReceiptState } from './receipt.entity.js';
import type { ReceiptStateName } from './receipt.rules.js';

@ArgsType()
export class OffAccountReceiptsArgs extends PageArgs {
  @Field(() => OffAccountReceiptState, { nullable: true })
  state?: ReceiptStateName | null;
}

export const OffAccountReceiptConnection = connection('OffAccountReceipt', () => OffAccountReceipt);
export const OffAccountReceiptResult = mutationResult('OffAccountReceiptResult', 'receipt', () => OffAccountReceipt);

@InputType()
export class ReportOffAccountReceiptInput extends ActInput {
  @Field(() => ID)
  institutionId: string;

  @Field(() => CalendarDayScalar, { description: '交费日期' })
  paidOn: CalendarDay;

  @Field(() => MoneyScalar, { description: '交费金额' })
  amount: Fen;

  @Field({ description: '课程或项目' })
  @MaxLength(100)
  course: string;

  @Field({ description: '收款方；付现金的写“现金”' })
  @MaxLength(100)
  payeeName: string;

  @Field(() => String, { nullable: true, description: '收款账号；现金的不填' })
  @MaxLength(40)
  payeeAccount?: string | null;

  @Field({ description: '凭证文件的 SHA-256；文件由提交人保存，核实时出示' })
  @MaxLength(100)
  sha256: string;
}

@InputType()
export class OffAccountReceiptActInput extends ActInput {
  @Field(() => ID)
  receiptId: string;

  @Field({ description: '核实的情况，提交人可以看到，不写个人信息' })
  @MaxLength(1_000)
  reason: string;

  @Field({ description: '核实笔录、银行回函等的编号' })
  @MaxLength(100)
  documentNo: string;
}
