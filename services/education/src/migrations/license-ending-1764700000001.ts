import { ForwardMigration, grantAppSql, insertOnlySql, rowSecuritySql } from '@lianguan/service-kit';

const TABLES = [
  'alter table license add column ending text',
  // Until now a license that a re-registration had cancelled said so as its recorded state.
  `update license set ending = recorded_state, recorded_state = 'ACTIVE' where recorded_state = 'CANCELLED'`,
  `create table license_ending (
     id uuid primary key,
     license_id uuid not null,
     institution_id uuid not null,
     division_code text not null,
     act text not null,
     ground text,
     document_no text not null,
     reason text not null,
     plan jsonb,
     decided_on date not null,
     recorded_by text not null
   )`,
  'create index license_ending_license on license_ending (license_id, decided_on, id)',
  `create table termination_notice (
     id uuid primary key,
     license_id uuid not null,
     institution_id uuid not null,
     division_code text not null,
     given_on date not null,
     terminates_on date not null,
     reason text not null,
     state text not null,
     check (given_on <= terminates_on)
   )`,
  // One at a time stands over a license.
  `create unique index termination_notice_given on termination_notice (license_id) where state = 'GIVEN'`,
];

const OWNED = { division: 'division_code', institution: 'institution_id' };

export class LicenseEnding1764700000001 extends ForwardMigration {
  protected statements(app: string): string[] {
    return [
      ...TABLES,
      ...rowSecuritySql('license_ending', OWNED),
      ...rowSecuritySql('termination_notice', OWNED),
      ...insertOnlySql('license_ending'),
      grantAppSql(app, 'license_ending', 'select, insert'),
      grantAppSql(app, 'termination_notice', 'select, insert, update'),
    ];
  }
}
