import { expect, it } from '@jest/globals';
import { coveredPercent } from './coverage-share';

it.each([
  ['0.00', '10.00', 0],
  ['9.99', '10.00', 99],
  ['10.00', '10.00', 100],
  ['0.00', '0.00', 100],
  ['90071992547409.92', '90071992547409.93', 99],
])('%s of %s yuan are %s percent', (covered, whole, expected) => {
  expect(coveredPercent(covered, whole)).toBe(expected);
});
