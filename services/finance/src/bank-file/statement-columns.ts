import { permit, refuse } from '@lianguan/kernel';
import { dayColumn, moneyColumn, optional, textColumn, wordColumn, checkedColumn } from '@lianguan/institution-ledger';
import type { ImportColumn } from '@lianguan/service-kit';

const KIND_WORDS = { 对账单: 'STATEMENT', 明细: 'ENTRY' } as const;
const DIRECTION_WORDS = { 贷: 'CREDIT', 收入: 'CREDIT', 借: 'DEBIT', 支出: 'DEBIT' } as const;
const COUNTERPARTY_WORDS = { 个人: 'PERSON', 单位: 'ORGANISATION', 银行: 'BANK' } as const;

const countColumn = checkedColumn((text) =>
  /^\d{1,7}$/.test(text) ? permit(Number(text)) : refuse('NOT_A_COUNT', { message: '应为笔数，如 120' }),
);

const COLUMNS = {
  kind: wordColumn('记录类型', 'kind', KIND_WORDS),
  accountNo: textColumn('监管账户账号', 'accountNo', 40),
  statementNo: textColumn('对账单编号', 'statementNo', 100),
  fromDay: optional(dayColumn('起始日期', 'fromDay')),
  toDay: optional(dayColumn('截止日期', 'toDay')),
  opening: optional(moneyColumn('期初余额（元）', 'opening')),
  closing: optional(moneyColumn('期末余额（元）', 'closing')),
  entryCount: optional(countColumn('明细笔数', 'entryCount')),
  entryRef: optional(textColumn('银行流水号', 'entryRef', 100)),
  valueDay: optional(dayColumn('起息日', 'valueDay')),
  amount: optional(moneyColumn('金额（元）', 'amount')),
  direction: optional(wordColumn('借贷方向', 'direction', DIRECTION_WORDS)),
  endToEndRef: optional(textColumn('端到端参考号', 'endToEndRef', 100)),
  counterpartyKind: optional(wordColumn('对方类型', 'counterpartyKind', COUNTERPARTY_WORDS)),
  counterpartyName: optional(textColumn('对方户名', 'counterpartyName', 140)),
  counterpartyAccount: optional(textColumn('对方账号', 'counterpartyAccount', 40)),
} satisfies Record<string, ImportColumn>;

export type StatementCells = typeof COLUMNS;

/** The columns of the statement format, in the order of the file. */
export const STATEMENT_COLUMNS = Object.keys(COLUMNS) as (keyof StatementCells)[];
export const statementImportColumns: readonly ImportColumn[] = Object.values(COLUMNS);
