import { expect, it } from '@jest/globals';
import { addDays, calendarDay, ROLES, type Role } from '@lianguan/kernel';
import { decideLease, LEASE_STATES, leaseLifecycle } from './lease.rules.js';

const today = calendarDay('2026-09-07');
const LEASE = {
  schoolId: 'S-1',
  institutionId: 'i',
  place: '综合楼二层',
  areaM2: 1,
  foundOn: today,
  reason: '校内有机构上课',
  documentNo: '示检〔2026〕1号',
};

// prettier-ignore -- a table
it.each([
  ['found today', {}, {}, 'ok'],
  ['to a tenant without a file', { institutionId: null }, { tenantKnown: false }, 'ok'],
  ['to a tenant elsewhere', {}, { tenantKnown: false }, 'LEASE_TENANT_UNKNOWN'],
  ['of no school', {}, { schoolKnown: false }, 'LEASE_SCHOOL_UNKNOWN'],
  ['of nowhere', { place: ' ' }, {}, 'LEASE_PLACE_MISSING'],
  ['of nothing', { areaM2: 0 }, {}, 'LEASE_AREA_MISSING'],
  ['found tomorrow', { foundOn: addDays(today, 1) }, {}, 'LEASE_FOUND_IN_FUTURE'],
] as const)('a lease %s', (_name, given, facts, expected) => {
  const decided = decideLease({ ...LEASE, ...given }, { today, schoolKnown: true, tenantKnown: true, ...facts });
  expect(decided.ok ? 'ok' : decided.refusal.code).toBe(expected);
});

it('each step is for its state and its role, and for no other', () => {
  for (const line of leaseLifecycle.transitions)
    for (const state of LEASE_STATES)
      for (const role of ROLES) {
        const step = leaseLifecycle.step(state, line.event, { roles: [role] });
        const fits = (line.from as readonly string[]).includes(state);
        const may = (line.roles as readonly Role[]).includes(role);
        const refused = fits ? 'ROLE_NOT_ENTITLED' : 'ACTION_NOT_AVAILABLE';
        expect(step.ok ? step.value.to : step.refusal.code).toBe(fits && may ? line.to : refused);
      }
});
