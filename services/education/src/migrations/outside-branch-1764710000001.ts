import { ForwardMigration, grantAppSql, rowSecuritySql } from '@lianguan/service-kit';

const TABLES = [
  `create table outside_branch (
     id uuid primary key,
     name text not null,
     name_key text not null,
     branch_code text,
     division_code text not null,
     address text not null,
     training_class text not null,
     stages jsonb not null,
     premises jsonb,
     company_name text not null,
     company_code text not null,
     home_division text not null,
     home_license_no text,
     home_licensed boolean,
     state text not null,
     findings jsonb not null,
     inquiry_due timestamptz,
     institution_id uuid references training_institution (id),
     recorded_at timestamptz not null,
     steps jsonb not null,
     check ((state = 'ADMITTED') = (institution_id is not null)),
     check ((state = 'INQUIRED') = (inquiry_due is not null))
   )`,
  'create index outside_branch_order on outside_branch (recorded_at, id)',
  'create index outside_branch_name on outside_branch (name_key)',
];

/** M47: branches of companies of another city. */
export class OutsideBranch1764710000001 extends ForwardMigration {
  protected statements(app: string): string[] {
    return [
      ...TABLES,
      ...rowSecuritySql('outside_branch', { division: 'division_code', institution: 'institution_id' }),
      grantAppSql(app, 'outside_branch', 'select, insert, update'),
    ];
  }
}
