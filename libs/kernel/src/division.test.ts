import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DIVISION_REFUSALS, divisionPrefix, isWithin, parseDivisionCode } from './division.js';
import { renderRefusal } from './refusal.js';

describe('division codes', () => {
  it.each([
    ['341203', 'ok'],
    [' 341203001 ', 'ok'],
    ['341203001000', 'ok'],
    ['34120', 'BAD_LENGTH'],
    ['3412030', 'BAD_LENGTH'],
    ['', 'BAD_LENGTH'],
    ['34120X', 'BAD_CHARACTER'],
    ['３４１２０３', 'BAD_CHARACTER'],
    ['991203', 'NO_SUCH_PROVINCE'],
    ['000000', 'NO_SUCH_PROVINCE'],
  ])('%j → %s', (text, expected) => {
    const parsed = parseDivisionCode(text);
    expect(parsed.ok ? 'ok' : parsed.refusal.code).toBe(expected);
    if (!parsed.ok) expect(renderRefusal(DIVISION_REFUSALS, parsed.refusal).message).not.toMatch(/[{}]/u);
  });

  it.each([
    ['341203', '341203'],
    ['341200', '3412'],
    ['340000', '34'],
    ['341203001', '341203001'],
    ['341203000', '341203'],
    ['341203001000', '341203001'],
    ['341203001205', '341203001205'],
    ['110100', '1101'],
    ['341210', '341210'],
    ['441900003000', '441900003'],
    ['000000', ''],
    ['', ''],
    ['*', ''],
  ])('the prefix of %j is %j', (code, prefix) => {
    expect(divisionPrefix(code)).toBe(prefix);
  });

  it.each([
    ['341203', '341203', true],
    ['341203001', '341203', true],
    ['341203', '341200', true],
    ['341203', '340000', true],
    ['341202', '341203', false],
    ['341203', '341203001', false],
    ['341203002', '341203001', false],
    ['341203', '', false],
    ['341203', '000000', false],
    ['', '340000', false],
  ])('%j within %j: %s', (code, own, within) => {
    expect(isWithin(code, own)).toBe(within);
  });

  it('is an order: each is within itself, and within whatever its superior is within', () => {
    const group = (size: number) => fc.integer({ min: 0, max: 3 }).map((value) => String(value).padStart(size, '0'));
    const code = fc
      .tuple(group(2), group(2), group(3), group(3), fc.constantFrom(6, 9, 12))
      .map(([city, county, town, village, length]) => `34${city}${county}${town}${village}`.slice(0, length));
    fc.assert(
      fc.property(code, code, code, (a, b, c) => {
        expect(isWithin(a, a)).toBe(true);
        if (isWithin(a, b) && isWithin(b, c)) expect(isWithin(a, c)).toBe(true);
      }),
    );
  });
});
