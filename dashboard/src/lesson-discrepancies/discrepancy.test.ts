import { expect, it } from '@jest/globals';
import { differenceText, discrepancyTime } from './discrepancy-texts';

it.each([
  ['CHARGED_NOT_TAUGHT', 3, null, '消课 3 课时，没有培训记录'],
  ['CHARGED_ABOVE_PRESENT', 3, 0, '消课 3 课时，记录到课 0 人'],
  ['TAUGHT_NOT_CHARGED', 0, 2, '消课 0 课时，记录到课 2 人'],
  ['CHARGED_OVER_PLAN', 3, 2, '登记上课 3 次，计划 2 次'],
] as const)('%s of %i and %s reads %s', (kind, charged, heldAgainst, expected) => {
  expect(differenceText({ kind, charged, heldAgainst })).toBe(expected);
});

it('a discrepancy is of a lesson, or of a whole plan', () => {
  expect([discrepancyTime('2026-09-02', '18:00'), discrepancyTime('2026-09-02', null)]).toEqual([
    '2026-09-02 18:00',
    '2026-09-02 起执行的计划',
  ]);
});
