import { ForwardMigration, grantAppSql, rowSecuritySql } from '@lianguan/service-kit';

const TABLES = [
  `create table public_institution_certificate (
     id uuid primary key,
     institution_id uuid not null references training_institution (id),
     division_code text not null,
     uscc_code text not null,
     unit_name text not null,
     organiser text not null,
     registrar text not null,
     valid_from date not null,
     valid_to date not null,
     source text not null,
     seen_on date not null,
     state text not null,
     version integer not null,
     steps jsonb not null,
     check (valid_from <= valid_to)
   )`,
  `create unique index public_institution_certificate_standing on public_institution_certificate (institution_id)
     where state <> 'CANCELLED'`,
  'create index public_institution_certificate_order on public_institution_certificate (valid_to, id)',
  'create index public_institution_certificate_institution on public_institution_certificate (institution_id)',
];

export class PublicInstitution1764900000001 extends ForwardMigration {
  protected statements(app: string): string[] {
    return [
      ...TABLES,
      ...rowSecuritySql('public_institution_certificate', { division: 'division_code', institution: 'institution_id' }),
      grantAppSql(app, 'public_institution_certificate', 'select, insert, update'),
    ];
  }
}
