import { formatYuan, type CalendarDay, type Fen } from '@lianguan/kernel';

/** A batch of payments as a file tells it. */
export interface FileBatch {
  /** At most 35 characters, unique. */
  readonly messageId: string;
  readonly issuedAt: Date;
  readonly day: CalendarDay;
  readonly count: number;
  readonly sum: Fen;
  readonly initiator: string;
}

/** One payment, in the order of the batch: those of one account stand together. */
export interface FileLine {
  readonly no: number;
  /** At most 35 characters, unique over all batches. */
  readonly endToEndId: string;
  readonly debtorName: string;
  readonly debtorAccount: string;
  readonly bankCode: string;
  readonly bankName: string;
  readonly amount: Fen;
  readonly purpose: string;
  readonly creditorName: string;
  readonly remittance: string;
}

/** Consecutive lines of a batch. `previous` is the one before them, null at the beginning. */
interface FilePart {
  readonly batch: FileBatch;
  readonly previous: FileLine | null;
  readonly lines: readonly FileLine[];
}

const NAMESPACE = 'urn:iso:std:iso:20022:tech:xsd:pain.001.001.09';

const CODES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
// XML 1.0 has no place for these, not even escaped.
const NO_CHARACTERS = /[^\P{Cc}\t\n\r]|[\p{Cs}\ufffe\uffff]/gu;

/** Text of an element, at most `most` characters of it. */
const text = (value: string, most: number): string =>
  [...value.replace(NO_CHARACTERS, '')]
    .slice(0, most)
    .join('')
    .replace(/[&<>"]/gu, (character) => CODES[character]!);

const account = (number: string): string => `<Id><Othr><Id>${text(number, 34)}</Id></Othr></Id>`;

const head = ({ messageId, issuedAt, count, sum, initiator }: FileBatch): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="${NAMESPACE}"><CstmrCdtTrfInitn>
<GrpHdr><MsgId>${text(messageId, 35)}</MsgId><CreDtTm>${issuedAt.toISOString()}</CreDtTm><NbOfTxs>${count}</NbOfTxs><CtrlSum>${formatYuan(sum)}</CtrlSum><InitgPty><Nm>${text(initiator, 140)}</Nm></InitgPty></GrpHdr>
`;

/** A payment block of its own for each account that pays. */
const blockHead = ({ day }: FileBatch, line: FileLine): string =>
  `<PmtInf><PmtInfId>${text(line.endToEndId, 35)}</PmtInfId><PmtMtd>TRF</PmtMtd><ReqdExctnDt><Dt>${day}</Dt></ReqdExctnDt><Dbtr><Nm>${text(line.debtorName, 140)}</Nm></Dbtr><DbtrAcct>${account(line.debtorAccount)}<Ccy>CNY</Ccy></DbtrAcct><DbtrAgt><FinInstnId><Nm>${text(line.bankName, 140)}</Nm><Othr><Id>${text(line.bankCode, 35)}</Id></Othr></FinInstnId></DbtrAgt>
`;

const payment = (line: FileLine): string =>
  `<CdtTrfTxInf><PmtId><EndToEndId>${text(line.endToEndId, 35)}</EndToEndId></PmtId><Amt><InstdAmt Ccy="CNY">${formatYuan(line.amount)}</InstdAmt></Amt><Cdtr><Nm>${text(line.creditorName, 140)}</Nm></Cdtr><Purp><Prtry>${text(line.purpose, 35)}</Prtry></Purp><RmtInf><Ustrd>${text(line.remittance, 140)}</Ustrd></RmtInf></CdtTrfTxInf>
`;

/** Part of a pain.001 message; all parts of a batch in their order are the message. */
export function pain001Part({ batch, previous, lines }: FilePart): string {
  const pieces: string[] = previous ? [] : [head(batch)];
  let before = previous;
  for (const line of lines) {
    if (before?.debtorAccount !== line.debtorAccount) {
      if (before) pieces.push('</PmtInf>\n');
      pieces.push(blockHead(batch, line));
    }
    pieces.push(payment(line));
    before = line;
  }
  if (before?.no === batch.count) pieces.push('</PmtInf>\n</CstmrCdtTrfInitn></Document>\n');
  return pieces.join('');
}

const CSV_COLUMNS = {
  端到端参考号: ({ endToEndId }) => endToEndId,
  付款账号: ({ debtorAccount }) => debtorAccount,
  付款户名: ({ debtorName }) => debtorName,
  '金额（元）': ({ amount }) => formatYuan(amount),
  用途代码: ({ purpose }) => purpose,
  收款人: ({ creditorName }) => creditorName,
  附言: ({ remittance }) => remittance,
} satisfies Record<string, (line: FileLine) => string>;

/** A cell that a spreadsheet takes for text: never for a formula. */
function cell(value: string): string {
  const plain = value.replace(/[\r\n]+/gu, ' ').replace(/^(?=[=+\-@\t])/u, "'");
  return /[",]/u.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

/** The same part as comma separated values, with the marks by which spreadsheets know UTF-8. */
export function csvPart({ previous, lines }: Omit<FilePart, 'batch'>): string {
  const header = previous ? '' : `\ufeff${Object.keys(CSV_COLUMNS).join(',')}\r\n`;
  const rows = lines.map(
    (line) =>
      `${Object.values(CSV_COLUMNS)
        .map((of) => cell(of(line)))
        .join(',')}\r\n`,
  );
  return header + rows.join('');
}
