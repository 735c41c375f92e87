import { ForwardMigration, grantAppSql, insertOnlySql, rowSecuritySql } from '@lianguan/service-kit';

const ASSETS = `('SUPERVISED_BANK', 'COST_ADVANCE', 'RISK_DEPOSIT_BANK')`;
const balance = (reserved: string) =>
  `case when kind in ${ASSETS} then debits_fen - credits_fen${reserved.replace('#', 'credits')}
     else credits_fen - debits_fen${reserved.replace('#', 'debits')} end`;

// Balances have room in the page for the updates that each transfer makes.
const ACCOUNT = `create table ledger_account (
  id uuid primary key,
  escrow_account_id uuid not null references escrow_account (id),
  kind text not null check (kind in ('SUPERVISED_BANK', 'COST_ADVANCE', 'RISK_DEPOSIT_BANK', 'ORDER', 'PAYABLE',
    'REFUND_CLEARING', 'RISK_DEPOSIT')),
  order_no text not null default '' check ((kind = 'ORDER') = (order_no <> '')),
  debits_fen bigint not null default 0 check (debits_fen >= 0),
  credits_fen bigint not null default 0 check (credits_fen >= 0),
  debits_pending_fen bigint not null default 0 check (debits_pending_fen >= 0),
  credits_pending_fen bigint not null default 0 check (credits_pending_fen >= 0),
  balance_fen bigint not null generated always as (${balance('')}) stored,
  available_fen bigint not null generated always as (${balance(' - #_pending_fen')}) stored check (available_fen >= 0),
  version bigint not null default 0,
  division_code text not null,
  bank_code text not null,
  unique (escrow_account_id, kind, order_no)
) with (fillfactor = 60)`;

// Foreign keys to accounts would cost more than the rows: post_transfers, the only writer, joins them.
const TRANSFER = `create table transfer (
  seq bigint primary key,
  id uuid not null unique,
  escrow_account_id uuid not null,
  debit_account_id uuid not null,
  credit_account_id uuid not null check (credit_account_id <> debit_account_id),
  amount_fen bigint not null check (amount_fen > 0),
  code text not null,
  phase text not null check (phase in ('SINGLE', 'PENDING', 'POST', 'VOID', 'EXPIRE', 'REVERSE')),
  pending_until timestamptz check ((phase = 'PENDING') = (pending_until is not null)),
  resolves_id uuid check ((phase in ('POST', 'VOID', 'EXPIRE')) = (resolves_id is not null)),
  reverses_id uuid check ((phase = 'REVERSE') = (reverses_id is not null)),
  day date not null,
  cause text not null,
  document_no text,
  request_hash bytea not null,
  division_code text not null,
  bank_code text not null
)`;

const ONCE = [
  'create unique index transfer_resolved_once on transfer (resolves_id) where resolves_id is not null',
  'create unique index transfer_reversed_once on transfer (reverses_id) where reverses_id is not null',
];

// The key leaves no room for a gap or a twin; the balance is in the account's own sense and never below zero, at any moment.
const POSTING = `create table posting (
  account_id uuid not null,
  version bigint not null check (version > 0),
  transfer_id uuid not null,
  delta_fen bigint not null check (delta_fen <> 0),
  balance_fen bigint not null check (balance_fen >= 0),
  division_code text not null,
  bank_code text not null,
  primary key (account_id, version)
)`;

// Without row security, both: a refused id is looked up by its id alone, and the chain is one over all counties.
const REJECTION = `create table transfer_rejection (
  id uuid primary key,
  request text not null,
  code text not null,
  detail jsonb not null,
  rejected_at timestamptz not null
)`;
const BLOCK = `create table ledger_block (
  batch_no bigint primary key,
  from_seq bigint not null unique,
  to_seq bigint not null check (to_seq >= from_seq),
  actor text not null,
  agency text not null,
  recorded_at timestamptz not null,
  previous_hash bytea not null,
  hash bytea not null unique
)`;

// In the order of every act that takes both: the escrow account first, then its ledger accounts, by id; the head of the chain last.
const LOCK_ACCOUNTS = `create function lock_ledger_accounts(escrow_accounts uuid[], kinds text[], order_nos text[])
  returns table (id uuid, escrow_account_id uuid, kind text, order_no text, debits_fen bigint, credits_fen bigint,
    debits_pending_fen bigint, credits_pending_fen bigint, state text, mode text, minimum_fen bigint)
  language sql volatile security definer set search_path = pg_catalog, public set enable_seqscan = off as $$
    select a.id, a.escrow_account_id, a.kind, a.order_no, a.debits_fen, a.credits_fen, a.debits_pending_fen, a.credits_pending_fen,
      e.state, e.mode, e.minimum_fen
    from unnest(escrow_accounts, kinds, order_nos) as wanted(escrow_account_id, kind, order_no)
      join ledger_account a using (escrow_account_id, kind, order_no) join escrow_account e on e.id = a.escrow_account_id
    order by e.id, a.id for share of e for update of a
  $$`;

// Row security keeps a condition with coalesce from an index: it counts as one that may leak. With a case it does not.
/**
 * The only writer of accounts' sums, transfers, postings and blocks. Sums and running balances are computed here, so that a caller cannot
 * unbalance them; holds, minimum balances and what ends or reverses what are judged once more: a breach is a bug and undoes the act.
 * Two that come at once with one id, one pending transfer or one reversal: the later one is to be tried again, and finds the first.
 */
const POST_TRANSFERS = `create function post_transfers(requests jsonb, by_actor text, by_agency text, at_time text) returns ledger_block
language plpgsql security definer set search_path = pg_catalog, public set enable_seqscan = off as $$
declare
  wanted bigint := jsonb_array_length(requests);
  entered bigint;
  fault text;
  head ledger_block;
  sealed ledger_block;
begin
  with request as materialized (
    select r.*, (r.phase in ('SINGLE', 'POST', 'REVERSE'))::integer as booked,
      case r.phase when 'PENDING' then 1 when 'POST' then -1 when 'VOID' then -1 when 'EXPIRE' then -1 else 0 end as reserved
    from rows from (jsonb_to_recordset(requests) as (id uuid, debit uuid, credit uuid, amount bigint, phase text))
      with ordinality as r(id, debit, credit, amount, phase, place)
  ), side as materialized (
    select place, id, phase, booked, true as debited, debit as account_id, amount * booked as debit, 0::bigint as credit,
      amount * reserved as debit_pending, 0::bigint as credit_pending from request
    union all
    select place, id, phase, booked, false, credit, 0, amount * booked, 0, amount * reserved from request
  ), moved as (
    update ledger_account a set debits_fen = a.debits_fen + s.debit, credits_fen = a.credits_fen + s.credit,
      debits_pending_fen = a.debits_pending_fen + s.debit_pending, credits_pending_fen = a.credits_pending_fen + s.credit_pending,
      version = a.version + s.postings
    from (
      select account_id, sum(debit)::bigint as debit, sum(credit)::bigint as credit, sum(debit_pending)::bigint as debit_pending,
        sum(credit_pending)::bigint as credit_pending, sum(booked) as postings
      from side group by account_id
    ) s
    where a.id = s.account_id
    returning a.id as account_id, a.escrow_account_id, a.kind, (a.kind in ${ASSETS})::integer * 2 - 1 as sign, a.version as last,
      a.balance_fen, a.available_fen, a.division_code, a.bank_code
  ), stated as materialized (
    select s.*, m.escrow_account_id, m.kind, m.division_code, m.bank_code,
      m.last - sum(s.booked) over whole + sum(s.booked) over so_far as version,
      m.balance_fen - sum(m.sign * (s.debit - s.credit)) over whole + sum(m.sign * (s.debit - s.credit)) over so_far as balance,
      m.available_fen
        - sum(m.sign * (s.debit - s.credit) - case m.sign when 1 then s.credit_pending else s.debit_pending end) over whole
        + sum(m.sign * (s.debit - s.credit) - case m.sign when 1 then s.credit_pending else s.debit_pending end) over so_far
        as available
    from side s join moved m using (account_id)
    window whole as (partition by s.account_id), so_far as (partition by s.account_id order by s.place)
  ), posted as (
    insert into posting (account_id, version, transfer_id, delta_fen, balance_fen, division_code, bank_code)
    select account_id, version, id, debit - credit, balance, division_code, bank_code from stated where booked = 1
  ), whole_transfer as (
    select c.phase, c.kind, c.available, e.state, d.escrow_account_id <> c.escrow_account_id as across, c.available < 0 or d.available < 0 as overdrawn,
      case when (e.mode = 'BANK_CUSTODY') = (c.kind = 'SUPERVISED_BANK') then e.minimum_fen else 0 end as minimum_fen,
      c.phase in ('SINGLE', 'PENDING', 'POST') as forward,
      c.kind in ('SUPERVISED_BANK', 'RISK_DEPOSIT_BANK') and d.kind <> 'REFUND_CLEARING' as outward
    from stated c join stated d on d.place = c.place and d.debited join escrow_account e on e.id = c.escrow_account_id
    where not c.debited
  )
  select count(*), min(case
      when across then 'between escrow accounts'
      when overdrawn then 'overdrawn'
      when forward and state = 'CLOSED' then 'on a closed account'
      when forward and outward and state in ('HELD', 'FROZEN', 'REFUND_ONLY') then 'against a hold'
      when phase in ('SINGLE', 'PENDING') and outward and available < minimum_fen then 'below the minimum balance'
    end) into entered, fault from whole_transfer;
  if entered <> wanted then fault := 'on an account that is not there'; end if;
  if fault is not null then raise exception 'a transfer %', fault using errcode = 'check_violation'; end if;

  perform pg_advisory_xact_lock(hashtext('lianguan'), hashtext('escrow-ledger'));
  select * into head from ledger_block order by batch_no desc limit 1;
  sealed.batch_no := coalesce(head.batch_no, 0) + 1;
  sealed.from_seq := coalesce(head.to_seq, 0) + 1;
  sealed.to_seq := sealed.from_seq + wanted - 1;
  sealed.actor := by_actor;
  sealed.agency := by_agency;
  sealed.recorded_at := at_time;
  sealed.previous_hash := coalesce(head.hash, decode(repeat('00', 32), 'hex'));

  insert into transfer (seq, id, escrow_account_id, debit_account_id, credit_account_id, amount_fen, code, phase, pending_until, resolves_id,
    reverses_id, day, cause, document_no, request_hash, division_code, bank_code)
  select sealed.from_seq + r.place - 1, r.id, a.escrow_account_id, r.debit, r.credit, r.amount, r.code, r.phase, r.pending_until, r.resolves_id,
    r.reverses_id, r.day, r.cause, r.document_no, decode(r.request_hash, 'hex'), a.division_code, a.bank_code
  from rows from (jsonb_to_recordset(requests) as (id uuid, debit uuid, credit uuid, amount bigint, code text, phase text,
      pending_until timestamptz, resolves_id uuid, reverses_id uuid, day date, cause text, document_no text, request_hash text))
    with ordinality as r(id, debit, credit, amount, code, phase, pending_until, resolves_id, reverses_id, day, cause, document_no,
      request_hash, place)
    join ledger_account a on a.id = r.debit;

  if exists (
    select from transfer t
      left join transfer p on p.id = case when t.reverses_id is null then t.resolves_id else t.reverses_id end
    where t.seq between sealed.from_seq and sealed.to_seq and t.phase in ('POST', 'VOID', 'EXPIRE', 'REVERSE')
      and ((p.amount_fen, p.code) = (t.amount_fen, t.code) and case when t.reverses_id is null
        then p.phase = 'PENDING' and (p.debit_account_id, p.credit_account_id) = (t.debit_account_id, t.credit_account_id)
        else p.phase in ('SINGLE', 'POST') and (p.debit_account_id, p.credit_account_id) = (t.credit_account_id, t.debit_account_id)
      end) is not true
  ) then
    raise exception 'a transfer ends or reverses another one than it says' using errcode = 'check_violation';
  end if;

  select sha256(sealed.previous_hash || int8send(sealed.batch_no) || int8send(sealed.from_seq) || int8send(sealed.to_seq)
      || sha256(convert_to(concat_ws(chr(10), by_actor, by_agency, at_time), 'UTF8'))
      || string_agg(t.request_hash || uuid_send(t.debit_account_id) || uuid_send(t.credit_account_id) || int8send(t.amount_fen), ''::bytea
           order by t.seq))
    into sealed.hash from transfer t where t.seq between sealed.from_seq and sealed.to_seq;
  insert into ledger_block select sealed.*;
  return sealed;
exception when unique_violation then
  raise exception 'a transfer came at once with another: %', sqlerrm using errcode = 'serialization_failure';
end $$`;

const OWNERS = { division: 'division_code', bank: 'bank_code' };

export class EscrowLedger1764600000000 extends ForwardMigration {
  protected statements(app: string): string[] {
    return [
      ACCOUNT,
      TRANSFER,
      ...ONCE,
      POSTING,
      REJECTION,
      BLOCK,
      ...['ledger_account', 'transfer', 'posting'].flatMap((table) => rowSecuritySql(table, OWNERS)),
      ...['transfer', 'posting', 'transfer_rejection', 'ledger_block'].flatMap(insertOnlySql),
      LOCK_ACCOUNTS,
      POST_TRANSFERS,
      'revoke execute on function lock_ledger_accounts, post_transfers from public',
      `grant execute on function lock_ledger_accounts, post_transfers to ${app}`,
      ...['transfer', 'posting', 'ledger_block'].map((table) => grantAppSql(app, table, 'select')),
      grantAppSql(app, 'transfer_rejection', 'select, insert'),
      grantAppSql(
        app,
        'ledger_account',
        'select, insert (id, escrow_account_id, kind, order_no, division_code, bank_code)',
      ),
    ];
  }
}
