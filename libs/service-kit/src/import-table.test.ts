import { crc32, deflateRawSync } from 'node:zlib';
import { afterEach, describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import { CELL_FAULTS } from './import-cell.js';
import { ImportRefused } from './import-problem.js';
import { readRow, type ReadRow } from './import-row.js';
import { Spool } from './import-spool.js';
import { openTable } from './import-table.js';
import type { ImportColumn } from './slice.js';

const column = (header: string, required = true): ImportColumn => ({
  header,
  field: header,
  required,
  parse: (text) =>
    text.length > 40
      ? { ok: false, refusal: { code: 'LONG', detail: { message: '过长' } } }
      : { ok: true, value: text },
});
const day: ImportColumn = {
  header: '日期',
  field: '日期',
  required: false,
  parse: (text) =>
    /^\d{4}-\d\d-\d\d$/.test(text)
      ? { ok: true, value: text }
      : { ok: false, refusal: { code: 'DAY', detail: { message: '日期有误' } } },
};
const COLUMNS = [column('编号'), column('名称'), column('余额(元)', false), day];
const HEADERS = COLUMNS.map(({ header }) => header);

const spools: Spool[] = [];
afterEach(async () => {
  for (const spool of spools.splice(0)) await spool.close();
});

async function readAll(bytes: Uint8Array): Promise<ReadRow[]> {
  const spool = await Spool.of(bytes);
  spools.push(spool);
  const table = await openTable(spool, { columns: COLUMNS });
  const rows: ReadRow[] = [];
  for await (const some of table.rows(0)) rows.push(...some.map((row) => readRow(table.columns, row)));
  expect(rows).toHaveLength(table.total);
  return rows;
}

async function refusalOf(bytes: Uint8Array): Promise<ImportRefused> {
  const fault: unknown = await readAll(bytes).catch((error: unknown) => error);
  if (!(fault instanceof ImportRefused)) throw new Error(`not refused: ${String(fault)}`);
  return fault;
}

const csv = (...lines: string[]) => Buffer.from(lines.join('\r\n'));
const fieldsOf = (row: ReadRow | undefined) => (row?.ok ? row.fields : row?.errors);

async function xlsx(fill: (sheet: ExcelJS.Worksheet) => void): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  fill(book.addWorksheet('台账'));
  return Buffer.from(await book.xlsx.writeBuffer());
}

interface Part {
  readonly name: string;
  readonly content: Buffer;
  /** What the directory says of its size, if that is a lie. */
  readonly declared?: number;
}

/** A zip written by hand, since no library lets one lie. */
function zip(parts: readonly Part[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, declared = content.length } of parts) {
    const packed = deflateRawSync(content, { level: 1 });
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x800, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(declared, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const entry = Buffer.alloc(16);
    entry.writeUInt32LE(offset, 12);
    bodies.push(Buffer.from('504b0304', 'hex'), common, Buffer.from(name), packed);
    directory.push(Buffer.from('504b01021400', 'hex'), common, entry.subarray(2), Buffer.from(name));
    offset += 30 + Buffer.byteLength(name) + packed.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...bodies, listed, Buffer.from('504b0506', 'hex'), end]);
}

const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const part = (name: string, content: string | Buffer): Part => ({ name, content: Buffer.from(content) });

function workbookParts(sheet: string | Buffer): Part[] {
  return [
    part(
      '_rels/.rels',
      `<Relationships><Relationship Id="r1" Type="${RELATION}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    part(
      'xl/workbook.xml',
      `<workbook xmlns:r="${RELATION}"><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>`,
    ),
    part(
      'xl/_rels/workbook.xml.rels',
      `<Relationships><Relationship Id="r1" Type="${RELATION}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    part('xl/worksheets/sheet1.xml', sheet),
  ];
}

const textCell = (text: string) => `<x:c t="inlineStr"><x:is><x:t>${text}</x:t></x:is></x:c>`;
const sheetOf = (rows: string) => `<x:worksheet xmlns:x="m"><x:sheetData>${rows}</x:sheetData></x:worksheet>`;

describe('a CSV ledger', () => {
  it('is read in UTF-8 with and without mark and in GB18030, columns in any order, extra ones ignored', async () => {
    const text = `名称,备注,编号\r\n 星光​艺术　,无,００１Ａ\r\n`;
    // The same header in GB18030, and 星光艺术,无,001.
    const gb = Buffer.from('c3fbb3c62cb1b8d7a22cb1e0bac50d0ad0c7b9e2d2d5caf52ccede2c303031', 'hex');
    for (const bytes of [Buffer.from(text), Buffer.from(`\ufeff${text}`)]) {
      expect(fieldsOf((await readAll(bytes))[0])).toEqual({ 编号: '001A', 名称: '星光艺术' });
    }
    expect(fieldsOf((await readAll(gb))[0])).toEqual({ 编号: '001', 名称: '星光艺术' });
  });

  it('counts rows as Excel does, through blank lines and line breaks in cells', async () => {
    const rows = await readAll(csv('编号,名称', '1,"上\r\n下"', '', ',', '2,乙'));
    expect(rows.map(({ number }) => number)).toEqual([2, 5]);
  });

  it('keeps blank cells apart from missing columns, and reads days as offices write them', async () => {
    const [first, second] = await readAll(csv('编号,名称,日期', '1,甲,2024年1月5日', '2,乙,'));
    expect(fieldsOf(first)).toEqual({ 编号: '1', 名称: '甲', 日期: '2024-01-05' });
    expect(fieldsOf(second)).toEqual({ 编号: '2', 名称: '乙', 日期: null });
  });

  it('says all that is wrong with a row', async () => {
    const [row] = await readAll(csv('编号,名称,日期', ',"=HYPERLINK(""x"")",2024'));
    expect(fieldsOf(row)).toEqual([
      { column: '编号', reason: '必填，不能为空' },
      { column: '名称', reason: CELL_FAULTS.FORMULA },
      { column: '日期', reason: '日期有误' },
    ]);
  });

  it.each([
    ['COLUMN_MISSING', csv('编号,日期', '1,')],
    ['HEADER_DUPLICATED', csv('编号,名称,名称', '1,a,b')],
    ['CSV_BROKEN', csv('编号,名称', '1,"a')],
    ['ENCODING_UNKNOWN', Buffer.from(`\ufeff${'编号,名称\r\n1,甲'}`, 'utf16le')],
    ['ENCODING_UNKNOWN', Buffer.from([0xff, 0x2c, 0xff, 0x0d, 0x0a])],
    ['ENCODING_UNKNOWN', Buffer.from('bd73b8b92ca657bad90d0a312ca5d2', 'hex')],
    ['NOT_A_SPREADSHEET', Buffer.alloc(0)],
    ['NOT_A_SPREADSHEET', Buffer.from('%PDF-1.7\n')],
    ['NOT_A_SPREADSHEET', Buffer.from('<html><table>')],
    ['NOT_A_SPREADSHEET', Buffer.from([0x41, 0x00, 0x42])],
    ['XLS_UNSUPPORTED', Buffer.from('d0cf11e0a1b11ae1000000', 'hex')],
  ])('is refused with %s', async (code, bytes) => {
    expect((await refusalOf(bytes)).code).toBe(code);
  });

  it('names the missing columns', async () => {
    expect((await refusalOf(csv('日期', '1'))).message).toContain('编号、名称');
  });

  it('of 1,000,000 rows is refused', async () => {
    const bytes = Buffer.concat([Buffer.from('编号,名称\n'), Buffer.alloc(4_000_000, '1,a\n')]);
    expect((await refusalOf(bytes)).code).toBe('TOO_MANY_ROWS');
  });
});

describe('an Excel ledger', () => {
  it('gives text, numbers, dates and padded codes as an officer sees them', async () => {
    const bytes = await xlsx((sheet) => {
      sheet.addRow(HEADERS);
      sheet.addRow([341203, { richText: [{ text: '星' }, { text: '光' }] }, 1234.5, new Date('2024-01-05T00:00:00Z')]);
      sheet.addRow([]);
      sheet.addRow([7, ' 乙 ', 0.1 + 0.2, '2024/1/5']);
      sheet.getCell('A4').numFmt = '000';
    });
    const [first, second] = await readAll(bytes);
    expect(fieldsOf(first)).toEqual({ 编号: '341203', 名称: '星光', '余额(元)': '1234.5', 日期: '2024-01-05' });
    expect(second).toMatchObject({
      number: 4,
      fields: { 编号: '007', 名称: '乙', '余额(元)': '0.3', 日期: '2024-01-05' },
    });
  });

  it('says what Excel made of codes, formulas, errors and merged cells', async () => {
    const bytes = await xlsx((sheet) => {
      sheet.addRow(['编号', '名称', '余额（元）', '日期']);
      sheet.addRow([341203189901011234, '甲']);
      sheet.addRow([{ formula: 'A2&"x"', result: '2x' }, { error: '#REF!' }]);
      sheet.addRow(['3', '丙']);
      sheet.addRow(['4', '丁']);
      sheet.mergeCells('B4:B5');
    });
    const [digits, formula, merged, under] = await readAll(bytes);
    expect(fieldsOf(digits)).toEqual([{ column: '编号', reason: CELL_FAULTS.DIGITS_LOST }]);
    expect(formula).toMatchObject({
      cells: { 编号: '2x' },
      errors: [
        { column: '编号', reason: CELL_FAULTS.FORMULA },
        { column: '名称', reason: CELL_FAULTS.ERROR_VALUE },
      ],
    });
    for (const row of [merged, under]) expect(fieldsOf(row)).toEqual([{ column: '名称', reason: CELL_FAULTS.MERGED }]);
  });

  it('is read from programs that prefix their tags and leave references out', async () => {
    const rows = [HEADERS.slice(0, 2), ['1', '甲&amp;乙']].map(
      (cells) => `<x:row>${cells.map(textCell).join('')}</x:row>`,
    );
    expect(fieldsOf((await readAll(zip(workbookParts(sheetOf(rows.join(''))))))[0])).toMatchObject({ 名称: '甲&乙' });
  });

  it('with merged header cells is refused', async () => {
    const bytes = await xlsx((sheet) => {
      sheet.addRow(['颍东区台账']);
      sheet.mergeCells('A1:D1');
      sheet.addRow(HEADERS);
    });
    expect(await refusalOf(bytes)).toMatchObject({
      code: 'HEADER_MERGED',
      message: expect.stringContaining('A1:D1') as unknown,
    });
  });

  it.each([
    ['a zip of something else', 'NOT_A_SPREADSHEET', zip([part('readme.txt', 'x')])],
    ['a torn file', 'NOT_A_SPREADSHEET', zip(workbookParts(sheetOf(''))).subarray(0, 300)],
    ['broken XML', 'NOT_A_SPREADSHEET', zip(workbookParts('<worksheet><row></worksheet>'))],
    ['no rows', 'NOT_A_SPREADSHEET', zip(workbookParts(sheetOf('')))],
    ['row numbers that go back', 'NOT_A_SPREADSHEET', zip(workbookParts(sheetOf('<x:row r="2"/><x:row r="1"/>')))],
    ['a path out of the file', 'ZIP_BOMB', zip([part('../evil', 'x')])],
    ['an entity', 'ZIP_BOMB', zip(workbookParts('<!DOCTYPE a [<!ENTITY b "c">]><worksheet/>'))],
    ['too many entries', 'ZIP_BOMB', zip(Array.from({ length: 1001 }, (_, at) => part(`f${at}`, '')))],
    ['a size that is a lie', 'ZIP_BOMB', zip([{ name: 'xl/media/a', content: Buffer.alloc(100_000), declared: 1000 }])],
    ['a steep ratio', 'ZIP_BOMB', zip([part('xl/media/a', Buffer.alloc(12 * 1024 * 1024))])],
    ['a declared giant', 'ZIP_BOMB', zip([{ name: 'a', content: Buffer.alloc(10), declared: 700 * 1024 * 1024 }])],
  ])('made of %s is refused', async (_, code, bytes) => {
    expect((await refusalOf(bytes)).code).toBe(code);
  });

  it('of 1,000,000 rows is refused', async () => {
    const header = `<x:row>${HEADERS.slice(0, 2).map(textCell).join('')}</x:row>`;
    const rows = Array.from(
      { length: 1_000_000 },
      (_, at) => `<x:row>${textCell(String((at * 7919) % 1_000_003))}${textCell('a')}</x:row>`,
    );
    const bytes = zip(workbookParts(sheetOf(header + rows.join(''))));
    expect((await refusalOf(bytes)).code).toBe('TOO_MANY_ROWS');
  });
});
