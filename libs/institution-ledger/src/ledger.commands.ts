import { permit } from '@lianguan/kernel';
import type { Command, EventDraft, Tx } from '@lianguan/service-kit';
import { lockMatching } from './directory.commands.js';
import {
  decideRow,
  LEDGER_REFUSALS,
  type LedgerChange,
  type LedgerRefusal,
  type LedgerRow,
  type RowContext,
  type RowOutcome,
  type StoredRow,
} from './ledger.rules.js';
import { repeatsOf } from './match.rules.js';

/** A field of the row, its column and its PostgreSQL type. Dates and bigint amounts travel as text. */
export interface LedgerColumn<Row> {
  readonly field: keyof Row & string;
  readonly column: string;
  readonly type: 'text' | 'date' | 'bigint' | 'boolean';
}

/** A row's fields with their PostgreSQL types; the column of `usccCode` is `uscc_code`. */
export const ledgerColumns = <Row>(
  types: Partial<Record<keyof Row & string, LedgerColumn<Row>['type']>>,
): LedgerColumn<Row>[] =>
  Object.entries(types).map(([field, type]) => ({
    field: field as keyof Row & string,
    column: field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
    type: type as LedgerColumn<Row>['type'],
  }));

export interface LedgerDefinition<Row extends LedgerRow> {
  /** The command's name: verb first, for example `recordBusinessRegistrations`. */
  readonly command: string;
  readonly table: string;
  readonly subjectType: string;
  readonly columns: readonly LedgerColumn<Row>[];
  /** What makes a row the same row: a unique column, and its Chinese header for the correction file. */
  readonly key: { readonly of: (row: Row) => string; readonly column: string; readonly header: string };
  /** Of which day a row is: an older one does not take the place of a newer one. */
  readonly asOf?: { readonly field: keyof Row & string; readonly header: string };
  /** Columns that the row does not carry but that follow from it, such as the key of its name. */
  readonly derived?: readonly (LedgerColumn<Record<string, unknown>> & {
    readonly from: (row: Row, measures: RowOutcome['measures']) => string | null;
  })[];
  /** The table keeps the measures of joint actions in its column `measures`. */
  readonly underMeasures?: boolean;
  /** What stands of a stored row whatever the list says: `selected` is the SQL of a JSON object over the table; null for a row that is new. */
  readonly settled?: {
    readonly selected: string;
    row(row: Row, kept: unknown): Row;
  };
  /** Ids of the institutions each row belongs to, in input order; with `announce`. */
  readonly match?: (tx: Tx, rows: readonly Row[]) => Promise<readonly (readonly string[])[]>;
  /** The event that tells an institution's other departments of the row. */
  readonly announce?: (row: Row, outcome: RowOutcome, institutionId: string) => EventDraft;
}

export interface LedgerResult {
  readonly id: string;
  readonly change: LedgerChange;
}

interface LedgerState<Row> {
  readonly stored: ReadonlyMap<string, StoredRow>;
  readonly repeated: ReadonlySet<Row>;
  readonly institutions: ReadonlyMap<Row, readonly string[]>;
}

interface LedgerOutcome<Row> extends RowOutcome {
  readonly row: Row;
  readonly institutionIds: readonly string[];
}

type LedgerCommand<Row extends LedgerRow> = Command<
  Row,
  LedgerState<Row>,
  LedgerOutcome<Row>,
  LedgerResult,
  LedgerRefusal
>;

/** The act behind every ledger that an office hands in: record each row once, correct it when it changed, tell the others. */
export function ledgerCommand<Row extends LedgerRow>(definition: LedgerDefinition<Row>): LedgerCommand<Row> {
  return {
    name: definition.command,
    refusals: LEDGER_REFUSALS,
    load: (tx, inputs) => loadState(tx, definition, inputs),
    decide(state, input, facts) {
      const context = rowContext(definition, state, input);
      const row = definition.settled?.row(input, context.stored?.kept ?? null) ?? input;
      const decision = decideRow({ row, fields: fieldsOf(definition, row) }, context, facts.newId);
      if (!decision.ok) return decision;
      return permit({ ...decision.value, row, institutionIds: state.institutions.get(input) ?? [] });
    },
    async apply(tx, accepted) {
      const changed = accepted.filter(({ outcome }) => outcome.change !== 'UNCHANGED');
      await upsertRows(tx, definition, changed);
      return accepted.map(({ outcome }) => ({ id: outcome.id, change: outcome.change }));
    },
    subject: (_input, outcome) => ({ type: definition.subjectType, id: outcome.id }),
    events: (_input, outcome) =>
      definition.announce
        ? outcome.institutionIds.map((institutionId) => definition.announce!(outcome.row, outcome, institutionId))
        : [],
    changes: (outcome) => outcome.change !== 'UNCHANGED',
  };
}

function rowContext<Row extends LedgerRow>(
  { key, asOf }: LedgerDefinition<Row>,
  state: LedgerState<Row>,
  input: Row,
): RowContext {
  return { stored: state.stored.get(key.of(input)), repeated: state.repeated.has(input), keyHeader: key.header, asOf };
}

function fieldsOf<Row extends LedgerRow>(definition: LedgerDefinition<Row>, row: Row): Record<string, unknown> {
  return Object.fromEntries(definition.columns.map(({ field }) => [field, row[field]]));
}

async function loadState<Row extends LedgerRow>(
  tx: Tx,
  definition: LedgerDefinition<Row>,
  inputs: readonly Row[],
): Promise<LedgerState<Row>> {
  await lockMatching(tx);
  const { table, key, columns, underMeasures = false, settled } = definition;
  const selected = columns.map(({ field, column }) => `'${field}', ${column}::text`).join(', ');
  const rows = await tx.query<StoredRow & { key: string }>(
    `select ${key.column} as key, id, version, jsonb_build_object(${selected}) as fields${underMeasures ? ', measures' : ''}
       ${settled ? `, ${settled.selected} as kept` : ''}
     from ${table} where ${key.column} = any($1::text[]) order by id for update`,
    [inputs.map((input) => key.of(input))],
  );
  const matched = definition.match ? await definition.match(tx, inputs) : [];
  return {
    stored: new Map(rows.map((row) => [row.key, row])),
    repeated: repeatsOf(inputs, key.of),
    institutions: new Map(inputs.map((input, index) => [input, matched[index] ?? []])),
  };
}

async function upsertRows<Row extends LedgerRow>(
  tx: Tx,
  definition: LedgerDefinition<Row>,
  changed: readonly { readonly outcome: LedgerOutcome<Row> }[],
): Promise<void> {
  const derived = definition.derived ?? [];
  const columns = [...definition.columns, ...derived];
  const names = columns.map(({ column }) => column);
  const record = columns.map(({ column, type }) => `${column} ${type}`).join(', ');
  const rows = changed.map(({ outcome }) => ({
    id: outcome.id,
    version: outcome.version,
    ...Object.fromEntries(definition.columns.map(({ field, column }) => [column, textOf(outcome.row[field])])),
    ...Object.fromEntries(derived.map(({ column, from }) => [column, from(outcome.row, outcome.measures)])),
  }));
  await tx.query(
    `insert into ${definition.table} (id, version, ${names.join(', ')})
     select id, version, ${names.join(', ')} from jsonb_to_recordset($1::jsonb) as r(id uuid, version integer, ${record})
     on conflict (id) do update set version = excluded.version,
       ${names.map((name) => `${name} = excluded.${name}`).join(', ')}`,
    [JSON.stringify(rows)],
  );
}

const textOf = (value: unknown): string | boolean | null =>
  value === null || value === undefined ? null : typeof value === 'boolean' ? value : String(value);
