import type { CalendarDay } from '@lianguan/kernel';
import type { Facts, Tx } from '@lianguan/service-kit';
import type { FactSourceName, FactValues, FileRecord } from './fact.rules.js';
import type { LineageLink } from './lineage.rules.js';

/** What an act tells of a file. */
export interface FactsTold {
  readonly institutionId: string;
  readonly divisionCode: string;
  readonly facts: FactValues;
  readonly validFrom: CalendarDay;
  readonly source: FactSourceName;
  readonly documentNo: string | null;
}

type Recorder = Pick<Facts, 'caller' | 'now'>;

/** Writes what acts tell of files, in the acts' own transaction. What tells nothing new leaves no row. */
export async function recordFacts(tx: Tx, told: readonly FactsTold[], { caller, now }: Recorder): Promise<void> {
  const rows = told.filter(({ facts }) => Object.keys(facts).length > 0);
  if (rows.length === 0) return;
  await tx.query(
    `insert into file_record (institution_id, division_code, valid_from, facts, source, document_no, recorded_by, recorded_at)
     select r."institutionId", r."divisionCode", r."validFrom", r.facts, r.source, r."documentNo", $2, $3
     from jsonb_to_recordset($1::jsonb) as r("institutionId" uuid, "divisionCode" text, "validFrom" date, facts jsonb,
       source text, "documentNo" text)`,
    [JSON.stringify(rows), caller.subject, now],
  );
}

/** All that was ever told of these files, in the order of recording. */
export const fileRecordsOf = (tx: Tx, institutionIds: readonly string[]): Promise<FileRecord[]> =>
  tx.query<FileRecord>(
    `select id::int, institution_id as "institutionId", valid_from as "validFrom", facts, source,
       document_no as "documentNo", recorded_by as "recordedBy", recorded_at as "recordedAt"
     from file_record where institution_id = any($1::uuid[]) order by id`,
    [institutionIds],
  );

/**
 * Writes which legal person came of which, in the act's own transaction; a link that is there already stays as it is. A file that re-registration opens
 * shares the lineage of the one it follows. Both files must be in the ledger.
 */
export async function recordLineage(tx: Tx, links: readonly LineageLink[], { caller, now }: Recorder): Promise<void> {
  if (links.length === 0) return;
  const rows = links.map(({ predecessor, successor, ...link }) => ({
    ...link,
    predecessorId: predecessor.institutionId,
    predecessorCode: predecessor.usccCode,
    successorId: successor.institutionId,
    successorCode: successor.usccCode,
  }));
  await tx.query(
    `insert into institution_lineage (kind, predecessor_id, predecessor_code, successor_id, successor_code, division_code,
       valid_from, source, document_no, recorded_by, recorded_at)
     select r.kind, r."predecessorId", r."predecessorCode", r."successorId", r."successorCode", t.division_code,
       r."validFrom", r.source, r."documentNo", $2, $3
     from jsonb_to_recordset($1::jsonb) as r(kind text, "predecessorId" uuid, "predecessorCode" text, "successorId" uuid,
       "successorCode" text, "validFrom" date, source text, "documentNo" text)
     left join training_institution t on t.id = r."successorId"
     on conflict do nothing`,
    [JSON.stringify(rows), caller.subject, now],
  );
  const renewed = rows.filter(({ kind }) => kind === 'RE_REGISTRATION');
  await tx.query(
    `update training_institution t set lineage_id = p.lineage_id
     from unnest($1::uuid[], $2::uuid[]) as link(predecessor, successor)
     join training_institution p on p.id = link.predecessor
     where t.id = link.successor and t.lineage_id <> p.lineage_id`,
    [renewed.map(({ predecessorId }) => predecessorId), renewed.map(({ successorId }) => successorId)],
  );
}
