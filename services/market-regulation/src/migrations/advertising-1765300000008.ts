import { ForwardMigration, grantAppSql, rowSecuritySql } from '@lianguan/service-kit';

const TABLES = [
  `create table filed_ad (
     id uuid primary key,
     institution_id uuid not null,
     division_code text not null,
     kind text not null,
     text text not null,
     channel text not null,
     place text not null,
     starts_on date not null,
     ends_on date not null check (ends_on >= starts_on),
     document_no text not null,
     state text not null,
     filed_on date not null,
     filed_at timestamptz not null,
     ended_on date,
     end_reason text
   )`,
  'create index filed_ad_order on filed_ad (filed_at, id)',
  'create index filed_ad_division on filed_ad (division_code)',
  'create index filed_ad_institution on filed_ad (institution_id)',
  `create table ad_violation (
     id uuid primary key,
     institution_id uuid not null,
     division_code text not null,
     channel text not null,
     place text not null,
     seen_on date not null,
     text text not null,
     source text not null,
     document_no text,
     match text not null,
     filed_ad_id uuid,
     channel_ban text,
     state text not null,
     kinds jsonb not null,
     check_due date not null,
     check_extended boolean not null,
     found_on date,
     repeat_count integer not null,
     false_before integer not null,
     stop_due date,
     school_notice_no text,
     removed_on date,
     removal_document_no text,
     recorded_at timestamptz not null,
     steps jsonb not null
   )`,
  'create index ad_violation_order on ad_violation (recorded_at, id)',
  'create index ad_violation_institution on ad_violation (institution_id)',
  `create table ad_candidate (
     id uuid primary key,
     violation_id uuid not null references ad_violation,
     institution_id uuid not null,
     division_code text not null,
     kind text not null,
     passage text not null,
     begins_at integer not null,
     ends_at integer not null check (ends_at > begins_at),
     state text not null,
     reason text,
     decided_on date
   )`,
  'create index ad_candidate_violation on ad_candidate (violation_id)',
  `create table ad_case_proposal (
     id uuid primary key,
     violation_id uuid not null unique references ad_violation,
     institution_id uuid not null,
     division_code text not null,
     facts text not null,
     grounds jsonb not null,
     repeat_count integer not null,
     document_no text not null,
     proposed_by text not null,
     proposed_at timestamptz not null
   )`,
  'create index ad_case_proposal_order on ad_case_proposal (proposed_at, id)',
];

const OWNED = { division: 'division_code', institution: 'institution_id' };

export class Advertising1765300000008 extends ForwardMigration {
  protected statements(app: string): string[] {
    return [
      ...TABLES,
      ...['filed_ad', 'ad_violation', 'ad_candidate', 'ad_case_proposal'].flatMap((table) =>
        rowSecuritySql(table, OWNED),
      ),
      grantAppSql(app, 'filed_ad', 'select, insert, update'),
      grantAppSql(app, 'ad_violation', 'select, insert, update'),
      grantAppSql(app, 'ad_candidate', 'select, insert, update'),
      grantAppSql(app, 'ad_case_proposal', 'select, insert'),
    ];
  }
}
