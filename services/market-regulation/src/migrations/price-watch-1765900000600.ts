import { ForwardMigration, grantAppSql, rowSecuritySql } from '@lianguan/service-kit';

const TABLES = [
  `create table charged_order (
     id uuid primary key,
     institution_id uuid not null,
     division_code text not null,
     course_id uuid not null,
     course text not null,
     subject boolean,
     posted_price_id uuid not null,
     lessons integer not null check (lessons > 0),
     amount_fen bigint not null,
     lesson_fen bigint not null,
     first_day date not null,
     last_day date not null,
     signed_on date not null,
     paid_on date not null,
     violation_ids uuid[] not null
   )`,
  'create index charged_order_course on charged_order (institution_id, course, paid_on)',
  'create index charged_order_order on charged_order (paid_on, id)',
  'create index charged_order_place on charged_order (division_code, paid_on)',
  'create index charged_order_violation on charged_order using gin (violation_ids)',
  // Of some findings it is not known what is to be returned before an officer has found it.
  'alter table price_violation drop constraint price_violation_return_fen_check, add check (return_fen >= 0)',
  `alter table price_violation
     add column posted_price_id uuid,
     add column order_count integer not null default 0,
     add column orders_fen bigint not null default 0,
     add column interviewed_on date,
     add column interviewed_with text`,
  `create unique index price_violation_open_of_orders on price_violation (institution_id, course, kind)
     where source = 'ORDERS' and state = 'DETECTED'`,
];

export class PriceWatch1765900000600 extends ForwardMigration {
  protected statements(app: string): string[] {
    return [
      ...TABLES,
      ...rowSecuritySql('charged_order', { division: 'division_code' }),
      `create policy charged_order_narrowed on charged_order as restrictive
       using ((select current_setting('app.system', true)) = 'on'
         or (select current_setting('app.agency', true)) = 'MARKET_REGULATION')`,
      grantAppSql(app, 'charged_order', 'select, insert'),
    ];
  }
}
