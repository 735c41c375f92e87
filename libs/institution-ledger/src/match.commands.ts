import { nameKey } from '@lianguan/kernel';
import type { EventDraft, Tx } from '@lianguan/service-kit';
import type { Announcement } from './directory.commands.js';
import type { LedgerColumn } from './ledger.commands.js';
import { keysOf, matchingRowsSql } from './match.rules.js';

/** What a ledger row is matched to an institution by. */
export interface MatchedRow {
  readonly usccCode: string | null;
  readonly name: string;
  readonly divisionCode: string;
}

/** The derived column by which rows without a code are matched. */
export const nameKeyColumn = <Row>(
  nameOf: (row: Row) => string,
): LedgerColumn<Record<string, unknown>> & { readonly from: (row: Row) => string } => ({
  field: 'nameKey',
  column: 'name_key',
  type: 'text',
  from: (row) => nameKey(nameOf(row)),
});

/** Ids of the institutions each row belongs to, in input order. */
export async function matchByCode(tx: Tx, rows: readonly MatchedRow[]): Promise<readonly (readonly string[])[]> {
  const found = await tx.query<{ position: number; ids: string[] }>(
    `select r.position::int, array_agg(d.id order by d.id) as ids
     from unnest($1::text[], $2::text[], $3::text[]) with ordinality as r(uscc_code, name_key, division_code, position)
     join lateral (
       ${matchingRowsSql('institution_directory', keysOf('r'))}
     ) d on true
     group by r.position`,
    [rows.map((row) => row.usccCode), rows.map((row) => nameKey(row.name)), rows.map((row) => row.divisionCode)],
  );
  const byPosition = new Map(found.map(({ position, ids }) => [position - 1, ids]));
  return rows.map((_row, index) => byPosition.get(index) ?? []);
}

export interface HeldRow {
  /** As it was asked for, merged or not. */
  readonly institutionId: string;
  readonly rowId: string;
}

/** Selects as `HeldRow` the rows of `table` that belong to each institution of $1, those of its merged registrations included. */
export const heldRowsSql = (table: string): string =>
  `select distinct named.id as "institutionId", r.id as "rowId"
   from institution_directory named
   join institution_directory d on d.root_id = named.root_id
   join lateral (${matchingRowsSql(table, keysOf('d'))}) r on true
   where named.id = any($1::uuid[])`;

export const rowsOfInstitutions = (
  tx: Tx,
  table: string,
  institutionIds: readonly string[],
): Promise<readonly HeldRow[]> => tx.query<HeldRow>(heldRowsSql(table), [institutionIds]);

export interface MatchedRowsEvent<Row> {
  readonly table: string;
  /** Select list over the table as `r`, giving the fields of `Row`. */
  readonly columns: string;
  readonly event: (row: Row, institutionId: string) => EventDraft;
}

/** For a directory: the events about rows that were there before their institution was. */
export function announceMatchedRows<Row>({ table, columns, event }: MatchedRowsEvent<Row>): Announcement {
  return async (tx, institutions) => {
    const rows = await tx.query<{ institution_id: string } & Row>(
      `select i.id as institution_id, ${columns}
       from jsonb_to_recordset($1::jsonb) as i(id uuid, "usccCode" text, "nameKey" text, "divisionCode" text)
       join lateral (
         ${matchingRowsSql(table, { code: 'i."usccCode"', nameKey: 'i."nameKey"', division: 'i."divisionCode"' })}
       ) r on true order by 1, r.id`,
      [JSON.stringify(institutions)],
    );
    const events = new Map<string, EventDraft[]>();
    for (const row of rows) {
      events.set(row.institution_id, [...(events.get(row.institution_id) ?? []), event(row, row.institution_id)]);
    }
    return events;
  };
}
