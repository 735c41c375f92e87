import type { CalendarDay } from '@lianguan/kernel';
import { CalendarDayScalar, DateTimeScalar, enumOf, MoneyScalar, Personal, Policy } from '@lianguan/service-kit';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import {
  COUNTERPARTY_KINDS,
  ENTRY_DIRECTIONS,
  STATEMENT_STANDINGS,
  type CounterpartyKindName,
  type EntryDirectionName,
  type StatementStandingName,
} from './statement.rules.js';

export const BankStatementStanding = enumOf(STATEMENT_STANDINGS);
registerEnumType(BankStatementStanding, { name: 'BankStatementStanding', description: '明细未齐、借贷相符、借贷不符' });

export const BankEntryDirection = enumOf(ENTRY_DIRECTIONS);
registerEnumType(BankEntryDirection, { name: 'BankEntryDirection', description: '贷记（收入）、借记（支出）' });

export const CounterpartyKind = enumOf(COUNTERPARTY_KINDS);
registerEnumType(CounterpartyKind, { name: 'CounterpartyKind', description: '个人、单位、银行' });

@Entity('bank_statement')
@ObjectType({ description: '监管账户的银行对账单（D3、特征 49）' })
export class BankStatement {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'account_id' })
  accountId: string;

  @Column('text', { name: 'bank_code' })
  bankCode: string;

  @Column('text', { name: 'division_code' })
  divisionCode: string;

  @Field({ description: '对账单编号' })
  @Column('text', { name: 'statement_no' })
  statementNo: string;

  @Field(() => CalendarDayScalar)
  @Column('date', { name: 'from_day' })
  fromDay: CalendarDay;

  @Field(() => CalendarDayScalar)
  @Column('date', { name: 'to_day' })
  toDay: CalendarDay;

  @Field(() => MoneyScalar, { nullable: true, description: '期初余额' })
  @Policy('account')
  @Column('bigint', { name: 'opening_fen' })
  opening: bigint | null;

  @Field(() => MoneyScalar, { nullable: true, description: '期末余额' })
  @Policy('account')
  @Column('bigint', { name: 'closing_fen' })
  closing: bigint | null;

  @Field(() => Int, { description: '银行申明的明细笔数' })
  @Column('integer', { name: 'entry_count' })
  entryCount: number;

  @Field(() => Int, { description: '已收到的明细笔数' })
  @Column('integer', { name: 'recorded_count' })
  recordedCount: number;

  @Column('bigint', { name: 'recorded_fen' })
  recordedFen: string;

  @Field(() => BankStatementStanding)
  @Column('text')
  standing: StatementStandingName;

  @Field(() => DateTimeScalar, { description: '收到时间' })
  @Column('timestamptz', { name: 'received_at' })
  receivedAt: Date;
}

@Entity('bank_entry')
@ObjectType({ description: '银行对账单的一笔明细' })
export class BankEntry {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'statement_id' })
  statementId: string;

  @Column('uuid', { name: 'account_id' })
  accountId: string;

  @Column('text', { name: 'bank_code' })
  bankCode: string;

  @Column('text', { name: 'division_code' })
  divisionCode: string;

  @Field({ description: '银行流水号' })
  @Column('text', { name: 'entry_ref' })
  entryRef: string;

  @Field(() => CalendarDayScalar, { description: '起息日' })
  @Column('date', { name: 'value_day' })
  valueDay: CalendarDay;

  @Field(() => MoneyScalar, { nullable: true })
  @Policy('account')
  @Column('bigint', { name: 'amount_fen' })
  amount: bigint | null;

  @Field(() => BankEntryDirection)
  @Column('text')
  direction: EntryDirectionName;

  @Field(() => String, { nullable: true, description: '端到端参考号' })
  @Policy('account')
  @Column('text', { name: 'end_to_end_ref', nullable: true })
  endToEndRef: string | null;

  @Field(() => CounterpartyKind, { nullable: true, description: '对方是个人、单位还是银行' })
  @Policy('account-counterparty')
  @Column('text', { name: 'counterparty_kind', nullable: true })
  counterpartyKind: CounterpartyKindName | null;

  /** The bank gives no id of the person: the line itself is the subject. */
  @Field(() => String, { nullable: true, description: '对方户名' })
  @Policy('account-counterparty')
  @Personal({ subject: 'id', mask: 'NAME' })
  @Column('text', { name: 'counterparty_name', nullable: true })
  counterpartyName: string | null;

  @Field(() => String, { nullable: true, description: '对方账号' })
  @Policy('account-counterparty')
  @Personal({ subject: 'id', mask: 'BANK_ACCOUNT' })
  @Column('text', { name: 'counterparty_account', nullable: true })
  counterpartyAccount: string | null;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date;
}
