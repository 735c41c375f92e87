import { ForwardMigration, grantAppSql, rowSecuritySql } from '@lianguan/service-kit';

const NOTICE = `create table fund_notice (
  id uuid primary key,
  institution_id uuid not null,
  division_code text not null,
  kind text not null,
  stage text not null,
  day date not null,
  orders integer not null check (orders >= 0),
  amount_fen bigint not null check (amount_fen >= 0),
  rest_fen bigint not null check (rest_fen between 0 and amount_fen),
  state text not null,
  version integer not null,
  received_on date,
  answered_on date,
  arrangement text,
  document_no text,
  check ((state = 'ANSWERED') = (answered_on is not null))
)`;

export class FundNotice1766000001130 extends ForwardMigration {
  protected statements(app: string): string[] {
    return [
      NOTICE,
      'create index fund_notice_order on fund_notice (day, id)',
      ...rowSecuritySql('fund_notice', { division: 'division_code' }),
      grantAppSql(app, 'fund_notice', 'select, insert, update'),
    ];
  }
}
