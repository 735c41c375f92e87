import { permit } from '@lianguan/kernel';
import type { Command } from '@lianguan/service-kit';
import { fileRecordsOf, recordFacts, type FactValues, type FileRecord } from '../file-record/index.js';
import { decideFact, FACT_REFUSALS, type FactRefusal, type RecordFileFact } from './fact-act.rules.js';

interface LockedFile {
  readonly divisionCode: string;
  readonly records: readonly FileRecord[];
}

interface Outcome {
  readonly divisionCode: string;
  readonly news: FactValues;
}

/** A1: an officer's own word on a file, beside what ledger, register and application say. */
export const recordFileFact: Command<
  RecordFileFact,
  ReadonlyMap<string, LockedFile>,
  Outcome,
  { readonly institutionId: string },
  FactRefusal
> = {
  name: 'recordFileFact',
  refusals: FACT_REFUSALS,
  async load(tx, inputs) {
    const files = await tx.query<{ id: string; divisionCode: string }>(
      `select id, division_code as "divisionCode" from training_institution where id = any($1::uuid[]) order by id for update`,
      [inputs.map(({ institutionId }) => institutionId)],
    );
    const records = await fileRecordsOf(
      tx,
      files.map(({ id }) => id),
    );
    return new Map(
      files.map(({ id, divisionCode }) => [
        id,
        { divisionCode, records: records.filter(({ institutionId }) => institutionId === id) },
      ]),
    );
  },
  decide(files, input, facts) {
    const file = files.get(input.institutionId);
    const decided = decideFact(file?.records, input, facts);
    return decided.ok ? permit({ divisionCode: file!.divisionCode, news: decided.value }) : decided;
  },
  async apply(tx, accepted, facts) {
    await recordFacts(
      tx,
      accepted.map(({ input: { institutionId, validFrom, documentNo }, outcome: { divisionCode, news } }) => ({
        institutionId,
        divisionCode,
        facts: news,
        validFrom,
        source: 'OFFICER',
        documentNo: documentNo.trim(),
      })),
      facts,
    );
    return accepted.map(({ input: { institutionId } }) => ({ institutionId }));
  },
  subject: ({ institutionId, documentNo }) => ({
    type: 'TrainingInstitution',
    id: institutionId,
    documentNo: documentNo.trim(),
  }),
};
