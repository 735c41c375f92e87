import { divisionPrefix, type Agency, type Caller } from '@lianguan/kernel';

/** Columns of a table that say to whom a row belongs. */
export interface RowOwnerColumns {
  /** GB/T 2260 code of the place of operation: an office sees the own division and below. */
  readonly division: string;
  /** An institution sees its own rows only. */
  readonly institution?: string;
  /** A bank sees its own customers' rows only. */
  readonly bank?: string;
  /** A school sees its own rows only. */
  readonly school?: string;
  /** Only these agencies see the row: those that its column (text[]) names, and those that see all. Others may write what is for them. */
  readonly agencies?: { readonly column: string; readonly all: readonly Agency[] };
}

/** Those outside the offices are not bound to a division: other settings and the field access matrix bound them. */
const WITHOUT_DIVISION: ReadonlySet<Caller['agency']> = new Set([
  'BANK',
  'INSTITUTION',
  'GUARDIAN',
  'SCHOOL',
  'EXPERT',
  'PUBLIC',
  'SYSTEM',
]);

/** The transaction's settings that row security reads. '' shows nothing: a pooled connection reads '' after a transaction ended. */
export function rowSettings(caller: Caller): Readonly<Record<string, string>> {
  return {
    'app.agency': caller.agency,
    'app.division': visibleDivision(caller),
    'app.institution': caller.institutionId ?? '',
    'app.bank': caller.bankId ?? '',
    'app.school': caller.schoolId ?? '',
    'app.person': caller.person ?? '',
    'app.subject': caller.subject,
    'app.system': caller.agency === 'SYSTEM' ? 'on' : '',
  };
}

function visibleDivision(caller: Caller): string {
  if (WITHOUT_DIVISION.has(caller.agency)) return '*';
  return divisionPrefix(caller.division);
}

// A sub-select is evaluated once per statement, a bare current_setting once per row.
const setting = (name: string) => `(SELECT current_setting('${name}', true))`;

/**
 * The statements that put `table` under row security, for its owner too. Every domain table has it; a row is seen and written only by who may.
 * starts_with is leakproof, LIKE is not, and would keep indexes from being used under a policy.
 */
export function rowSecuritySql(table: string, columns: RowOwnerColumns): string[] {
  const division = setting('app.division');
  const owned = [
    `(${division} = '*' OR (${division} <> '' AND starts_with(${columns.division}, ${division})))`,
    ...ownerCondition('INSTITUTION', 'app.institution', columns.institution),
    ...ownerCondition('BANK', 'app.bank', columns.bank),
    ...ownerCondition('SCHOOL', 'app.school', columns.school),
  ];
  const allOf = (conditions: readonly string[]) => `${setting('app.system')} = 'on' OR (${conditions.join(' AND ')})`;
  const seen = allOf([...owned, ...agencyCondition(columns.agencies)]);
  return [
    `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
    `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,
    `CREATE POLICY ${table}_rows ON ${table} USING (${seen}) WITH CHECK (${allOf(owned)})`,
  ];
}

function ownerCondition(agency: string, owner: string, column: string | undefined): string[] {
  return column ? [`(${setting('app.agency')} <> '${agency}' OR ${column}::text = ${setting(owner)})`] : [];
}

function agencyCondition(agencies: RowOwnerColumns['agencies']): string[] {
  if (!agencies) return [];
  const agency = setting('app.agency');
  return [
    `(${agency} IN (${agencies.all.map((name) => `'${name}'`).join(', ')}) OR ${agency} = ANY (${agencies.column}))`,
  ];
}

/** The statement that lets the app role (`appRole(runner)`) use a table; DDL stays with the migrator. `privileges` e.g. 'select, insert, update'. */
export const grantAppSql = (role: string, table: string, privileges: string): string =>
  `GRANT ${privileges} ON ${table} TO ${role}`;

/** The statements that make a table insert-only, for its owner too; the kit's first migration brings the trigger's function. */
export const insertOnlySql = (table: string): string[] => [
  `CREATE TRIGGER ${table}_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
   FOR EACH STATEMENT EXECUTE FUNCTION refuse_row_change()`,
];

/**
 * A function that answers `query` over all rows, also those that its caller may not see: as its owner, past row security. It should answer with nothing
 * that the caller did not name. In `query` a name that is both column and result means the column.
 */
export const ofAllRowsSql = (signature: string, query: string): string =>
  `create function ${signature} language plpgsql security definer set search_path = pg_catalog, public as $$
   #variable_conflict use_column
   declare was text := coalesce(current_setting('app.system', true), '');
   begin
     perform set_config('app.system', 'on', true);
     return query ${query};
     perform set_config('app.system', was, true);
   end $$`;
