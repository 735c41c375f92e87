import { ForwardMigration, grantAppSql, insertOnlySql, ofAllRowsSql, rowSecuritySql } from '@lianguan/service-kit';

const TABLES = [
  `create table school (
     id text primary key,
     name text not null,
     division_code text not null,
     first_grade integer not null,
     last_grade integer not null,
     check (1 <= first_grade and first_grade <= last_grade and last_grade <= 12)
   )`,
  'create index school_order on school (division_code, id)',
  `create table provider_selection (
     id uuid primary key,
     division_code text not null,
     title text not null,
     method text not null,
     kinds jsonb not null,
     apply_until date not null,
     service_from date not null,
     service_to date not null,
     state text not null,
     steps jsonb not null,
     check (apply_until < service_from and service_from <= service_to)
   )`,
  'create index provider_selection_order on provider_selection (apply_until, id)',
  `create table service_provider (
     id uuid primary key,
     selection_id uuid not null references provider_selection (id),
     institution_id uuid not null references training_institution (id),
     division_code text not null,
     plan text not null,
     price_fen bigint not null check (price_fen > 0),
     off_campus_fen bigint not null,
     state text not null,
     steps jsonb not null
   )`,
  'create index service_provider_order on service_provider (selection_id, id)',
  `create unique index service_provider_once on service_provider (selection_id, institution_id) where state <> 'WITHDRAWN'`,
  `create table service_agreement (
     id uuid primary key,
     provider_id uuid not null references service_provider (id),
     institution_id uuid not null,
     school_id text not null references school (id),
     division_code text not null,
     course text not null,
     from_day date not null,
     to_day date not null,
     pupils integer not null,
     lessons integer not null,
     price_fen bigint not null check (price_fen > 0),
     state text not null,
     steps jsonb not null,
     check (from_day <= to_day)
   )`,
  'create index service_agreement_order on service_agreement (from_day, id)',
  'create index service_agreement_provider on service_agreement (provider_id)',
  `create table service_check (
     id uuid primary key,
     agreement_id uuid not null references service_agreement (id),
     provider_id uuid not null,
     institution_id uuid not null,
     school_id text not null,
     division_code text not null,
     checked_on date not null,
     finding text not null,
     facts text not null,
     document_no text not null,
     recorded_by text not null,
     recorded_at timestamptz not null
   )`,
  'create index service_check_agreement on service_check (agreement_id, checked_on)',
  'create index service_check_provider on service_check (provider_id)',
  `create table weekend_feedback (
     id uuid primary key,
     finding_id uuid not null,
     institution_id uuid not null references training_institution (id),
     school_id text not null references school (id),
     division_code text not null,
     day date not null,
     subject text not null,
     grades jsonb not null,
     facts text not null,
     state text not null,
     steps jsonb not null
   )`,
  'create index weekend_feedback_order on weekend_feedback (day, id)',
  `create unique index weekend_feedback_once on weekend_feedback (institution_id, day, school_id) where state <> 'WITHDRAWN'`,
  `create table training_survey (
     id uuid primary key,
     division_code text not null,
     title text not null,
     as_of date not null,
     entry_until date not null,
     state text not null,
     shown jsonb,
     steps jsonb not null,
     check ((state = 'CLOSED') = (shown is not null))
   )`,
  'create index training_survey_order on training_survey (entry_until, id)',
  `create table survey_class (
     id uuid primary key,
     survey_id uuid not null references training_survey (id),
     school_id text not null references school (id),
     division_code text not null,
     grade integer not null,
     class_no integer not null,
     none integer not null check (none >= 0),
     academic_only integer not null check (academic_only >= 0),
     non_academic_only integer not null check (non_academic_only >= 0),
     both_kinds integer not null check (both_kinds >= 0),
     recorded_by text not null,
     unique (survey_id, school_id, grade, class_no)
   )`,
  `create table school_lease (
     id uuid primary key,
     school_id text not null references school (id),
     institution_id uuid references training_institution (id),
     division_code text not null,
     place text not null,
     area_m2 integer not null check (area_m2 > 0),
     found_on date not null,
     facts text not null,
     state text not null,
     steps jsonb not null
   )`,
  'create index school_lease_order on school_lease (found_on, id)',
];

/** A code stands for one school, whoever may see it. */
const ON_FILE = ofAllRowsSql(
  'schools_on_file(codes text[]) returns table (id text)',
  'select s.id from school s where s.id = any(codes)',
);

const division = 'division_code';
const institution = 'institution_id';
const school = 'school_id';
const CHANGED = 'select, insert, update';

export class Schools1765200000040 extends ForwardMigration {
  protected statements(app: string): string[] {
    return [
      ...TABLES,
      ON_FILE,
      ...rowSecuritySql('school', { division, school: 'id' }),
      ...rowSecuritySql('provider_selection', { division }),
      ...rowSecuritySql('service_provider', { division, institution }),
      ...rowSecuritySql('service_agreement', { division, institution, school }),
      ...rowSecuritySql('service_check', { division, institution, school }),
      ...rowSecuritySql('weekend_feedback', { division, institution, school }),
      ...rowSecuritySql('training_survey', { division }),
      ...rowSecuritySql('survey_class', { division, school }),
      ...rowSecuritySql('school_lease', { division, institution, school }),
      ...insertOnlySql('service_check'),
      grantAppSql(app, 'school', 'select, insert'),
      grantAppSql(app, 'provider_selection', CHANGED),
      grantAppSql(app, 'service_provider', CHANGED),
      grantAppSql(app, 'service_agreement', CHANGED),
      grantAppSql(app, 'service_check', 'select, insert'),
      grantAppSql(app, 'weekend_feedback', CHANGED),
      grantAppSql(app, 'training_survey', CHANGED),
      grantAppSql(app, 'survey_class', CHANGED),
      grantAppSql(app, 'school_lease', CHANGED),
    ];
  }
}
