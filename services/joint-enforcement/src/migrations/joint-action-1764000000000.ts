import { measureOrderMigrationSql } from '@lianguan/joint-measure';
import { ForwardMigration, grantAppSql, insertOnlySql, ofAllRowsSql, rowSecuritySql } from '@lianguan/service-kit';

const TABLES = [
  `create table served_decision (
     id uuid primary key,
     institution_id uuid not null,
     division_code text not null,
     kind text not null,
     organ text not null,
     number text not null,
     article text not null,
     decided_on date not null,
     served_on date not null,
     state text not null,
     agencies text[] not null,
     annulled_by text,
     annulment_number text,
     annulled_on date,
     unique (division_code, number),
     check (decided_on <= served_on)
   )`,
  `create table joint_action (
     id uuid primary key,
     institution_id uuid not null,
     division_code text not null,
     trigger text not null,
     decision_id uuid not null references served_decision,
     state text not null,
     cause text,
     executions integer not null,
     steps integer not null,
     agencies text[] not null,
     reason text not null,
     proposed_by text not null,
     proposed_at timestamptz not null,
     minutes text,
     consulted text[] not null,
     issued_by text,
     issued_at timestamptz,
     lift_reason text,
     next_due_ms bigint not null
   )`,
  `create table joint_measure (
     id uuid primary key,
     joint_action_id uuid not null references joint_action,
     institution_id uuid not null,
     division_code text not null,
     department text not null,
     agencies text[] not null,
     kind text not null,
     rank integer not null,
     article text,
     addressee text,
     state text not null,
     version integer not null,
     receipt_no integer not null,
     executed_as integer,
     late_for text,
     compensation_late boolean not null,
     terms jsonb not null,
     next_due_ms bigint not null,
     sent_at timestamptz,
     answered_at timestamptz,
     answer_code text not null,
     answer_reason text not null,
     document_no text not null,
     evidence jsonb not null,
     office_reason text not null
   )`,
  `create table joint_action_step (
     joint_action_id uuid not null references joint_action,
     step integer not null,
     measure_id uuid references joint_measure,
     division_code text not null,
     agencies text[] not null,
     from_state text not null,
     to_state text not null,
     at timestamptz not null,
     agency text not null,
     reason text not null,
     primary key (joint_action_id, step)
   )`,
  `create table notice (
     id uuid primary key,
     joint_action_id uuid not null references joint_action,
     measure_id uuid not null references joint_measure,
     division_code text not null,
     addressee text not null,
     about text not null,
     raised_at timestamptz not null,
     settled_at timestamptz
   )`,
  `create table publication (
     id uuid primary key,
     joint_action_id uuid not null,
     institution_id uuid not null,
     division_code text not null,
     trigger text not null,
     decision_organ text not null,
     decision_number text not null,
     published_on date not null,
     retracted_on date,
     retraction_reason text
   )`,
];

const INDEXES = [
  'create index joint_action_institution on joint_action (institution_id)',
  'create index joint_action_decision on joint_action (decision_id)',
  'create index joint_action_due on joint_action (next_due_ms, id)',
  'create index joint_measure_action on joint_measure (joint_action_id, rank, id)',
  'create index joint_measure_due on joint_measure (next_due_ms, id)',
  'create index notice_open on notice (id) where settled_at is null',
  'create index notice_measure on notice (measure_id) where settled_at is null',
  'create index publication_order on publication (published_on, id)',
];

const CHECKS = [
  ofAllRowsSql(
    'decisions_acted_on(ids uuid[]) returns setof uuid',
    `select decision_id from joint_action where decision_id = any(ids) and state not in ('LIFTED', 'DROPPED')`,
  ),
  ofAllRowsSql(
    'decision_keys(numbers text[]) returns setof text',
    `select division_code || ' ' || number from served_decision where number = any(numbers)`,
  ),
];

const OFFICE = ['JOINT_ENFORCEMENT', 'TOWNSHIP'] as const;

const underAgencies = (table: string): string[] =>
  rowSecuritySql(table, { division: 'division_code', agencies: { column: 'agencies', all: OFFICE } });

export class JointAction1764000000000 extends ForwardMigration {
  protected statements(app: string): string[] {
    return [
      ...TABLES,
      ...INDEXES,
      ...CHECKS,
      `revoke execute on function decisions_acted_on, decision_keys from public`,
      `grant execute on function decisions_acted_on, decision_keys to ${app}`,
      ...['served_decision', 'joint_action', 'joint_measure', 'joint_action_step'].flatMap(underAgencies),
      ...rowSecuritySql('notice', { division: 'division_code' }),
      ...rowSecuritySql('publication', { division: 'division_code' }),
      ...insertOnlySql('joint_action_step'),
      ...['served_decision', 'joint_action', 'joint_measure', 'notice', 'publication'].map((table) =>
        grantAppSql(app, table, 'select, insert, update'),
      ),
      grantAppSql(app, 'joint_action_step', 'select, insert'),
      ...measureOrderMigrationSql(app),
    ];
  }
}
