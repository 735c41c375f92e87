import { ForwardMigration } from '@lianguan/service-kit';

/** What became of a claim when the liquidation was over: what it paid the guardian itself, and what nobody pays. */
export class ClaimsEnd1767002200100 extends ForwardMigration {
  protected statements(): string[] {
    return [
      `alter table mass_refund_claim
         add column liquidation_fen bigint not null default 0 check (liquidation_fen >= 0),
         add column written_off_fen bigint not null default 0 check (written_off_fen >= 0),
         add column ended_no text,
         add constraint mass_refund_claim_ended
           check (account_fen + deposit_fen + insurance_fen + late_fen + liquidation_fen + written_off_fen <= claimed_fen)`,
    ];
  }
}
