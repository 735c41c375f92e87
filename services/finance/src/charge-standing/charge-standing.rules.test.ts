import { expect, it } from '@jest/globals';
import {
  CHARGE_REFUSALS,
  chargeObstacles,
  mayCharge,
  type ChargeFacts,
  type ChargeRefusal,
} from './charge-standing.rules.js';

const FREE: ChargeFacts = { known: true, locks: [], licenses: ['ACTIVE'], accounts: ['ACTIVE'] };

it('charges with an active license, an active account and no lock', () => {
  expect(chargeObstacles(FREE)).toEqual([]);
  expect(mayCharge(FREE).ok).toBe(true);
});

// prettier-ignore -- a table
it.each<[Partial<ChargeFacts>, ChargeRefusal[]]>([
  [{ known: false }, ['CHARGE_INSTITUTION_UNKNOWN']],
  [{ locks: ['转登记'] }, ['LOCKED_BY_RE_REGISTRATION']],
  [{ locks: ['一', '二'] }, ['LOCKED_BY_RE_REGISTRATION', 'LOCKED_BY_RE_REGISTRATION']],
  [{ licenses: [] }, ['LICENSE_MISSING']],
  [{ licenses: ['NONE'] }, ['LICENSE_MISSING']],
  [{ licenses: ['CANCELLED'] }, ['LICENSE_CANCELLED']],
  [{ licenses: ['CANCELLED', 'ACTIVE'] }, []],
  [{ licenses: ['WITHDRAWN'] }, ['LICENSE_WITHDRAWN']],
  [{ licenses: ['EXPIRED'] }, ['LICENSE_EXPIRED']],
  [{ licenses: ['EXPIRED', 'REVOKED'] }, ['LICENSE_REVOKED']],
  [{ licenses: ['REVOKED', 'ACTIVE'] }, []],
  [{ licenses: ['ACTIVE', 'ENROLMENT_STOPPED'] }, ['ENROLMENT_STOPPED']],
  [{ licenses: ['ENROLMENT_STOPPED', 'SUSPENDED'] }, ['LICENSE_SUSPENDED']],
  [{ accounts: [] }, ['NO_ACTIVE_ACCOUNT']],
  [{ accounts: ['CLOSED'] }, ['NO_ACTIVE_ACCOUNT']],
  [{ accounts: ['CLOSED', 'ACTIVE'] }, []],
  [{ accounts: ['ACTIVE', 'YELLOW'] }, ['ACCOUNT_UNDER_ALARM']],
  [{ accounts: ['RED'] }, ['ACCOUNT_UNDER_ALARM']],
  [{ accounts: ['RED', 'REFUND_ONLY'] }, ['REFUNDS_ONLY']],
  [{ accounts: ['ACTIVE', 'HELD'] }, ['PAYMENTS_HELD']],
  [{ accounts: ['HELD', 'FROZEN'] }, ['ACCOUNT_FROZEN']],
  [
    { locks: ['转登记'], licenses: [], accounts: [] },
    ['LOCKED_BY_RE_REGISTRATION', 'LICENSE_MISSING', 'NO_ACTIVE_ACCOUNT'],
  ],
])('%j: %j', (given, expected) => {
  const facts = { ...FREE, ...given };
  expect(chargeObstacles(facts).map(({ code }) => code)).toEqual(expected);
  const verdict = mayCharge(facts);
  expect(verdict.ok ? undefined : verdict.refusal.code).toBe(expected[0]);
});

it('every obstacle but an unknown institution names its basis', () => {
  const { CHARGE_INSTITUTION_UNKNOWN, ...others } = CHARGE_REFUSALS;
  expect(CHARGE_INSTITUTION_UNKNOWN.basis).toBeNull();
  for (const { basis } of Object.values(others)) expect(basis).not.toBeNull();
});
