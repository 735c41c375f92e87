import { keysOf, matchingRowsSql } from '@lianguan/institution-ledger';
import { taskMigrationSql } from '@lianguan/re-registration-task';
import { ForwardMigration, grantAppSql, insertOnlySql, ofAllRowsSql, rowSecuritySql } from '@lianguan/service-kit';

// Without row security: whether an institution is locked is public, and a reader who did not see the lock would take it for free.
const LOCK = [
  `create table charge_lock (
     re_registration_id uuid primary key,
     institution_id uuid not null,
     locked boolean not null,
     reason text not null,
     version integer not null
   )`,
  'create index charge_lock_institution on charge_lock (institution_id) where locked',
];

const LIABILITY = `create table escrow_liability_report (
  id uuid primary key,
  account_id uuid not null references escrow_account (id),
  liability_fen bigint not null check (liability_fen >= 0),
  report_no text not null,
  reported_on date not null,
  source text not null,
  recorded_by text not null,
  recorded_at timestamptz not null,
  division_code text not null,
  bank_code text not null,
  unique (account_id, report_no)
)`;

const ACCOUNT = [
  'alter table escrow_account add column replaces_id uuid references escrow_account (id)',
  'create index escrow_account_replaces on escrow_account (replaces_id) where replaces_id is not null',
];

/** A bank settles only when no bank owes anything: what each account of an institution, or of a code, was last reported to owe. */
const LIABILITIES_OF = ofAllRowsSql(
  `escrow_liabilities_of(institutions uuid[], codes text[])
   returns table (place integer, account_id uuid, state text, liability_fen bigint, reported_on date)`,
  `with asked as (
     select n.place::integer as place, n.institution, n.code
     from unnest(institutions, codes) with ordinality as n(institution, code, place)
   ), account as (
     select asked.place, a.id, a.state from asked
       join institution_directory named on named.id = asked.institution
       join institution_directory d on d.root_id = named.root_id
       join lateral (${matchingRowsSql('escrow_account', keysOf('d'))}) a on true
     union
     select asked.place, a.id, a.state from asked join escrow_account a on a.uscc_code = asked.code
   )
   select account.place, account.id, account.state, r.liability_fen, r.reported_on
   from account left join lateral (
     select l.liability_fen, l.reported_on from escrow_liability_report l where l.account_id = account.id
     order by l.reported_on desc, l.id desc limit 1
   ) r on true
   order by account.place, account.state = 'CLOSED', account.id`,
);

/** An account number, and a unit, has one account in use at all banks together. */
const ACCOUNTS_TAKEN = ofAllRowsSql(
  'escrow_accounts_taken(numbers text[], codes text[]) returns table (place integer, number_taken boolean, unit_has_account boolean)',
  `select n.place::integer, exists (select from escrow_account a where a.account_no = n.number),
     exists (select from escrow_account a where a.uscc_code = n.code and a.state <> 'CLOSED')
   from unnest(numbers, codes) with ordinality as n(number, code, place)`,
);

export class ReRegistration1764500000000 extends ForwardMigration {
  protected statements(app: string): string[] {
    return [
      ...LOCK,
      grantAppSql(app, 'charge_lock', 'select, insert, update, delete'),
      LIABILITY,
      'create index escrow_liability_report_of on escrow_liability_report (account_id, reported_on, id)',
      ...insertOnlySql('escrow_liability_report'),
      ...rowSecuritySql('escrow_liability_report', { division: 'division_code', bank: 'bank_code' }),
      grantAppSql(app, 'escrow_liability_report', 'select, insert'),
      ...ACCOUNT,
      ...taskMigrationSql(app, { bank: true }),
      LIABILITIES_OF,
      ACCOUNTS_TAKEN,
      'revoke execute on function escrow_liabilities_of, escrow_accounts_taken from public',
      `grant execute on function escrow_liabilities_of, escrow_accounts_taken to ${app}`,
    ];
  }
}
