import { expect, it } from '@jest/globals';
import { isPast, nonProfitDueText } from './register-texts';

it('a last day ends at midnight in Shanghai', () => {
  expect(isPast('2026-03-31', Date.parse('2026-03-31T15:59:59Z'))).toBe(false);
  expect(isPast('2026-03-31', Date.parse('2026-03-31T16:00:00Z'))).toBe(true);
});

it.each([
  [null, null, '—'],
  ['2026-04-01', null, '应变更 2026-04-01'],
  ['2026-03-30', null, '应变更 2026-03-30（已逾期）'],
  ['2026-03-30', '2026-04-02', '应注销 2026-04-02'],
])('change due %s, deregistration due %s: %s', (changeDueOn, deregisterDueOn, expected) => {
  expect(nonProfitDueText({ changeDueOn, deregisterDueOn }, Date.parse('2026-03-31T01:00:00Z'))).toBe(expected);
});
