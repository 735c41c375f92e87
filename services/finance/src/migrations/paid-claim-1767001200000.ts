import { ForwardMigration } from '@lianguan/service-kit';

/** What two officers find of a payment that the bank says it made, and under which payment it is booked then. */
export class PaidClaim1767001200000 extends ForwardMigration {
  protected statements(): string[] {
    return [
      `alter table bank_break add outcome text, add booked_transfer_id uuid`,
      // Breaks of before were closed without a finding: what became of their payments was decided then.
      `create index bank_break_paid_claim on bank_break (account_id) where kind = 'PAYMENT_ANSWER_DIFFERS' and bank_fen <> 0 and other_fen = 0
         and (state in ('OPEN', 'PROPOSED') or state = 'RESOLVED' and outcome = 'PAID' and booked_transfer_id is null)`,
      'create index bank_break_transfer on bank_break (transfer_id)',
      'create index bank_break_booked on bank_break (booked_transfer_id) where booked_transfer_id is not null',
    ];
  }
}
