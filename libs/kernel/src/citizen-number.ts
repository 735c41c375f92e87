import { parseCalendarDay, type CalendarDay } from './calendar-day.js';
import { permit, refuse, type Decision, type RefusalCatalogue } from './decision.js';

declare const citizenNumberBrand: unique symbol;

/** Citizen number, 18 characters, X in capitals (GB 11643-1999). */
export type CitizenNumber = string & { readonly [citizenNumberBrand]: true };

export type CitizenNumberRefusal = 'BAD_LENGTH' | 'BAD_CHARACTER' | 'BAD_BIRTH_DAY' | 'BAD_CHECK_DIGIT';

// No text repeats the number: refusals go into correction files, logs and audit rows.
export const CITIZEN_NUMBER_REFUSALS = {
  BAD_LENGTH: { message: '身份证号应为 18 位，现为 {length} 位', basis: 'GB 11643-1999' },
  BAD_CHARACTER: { message: '身份证号前 17 位应为数字，末位应为数字或 X', basis: 'GB 11643-1999' },
  BAD_BIRTH_DAY: { message: '身份证号第 7 至 14 位不是真实日期', basis: 'GB 11643-1999' },
  BAD_CHECK_DIGIT: { message: '身份证号校验位不符，请核对是否抄错', basis: 'GB 11643-1999' },
} satisfies RefusalCatalogue<CitizenNumberRefusal>;

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECK_DIGITS = '10X98765432';

const checkDigit = (body: string): string =>
  CHECK_DIGITS.charAt(WEIGHTS.reduce((sum, weight, index) => sum + weight * Number(body.charAt(index)), 0) % 11);

const birthDayText = (number: string): string =>
  `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;

export function parseCitizenNumber(text: string): Decision<CitizenNumber, CitizenNumberRefusal> {
  const number = text.trim().toUpperCase();
  if (number.length !== 18) return refuse('BAD_LENGTH', { length: String(number.length) });
  if (!/^[1-9]\d{16}[\dX]$/u.test(number)) return refuse('BAD_CHARACTER');
  if (!parseCalendarDay(birthDayText(number)).ok) return refuse('BAD_BIRTH_DAY');
  if (checkDigit(number) !== number.charAt(17)) return refuse('BAD_CHECK_DIGIT');
  return permit(number as CitizenNumber);
}

export const birthDayOf = (number: CitizenNumber): CalendarDay => birthDayText(number) as CalendarDay;

export interface CitizenNumberParts {
  /** 6 digits. */
  readonly division: string;
  readonly birthDay: CalendarDay;
  /** 0 to 999. */
  readonly serial: number;
}

// Whoever was born before 1900 cannot be met in an office.
const FIRST_YEAR_OF_THE_LIVING = '1900';

/** Made data with its check digit. Throws for a birth year from 1900 on, so that no living person's number is made. */
export function makeCitizenNumber({ division, birthDay, serial }: CitizenNumberParts): CitizenNumber {
  if (birthDay >= FIRST_YEAR_OF_THE_LIVING) throw new RangeError(`Not a birth day for made data: ${birthDay}`);
  const body = `${division}${birthDay.replaceAll('-', '')}${String(serial).padStart(3, '0')}`;
  const parsed = parseCitizenNumber(body + checkDigit(body));
  if (!parsed.ok) throw new RangeError(`No citizen number from its parts: ${parsed.refusal.code}`);
  return parsed.value;
}
