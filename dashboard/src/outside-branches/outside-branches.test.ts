import { expect, it } from '@jest/globals';
import { actsOf, branchStepText, homeAnswerText, readBranchSearch } from './branch-acts';

it.each([
  [{}, {}],
  [
    { q: ' 分公司 ', state: 'INQUIRED' },
    { q: '分公司', state: 'INQUIRED' },
  ],
  [{ state: 'toString' }, {}],
])('the address %j', (given, search) => {
  expect(readBranchSearch(given)).toEqual(search);
});

it('offers what may be done, in the order of the work, and says what was done', () => {
  expect(actsOf({ availableActions: ['stopOutsideBranch', 'inquireHomeDepartment', 'somethingNew'] })).toEqual([
    'inquireHomeDepartment',
    'stopOutsideBranch',
  ]);
  expect(['passInquiryDue', 'recordHomeAnswer', 'somethingNew'].map(branchStepText)).toEqual([
    '复函期限届满',
    '登记复函',
    'somethingNew',
  ]);
});

it.each([
  [null, '未复函'],
  [true, '有有效的办学许可证'],
  [false, '没有有效的办学许可证'],
])('an answer of %s', (answer, text) => {
  expect(homeAnswerText(answer)).toBe(text);
});
