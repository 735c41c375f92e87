import { describe, expect, it } from '@jest/globals';
import {
  COMPETENT_DEPARTMENTS,
  competentDepartmentOf,
  decideRouting,
  SUBJECT_NAMES,
  SUBJECTS,
  subjectNamed,
  type ClassFact,
} from './classification.rules.js';

it('knows the academic subjects of the catalogue, and the others (A4)', () => {
  const titles = (trainingClass: string) =>
    SUBJECT_NAMES.filter((subject) => SUBJECTS[subject].trainingClass === trainingClass).map(
      (subject) => SUBJECTS[subject].title,
    );
  expect(titles('ACADEMIC').join(' ')).toBe('道德与法治 语文 历史 地理 数学 外语 物理 化学 生物');
  expect(titles('NON_ACADEMIC').join(' ')).toBe('体育 艺术 综合实践 劳动 信息技术');
});

// prettier-ignore -- a table
it.each([
  ['数学', 'MATHEMATICS'],
  [' 数 学 ', 'MATHEMATICS'],
  ['数学思维', undefined],
  ['艺术', 'ART'],
])('a course named %s is clear by the subject %s', (course, subject) => expect(subjectNamed(course)).toBe(subject));

// prettier-ignore -- a table
it.each([
  [null, 'EDUCATION', 'EDUCATION'],
  ['CULTURE_ART', 'CULTURE_TOURISM', 'CULTURE_SPORT_SCIENCE'],
  ['SPORT', 'SPORT', 'CULTURE_SPORT_SCIENCE'],
  ['SCI_TECH', 'SCIENCE_TECHNOLOGY', 'CULTURE_SPORT_SCIENCE'],
  ['VOCATIONAL', 'HUMAN_RESOURCES', 'CULTURE_SPORT_SCIENCE'],
] as const)('%s belongs to %s (A3)', (kind, department, agency) => {
  expect(competentDepartmentOf(kind)).toBe(department);
  expect(COMPETENT_DEPARTMENTS[department].agency).toBe(agency);
});

describe('decideRouting', () => {
  const fact = (kind: ClassFact['kind'], version = 2): ClassFact => ({
    institutionId: 'i',
    divisionCode: '341203',
    kind,
    version,
  });
  const known = { department: 'SPORT', version: 1 } as const;
  // prettier-ignore -- a table
  it.each([
    ['a first class', fact('SPORT'), { institutionKnown: true, known: undefined }, { to: 'SPORT', from: null }],
    ['another class', fact(null), { institutionKnown: true, known }, { to: 'EDUCATION', from: 'SPORT' }],
    ['the same again', fact('SPORT'), { institutionKnown: true, known }, 'UNCHANGED'],
    ['the same version', fact(null, 1), { institutionKnown: true, known }, 'UNCHANGED'],
    ['a late one', fact(null, 0), { institutionKnown: true, known }, 'UNCHANGED'],
    ['one of nobody', fact(null), { institutionKnown: false, known: undefined }, 'INSTITUTION_UNKNOWN'],
  ])('%s', (_name, given, state, expected) => {
    const decision = decideRouting(given, state);
    expect(decision.ok ? decision.value : decision.refusal.code).toEqual(expected);
  });
});
