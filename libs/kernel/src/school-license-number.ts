import { permit, refuse, type Decision, type RefusalCatalogue } from './decision.js';

declare const schoolLicenseNumberBrand: unique symbol;

/** Number of a school-running license: '教民' + 13 digits (rule of 2004), or 15 digits (the newer form). */
export type SchoolLicenseNumber = string & { readonly [schoolLicenseNumberBrand]: true };

export type SchoolLicenseNumberRefusal = 'BAD_LENGTH' | 'BAD_CHARACTER';

export const SCHOOL_LICENSE_NUMBER_REFUSALS = {
  BAD_LENGTH: { message: '办学许可证号应为“教民”加 13 位数字，或 15 位数字', basis: null },
  BAD_CHARACTER: { message: '办学许可证号除“教民”外只能由数字组成', basis: null },
} satisfies RefusalCatalogue<SchoolLicenseNumberRefusal>;

const PREFIX = '教民';

/** A closing '号' as printed on the paper is left off. */
export function parseSchoolLicenseNumber(text: string): Decision<SchoolLicenseNumber, SchoolLicenseNumberRefusal> {
  const number = text.trim().replace(/号$/u, '');
  const digits = number.startsWith(PREFIX) ? number.slice(PREFIX.length) : number;
  // Both forms have 15 characters, since 教民 are two.
  if (number.length !== 15) return refuse('BAD_LENGTH');
  if (!/^\d+$/u.test(digits)) return refuse('BAD_CHARACTER');
  return permit(number as SchoolLicenseNumber);
}

export interface SchoolLicenseNumberParts {
  /** 6 digits. */
  readonly division: string;
  /** One digit of the school's level; 7 is training. */
  readonly level: number;
  /** Up to 6 digits. */
  readonly serial: number;
}

/** Made data. Throws where the parts cannot make a number. */
export function makeSchoolLicenseNumber({ division, level, serial }: SchoolLicenseNumberParts): SchoolLicenseNumber {
  const parsed = parseSchoolLicenseNumber(`${PREFIX}${division}${level}${String(serial).padStart(6, '0')}`);
  if (!parsed.ok) throw new RangeError(`No license number from serial ${serial}`);
  return parsed.value;
}
