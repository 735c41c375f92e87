import { expect, it } from '@jest/globals';
import { checkTexts, SCHOOL_ACT_REFUSALS } from './school-act.rules.js';
import { decideSchool, type RegisterSchool } from './school.rules.js';

const SCHOOL: RegisterSchool = {
  schoolId: 'SCHOOL-01',
  name: '示例小学',
  divisionCode: '341203',
  firstGrade: 1,
  lastGrade: 6,
};
const facts = { caller: { division: '341203' } } as never;

// prettier-ignore -- a table
it.each([
  ['of the county', {}, 'ok'],
  ['to the last grade', { lastGrade: 12 }, 'ok'],
  ['of another county', { divisionCode: '341204' }, 'SCHOOL_NOT_OF_DIVISION'],
  ['with a code of signs', { schoolId: 'S 1' }, 'SCHOOL_CODE_WRONG'],
  ['with a code too long', { schoolId: 'S'.repeat(41) }, 'SCHOOL_CODE_WRONG'],
  ['without a name', { name: ' ' }, 'SCHOOL_NAME_MISSING'],
  ['named by a number', { name: '19900001234' }, 'SCHOOL_NAME_MISSING'],
  ['from grade 0', { firstGrade: 0 }, 'SCHOOL_GRADES_WRONG'],
  ['to grade 13', { lastGrade: 13 }, 'SCHOOL_GRADES_WRONG'],
  ['that ends before it begins', { firstGrade: 7 }, 'SCHOOL_GRADES_WRONG'],
] as const)('a school %s', (_name, given, expected) => {
  const decided = decideSchool(false, { ...SCHOOL, ...given }, facts);
  expect(decided.ok ? 'ok' : decided.refusal.code).toBe(expected);
});

it('a code stands for one school', () => {
  expect(decideSchool(true, SCHOOL, facts)).toMatchObject({ refusal: { code: 'SCHOOL_ON_FILE' } });
});

// prettier-ignore -- a table
it.each([
  ['with all', {}, 'ok'],
  ['without a reason', { reason: ' ' }, 'REASON_MISSING'],
  ['without a paper', { documentNo: ' ' }, 'DOCUMENT_MISSING'],
  ['that names a person', { reason: '19900001234' }, 'PERSON_NAMED'],
] as const)('an act %s', (_name, given, expected) => {
  const decided = checkTexts({ reason: '属实', documentNo: '示教〔2026〕1号', ...given });
  expect(decided.ok ? 'ok' : decided.refusal.code).toBe(expected);
  expect(checkTexts({ reason: '属实', documentNo: '1' }, ['19900001234']).ok).toBe(false);
  expect(SCHOOL_ACT_REFUSALS.RECORD_UNKNOWN.message).toContain('没有这条记录');
});
