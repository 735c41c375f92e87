import { ForwardMigration } from '@lianguan/service-kit';

/** Alarms about a movement in parts, with the way to what has left an account of late; the alarm of the banks' list that was answered. */
export class MovementAlarm1766000000730 extends ForwardMigration {
  protected statements(): string[] {
    return [
      `alter table escrow_alarm add column parts_count integer, add column parts_fen bigint, add column parts_days integer`,
      'alter table escrow_account add column listed_answered text',
      `create index transfer_paid on transfer (escrow_account_id, day) where phase = 'POST'`,
      `create index bank_entry_debit on bank_entry (account_id, value_day) where direction = 'DEBIT'`,
    ];
  }
}
