import { ForwardMigration, grantAppSql, rowSecuritySql } from '@lianguan/service-kit';

const STATEMENT = [
  `create table bank_statement (
     id uuid primary key,
     account_id uuid not null references escrow_account (id),
     bank_code text not null,
     division_code text not null,
     statement_no text not null,
     from_day date not null,
     to_day date not null check (to_day >= from_day),
     opening_fen bigint not null,
     closing_fen bigint not null,
     entry_count integer not null check (entry_count >= 0),
     recorded_count integer not null,
     recorded_fen bigint not null,
     standing text not null,
     received_at timestamptz not null,
     unique (account_id, statement_no)
   )`,
  'create index bank_statement_chain on bank_statement (account_id, from_day, id)',
  'create index bank_statement_order on bank_statement (from_day, id)',
];

const ENTRY = [
  `create table bank_entry (
     id uuid primary key,
     statement_id uuid not null references bank_statement (id),
     account_id uuid not null,
     bank_code text not null,
     division_code text not null,
     entry_ref text not null,
     value_day date not null,
     amount_fen bigint not null check (amount_fen > 0),
     direction text not null check (direction in ('CREDIT', 'DEBIT')),
     end_to_end_ref text,
     counterparty_kind text,
     counterparty_name text,
     counterparty_account text,
     recorded_at timestamptz not null,
     unique (account_id, entry_ref)
   )`,
  'create index bank_entry_order on bank_entry (statement_id, value_day, id)',
  'create index bank_entry_reference on bank_entry (account_id, end_to_end_ref) where end_to_end_ref is not null',
];

const BREAK = [
  `create table bank_break (
     id uuid primary key,
     account_id uuid not null references escrow_account (id),
     bank_code text not null,
     division_code text not null,
     kind text not null,
     finding_key text not null,
     statement_no text not null,
     entry_ref text,
     transfer_id uuid,
     bank_fen bigint not null,
     other_fen bigint not null,
     found_on date not null,
     state text not null,
     proposed_by text,
     steps jsonb not null,
     unique (account_id, finding_key)
   )`,
  'create index bank_break_order on bank_break (found_on, id)',
];

const MATCH = [
  `create table bank_match (
     entry_id uuid primary key references bank_entry (id),
     transfer_id uuid not null unique,
     account_id uuid not null,
     bank_code text not null,
     division_code text not null,
     matched_on date not null
   )`,
  'create index bank_match_account on bank_match (account_id)',
];

const OWNER = { division: 'division_code', bank: 'bank_code' };

export class BankStatement1765700000110 extends ForwardMigration {
  protected statements(app: string): string[] {
    return [
      ...STATEMENT,
      ...ENTRY,
      ...BREAK,
      ...MATCH,
      ...['bank_statement', 'bank_entry', 'bank_break', 'bank_match'].flatMap((table) => rowSecuritySql(table, OWNER)),
      grantAppSql(app, 'bank_statement', 'select, insert, update'),
      grantAppSql(app, 'bank_entry', 'select, insert'),
      grantAppSql(app, 'bank_break', 'select, insert, update'),
      grantAppSql(app, 'bank_match', 'select, insert, delete'),
    ];
  }
}
