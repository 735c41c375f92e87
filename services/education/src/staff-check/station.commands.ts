import { permit } from '@lianguan/kernel';
import type { Command } from '@lianguan/service-kit';
import { stations, type StationRow } from './check-rows.commands.js';
import { CHECK_REFUSALS, decideStation, type CheckRefusal } from './check.rules.js';

export interface RecordStation {
  readonly institutionId: string;
  readonly stationId: string;
}

/** Which police station is that of an institution's premises. */
export const recordPoliceStation: Command<
  RecordStation,
  ReadonlyMap<string, string>,
  StationRow,
  { readonly stationId: string },
  CheckRefusal
> = {
  name: 'recordPoliceStation',
  refusals: CHECK_REFUSALS,
  async load(tx, inputs) {
    const rows = await tx.query<{ id: string; divisionCode: string }>(
      `select id, division_code as "divisionCode" from training_institution where id = any($1::uuid[]) and root_id = id`,
      [inputs.map(({ institutionId }) => institutionId)],
    );
    return new Map(rows.map(({ id, divisionCode }) => [id, divisionCode]));
  },
  decide(divisions, { institutionId: id, stationId }, { today }) {
    const decided = decideStation(divisions.has(id), { stationId });
    if (!decided.ok) return decided;
    return permit({ id, divisionCode: divisions.get(id)!, stationId: decided.value, recordedOn: today });
  },
  async apply(tx, accepted) {
    await stations.save(
      tx,
      accepted.map(({ outcome }) => outcome),
    );
    return accepted.map(({ outcome: { stationId } }) => ({ stationId }));
  },
  subject: (_input, { id }) => ({ type: 'TrainingInstitution', id }),
};
