import { keysOf, matchingRowsSql } from '@lianguan/institution-ledger';
import { ForwardMigration, ofAllRowsSql } from '@lianguan/service-kit';

const madeAnew = (created: string): string => created.replace('create function', 'create or replace function');

/** As before; an account that was closed and only pays what came back to it stands in the way of no other. */
const IN_USE = ofAllRowsSql(
  'escrow_accounts_in_use(institutions uuid[]) returns table (account_id uuid)',
  `select distinct a.id
   from institution_directory named join institution_directory d on d.root_id = named.root_id
     join lateral (${matchingRowsSql('escrow_account', keysOf('d'))}) a on true
   where named.id = any(institutions) and a.state <> 'CLOSED' and a.reopened_on is null`,
);
const TAKEN = ofAllRowsSql(
  'escrow_accounts_taken(numbers text[], codes text[]) returns table (place integer, number_taken boolean, unit_has_account boolean)',
  `select n.place::integer, exists (select from escrow_account a where a.account_no = n.number),
     exists (select from escrow_account a where a.uscc_code = n.code and a.state <> 'CLOSED' and a.reopened_on is null)
   from unnest(numbers, codes) with ordinality as n(number, code, place)`,
);

/**
 * When money last came back to an account that was closed. Accounts to which it came back before, or that were closed with orders unpaid, are opened now, by
 * the same act.
 */
export class ReopenedAccount1767002200000 extends ForwardMigration {
  protected statements(): string[] {
    return [
      'alter table escrow_account add column reopened_on date',
      madeAnew(IN_USE),
      madeAnew(TAKEN),
      `insert into deadline (name, subject_id, due)
       select 'escrowAccount.reopen', e.id::text, '2026-01-01T00:00:00+08' from escrow_account e
       where e.state = 'CLOSED' and exists (select from ledger_account a
         where a.escrow_account_id = e.id and a.kind in ('SUPERVISED_BANK', 'ORDER') and a.balance_fen > 0)
       on conflict do nothing`,
    ];
  }
}
