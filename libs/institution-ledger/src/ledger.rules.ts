import type { MeasureInForceRow } from '@lianguan/joint-measure';
import { isWithin, permit, refuse, type Decision, type RefusalCatalogue } from '@lianguan/kernel';

/** What every row of a department's ledger has. */
export interface LedgerRow {
  readonly divisionCode: string;
  readonly importerDivision: string;
}

export type LedgerRefusal = 'OUT_OF_DIVISION' | 'ROW_REPEATED' | 'ROW_OUTDATED';

export const LEDGER_REFUSALS = {
  OUT_OF_DIVISION: { message: '区划代码{divisionCode}不在本单位管辖范围内', basis: null },
  ROW_REPEATED: { message: '与前面的行重复', basis: null },
  ROW_OUTDATED: {
    message: '{column}{day}早于已登记的{known}，不覆盖较新的内容；请核对日期，改用最新的名单',
    basis: null,
  },
} satisfies RefusalCatalogue<LedgerRefusal>;

export type LedgerChange = 'CREATED' | 'UPDATED' | 'UNCHANGED';

export interface StoredRow {
  readonly id: string;
  readonly version: number;
  /** The row's fields as they were handed in. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** Measures of joint actions that hold over the row; a ledger that comes in does not end them. */
  readonly measures?: readonly MeasureInForceRow[];
  /** What acts have settled of it, by the ledger's definition. */
  readonly kept?: unknown;
}

export interface RowOutcome {
  readonly change: LedgerChange;
  readonly id: string;
  readonly version: number;
  readonly measures: readonly MeasureInForceRow[];
}

export interface RowContext {
  readonly stored: StoredRow | undefined;
  /** An earlier row of the same file has the same key. */
  readonly repeated: boolean;
  readonly keyHeader: string;
  /** The field that says of which day the row is, where the ledger has one, and its header. */
  readonly asOf?: { readonly field: string; readonly header: string } | undefined;
}

/** The same row again changes nothing; another content under a known key corrects it. */
export function decideRow(
  { row, fields }: { readonly row: LedgerRow; readonly fields: Readonly<Record<string, unknown>> },
  context: RowContext,
  newId: () => string,
): Decision<RowOutcome, LedgerRefusal> {
  if (!isWithin(row.divisionCode, row.importerDivision)) {
    return refuse('OUT_OF_DIVISION', { column: '区划代码', divisionCode: row.divisionCode });
  }
  if (context.repeated) return refuse('ROW_REPEATED', { column: context.keyHeader });
  const { stored } = context;
  if (!stored) return permit({ change: 'CREATED', id: newId(), version: 1, measures: [] });
  const { id, version, measures = [] } = stored;
  const outdated = olderThan(stored, fields, context.asOf);
  if (outdated) return refuse('ROW_OUTDATED', outdated);
  if (sameFields(stored.fields, fields)) return permit({ change: 'UNCHANGED', id, version, measures });
  return permit({ change: 'UPDATED', id, version: version + 1, measures });
}

/** A row of an earlier day than the stored one. Days compare as their texts do. */
function olderThan(
  stored: StoredRow,
  fields: Readonly<Record<string, unknown>>,
  asOf: RowContext['asOf'],
): Readonly<Record<string, string>> | null {
  if (!asOf) return null;
  const [day, known] = [text(fields[asOf.field]), text(stored.fields[asOf.field])];
  return day < known ? { column: asOf.header, day, known } : null;
}

function sameFields(a: Readonly<Record<string, unknown>>, b: Readonly<Record<string, unknown>>): boolean {
  return Object.keys(b).every((field) => text(a[field]) === text(b[field]));
}

const text = (value: unknown): string => (value === null || value === undefined ? '' : String(value));
