import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  CREDIT_CODE_REFUSALS,
  creditCodeHolder,
  makeCreditCode,
  organisationCodeOf,
  parseCreditCode,
  parseOrganisationCode,
} from './credit-code.js';
import { renderRefusal } from './refusal.js';

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const anyCode = fc
  .tuple(
    fc.constantFrom('91', '92', '52', '12'),
    fc.array(fc.constantFrom(...ALPHABET), { minLength: 8, maxLength: 8 }),
  )
  .map(([holder, body]) => makeCreditCode({ holder, division: '341203', organisation: body.join('') }));

describe('CreditCode', () => {
  it.each([
    ['91350100M000100Y43', 'ENTERPRISE'],
    ['91330282MA2H0A0X32', 'ENTERPRISE'],
    ['52330282MJ8900A14T', 'NON_PROFIT'],
    [' 91350100m000100y43 ', 'ENTERPRISE'],
    ['91350100M000100Y4Z', 'BAD_CHARACTER'],
    ['91350100M000100Y44', 'BAD_CHECK_DIGIT'],
    ['91350100M000100Y34', 'BAD_CHECK_DIGIT'],
    ['91350100I000100Y43', 'BAD_CHARACTER'],
    ['9135010AM000100Y43', 'BAD_CHARACTER'],
    ['91350100M000100Y4', 'BAD_LENGTH'],
    ['91350100M000100Y431', 'BAD_LENGTH'],
    ['', 'BAD_LENGTH'],
  ])('%j → %s', (text, expected) => {
    const parsed = parseCreditCode(text);
    expect(parsed.ok ? creditCodeHolder(parsed.value) : parsed.refusal.code).toBe(expected);
  });

  it.each([
    ['12', 'PUBLIC_INSTITUTION'],
    ['92', 'SOLE_TRADER'],
    ['11', 'OTHER'],
  ])('says of %s: %s', (holder, expected) => {
    expect(creditCodeHolder(makeCreditCode({ holder, division: '341203', organisation: 'MA000001' }))).toBe(expected);
  });

  it('names the place of a forbidden letter', () => {
    const parsed = parseCreditCode('91350100M0001O0Y43');
    expect(!parsed.ok && renderRefusal(CREDIT_CODE_REFUSALS, parsed.refusal).message).toContain('第 14 位“O”');
  });

  it('makes codes whose both check digits hold, and any one wrong character breaks them', () => {
    fc.assert(
      fc.property(anyCode, fc.nat(17), fc.constantFrom(...ALPHABET), (code, position, character) => {
        expect(parseCreditCode(code)).toEqual({ ok: true, value: code });
        expect(parseOrganisationCode(organisationCodeOf(code)).ok).toBe(true);
        fc.pre(code.charAt(position) !== character);
        expect(parseCreditCode(code.slice(0, position) + character + code.slice(position + 1)).ok).toBe(false);
      }),
    );
  });

  it('does not make a code from parts that cannot be one', () => {
    expect(() => makeCreditCode({ holder: '91', division: '341203', organisation: 'IOSVZ000' })).toThrow(RangeError);
    expect(() => makeCreditCode({ holder: '91', division: '34120', organisation: 'MA000001' })).toThrow(RangeError);
  });
});

describe('OrganisationCode', () => {
  it.each([
    ['M000100Y4', 'ok'],
    ['M000100Y-4', 'ok'],
    ['MA2H0A0X3', 'ok'],
    ['MJ8900A14', 'ok'],
    ['M000100Y5', 'BAD_CHECK_DIGIT'],
    ['M000100Y', 'BAD_LENGTH'],
    ['M000-100Y4', 'BAD_LENGTH'],
    ['M000号00Y4', 'BAD_CHARACTER'],
  ])('%j → %s', (text, expected) => {
    const parsed = parseOrganisationCode(text);
    expect(parsed.ok ? 'ok' : parsed.refusal.code).toBe(expected);
  });
});
