import { ForwardMigration, grantAppSql, rowSecuritySql } from '@lianguan/service-kit';

export class AnnualInspection1764700000003 extends ForwardMigration {
  protected statements(app: string): string[] {
    return [
      `create table annual_inspection (
         id uuid primary key,
         license_id uuid not null,
         institution_id uuid not null,
         division_code text not null,
         year integer not null,
         state text not null,
         facts jsonb not null,
         findings text,
         rectify_due date,
         opened_on date not null,
         concluded_on date,
         published_on date,
         unique (license_id, year),
         check ((state in ('RECTIFYING', 'RECTIFY_OVERDUE')) <= (rectify_due is not null))
       )`,
      'create index annual_inspection_order on annual_inspection (year, division_code, id)',
      'create index annual_inspection_institution on annual_inspection (institution_id)',
      ...rowSecuritySql('annual_inspection', { division: 'division_code', institution: 'institution_id' }),
      grantAppSql(app, 'annual_inspection', 'select, insert, update'),
    ];
  }
}
