import { describe, expect, it } from '@jest/globals';
import { purposesFor, statedPurpose } from './purposes';

describe('the purpose of reading personal data', () => {
  it('of an office is its duty', () => {
    expect(purposesFor('EDUCATION')).toEqual([
      'LICENSING',
      'SUPERVISION',
      'INSPECTION',
      'CASE',
      'COMPLAINT',
      'STATISTICS',
    ]);
  });

  it('of an institution is its own data', () => {
    expect(purposesFor('INSTITUTION')).toEqual(['OWN_DATA']);
  });

  it.each([
    [undefined, '', null],
    ['SUPERVISION', '', { purpose: 'SUPERVISION' }],
    ['SUPERVISION', '永教罚决〔2022〕3号', { purpose: 'SUPERVISION' }],
    ['CASE', '  ', null],
    ['CASE', ' 永教罚决〔2022〕3号 ', { purpose: 'CASE', caseNo: '永教罚决〔2022〕3号' }],
  ] as const)('%s with number %j is %j', (purpose, caseNo, stated) => {
    expect(statedPurpose(purpose, caseNo)).toEqual(stated);
  });
});
