import type { Tx } from './operation.js';

/** Rows of one table as commands carry them: read with their fields' names, written set-based. */
export interface RowStore<Row> {
  /** The select list: each column under its field's name. */
  readonly selected: string;
  /** Inserts the rows, or brings those that are there (by `id`) to what they are now: one statement. Instants travel as ISO text. */
  save(tx: Tx, rows: readonly Row[]): Promise<void>;
  /** Inserts the rows, all new: also those that the writer may not read. */
  insert(tx: Tx, rows: readonly Row[]): Promise<void>;
}

/** `columns`: the column of each field. The table's primary key is `id`. */
export function rowStore<Row extends { readonly id: string }>(
  table: string,
  columns: Readonly<Record<keyof Row & string, string>>,
): RowStore<Row> {
  const entries = Object.entries(columns) as [keyof Row & string, string][];
  const names = entries.map(([, column]) => column);
  const changes = names.filter((name) => name !== 'id').map((name) => `${name} = excluded.${name}`);
  async function write(tx: Tx, rows: readonly Row[], conflict: string): Promise<void> {
    if (rows.length === 0) return;
    const records = rows.map((row) => Object.fromEntries(entries.map(([field, column]) => [column, row[field]])));
    await tx.query(
      `insert into ${table} (${names.join(', ')})
       select ${names.join(', ')} from jsonb_populate_recordset(null::${table}, $1::jsonb) ${conflict}`,
      [JSON.stringify(records)],
    );
  }
  return {
    selected: entries.map(([field, column]) => `${column} as "${field}"`).join(', '),
    save: (tx, rows) => write(tx, rows, `on conflict (id) do update set ${changes.join(', ')}`),
    insert: (tx, rows) => write(tx, rows, ''),
  };
}
