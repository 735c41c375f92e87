import { expect, it } from '@jest/globals';
import type { TeachingStageName } from '../institution/index.js';
import { decideStages } from './stage.rules.js';

const GIVEN = { stages: ['HIGH_SCHOOL', 'COMPULSORY', 'HIGH_SCHOOL'], documentNo: '示核〔2021〕1号' } as const;

// prettier-ignore -- a table
it.each<[string, readonly TeachingStageName[] | null | undefined, object, string]>([
  ['of one whose stages nobody has said', null, {}, 'COMPULSORY,HIGH_SCHOOL'],
  ['of one with one stage more', ['PRESCHOOL', 'COMPULSORY', 'HIGH_SCHOOL'], {}, 'COMPULSORY,HIGH_SCHOOL'],
  ['that are on file', ['COMPULSORY', 'HIGH_SCHOOL'], {}, 'STAGES_KNOWN'],
  ['of none in the ledger', undefined, {}, 'STAGES_OF_UNKNOWN'],
  ['without any', null, { stages: [] }, 'TEACHING_STAGES_MISSING'],
  ['without a document', null, { documentNo: ' ' }, 'STAGES_DOCUMENT_MISSING'],
  ['by a number of a person', null, { documentNo: '19900000001' }, 'STAGES_NAME_PERSON'],
])('stages %s', (_name, known, given, expected) => {
  const decided = decideStages(known, { ...GIVEN, ...given });
  expect(decided.ok ? decided.value.join() : decided.refusal.code).toBe(expected);
});
