import { measureOrderMigrationSql } from '@lianguan/joint-measure';
import { ForwardMigration, grantAppSql, rowSecuritySql } from '@lianguan/service-kit';

const TABLES = [
  `create table police_intake (
     id uuid primary key,
     measure_id uuid not null unique,
     joint_action_id uuid not null,
     institution_id uuid not null,
     division_code text not null,
     decision text not null,
     document_no text,
     reason text,
     decided_at timestamptz not null,
     state text not null,
     closed_at timestamptz,
     close_reason text
   )`,
  'create index police_intake_institution on police_intake (institution_id)',
  `create table police_notice (
     id uuid primary key,
     measure_id uuid not null unique,
     joint_action_id uuid not null,
     institution_id uuid not null,
     division_code text not null,
     kind text not null,
     decision_organ text not null,
     decision_number text not null,
     received_at timestamptz not null,
     lifted_at timestamptz
   )`,
  'create index police_notice_institution on police_notice (institution_id)',
];

export class JointMeasure1764000000000 extends ForwardMigration {
  protected statements(app: string): string[] {
    return [
      ...measureOrderMigrationSql(app),
      ...TABLES,
      ...rowSecuritySql('police_intake', { division: 'division_code' }),
      ...rowSecuritySql('police_notice', { division: 'division_code' }),
      grantAppSql(app, 'police_intake', 'select, insert, update'),
      grantAppSql(app, 'police_notice', 'select, insert, update'),
    ];
  }
}
