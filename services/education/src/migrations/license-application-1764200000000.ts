import { ForwardMigration, grantAppSql, insertOnlySql, rowSecuritySql } from '@lianguan/service-kit';

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
     person_hash text not null,
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
  `create table application_ban (
     application_id uuid primary key references license_application (id),
     division_code text not null,
     until date not null,
     basis text not null
   )`,
  `create table operator_conflict (
     list text not null,
     person_hash text not null,
     division_code text not null,
     source text not null,
     recorded_on date not null,
     primary key (list, division_code, person_hash)
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
  'create index license_application_person_hash on license_application_person (person_hash)',
  'create index license_application_act_application on license_application_act (application_id, at)',
  'create index license_application_act_refused on license_application_act (at) where refusal_code is not null',
  'create index license_paper_asked on license_paper (asked_at, id)',
  'create index operator_conflict_person on operator_conflict (person_hash)',
];

/** Runs as the owner, past row security: it answers a question about rows that the asker may not see. */
const ofAllRows = (signature: string, query: string): string =>
  `create function ${signature} language plpgsql security definer set search_path = pg_catalog, public as $$
   #variable_conflict use_column
   declare was text := coalesce(current_setting('app.system', true), '');
   begin
     perform set_config('app.system', 'on', true);
     return query ${query};
     perform set_config('app.system', was, true);
   end $$`;

// The keys never leave the database: who holds the hashes alone cannot try citizen numbers against them.
const HASHES = [
  `create table person_hash_key (
     single boolean primary key default true check (single),
     inner_key bytea not null,
     outer_key bytea not null
   )`,
  `insert into person_hash_key (inner_key, outer_key)
   select sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())),
          sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()))`,
  `create function person_hashes(numbers text[]) returns table (number text, hash text)
     language sql stable security definer set search_path = pg_catalog, public as $$
     select n, encode(sha256(outer_key || sha256(inner_key || convert_to(n, 'UTF8'))), 'hex')
     from unnest(numbers) as n, person_hash_key $$`,
];

const CHECKS = [
  ofAllRows(
    'application_conflicts(ids uuid[]) returns table (application_id uuid, list text)',
    `select distinct p.application_id, c.list
     from license_application_person p join operator_conflict c on c.person_hash = p.person_hash
     where p.application_id = any(ids)`,
  ),
  // The ban follows the applicant and its operators to whatever they apply for next.
  ofAllRows(
    'application_bans(ids uuid[]) returns table (application_id uuid, until date)',
    `select a.id, max(b.until)
     from license_application a
       join license_application banned on banned.institution_id = a.institution_id
         or exists (select 1 from license_application_person own
                      join license_application_person theirs on theirs.person_hash = own.person_hash
                    where own.application_id = a.id and own.operator
                      and theirs.application_id = banned.id and theirs.operator)
       join application_ban b on b.application_id = banned.id
     where a.id = any(ids) group by a.id`,
  ),
];

const OWNED = { division: 'division_code', institution: 'institution_id' };
const ASKED = { ...OWNED, agencies: { column: 'agencies', all: ['EDUCATION', 'INSTITUTION'] as const } };

export class LicenseApplication1764200000000 extends ForwardMigration {
  protected statements(app: string): string[] {
    const functions = 'person_hashes, application_conflicts, application_bans';
    return [
      ...TABLES,
      ...ESCROW,
      ...INDEXES,
      ...HASHES,
      ...CHECKS,
      `revoke execute on function ${functions} from public`,
      `grant execute on function ${functions} to ${app}`,
      ...['license_application', 'license_application_act', 'license_paper'].flatMap((table) =>
        rowSecuritySql(table, ASKED),
      ),
      ...rowSecuritySql('license_application_person', OWNED),
      ...rowSecuritySql('application_ban', { division: 'division_code' }),
      ...rowSecuritySql('operator_conflict', { division: 'division_code' }),
      ...insertOnlySql('license_application_act'),
      grantAppSql(app, 'license_application', 'select, insert, update'),
      grantAppSql(app, 'license_application_person', 'select, insert, delete'),
      grantAppSql(app, 'license_application_act', 'select, insert'),
      grantAppSql(app, 'license_paper', 'select, insert, update'),
      grantAppSql(app, 'application_ban', 'select, insert'),
      grantAppSql(app, 'operator_conflict', 'select, insert, delete'),
      grantAppSql(app, 'escrow_standing', 'select, insert, update, delete'),
    ];
  }
}
