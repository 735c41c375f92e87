import { rowStore, type Tx } from '@lianguan/service-kit';
import type { ProcessFact, TaskRow } from './task.rules.js';

const store = rowStore<TaskRow>('re_registration_task', {
  id: 'id',
  reRegistrationId: 're_registration_id',
  institutionId: 'institution_id',
  divisionCode: 'division_code',
  step: 'step',
  choice: 'choice',
  institutionName: 'institution_name',
  creditCode: 'credit_code',
  newCreditCode: 'new_credit_code',
  newName: 'new_name',
  startedOn: 'started_on',
  dueOn: 'due_on',
  state: 'state',
  documentNo: 'document_no',
  decidedOn: 'decided_on',
  answeredBy: 'answered_by',
  decidableTo: 'decidable_to',
  closedBy: 'closed_by',
});

// A day comes as a Date from a bare select: as JSON it is the text that it was written as.
const selected = (where: string) =>
  `select to_jsonb(row) as task from (select ${store.selected} from re_registration_task where ${where} order by id for update) row`;

async function lock(tx: Tx, where: string, ids: readonly string[]): Promise<TaskRow[]> {
  const rows = await tx.query<{ task: TaskRow }>(selected(where), [ids]);
  return rows.map(({ task }) => task);
}

export async function lockTasks(tx: Tx, ids: readonly string[]): Promise<Map<string, TaskRow>> {
  const tasks = await lock(tx, 'id = any($1::uuid[])', ids);
  return new Map(tasks.map((task) => [task.id, task]));
}

export const lockTasksOf = (tx: Tx, processIds: readonly string[]): Promise<TaskRow[]> =>
  lock(tx, 're_registration_id = any($1::uuid[])', processIds);

export const saveTasks = store.save;

/** Updates only: a bank may change the tasks of its customers, and begins none. */
export async function saveAnswers(tx: Tx, tasks: readonly TaskRow[]): Promise<void> {
  await tx.query(
    `update re_registration_task t set state = r.state, document_no = r."documentNo", decided_on = r."decidedOn",
       answered_by = r."answeredBy", new_credit_code = r."newCreditCode", new_name = r."newName"
     from jsonb_to_recordset($1::jsonb) as r(id uuid, state text, "documentNo" text, "decidedOn" date, "answeredBy" text,
       "newCreditCode" text, "newName" text)
     where t.id = r.id`,
    [JSON.stringify(tasks)],
  );
}

/** The newest version known of each process. */
export async function knownVersions(tx: Tx, ids: readonly string[]): Promise<Map<string, number>> {
  const rows = await tx.query<{ id: string; version: number }>(
    'select id, version from re_registration_process where id = any($1::uuid[])',
    [ids],
  );
  return new Map(rows.map(({ id, version }) => [id, version]));
}

export async function saveVersions(tx: Tx, facts: readonly ProcessFact[]): Promise<void> {
  const newest = new Map<string, number>();
  for (const { reRegistrationId: id, version } of facts) newest.set(id, Math.max(version, newest.get(id) ?? 0));
  await tx.query(
    `insert into re_registration_process (id, version) select * from unnest($1::uuid[], $2::integer[])
     on conflict (id) do update set version = greatest(re_registration_process.version, excluded.version)`,
    [[...newest.keys()], [...newest.values()]],
  );
}
