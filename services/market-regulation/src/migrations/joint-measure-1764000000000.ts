import { measureOrderMigrationSql, measuresColumnSql } from '@lianguan/joint-measure';
import { ForwardMigration, grantAppSql, rowSecuritySql } from '@lianguan/service-kit';

const REGISTRATION_COLUMNS = [
  'alter table business_registration add column recorded_state text',
  'update business_registration set recorded_state = state',
  'alter table business_registration alter column recorded_state set not null',
  measuresColumnSql('business_registration'),
  `create index business_registration_under_measures on business_registration (id) where measures <> '[]'`,
];

const CLOCK = [
  `create table scope_change_clock (
     id uuid primary key,
     registration_id uuid not null references business_registration,
     measure_id uuid not null,
     started_on date not null,
     due_on date not null,
     state text not null,
     old_scope text,
     new_scope text,
     document_no text,
     changed_at timestamptz,
     division_code text not null,
     unique (registration_id, measure_id)
   )`,
];

export class JointMeasure1764000000000 extends ForwardMigration {
  protected statements(app: string): string[] {
    return [
      ...measureOrderMigrationSql(app),
      ...REGISTRATION_COLUMNS,
      ...CLOCK,
      ...rowSecuritySql('scope_change_clock', { division: 'division_code' }),
      grantAppSql(app, 'scope_change_clock', 'select, insert, update'),
    ];
  }
}
