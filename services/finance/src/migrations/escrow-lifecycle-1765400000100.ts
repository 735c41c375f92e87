import { keysOf, matchingRowsSql } from '@lianguan/institution-ledger';
import { ForwardMigration, grantAppSql, ofAllRowsSql, rowSecuritySql } from '@lianguan/service-kit';

const ACCOUNT = [
  'alter table escrow_account alter column account_no drop not null',
  'alter table escrow_account alter column balance_as_of drop not null',
  'alter table escrow_account add column stage text',
  'alter table escrow_account add column listed_state text',
  'update escrow_account set listed_state = recorded_state',
  'alter table escrow_account add check (stage is not null or listed_state is not null)',
  `alter table escrow_account add check (account_no is not null or state in ('PROPOSED', 'AGREED', 'CLOSED'))`,
  `alter table escrow_account add column restraints jsonb not null default '[]'`,
  'alter table escrow_account add column checked_fen bigint',
  'alter table escrow_account add column restricted_on date',
];

const AGREEMENT = `create table escrow_agreement (
  id uuid primary key references escrow_account (id),
  institution_id uuid not null,
  agreement_no text not null,
  bank_name text not null,
  bank_code text not null,
  mode text not null,
  period_fees_fen bigint not null check (period_fees_fen >= 0),
  minimum_fen bigint not null check (minimum_fen >= 0),
  hold_clause boolean not null,
  begins_on date not null,
  ends_on date not null check (ends_on > begins_on),
  signatures jsonb not null,
  filing_no text,
  withdrawn_because text,
  proposed_at timestamptz not null,
  division_code text not null
)`;

/** Accounts that are not closed of an institution and of what is merged with it, at all banks. */
const IN_USE = ofAllRowsSql(
  'escrow_accounts_in_use(institutions uuid[]) returns table (account_id uuid)',
  `select distinct a.id
   from institution_directory named join institution_directory d on d.root_id = named.root_id
     join lateral (${matchingRowsSql('escrow_account', keysOf('d'))}) a on true
   where named.id = any(institutions) and a.state <> 'CLOSED'`,
);

// The lock is that of matching (libs/institution-ledger): of two proposals the second sees the first.
const ONE_ACCOUNT = [
  `create function refuse_second_escrow_account() returns trigger language plpgsql as $$
   begin
     perform pg_advisory_xact_lock(hashtext('institution-directory'));
     if exists (select from escrow_accounts_in_use(array[new.institution_id]) u where u.account_id <> new.id) then
       raise exception 'institution % has an account that is not closed', new.institution_id using errcode = 'unique_violation';
     end if;
     return new;
   end $$`,
  `create trigger escrow_agreement_one_account before insert on escrow_agreement
   for each row execute function refuse_second_escrow_account()`,
];

const ALARM = [
  `create table escrow_alarm (
     id uuid primary key,
     version integer not null,
     account_id uuid not null references escrow_account (id),
     level text not null,
     kind text not null,
     source text not null,
     state text not null,
     balance_fen bigint not null,
     preset_fen bigint,
     note text,
     raised_at timestamptz not null,
     answer_due timestamptz not null,
     finding text,
     deed text,
     document_no text,
     ended_by text,
     ended_at timestamptz,
     division_code text not null,
     bank_code text not null
   )`,
  'create index escrow_alarm_account on escrow_alarm (account_id, raised_at)',
  `create index escrow_alarm_open on escrow_alarm (division_code, answer_due) where state in ('OPEN', 'OVERDUE')`,
];

// One list: a hold by a joint action names its measure, one by the agreement has the id of its proposal.
const HOLD = [
  'alter table payment_hold alter column measure_id drop not null',
  'alter table payment_hold alter column first_signature type text',
  `create table agreement_hold (
     id uuid primary key,
     account_id uuid not null references escrow_account (id),
     state text not null,
     reason text not null,
     document_no text not null,
     proposed_by text not null,
     proposed_agency text not null,
     proposed_at timestamptz not null,
     decided_by text check (decided_by <> proposed_by),
     decided_at timestamptz,
     expires_at timestamptz,
     ended_by text,
     ended_at timestamptz,
     end_reason text,
     end_document_no text,
     division_code text not null,
     bank_code text not null,
     check (state <> 'HELD' or (decided_by is not null and expires_at is not null))
   )`,
  'create index agreement_hold_account on agreement_hold (account_id)',
  `create unique index agreement_hold_waiting on agreement_hold (account_id) where state = 'PROPOSED'`,
];

const FREEZE = [
  `create table judicial_freeze (
     id uuid primary key,
     account_id uuid not null references escrow_account (id),
     authority text not null,
     organ text not null check (organ <> ''),
     instrument_no text not null check (instrument_no <> ''),
     expires_on date not null,
     state text not null,
     imposed_at timestamptz not null,
     recorded_by text not null,
     ended_at timestamptz,
     end_document_no text,
     division_code text not null,
     bank_code text not null,
     unique (account_id, instrument_no)
   )`,
];

const TABLES = ['escrow_agreement', 'escrow_alarm', 'agreement_hold', 'judicial_freeze'];

export class EscrowLifecycle1765400000100 extends ForwardMigration {
  protected statements(app: string): string[] {
    const owner = { division: 'division_code', bank: 'bank_code' };
    return [
      ...ACCOUNT,
      AGREEMENT,
      'create index escrow_agreement_institution on escrow_agreement (institution_id)',
      IN_USE,
      'revoke execute on function escrow_accounts_in_use from public',
      `grant execute on function escrow_accounts_in_use to ${app}`,
      ...ONE_ACCOUNT,
      ...ALARM,
      ...HOLD,
      ...FREEZE,
      ...rowSecuritySql('escrow_agreement', { ...owner, institution: 'institution_id' }),
      ...TABLES.slice(1).flatMap((table) => rowSecuritySql(table, owner)),
      ...TABLES.map((table) => grantAppSql(app, table, 'select, insert, update')),
    ];
  }
}
