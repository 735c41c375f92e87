import { permit, refuse, type Decision, type RefusalCatalogue } from './decision.js';

declare const mobileNumberBrand: unique symbol;

/** Mobile number of mainland China, 11 digits. */
export type MobileNumber = string & { readonly [mobileNumberBrand]: true };

export type MobileNumberRefusal = 'BAD_LENGTH' | 'BAD_CHARACTER' | 'BAD_PREFIX';

export const MOBILE_NUMBER_REFUSALS = {
  BAD_LENGTH: { message: '手机号应为 11 位', basis: null },
  BAD_CHARACTER: { message: '手机号只能由数字组成', basis: null },
  BAD_PREFIX: { message: '手机号应以 13 至 19 开头', basis: null },
} satisfies RefusalCatalogue<MobileNumberRefusal>;

export function parseMobileNumber(text: string): Decision<MobileNumber, MobileNumberRefusal> {
  const number = text.trim();
  if (number.length !== 11) return refuse('BAD_LENGTH');
  if (!/^\d+$/u.test(number)) return refuse('BAD_CHARACTER');
  if (!/^1[3-9]/u.test(number)) return refuse('BAD_PREFIX');
  return permit(number as MobileNumber);
}
