import { ForwardMigration, grantAppSql, insertOnlySql, ofAllRowsSql, rowSecuritySql } from '@lianguan/service-kit';

const TABLES = [
  `create table license_application (
     id uuid primary key,
     institution_id uuid not null,
     division_code text not null,
     agencies text[] not null,
     version integer not null,
     state text not null,
     kind text not null,
     mode text not null,
     school_name text not null,
     address text not null,
     training_class text not null,
     non_academic_kind text,
     stages jsonb not null,
     subjects jsonb not null,
     registrar text not null,
     filing_number text,
     premises jsonb,
     owners jsonb not null,
     correction_items jsonb not null,
     extended boolean not null,
     overdue jsonb not null,
     site_check jsonb,
     decision jsonb,
     license jsonb,
     staff_answer jsonb,
     next_due_ms bigint not null
   )`,
  `create table license_application_person (
     application_id uuid not null references license_application (id),
     key text not null,
     institution_id uuid not null,
     division_code text not null,
     operator boolean not null,
     name text not null,
     citizen_number text,
     mobile text,
     person_id uuid not null,
     person_key text not null,
     primary key (application_id, key)
   )`,
  `create table license_application_act (
     id uuid primary key,
     application_id uuid not null references license_application (id),
     institution_id uuid not null,
     division_code text not null,
     agencies text[] not null,
     at timestamptz not null,
     act text not null,
     agency text not null,
     from_state text not null,
     to_state text not null,
     reason text,
     refusal_code text,
     refusal_message text,
     refusal_basis text
   )`,
  `create table license_paper (
     id uuid primary key,
     application_id uuid not null references license_application (id),
     institution_id uuid not null,
     division_code text not null,
     agencies text[] not null,
     kind text not null,
     owner text not null,
     state text not null,
     number text,
     expires_on date,
     reason text,
     asked_at timestamptz not null,
     answered_at timestamptz,
     unique (application_id, kind)
   )`,
  `create table operator_conflict (
     list text not null,
     person_key text not null,
     division_code text not null,
     source text not null,
     recorded_on date not null,
     primary key (list, division_code, person_key)
   )`,
];

// Without row security: an event does not say where the institution lies; read only beside the institution's own rows.
const ESCROW = [
  `create table escrow_standing (
     account_id uuid not null,
     institution_id uuid not null,
     state text not null,
     version integer not null,
     primary key (account_id, institution_id)
   )`,
  'create index escrow_standing_institution on escrow_standing (institution_id)',
];

const INDEXES = [
  'create index license_application_due on license_application (next_due_ms, id)',
  'create index license_application_institution on license_application (institution_id)',
  'create index license_application_person_key on license_application_person (person_key)',
  'create index license_application_act_application on license_application_act (application_id, at)',
  'create index license_application_act_refused on license_application_act (at) where refusal_code is not null',
  'create index license_paper_asked on license_paper (asked_at, id)',
  'create index operator_conflict_person on operator_conflict (person_key)',
];

const CHECKS = [
  ofAllRowsSql(
    'application_conflicts(ids uuid[]) returns table (application_id uuid, list text)',
    `select distinct p.application_id, c.list
     from license_application_person p join operator_conflict c on c.person_key = p.person_key
     where p.application_id = any(ids)`,
  ),
  // A ban holds in every county: the law's day is asked by the rule.
  ofAllRowsSql(
    'application_bans(ids uuid[]) returns table (application_id uuid, article text, decided_on date, last_day date)',
    `select p.application_id, b.article, b.decided_on, b.last_day
     from license_application_person p join operator_ban b on b.person_key = p.person_key
     where p.application_id = any(ids) and b.state <> 'LIFTED'`,
  ),
];

const OWNED = { division: 'division_code', institution: 'institution_id' };
const ASKED = { ...OWNED, agencies: { column: 'agencies', all: ['EDUCATION', 'INSTITUTION'] as const } };

export class LicenseApplication1764200000000 extends ForwardMigration {
  protected statements(app: string): string[] {
    const functions = 'application_conflicts, application_bans';
    return [
      ...TABLES,
      ...ESCROW,
      ...INDEXES,
      ...CHECKS,
      `revoke execute on function ${functions} from public`,
      `grant execute on function ${functions} to ${app}`,
      ...['license_application', 'license_application_act', 'license_paper'].flatMap((table) =>
        rowSecuritySql(table, ASKED),
      ),
      ...rowSecuritySql('license_application_person', OWNED),
      ...rowSecuritySql('operator_conflict', { division: 'division_code' }),
      ...insertOnlySql('license_application_act'),
      grantAppSql(app, 'license_application', 'select, insert, update'),
      grantAppSql(app, 'license_application_person', 'select, insert, delete'),
      grantAppSql(app, 'license_application_act', 'select, insert'),
      grantAppSql(app, 'license_paper', 'select, insert, update'),
      grantAppSql(app, 'operator_conflict', 'select, insert, delete'),
      grantAppSql(app, 'escrow_standing', 'select, insert, update, delete'),
    ];
  }
}
