import { permit, type RecordedRiskCode } from '@lianguan/kernel';
import { rowStore, type Command, type Tx } from '@lianguan/service-kit';
import { riskCodeRecorded } from './risk-record.events.js';
import {
  decideRiskRecord,
  RISK_RECORD_REFUSALS,
  type RecordRiskCode,
  type RiskRecordRefusal,
} from './risk-record.rules.js';

export interface RiskRecordRow extends RecordedRiskCode {
  readonly id: string;
  readonly institutionId: string;
  readonly divisionCode: string;
  readonly reason: string;
  readonly documentNo: string;
}

const records = rowStore<RiskRecordRow>('risk_code_record', {
  id: 'id',
  institutionId: 'institution_id',
  divisionCode: 'division_code',
  value: 'value',
  reason: 'reason',
  documentNo: 'document_no',
  since: 'since',
  until: 'until',
  version: 'version',
});

interface Place {
  readonly rootId: string;
  readonly divisionCode: string;
}

interface State {
  /** By institution: the one that it became part of, and where that is. */
  readonly places: ReadonlyMap<string, Place>;
  readonly newest: Map<string, Pick<RecordedRiskCode, 'since' | 'version'>>;
}

export interface RiskRecordId {
  readonly recordId: string;
}

async function load(tx: Tx, inputs: readonly RecordRiskCode[]): Promise<State> {
  const named = await tx.query<Place & { readonly id: string }>(
    `select d.id, d.root_id as "rootId", root.division_code as "divisionCode"
     from institution_directory d join institution_directory root on root.id = d.root_id where d.id = any($1::uuid[])`,
    [inputs.map(({ institutionId }) => institutionId)],
  );
  const ids = named.map(({ rootId }) => rootId);
  // The first record of an institution has no row to lock.
  await tx.query(
    `select pg_advisory_xact_lock(hashtextextended('risk code ' || id, 0))
     from (select distinct id from unnest($1::text[]) as id order by 1) named`,
    [ids],
  );
  const newest = await tx.query<Pick<RiskRecordRow, 'institutionId' | 'since' | 'version'>>(
    `select distinct on (institution_id) institution_id as "institutionId", since::text as since, version
     from risk_code_record where institution_id = any($1::uuid[]) order by institution_id, version desc`,
    [ids],
  );
  return {
    places: new Map(named.map(({ id, ...place }) => [id, place])),
    newest: new Map(newest.map((row) => [row.institutionId, row])),
  };
}

/** F8, lifecycle 16: the code as the office's lead records it; the departments are told. */
export const recordRiskCode: Command<RecordRiskCode, State, RiskRecordRow, RiskRecordId, RiskRecordRefusal> = {
  name: 'recordRiskCode',
  refusals: RISK_RECORD_REFUSALS,
  load,
  decide({ places, newest }, input, facts) {
    const place = places.get(input.institutionId);
    const decided = decideRiskRecord({ institutionKnown: !!place, newest: place && newest.get(place.rootId) }, input, {
      today: facts.today,
      constants: facts.constantsIn(place?.divisionCode ?? ''),
    });
    if (!decided.ok) return decided;
    const { rootId: institutionId, divisionCode } = place!;
    const row = {
      ...input,
      id: facts.newId(),
      institutionId,
      divisionCode,
      reason: input.reason.trim(),
      documentNo: input.documentNo.trim(),
      version: decided.value,
    };
    newest.set(institutionId, row);
    return permit(row);
  },
  async apply(tx, accepted) {
    await records.insert(
      tx,
      accepted.map(({ outcome }) => outcome),
    );
    return accepted.map(({ outcome: { id } }) => ({ recordId: id }));
  },
  events: (_input, outcome) => [riskCodeRecorded(outcome)],
  subject: (_input, { id, value, reason, documentNo }) => ({
    type: 'RiskCodeRecord',
    id,
    transition: value,
    reason,
    documentNo,
  }),
};
