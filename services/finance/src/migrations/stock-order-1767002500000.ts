import { ForwardMigration, grantAppSql, ofAllRowsSql, rowSecuritySql } from '@lianguan/service-kit';

const TABLE = [
  `create table stock_order (
     id uuid primary key,
     ledger_account_id uuid not null references ledger_account (id),
     account_id uuid not null references escrow_account (id),
     order_no text not null,
     institution_id uuid not null,
     division_code text not null,
     bank_code text not null,
     course_id uuid not null,
     course_title text not null,
     guardian_id text not null,
     trainee_name text,
     lesson_count integer not null check (lesson_count > 0),
     amount_fen bigint not null check (amount_fen >= lesson_count),
     signed_on date not null,
     paid_on date not null,
     starts_on date not null,
     document_no text,
     state text not null,
     offered_on date not null,
     ended_on date,
     end_reason text,
     check ((state = 'OFFERED') = (ended_on is null))
   )`,
  `create unique index stock_order_offered on stock_order (ledger_account_id) where state = 'OFFERED'`,
  'create index stock_order_order on stock_order (division_code, id)',
  'create index stock_order_institution on stock_order (institution_id, id)',
  'create index stock_order_guardian on stock_order (guardian_id, id)',
  'create index stock_order_bank on stock_order (bank_code, id)',
  // What was entered is found without the orders that were paid since.
  `create index transfer_opening on transfer (credit_account_id) where code = 'OPENING_BALANCE' and phase = 'SINGLE'`,
];

/** An order of before supervision has no posted price and no model contract, and its number of before. */
const ORDERS = [
  `alter table training_order alter column posted_price_id drop not null, alter column model_contract_id drop not null,
     add column stock_order_no text`,
  `alter table training_order add constraint training_order_stock check (num_nonnulls(posted_price_id, stock_order_no) = 1
     and num_nonnulls(model_contract_id, stock_order_no) = 1)`,
];

const setting = (name: string): string => `(select current_setting('${name}', true))`;

/** As of orders: those who see an order see what is left of one of before. */
const NARROWED = `create policy stock_order_narrowed on stock_order as restrictive using (
  ${setting('app.system')} = 'on'
  or ${setting('app.agency')} in ('EDUCATION', 'FINANCE', 'BANK', 'INSTITUTION', 'JOINT_ENFORCEMENT')
  or (${setting('app.agency')} = 'GUARDIAN' and guardian_id = nullif(${setting('app.person')}, '')))`;

/** A guardian whose order is on no list sees no mass refund. */
const IN_MASS_REFUND = ofAllRowsSql(
  'accounts_in_mass_refund(accounts uuid[]) returns table (id uuid)',
  `select m.account_id from mass_refund m where m.account_id = any(accounts) and m.state in ('LISTED', 'DISTRIBUTING', 'CLAIMED')`,
);

export class StockOrder1767002500000 extends ForwardMigration {
  protected statements(app: string): string[] {
    return [
      ...TABLE,
      ...ORDERS,
      ...rowSecuritySql('stock_order', {
        division: 'division_code',
        institution: 'institution_id',
        bank: 'bank_code',
      }),
      NARROWED,
      grantAppSql(app, 'stock_order', 'select, insert, update'),
      IN_MASS_REFUND,
      'revoke execute on function accounts_in_mass_refund from public',
      `grant execute on function accounts_in_mass_refund to ${app}`,
    ];
  }
}
