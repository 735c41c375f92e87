import { ForwardMigration } from '@lianguan/service-kit';

const ASSETS = `('SUPERVISED_BANK', 'COST_ADVANCE', 'RISK_DEPOSIT_BANK')`;

/** What a set of transfers is given as: a name, its type. */
const REQUEST = [
  ['id', 'uuid'],
  ['debit', 'uuid'],
  ['credit', 'uuid'],
  ['amount', 'bigint'],
  ['code', 'text'],
  ['phase', 'text'],
  ['pending_until', 'timestamptz'],
  ['resolves_id', 'uuid'],
  ['reverses_id', 'uuid'],
  ['day', 'date'],
  ['cause', 'text'],
  ['document_no', 'text'],
  ['request_hash', 'bytea'],
] as const;
const columns = (text: (name: string, type: string) => string): string =>
  REQUEST.map(([name, type]) => text(name, type)).join(', ');

/** What the sums of `of` change of an account's balance, in its own sense, and of what may leave it. */
const balance = (of: string): string => `m.sign * (${of}.debit_sum - ${of}.credit_sum)`;
const available = (of: string): string =>
  `(${balance(of)} - case m.sign when 1 then ${of}.credit_pending else ${of}.debit_pending end)`;

/**
 * The only writer of accounts' sums, transfers, postings and blocks, all of a set in one statement. Sums and running balances are computed here, so that
 * a caller cannot unbalance them; holds, minimum balances and what ends or reverses what are judged once more: a breach is a bug and undoes the act.
 * The lock of the chain is held until the commit: the order of blocks is the order of commits.
 * Two that come at once with one id, one pending transfer or one reversal: the later one is to be tried again, and finds the first.
 * The plan, which is made once, knows no set's size: its own rows are joined by hash, and of the tables only what an index finds is read.
 */
const BOOK_TRANSFERS = `create function book_transfers(${columns((name, type) => `${name}s ${type}[]`)},
  by_actor text, by_agency text, at_time text) returns ledger_block
language plpgsql security definer set search_path = pg_catalog, public
  set enable_seqscan = off set enable_nestloop = off as $$
declare
  wanted bigint := cardinality(ids);
  entered bigint;
  fault text;
  content bytea;
  head ledger_block;
  sealed ledger_block;
begin
  perform pg_advisory_xact_lock(hashtext('lianguan'), hashtext('escrow-ledger'));
  select * into head from ledger_block order by batch_no desc limit 1;
  sealed.batch_no := coalesce(head.batch_no, 0) + 1;
  sealed.from_seq := coalesce(head.to_seq, 0) + 1;
  sealed.to_seq := sealed.from_seq + wanted - 1;
  sealed.actor := by_actor;
  sealed.agency := by_agency;
  sealed.recorded_at := at_time;
  sealed.previous_hash := coalesce(head.hash, decode(repeat('00', 32), 'hex'));

  with request as materialized (
    select r.*, (r.phase in ('SINGLE', 'POST', 'REVERSE'))::integer as booked,
      case r.phase when 'PENDING' then 1 when 'POST' then -1 when 'VOID' then -1 when 'EXPIRE' then -1 else 0 end as reserved
    from unnest(${columns((name) => `${name}s`)}) with ordinality as r(${columns((name) => name)}, place)
  ), side as materialized (
    select r.*, true as debited, debit as account_id, amount * booked as debit_sum, 0::bigint as credit_sum,
      amount * reserved as debit_pending, 0::bigint as credit_pending from request r
    union all
    select r.*, false, credit, 0, amount * booked, 0, amount * reserved from request r
  ), moved as materialized (
    update ledger_account a set debits_fen = a.debits_fen + s.debit_sum, credits_fen = a.credits_fen + s.credit_sum,
      debits_pending_fen = a.debits_pending_fen + s.debit_pending, credits_pending_fen = a.credits_pending_fen + s.credit_pending,
      version = a.version + s.postings
    from (
      select account_id, sum(debit_sum)::bigint as debit_sum, sum(credit_sum)::bigint as credit_sum, sum(debit_pending)::bigint as debit_pending,
        sum(credit_pending)::bigint as credit_pending, sum(booked) as postings
      from side group by account_id
    ) s
    where a.id = s.account_id and a.id = any(debits || credits)
    returning s.*, a.escrow_account_id, a.kind, a.division_code, a.bank_code, (a.kind in ${ASSETS})::integer * 2 - 1 as sign,
      a.version, a.balance_fen as balance, a.available_fen as available
  ), stated as materialized (
    select s.*, m.escrow_account_id, m.kind, m.division_code, m.bank_code,
      m.version - m.postings + sum(s.booked) over so_far as version,
      m.balance - ${balance('m')} + sum(${balance('s')}) over so_far as balance,
      m.available - ${available('m')} + sum(${available('s')}) over so_far as available
    from side s join moved m using (account_id)
    window so_far as (partition by account_id order by s.place rows unbounded preceding)
  ), posted as (
    insert into posting (account_id, version, transfer_id, delta_fen, balance_fen, division_code, bank_code)
    select account_id, version, id, debit_sum - credit_sum, balance, division_code, bank_code from stated where booked = 1
  ), transferred as (
    insert into transfer (seq, id, escrow_account_id, debit_account_id, credit_account_id, amount_fen, code, phase, pending_until, resolves_id,
      reverses_id, day, cause, document_no, request_hash, division_code, bank_code)
    select sealed.from_seq + place - 1, id, escrow_account_id, debit, credit, amount, code, phase, pending_until, resolves_id,
      reverses_id, day, cause, document_no, request_hash, division_code, bank_code
    from stated where debited order by place
  ), pair as (
    select debited, place, phase, kind, available, escrow_account_id, lag(kind) over both_sides as debited_kind,
      lag(available) over both_sides as debited_available, lag(escrow_account_id) over both_sides as debited_escrow_account_id
    from stated window both_sides as (partition by place order by debited desc)
  ), whole_transfer as materialized (
    select p.*, (select e from escrow_account e where e.id = p.escrow_account_id) as e, phase in ('SINGLE', 'PENDING', 'POST') as forward,
      kind in ('SUPERVISED_BANK', 'RISK_DEPOSIT_BANK') and debited_kind <> 'REFUND_CLEARING' as outward
    from pair p where not debited and debited_kind is not null
  )
  select count((e).id), min(case
      when debited_escrow_account_id <> escrow_account_id then 'between escrow accounts'
      when available < 0 or debited_available < 0 then 'overdrawn'
      when forward and (e).state = 'CLOSED' then 'on a closed account'
      when forward and outward and (e).state in ('HELD', 'FROZEN', 'REFUND_ONLY') then 'against a hold'
      when phase in ('SINGLE', 'PENDING') and outward and ((e).mode = 'BANK_CUSTODY') = (kind = 'SUPERVISED_BANK')
        and available < (e).minimum_fen then 'below the minimum balance'
    end), (select string_agg(request_hash || uuid_send(debit) || uuid_send(credit) || int8send(amount), ''::bytea order by place) from request)
    into entered, fault, content from whole_transfer;
  if entered <> wanted then fault := 'on an account that is not there'; end if;
  if fault is not null then raise exception 'a transfer %', fault using errcode = 'check_violation'; end if;

  if phases && array['POST', 'VOID', 'EXPIRE', 'REVERSE'] and exists (
    select from transfer t
    where t.seq between sealed.from_seq and sealed.to_seq and t.phase in ('POST', 'VOID', 'EXPIRE', 'REVERSE') and (
      select (p.amount_fen, p.code) = (t.amount_fen, t.code) and case when t.reverses_id is null
        then p.phase = 'PENDING' and (p.debit_account_id, p.credit_account_id) = (t.debit_account_id, t.credit_account_id)
        else p.phase in ('SINGLE', 'POST') and (p.debit_account_id, p.credit_account_id) = (t.credit_account_id, t.debit_account_id) end
      from transfer p where p.id = case when t.reverses_id is null then t.resolves_id else t.reverses_id end
    ) is not true
  ) then
    raise exception 'a transfer ends or reverses another one than it says' using errcode = 'check_violation';
  end if;

  sealed.hash := sha256(sealed.previous_hash || int8send(sealed.batch_no) || int8send(sealed.from_seq) || int8send(sealed.to_seq)
    || sha256(convert_to(concat_ws(chr(10), by_actor, by_agency, at_time), 'UTF8')) || content);
  insert into ledger_block select sealed.*;
  return sealed;
exception when unique_violation then
  raise exception 'a transfer came at once with another: %', sqlerrm using errcode = 'serialization_failure';
end $$`;

// For a process of the version before, while it gives way to one of this.
const POST_TRANSFERS = `create or replace function post_transfers(requests jsonb, by_actor text, by_agency text, at_time text)
  returns ledger_block language sql security definer set search_path = pg_catalog, public as $$
    select b.* from (
      select ${columns((name) => `array_agg(${name === 'request_hash' ? `decode(${name}, 'hex')` : name} order by place) as ${name}s`)}
      from rows from (jsonb_to_recordset(requests) as (${columns((name, type) => `${name} ${name === 'request_hash' ? 'text' : type}`)}))
        with ordinality as r(${columns((name) => name)}, place)
    ) as given, book_transfers(${columns((name) => `given.${name}s`)}, by_actor, by_agency, at_time) as b
  $$`;

/** A set of transfers is read once, as arrays, and written in one statement. */
export class EscrowBooking1766000000110 extends ForwardMigration {
  protected statements(app: string): string[] {
    return [
      BOOK_TRANSFERS,
      POST_TRANSFERS,
      'revoke execute on function book_transfers from public',
      `grant execute on function book_transfers to ${app}`,
    ];
  }
}
