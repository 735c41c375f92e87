import { ForwardMigration, grantAppSql, rowSecuritySql } from '@lianguan/service-kit';

export class LicenseRenewal1764700000002 extends ForwardMigration {
  protected statements(app: string): string[] {
    return [
      `create table license_renewal (
         id uuid primary key,
         license_id uuid not null,
         institution_id uuid not null,
         division_code text not null,
         state text not null,
         reason text not null,
         applied_on date not null,
         term_from date not null,
         term_to date not null,
         decided_on date,
         document_no text,
         decision_reason text,
         new_valid_to date,
         check (term_from <= term_to)
       )`,
      // One at a time is open over a license.
      `create unique index license_renewal_open on license_renewal (license_id) where state = 'APPLIED'`,
      'create index license_renewal_order on license_renewal (term_to, id)',
      ...rowSecuritySql('license_renewal', { division: 'division_code', institution: 'institution_id' }),
      grantAppSql(app, 'license_renewal', 'select, insert, update'),
    ];
  }
}
