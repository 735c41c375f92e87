import { expect, it } from '@jest/globals';
import { differenceText, discrepancyTime } from './discrepancy-texts';

it.each([
  ['CHARGED_NOT_TAUGHT', 3, null, '消课 3 课时，没有培训记录'],
  ['CHARGED_ABOVE_PRESENT', 3, 0, '消课 3 课时，记录到课 0 人'],
  ['TAUGHT_NOT_CHARGED', 0, 2, '消课 0 课时，记录到课 2 人'],
  ['CHARGED_OVER_PLAN', 3, 2, '登记上课 3 次，计划 2 次'],
  ['SOLD_ABOVE_FILED', 50005, 40000, '每课时收 500.05 元，备案 400.00 元'],
] as const)('%s of %i and %s reads %s', (kind, charged, heldAgainst, expected) => {
  expect(differenceText({ kind, charged, heldAgainst })).toBe(expected);
});

it.each([
  ['CHARGED_NOT_TAUGHT', '18:00', '2026-09-02 18:00'],
  ['CHARGED_OVER_PLAN', null, '2026-09-02 起执行的计划'],
  ['SOLD_ABOVE_FILED', null, '2026-09-02 起上课的订单'],
] as const)('%s at %s is of %s', (kind, from, expected) => {
  expect(discrepancyTime({ kind, day: '2026-09-02', from })).toBe(expected);
});
