import { nameKey, type CalendarDay } from '@lianguan/kernel';
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

/** A registration as it is entered. */
export interface EnteredRegistration {
  readonly id: string;
  readonly usccCode: string;
  readonly certificateNo: string;
  readonly validTo: CalendarDay;
  readonly name: string;
  readonly charterScope: string;
  readonly registeredAddress: string;
  readonly legalRepresentative: string;
  readonly divisionCode: string;
  /** Of the legal person that it takes the place of after a re-registration. */
  readonly formerCode: string | null;
  readonly reRegistrationId: string | null;
}

export async function enterRegistrations(
  tx: Tx,
  registrations: readonly EnteredRegistration[],
  today: CalendarDay,
): Promise<void> {
  const rows = registrations.map((row) => ({ ...row, nameKey: nameKey(row.name) }));
  await tx.query(
    `insert into non_profit_registration (id, version, uscc_code, certificate_no, name, name_key, charter_scope,
       registered_address, legal_representative, registered_on, valid_to, state, recorded_state, division_code, former_code,
       re_registration_id)
     select id, 1, "usccCode", "certificateNo", name, "nameKey", "charterScope", "registeredAddress", "legalRepresentative", $2,
       "validTo", 'REGISTERED', 'REGISTERED', "divisionCode", "formerCode", "reRegistrationId"
     from jsonb_to_recordset($1::jsonb) as r(id uuid, "usccCode" text, "certificateNo" text, name text, "nameKey" text,
       "charterScope" text, "registeredAddress" text, "legalRepresentative" text, "validTo" date, "divisionCode" text,
       "formerCode" text, "reRegistrationId" uuid)`,
    [JSON.stringify(rows), today],
  );
}

/** Those of the codes that the register has already. */
export async function takenCodes(tx: Tx, codes: readonly string[]): Promise<ReadonlySet<string>> {
  const taken = await tx.query<{ code: string }>(
    'select uscc_code as code from non_profit_registration where uscc_code = any($1::text[])',
    [codes],
  );
  return new Set(taken.map(({ code }) => code));
}
