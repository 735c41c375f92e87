import { expect, it } from '@jest/globals';
import { addDays, calendarDay, ROLES, type Role } from '@lianguan/kernel';
import { testCaller } from '@lianguan/testing';
import { decideListed, decideMatch, listIdOf } from './in-service.rules.js';
import { MATCH_STATES, matchLifecycle, type MatchActName, type MatchStateName } from './match-lifecycle.rules.js';

const today = calendarDay('2026-03-02');
const yesterday = addDays(today, -1);

it.each([
  [undefined, today, 'NEWER'],
  [yesterday, today, 'NEWER'],
  [today, today, 'SAME'],
  [yesterday, yesterday, 'SAME'],
  [today, yesterday, 'IN_SERVICE_LIST_OUTDATED'],
  [undefined, addDays(today, 1), 'IN_SERVICE_LIST_FUTURE'],
  [addDays(today, 1), addDays(today, 1), 'IN_SERVICE_LIST_FUTURE'],
])('with a list of %s known, a row of %s is %s', (known, asOf, expected) => {
  const decided = decideListed(known, asOf, { today });
  expect(decided.ok ? decided.value : decided.refusal.code).toBe(expected);
});

it('a school’s list is not its division’s', () => {
  const ids = [listIdOf('341203', null), listIdOf('341203', 'S-1'), listIdOf('341203', 'S-2'), listIdOf('34', null)];
  expect(new Set(ids).size).toBe(4);
});

const CONFIRM = { act: 'confirmInServiceMatch', reason: '已与学校人事核对' } as const;

it.each<[MatchStateName | undefined, { readonly act: MatchActName; readonly reason: string }, string]>([
  ['OPEN', CONFIRM, 'CONFIRMED'],
  ['OPEN', { ...CONFIRM, act: 'dismissInServiceMatch' }, 'DISMISSED'],
  ['CONFIRMED', { ...CONFIRM, act: 'dismissInServiceMatch' }, 'DISMISSED'],
  [undefined, CONFIRM, 'IN_SERVICE_MATCH_UNKNOWN'],
  ['OPEN', { ...CONFIRM, reason: ' ' }, 'IN_SERVICE_REASON_MISSING'],
  ['OPEN', { ...CONFIRM, reason: '电话19900001234' }, 'IN_SERVICE_REASON_NAMES_PERSON'],
  ['DISMISSED', CONFIRM, 'ACTION_NOT_AVAILABLE'],
])('of a match %s, %j is %s', (state, given, expected) => {
  const decided = decideMatch(state && { state }, given, { caller: testCaller({ roles: ['EDU_PERS'] }) });
  expect(decided.ok ? decided.value.to : decided.refusal.code).toBe(expected);
});

it('each step is for its state and for personnel, and for no other', () => {
  for (const line of matchLifecycle.transitions)
    for (const state of MATCH_STATES)
      for (const role of ROLES) {
        const step = matchLifecycle.step(state, line.event, { roles: [role] });
        const fits = (line.from as readonly string[]).includes(state);
        const may = (line.roles as readonly Role[]).includes(role);
        const refused = fits ? 'ROLE_NOT_ENTITLED' : 'ACTION_NOT_AVAILABLE';
        expect(step.ok ? step.value.to : step.refusal.code).toBe(fits && may ? line.to : refused);
      }
});
