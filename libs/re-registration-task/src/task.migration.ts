import { grantAppSql, rowSecuritySql } from '@lianguan/service-kit';

// Without row security: education's newest word on each process, shown to nobody.
const PROCESS = `create table re_registration_process (
  id uuid primary key,
  version integer not null
)`;

const task = (columns: readonly string[]) => `create table re_registration_task (
  id uuid primary key,
  re_registration_id uuid not null,
  institution_id uuid not null,
  division_code text not null,
  step text not null,
  choice text not null,
  institution_name text not null,
  credit_code text,
  new_credit_code text,
  new_name text,
  started_on date not null,
  due_on date not null,
  state text not null,
  document_no text,
  decided_on date,
  answered_by text,
  decidable_to date,
  closed_by text,
  ${columns.map((column) => `${column},`).join(' ')}
  unique (re_registration_id, step)
)`;

/** The department's to-do list with row security; the service's migration runs it. `bank`: the tasks of a bank's own customers are the bank's. */
export function taskMigrationSql(app: string, { bank = false }: { readonly bank?: boolean } = {}): string[] {
  return [
    PROCESS,
    grantAppSql(app, 're_registration_process', 'select, insert, update'),
    task(bank ? ['bank_code text'] : []),
    'create index re_registration_task_due on re_registration_task (due_on, id)',
    ...rowSecuritySql('re_registration_task', { division: 'division_code', ...(bank ? { bank: 'bank_code' } : {}) }),
    grantAppSql(app, 're_registration_task', 'select, insert, update'),
  ];
}
