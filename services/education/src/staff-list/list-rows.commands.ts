import type { CalendarDay } from '@lianguan/kernel';
import { rowStore, type Facts, type Tx } from '@lianguan/service-kit';
import type { ListGroundName } from './ground.rules.js';
import type { ListEventName, ListStateName } from './list-lifecycle.rules.js';
import type { ListContext, ListSource, SourceStanding } from './list.rules.js';

/** Instants as text. */
export interface ListStepRow {
  readonly act: ListEventName | 'proposeStaffListEntry';
  readonly at: string;
  readonly by: string;
  readonly reason: string | null;
  readonly documentNo: string | null;
}

export interface EntryRow extends ListSource {
  readonly id: string;
  readonly staffId: string;
  readonly institutionId: string;
  readonly divisionCode: string;
  readonly personKey: string;
  readonly ground: ListGroundName;
  readonly facts: string;
  readonly documentNo: string;
  readonly state: ListStateName;
  readonly proposedOn: CalendarDay;
  readonly proposedBy: string;
  readonly notifiedOn: CalendarDay | null;
  readonly decidedBy: string | null;
  readonly listedOn: CalendarDay | null;
  /** Null where the entry has no term. */
  readonly listedUntil: CalendarDay | null;
  /** End of the clock that runs in this state. */
  readonly due: string | null;
  readonly steps: readonly ListStepRow[];
}

export const entries = rowStore<EntryRow>('staff_list_entry', {
  id: 'id',
  staffId: 'staff_id',
  institutionId: 'institution_id',
  divisionCode: 'division_code',
  personKey: 'person_key',
  ground: 'ground',
  checkId: 'check_id',
  findingId: 'finding_id',
  facts: 'facts',
  documentNo: 'document_no',
  state: 'state',
  proposedOn: 'proposed_on',
  proposedBy: 'proposed_by',
  notifiedOn: 'notified_on',
  decidedBy: 'decided_by',
  listedOn: 'listed_on',
  listedUntil: 'listed_until',
  due: 'due',
  steps: 'steps',
});
const SELECTED = entries.selected.replace(/(proposed_on|notified_on|listed_on|listed_until)/gu, '$1::text');

export const stepRow = (
  act: ListStepRow['act'],
  { caller, now }: Pick<Facts, 'caller' | 'now'>,
  said: { readonly reason: string; readonly documentNo: string } | null = null,
): ListStepRow => ({
  act,
  at: now.toISOString(),
  by: caller.subject,
  reason: said?.reason.trim() ?? null,
  documentNo: said?.documentNo.trim() ?? null,
});

type Selected = Omit<EntryRow, 'due'> & { readonly due: Date | string | null };

const read = (tx: Tx, condition: string, ids: readonly string[]): Promise<EntryRow[]> =>
  tx
    .query<Selected>(`select ${SELECTED} from staff_list_entry where ${condition} order by id for update`, [ids])
    .then((rows) => rows.map((row) => ({ ...row, due: row.due === null ? null : new Date(row.due).toISOString() })));

export interface ListedEntry extends EntryRow {
  readonly standing: SourceStanding;
}

export async function lockEntries(tx: Tx, ids: readonly string[]): Promise<Map<string, ListedEntry>> {
  const rows = await read(tx, 'id = any($1::uuid[])', ids);
  const standings = await standingsOf(tx, rows);
  return new Map(rows.map((row, at) => [row.id, { ...row, standing: standings[at]! }]));
}

/** Those that rest on one of these checks or findings. */
export const lockEntriesOf = (tx: Tx, sourceIds: readonly string[]): Promise<EntryRow[]> =>
  read(tx, 'check_id = any($1::uuid[]) or finding_id = any($1::uuid[])', sourceIds);

interface SourceOf extends ListSource {
  readonly staffId: string;
}

/** Whether what each rests on stands: it has to be of the same person, or of the institution that he works at. */
async function standingsOf(tx: Tx, sources: readonly SourceOf[]): Promise<SourceStanding[]> {
  const standing = await tx.query<{ id: string; staffId: string }>(
    `select c.id, c.staff_id as "staffId" from staff_check c
     where c.id = any($1::uuid[]) and c.state in ('CONFIRMED', 'BARRED')
     union all
     select f.id, m.id from content_finding f join staff_member m on m.id = any($3::uuid[])
     join training_institution t on t.id = m.institution_id and t.root_id = f.institution_id
     where f.id = any($2::uuid[]) and f.state in ('CONFIRMED', 'CASE_PROPOSED')`,
    [
      sources.flatMap(({ checkId }) => checkId ?? []),
      sources.flatMap(({ findingId }) => findingId ?? []),
      sources.map(({ staffId }) => staffId),
    ],
  );
  const stands = (id: string | null, staffId: string): boolean | null =>
    id === null ? null : standing.some((one) => one.id === id && one.staffId === staffId);
  return sources.map(({ checkId, findingId, staffId }) => ({
    check: stands(checkId, staffId),
    finding: stands(findingId, staffId),
  }));
}

export interface ProposedPerson {
  readonly staffId: string;
  readonly institutionId: string;
  readonly divisionCode: string;
  readonly personKey: string;
}

/** The members are locked: two proposals at once would not see each other. */
export async function proposalContexts<Input extends SourceOf>(
  tx: Tx,
  inputs: readonly Input[],
): Promise<ReadonlyMap<Input, ListContext & ProposedPerson>> {
  const persons = await tx.query<ProposedPerson>(
    `select id as "staffId", institution_id as "institutionId", division_code as "divisionCode", person_key as "personKey"
     from staff_member where id = any($1::uuid[]) order by id for update`,
    [inputs.map(({ staffId }) => staffId)],
  );
  const earlier = await tx.query<Pick<EntryRow, 'personKey' | 'ground' | 'state'>>(
    'select person_key as "personKey", ground, state from staff_list_entry where person_key = any($1::text[])',
    [persons.map(({ personKey }) => personKey)],
  );
  const standings = await standingsOf(tx, inputs);
  return new Map(
    inputs.flatMap((input, at) => {
      const person = persons.find(({ staffId }) => staffId === input.staffId);
      if (!person) return [];
      const own = earlier.filter(({ personKey }) => personKey === person.personKey);
      return [[input, { ...person, standing: standings[at]!, earlier: own }] as const];
    }),
  );
}
