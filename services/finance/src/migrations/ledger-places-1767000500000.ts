import { ForwardMigration } from '@lianguan/service-kit';

const ASSETS = `('SUPERVISED_BANK', 'COST_ADVANCE', 'RISK_DEPOSIT_BANK')`;
const OWED = `('ORDER', 'REFUND_CLEARING')`;

/**
 * Locks escrow accounts for sharing, by id, then ledger accounts, by escrow account and id: the order of every act that takes both. Answers with one
 * text for each kind, a line for a row and a tab between values, since a row of many columns costs server and service more than all else of it:
 * the accounts' places in the question with where their rows lie and their sums, and the standings of their escrow accounts.
 */
const LOCK_BOOK = `create function lock_ledger_book(escrow_accounts uuid[], kinds text[], order_nos text[], out accounts text, out standings text)
  language plpgsql volatile security definer set search_path = pg_catalog, public
  set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
  begin
    select string_agg(concat_ws(E'\\t', e.id, e.state, e.mode, e.minimum_fen), E'\\n') into standings from (
      select id, state, mode, minimum_fen from escrow_account where id = any(escrow_accounts) order by id for share) e;
    select string_agg(concat_ws(E'\\t', a.place, a.id, a.ctid, a.debits_fen, a.credits_fen, a.debits_pending_fen, a.credits_pending_fen), E'\\n')
      into accounts from (
        select wanted.place, a.ctid, a.*
        from unnest(escrow_accounts, kinds, order_nos) with ordinality as wanted(escrow_account_id, kind, order_no, place)
          join ledger_account a using (escrow_account_id, kind, order_no)
        order by a.escrow_account_id, a.id for update of a) a;
  end $$`;

/**
 * The only writer of accounts' sums, transfers, postings and blocks. Sums and running balances are computed here; holds, minimum balances and what
 * ends or reverses what are judged once more; of an account that only refunds the rest leaves once its learners are owed nothing and nothing else,
 * which the stronger state hides, restrains it. \`*_rows\`: where the accounts' rows lie, as \`lock_ledger_book\` has said; empty: looked up. Of what all
 * transfers of the set have in common (codes, phases, days, causes) one element is enough. \`request_hashes\`: 32 bytes each.
 */
const ENTER_TRANSFERS = `create function enter_transfers(ids uuid[], debits uuid[], credits uuid[], debit_rows tid[], credit_rows tid[],
  amounts bigint[], codes text[], phases text[], pending_untils timestamptz[], resolves_ids uuid[], reverses_ids uuid[], days date[], causes text[],
  document_nos text[], request_hashes bytea, by_actor text, by_agency text, at_time text) returns ledger_block
language plpgsql security definer set search_path = pg_catalog, public
  set enable_seqscan = off set enable_nestloop = off as $$
declare
  wanted bigint := cardinality(ids);
  rows_moved tid[] := debit_rows || credit_rows;
  entered bigint;
  rests boolean;
  fault text;
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
  if cardinality(rows_moved) = 0 then rows_moved := array(select ctid from ledger_account where id = any(debits || credits)); end if;

  with request as materialized (
    select place, debit, credit, phase, case when phase in ('SINGLE', 'POST', 'REVERSE') then amount else 0 end as booked,
      case phase when 'PENDING' then amount when 'POST' then -amount when 'VOID' then -amount when 'EXPIRE' then -amount else 0 end as reserved
    from (
      select place, debit, credit, amount, coalesce(phase, phases[1]) as phase
      from unnest(debits, credits, amounts, phases) with ordinality as r(debit, credit, amount, phase, place)
    ) r
  ), side as materialized (
    select place, debit as account_id, 1 as sense, booked, reserved from request
    union all
    select place, credit, -1, booked, reserved from request
  ), moved as materialized (
    update ledger_account a set debits_fen = a.debits_fen + s.debit_sum, credits_fen = a.credits_fen + s.credit_sum,
      debits_pending_fen = a.debits_pending_fen + s.debit_pending, credits_pending_fen = a.credits_pending_fen + s.credit_pending,
      version = a.version + s.postings
    from (
      select account_id, coalesce(sum(booked) filter (where sense = 1), 0)::bigint as debit_sum,
        coalesce(sum(booked) filter (where sense = -1), 0)::bigint as credit_sum,
        coalesce(sum(reserved) filter (where sense = 1), 0)::bigint as debit_pending,
        coalesce(sum(reserved) filter (where sense = -1), 0)::bigint as credit_pending, count(nullif(booked, 0)) as postings
      from side group by account_id
    ) s
    where a.ctid = any(rows_moved) and a.id = s.account_id
    returning s.*, a.escrow_account_id, a.kind, a.division_code, a.bank_code, (a.kind in ${ASSETS})::integer * 2 - 1 as sign,
      a.version, a.balance_fen as balance, a.available_fen as available
  ), stated as materialized (
    select s.*, m.version - m.postings + count(nullif(s.booked, 0)) over so_far as version,
      m.balance - m.sign * (m.debit_sum - m.credit_sum) + (sum(m.sign * s.sense * s.booked) over so_far)::bigint as balance,
      m.available - m.sign * (m.debit_sum - m.credit_sum) + case m.sign when 1 then m.credit_pending else m.debit_pending end
        + (sum(m.sign * s.sense * s.booked - case when m.sign = s.sense then 0 else s.reserved end) over so_far)::bigint as available,
      m.escrow_account_id, m.kind, m.division_code, m.bank_code
    from side s join moved m using (account_id)
    window so_far as (partition by account_id order by s.place rows unbounded preceding)
  ), posted as (
    insert into posting (account_id, version, transfer_id, delta_fen, balance_fen, division_code, bank_code)
    select account_id, version, ids[place], sense * booked, balance, division_code, bank_code from stated where booked <> 0
  ), transferred as (
    insert into transfer (seq, id, escrow_account_id, debit_account_id, credit_account_id, amount_fen, code, phase, pending_until, resolves_id,
      reverses_id, day, cause, document_no, request_hash, division_code, bank_code)
    select sealed.from_seq + place - 1, r.id, d.escrow_account_id, r.debit, r.credit, r.amount, coalesce(r.code, codes[1]),
      coalesce(r.phase, phases[1]), r.pending_until, r.resolves_id, r.reverses_id, coalesce(r.day, days[1]), coalesce(r.cause, causes[1]),
      r.document_no, substr(request_hashes, place::integer * 32 - 31, 32), d.division_code, d.bank_code
    from unnest(ids, debits, credits, amounts, codes, phases, pending_untils, resolves_ids, reverses_ids, days, causes, document_nos)
        with ordinality as r(id, debit, credit, amount, code, phase, pending_until, resolves_id, reverses_id, day, cause, document_no, place)
      join stated d using (place)
    where d.sense = 1 order by place
  ), whole_transfer as (
    select r.place, r.phase, r.phase in ('SINGLE', 'PENDING', 'POST') as forward, d.kind as debited, c.kind, c.available,
      c.kind in ('SUPERVISED_BANK', 'RISK_DEPOSIT_BANK') and d.kind <> 'REFUND_CLEARING' as outward,
      c.escrow_account_id = d.escrow_account_id as within, c.available < 0 or d.available < 0 as overdrawn, e.state, e.mode, e.minimum_fen
    from request r join stated d on d.place = r.place and d.sense = 1 join stated c on c.place = r.place and c.sense = -1
      join escrow_account e on e.id = c.escrow_account_id
    where e.id = any(array(select escrow_account_id from moved))
  )
  select count(*), bool_or(forward and outward and state = 'REFUND_ONLY'), min(case
      when not within then 'between escrow accounts'
      when overdrawn then 'overdrawn'
      when forward and state = 'CLOSED' then 'on a closed account'
      when forward and outward
        and (state in ('HELD', 'FROZEN') or state = 'REFUND_ONLY' and (debited, kind, coalesce(codes[place], codes[1]))
          not in (('RISK_DEPOSIT', 'RISK_DEPOSIT_BANK', 'RISK_DEPOSIT_RETURN'), ('PAYABLE', 'SUPERVISED_BANK', 'PAYOUT'))) then 'against a hold'
      when phase in ('SINGLE', 'PENDING') and outward and state <> 'REFUND_ONLY' and (mode = 'BANK_CUSTODY') = (kind = 'SUPERVISED_BANK')
        and available < minimum_fen then 'below the minimum balance'
    end)
    into entered, rests, fault from whole_transfer;
  if entered <> wanted then
    if cardinality(debit_rows) > 0 then raise exception 'not where they were' using errcode = 'no_data_found'; end if;
    fault := 'on an account that is not there';
  end if;
  if fault is not null then raise exception 'a transfer %', fault using errcode = 'check_violation'; end if;

  -- What was owed when its turn came: what is owed now, less what later ones of the set have added. A posting's delta counts debits.
  if rests and exists (
    select from transfer t join escrow_account e on e.id = t.escrow_account_id and e.state = 'REFUND_ONLY'
    where t.seq between sealed.from_seq and sealed.to_seq and t.code in ('RISK_DEPOSIT_RETURN', 'PAYOUT') and t.phase in ('SINGLE', 'PENDING', 'POST')
      and 0 <> (e.restraints <> '[]' or e.measures @> '[{"kind": "PAYMENT_HOLD"}]')::integer
        + (select coalesce(sum(o.balance_fen), 0) from ledger_account o where o.escrow_account_id = e.id and o.kind in ${OWED})
        + (select coalesce(sum(p.delta_fen), 0) from transfer later join posting p on p.transfer_id = later.id
             join ledger_account o on o.id = p.account_id and o.kind in ${OWED}
           where later.seq between t.seq + 1 and sealed.to_seq and later.escrow_account_id = e.id)
  ) then
    raise exception 'a transfer against a hold' using errcode = 'check_violation';
  end if;

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
    || sha256(convert_to(concat_ws(chr(10), by_actor, by_agency, at_time), 'UTF8'))
    || (select string_agg(substr(request_hashes, place::integer * 32 - 31, 32) || uuid_send(debit) || uuid_send(credit) || int8send(amount), ''::bytea order by place)
      from unnest(debits, credits, amounts) with ordinality as r(debit, credit, amount, place)));
  insert into ledger_block select sealed.*;
  return sealed;
exception
  when no_data_found then
    -- Written since it was locked, by this transaction: nobody else can.
    return enter_transfers(ids, debits, credits, '{}', '{}', amounts, codes, phases, pending_untils, resolves_ids, reverses_ids, days, causes,
      document_nos, request_hashes, by_actor, by_agency, at_time);
  when unique_violation then
    raise exception 'a transfer came at once with another: %', sqlerrm using errcode = 'serialization_failure';
end $$`;

/** For processes of the version before. */
const BOOK_TRANSFERS = `create or replace function book_transfers(ids uuid[], debits uuid[], credits uuid[], amounts bigint[], codes text[],
  phases text[], pending_untils timestamptz[], resolves_ids uuid[], reverses_ids uuid[], days date[], causes text[], document_nos text[],
  request_hashs bytea[], by_actor text, by_agency text, at_time text) returns ledger_block
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  return enter_transfers(ids, debits, credits, '{}', '{}', amounts, codes, phases, pending_untils, resolves_ids, reverses_ids, days, causes,
    document_nos, (select string_agg(hash, ''::bytea order by place) from unnest(request_hashs) with ordinality as r(hash, place)),
    by_actor, by_agency, at_time);
end $$`;

/** The same transfers, for less of the processor's time; and what a closed institution has earned leaves as the rest of its deposit does. */
export class LedgerPlaces1767000500000 extends ForwardMigration {
  protected statements(app: string): string[] {
    return [
      LOCK_BOOK,
      ENTER_TRANSFERS,
      BOOK_TRANSFERS,
      'revoke execute on function lock_ledger_book, enter_transfers from public',
      `grant execute on function lock_ledger_book, enter_transfers to ${app}`,
    ];
  }
}
