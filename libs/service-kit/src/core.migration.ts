import { ForwardMigration } from './migrate.js';
import { grantAppSql, insertOnlySql } from './row-security.js';

const system = `(SELECT current_setting('app.system', true)) = 'on'`;
const division = `(SELECT current_setting('app.division', true))`;
const person = `(SELECT current_setting('app.person', true))`;

const RECORDS = [
  `CREATE TABLE access_record (
     sequence bigint PRIMARY KEY,
     recorded_at timestamptz NOT NULL,
     operation_id text NOT NULL,
     operation_name text,
     agency text NOT NULL,
     subject text NOT NULL,
     roles text[] NOT NULL,
     division_code text NOT NULL,
     purpose text,
     case_no text,
     persons jsonb NOT NULL,
     refused text[] NOT NULL,
     decision text NOT NULL,
     trace_id text,
     previous_hash text NOT NULL,
     hash text NOT NULL UNIQUE
   )`,
  // Beside the jsonb of the record, for the data subject's view: array containment is not leakproof and would read every record under row security.
  `CREATE TABLE access_record_person (
     person_id text NOT NULL,
     sequence bigint NOT NULL,
     PRIMARY KEY (person_id, sequence)
   )`,
];

const ROW_SECURITY = ['access_record', 'access_record_person'].flatMap((table) => [
  `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,
]);

const POLICIES = [
  `CREATE POLICY access_record_person_rows ON access_record_person
     USING (${system} OR (${person} <> '' AND person_id = ${person})) WITH CHECK (${system})`,
  `CREATE POLICY access_record_rows ON access_record
     USING (${system} OR (${division} <> '' AND ${division} <> '*' AND starts_with(division_code, ${division}))
       OR sequence IN (SELECT p.sequence FROM access_record_person p WHERE p.person_id = ${person}))
     WITH CHECK (${system})`,
];

const REFUSE_ROW_CHANGE = `CREATE FUNCTION refuse_row_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN RAISE EXCEPTION 'rows of % are never changed or removed', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege'; END $$`;

/** What every service has before its own tables. */
export class KitCore1700000000000 extends ForwardMigration {
  protected statements(app: string): string[] {
    return [
      REFUSE_ROW_CHANGE,
      ...RECORDS,
      ...ROW_SECURITY,
      ...POLICIES,
      ...['access_record', 'access_record_person'].flatMap((table) => [
        ...insertOnlySql(table),
        grantAppSql(app, table, 'SELECT, INSERT'),
      ]),
    ];
  }
}

export const coreMigrations = [KitCore1700000000000];
