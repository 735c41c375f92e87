import { headerKey, type CellFault, type RawRow } from './import-cell.js';
import { csvRows, detectEncoding } from './import-csv.js';
import { IMPORT_LIMITS } from './import-limits.js';
import { ImportRefused } from './import-problem.js';
import { SheetRows, type MergedRange } from './import-sheet.js';
import { sniff, SNIFF_BYTES } from './import-sniff.js';
import type { Spool } from './import-spool.js';
import { readWorkbook } from './import-workbook.js';
import { parseXml } from './import-xml.js';
import { WorkbookZip } from './import-zip.js';
import type { ImportColumn, ImportDocument } from './slice.js';

/** Where each column of the format stands in this file. An optional column that the file lacks is not in here. */
export interface PlacedColumn {
  readonly column: ImportColumn;
  readonly index: number;
}

/** A ledger file that was read through once: its header is in order and its rows are counted. */
export interface Table {
  readonly columns: readonly PlacedColumn[];
  /** Rows below the header that have content. */
  readonly total: number;
  /** Rows below the header with a number greater than `after`. */
  rows(after: number): AsyncGenerator<RawRow[]>;
}

interface Source {
  rows(): AsyncGenerator<RawRow[]>;
  /** Known once `rows` came to its end. */
  readonly merges: readonly MergedRange[];
  /** True where the encoding was a guess, which an unknown header refutes. */
  readonly guessed: boolean;
}

/** Throws ImportRefused for a file that is not to be taken at all, before any row of it is. */
export async function openTable(
  spool: Spool,
  { columns, document }: { readonly columns: readonly ImportColumn[]; readonly document?: ImportDocument },
): Promise<Table> {
  const format = sniff(await spool.slice(0, SNIFF_BYTES), document);
  if (document && format === 'DOCUMENT') return documentTable(spool, columns, document);
  const source = format === 'XLSX' ? await sheetSource(spool) : await csvSource(spool);
  const { header, total } = await survey(source);
  const placed = placeColumns(header, columns, source);
  const merges = mergesOver(source.merges, placed);
  return {
    columns: placed,
    total,
    async *rows(after) {
      for await (const rows of source.rows()) {
        const due = rows.filter((row) => row.number > Math.max(after, header.number));
        yield merges.length === 0 ? due : due.map((row) => markMerged(row, merges));
      }
    },
  };
}

async function documentTable(spool: Spool, columns: readonly ImportColumn[], document: ImportDocument): Promise<Table> {
  const { total, rows } = await document.open(() => spool.read());
  checkTotal(total);
  return {
    columns: columns.map((column, index) => ({ column, index })),
    total,
    async *rows(after) {
      for await (const some of rows()) yield some.filter(({ number }) => number > after);
    },
  };
}

async function csvSource(spool: Spool): Promise<Source> {
  const encoding = await detectEncoding(spool);
  return { rows: () => csvRows(spool, encoding), merges: [], guessed: encoding !== 'utf-8' };
}

async function sheetSource(spool: Spool): Promise<Source> {
  const zip = await WorkbookZip.open(spool);
  const workbook = await readWorkbook(zip);
  let merges: readonly MergedRange[] = [];
  return {
    async *rows() {
      const sheet = new SheetRows(workbook);
      for await (const _ of parseXml(zip.read(workbook.sheet), sheet)) {
        if (sheet.rows.length > 0) yield sheet.rows;
        sheet.rows = [];
      }
      merges = sheet.merges;
    },
    get merges() {
      return merges;
    },
    guessed: false,
  };
}

function checkTotal(rows: number): void {
  if (rows > IMPORT_LIMITS.rows) throw new ImportRefused('TOO_MANY_ROWS', { limit: String(IMPORT_LIMITS.rows) });
}

async function survey(source: Source): Promise<{ header: RawRow; total: number }> {
  let header: RawRow | undefined;
  let count = 0;
  for await (const rows of source.rows()) {
    header ??= rows[0];
    count += rows.length;
    checkTotal(count - 1);
  }
  if (!header) throw new ImportRefused('NOT_A_SPREADSHEET', { reason: '第一张工作表是空的' });
  return { header, total: count - 1 };
}

function placeColumns(header: RawRow, columns: readonly ImportColumn[], source: Source): PlacedColumn[] {
  const merged = source.merges.filter((range) => range.top <= header.number && range.bottom >= header.number);
  if (merged.length > 0) throw new ImportRefused('HEADER_MERGED', { ranges: merged.map(({ ref }) => ref).join('、') });
  const names = header.cells.map(headerKey);
  const places = columns.map((column) => ({ column, found: indexesOf(names, headerKey(column.header)) }));
  if (source.guessed && places.every(({ found }) => found.length === 0)) throw new ImportRefused('ENCODING_UNKNOWN');
  const missing = places.filter(({ column, found }) => column.required && found.length === 0);
  if (missing.length > 0) throw new ImportRefused('COLUMN_MISSING', { columns: headersOf(missing) });
  const repeated = places.filter(({ found }) => found.length > 1);
  if (repeated.length > 0) throw new ImportRefused('HEADER_DUPLICATED', { columns: headersOf(repeated) });
  return places.flatMap(({ column, found }) => found.map((index) => ({ column, index })));
}

const headersOf = (places: readonly { column: ImportColumn }[]) => places.map(({ column }) => column.header).join('、');

const indexesOf = (names: readonly string[], name: string) =>
  names.flatMap((found, index) => (found === name ? [index] : []));

function mergesOver(merges: readonly MergedRange[], columns: readonly PlacedColumn[]): MergedRange[] {
  return merges.filter((range) => columns.some(({ index }) => index >= range.left && index <= range.right));
}

// Only the upper left cell of a merged range has a value: without the mark the others would be taken for blank.
function markMerged(row: RawRow, merges: readonly MergedRange[]): RawRow {
  const faults = new Map<number, CellFault>(row.faults);
  for (const range of merges) {
    if (row.number < range.top || row.number > range.bottom) continue;
    for (let column = range.left; column <= Math.min(range.right, IMPORT_LIMITS.columns); column++)
      faults.set(column, 'MERGED');
  }
  return faults.size === 0 ? row : { ...row, faults };
}
