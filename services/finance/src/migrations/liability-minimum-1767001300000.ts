import { ForwardMigration } from '@lianguan/service-kit';

/** The same function with another text in one place; a function that does not have the place is a fault. */
const amended = (name: string, { from, to }: { readonly from: string; readonly to: string }): string => `do $amend$
  declare
    body text := pg_get_functiondef('${name}'::regproc);
  begin
    if strpos(body, '${from}') = 0 then raise exception '${name} is another function'; end if;
    execute replace(body, '${from}', '${to}');
  end $amend$`;

/**
 * Feature 50: beside the agreed minimum what the liability asks; empty until an account is first looked at. Both functions of the ledger judge by the greater, and are otherwise what they were: as long
 * as they are, without a copy here.
 */
export class LiabilityMinimum1767001300000 extends ForwardMigration {
  protected statements(): string[] {
    return [
      'alter table escrow_account add column liability_minimum_fen bigint check (liability_minimum_fen >= 0)',
      amended('lock_ledger_book', {
        from: 'mode, minimum_fen from',
        to: 'mode, greatest(minimum_fen, liability_minimum_fen) as minimum_fen from',
      }),
      amended('enter_transfers', {
        from: 'e.minimum_fen',
        to: 'greatest(e.minimum_fen, e.liability_minimum_fen) as minimum_fen',
      }),
    ];
  }
}
