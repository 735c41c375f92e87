import { grantAppSql, rowSecuritySql } from '@lianguan/service-kit';

/** The department's to-do list with row security; the service's migration runs it. */
export function measureOrderMigrationSql(app: string): string[] {
  return [
    `create table measure_order (
       id uuid primary key,
       joint_action_id uuid not null,
       institution_id uuid not null,
       division_code text not null,
       kind text not null,
       mode text not null,
       trigger text not null,
       article text,
       decision_organ text not null,
       decision_number text not null,
       addressee text,
       lift_cause text,
       office_reason text not null,
       due_ms bigint not null,
       overdue boolean not null,
       state text not null,
       version integer not null,
       receipt_no integer not null,
       received_at timestamptz not null,
       answered_at timestamptz,
       answered_by text,
       code text not null,
       reason text not null,
       document_no text not null,
       evidence jsonb not null
     )`,
    'create index measure_order_due on measure_order (due_ms, id)',
    'create index measure_order_institution on measure_order (institution_id)',
    ...rowSecuritySql('measure_order', { division: 'division_code' }),
    grantAppSql(app, 'measure_order', 'select, insert, update'),
  ];
}

/** How often the measure was ordered; the service's migration runs it. */
export const measureAttemptSql = (table: 'measure_order' | 'joint_measure'): string =>
  `alter table ${table} add column attempt integer not null default 1`;

/** The column of a register's table that holds the measures in force over a row. */
export const measuresColumnSql = (table: string): string =>
  `alter table ${table} add column measures jsonb not null default '[]'`;
