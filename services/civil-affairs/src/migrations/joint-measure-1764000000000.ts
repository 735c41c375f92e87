import { measureOrderMigrationSql, measuresColumnSql } from '@lianguan/joint-measure';
import { ForwardMigration, grantAppSql, rowSecuritySql } from '@lianguan/service-kit';

const REGISTRATION = [
  'alter table non_profit_registration add column recorded_state text',
  'update non_profit_registration set recorded_state = state',
  'alter table non_profit_registration alter column recorded_state set not null',
  measuresColumnSql('non_profit_registration'),
  // What a measure holds over is found again by its measure, wherever its institution has gone since.
  `create index non_profit_registration_under_measure on non_profit_registration (id) where measures <> '[]'`,
];

const APPLICATION = `create table registration_application (
  id uuid primary key,
  registration_id uuid not null references non_profit_registration (id),
  measure_id uuid not null,
  division_code text not null,
  state text not null,
  reason text not null,
  applied_at timestamptz not null,
  unique (registration_id, measure_id)
)`;

export class JointMeasure1764000000000 extends ForwardMigration {
  protected statements(app: string): string[] {
    return [
      ...measureOrderMigrationSql(app),
      ...REGISTRATION,
      APPLICATION,
      ...rowSecuritySql('registration_application', { division: 'division_code' }),
      grantAppSql(app, 'registration_application', 'select, insert, update'),
    ];
  }
}
