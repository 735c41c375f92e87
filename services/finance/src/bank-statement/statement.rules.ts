import {
  permit,
  refuse,
  type CalendarDay,
  type Decision,
  type Fen,
  type Refusal,
  type RefusalCatalogue,
} from '@lianguan/kernel';

export const STATEMENT_STANDINGS = ['INCOMPLETE', 'BALANCED', 'UNBALANCED'] as const;
export type StatementStandingName = (typeof STATEMENT_STANDINGS)[number];

export const ENTRY_DIRECTIONS = ['CREDIT', 'DEBIT'] as const;
export type EntryDirectionName = (typeof ENTRY_DIRECTIONS)[number];

export const COUNTERPARTY_KINDS = ['PERSON', 'ORGANISATION', 'BANK'] as const;
export type CounterpartyKindName = (typeof COUNTERPARTY_KINDS)[number];

const SUPERVISION = '教监管函〔2021〕2号';

export type StatementRefusal =
  | 'STATEMENT_ACCOUNT_UNKNOWN'
  | 'STATEMENT_ACCOUNT_AMBIGUOUS'
  | 'STATEMENT_FIELD_MISSING'
  | 'STATEMENT_DAYS_REVERSED'
  | 'STATEMENT_IN_FUTURE'
  | 'STATEMENT_HEAD_MISSING'
  | 'ENTRY_AMOUNT_NOT_POSITIVE'
  | 'ENTRY_IN_FUTURE';

export const STATEMENT_REFUSALS = {
  STATEMENT_ACCOUNT_UNKNOWN: {
    message: '没有账号尾号为{tail}的监管账户，或不是本行客户的账户；请核对账号，新开账户请先报金融监管部门入账',
    basis: SUPERVISION,
  },
  STATEMENT_ACCOUNT_AMBIGUOUS: {
    message: '账号尾号为{tail}的监管账户在多个区划的台账中登记，无法确定归属；请联系金融监管部门核对台账',
    basis: null,
  },
  STATEMENT_FIELD_MISSING: { message: '“{kind}”缺少：{fields}；请补填后再报送', basis: SUPERVISION },
  STATEMENT_DAYS_REVERSED: { message: '对账单的截止日期早于起始日期，请核对', basis: null },
  STATEMENT_IN_FUTURE: { message: '对账单截止日期{day}晚于今日，只能报送已结束的期间', basis: null },
  STATEMENT_HEAD_MISSING: {
    message: '对账单{statementNo}尚未报送期初、期末余额；请把“对账单”行放在明细之前',
    basis: null,
  },
  ENTRY_AMOUNT_NOT_POSITIVE: { message: '流水{entryRef}的金额应大于零，收支用借贷方向表示', basis: null },
  ENTRY_IN_FUTURE: { message: '流水{entryRef}的起息日{day}晚于今日，请核对', basis: null },
} satisfies RefusalCatalogue<StatementRefusal>;

/** What the bank says of a whole statement. */
export interface StatementHead {
  readonly fromDay: CalendarDay;
  readonly toDay: CalendarDay;
  readonly opening: Fen;
  readonly closing: Fen;
  readonly entryCount: number;
}

/** One booked line; `entryRef` is the bank's own reference, unique in the account. */
export interface StatementEntry {
  readonly entryRef: string;
  readonly valueDay: CalendarDay;
  readonly amount: Fen;
  readonly direction: EntryDirectionName;
  readonly endToEndRef: string | null;
  readonly counterpartyKind: CounterpartyKindName | null;
  readonly counterpartyName: string | null;
  readonly counterpartyAccount: string | null;
}

/** What comes in at once: the head, lines, or both, of one statement of one account. */
export interface Slip {
  readonly accountNo: string;
  readonly statementNo: string;
  readonly head: StatementHead | null;
  readonly entries: readonly StatementEntry[];
}

/** A row of the file format after its columns were checked. */
export interface StatementRow extends Partial<Nullable<StatementHead>>, Partial<Nullable<StatementEntry>> {
  readonly kind: 'STATEMENT' | 'ENTRY';
  readonly accountNo: string;
  readonly statementNo: string;
}

type Nullable<T> = { readonly [K in keyof T]: T[K] | null };

const HEAD_FIELDS = {
  fromDay: '起始日期',
  toDay: '截止日期',
  opening: '期初余额（元）',
  closing: '期末余额（元）',
  entryCount: '明细笔数',
} as const;

const ENTRY_FIELDS = {
  entryRef: '银行流水号',
  valueDay: '起息日',
  amount: '金额（元）',
  direction: '借贷方向',
} as const;

const missingOf = (row: StatementRow, fields: Readonly<Record<string, string>>): string[] =>
  Object.entries(fields).flatMap(([field, header]) =>
    (row[field as keyof StatementRow] ?? null) === null ? [header] : [],
  );

/** The slip that a row of a file is. */
export function slipOf(row: StatementRow): Decision<Slip, StatementRefusal> {
  const { kind, accountNo, statementNo } = row;
  const missing = missingOf(row, kind === 'STATEMENT' ? HEAD_FIELDS : ENTRY_FIELDS);
  if (missing.length > 0) {
    const word = kind === 'STATEMENT' ? '对账单' : '明细';
    return refuse('STATEMENT_FIELD_MISSING', { kind: word, fields: missing.join('、'), column: missing[0]! });
  }
  if (kind === 'STATEMENT') return permit({ accountNo, statementNo, head: headOf(row), entries: [] });
  return permit({ accountNo, statementNo, head: null, entries: [entryOf(row)] });
}

const headOf = ({ fromDay, toDay, opening, closing, entryCount }: StatementRow): StatementHead => ({
  fromDay: fromDay!,
  toDay: toDay!,
  opening: opening!,
  closing: closing!,
  entryCount: entryCount!,
});

const entryOf = (row: StatementRow): StatementEntry => ({
  entryRef: row.entryRef!,
  valueDay: row.valueDay!,
  amount: row.amount!,
  direction: row.direction!,
  endToEndRef: row.endToEndRef ?? null,
  counterpartyKind: row.counterpartyKind ?? null,
  counterpartyName: row.counterpartyName ?? null,
  counterpartyAccount: row.counterpartyAccount ?? null,
});

/** A statement as far as it is recorded. */
export interface Statement extends StatementHead {
  readonly id: string;
  readonly recordedCount: number;
  /** Credits less debits. */
  readonly recordedSum: Fen;
}

export const signedAmount = ({ amount, direction }: Pick<StatementEntry, 'amount' | 'direction'>): Fen =>
  direction === 'CREDIT' ? amount : -amount;

/** What the closing balance should be by the lines that came. */
export const computedClosing = ({ opening, recordedSum }: Pick<Statement, 'opening' | 'recordedSum'>): Fen =>
  opening + recordedSum;

/** Opening balance and lines together make the closing balance, once all lines are there; late lines are welcome. */
export function standingOf(statement: Statement): StatementStandingName {
  if (statement.recordedCount < statement.entryCount) return 'INCOMPLETE';
  return computedClosing(statement) === statement.closing ? 'BALANCED' : 'UNBALANCED';
}

/** Whether a statement does not begin where the one before it ended. */
export const isGap = (previousClosing: Fen | null, opening: Fen): boolean =>
  previousClosing !== null && previousClosing !== opening;

/** The newest statement that balances is what the account holds. */
export const updatesBalance = (statement: Statement, balanceAsOf: CalendarDay): boolean =>
  standingOf(statement) === 'BALANCED' && statement.toDay >= balanceAsOf;

/** The one account of the number that the caller may see. */
export function soleAccount<Account>(
  found: readonly Account[],
  accountNo: string,
): Decision<Account, StatementRefusal> {
  const tail = accountNo.slice(-4);
  const [account] = found;
  if (!account) return refuse('STATEMENT_ACCOUNT_UNKNOWN', { tail });
  return found.length > 1 ? refuse('STATEMENT_ACCOUNT_AMBIGUOUS', { tail }) : permit(account);
}

/** What is known of the account before the slip. */
export interface Known {
  readonly statement: Statement | undefined;
  readonly entry: (entryRef: string) => StatementEntry | undefined;
  /** The reference under which the same movement (`twinKey`) is booked already. */
  readonly twin: (key: string) => string | undefined;
}

export interface Contradiction<T> {
  readonly known: T;
  readonly again: T;
}

export interface Filed {
  readonly change: 'NEW' | 'KNOWN' | 'CONTRADICTED';
  readonly statement: Statement;
  readonly headContradiction: Contradiction<StatementHead> | null;
  readonly entries: readonly StatementEntry[];
  readonly entryContradictions: readonly Contradiction<StatementEntry>[];
  /** New lines that look like one that is there under another reference. */
  readonly twins: readonly { readonly entry: StatementEntry; readonly twinRef: string }[];
}

const HEAD_KEYS = ['fromDay', 'toDay', 'opening', 'closing', 'entryCount'] as const;
const ENTRY_KEYS = [
  'valueDay',
  'amount',
  'direction',
  'endToEndRef',
  'counterpartyKind',
  'counterpartyName',
  'counterpartyAccount',
] as const;

const differs = <T>(a: T, b: T, keys: readonly (keyof T)[]): boolean => keys.some((key) => a[key] !== b[key]);

/** The same payment: its end-to-end reference, amount, direction and day. Null where the bank gave no reference. */
export const twinKey = ({ endToEndRef, amount, direction, valueDay }: StatementEntry): string | null =>
  endToEndRef === null ? null : [endToEndRef, amount, direction, valueDay].join('/');

/** Feature 49: what of a slip is new, known, or contradicts what the bank said before. */
export function decideSlip(
  known: Known,
  slip: Slip,
  { today, newId }: { readonly today: CalendarDay; readonly newId: () => string },
): Decision<Filed, StatementRefusal> {
  const { head, statementNo } = slip;
  const before = known.statement ?? (head && { ...head, id: newId(), recordedCount: 0, recordedSum: 0n });
  if (!before) return refuse('STATEMENT_HEAD_MISSING', { statementNo });
  const fault = slipFault(slip, today);
  if (fault) return { ok: false, refusal: fault };
  const sorted = sortEntries(known, slip.entries);
  const statement = {
    ...before,
    recordedCount: before.recordedCount + sorted.entries.length,
    recordedSum: sorted.entries.reduce((sum, entry) => sum + signedAmount(entry), before.recordedSum),
  };
  const contradicts = known.statement && head ? differs<StatementHead>(known.statement, head, HEAD_KEYS) : false;
  const headContradiction = contradicts ? { known: known.statement!, again: head! } : null;
  return permit({ ...sorted, statement, headContradiction, change: changeOf(known, sorted, contradicts) });
}

function slipFault({ head, entries }: Slip, today: CalendarDay): Refusal<StatementRefusal> | undefined {
  if (head && head.toDay < head.fromDay) return { code: 'STATEMENT_DAYS_REVERSED' };
  if (head && head.toDay > today) return { code: 'STATEMENT_IN_FUTURE', detail: { day: head.toDay } };
  for (const { entryRef, amount, valueDay } of entries) {
    if (amount <= 0n) return { code: 'ENTRY_AMOUNT_NOT_POSITIVE', detail: { entryRef } };
    if (valueDay > today) return { code: 'ENTRY_IN_FUTURE', detail: { entryRef, day: valueDay } };
  }
  return undefined;
}

type Sorted = Pick<Filed, 'entries' | 'entryContradictions' | 'twins'>;

function changeOf(known: Known, { entries, entryContradictions }: Sorted, headContradicts: boolean): Filed['change'] {
  if (headContradicts || entryContradictions.length > 0) return 'CONTRADICTED';
  return known.statement && entries.length === 0 ? 'KNOWN' : 'NEW';
}

function sortEntries(known: Known, given: readonly StatementEntry[]): Sorted {
  const fresh = new Map<string, StatementEntry>();
  const keys = new Map<string, string>();
  const entryContradictions: Contradiction<StatementEntry>[] = [];
  const twins: { entry: StatementEntry; twinRef: string }[] = [];
  for (const entry of given) {
    const there = fresh.get(entry.entryRef) ?? known.entry(entry.entryRef);
    if (there) {
      if (differs(there, entry, ENTRY_KEYS)) entryContradictions.push({ known: there, again: entry });
      continue;
    }
    const key = twinKey(entry);
    const twinRef = key === null ? undefined : (keys.get(key) ?? known.twin(key));
    if (twinRef !== undefined) twins.push({ entry, twinRef });
    if (key !== null) keys.set(key, twinRef ?? entry.entryRef);
    fresh.set(entry.entryRef, entry);
  }
  return { entries: [...fresh.values()], entryContradictions, twins };
}
