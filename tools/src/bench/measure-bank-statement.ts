import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { withDatabases } from './databases.js';
import { escrowAccountsSql } from './escrow-accounts.js';
import { rounded, type Section } from './figures.js';
import { MEMORY_HOW, memoryFigures, tenthsTable } from './import-tenths.js';
import { launchSystem, withFolder } from './launched-system.js';
import { importFile, POLL_MS, type HandedIn } from './watched-import.js';

const ACCOUNTS = 100;
const LINES = 1_000;
const WARM_UP_ACCOUNTS = 100;
const ROWS = ACCOUNTS * (LINES + 1);
const TARGET_S = 60;
const FLAT_PERCENT = 10;

const accountNo = (number: number): string => String(9_900_000_000_000_000n + BigInt(number));

/** A day's camt.053 message of accounts that follow each other, piece by piece: each with a statement that balances. */
function* message(first: number, accounts: number): Generator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>
    <GrpHdr><MsgId>M${first}</MsgId><CreDtTm>2026-03-04T18:00:00</CreDtTm></GrpHdr>`;
  for (let number = first; number < first + accounts; number += 1) {
    yield `<Stmt><Id>S${number}</Id><Acct><Id><Othr><Id>${accountNo(number)}</Id></Othr></Id></Acct>`;
    yield `${balance('OPBD', 0)}${balance('CLBD', LINES)}`;
    for (let line = 0; line < LINES; line += 1) yield entry(`R${number}-${line}`);
    yield '</Stmt>';
  }
  yield '</BkToCstmrStmt></Document>';
}

const balance = (code: string, yuan: number): string =>
  `<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp><Amt Ccy="CNY">${yuan}.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-03-04</Dt></Dt></Bal>`;
const entry = (reference: string): string =>
  `<Ntry><Amt Ccy="CNY">1.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><ValDt><Dt>2026-03-04</Dt></ValDt>
   <AcctSvcrRef>${reference}</AcctSvcrRef><BkTxCd><Prtry><Cd>TRF</Cd></Prtry></BkTxCd></Ntry>\n`;

/** A bank's day with many lines, through the door for files of a whole system. */
export const measureBankStatement = (say: (line: string) => void): Promise<Section> =>
  withFolder(async (dataDir) => {
    const system = await launchSystem({ dataDir, command: 'launcher', empty: true, bus: 'log' });
    try {
      await withDatabases(dataDir, (databases) =>
        databases.query('finance', escrowAccountsSql(WARM_UP_ACCOUNTS + ACCOUNTS)),
      );
      const write = async (first: number, accounts: number): Promise<string> => {
        const file = join(dataDir, `statement-${first}.xml`);
        await pipeline(Readable.from(message(first, accounts)), createWriteStream(file));
        return file;
      };
      const bank = { officer: 'bank', department: 'finance', kind: 'BANK_STATEMENT' } as const;
      const handIn = (file: string, rows: number, expected: HandedIn['expected']) =>
        importFile(system, file, { ...bank, rows, expected });
      await handIn(await write(0, WARM_UP_ACCOUNTS), WARM_UP_ACCOUNTS * (LINES + 1), 'created');
      const file = await write(WARM_UP_ACCOUNTS, ACCOUNTS);
      const first = await handIn(file, ROWS, 'created');
      say(`bank statement of ${ACCOUNTS * LINES} lines ${rounded(first.seconds)} s`);
      const again = await handIn(file, ROWS, 'unchanged');
      return {
        name: 'bank-statement',
        title: `Bank statement of ${ACCOUNTS * LINES} lines`,
        how: [
          `A camt.053 message of ${ACCOUNTS} accounts with ${LINES} lines each, handed in by the bank through the gateway's \`POST /imports\` into a whole system that has warmed up on ${WARM_UP_ACCOUNTS} other accounts; from the upload to the job's end: checked against the schema, every line kept, every statement balanced.`,
          `The job is asked every ${POLL_MS} ms.`,
          `${MEMORY_HOW} Here it is finance's.`,
        ],
        figures: [
          { what: 'whole import', value: first.seconds, unit: 's', atMost: TARGET_S },
          { what: 'lines per second', value: (ACCOUNTS * LINES) / first.seconds, unit: 'lines/s' },
          { what: 'same file again', value: again.seconds, unit: 's' },
          ...memoryFigures(first.tenths, { rows: ROWS, atMost: FLAT_PERCENT }),
        ],
        tables: [tenthsTable('Tenths of the import', first.tenths)],
      };
    } finally {
      await system.stop();
    }
  });
