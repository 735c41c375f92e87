import { endOfDay, permit, type Decision } from '@lianguan/kernel';
import { addToAct, type Command, type Facts } from '@lianguan/service-kit';
import { BANK_RECONCILIATION, type FoundBreak } from '../bank-break/index.js';
import { escrowAccountRecorded, movementCheck } from '../escrow-account/index.js';
import {
  inAccount,
  loadBooks,
  saveFiled,
  type Books,
  type FiledSlip,
  type KnownAccount,
} from './statement-rows.commands.js';
import {
  decideSlip,
  slipOf,
  soleAccount,
  STATEMENT_REFUSALS,
  twinKey,
  updatesBalance,
  type Filed,
  type Slip,
  type StatementRefusal,
  type StatementRow,
} from './statement.rules.js';

interface Outcome extends FiledSlip {
  readonly change: Filed['change'];
}

export interface FiledStatement {
  readonly statementId: string;
  readonly change: 'CREATED' | 'UNCHANGED';
}

function fileSlip(books: Books, slip: Slip, facts: Facts): Decision<Outcome, StatementRefusal> {
  const decided = soleAccount(books.accounts.get(slip.accountNo) ?? [], slip.accountNo);
  if (!decided.ok) return decided;
  const { id } = decided.value;
  const before = books.current.get(id)!;
  const known = {
    statement: books.statements.get(inAccount(id, slip.statementNo)),
    entry: (entryRef: string) => books.entries.get(inAccount(id, entryRef)),
    twin: (key: string) => books.twins.get(inAccount(id, key)),
  };
  const filed = decideSlip(known, slip, facts);
  if (!filed.ok) return filed;
  const { statement, entries, change } = filed.value;
  const isNews = change !== 'KNOWN' && (known.statement === undefined || entries.length > 0);
  const balanceChanged = isNews && updatesBalance(statement, before.balanceAsOf);
  const account = balanceChanged ? afterBalance(before, statement.toDay) : before;
  keepInBooks(books, account, { statementNo: slip.statementNo, filed: filed.value });
  const found = foundBreaks(account, slip.statementNo, filed.value);
  const isNew = known.statement === undefined;
  return permit({ account, statementNo: slip.statementNo, statement, entries, found, balanceChanged, change, isNew });
}

const afterBalance = (account: KnownAccount, balanceAsOf: KnownAccount['balanceAsOf']): KnownAccount => ({
  ...account,
  version: account.version + 1,
  balanceAsOf,
});

function keepInBooks(
  { current, statements, entries, twins }: Books,
  account: KnownAccount,
  { statementNo, filed }: { readonly statementNo: string; readonly filed: Filed },
): void {
  current.set(account.id, account);
  statements.set(inAccount(account.id, statementNo), filed.statement);
  for (const entry of filed.entries) {
    entries.set(inAccount(account.id, entry.entryRef), entry);
    const key = twinKey(entry);
    if (key !== null && !twins.has(inAccount(account.id, key))) twins.set(inAccount(account.id, key), entry.entryRef);
  }
}

function foundBreaks(account: KnownAccount, statementNo: string, filed: Filed): FoundBreak[] {
  const { id: accountId, bankCode, divisionCode } = account;
  const of = { accountId, bankCode, divisionCode, statementNo, transferId: null };
  const { headContradiction: head, entryContradictions, twins } = filed;
  const heads: FoundBreak[] = head
    ? [
        {
          ...of,
          kind: 'STATEMENT_CONTRADICTED',
          findingKey: `HEAD:${filed.statement.id}:${[head.again.fromDay, head.again.toDay, head.again.opening, head.again.closing, head.again.entryCount].join('/')}`,
          entryRef: null,
          bankFen: head.again.closing.toString(),
          otherFen: head.known.closing.toString(),
        },
      ]
    : [];
  const contradicted = entryContradictions.map(({ known, again }): FoundBreak => ({
    ...of,
    kind: 'ENTRY_CONTRADICTED',
    findingKey: `ENTRY:${again.entryRef}:${[again.direction, again.amount, again.valueDay, again.endToEndRef].join('/')}`,
    entryRef: again.entryRef,
    bankFen: again.amount.toString(),
    otherFen: known.amount.toString(),
  }));
  const twice = twins.map(({ entry, twinRef }): FoundBreak => ({
    ...of,
    kind: 'ENTRY_TWICE',
    findingKey: `TWICE:${entry.entryRef}:${twinRef}`,
    entryRef: entry.entryRef,
    bankFen: entry.amount.toString(),
    otherFen: entry.amount.toString(),
  }));
  return [...heads, ...contradicted, ...twice];
}

type StatementCommand<Input> = Command<Input, Books, Outcome, FiledStatement, StatementRefusal>;

const asFiled = ({ change, statement }: Outcome): FiledStatement => ({
  statementId: statement.id,
  change: change === 'KNOWN' ? 'UNCHANGED' : 'CREATED',
});

/** Lines are their own record; what is on the record of acts is the statement, what it contradicts, and what it makes of the balance. */
const shared = {
  refusals: STATEMENT_REFUSALS,
  subject: (_input: unknown, { statement, statementNo }: Outcome) => ({
    type: 'BankStatement',
    id: statement.id,
    documentNo: statementNo,
  }),
  events: (_input: unknown, { account, balanceChanged }: Outcome) =>
    balanceChanged ? account.institutionIds.map((institutionId) => escrowAccountRecorded(account, institutionId)) : [],
  deadlines: (_input: unknown, { account }: Outcome, { today }: Facts) => [
    { name: BANK_RECONCILIATION, subjectId: account.id, due: endOfDay(today) },
  ],
  changes: ({ isNew, found, balanceChanged }: Outcome) => isNew || found.length > 0 || balanceChanged,
};

async function applyFiled(...[tx, accepted, facts]: Parameters<StatementCommand<unknown>['apply']>) {
  const news = accepted.flatMap(({ outcome }) => (outcome.change === 'KNOWN' ? [] : [outcome]));
  if (news.length > 0) await saveFiled(tx, news, facts);
  const debited = news.filter(({ entries }) => entries.some(({ direction }) => direction === 'DEBIT'));
  const accountIds = [...new Set(debited.map(({ account }) => account.id))];
  addToAct(tx, { deadlines: accountIds.map((id) => movementCheck(id, facts.now)) });
  return accepted.map(({ outcome }) => asFiled(outcome));
}

/** Feature 49: a bank that integrates files a statement with its lines at once. */
export const fileBankStatement: StatementCommand<Slip> = {
  ...shared,
  name: 'fileBankStatement',
  load: loadBooks,
  decide: fileSlip,
  apply: applyFiled,
};

/** Feature 49: the rows of a bank's file. */
export const recordStatementRows: StatementCommand<StatementRow> = {
  ...shared,
  name: 'recordStatementRows',
  load(tx, rows) {
    const slips = rows.map(slipOf);
    return loadBooks(
      tx,
      slips.flatMap((slip) => (slip.ok ? [slip.value] : [])),
    );
  },
  decide(books, row, facts) {
    const slip = slipOf(row);
    return slip.ok ? fileSlip(books, slip.value, facts) : slip;
  },
  apply: applyFiled,
};
