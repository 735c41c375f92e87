import { describe, expect, it } from '@jest/globals';
import { calendarDay } from '@lianguan/kernel';
import type { Facts } from '@lianguan/service-kit';
import { decideExpiry, expiresAt, stateOn, type LicenseStateName } from './license.rules.js';

const factsOn = (day: string, role: 'SYS' | 'EDU_LIC' = 'SYS') =>
  ({ today: calendarDay(day), caller: { roles: [role] } }) as unknown as Facts;
const license = (state: LicenseStateName, validTo: string) => ({ state, validTo: calendarDay(validTo) });

describe('decideExpiry', () => {
  // prettier-ignore -- a table
  it.each([
    ['the day after its last', license('ACTIVE', '2026-03-31'), factsOn('2026-04-01'), 'EXPIRED'],
    ['its last day', license('ACTIVE', '2026-03-31'), factsOn('2026-03-31'), 'NOT_DUE'],
    ['prolonged meanwhile', license('ACTIVE', '2027-03-31'), factsOn('2026-04-01'), 'NOT_DUE'],
    ['expired already', license('EXPIRED', '2026-03-31'), factsOn('2026-04-01'), 'NOT_DUE'],
    ['gone from the ledger', undefined, factsOn('2026-04-01'), 'NOT_DUE'],
    [
      'an officer cannot let it go',
      license('ACTIVE', '2026-03-31'),
      factsOn('2026-04-01', 'EDU_LIC'),
      'ROLE_NOT_ENTITLED',
    ],
  ])('%s', (_name, state, facts, expected) => {
    const decision = decideExpiry(state, facts);
    expect(decision.ok ? decision.value : decision.refusal.code).toBe(expected);
  });
});

it('a recorded license is in force through its last day, to the last instant in Shanghai', () => {
  const fact = { number: 'n', issuedBy: 'o', validFrom: calendarDay('2024-01-01'), validTo: calendarDay('2026-03-31') };
  expect(stateOn(fact, factsOn('2026-03-31'))).toBe('ACTIVE');
  expect(stateOn(fact, factsOn('2026-04-01'))).toBe('EXPIRED');
  expect(expiresAt(fact).toISOString()).toBe('2026-03-31T15:59:59.999Z');
});
