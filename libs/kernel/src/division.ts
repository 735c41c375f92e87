import { permit, refuse, type Decision, type RefusalCatalogue } from './decision.js';

declare const divisionBrand: unique symbol;

/** GB/T 2260 with 6 digits (county), extended to 9 (town) or 12 (village). */
export type DivisionCode = string & { readonly [divisionBrand]: true };

export type DivisionRefusal = 'BAD_LENGTH' | 'BAD_CHARACTER' | 'NO_SUCH_PROVINCE';

export const DIVISION_REFUSALS = {
  BAD_LENGTH: { message: '行政区划代码应为 6、9 或 12 位数字', basis: 'GB/T 2260' },
  BAD_CHARACTER: { message: '行政区划代码只能由数字组成', basis: 'GB/T 2260' },
  NO_SUCH_PROVINCE: { message: '行政区划代码前两位“{province}”不是省级代码', basis: 'GB/T 2260' },
} satisfies RefusalCatalogue<DivisionRefusal>;

// Province, city, county, town, village.
const GROUPS = [2, 2, 2, 3, 3] as const;
const LENGTHS = [6, 9, 12];
const PROVINCES = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82'.split(' '),
);

export function parseDivisionCode(text: string): Decision<DivisionCode, DivisionRefusal> {
  const code = text.trim();
  const province = code.slice(0, 2);
  if (!LENGTHS.includes(code.length)) return refuse('BAD_LENGTH');
  if (!/^\d+$/u.test(code)) return refuse('BAD_CHARACTER');
  if (!PROVINCES.has(province)) return refuse('NO_SUCH_PROVINCE', { province });
  return permit(code as DivisionCode);
}

/**
 * The code without its trailing zero groups: 341203 → 341203, 341200 → 3412, 340000 → 34, 341203001000 → 341203001.
 * Empty for what is no division code; an empty prefix must show nothing, never everything.
 */
export function divisionPrefix(code: string): string {
  if (!parseDivisionCode(code).ok) return '';
  let end = 0;
  let start = 0;
  for (const group of GROUPS) {
    if (/[1-9]/u.test(code.slice(start, start + group))) end = start + group;
    start += group;
  }
  return code.slice(0, end);
}

/** Own division and below. False where either is no division code. */
export function isWithin(code: string, own: string): boolean {
  const prefix = divisionPrefix(own);
  return prefix !== '' && parseDivisionCode(code).ok && code.startsWith(prefix);
}
