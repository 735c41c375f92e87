import { newestOf } from '@lianguan/institution-ledger';
import type { Command } from '@lianguan/service-kit';
import { decideFact, OFF_ACCOUNT_REFUSALS, type OffAccountFact, type OffAccountRefusal } from './off-account.rules.js';

/** Feature 54: the newest word of finance on each receipt, and what they come to for the institution. */
export const recordOffAccountReceipt: Command<
  OffAccountFact,
  ReadonlySet<string>,
  OffAccountFact,
  null,
  OffAccountRefusal
> = {
  name: 'recordOffAccountReceipt',
  refusals: OFF_ACCOUNT_REFUSALS,
  async load(tx, facts) {
    const known = await tx.query<{ id: string }>('select id from institution_directory where id = any($1::uuid[])', [
      facts.map(({ institutionId }) => institutionId),
    ]);
    return new Set(known.map(({ id }) => id));
  },
  decide: (known, fact) => decideFact(fact, known),
  async apply(tx, accepted) {
    const facts = newestOf(
      accepted.map(({ input }) => input),
      ({ receiptId }) => receiptId,
    );
    await tx.query(
      `insert into off_account_fact (id, institution_id, division_code, state, amount_fen, paid_on, version)
       select f."receiptId", f."institutionId", d.division_code, f.state, f."amountFen", f."paidOn", f.version
       from jsonb_to_recordset($1::jsonb) as f("receiptId" uuid, "institutionId" uuid, state text, "amountFen" bigint,
         "paidOn" date, version integer)
       join institution_directory d on d.id = f."institutionId"
       on conflict (id) do update set state = excluded.state, version = excluded.version
       where off_account_fact.version < excluded.version`,
      [JSON.stringify(facts)],
    );
    await tx.query(
      `insert into off_account_sum (institution_id, division_code, reported_fen, confirmed_fen, receipt_count)
       select institution_id, min(division_code), coalesce(sum(amount_fen) filter (where state <> 'DISMISSED'), 0),
         coalesce(sum(amount_fen) filter (where state = 'CONFIRMED'), 0), count(*) filter (where state <> 'DISMISSED')
       from off_account_fact where institution_id = any($1::uuid[]) group by institution_id
       on conflict (institution_id) do update set reported_fen = excluded.reported_fen, confirmed_fen = excluded.confirmed_fen,
         receipt_count = excluded.receipt_count`,
      [facts.map(({ institutionId }) => institutionId)],
    );
    return accepted.map(() => null);
  },
};
