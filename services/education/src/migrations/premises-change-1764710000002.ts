import { ForwardMigration, grantAppSql, rowSecuritySql } from '@lianguan/service-kit';

const TABLES = [
  `create table premises_change (
     id uuid primary key,
     institution_id uuid not null references training_institution (id),
     ledger_no text not null,
     school_name text not null,
     former_address text not null,
     kind text not null,
     division_code text not null,
     address text not null,
     stages jsonb not null,
     premises jsonb not null,
     papers jsonb not null,
     state text not null,
     requested_at timestamptz not null,
     overdue boolean not null,
     decision_due timestamptz,
     site_check jsonb,
     document_no text,
     reason text,
     decided_on date,
     check ((state in ('APPROVED', 'REFUSED')) = (decided_on is not null))
   )`,
  'create index premises_change_order on premises_change (requested_at, id)',
  'create index premises_change_institution on premises_change (institution_id)',
  `create table approved_place (
     id uuid primary key,
     institution_id uuid not null references training_institution (id),
     division_code text not null,
     role text not null,
     address text not null,
     description text not null,
     valid_from date not null,
     valid_to date,
     document_no text
   )`,
  'create index approved_place_institution on approved_place (institution_id, valid_from, id)',
  `create unique index approved_place_main on approved_place (institution_id) where role = 'MAIN' and valid_to is null`,
];

/** A6, M9: moves and teaching points of schools, and where they were allowed to teach on which days. */
export class PremisesChange1764710000002 extends ForwardMigration {
  protected statements(app: string): string[] {
    const owner = { division: 'division_code', institution: 'institution_id' };
    return [
      ...TABLES,
      ...rowSecuritySql('premises_change', owner),
      ...rowSecuritySql('approved_place', owner),
      grantAppSql(app, 'premises_change', 'select, insert, update'),
      grantAppSql(app, 'approved_place', 'select, insert, update'),
    ];
  }
}
