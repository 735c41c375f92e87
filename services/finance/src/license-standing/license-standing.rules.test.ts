import { expect, it } from '@jest/globals';
import { stands, type LicenseStandingName } from './license-standing.rules.js';

// prettier-ignore -- a table
it.each<[LicenseStandingName[], boolean]>([
  [[], true],
  [['ACTIVE'], true],
  [['ENROLMENT_STOPPED'], true],
  [['SUSPENDED'], true],
  [['EXPIRED'], false],
  [['REVOKED'], false],
  [['WITHDRAWN'], false],
  [['CANCELLED'], false],
  [['NONE'], false],
  [['CANCELLED'], false],
  [['NONE', 'ACTIVE'], true],
  [['REVOKED', 'EXPIRED'], false],
  [['REVOKED', 'ACTIVE'], true],
])('with licenses %j the account may be restored: %s', (licenses, expected) => {
  expect(stands(licenses)).toBe(expected);
});
