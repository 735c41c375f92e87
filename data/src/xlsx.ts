import ExcelJS from 'exceljs';
import type { Ledger } from './ledger-columns.js';

const MADE_ON = new Date('2018-11-30T00:00:00Z');
// 1980-01-01 00:00, the first moment that the zip format can write.
const ZIP_TIME = 0;
const ZIP_DATE = (1 << 5) | 1;

const CENTRAL_ENTRY = 0x02014b50;
const END_OF_CENTRAL = 0x06054b50;
const END_LENGTH = 22;

/** The workbook an office would hand in: one sheet, a header row, every cell text. The same rows give the same bytes. */
export async function xlsxOf<Columns extends readonly string[]>(
  title: string,
  { columns, rows }: Ledger<Columns>,
): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  workbook.created = MADE_ON;
  workbook.modified = MADE_ON;
  const sheet = workbook.addWorksheet(title);
  sheet.columns = columns.map((header) => ({ header, width: 24 }));
  sheet.addRows(rows.map((row) => columns.map((column: Columns[number]) => row[column])));
  return withoutClock(Buffer.from(await workbook.xlsx.writeBuffer()));
}

/** exceljs writes the time of the run into every entry of the zip; overwritten in both places where the format keeps it. */
function withoutClock(zip: Buffer): Buffer {
  const end = zip.length - END_LENGTH;
  if (zip.readUInt32LE(end) !== END_OF_CENTRAL) throw new Error('Not the zip that exceljs writes');
  const entries = zip.readUInt16LE(end + 10);
  let at = zip.readUInt32LE(end + 16);
  for (let entry = 0; entry < entries; entry += 1) {
    if (zip.readUInt32LE(at) !== CENTRAL_ENTRY) throw new Error('Not the zip that exceljs writes');
    const local = zip.readUInt32LE(at + 42);
    for (const time of [at + 12, local + 10]) {
      zip.writeUInt16LE(ZIP_TIME, time);
      zip.writeUInt16LE(ZIP_DATE, time + 2);
    }
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return zip;
}
