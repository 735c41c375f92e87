import type { Tx } from '@lianguan/service-kit';
import type { OpenedApplication, RegistrationStanding } from './registration-measure.rules.js';

/** Locks and reads the registrations with these ids, and those that bear one of the measures. */
export const lockRegistrations = (
  tx: Tx,
  ids: readonly string[],
  measureIds: readonly string[],
): Promise<readonly RegistrationStanding[]> =>
  tx.query<RegistrationStanding>(
    `select id, version, uscc_code as "usccCode", name, division_code as "divisionCode",
       recorded_state as "recordedState", measures, state
     from non_profit_registration
     where id = any($1::uuid[]) or id in (
       select id from non_profit_registration
       where measures <> '[]'
         and exists (select from jsonb_array_elements(measures) m where m->>'measureId' = any($2::text[])))
     order by id for update`,
    [ids, measureIds],
  );

export interface SavedRegistrations {
  readonly registrations: readonly RegistrationStanding[];
  readonly applications: readonly OpenedApplication[];
}

/** Writes where the registrations stand now, those that have changed, and the applications that were opened. */
export async function saveRegistrations(tx: Tx, { registrations, applications }: SavedRegistrations): Promise<void> {
  await tx.query(
    `update non_profit_registration n set version = r.version, measures = r.measures, state = r.state
     from jsonb_to_recordset($1::jsonb) as r(id uuid, version integer, measures jsonb, state text)
     where n.id = r.id and n.version < r.version`,
    [JSON.stringify(registrations.map(({ id, version, measures, state }) => ({ id, version, measures, state })))],
  );
  await tx.query(
    `insert into registration_application (id, registration_id, measure_id, division_code, reason, applied_at, due_on, state)
     select id, "registrationId", "measureId", "divisionCode", reason, "appliedAt", "dueOn", 'APPLIED'
     from jsonb_to_recordset($1::jsonb) as r(id uuid, "registrationId" uuid, "measureId" uuid, "divisionCode" text,
       reason text, "appliedAt" timestamptz, "dueOn" date)`,
    [JSON.stringify(applications)],
  );
}
