import { ForwardMigration, grantAppSql, rowSecuritySql } from '@lianguan/service-kit';

export class PowerDelegation1764300000002 extends ForwardMigration {
  protected statements(app: string): string[] {
    return [
      `create table power_delegation (
         id uuid primary key,
         township_code text not null,
         items jsonb not null,
         document_no text not null,
         published_on date not null,
         valid_from date not null,
         valid_to date,
         state text not null,
         revoked_on date,
         revocation_reason text,
         recorded_by text not null,
         check (published_on <= valid_from),
         check (valid_from <= valid_to)
       )`,
      'create index power_delegation_order on power_delegation (township_code, valid_from, id)',
      ...rowSecuritySql('power_delegation', { division: 'township_code' }),
      grantAppSql(app, 'power_delegation', 'select, insert, update'),
    ];
  }
}
