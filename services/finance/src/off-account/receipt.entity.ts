import type { CalendarDay } from '@lianguan/kernel';
import { CalendarDayScalar, DateTimeScalar, enumOf, MoneyScalar, Personal, Policy } from '@lianguan/service-kit';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ReceiptStepRow } from './receipt-rows.commands.js';
import { RECEIPT_FINDINGS, RECEIPT_STATES, type ReceiptFindingName, type ReceiptStateName } from './receipt.rules.js';

export const OffAccountFinding = enumOf(RECEIPT_FINDINGS);
registerEnumType(OffAccountFinding, {
  name: 'OffAccountFinding',
  description: '收款账号不是该机构的监管账户、是该机构的监管账户',
});

export const OffAccountReceiptState = enumOf(RECEIPT_STATES);
registerEnumType(OffAccountReceiptState, { name: 'OffAccountReceiptState', description: '待核实、已认定、不成立' });

const PAYEE = ['account-counterparty', 'complaint'];
/** The same for what no field shows: one of the rows suffices. */
export const PAYEE_POLICY = PAYEE.map((row) => [row]);

@ObjectType({ description: '账外收费凭证办理中的一步，提交人可以看到' })
export class OffAccountReceiptStep {
  @Field({ description: '办理的操作' })
  act: string;

  @Field(() => DateTimeScalar)
  at: string;

  @Field({ description: '核实的情况' })
  reason: string;

  @Field({ description: '书面依据的编号' })
  documentNo: string;
}

@Entity('off_account_receipt')
@ObjectType({ description: '家长提交的交费凭证，与监管账户比对（特征 54）' })
export class OffAccountReceipt {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('integer')
  version: number;

  @Column('uuid', { name: 'institution_id' })
  institutionId: string;

  @Column('text', { name: 'division_code' })
  divisionCode: string;

  @Column('text', { name: 'person_id' })
  personId: string;

  @Field(() => CalendarDayScalar, { description: '交费日期' })
  @Column('date', { name: 'paid_on' })
  paidOn: CalendarDay;

  @Field(() => MoneyScalar, { description: '交费金额' })
  @Column('bigint', { name: 'amount_fen' })
  amount: bigint;

  @Field({ description: '课程或项目' })
  @Column('text')
  course: string;

  @Field(() => String, { nullable: true, description: '收款方' })
  @Policy(...PAYEE)
  @Personal({ subject: 'personId', mask: 'NAME' })
  @Column('text', { name: 'payee_name' })
  payeeName: string | null;

  @Field(() => String, { nullable: true, description: '收款账号；现金的为空' })
  @Policy(...PAYEE)
  @Personal({ subject: 'personId', mask: 'BANK_ACCOUNT' })
  @Column('text', { name: 'payee_account', nullable: true })
  payeeAccount: string | null;

  @Field({ description: '凭证文件的 SHA-256；没有上传的，文件由提交人保存' })
  @Column('text')
  sha256: string;

  @Field(() => OffAccountFinding, { description: '与监管账户比对的结果' })
  @Column('text')
  finding: ReceiptFindingName;

  @Field(() => OffAccountReceiptState)
  @Column('text')
  state: ReceiptStateName;

  @Field(() => DateTimeScalar, { description: '收到时间' })
  @Column('timestamptz', { name: 'received_at' })
  receivedAt: Date;

  @Field(() => [OffAccountReceiptStep])
  @Column('jsonb')
  steps: ReceiptStepRow[];
}
