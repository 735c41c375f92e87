import { permit } from '@lianguan/kernel';
import type { Command } from '@lianguan/service-kit';
import { newestOf } from './match.rules.js';

interface NewestWord<Fact> {
  readonly name: string;
  /** What the fact is about. */
  readonly keyOf: (fact: Fact) => string;
  /** One statement over the facts as JSON ($1), at most one of each key; it leaves a row alone that is newer. */
  readonly upsert: string;
}

/** Keeps the newest word of another department on each thing; one that comes late or twice changes nothing. */
export const newestWordCommand = <Fact extends { readonly version: number }>({
  name,
  keyOf,
  upsert,
}: NewestWord<Fact>): Command<Fact, null, Fact, null, never> => ({
  name,
  refusals: {},
  load: async () => null,
  decide: (_state, fact) => permit(fact),
  async apply(tx, accepted) {
    const facts = accepted.map(({ input }) => input);
    await tx.query(upsert, [JSON.stringify(newestOf(facts, keyOf))]);
    return accepted.map(() => null);
  },
});
