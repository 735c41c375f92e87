import { ForwardMigration, grantAppSql, insertOnlySql, rowSecuritySql } from '@lianguan/service-kit';

const REGISTRATION = [
  `alter table non_profit_registration
     add column certificate_no text,
     add column change_due_on date,
     add column liquidation_ended_on date,
     add column deregister_due_on date,
     add column next_due date not null generated always as (coalesce(deregister_due_on, change_due_on, date '9999-12-31')) stored`,
  'create index non_profit_registration_due on non_profit_registration (next_due, uscc_code, id)',
];

const ENTRY = `create table registration_entry (
  id uuid primary key,
  registration_id uuid not null references non_profit_registration (id),
  act text not null,
  document_no text not null,
  reason text not null,
  basis text,
  detail text not null,
  checked_year integer,
  annual_result text,
  recorded_by text not null,
  recorded_at timestamptz not null,
  division_code text not null,
  unique (registration_id, checked_year)
)`;

/** Finance's word on the accounts of institutions: no division of its own, and shown to nobody. */
const ESCROW = `create table escrow_standing (
  account_id uuid not null,
  institution_id uuid not null,
  state text not null,
  version integer not null,
  primary key (account_id, institution_id)
)`;

const APPLICATION = [
  `alter table registration_application
     alter column registration_id drop not null,
     alter column measure_id drop not null,
     add column version integer not null default 1,
     add column name text,
     add column charter_scope text,
     add column registered_address text,
     add column legal_representative text,
     add column consent_organ text,
     add column consent_document_no text,
     add column consented_on date,
     add column due_on date,
     add column decided_at timestamptz,
     add column decision_document_no text,
     add column refusal_reason text,
     add column new_registration_id uuid references non_profit_registration (id)`,
  // What was applied for before its period was kept: 60 days from the day of the application.
  `update registration_application set due_on = (applied_at at time zone 'Asia/Shanghai')::date + 60`,
  'alter table registration_application alter column due_on set not null',
  'create index registration_application_due on registration_application (due_on, id)',
];

export class Registrar1764400000000 extends ForwardMigration {
  protected statements(app: string): string[] {
    return [
      ...REGISTRATION,
      ENTRY,
      'create index registration_entry_of on registration_entry (registration_id, id)',
      ...insertOnlySql('registration_entry'),
      ...rowSecuritySql('registration_entry', { division: 'division_code' }),
      grantAppSql(app, 'registration_entry', 'select, insert'),
      ESCROW,
      'create index escrow_standing_of on escrow_standing (institution_id)',
      grantAppSql(app, 'escrow_standing', 'select, insert, update'),
      ...APPLICATION,
    ];
  }
}
