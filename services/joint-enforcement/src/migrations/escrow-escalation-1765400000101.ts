import { ForwardMigration, grantAppSql, rowSecuritySql } from '@lianguan/service-kit';

const ESCALATION = `create table escrow_escalation (
  id uuid primary key,
  account_id uuid not null,
  institution_id uuid not null,
  level text not null,
  state text not null,
  division_code text not null,
  answer_due timestamptz not null,
  version integer not null,
  escalated_at timestamptz,
  taken_by text,
  taken_at timestamptz,
  arrangement text,
  document_no text
)`;

export class EscrowEscalation1765400000101 extends ForwardMigration {
  protected statements(app: string): string[] {
    return [
      ESCALATION,
      'create index escrow_escalation_order on escrow_escalation (answer_due, id) where escalated_at is not null',
      ...rowSecuritySql('escrow_escalation', { division: 'division_code' }),
      grantAppSql(app, 'escrow_escalation', 'select, insert, update'),
    ];
  }
}
