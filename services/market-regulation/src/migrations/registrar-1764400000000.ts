import { ForwardMigration, grantAppSql, insertOnlySql, rowSecuritySql } from '@lianguan/service-kit';

const NEXT_DUE = [
  `alter table business_registration add column next_due date not null default '9999-12-31'`,
  `update business_registration t set next_due = c.due_on
   from (select registration_id, min(due_on) as due_on from scope_change_clock
         where state in ('RUNNING', 'OVERDUE') group by registration_id) c
   where c.registration_id = t.id`,
  'create index business_registration_due on business_registration (next_due, uscc_code, id)',
];

const ENTRY = `create table enterprise_entry (
  id uuid primary key,
  registration_id uuid not null references business_registration (id),
  act text not null,
  document_no text not null,
  reason text not null,
  basis text,
  cause text,
  report_year integer,
  late boolean,
  recorded_by text not null,
  recorded_on date not null,
  recorded_at timestamptz not null,
  division_code text not null
)`;

/** Education's word on what an institution teaches: no division of its own, and shown to nobody. */
const CLASS = `create table institution_class (
  institution_id uuid primary key,
  training_class text not null,
  non_academic_kind text,
  version integer not null
)`;

export class Registrar1764400000000 extends ForwardMigration {
  protected statements(app: string): string[] {
    return [
      ...NEXT_DUE,
      ENTRY,
      'create index enterprise_entry_of on enterprise_entry (registration_id, id)',
      `create unique index enterprise_entry_report on enterprise_entry (registration_id, report_year)
       where act = 'recordEnterpriseAnnualReport'`,
      ...insertOnlySql('enterprise_entry'),
      ...rowSecuritySql('enterprise_entry', { division: 'division_code' }),
      grantAppSql(app, 'enterprise_entry', 'select, insert'),
      CLASS,
      grantAppSql(app, 'institution_class', 'select, insert, update'),
    ];
  }
}
