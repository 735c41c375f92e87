import { permit } from '@lianguan/kernel';
import type { Command } from '@lianguan/service-kit';
import type { TeachingStageName } from '../institution/index.js';
import { decideStages, STAGE_REFUSALS, type RecordTeachingStages, type StageRefusal } from './stage.rules.js';

/** A8: what ages an institution teaches, by which a campaign finds its population. The ledger may say it too. */
export const recordTeachingStages: Command<
  RecordTeachingStages,
  Map<string, readonly TeachingStageName[] | null>,
  readonly TeachingStageName[],
  { readonly institutionId: string },
  StageRefusal
> = {
  name: 'recordTeachingStages',
  refusals: STAGE_REFUSALS,
  async load(tx, inputs) {
    const rows = await tx.query<{ id: string; stages: TeachingStageName[] | null }>(
      `select id, stages from training_institution where id = any($1::uuid[]) and root_id = id order by id for no key update`,
      [inputs.map(({ institutionId }) => institutionId)],
    );
    return new Map(rows.map(({ id, stages }) => [id, stages]));
  },
  decide(files, input) {
    const decided = decideStages(files.get(input.institutionId), input);
    if (!decided.ok) return decided;
    files.set(input.institutionId, decided.value);
    return permit(decided.value);
  },
  async apply(tx, accepted) {
    const rows = new Map(accepted.map(({ input: { institutionId: id }, outcome: stages }) => [id, { id, stages }]));
    await tx.query(
      `update training_institution t set stages = array(select jsonb_array_elements_text(r.stages))
       from jsonb_to_recordset($1::jsonb) as r(id uuid, stages jsonb) where t.id = r.id`,
      [JSON.stringify([...rows.values()])],
    );
    return accepted.map(({ input: { institutionId } }) => ({ institutionId }));
  },
  subject: ({ institutionId: id, documentNo }, stages) => ({
    type: 'TrainingInstitution',
    id,
    documentNo: documentNo.trim(),
    reason: `培训学段：${stages.join('、')}`,
  }),
};
