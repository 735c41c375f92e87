import { expect, it } from '@jest/globals';
import { addDays, calendarDay, ROLES, type Role } from '@lianguan/kernel';
import { testCaller } from '@lianguan/testing';
import fc from 'fast-check';
import {
  CHECK_CONSTANTS,
  CHECK_EXPIRY,
  CHECK_STATES,
  checkLifecycle,
  type CheckStateName,
} from './check-lifecycle.rules.js';
import {
  decideCheckAct,
  decideConsent,
  decideLetter,
  decideListing,
  decideStation,
  type AnsweredCheck,
  type CheckToAsk,
  type MemberToCheck,
} from './check.rules.js';
import { countsOf, dutyOf, isListedFor, type DutyFacts } from './duty.rules.js';

const today = calendarDay('2026-03-02');
const constants = { get: <T>(key: string) => CHECK_CONSTANTS.find((one) => one.key === key)!.value as T };
const by = (role: Role) => ({ caller: testCaller({ roles: [role] }), today });
type Said =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly refusal: { readonly code: string } };
const said = (decided: Said): string => (decided.ok ? 'ok' : decided.refusal.code);

it('each step is for its state and its role, and for no other', () => {
  const guards = { mayBeAsked: true, notReviewedBefore: true } as const;
  for (const line of checkLifecycle.transitions)
    for (const state of CHECK_STATES)
      for (const role of ROLES) {
        const step = checkLifecycle.step(state, line.event, { roles: [role] }, guards);
        const fits = (line.from as readonly string[]).includes(state);
        const may = (line.roles as readonly Role[]).includes(role);
        const refused = fits ? 'ROLE_NOT_ENTITLED' : 'ACTION_NOT_AVAILABLE';
        expect(step.ok ? step.value.to : step.refusal.code).toBe(fits && may ? line.to : refused);
      }
});

it('a clear answer, at first or upon review, begins the year, and nothing else does', () => {
  const begin = checkLifecycle.transitions.filter(({ deadline }) => deadline?.name === CHECK_EXPIRY);
  expect(begin).toEqual(checkLifecycle.transitions.filter(({ to }) => to === 'CLEAR'));
  expect(begin.map(({ event }) => event)).toEqual(['answerClear', 'overturn']);
});

const MEMBER: MemberToCheck = { staffNo: 'T1', state: 'FILED', barred: false, rounds: [] };
const round = (state: CheckStateName, validUntil = today) => ({ ...MEMBER, rounds: [{ state, validUntil }] });

// prettier-ignore -- a table
it.each<[string, readonly (MemberToCheck | undefined)[], string]>([
  ['an applicant', [MEMBER], 'ok'],
  ['a member of staff', [{ ...MEMBER, state: 'ADMITTED' }], 'ok'],
  ['nobody', [], 'CHECK_NOBODY_CHOSEN'],
  ['a stranger among them', [MEMBER, undefined], 'CHECK_STAFF_UNKNOWN'],
  ['who has left', [{ ...MEMBER, state: 'LEFT' }], 'CHECK_STAFF_LEFT'],
  ['who is barred elsewhere', [{ ...MEMBER, barred: true }], 'CHECK_STAFF_BARRED'],
  ['who is clear for 60 days more', [round('CLEAR', addDays(today, 60))], 'ok'],
  ['who is clear for 61 days more', [round('CLEAR', addDays(today, 61))], 'CHECK_STILL_VALID'],
  ['whose year is over', [round('EXPIRED')], 'ok'],
  ...(['LISTED', 'CONSENTED', 'REQUESTED', 'RECEIVED', 'HIT', 'REVIEWING', 'CONFIRMED', 'BARRED'] as const).map(
    (state): [string, MemberToCheck[], string] => [`whose round is ${state}`, [round(state)], 'CHECK_OPEN'],
  ),
])('listing %s', (_name, members, expected) =>
  expect(said(decideListing(members, { today, constants }))).toBe(expected),
);

const LISTED = { state: 'LISTED' as CheckStateName };

// prettier-ignore -- a table
it.each([
  ['signed today', [LISTED], {}, 'ok'],
  ['signed tomorrow', [LISTED], { consentedOn: addDays(today, 1) }, 'CHECK_CONSENT_IN_FUTURE'],
  ['without its number', [LISTED], { consentNo: ' ' }, 'CHECK_DOCUMENT_MISSING'],
  ['that names a person', [LISTED], { consentNo: '19900001234' }, 'CHECK_TEXT_NAMES_PERSON'],
  ['of nobody', [], {}, 'CHECK_NOBODY_CHOSEN'],
  ['of a stranger', [LISTED, undefined], {}, 'CHECK_UNKNOWN'],
  ['given before', [LISTED, { state: 'CONSENTED' as CheckStateName }], {}, 'ACTION_NOT_AVAILABLE'],
])('a consent %s', (_name, checks, given, expected) =>
  expect(said(decideConsent(checks, { consentedOn: today, consentNo: '同意书1号', ...given }, by('INST')))).toBe(
    expected,
  ),
);

const CONSENTED: CheckToAsk = {
  state: 'CONSENTED',
  staffNo: 'T1',
  staffState: 'FILED',
  barred: false,
  premisesStation: 'S-01',
};

// prettier-ignore -- a table
it.each([
  ['to its station', [CONSENTED], '示函2号', 'ok'],
  ['without consent', [CONSENTED, { ...CONSENTED, ...LISTED }], '示函2号', 'ACTION_NOT_AVAILABLE'],
  ['to no station', [{ ...CONSENTED, premisesStation: null }], '示函2号', 'CHECK_STATION_UNKNOWN'],
  ['about who has left', [{ ...CONSENTED, staffState: 'LEFT' as const }], '示函2号', 'CHECK_STAFF_LEFT'],
  ['about who is barred', [{ ...CONSENTED, barred: true }], '示函2号', 'CHECK_STAFF_BARRED'],
  ['of another letter’s number', [CONSENTED], ' 示函1号 ', 'CHECK_LETTER_TAKEN'],
  ['without a number', [CONSENTED], ' ', 'CHECK_DOCUMENT_MISSING'],
  ['about nobody', [], '示函2号', 'CHECK_NOBODY_CHOSEN'],
  ['about a stranger', [undefined], '示函2号', 'CHECK_UNKNOWN'],
])('a letter %s', (_name, checks, letterNo, expected) =>
  expect(said(decideLetter(checks, { letterNo, takenLetters: new Set(['示函1号']) }, by('EDU_SUP')))).toBe(expected),
);

const HIT: AnsweredCheck = { state: 'HIT', objectedOn: null };

// prettier-ignore -- a table
it.each<[string, AnsweredCheck | undefined, Parameters<typeof decideCheckAct>[1]['act'], string, string]>([
  ['an objection', HIT, 'objectToBackgroundAnswer', '异议1号', 'REVIEWING'],
  ['an objection to a bar', { ...HIT, state: 'BARRED' }, 'objectToBackgroundAnswer', '异议1号', 'REVIEWING'],
  [
    'a second objection',
    { state: 'BARRED', objectedOn: today },
    'objectToBackgroundAnswer',
    '异议1号',
    'CHECK_REVIEWED_BEFORE',
  ],
  [
    'an objection to a clear answer',
    { ...HIT, state: 'CLEAR' },
    'objectToBackgroundAnswer',
    '异议1号',
    'ACTION_NOT_AVAILABLE',
  ],
  ['an objection without a paper', HIT, 'objectToBackgroundAnswer', ' ', 'CHECK_DOCUMENT_MISSING'],
  ['an objection to nothing', undefined, 'objectToBackgroundAnswer', '异议1号', 'CHECK_UNKNOWN'],
  ['a bar', HIT, 'imposeStaffBar', '示禁1号', 'BARRED'],
  ['a bar after the review', { state: 'CONFIRMED', objectedOn: today }, 'imposeStaffBar', '示禁1号', 'BARRED'],
  [
    'a bar during the review',
    { state: 'REVIEWING', objectedOn: today },
    'imposeStaffBar',
    '示禁1号',
    'ACTION_NOT_AVAILABLE',
  ],
])('%s', (_name, check, act, documentNo, expected) => {
  const decided = decideCheckAct(check, { act, documentNo }, by('EDU_SUP'));
  expect(decided.ok ? decided.value.to : decided.refusal.code).toBe(expected);
});

it('a station is recorded for an institution that is known', () => {
  expect(said(decideStation(true, { stationId: ' S-01 ' }))).toBe('ok');
  expect(said(decideStation(true, { stationId: ' ' }))).toBe('CHECK_STATION_MISSING');
  expect(said(decideStation(false, { stationId: 'S-01' }))).toBe('CHECK_INSTITUTION_UNKNOWN');
});

const DUTY: DutyFacts = {
  state: 'ADMITTED',
  workPermitUntil: null,
  barred: false,
  inService: false,
  checks: ['CLEAR'],
};

// prettier-ignore -- a table
it.each<[Partial<DutyFacts>, string]>([
  [{}, 'ON_DUTY'],
  [{ checks: ['LISTED', 'CLEAR'] }, 'ON_DUTY'],
  [{ checks: ['CLEAR', 'EXPIRED'] }, 'ON_DUTY'],
  [{ checks: [] }, 'NOT_CHECKED'],
  [{ checks: ['EXPIRED'] }, 'NOT_CHECKED'],
  [{ checks: ['RECEIVED'] }, 'NOT_CHECKED'],
  [{ checks: ['HIT', 'CLEAR'] }, 'NOT_CLEAR'],
  [{ checks: ['REVIEWING'] }, 'NOT_CLEAR'],
  [{ checks: ['CONFIRMED'] }, 'NOT_CLEAR'],
  [{ checks: ['BARRED'] }, 'NOT_CLEAR'],
  [{ barred: true }, 'BARRED'],
  [{ inService: true }, 'IN_SERVICE_TEACHER'],
  [{ inService: true, barred: true }, 'BARRED'],
  [{ inService: true, state: 'LEFT' }, 'LEFT'],
  [{ state: 'FILED' }, 'NOT_ADMITTED'],
  [{ state: 'RETURNED' }, 'NOT_ADMITTED'],
  [{ state: 'LEFT', barred: true }, 'LEFT'],
  [{ workPermitUntil: today }, 'ON_DUTY'],
  [{ workPermitUntil: addDays(today, -1) }, 'PERMIT_EXPIRED'],
])('%j is %s', (given, expected) => expect(dutyOf({ ...DUTY, ...given }, today)).toBe(expected));

it('a letter’s figures always add up, and ninety clear answers are 90 = 90 + 0 + 0 (E2)', () => {
  expect(countsOf(Array<'CLEAR'>(90).fill('CLEAR'))).toEqual({ listed: 90, clear: 90, hit: 0, pending: 0 });
  expect(countsOf(['EXPIRED', 'HIT', 'REVIEWING', 'CONFIRMED', 'BARRED', 'REQUESTED', 'RECEIVED'])).toEqual({
    listed: 7,
    clear: 1,
    hit: 4,
    pending: 2,
  });
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...CHECK_STATES)), (states) => {
      const { listed, clear, hit, pending } = countsOf(states);
      expect(clear + hit + pending).toBe(listed);
      expect(Math.min(clear, hit, pending)).toBeGreaterThanOrEqual(0);
    }),
  );
});

it('the police know whom they are asked about, as long as they are', () => {
  const police = (role: Role, stationId?: string) =>
    testCaller({ agency: 'PUBLIC_SECURITY', roles: [role], ...(stationId && { stationId }) });
  for (const state of CHECK_STATES) {
    const check = { state, stationId: 'S-01' };
    expect(isListedFor(check, police('POL_STATION', 'S-01'))).toBe(state === 'REQUESTED' || state === 'RECEIVED');
    expect(isListedFor(check, police('POL_STATION', 'S-02'))).toBe(false);
    expect(isListedFor(check, police('POL_STATION'))).toBe(false);
    expect(isListedFor(check, police('POL_CASE'))).toBe(state === 'REVIEWING');
  }
  expect(isListedFor({ state: 'CLEAR', stationId: null }, testCaller())).toBe(true);
});
