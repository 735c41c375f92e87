import type { Decision, RefusalCatalogue } from '@lianguan/kernel';
import { renderRefusal } from '@lianguan/kernel';
import { CELL_FAULTS, dayText, halfWidth, type CellFault, type RawRow } from './import-cell.js';
import { IMPORT_LIMITS } from './import-limits.js';
import type { PlacedColumn } from './import-table.js';
import type { ImportColumn } from './slice.js';

/** Why a cell, or with the column '' the row, was not taken. */
export interface CellError {
  readonly column: string;
  readonly reason: string;
}

/** A row as its office handed it in, by column header. */
export type RowCells = Readonly<Record<string, string>>;

export type ReadRow =
  | {
      readonly ok: true;
      readonly number: number;
      readonly cells: RowCells;
      readonly fields: Readonly<Record<string, unknown>>;
    }
  | { readonly ok: false; readonly number: number; readonly cells: RowCells; readonly errors: readonly CellError[] };

/** The fields of a row by name, null where the cell is blank; or all that is wrong with it, column by column. */
export function readRow(columns: readonly PlacedColumn[], row: RawRow): ReadRow {
  const fields: Record<string, unknown> = {};
  const cells: Record<string, string> = {};
  const errors: CellError[] = [];
  for (const { column, index } of columns) {
    const text = row.cells[index] ?? '';
    cells[column.header] = text.slice(0, IMPORT_LIMITS.cellCharacters);
    const read = readCell(column, text, row.faults?.get(index));
    if (typeof read === 'string') errors.push({ column: column.header, reason: read });
    else fields[column.field] = read.value;
  }
  const { number } = row;
  return errors.length > 0 ? { ok: false, number, cells, errors } : { ok: true, number, cells, fields };
}

/** A value, or the Chinese reason why there is none. */
function readCell(
  column: ImportColumn,
  text: string,
  known: CellFault | undefined,
): { readonly value: unknown } | string {
  const fault = known ?? faultOf(text);
  if (fault) return CELL_FAULTS[fault];
  if (text === '') return column.required ? '必填，不能为空' : { value: null };
  const plain = halfWidth(text);
  const decision = column.parse(plain);
  if (decision.ok) return { value: decision.value };
  const day = dayText(plain);
  const again = day === null || day === plain ? decision : column.parse(day);
  return again.ok ? { value: again.value } : reasonOf(decision.refusal);
}

function faultOf(text: string): CellFault | undefined {
  if (text.length > IMPORT_LIMITS.cellCharacters) return 'TOO_LONG';
  return text.startsWith('=') ? 'FORMULA' : undefined;
}

function reasonOf(refusal: { readonly code: string; readonly detail?: Readonly<Record<string, string>> }): string {
  return refusal.detail?.['message'] ?? `内容不符合要求（${refusal.code}）`;
}

/** A column's `parse` out of a kernel check and the Chinese texts of its refusals. */
export function worded<T, Code extends string>(
  check: (text: string) => Decision<T, Code>,
  texts: RefusalCatalogue<Code>,
): (text: string) => Decision<T> {
  return (text) => {
    const decision = check(text);
    if (decision.ok) return decision;
    const { code, message, detail } = renderRefusal<Code>(texts, decision.refusal as never);
    return { ok: false, refusal: { code, detail: { ...detail, message } } };
  };
}
