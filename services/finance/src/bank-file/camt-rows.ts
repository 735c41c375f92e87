import { dayOf } from '@lianguan/kernel';
import type { RawRow } from '@lianguan/service-kit';
import { STATEMENT_COLUMNS, type StatementCells } from './statement-columns.js';
import type { XmlHandlers } from './xml-validation.js';

type Cells = Partial<Record<keyof StatementCells, string>>;

const STATEMENT = 'Document/BkToCstmrStmt/Stmt';
const ENTRY = `${STATEMENT}/Ntry`;
const DETAILS = `${ENTRY}/NtryDtls/TxDtls`;

/** What becomes of the text of an element, by its path. */
type Parts = Readonly<Record<string, (text: string, currency: string | undefined) => unknown>>;

interface Balance {
  code?: string;
  amount?: string;
  day?: string;
}

const OPENING = ['OPBD', 'PRCD'];
const CLOSING = ['CLBD'];

/** How many booked entries each statement of the file has, in its order. */
export class EntryCounter implements XmlHandlers {
  readonly counts: number[] = [];
  /** Rows that the file will give. */
  get total(): number {
    return this.counts.reduce((total, count) => total + count, this.counts.length);
  }

  private booked = true;

  close(at: string, text: string): void {
    if (at === `${ENTRY}/Sts/Cd`) this.booked = isBooked(text);
    if (at === ENTRY) this.add();
  }

  open(at: string): void {
    if (at === STATEMENT) this.counts.push(0);
  }

  private add(): void {
    if (this.booked) this.counts[this.counts.length - 1]! += 1;
    this.booked = true;
  }
}

const isBooked = (status: string): boolean => status === 'BOOK';

/** Rows of the statement format out of a camt.053 message: each statement's row, then those of its booked entries. */
export class CamtRows implements XmlHandlers {
  rows: RawRow[] = [];
  private number = 0;
  private statement: Cells = {};
  private balances: Balance[] = [];
  private balance: Balance = {};
  private headed = false;
  private at = -1;
  private entry: Cells = {};
  private parties: Parties = {};
  private details = 0;
  private booked = true;

  constructor(private readonly counts: readonly number[]) {}

  open(at: string): void {
    if (at === STATEMENT) this.beginStatement();
    if (at === ENTRY) this.beginEntry();
    if (at === DETAILS) this.details += 1;
    if (at === `${STATEMENT}/Bal`) this.balance = {};
  }

  close(at: string, text: string, attributes: Readonly<Record<string, string>>): void {
    if (at === STATEMENT) this.head();
    else if (at === ENTRY) this.endEntry();
    else if (at === `${STATEMENT}/Bal`) this.balances.push(this.balance);
    else if (at.startsWith(`${DETAILS}/`)) this.detail(at.slice(DETAILS.length + 1), text);
    else if (at.startsWith(`${ENTRY}/`)) this.entryParts[at.slice(ENTRY.length + 1)]?.(text, attributes['Ccy']);
    else if (at.startsWith(`${STATEMENT}/`)) {
      this.statementParts[at.slice(STATEMENT.length + 1)]?.(text, attributes['Ccy']);
    }
  }

  private beginStatement(): void {
    this.at += 1;
    this.statement = { entryCount: String(this.counts[this.at] ?? 0) };
    this.balances = [];
    this.headed = false;
  }

  private beginEntry(): void {
    this.head();
    this.entry = {};
    this.parties = {};
    this.details = 0;
    this.booked = true;
  }

  private readonly statementParts: Parts = {
    Id: (text) => (this.statement.statementNo = text),
    'Acct/Id/Othr/Id': (text) => (this.statement.accountNo = text),
    'Acct/Id/IBAN': (text) => (this.statement.accountNo = text),
    'FrToDt/FrDtTm': (text) => (this.statement.fromDay = dayText(text)),
    'FrToDt/ToDtTm': (text) => (this.statement.toDay = dayText(text)),
    'Bal/Tp/CdOrPrtry/Cd': (text) => (this.balance.code = text),
    'Bal/Amt': (text, currency) => (this.balance.amount = moneyText(text, currency)),
    'Bal/CdtDbtInd': (text) => text === 'DBIT' && (this.balance.amount = `-${this.balance.amount ?? ''}`),
    'Bal/Dt/Dt': (text) => (this.balance.day = dayText(text)),
    'Bal/Dt/DtTm': (text) => (this.balance.day = dayText(text)),
  };

  private head(): void {
    if (this.headed) return;
    this.headed = true;
    const [opening, closing] = [OPENING, CLOSING].map((codes) =>
      this.balances.find(({ code = '' }) => codes.includes(code)),
    );
    this.push({
      fromDay: opening?.day,
      toDay: closing?.day,
      opening: opening?.amount,
      closing: closing?.amount,
      ...this.statement,
      kind: '对账单',
    });
  }

  private readonly entryParts: Parts = {
    AcctSvcrRef: (text) => (this.entry.entryRef = text),
    NtryRef: (text) => (this.entry.entryRef ??= text),
    Amt: (text, currency) => (this.entry.amount = moneyText(text, currency)),
    CdtDbtInd: (text) => (this.entry.direction = text === 'CRDT' ? '贷' : '借'),
    'Sts/Cd': (text) => (this.booked = isBooked(text)),
    'ValDt/Dt': (text) => (this.entry.valueDay = dayText(text)),
    'ValDt/DtTm': (text) => (this.entry.valueDay = dayText(text)),
    'BookgDt/Dt': (text) => (this.entry.valueDay ??= dayText(text)),
    'BookgDt/DtTm': (text) => (this.entry.valueDay ??= dayText(text)),
  };

  /** Of an entry that books several transactions at once nothing is taken: no one of them speaks for it. */
  private detail(part: string, text: string): void {
    const [, side, rest] = /^RltdPties\/(Dbtr|Cdtr)(.+)$/.exec(part) ?? [];
    if (part === 'Refs/EndToEndId') this.parties.endToEndRef = text;
    else if (side && rest) party(this.parties, { side: side as Side, rest, text });
  }

  private endEntry(): void {
    if (!this.booked) return;
    const { accountNo, statementNo } = this.statement;
    const details = this.details === 1 ? detailCells(this.parties, this.entry.direction === '贷') : {};
    this.push({ kind: '明细', accountNo, statementNo, ...this.entry, ...details });
  }

  private push(cells: Cells): void {
    this.number += 1;
    this.rows.push({ number: this.number, cells: STATEMENT_COLUMNS.map((field) => cells[field] ?? '') });
  }
}

type Side = 'Dbtr' | 'Cdtr';

interface Parties {
  endToEndRef?: string;
  Dbtr?: Cells;
  Cdtr?: Cells;
}

function party(parties: Parties, { side, rest, text }: { side: Side; rest: string; text: string }): void {
  const cells = (parties[side] ??= {});
  if (rest === '/Pty/Nm') cells.counterpartyName = text;
  else if (rest.startsWith('/Pty/Id/PrvtId')) cells.counterpartyKind = '个人';
  else if (rest.startsWith('/Pty/Id/OrgId')) cells.counterpartyKind = '单位';
  else if (rest.startsWith('/Agt/')) cells.counterpartyKind = '银行';
  else if (rest === 'Acct/Id/Othr/Id' || rest === 'Acct/Id/IBAN') cells.counterpartyAccount = text;
}

/** The other side of the account: who paid in, or who was paid. */
function detailCells({ endToEndRef, ...parties }: Parties, credit: boolean): Cells {
  // ISO 20022 writes NOTPROVIDED where the payer gave none.
  const given = endToEndRef === 'NOTPROVIDED' ? undefined : endToEndRef;
  return { endToEndRef: given, ...(credit ? parties.Dbtr : parties.Cdtr) };
}

/** Yuan with two decimals; another currency stays visible and is refused by the column. */
export function moneyText(text: string, currency = 'CNY'): string {
  const plain = text
    .trim()
    .replace(/^\+/, '')
    .replace(/(\.\d\d)0+$/, '$1');
  return currency === 'CNY' ? plain : `${plain} ${currency}`;
}

/** An instant with a zone counts as its day in China. */
function dayText(text: string): string {
  const plain = text.trim();
  return /T.*(Z|[+-]\d\d:\d\d)$/.test(plain) ? dayOf(new Date(plain)) : plain.slice(0, 10);
}
