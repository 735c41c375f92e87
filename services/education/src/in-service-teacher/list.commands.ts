import { permit, type CalendarDay } from '@lianguan/kernel';
import { rowStore, type Command, type Tx } from '@lianguan/service-kit';
import { personKeys } from '../operator-conflict/index.js';
import { matchInService } from '../staff/index.js';
import { decideListed, LIST_REFUSALS, listIdOf, type ListRefusal } from './in-service.rules.js';

/** A row as it is handed in. */
interface ListedTeacher {
  readonly citizenNumber: string;
  readonly asOf: CalendarDay;
  readonly schoolCode: string | null;
  readonly importerDivision: string;
}

/** A list as the rows of the file so far leave it. */
interface KnownList {
  readonly asOf: CalendarDay;
  /** Of these rows' persons those that stand on it. */
  readonly keys: Set<string>;
}

interface Lists {
  readonly personKeys: ReadonlyMap<string, string>;
  readonly lists: Map<string, KnownList>;
  readonly recorded: Set<string>;
}

interface Listed {
  readonly listId: string;
  readonly personKey: string;
  readonly change: 'CREATED' | 'UNCHANGED';
  /** Replaces the list that was known. */
  readonly isNewer: boolean;
  /** One audit row for the rows of a list that come together. */
  readonly isFirst: boolean;
}

interface ListRow {
  readonly id: string;
  readonly divisionCode: string;
  readonly asOf: CalendarDay;
}

const listRows = rowStore<ListRow>('in_service_list', { id: 'id', divisionCode: 'division_code', asOf: 'as_of' });

const listOf = ({ importerDivision, schoolCode }: ListedTeacher): string => listIdOf(importerDivision, schoolCode);

async function loadLists(tx: Tx, inputs: readonly ListedTeacher[]): Promise<Lists> {
  const keys = await personKeys(
    tx,
    inputs.map(({ citizenNumber }) => citizenNumber),
  );
  const ids = [...new Set(inputs.map(listOf))];
  const known = await tx.query<{ id: string; asOf: CalendarDay }>(
    'select id, as_of::text as "asOf" from in_service_list where id = any($1::text[]) order by id for update',
    [ids],
  );
  const listed = await tx.query<{ listId: string; personKey: string }>(
    `select list_id as "listId", person_key as "personKey" from in_service_teacher
     where list_id = any($1::text[]) and person_key = any($2::text[])`,
    [ids, [...keys.values()]],
  );
  const keysOf = (id: string) => new Set(listed.flatMap(({ listId, personKey }) => (listId === id ? personKey : [])));
  return {
    personKeys: keys,
    lists: new Map(known.map(({ id, asOf }) => [id, { asOf, keys: keysOf(id) }])),
    recorded: new Set(),
  };
}

/** B4, M20: of a list only the keys of its persons are kept. Its rows come in batches: each is matched as it comes, so that no fault leaves one unmatched. */
export const recordInServiceTeachers: Command<
  ListedTeacher,
  Lists,
  Listed,
  { readonly change: Listed['change'] },
  ListRefusal
> = {
  name: 'recordInServiceTeachers',
  refusals: LIST_REFUSALS,
  load: loadLists,
  decide({ personKeys: keys, lists, recorded }, input, facts) {
    const listId = listOf(input);
    const decided = decideListed(lists.get(listId)?.asOf, input.asOf, facts);
    if (!decided.ok) return decided;
    const isNewer = decided.value === 'NEWER';
    if (isNewer) lists.set(listId, { asOf: input.asOf, keys: new Set() });
    const list = lists.get(listId)!;
    const personKey = keys.get(input.citizenNumber)!;
    const change = list.keys.has(personKey) ? 'UNCHANGED' : 'CREATED';
    const isFirst = !recorded.has(listId);
    list.keys.add(personKey);
    recorded.add(listId);
    return permit({ listId, personKey, change, isNewer, isFirst });
  },
  async apply(tx, accepted, { today }) {
    // Days only grow in a set: the last row of a list has its day.
    const last = new Map(accepted.map(({ input, outcome }) => [outcome.listId, input]));
    const newer = new Set(accepted.flatMap(({ outcome: { listId, isNewer } }) => (isNewer ? listId : [])));
    await listRows.save(
      tx,
      [...newer].map((id) => ({ id, divisionCode: last.get(id)!.importerDivision, asOf: last.get(id)!.asOf })),
    );
    await tx.query('delete from in_service_teacher where list_id = any($1::text[])', [[...newer]]);
    const rows = accepted
      .filter(({ input, outcome }) => last.get(outcome.listId)!.asOf === input.asOf)
      .map(({ input, outcome: { listId, personKey } }) => ({
        list_id: listId,
        person_key: personKey,
        division_code: input.importerDivision,
      }));
    await tx.query(
      `insert into in_service_teacher select * from jsonb_populate_recordset(null::in_service_teacher, $1::jsonb)
       on conflict do nothing`,
      [JSON.stringify(rows)],
    );
    await matchInService(
      tx,
      rows.map(({ person_key }) => person_key),
      today,
    );
    return accepted.map(({ outcome: { change } }) => ({ change }));
  },
  subject: ({ asOf }, { listId }) => ({ type: 'InServiceList', id: listId, reason: `名单截至${asOf}` }),
  changes: ({ isFirst }) => isFirst,
};
