import { describe, expect, it } from '@jest/globals';
import { actName, actsOf, inputOf } from './register-acts';

describe('inputOf', () => {
  it('leaves blanks out, counts years, and puts parts together', () => {
    expect(
      inputOf('recordNonProfitAnnualCheck', { year: '2025', result: 'PASSED', toRegistryOn: ' ', reason: ' 合格 ' }),
    ).toEqual({
      year: 2025,
      result: 'PASSED',
      reason: '合格',
    });
    expect(inputOf('registerNonProfit', { 'consent.organ': '示例县教育局', 'consent.on': '2026-03-01' })).toEqual({
      consent: { organ: '示例县教育局', on: '2026-03-01' },
    });
  });

  it('takes nothing that the form does not ask for', () => {
    expect(inputOf('warnNonProfit', { sealRecordNo: '封1' })).toEqual({});
  });
});

it('shows acts that have a form, and names what the service did', () => {
  expect(actsOf(['warnNonProfit', 'passChangeDue'])).toEqual(['warnNonProfit']);
  expect(
    ['warnNonProfit', 'passChangeDue', 'passDeregisterDue', 'changeBusinessScope', 'unknown'].map(actName),
  ).toEqual(['警告', '变更期限届满', '注销期限届满', '变更经营范围（转登记）', 'unknown']);
});
