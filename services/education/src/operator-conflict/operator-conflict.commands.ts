import type { Command, Tx } from '@lianguan/service-kit';
import {
  CONFLICT_LIST_REFUSALS,
  decideConflictList,
  type ConflictListRefusal,
  type RecordConflictList,
} from './operator-conflict.rules.js';
import type { ConflictListName } from '../license-admission/index.js';

/** A person's key: equal for equal citizen numbers, and nothing that a number could be found by. */
export async function personKeys(tx: Tx, numbers: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.query<{ key: string }>('select key from operator_keys($1::text[]) order by place', [numbers]);
  return new Map(rows.map(({ key }, place) => [numbers[place]!, key]));
}

/** The lists on which persons of an application stand; who they are is not told. */
export async function conflictsOf(
  tx: Tx,
  applicationIds: readonly string[],
): Promise<ReadonlyMap<string, readonly ConflictListName[]>> {
  const rows = await tx.query<{ id: string; lists: ConflictListName[] }>(
    `select application_id as id, array_agg(list order by list) as lists
     from application_conflicts($1::uuid[]) group by application_id`,
    [applicationIds],
  );
  return new Map(rows.map(({ id, lists }) => [id, lists]));
}

/** M11: only the keys of a list's persons are kept. */
export const recordConflictList: Command<
  RecordConflictList,
  null,
  readonly string[],
  { readonly persons: number },
  ConflictListRefusal
> = {
  name: 'recordConflictList',
  refusals: CONFLICT_LIST_REFUSALS,
  load: async () => null,
  decide: (_state, input) => decideConflictList(input),
  async apply(tx, accepted, facts) {
    const { division } = facts.caller;
    const keys = await personKeys(
      tx,
      accepted.flatMap(({ outcome }) => outcome),
    );
    await tx.query('delete from operator_conflict where division_code = $1 and list = any($2::text[])', [
      division,
      accepted.map(({ input }) => input.list),
    ]);
    const rows = accepted.flatMap(({ input, outcome }) =>
      outcome.map((number) => ({
        list: input.list,
        person_key: keys.get(number),
        division_code: division,
        source: input.source.trim(),
        recorded_on: facts.today,
      })),
    );
    await tx.query(
      `insert into operator_conflict select * from jsonb_populate_recordset(null::operator_conflict, $1::jsonb)
       on conflict do nothing`,
      [JSON.stringify(rows)],
    );
    return accepted.map(({ outcome }) => ({ persons: outcome.length }));
  },
  subject: ({ list, source }) => ({ type: 'OperatorConflictList', id: list, reason: source.trim() }),
};
