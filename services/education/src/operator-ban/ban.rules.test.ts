import { describe, expect, it } from '@jest/globals';
import { calendarDay, ROLES, type CalendarDay, type Role } from '@lianguan/kernel';
import {
  BAN_GROUNDS,
  banConstants,
  decideBan,
  decideBanEnd,
  decideBanTerm,
  decideLift,
  operatorBanLifecycle,
  type BanContext,
  type BanStanding,
  type ImposeBan,
} from './ban.rules.js';

const constants = { get: (key: string) => banConstants.find((constant) => constant.key === key)!.value as never };
const today = calendarDay('2026-03-02');
const code = (decision: { ok: true } | { ok: false; refusal: { code: string } }): string =>
  decision.ok ? 'ok' : decision.refusal.code;

describe('the term of a ban', () => {
  const term = { years: null, permanent: false };
  // prettier-ignore -- a table
  it.each([
    ['VIOLATION', { ...term, years: 0 }, 'BAN_TERM_OUT_OF_RANGE'],
    ['VIOLATION', { ...term, years: 1 }, '2027-03-02'],
    ['VIOLATION', { ...term, years: 5 }, '2031-03-02'],
    ['VIOLATION', { ...term, years: 6 }, 'BAN_TERM_OUT_OF_RANGE'],
    ['VIOLATION', { ...term, years: 1.5 }, 'BAN_TERM_OUT_OF_RANGE'],
    ['VIOLATION', term, 'BAN_TERM_MISSING'],
    ['VIOLATION', { years: 2, permanent: true }, null],
    ['SEVERAL_SCHOOLS', term, '2036-03-02'],
    ['SEVERAL_SCHOOLS', { ...term, years: 10 }, '2036-03-02'],
    ['SEVERAL_SCHOOLS', { ...term, years: 9 }, 'BAN_TERM_OUT_OF_RANGE'],
    ['FALSE_APPLICATION', term, '2027-03-02'],
    ['FRAUD', term, '2029-03-02'],
    ['FRAUD', { ...term, permanent: true }, 'BAN_NOT_PERMANENT'],
  ] as const)('%s %j: %s', (ground, given, expected) => {
    const decided = decideBanTerm(ground, given, { decidedOn: today, constants });
    expect(decided.ok ? decided.value.lastDay : decided.refusal.code).toBe(expected);
  });

  it('ends on the last day of February where the year has no 29th', () => {
    const decided = decideBanTerm('FRAUD', term, { decidedOn: calendarDay('2028-02-29'), constants });
    expect(decided).toMatchObject({ value: { lastDay: '2031-02-28' } });
  });

  it('has an article for every ground', () => {
    for (const ground of BAN_GROUNDS) {
      const decided = decideBanTerm(
        ground,
        { years: null, permanent: ground === 'VIOLATION' },
        { decidedOn: today, constants },
      );
      expect(decided).toMatchObject({ ok: true, value: { article: expect.stringMatching(/第.+条$/u) } });
    }
  });
});

const INPUT: ImposeBan = {
  institutionId: 'i',
  citizenNumber: null,
  operatorName: null,
  usccCode: null,
  ground: 'VIOLATION',
  years: 3,
  permanent: false,
  documentNo: '示教罚〔2026〕1号',
  decidedOn: today,
};
const NOBODY = { citizenNumber: null, usccCode: null };
const CONTEXT: BanContext = {
  ofInstitution: { ...NOBODY, citizenNumber: '341203187309258299' },
  facts: { today, constants },
};
const PERSON = { ...INPUT, institutionId: null, citizenNumber: '341203187309258299' };
const ALONE = { ...CONTEXT, ofInstitution: undefined };

// prettier-ignore -- a table
it.each([
  ['on the operator of an institution', INPUT, CONTEXT, 'ok'],
  ['on an institution that is not there', INPUT, ALONE, 'INSTITUTION_UNKNOWN'],
  ['on an institution without number and code', INPUT, { ...CONTEXT, ofInstitution: NOBODY }, 'OPERATOR_UNIDENTIFIED'],
  ['on nobody', { ...INPUT, institutionId: null }, ALONE, 'OPERATOR_UNIDENTIFIED'],
  ['on a person', PERSON, ALONE, 'ok'],
  ['on a person of a wrong number', { ...PERSON, citizenNumber: '341203187309258290' }, ALONE, 'CITIZEN_NUMBER_WRONG'],
  ['on an organisation', { ...PERSON, citizenNumber: null, usccCode: '91330282MA2H0A0X32' }, ALONE, 'ok'],
  ['on an organisation of a wrong code', { ...PERSON, usccCode: '91330282MA2H0A0X33' }, ALONE, 'CREDIT_CODE_WRONG'],
  ['without a document', { ...INPUT, documentNo: ' ' }, CONTEXT, 'BAN_DOCUMENT_MISSING'],
  ['with a number in the document', { ...INPUT, documentNo: '19900001234' }, CONTEXT, 'TEXT_NAMES_PERSON'],
  ['decided tomorrow', { ...INPUT, decidedOn: calendarDay('2026-03-03') }, CONTEXT, 'DECIDED_LATER_THAN_TODAY'],
  ['for six years', { ...INPUT, years: 6 }, CONTEXT, 'BAN_TERM_OUT_OF_RANGE'],
] as const)('a ban %s', (_name, input, context, expected) => {
  expect(code(decideBan(input, context))).toBe(expected);
});

const standing = (state: BanStanding['state'], lastDay: CalendarDay | null = today): BanStanding => ({
  id: 'b',
  state,
  lastDay,
});

// prettier-ignore -- a table
it.each([
  ['in force', standing('IN_FORCE'), '复议撤销', 'ok'],
  ['of an unknown id', undefined, '复议撤销', 'BAN_UNKNOWN'],
  ['without a reason', standing('IN_FORCE'), ' ', 'LIFT_REASON_MISSING'],
  ['with a number in the reason', standing('IN_FORCE'), '19900001234', 'TEXT_NAMES_PERSON'],
  ['lifted already', standing('LIFTED'), '复议撤销', 'ACTION_NOT_AVAILABLE'],
  ['ended', standing('ENDED'), '复议撤销', 'ACTION_NOT_AVAILABLE'],
] as const)('lifting a ban %s', (_name, ban, reason, expected) => {
  expect(code(decideLift(ban, { reason }, { roles: ['EDU_LIC'] }))).toBe(expected);
});

// prettier-ignore -- a table
it.each([
  ['on its last day', standing('IN_FORCE'), today, 'NOT_DUE'],
  ['on the day after', standing('IN_FORCE'), calendarDay('2026-03-03'), 'ENDED'],
  ['without end', standing('IN_FORCE', null), calendarDay('2126-03-03'), 'NOT_DUE'],
  ['lifted', standing('LIFTED'), calendarDay('2026-03-03'), 'NOT_DUE'],
  ['unknown', undefined, today, 'NOT_DUE'],
] as const)('the end of a ban %s', (_name, ban, day, expected) => {
  const decided = decideBanEnd(ban, { caller: { roles: ['SYS'] } as never, today: day });
  expect(decided).toEqual({ ok: true, value: expected });
});

it.each(
  operatorBanLifecycle.transitions.flatMap(({ event, roles }) =>
    ROLES.map((role): [string, Role, boolean] => [event, role, roles.includes(role)]),
  ),
)('%s by %s: %s', (event, role, entitled) => {
  const fired = operatorBanLifecycle.fire('IN_FORCE', event as 'end', { roles: [role] });
  expect(fired.ok ? 'ok' : fired.refusal.code).toBe(entitled ? 'ok' : 'ROLE_NOT_ENTITLED');
});
