import { ForwardMigration } from '@lianguan/service-kit';

const ASSETS = `('SUPERVISED_BANK', 'COST_ADVANCE', 'RISK_DEPOSIT_BANK')`;
const OWED = `('ORDER', 'REFUND_CLEARING')`;

/** As before, but for one thing: of an account that only refunds, the deposit goes back once its learners are owed nothing. */
const BOOK_TRANSFERS = `create or replace function book_transfers(ids uuid[], debits uuid[], credits uuid[], amounts bigint[], codes text[],
  phases text[], pending_untils timestamptz[], resolves_ids uuid[], reverses_ids uuid[], days date[], causes text[], document_nos text[],
  request_hashs bytea[], by_actor text, by_agency text, at_time text) returns ledger_block
language plpgsql security definer set search_path = pg_catalog, public
  set enable_seqscan = off set enable_nestloop = off as $$
declare
  wanted bigint := cardinality(ids);
  entered bigint;
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

  with request as materialized (
    select place, debit, credit, phase, case when phase in ('SINGLE', 'POST', 'REVERSE') then amount else 0 end as booked,
      case phase when 'PENDING' then amount when 'POST' then -amount when 'VOID' then -amount when 'EXPIRE' then -amount else 0 end as reserved
    from unnest(debits, credits, amounts, phases) with ordinality as r(debit, credit, amount, phase, place)
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
    where a.id = s.account_id and a.id = any(debits || credits)
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
    select sealed.from_seq + place - 1, r.id, d.escrow_account_id, r.debit, r.credit, r.amount, r.code, r.phase, r.pending_until, r.resolves_id,
      r.reverses_id, r.day, r.cause, r.document_no, r.request_hash, d.division_code, d.bank_code
    from unnest(ids, debits, credits, amounts, codes, phases, pending_untils, resolves_ids, reverses_ids, days, causes, document_nos,
        request_hashs) with ordinality as r(id, debit, credit, amount, code, phase, pending_until, resolves_id, reverses_id, day, cause,
        document_no, request_hash, place)
      join stated d using (place)
    where d.sense = 1 order by place
  ), whole_transfer as (
    select r.place, r.phase, r.phase in ('SINGLE', 'PENDING', 'POST') as forward, c.kind, c.available,
      c.kind in ('SUPERVISED_BANK', 'RISK_DEPOSIT_BANK') and d.kind <> 'REFUND_CLEARING' as outward,
      c.escrow_account_id = d.escrow_account_id as within, c.available < 0 or d.available < 0 as overdrawn, e.state, e.mode, e.minimum_fen
    from request r join stated d on d.place = r.place and d.sense = 1 join stated c on c.place = r.place and c.sense = -1
      join escrow_account e on e.id = c.escrow_account_id
    where e.id = any(array(select escrow_account_id from moved))
  )
  select count(*), min(case
      when not within then 'between escrow accounts'
      when overdrawn then 'overdrawn'
      when forward and state = 'CLOSED' then 'on a closed account'
      when forward and outward
        and (state in ('HELD', 'FROZEN') or state = 'REFUND_ONLY' and (kind <> 'RISK_DEPOSIT_BANK' or codes[place] <> 'RISK_DEPOSIT_RETURN')) then 'against a hold'
      when phase in ('SINGLE', 'PENDING') and outward and state <> 'REFUND_ONLY' and (mode = 'BANK_CUSTODY') = (kind = 'SUPERVISED_BANK')
        and available < minimum_fen then 'below the minimum balance'
    end)
    into entered, fault from whole_transfer;
  if entered <> wanted then fault := 'on an account that is not there'; end if;
  if fault is not null then raise exception 'a transfer %', fault using errcode = 'check_violation'; end if;

  -- What was owed when its turn came: what is owed now, less what later ones of the set have added. A posting's delta counts debits.
  if 'RISK_DEPOSIT_RETURN' = any(codes) and exists (
    select from transfer t join escrow_account e on e.id = t.escrow_account_id and e.state = 'REFUND_ONLY'
    where t.seq between sealed.from_seq and sealed.to_seq and t.code = 'RISK_DEPOSIT_RETURN' and t.phase in ('SINGLE', 'PENDING', 'POST')
      and 0 <> (select coalesce(sum(o.balance_fen), 0) from ledger_account o where o.escrow_account_id = e.id and o.kind in ${OWED})
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
    || (select string_agg(request_hash || uuid_send(debit) || uuid_send(credit) || int8send(amount), ''::bytea order by place)
      from unnest(request_hashs, debits, credits, amounts) with ordinality as r(request_hash, debit, credit, amount, place)));
  insert into ledger_block select sealed.*;
  return sealed;
exception when unique_violation then
  raise exception 'a transfer came at once with another: %', sqlerrm using errcode = 'serialization_failure';
end $$`;

export class DepositRest1767000300000 extends ForwardMigration {
  protected statements(): string[] {
    return [BOOK_TRANSFERS];
  }
}
