import { ForwardMigration, grantAppSql, insertOnlySql, rowSecuritySql } from '@lianguan/service-kit';

const TABLES = [
  `create table re_registration_campaign (
     id uuid primary key,
     division_code text not null,
     name text not null,
     document_no text not null,
     deadline date not null,
     phases jsonb not null,
     training_class text,
     for_profit boolean,
     opened_on date not null,
     opened_by text not null
   )`,
  `create table re_registration (
     id uuid primary key,
     campaign_id uuid not null references re_registration_campaign (id),
     institution_id uuid not null references training_institution (id),
     division_code text not null,
     noticed_name text not null,
     noticed_code text,
     notified_on date not null,
     deadline date not null,
     state text not null,
     choice text,
     overdue_from text,
     locked boolean not null,
     step_due date,
     new_code text,
     new_name text,
     new_license_number text,
     appraisal_id uuid references appraisal (id),
     received_kind text,
     transition_ends_on date,
     transition_ended boolean not null,
     finished_on date,
     version integer not null,
     unique (campaign_id, institution_id),
     check (state in ('NOTIFIED', 'OVERDUE', 'TERMINATED') or choice is not null),
     check ((state = 'DONE' and choice <> 'DEREGISTER') = not locked),
     check ((state = 'DONE' and choice = 'NONPROFIT') <= (new_code is not null)),
     check ((state = 'DONE' and choice = 'NON_ACADEMIC') <= (received_kind is not null))
   )`,
  // An institution is in one campaign at a time.
  `create unique index re_registration_open on re_registration (institution_id) where state not in ('DONE', 'TERMINATED')`,
  'create index re_registration_institution on re_registration (institution_id)',
  `create table re_registration_interview (
     id uuid primary key,
     re_registration_id uuid not null references re_registration (id),
     institution_id uuid not null,
     division_code text not null,
     held_on date not null,
     principal_name text,
     person_id uuid not null,
     officers text[] not null,
     summary text not null,
     intention text,
     agency text not null,
     recorded_at timestamptz not null
   )`,
  'create index re_registration_interview_of on re_registration_interview (re_registration_id)',
  `create table re_registration_answer (
     id uuid primary key,
     re_registration_id uuid not null references re_registration (id),
     institution_id uuid not null,
     division_code text not null,
     step text not null,
     document_number text not null,
     decided_on date not null,
     agency_division text not null,
     kind text not null,
     recorded_at timestamptz not null
   )`,
  'create index re_registration_answer_of on re_registration_answer (re_registration_id)',
  `create table re_registration_snapshot (
     id uuid primary key,
     campaign_id uuid not null references re_registration_campaign (id),
     division_code text not null,
     kind text not null,
     phase text,
     taken_on date not null,
     taken_at timestamptz not null,
     total integer not null,
     counts jsonb not null
   )`,
  'create index re_registration_snapshot_of on re_registration_snapshot (campaign_id)',
];

/**
 * A8: each institution of a campaign once, over all registrations that are part of it. Of records that a merge brought together the surviving
 * registration's stands, or else the latest; a merge that is undone brings the other one back.
 */
const FILE = `create view re_registration_file with (security_invoker = true) as
  select distinct on (r.campaign_id, t.root_id) r.*, t.root_id, root.ledger_no, root.name_key,
    case when r.state = 'DONE' then r.choice when r.state in ('OVERDUE', 'TERMINATED') then r.state else 'UNDER_WAY' end as outcome
  from re_registration r
  join training_institution t on t.id = r.institution_id
  join training_institution root on root.id = t.root_id
  order by r.campaign_id, t.root_id, (r.institution_id = t.root_id) desc, r.notified_on desc, r.id desc`;

const OWNED = { division: 'division_code', institution: 'institution_id' };

export class ReRegistration1764500000000 extends ForwardMigration {
  protected statements(app: string): string[] {
    return [
      ...TABLES,
      ...rowSecuritySql('re_registration_campaign', { division: 'division_code' }),
      ...rowSecuritySql('re_registration', OWNED),
      ...rowSecuritySql('re_registration_interview', OWNED),
      ...rowSecuritySql('re_registration_answer', OWNED),
      ...rowSecuritySql('re_registration_snapshot', { division: 'division_code' }),
      ...insertOnlySql('re_registration_interview'),
      ...insertOnlySql('re_registration_answer'),
      ...insertOnlySql('re_registration_snapshot'),
      grantAppSql(app, 're_registration_campaign', 'select, insert'),
      grantAppSql(app, 're_registration', 'select, insert, update'),
      grantAppSql(app, 're_registration_interview', 'select, insert'),
      grantAppSql(app, 're_registration_answer', 'select, insert'),
      grantAppSql(app, 're_registration_snapshot', 'select, insert'),
      FILE,
      grantAppSql(app, 're_registration_file', 'select'),
    ];
  }
}
