import { ForwardMigration, grantAppSql, rowSecuritySql } from '@lianguan/service-kit';

const TABLES = [
  `create table off_account_fact (
     id uuid primary key,
     institution_id uuid not null,
     division_code text not null,
     state text not null,
     amount_fen bigint not null,
     paid_on date not null,
     version integer not null
   )`,
  'create index off_account_fact_institution on off_account_fact (institution_id)',
  `create table off_account_sum (
     institution_id uuid primary key,
     division_code text not null,
     reported_fen bigint not null,
     confirmed_fen bigint not null,
     receipt_count integer not null
   )`,
  'create index off_account_sum_order on off_account_sum (division_code, institution_id)',
];

export class OffAccount1765700000130 extends ForwardMigration {
  protected statements(app: string): string[] {
    const owner = { division: 'division_code', institution: 'institution_id' };
    return [
      ...TABLES,
      ...['off_account_fact', 'off_account_sum'].flatMap((table) => rowSecuritySql(table, owner)),
      grantAppSql(app, 'off_account_fact', 'select, insert, update'),
      grantAppSql(app, 'off_account_sum', 'select, insert, update'),
    ];
  }
}
