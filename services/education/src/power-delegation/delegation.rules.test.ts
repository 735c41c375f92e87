import { expect, it } from '@jest/globals';
import { calendarDay, ROLES } from '@lianguan/kernel';
import {
  decideDelegation,
  decideRevocation,
  delegatedItems,
  delegationLifecycle,
  type DelegationLetter,
  type RecordDelegation,
} from './delegation.rules.js';

const LETTER: DelegationLetter = {
  townshipCode: '341203001',
  items: ['orderToRectify'],
  validFrom: calendarDay('2026-03-02'),
  validTo: calendarDay('2026-12-31'),
  revokedOn: null,
};
const REVOKED = { ...LETTER, revokedOn: calendarDay('2026-06-01') };

// prettier-ignore -- a table
it.each([
  ['the day before', LETTER, '341203001', '2026-03-01', []],
  ['the first day', LETTER, '341203001', '2026-03-02', ['orderToRectify']],
  ['the last day', LETTER, '341203001', '2026-12-31', ['orderToRectify']],
  ['the day after', LETTER, '341203001', '2027-01-01', []],
  ['no last day', { ...LETTER, validTo: null }, '341203001', '2036-01-01', ['orderToRectify']],
  ['before its revocation', REVOKED, '341203001', '2026-05-31', ['orderToRectify']],
  ['when it is revoked', REVOKED, '341203001', '2026-06-01', []],
  ['an officer of a village', LETTER, '341203001005', '2026-03-02', ['orderToRectify']],
  ['the next township', LETTER, '341203002', '2026-03-02', []],
  ['the county', LETTER, '341203', '2026-03-02', []],
] as const)('what is delegated on %s', (_name, letter, division, day, items) => {
  expect(delegatedItems([letter], division, calendarDay(day))).toEqual(items);
});

const INPUT: RecordDelegation = { ...LETTER, documentNo: '示政规〔2026〕3号', publishedOn: calendarDay('2026-03-02') };

// prettier-ignore -- a table
it.each([
  ['published on its first day', INPUT, 'ok'],
  ['published later', { ...INPUT, publishedOn: calendarDay('2026-03-03') }, 'DELEGATION_UNPUBLISHED'],
  ['of one day', { ...INPUT, validTo: INPUT.validFrom }, 'ok'],
  ['that ends before it begins', { ...INPUT, validTo: calendarDay('2026-03-01') }, 'DELEGATION_TERM_REVERSED'],
  ['of a county', { ...INPUT, townshipCode: '341203' }, 'TOWNSHIP_UNKNOWN'],
  ['of a county in nine digits', { ...INPUT, townshipCode: '341203000' }, 'TOWNSHIP_UNKNOWN'],
  ['of a village', { ...INPUT, townshipCode: '341203001005' }, 'TOWNSHIP_UNKNOWN'],
  ['of the next county', { ...INPUT, townshipCode: '341202001' }, 'TOWNSHIP_UNKNOWN'],
  ['without items', { ...INPUT, items: [] }, 'ITEMS_MISSING'],
  ['without a number', { ...INPUT, documentNo: ' ' }, 'LETTER_NUMBER_MISSING'],
  ['with a person in its number', { ...INPUT, documentNo: '19900001234' }, 'TEXT_NAMES_PERSON'],
] as const)('a letter %s', (_name, input, expected) => {
  const decided = decideDelegation(input, { division: '341203' });
  expect(decided.ok ? 'ok' : decided.refusal.code).toBe(expected);
});

// prettier-ignore -- a table
it.each([
  ['in effect', { state: 'EFFECTIVE' }, '职权调整', 'REVOKED'],
  ['unknown', undefined, '职权调整', 'DELEGATION_UNKNOWN'],
  ['revoked already', { state: 'REVOKED' }, '职权调整', 'ACTION_NOT_AVAILABLE'],
  ['without a reason', { state: 'EFFECTIVE' }, ' ', 'REVOCATION_REASON_MISSING'],
  ['with a person', { state: 'EFFECTIVE' }, '19900001234', 'TEXT_NAMES_PERSON'],
] as const)('revoking a letter that is %s', (_name, letter, reason, expected) => {
  const decided = decideRevocation(letter, reason, { roles: ['EDU_LEGAL'] });
  expect(decided.ok ? decided.value : decided.refusal.code).toBe(expected);
});

it('a letter is revoked by the roles of its line alone', () => {
  const [line] = delegationLifecycle.transitions;
  for (const role of ROLES)
    expect(delegationLifecycle.fire('EFFECTIVE', 'revokePowerDelegation', { roles: [role] }).ok).toBe(
      line!.roles.includes(role),
    );
});
