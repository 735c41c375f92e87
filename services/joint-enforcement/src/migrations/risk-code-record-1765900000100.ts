import { ForwardMigration, grantAppSql, insertOnlySql, rowSecuritySql } from '@lianguan/service-kit';

const TABLE = `create table risk_code_record (
  id uuid primary key,
  institution_id uuid not null,
  division_code text not null,
  value text not null,
  reason text not null,
  document_no text not null,
  since date not null,
  until date not null check (until >= since),
  version integer not null,
  unique (institution_id, version)
)`;

export class RiskCodeRecord1765900000100 extends ForwardMigration {
  protected statements(app: string): string[] {
    return [
      TABLE,
      ...rowSecuritySql('risk_code_record', { division: 'division_code', institution: 'institution_id' }),
      ...insertOnlySql('risk_code_record'),
      grantAppSql(app, 'risk_code_record', 'select, insert'),
    ];
  }
}
