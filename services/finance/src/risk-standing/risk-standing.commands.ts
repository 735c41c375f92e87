import { riskCodeOn, type CalendarDay, type RecordedRiskCode, type RiskCodeName } from '@lianguan/kernel';
import type { Tx } from '@lianguan/service-kit';

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
