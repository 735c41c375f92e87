import { ForwardMigration } from './migrate.js';
import { grantAppSql, rowSecuritySql } from './row-security.js';

const CREATE_JOB = `
  CREATE TABLE job (
    id uuid PRIMARY KEY,
    kind text NOT NULL,
    title text NOT NULL,
    state text NOT NULL DEFAULT 'QUEUED' CHECK (state IN ('QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED')),
    agency text NOT NULL,
    division_code text NOT NULL,
    subject text NOT NULL,
    caller jsonb NOT NULL,
    idempotency_key text NOT NULL,
    request_hash text NOT NULL,
    file_name text NOT NULL,
    total integer NOT NULL DEFAULT 0,
    done integer NOT NULL DEFAULT 0,
    cursor integer NOT NULL DEFAULT 0,
    created_count integer NOT NULL DEFAULT 0,
    updated_count integer NOT NULL DEFAULT 0,
    unchanged_count integer NOT NULL DEFAULT 0,
    rejected_count integer NOT NULL DEFAULT 0,
    failure_code text,
    failure_message text,
    runner uuid,
    attempts integer NOT NULL DEFAULT 0,
    created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    started_at timestamptz,
    finished_at timestamptz,
    UNIQUE (subject, idempotency_key)
  )`;

const CREATE_FILE = `
  CREATE TABLE job_file (
    job_id uuid NOT NULL REFERENCES job (id),
    part integer NOT NULL,
    content bytea NOT NULL CHECK (octet_length(content) <= 1048576),
    PRIMARY KEY (job_id, part)
  )`;

// errors: [{ "column": header, "reason": Chinese text }]; cells: the row as it was handed in, by header.
const CREATE_REJECT = `
  CREATE TABLE job_reject (
    job_id uuid NOT NULL REFERENCES job (id),
    row_number integer NOT NULL,
    errors jsonb NOT NULL,
    cells jsonb NOT NULL,
    PRIMARY KEY (job_id, row_number)
  )`;

const setting = (name: string) => `(SELECT current_setting('${name}', true))`;

// Beside the division: what one agency hands in, another does not see.
const OF_OWN_AGENCY = `${setting('app.system')} = 'on' OR agency = ${setting('app.agency')}`;

const OF_VISIBLE_JOB = 'EXISTS (SELECT 1 FROM job WHERE job.id = job_id)';

const partSecurity = (table: string) => [
  `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,
  `CREATE POLICY ${table}_rows ON ${table} USING (${OF_VISIBLE_JOB}) WITH CHECK (${OF_VISIBLE_JOB})`,
];

/** Ledgers that come in: the job, its file while it is needed, and the rows that were not kept. */
export class KitImports1700000000200 extends ForwardMigration {
  protected statements(app: string): string[] {
    return [
      CREATE_JOB,
      `CREATE INDEX job_waiting ON job (created_at, id) WHERE state IN ('QUEUED', 'RUNNING')`,
      'CREATE INDEX job_newest ON job (agency, created_at DESC, id DESC)',
      ...rowSecuritySql('job', { division: 'division_code' }),
      `CREATE POLICY job_of_own_agency ON job AS RESTRICTIVE USING (${OF_OWN_AGENCY}) WITH CHECK (${OF_OWN_AGENCY})`,
      CREATE_FILE,
      ...partSecurity('job_file'),
      CREATE_REJECT,
      ...partSecurity('job_reject'),
      grantAppSql(app, 'job', 'SELECT, INSERT, UPDATE'),
      grantAppSql(app, 'job_file', 'SELECT, INSERT, DELETE'),
      grantAppSql(app, 'job_reject', 'SELECT, INSERT'),
    ];
  }
}

export const importsMigrations = [KitImports1700000000200];
