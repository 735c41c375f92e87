import { describe, expect, it } from '@jest/globals';
import { decisionsOf } from './candidate-actions';
import { compare, type ComparedInstitution } from './comparison';

const institution = (over: Partial<ComparedInstitution>): ComparedInstitution => ({
  id: 'i1',
  ledgerNo: 'YD-001',
  name: '示例培训学校',
  address: '示例路 1 号',
  divisionCode: '341203',
  usccCode: null,
  trainingClass: 'ACADEMIC',
  nonAcademicKind: null,
  operator: { name: '示例甲' },
  license: null,
  ...over,
});

describe('two institutions side by side', () => {
  it('differ where they differ', () => {
    const facts = compare([institution({}), institution({ ledgerNo: 'YD-002', address: '示例路 2 号' })]);
    expect(facts.filter(({ same }) => !same).map(({ name }) => name)).toEqual(['台账编号', '办学地址']);
  });

  it('show what is missing as such', () => {
    const facts = compare([institution({}), institution({ license: { number: '教民1', state: 'ACTIVE' } })]);
    expect(facts.find(({ name }) => name === '办学许可证')?.values).toEqual(['无', '教民1']);
  });
});

describe('what may be decided', () => {
  it.each([
    [
      ['dismissDuplicateCandidate', 'mergeInstitutions'],
      ['mergeInstitutions', 'dismissDuplicateCandidate'],
    ],
    [['unmergeInstitutions'], ['unmergeInstitutions']],
    [['reopenDuplicateCandidate'], ['reopenDuplicateCandidate']],
    [[], []],
    [['somethingNew'], []],
  ])('%j offers %j', (actions, decisions) => {
    expect(decisionsOf(actions)).toEqual(decisions);
  });
});
