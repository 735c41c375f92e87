import { newestWordCommand } from '@lianguan/institution-ledger';
import { riskCodeOn, type CalendarDay, type RecordedRiskCode, type RiskCodeName } from '@lianguan/kernel';
import type { Tx } from '@lianguan/service-kit';

export interface RiskStanding extends RecordedRiskCode {
  readonly id: string;
  readonly institutionId: string;
}

/** Each record stays; which of them holds is a matter of the day. */
export const recordRiskStanding = newestWordCommand<RiskStanding>({
  name: 'recordRiskStanding',
  keyOf: ({ id }) => id,
  upsert: `insert into risk_standing (id, institution_id, value, since, until, version)
     select id, "institutionId", value, since, until, version
     from jsonb_to_recordset($1::jsonb) as fact(id uuid, "institutionId" uuid, value text, since date, until date, version integer)
     on conflict (id) do nothing`,
});

/** Of one that no office recorded a code of: UNKNOWN. */
export type RiskCodeOf = (institutionId: string, day: CalendarDay) => RiskCodeName;

/** Of the institutions that were named, those merged with them included. */
export async function riskCodes(tx: Tx, ids: readonly string[]): Promise<RiskCodeOf> {
  const rows = await tx.query<RecordedRiskCode & { readonly asked: string }>(
    `select named.id as asked, r.value, r.since::text as since, r.until::text as until, r.version
     from institution_directory named join institution_directory d on d.root_id = named.root_id
       join risk_standing r on r.institution_id = d.id
     where named.id = any($1::uuid[])`,
    [ids],
  );
  return (institutionId, day) =>
    riskCodeOn(
      rows.filter(({ asked }) => asked === institutionId),
      day,
    );
}
