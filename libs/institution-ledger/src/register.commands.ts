import type { Register, RegisterRow, StateOf } from '@lianguan/joint-measure/rules';
import type { Tx } from '@lianguan/service-kit';
import { heldRowsSql } from './match.commands.js';
import { keysOf, matchingRowsSql } from './match.rules.js';

/** A ledger's table with the columns `state`, `recorded_state` and `measures`. */
export interface RegisterSource<Row extends RegisterRow> {
  readonly table: string;
  /** Select list over the table as `r` of what a row has beside the fields of `RegisterRow`. */
  readonly columns: string;
  readonly stateOf: StateOf<Row['recordedState']>;
}

/** What a set of orders is about. */
export interface AskedOf {
  readonly institutionIds: readonly string[];
  readonly measureIds: readonly string[];
}

interface FoundRow {
  /** Null for a row that only is under one of the measures: it may have gone over to another institution. */
  readonly institutionId: string | null;
  readonly rowId: string;
}

/** Locks the rows of the institutions that these ids stand for after merges, and whatever rows are under these measures. */
export async function lockRegister<Row extends RegisterRow>(
  tx: Tx,
  source: RegisterSource<Row>,
  { institutionIds, measureIds }: AskedOf,
): Promise<Register<Row>> {
  const { table } = source;
  const found = await tx.query<FoundRow>(
    `${heldRowsSql(table)}
     union
     select null, r.id from ${table} r
     where r.measures <> '[]' and exists (select from jsonb_array_elements(r.measures) m where m->>'measureId' = any($2::text[]))
     order by 1, 2`,
    [institutionIds, measureIds],
  );
  const rows = await lockRegisterRows<Row>(
    tx,
    source,
    found.map(({ rowId }) => rowId),
  );
  const byInstitution = new Map<string, string[]>();
  for (const { institutionId, rowId } of found) {
    if (institutionId === null) continue;
    byInstitution.set(institutionId, [...(byInstitution.get(institutionId) ?? []), rowId]);
  }
  return { rows, byInstitution, stateOf: source.stateOf };
}

/** Locks and reads rows by id, with the institutions that each belongs to. */
export async function lockRegisterRows<Row extends RegisterRow>(
  tx: Tx,
  { table, columns }: Omit<RegisterSource<Row>, 'stateOf'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Row>> {
  const rows = await tx.query<Row>(
    `select r.id, r.version, r.recorded_state as "recordedState", r.state, r.measures,
       array(select d.id::text from (${matchingRowsSql('institution_directory', keysOf('r'))}) d order by 1) as "institutionIds", ${columns}
     from ${table} r where r.id = any($1::uuid[]) order by r.id for update of r`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** Writes the rows that measures have changed. */
export async function saveRegister(
  tx: Tx,
  table: string,
  { rows }: Pick<Register<RegisterRow>, 'rows'>,
): Promise<void> {
  const changed = [...rows.values()].filter((row) => row.changed);
  if (changed.length === 0) return;
  await tx.query(
    `update ${table} t set version = r.version, state = r.state, measures = r.measures
     from jsonb_to_recordset($1::jsonb) as r(id uuid, version integer, state text, measures jsonb) where t.id = r.id`,
    [JSON.stringify(changed.map(({ id, version, state, measures }) => ({ id, version, state, measures })))],
  );
}
