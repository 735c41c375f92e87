import { keysOf, matchingRowsSql } from '@lianguan/institution-ledger';
import { ForwardMigration, ofAllRowsSql } from '@lianguan/service-kit';

/** As before, with what the ledger of each account owes to orders and refunds; null where nothing was ever booked. */
const LIABILITIES_OF = ofAllRowsSql(
  `escrow_liabilities_of(institutions uuid[], codes text[])
   returns table (place integer, account_id uuid, state text, liability_fen bigint, reported_on date, ledger_fen bigint)`,
  `with asked as (
     select n.place::integer as place, n.institution, n.code
     from unnest(institutions, codes) with ordinality as n(institution, code, place)
   ), account as (
     select asked.place, a.id, a.state from asked
       join institution_directory named on named.id = asked.institution
       join institution_directory d on d.root_id = named.root_id
       join lateral (${matchingRowsSql('escrow_account', keysOf('d'))}) a on true
     union
     select asked.place, a.id, a.state from asked join escrow_account a on a.uscc_code = asked.code
   )
   select account.place, account.id, account.state, r.liability_fen, r.reported_on, b.owed
   from account left join lateral (
     select l.liability_fen, l.reported_on from escrow_liability_report l where l.account_id = account.id
     order by l.reported_on desc, l.id desc limit 1
   ) r on true left join lateral (
     select (sum(o.balance_fen) filter (where o.kind in ('ORDER', 'REFUND_CLEARING')))::bigint as owed
     from ledger_account o where o.escrow_account_id = account.id having max(o.debits_fen + o.credits_fen) > 0
   ) b on true
   order by account.place, account.state = 'CLOSED', account.id`,
);

export class LedgerDebts1767002200200 extends ForwardMigration {
  protected statements(app: string): string[] {
    return [
      'drop function escrow_liabilities_of',
      LIABILITIES_OF,
      'revoke execute on function escrow_liabilities_of from public',
      `grant execute on function escrow_liabilities_of to ${app}`,
    ];
  }
}
