import { expect, it } from '@jest/globals';
import { floorOf, LEAST_SHARE, leastOf } from './minimum.rules.js';

const constants = { get: <T>(key: string): T => (key === LEAST_SHARE.BANK_CUSTODY ? 20 : 100) as T };

it.each([
  ['BANK_CUSTODY', 0n, 0n],
  ['BANK_CUSTODY', 1n, 1n],
  ['BANK_CUSTODY', 5n, 1n],
  ['BANK_CUSTODY', 6n, 2n],
  ['RISK_DEPOSIT', 6n, 6n],
] as const)('%s of %s keeps %s', (mode, amount, least) => {
  expect(leastOf({ mode, amount }, constants).least).toBe(least);
});

it('the agreed minimum is the least: the liability may only ask for more', () => {
  expect(floorOf({ minimum: 500n, liabilityMinimum: 499n })).toBe(500n);
  expect(floorOf({ minimum: 500n, liabilityMinimum: 501n })).toBe(501n);
});
