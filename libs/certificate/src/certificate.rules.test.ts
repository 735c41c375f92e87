import { describe, expect, it } from '@jest/globals';
import { calendarDay, type Agency } from '@lianguan/kernel';
import {
  CERTIFICATE_STATES,
  isPrintable,
  mayPrint,
  normalCode,
  readable,
  shownState,
  type CertificateStateName,
} from './certificate.rules.js';

const CODE = 'E0123456789ABCDEF01234567';

describe('the code', () => {
  // prettier-ignore -- a table
  it.each([
    ['as it is kept', CODE, CODE],
    ['as it is printed', readable(CODE), CODE],
    ['as it is typed', ' e-0123 4567-89ab cdef 0123 4567 ', CODE],
    ['one digit short', CODE.slice(0, -1), null],
    ['one digit long', `${CODE}0`, null],
    ['no hexadecimal digit', CODE.replace('A', 'G'), null],
    ['no letter first', CODE.replace('E', '3'), null],
    ['nothing', '', null],
  ])('%s', (_name, text, expected) => expect(normalCode(text)).toBe(expected));

  it('is printed in groups', () => expect(readable(CODE)).toBe('E-0123-4567-89AB-CDEF-0123-4567'));
});

describe('shownState', () => {
  const validTo = calendarDay('2026-03-31');
  // prettier-ignore -- a table
  it.each<[CertificateStateName, string, CertificateStateName]>([
    ['VALID', '2026-03-31', 'VALID'],
    ['VALID', '2026-04-01', 'EXPIRED'],
    ['SUSPENDED', '2026-03-31', 'SUSPENDED'],
    ['SUSPENDED', '2026-04-01', 'EXPIRED'],
    ['REVOKED', '2026-04-01', 'REVOKED'],
    ['WITHDRAWN', '2026-04-01', 'WITHDRAWN'],
    ['CANCELLED', '2026-04-01', 'CANCELLED'],
  ])('%s on %s is %s', (state, today, expected) =>
    expect(shownState(state, { validTo, today: calendarDay(today) })).toBe(expected),
  );

  it('never ends where there is no term', () =>
    expect(shownState('VALID', { validTo: null, today: calendarDay('2999-01-01') })).toBe('VALID'));
});

it('what has ended is not printed any more', () =>
  expect(CERTIFICATE_STATES.filter((state) => !isPrintable(state))).toEqual([
    'EXPIRED',
    'REVOKED',
    'WITHDRAWN',
    'CANCELLED',
  ]));

it.each<[Agency, boolean]>([
  ['CIVIL_AFFAIRS', true],
  ['INSTITUTION', true],
  ['JOINT_ENFORCEMENT', true],
  ['TOWNSHIP', true],
  ['EDUCATION', false],
  ['GUARDIAN', false],
  ['PUBLIC', false],
])('%s prints a certificate of civil affairs: %s', (agency, expected) =>
  expect(mayPrint({ agency }, 'CIVIL_AFFAIRS')).toBe(expected),
);
