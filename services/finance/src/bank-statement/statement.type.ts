import type { CalendarDay, Fen } from '@lianguan/kernel';
import {
  ActInput,
  CalendarDayScalar,
  connection,
  MoneyScalar,
  mutationResult,
  PageArgs,
  type ImportKind,
} from '@lianguan/service-kit';
import { ArrayMaxSize, MaxLength, Min, ValidateNested } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { camt053, statementImportColumns } from '../bank-file/index.js';
import { recordStatementRows } from './statement.commands.js';
import {
  BankEntry,
  BankEntryDirection,
  BankStatement,
  BankStatementStanding,
  CounterpartyKind,
} from './statement.entity.js';
import type { CounterpartyKindName, EntryDirectionName, StatementStandingName } from './statement.rules.js';

export const bankStatementImport: ImportKind = {
  kind: 'BANK_STATEMENT',
  title: '监管账户银行对账单',
  agency: 'BANK',
  roles: ['BANK'],
  columns: statementImportColumns,
  document: camt053,
  command: recordStatementRows,
};

@ArgsType()
export class BankStatementsArgs extends PageArgs {
  @Field(() => ID, { nullable: true })
  accountId?: string | null;

  @Field(() => BankStatementStanding, { nullable: true })
  standing?: StatementStandingName | null;
}

export const BankStatementConnection = connection('BankStatement', () => BankStatement);
export const BankEntryConnection = connection('BankEntry', () => BankEntry);
export const BankStatementResult = mutationResult('BankStatementResult', 'statement', () => BankStatement);

/** More come by file. */
const MOST_ENTRIES = 500;

@InputType()
class BankEntryInput {
  @Field({ description: '银行流水号，在本账户内不重复' })
  @MaxLength(100)
  entryRef: string;

  @Field(() => CalendarDayScalar, { description: '起息日' })
  valueDay: CalendarDay;

  @Field(() => MoneyScalar)
  amount: Fen;

  @Field(() => BankEntryDirection)
  direction: EntryDirectionName;

  @Field(() => String, { nullable: true })
  @MaxLength(100)
  endToEndRef?: string | null;

  @Field(() => CounterpartyKind, { nullable: true })
  counterpartyKind?: CounterpartyKindName | null;

  @Field(() => String, { nullable: true })
  @MaxLength(140)
  counterpartyName?: string | null;

  @Field(() => String, { nullable: true })
  @MaxLength(40)
  counterpartyAccount?: string | null;
}

@InputType()
export class FileBankStatementInput extends ActInput {
  @Field({ description: '监管账户账号' })
  @MaxLength(40)
  accountNo: string;

  @Field({ description: '对账单编号，在本账户内不重复' })
  @MaxLength(100)
  statementNo: string;

  @Field(() => CalendarDayScalar)
  fromDay: CalendarDay;

  @Field(() => CalendarDayScalar)
  toDay: CalendarDay;

  @Field(() => MoneyScalar, { description: '期初余额' })
  opening: Fen;

  @Field(() => MoneyScalar, { description: '期末余额' })
  closing: Fen;

  @Field(() => Int, { description: '本对账单的明细总笔数；一次报不完的，其余明细随后再报' })
  @Min(0)
  entryCount: number;

  @Field(() => [BankEntryInput], { description: '至多 500 笔' })
  @ArrayMaxSize(MOST_ENTRIES)
  @ValidateNested({ each: true })
  entries: BankEntryInput[];
}
