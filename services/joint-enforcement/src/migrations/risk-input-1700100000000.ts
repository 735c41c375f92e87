import { directoryMigrationSql } from '@lianguan/institution-ledger';
import { ForwardMigration, grantAppSql, rowSecuritySql } from '@lianguan/service-kit';

const TABLE = `create table risk_input (
  institution_id uuid not null,
  input text not null,
  source_id uuid not null,
  known boolean not null,
  division_code text not null,
  version integer not null,
  primary key (institution_id, input, source_id)
)`;

export class RiskInput1700100000000 extends ForwardMigration {
  protected statements(app: string): string[] {
    return [
      ...directoryMigrationSql(),
      TABLE,
      ...rowSecuritySql('risk_input', { division: 'division_code', institution: 'institution_id' }),
      grantAppSql(app, 'institution_directory', 'select, insert, update, delete'),
      grantAppSql(app, 'risk_input', 'select, insert, update, delete'),
    ];
  }
}
