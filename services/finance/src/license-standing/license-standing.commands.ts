import { newestWordCommand } from '@lianguan/institution-ledger';
import type { Tx } from '@lianguan/service-kit';
import { stands, type LicenseStanding, type LicenseStandingName } from './license-standing.rules.js';

/** Keeps the newest word on each license; one that comes late or twice changes nothing. */
export const recordLicenseStanding = newestWordCommand<LicenseStanding>({
  name: 'recordLicenseStanding',
  keyOf: ({ id }) => id,
  upsert: `insert into license_standing (license_id, institution_id, state, version)
     select id, "institutionId", state, version
     from jsonb_to_recordset($1::jsonb) as fact(id uuid, "institutionId" uuid, state text, version integer)
     on conflict (license_id) do update set institution_id = excluded.institution_id, state = excluded.state,
       version = excluded.version
     where license_standing.version < excluded.version`,
});

/** Whether a license stands of each institution, or of one merged with it; see `stands`. */
export async function licenseStandingOf(
  tx: Tx,
  institutionIds: readonly string[],
): Promise<ReadonlyMap<string, boolean>> {
  const rows = await tx.query<{ id: string; states: LicenseStandingName[] }>(
    `select named.id, array_agg(l.state order by l.license_id) filter (where l.state is not null) as states
     from institution_directory named join institution_directory d on d.root_id = named.root_id
       left join license_standing l on l.institution_id = d.id
     where named.id = any($1::uuid[]) group by named.id`,
    [institutionIds],
  );
  return new Map(rows.map(({ id, states }) => [id, stands(states ?? [])]));
}
