import { fileURLToPath } from 'node:url';
import { makeBadLedger } from './bad-ledger.js';
import { makeOtherCounty, makeYingdong, type CountyLedgers } from './county-ledgers.js';
import { csvOf } from './csv.js';
import {
  BACKGROUND_RESULT_COLUMNS,
  BUSINESS_LICENSE_COLUMNS,
  EDUCATION_COLUMNS,
  ESCROW_ACCOUNT_COLUMNS,
  NON_PROFIT_COLUMNS,
} from './ledger-columns.js';
import { xlsxOf } from './xlsx.js';

const EDUCATION_XLSX = 'education-ledger.xlsx';

/** The file of each kind of import, by its path inside data/; the other county has the same names in other-county/. */
export const LEDGER_FILES = {
  EDUCATION_LEDGER: 'education-ledger.csv',
  BUSINESS_LICENSE_LEDGER: 'market-regulation-business-licenses.csv',
  NON_PROFIT_LEDGER: 'civil-affairs-non-profits.csv',
  ESCROW_ACCOUNT_LEDGER: 'finance-escrow-accounts.csv',
  BACKGROUND_RESULT_LEDGER: 'public-security-background-results.csv',
} as const;

/** Where a file of data/ lies on this machine. */
export const dataFile = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

const csvFiles = (ledgers: CountyLedgers, folder = ''): [string, string][] => [
  [folder + LEDGER_FILES.EDUCATION_LEDGER, csvOf({ columns: EDUCATION_COLUMNS, rows: ledgers.education })],
  [
    folder + LEDGER_FILES.BUSINESS_LICENSE_LEDGER,
    csvOf({ columns: BUSINESS_LICENSE_COLUMNS, rows: ledgers.businessLicenses }),
  ],
  [folder + LEDGER_FILES.NON_PROFIT_LEDGER, csvOf({ columns: NON_PROFIT_COLUMNS, rows: ledgers.nonProfits })],
  [
    folder + LEDGER_FILES.ESCROW_ACCOUNT_LEDGER,
    csvOf({ columns: ESCROW_ACCOUNT_COLUMNS, rows: ledgers.escrowAccounts }),
  ],
  [
    folder + LEDGER_FILES.BACKGROUND_RESULT_LEDGER,
    csvOf({ columns: BACKGROUND_RESULT_COLUMNS, rows: ledgers.backgroundResults }),
  ],
];

/** Every generated file: its path inside data/ and its bytes, the same in every run. */
export async function makeFiles(): Promise<ReadonlyMap<string, Buffer>> {
  const yingdong = makeYingdong();
  const texts = [
    ...csvFiles(yingdong),
    ...csvFiles(makeOtherCounty(), 'other-county/'),
    [
      'bad/education-ledger-with-errors.csv',
      csvOf({ columns: EDUCATION_COLUMNS, rows: makeBadLedger().rows }),
    ] as const,
  ];
  const files = new Map<string, Buffer>(texts.map(([path, text]) => [path, Buffer.from(text)]));
  const workbook = await xlsxOf('校外培训机构台账', { columns: EDUCATION_COLUMNS, rows: yingdong.education });
  return files.set(EDUCATION_XLSX, workbook);
}
