import { lockRegisterRows, saveRegister } from '@lianguan/institution-ledger';
import type { Tx } from '@lianguan/service-kit';
import { registrationStateOf } from '../registration/index.js';
import type { RegistrationRow, Registrations } from './measure.rules.js';
import type { ClockRow } from './scope-change.rules.js';

export const REGISTRATIONS = {
  table: 'business_registration',
  columns: 'r.uscc_code as "usccCode", r.division_code as "divisionCode", r.business_scope as "businessScope"',
  stateOf: registrationStateOf,
};

type Rows<Row> = ReadonlyMap<string, Row>;

/** Registrations locked by id, with their clocks. */
export const lockRegistrations = async (tx: Tx, ids: readonly string[]): Promise<Rows<RegistrationRow>> =>
  withClocks(tx, await lockRegisterRows<RegistrationRow>(tx, REGISTRATIONS, ids));

export async function withClocks(tx: Tx, rows: Rows<Omit<RegistrationRow, 'clocks'>>): Promise<Rows<RegistrationRow>> {
  const clocks = await tx.query<ClockRow>(
    `select id, registration_id as "registrationId", measure_id as "measureId", started_on::text as "startedOn",
       due_on::text as "dueOn", state, old_scope as "oldScope", new_scope as "newScope", document_no as "documentNo",
       to_char(changed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "changedAt", division_code as "divisionCode"
     from scope_change_clock where registration_id = any($1::uuid[]) order by id for update`,
    [[...rows.keys()]],
  );
  const ofRegistration = (id: string) => clocks.filter(({ registrationId }) => registrationId === id);
  return new Map([...rows].map(([id, row]) => [id, { ...row, clocks: ofRegistration(id) }]));
}

/** Writes the registrations that were changed, their scope and their clocks. */
export async function saveRegistrations(tx: Tx, registrations: Pick<Registrations, 'rows'>): Promise<void> {
  const changed = [...registrations.rows.values()].filter((row) => row.changed);
  if (changed.length === 0) return;
  await saveRegister(tx, REGISTRATIONS.table, registrations);
  await tx.query(
    `update business_registration t set business_scope = r.scope
     from unnest($1::uuid[], $2::text[]) as r(id, scope) where t.id = r.id and t.business_scope <> r.scope`,
    [changed.map(({ id }) => id), changed.map(({ businessScope }) => businessScope)],
  );
  await tx.query(
    `insert into scope_change_clock (id, registration_id, measure_id, started_on, due_on, state, old_scope, new_scope, document_no,
       changed_at, division_code)
     select id, "registrationId", "measureId", "startedOn", "dueOn", state, "oldScope", "newScope", "documentNo", "changedAt", "divisionCode"
     from jsonb_to_recordset($1::jsonb) as c(id uuid, "registrationId" uuid, "measureId" uuid, "startedOn" date, "dueOn" date,
       state text, "oldScope" text, "newScope" text, "documentNo" text, "changedAt" timestamptz, "divisionCode" text)
     on conflict (id) do update set state = excluded.state, old_scope = excluded.old_scope, new_scope = excluded.new_scope,
       document_no = excluded.document_no, changed_at = excluded.changed_at`,
    [JSON.stringify(changed.flatMap(({ clocks }) => clocks))],
  );
  await tx.query(
    `update business_registration t set next_due = coalesce((select min(due_on) from scope_change_clock c
       where c.registration_id = t.id and c.state in ('RUNNING', 'OVERDUE')), '9999-12-31')
     where id = any($1::uuid[])`,
    [changed.map(({ id }) => id)],
  );
}
