import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, calendarDay } from './calendar-day.js';
import { CITIZEN_NUMBER_REFUSALS, birthDayOf, makeCitizenNumber, parseCitizenNumber } from './citizen-number.js';
import { maskPersonal } from './mask.js';
import { MOBILE_NUMBER_REFUSALS, parseMobileNumber } from './mobile-number.js';
import { renderRefusal } from './refusal.js';
import { makeSchoolLicenseNumber, parseSchoolLicenseNumber } from './school-license-number.js';

// The example of GB 11643-1999; every other number here is of a birth year before 1900.
const STANDARD = '11010519491231002X';
const made = (birthDay: string): string =>
  makeCitizenNumber({ division: '341203', birthDay: calendarDay(birthDay), serial: 7 });

describe('CitizenNumber', () => {
  it.each([
    [STANDARD, 'ok'],
    [STANDARD.toLowerCase(), 'ok'],
    [` ${STANDARD} `, 'ok'],
    [made('1896-02-29'), 'ok'],
    [made('1896-02-28').replace('18960228', '18970229'), 'BAD_BIRTH_DAY'],
    [made('1896-02-28').replace('18960228', '18961301'), 'BAD_BIRTH_DAY'],
    [made('1896-02-28').replace('18960228', '19000229'), 'BAD_BIRTH_DAY'],
    [STANDARD.replace('002X', '0021'), 'BAD_CHECK_DIGIT'],
    [STANDARD.replace('002X', '020X'), 'BAD_CHECK_DIGIT'],
    [STANDARD.slice(0, 17), 'BAD_LENGTH'],
    [STANDARD.slice(0, 6) + STANDARD.slice(8, 17), 'BAD_LENGTH'],
    [STANDARD.replace('1101', '01X1'), 'BAD_CHARACTER'],
    ['', 'BAD_LENGTH'],
  ])('%j → %s', (text, expected) => {
    const parsed = parseCitizenNumber(text);
    expect(parsed.ok ? 'ok' : parsed.refusal.code).toBe(expected);
    if (!parsed.ok && text) {
      expect(renderRefusal(CITIZEN_NUMBER_REFUSALS, parsed.refusal).message).not.toContain(text);
    }
  });

  it('makes valid numbers of the dead alone', () => {
    const birthDays = fc.integer({ min: 0, max: 36_000 }).map((offset) => addDays(calendarDay('1800-01-01'), offset));
    fc.assert(
      fc.property(birthDays, fc.nat(999), (birthDay, serial) => {
        const number = makeCitizenNumber({ division: '341203', birthDay, serial });
        expect(parseCitizenNumber(number)).toEqual({ ok: true, value: number });
        expect(birthDayOf(number)).toBe(birthDay);
      }),
    );
    const living = { division: '341203', birthDay: calendarDay('1900-01-01'), serial: 1 };
    expect(() => makeCitizenNumber(living)).toThrow(RangeError);
    expect(() => makeCitizenNumber({ ...living, birthDay: calendarDay('1899-12-31'), serial: 1000 })).toThrow(
      RangeError,
    );
  });
});

describe('other numbers', () => {
  it.each([
    ['教民134120370000018号', 'BAD_LENGTH'],
    ['教民3412037000001', 'ok'],
    ['教民3412037000001号', 'ok'],
    ['134120370000018', 'ok'],
    ['教民34120370000', 'BAD_LENGTH'],
    ['教民341203700000A', 'BAD_CHARACTER'],
    ['人社3412037000001', 'BAD_CHARACTER'],
    ['', 'BAD_LENGTH'],
  ])('school license %j → %s', (text, expected) => {
    const parsed = parseSchoolLicenseNumber(text);
    expect(parsed.ok ? 'ok' : parsed.refusal.code).toBe(expected);
  });

  it('makes a license number from its parts', () => {
    expect(makeSchoolLicenseNumber({ division: '341203', level: 7, serial: 12 })).toBe('教民3412037000012');
    expect(() => makeSchoolLicenseNumber({ division: '341203', level: 7, serial: 1_234_567 })).toThrow(RangeError);
  });

  it.each([
    ['19900000000', 'ok'],
    [' 19900009999 ', 'ok'],
    ['1990000999', 'BAD_LENGTH'],
    ['199-0000-99', 'BAD_CHARACTER'],
    ['12900009999', 'BAD_PREFIX'],
    ['05581234567', 'BAD_PREFIX'],
  ])('mobile %j → %s', (text, expected) => {
    const parsed = parseMobileNumber(text);
    expect(parsed.ok ? 'ok' : parsed.refusal.code).toBe(expected);
    if (!parsed.ok) expect(renderRefusal(MOBILE_NUMBER_REFUSALS, parsed.refusal).message).toContain('手机号');
  });
});

describe('maskPersonal', () => {
  it.each([
    ['NAME', '张三', '张*'],
    ['NAME', '张三丰', '张*'],
    ['NAME', '𠮷田', '𠮷*'],
    ['NAME', '', ''],
    ['CITIZEN_NUMBER', STANDARD, '110105********002X'],
    ['CITIZEN_NUMBER', '1234567890', '**********'],
    ['MOBILE', '19900008000', '199****8000'],
    ['MOBILE', '8000', '****'],
    ['BANK_ACCOUNT', '6200000000001234', '************1234'],
    ['BANK_ACCOUNT', '1234', '****'],
    ['BANK_ACCOUNT', '', ''],
  ] as const)('%s %j → %j', (mask, value, expected) => {
    expect(maskPersonal(mask, value)).toBe(expected);
  });
});
