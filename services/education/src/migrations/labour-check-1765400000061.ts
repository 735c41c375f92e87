import { ForwardMigration, grantAppSql, rowSecuritySql } from '@lianguan/service-kit';

const TABLES = [
  `create table labour_check (
     id uuid primary key,
     institution_id uuid not null references training_institution (id),
     division_code text not null,
     kind text not null,
     checked_on date not null,
     persons integer not null check (persons >= 0),
     amount_fen bigint not null check (amount_fen >= 0),
     facts text not null,
     document_no text not null,
     state text not null,
     decided_on date,
     decision_reason text,
     decision_no text
   )`,
  'create index labour_check_order on labour_check (checked_on, id)',
  'create index labour_check_institution on labour_check (institution_id, checked_on, id)',
];

const agency = `(select current_setting('app.agency', true))`;

const NARROWED = `create policy labour_check_narrowed on labour_check as restrictive
  using ((select current_setting('app.system', true)) = 'on'
    or ${agency} in ('EDUCATION', 'INSTITUTION', 'JOINT_ENFORCEMENT'))`;

export class LabourCheck1765400000061 extends ForwardMigration {
  protected statements(app: string): string[] {
    return [
      ...TABLES,
      ...rowSecuritySql('labour_check', { division: 'division_code', institution: 'institution_id' }),
      NARROWED,
      grantAppSql(app, 'labour_check', 'select, insert, update'),
    ];
  }
}
