import { nameKey, type CalendarDay } from '@lianguan/kernel';
import { rowStore, type Facts, type Tx } from '@lianguan/service-kit';
import { delegatedItems, delegationLetters, townshipOf, type DelegationLetter } from '../power-delegation/index.js';
import type { FoundPlace, PlaceAct, PlaceStanding, Successor } from './place.rules.js';

/** One act on a place, as its file keeps it. Instants as text. */
export interface PlaceStepRow {
  readonly act: PlaceAct['act'] | 'recordSupervisedPlace';
  readonly at: string;
  readonly by: string;
  readonly documentNo: string | null;
  readonly note: string;
}

export interface PlaceRow extends FoundPlace, Omit<PlaceStanding, 'delegated'> {
  readonly id: string;
  readonly nameKey: string;
  readonly addressKey: string;
  readonly institutionId: string | null;
  readonly steps: readonly PlaceStepRow[];
}

export const places = rowStore<PlaceRow>('supervised_place', {
  id: 'id',
  kind: 'kind',
  name: 'name',
  nameKey: 'name_key',
  divisionCode: 'division_code',
  address: 'address',
  addressKey: 'address_key',
  activity: 'activity',
  source: 'source',
  foundBy: 'found_by',
  foundOn: 'found_on',
  state: 'state',
  institutionId: 'institution_id',
  steps: 'steps',
});

export const stepRow = (
  step: Pick<PlaceStepRow, 'act' | 'documentNo' | 'note'>,
  { caller, now }: Pick<Facts, 'caller' | 'now'>,
): PlaceStepRow => ({ ...step, at: now.toISOString(), by: caller.subject });

/** What is delegated to the acting township; nothing to all others. */
export const delegatedTo = (letters: readonly DelegationLetter[], { caller, today }: Pick<Facts, 'caller' | 'today'>) =>
  delegatedItems(letters, caller.division, today);

export const lettersFor = (tx: Tx, divisions: readonly string[]): Promise<readonly DelegationLetter[]> =>
  delegationLetters(tx, [...new Set(divisions.map(townshipOf))]);

export interface KnownThere {
  readonly onFileSince: CalendarDay | null;
  readonly ledgerNo: string | null;
}

/** What has the name at the address already, in the order given. Of those who record one place at once, the second waits and then sees the first. */
export async function knownThere(tx: Tx, found: readonly FoundPlace[]): Promise<readonly KnownThere[]> {
  const rows = found.map(({ name, address, divisionCode }) => ({
    name_key: nameKey(name),
    address_key: nameKey(address),
    county: divisionCode.slice(0, 6),
  }));
  await tx.query(
    `select pg_advisory_xact_lock(hashtext('supervised-place'), hashtext(county))
     from (select distinct county from jsonb_to_recordset($1::jsonb) as r(county text) order by county) counties`,
    [JSON.stringify(rows)],
  );
  return tx.query<KnownThere>(
    `select p.found_on as "onFileSince", t.ledger_no as "ledgerNo"
     from jsonb_array_elements($1::jsonb) with ordinality as given(value, place)
     cross join lateral jsonb_to_record(given.value) as r(name_key text, address_key text, county text)
     left join lateral (select found_on from supervised_place p where p.name_key = r.name_key
       and p.address_key = r.address_key and starts_with(p.division_code, r.county) order by found_on limit 1) p on true
     left join lateral (select ledger_no from training_institution t where t.name_key = r.name_key
       and t.address_key = r.address_key and starts_with(t.division_code, r.county) order by ledger_no limit 1) t on true
     order by given.place`,
    [JSON.stringify(rows)],
  );
}

export async function lockPlaceRows(tx: Tx, ids: readonly string[]): Promise<Map<string, PlaceRow>> {
  const rows = await tx.query<PlaceRow>(
    `select ${places.selected} from supervised_place where id = any($1::uuid[]) order by id for update`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** Institutions by id, those that are no part of another. */
export async function successorsOf(tx: Tx, ids: readonly (string | null)[]): Promise<ReadonlyMap<string, Successor>> {
  const rows = await tx.query<Successor & { readonly id: string }>(
    `select id, ledger_no as "ledgerNo", division_code as "divisionCode", certificate_state = 'BOTH' as "hasPapers"
     from training_institution where id = any($1::uuid[]) and root_id = id order by id for share`,
    [ids.filter((id) => id !== null)],
  );
  return new Map(rows.map(({ id, ...successor }) => [id, successor]));
}
