import { ForwardMigration } from '@lianguan/service-kit';

/**
 * When money last came back to an account that was closed. Accounts to which it came back before, or that
 * were closed with orders unpaid, are opened now, by the same act.
 */
export class ReopenedAccount1767002200000 extends ForwardMigration {
  protected statements(): string[] {
    return [
      'alter table escrow_account add column reopened_on date',
      `insert into deadline (name, subject_id, due)
       select 'escrowAccount.reopen', e.id::text, '2026-01-01T00:00:00+08' from escrow_account e
       where e.state = 'CLOSED' and exists (select from ledger_account a
         where a.escrow_account_id = e.id and a.kind in ('SUPERVISED_BANK', 'ORDER') and a.balance_fen > 0)
       on conflict do nothing`,
    ];
  }
}
