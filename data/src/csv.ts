import type { Ledger } from './ledger-columns.js';

const BYTE_ORDER_MARK = '\uFEFF';
const LINE_END = '\r\n';

const cell = (text: string): string => (/[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

export const csvLine = (cells: readonly string[]): string => cells.map(cell).join(',') + LINE_END;

/** The first line with the byte order mark that Excel writes before UTF-8. */
export const csvHead = (columns: readonly string[]): string => BYTE_ORDER_MARK + csvLine(columns);

export function csvOf<Columns extends readonly string[]>({ columns, rows }: Ledger<Columns>): string {
  return csvHead(columns) + rows.map((row) => csvLine(columns.map((column: Columns[number]) => row[column]))).join('');
}
