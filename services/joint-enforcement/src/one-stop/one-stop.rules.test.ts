import { describe, expect, it } from '@jest/globals';
import { ROLES, type Agency, type Role } from '@lianguan/kernel';
import fc from 'fast-check';
import { oneStopCaseLifecycle, oneStopPartLifecycle, WINDOW_ROLES } from './one-stop-lifecycle.rules.js';
import {
  decideOpening,
  decidePartAct,
  decideWithdrawal,
  reportedPart,
  type OneStopFile,
  type OneStopPart,
  type OneStopPartAct,
  type OpeningContext,
  type OpenOneStopCase,
} from './one-stop.rules.js';

const INPUT: OpenOneStopCase = {
  matter: 'SET_UP',
  registrar: 'CIVIL_AFFAIRS',
  institutionName: '示例培训中心',
  divisionCode: '341203001',
  institutionId: null,
};
const asker = (agency: Agency, role: Role, division: string) => ({ agency, roles: [role], division });
const APPLICANT = { ...asker('INSTITUTION', 'INST', '341203'), institutionId: 'i' };
const TOWNSHIP = asker('TOWNSHIP', 'TOWNSHIP', '341203001');
const CENTER = asker('JOINT_ENFORCEMENT', 'INTAKE', '341203');
const context = (caller: OpeningContext['caller'], more: Partial<OpeningContext> = {}): OpeningContext => ({
  caller,
  institution: undefined,
  openNumber: undefined,
  ...more,
});
const known = { institution: { rootId: 'root' } };

describe('a matter is taken in', () => {
  // prettier-ignore -- a table
  it.each([
    ['by the institution itself', INPUT, context(APPLICANT), 'INSTITUTION i'],
    [
      'by the institution, which may name a place of another county',
      { ...INPUT, divisionCode: '341202001' },
      context(APPLICANT),
      'INSTITUTION i',
    ],
    [
      'by the institution, which names no other one',
      { ...INPUT, institutionId: 'other' },
      context(APPLICANT),
      'INSTITUTION i',
    ],
    [
      'by an account without an institution',
      INPUT,
      context({ ...APPLICANT, institutionId: undefined } as never),
      'APPLICANT_UNKNOWN',
    ],
    ['at the township', INPUT, context(TOWNSHIP), 'TOWNSHIP null'],
    [
      'at the centre, of one that is in the ledger',
      { ...INPUT, matter: 'CHANGE', institutionId: 'i' },
      context(CENTER, known),
      'SERVICE_CENTER root',
    ],
    ['by a department', INPUT, context(asker('EDUCATION', 'EDU_LIC', '341203')), 'WINDOW_NOT_ENTITLED'],
    [
      'by an office with the role of an institution',
      INPUT,
      context(asker('TOWNSHIP', 'INST', '341203001')),
      'WINDOW_NOT_ENTITLED',
    ],
    ['of a change without the institution', { ...INPUT, matter: 'CHANGE' }, context(CENTER), 'INSTITUTION_MISSING'],
    [
      'of an end without the institution',
      { ...INPUT, matter: 'TERMINATION' },
      context(TOWNSHIP),
      'INSTITUTION_MISSING',
    ],
    ['of an institution that nobody knows', { ...INPUT, institutionId: 'x' }, context(CENTER), 'INSTITUTION_UNKNOWN'],
    ['without a name', { ...INPUT, institutionName: ' ' }, context(CENTER), 'NAME_MISSING'],
    ['with the number of a person', { ...INPUT, institutionName: '19900001234' }, context(CENTER), 'TEXT_NAMES_PERSON'],
    ['for a whole county', { ...INPUT, divisionCode: '341203' }, context(CENTER), 'PLACE_NOT_TOWNSHIP'],
    ['for a village', { ...INPUT, divisionCode: '341203001002' }, context(CENTER), 'SERVICE_CENTER null'],
    ['for the next township', { ...INPUT, divisionCode: '341203002' }, context(TOWNSHIP), 'PLACE_OUTSIDE'],
    ['twice', INPUT, context(APPLICANT, { openNumber: '341203000001' }), 'MATTER_OPEN'],
  ] as const)('%s', (_name, input, given, expected) => {
    const decided = decideOpening(input, given);
    expect(decided.ok ? `${decided.value.level} ${decided.value.institutionId}` : decided.refusal.code).toBe(expected);
  });

  it.each(['CIVIL_AFFAIRS', 'MARKET_REGULATION'] as const)(
    'and goes to the township, education and %s',
    (registrar) => {
      const decided = decideOpening({ ...INPUT, registrar }, context(CENTER));
      expect(decided.ok && decided.value.parts.map(({ agency }) => agency)).toEqual([
        'TOWNSHIP',
        'EDUCATION',
        registrar,
      ]);
    },
  );
});

const part = (state: OneStopPart['state'], agency: Agency = 'EDUCATION'): OneStopPart => ({
  id: agency,
  caseId: 'c',
  part: 'LICENSE',
  agency,
  state,
  reason: null,
  documentNo: null,
});
const file = (...parts: readonly OneStopPart[]): OneStopFile => ({
  id: 'c',
  institutionId: 'i',
  matter: 'SET_UP',
  state: 'OPEN',
  openedAt: new Date('2026-03-02T01:00:00Z'),
  parts,
});
const EDU = { agency: 'EDUCATION', roles: ['EDU_LIC'] } as const;
const act = (event: OneStopPartAct['act'], more: Partial<OneStopPartAct> = {}): OneStopPartAct => ({
  act: event,
  partId: 'EDUCATION',
  documentNo: '示教许〔2026〕1号',
  reason: '缺消防验收意见',
  ...more,
});
const codeOf = (decided: ReturnType<typeof decidePartAct>) =>
  decided.ok ? decided.value.step.to : decided.refusal.code;

describe('a part', () => {
  const lines = oneStopPartLifecycle.transitions.flatMap(({ event, from, to, roles }) =>
    oneStopPartLifecycle.states.flatMap((state) => ROLES.map((role) => ({ event, from, to, roles, state, role }))),
  );

  it.each([
    'takeOneStopPart',
    'returnOneStopPart',
    'resupplyOneStopPart',
    'finishOneStopPart',
    'reportOneStopPart',
  ] as const)('%s goes only from the states and by the roles of the table', (event) => {
    for (const { state, role } of lines.filter((line) => line.event === event)) {
      const allowed = oneStopPartLifecycle.transitions.filter(
        (line) => line.event === event && line.from.includes(state) && line.roles.includes(role),
      );
      const decided = decidePartAct(file(part(state)), act(event), { agency: 'EDUCATION', roles: [role] });
      expect([event, state, role, decided.ok]).toEqual([event, state, role, allowed.length > 0]);
    }
  });

  // prettier-ignore -- a table
  it.each([
    ['that nobody knows', file(), act('takeOneStopPart'), EDU, 'PART_UNKNOWN'],
    [
      'of a case that has ended',
      { ...file(part('WAITING')), state: 'WITHDRAWN' as const },
      act('takeOneStopPart'),
      EDU,
      'CASE_ENDED',
    ],
    [
      'of another department',
      file(part('WAITING', 'TOWNSHIP')),
      act('takeOneStopPart', { partId: 'TOWNSHIP' }),
      EDU,
      'PART_NOT_YOURS',
    ],
    [
      'returned without saying what is missing',
      file(part('TAKEN')),
      act('returnOneStopPart', { reason: ' ' }),
      EDU,
      'RETURN_REASON_MISSING',
    ],
    [
      'returned with the number of a person',
      file(part('TAKEN')),
      act('returnOneStopPart', { reason: '电话 19900001234' }),
      EDU,
      'TEXT_NAMES_PERSON',
    ],
    [
      'finished without a document',
      file(part('TAKEN')),
      act('finishOneStopPart', { documentNo: '' }),
      EDU,
      'DOCUMENT_MISSING',
    ],
    ['finished before it was taken', file(part('WAITING')), act('finishOneStopPart'), EDU, 'ACTION_NOT_AVAILABLE'],
    ['finished', file(part('TAKEN')), act('finishOneStopPart'), EDU, 'DONE'],
    ['finished again', file(part('DONE')), act('finishOneStopPart'), EDU, 'ACTION_NOT_AVAILABLE'],
  ] as const)('%s', (_name, given, input, caller, expected) => {
    expect(codeOf(decidePartAct(given, input, caller))).toBe(expected);
  });

  it('the last one completes the case, and no other does', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...oneStopPartLifecycle.states), { maxLength: 3 }), (states) => {
        const others = states.map((state, place) => ({ ...part(state, 'TOWNSHIP'), id: `other-${place}` }));
        const decided = decidePartAct(file(part('TAKEN'), ...others), act('finishOneStopPart'), EDU);
        expect(decided.ok && decided.value.completes).toBe(states.every((state) => state === 'DONE'));
      }),
    );
  });

  it.each([
    ['in hand', file(part('RETURNED')), '2026-03-03T00:00:00Z', true],
    ['at the moment of the opening', file(part('WAITING')), '2026-03-02T01:00:00Z', true],
    ['before the opening', file(part('WAITING')), '2026-03-02T00:59:59Z', false],
    ['done already', file(part('DONE')), '2026-03-03T00:00:00Z', false],
    ['of a change', { ...file(part('WAITING')), matter: 'CHANGE' as const }, '2026-03-03T00:00:00Z', false],
    ['of a case withdrawn', { ...file(part('WAITING')), state: 'WITHDRAWN' as const }, '2026-03-03T00:00:00Z', false],
  ])('is done by what the register reports: %s', (_name, given, at, expected) => {
    expect(reportedPart(given, 'EDUCATION', new Date(at)) !== undefined).toBe(expected);
  });
});

describe('a withdrawal', () => {
  it.each(oneStopCaseLifecycle.states.flatMap((state) => ROLES.map((role) => [state, role] as const)))(
    'of a case that is %s by %s',
    (state, role) => {
      const decided = decideWithdrawal({ ...file(), state }, { caseId: 'c', reason: '另择住所' }, { roles: [role] });
      expect(decided.ok).toBe(state === 'OPEN' && WINDOW_ROLES.includes(role));
    },
  );

  it.each([
    ['of a case that nobody knows', undefined, '另择住所', 'CASE_UNKNOWN'],
    ['without a reason', file(), ' ', 'WITHDRAWAL_REASON_MISSING'],
    ['with the number of a person', file(), '19900001234', 'TEXT_NAMES_PERSON'],
  ])('%s', (_name, given, reason, expected) => {
    const decided = decideWithdrawal(given, { caseId: 'c', reason }, { roles: ['INST'] });
    expect(decided.ok ? 'ok' : decided.refusal.code).toBe(expected);
  });
});
