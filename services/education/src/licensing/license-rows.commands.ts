import type { Tx } from '@lianguan/service-kit';
import type { LicenseRecording } from './license-recording.rules.js';
import { isStanding, type LicenseFact, type LicenseStanding } from './license.rules.js';

const STANDING = `id, institution_id as "institutionId", valid_to::text as "validTo", version,
  recorded_state as "recordedState", ending, measures, state`;

/** Locks and reads the licenses that `where` finds; `$1`, `$2` … are `parameters`. */
export async function lockLicenses(
  tx: Tx,
  where: string,
  parameters: readonly unknown[],
): Promise<readonly LicenseStanding[]> {
  return tx.query<LicenseStanding>(`select ${STANDING} from license where ${where} order by id for update`, [
    ...parameters,
  ]);
}

/** Writes where the licenses stand now; those that have not changed stay as they are. */
export async function saveLicenses(tx: Tx, licenses: readonly LicenseStanding[]): Promise<void> {
  const rows = licenses.map(({ id, validTo, version, recordedState, ending, measures, state }) => ({
    id,
    valid_to: validTo,
    version,
    recorded_state: recordedState,
    ending,
    measures,
    state,
  }));
  await tx.query(
    `update license l set valid_to = r.valid_to, version = r.version, recorded_state = r.recorded_state,
       ending = r.ending, measures = r.measures, state = r.state
     from jsonb_to_recordset($1::jsonb)
       as r(id uuid, valid_to date, version integer, recorded_state text, ending text, measures jsonb, state text)
     where l.id = r.id and l.version < r.version`,
    [JSON.stringify(rows)],
  );
  await lapseNotices(
    tx,
    licenses.filter((license) => !isStanding(license)).map(({ id }) => id),
  );
}

/** A notice of termination is over with its license, however that ended; the act that carries it out says so after this. */
async function lapseNotices(tx: Tx, ended: readonly string[]): Promise<void> {
  if (ended.length === 0) return;
  await tx.query(
    `update termination_notice set state = 'LAPSED' where license_id = any($1::uuid[]) and state = 'GIVEN'`,
    [ended],
  );
}

export interface LedgerLicense {
  readonly divisionCode: string;
  readonly fact: LicenseFact | null;
  readonly recording: LicenseRecording;
}

/** Writes what the ledger says of the licenses of its institutions. */
export async function recordLicenses(tx: Tx, licenses: readonly LedgerLicense[]): Promise<void> {
  const removed = licenses.flatMap(({ recording: { change, license } }) => (change === 'REMOVED' ? license!.id : []));
  await tx.query('delete from license where id = any($1::uuid[])', [removed]);
  const rows = licenses.flatMap(({ divisionCode, fact, recording: { change, license } }) => {
    if (!fact || !license || change === 'KEPT') return [];
    return {
      id: license.id,
      institution_id: license.institutionId,
      division_code: divisionCode,
      number: fact.number,
      issued_by: fact.issuedBy,
      valid_from: fact.validFrom,
      valid_to: fact.validTo,
      version: license.version,
      recorded_state: license.recordedState,
      ending: license.ending,
      measures: license.measures,
      state: license.state,
    };
  });
  await tx.query(
    `insert into license (id, institution_id, division_code, number, issued_by, valid_from, valid_to, version,
       recorded_state, ending, measures, state)
     select id, institution_id, division_code, number, issued_by, valid_from, valid_to, version, recorded_state,
       ending, measures, state
     from jsonb_populate_recordset(null::license, $1::jsonb)
     on conflict (id) do update set number = excluded.number, issued_by = excluded.issued_by,
       valid_from = excluded.valid_from, valid_to = excluded.valid_to, version = excluded.version,
       recorded_state = excluded.recorded_state, ending = excluded.ending, state = excluded.state`,
    [JSON.stringify(rows)],
  );
}
