import { permit, refuse, type Decision, type RefusalCatalogue } from './decision.js';

declare const creditCodeBrand: unique symbol;
declare const organisationCodeBrand: unique symbol;

/** Unified social credit code, 18 characters in capitals (GB 32100-2015). */
export type CreditCode = string & { readonly [creditCodeBrand]: true };
/** Organisation code without its hyphen, 9 characters (GB 11714); positions 9 to 17 of the credit code. */
export type OrganisationCode = string & { readonly [organisationCodeBrand]: true };

export type CreditCodeRefusal = 'BAD_LENGTH' | 'BAD_CHARACTER' | 'BAD_CHECK_DIGIT';
export type OrganisationCodeRefusal = CreditCodeRefusal;

export const CREDIT_CODE_REFUSALS = {
  BAD_LENGTH: { message: '统一社会信用代码应为 18 位，现为 {length} 位', basis: 'GB 32100-2015' },
  BAD_CHARACTER: {
    message: '统一社会信用代码第 {position} 位“{character}”不在规定字符内（不使用 I、O、S、V、Z）',
    basis: 'GB 32100-2015',
  },
  BAD_CHECK_DIGIT: { message: '统一社会信用代码校验位不符，请核对是否抄错', basis: 'GB 32100-2015' },
} satisfies RefusalCatalogue<CreditCodeRefusal>;

export const ORGANISATION_CODE_REFUSALS = {
  BAD_LENGTH: { message: '组织机构代码应为 9 位，现为 {length} 位', basis: 'GB 11714' },
  BAD_CHARACTER: { message: '组织机构代码第 {position} 位“{character}”应为数字或大写字母', basis: 'GB 11714' },
  BAD_CHECK_DIGIT: { message: '组织机构代码校验位不符，请核对是否抄错', basis: 'GB 11714' },
} satisfies RefusalCatalogue<OrganisationCodeRefusal>;

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const;
const ORGANISATION_ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2] as const;

const weightedSum = (body: string, alphabet: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, index) => sum + weight * alphabet.indexOf(body.charAt(index)), 0);

const creditCheckDigit = (body: string): string =>
  ALPHABET.charAt((31 - (weightedSum(body, ALPHABET, WEIGHTS) % 31)) % 31);

const organisationCheckDigit = (body: string): string =>
  '0123456789X'.charAt((11 - (weightedSum(body, ORGANISATION_ALPHABET, ORGANISATION_WEIGHTS) % 11)) % 11);

const positionOf = (code: string, allowed: (character: string, index: number) => boolean): number =>
  [...code].findIndex((character, index) => !allowed(character, index));

const badCharacter = (code: string, index: number): ReturnType<typeof refuse<'BAD_CHARACTER'>> =>
  refuse('BAD_CHARACTER', { position: String(index + 1), character: code.charAt(index) });

// Positions 3 to 8 are the registry's division code.
const allowedInCreditCode = (character: string, index: number): boolean =>
  index >= 2 && index < 8 ? /\d/u.test(character) : ALPHABET.includes(character);

/** Blanks around and small letters are taken as slips of the pen. */
export function parseCreditCode(text: string): Decision<CreditCode, CreditCodeRefusal> {
  const code = text.trim().toUpperCase();
  if (code.length !== 18) return refuse('BAD_LENGTH', { length: String(code.length) });
  const bad = positionOf(code, allowedInCreditCode);
  if (bad >= 0) return badCharacter(code, bad);
  if (creditCheckDigit(code) !== code.charAt(17)) return refuse('BAD_CHECK_DIGIT');
  return permit(code as CreditCode);
}

/** With or without the hyphen before the check digit. */
export function parseOrganisationCode(text: string): Decision<OrganisationCode, OrganisationCodeRefusal> {
  const code = text
    .trim()
    .toUpperCase()
    .replace(/-(?=.$)/u, '');
  if (code.length !== 9) return refuse('BAD_LENGTH', { length: String(code.length) });
  const bad = positionOf(code, (character) => ORGANISATION_ALPHABET.includes(character));
  if (bad >= 0) return badCharacter(code, bad);
  if (organisationCheckDigit(code) !== code.charAt(8)) return refuse('BAD_CHECK_DIGIT');
  return permit(code as OrganisationCode);
}

/** The organisation code inside a credit code. Its own check digit is not part of GB 32100 and may be asked for apart. */
export const organisationCodeOf = (code: CreditCode): string => code.slice(8, 17);

/** What positions 1 and 2 say of the holder; OTHER where constants.md names no meaning. */
export type CreditCodeHolder = 'ENTERPRISE' | 'SOLE_TRADER' | 'NON_PROFIT' | 'PUBLIC_INSTITUTION' | 'OTHER';

const HOLDERS: Readonly<Record<string, CreditCodeHolder>> = {
  '91': 'ENTERPRISE',
  '92': 'SOLE_TRADER',
  '52': 'NON_PROFIT',
  '12': 'PUBLIC_INSTITUTION',
};

export const creditCodeHolder = (code: CreditCode): CreditCodeHolder => HOLDERS[code.slice(0, 2)] ?? 'OTHER';

export interface CreditCodeParts {
  /** Positions 1 and 2: 91 enterprise, 92 sole trader, 52 non-profit, 12 public institution. */
  readonly holder: string;
  /** Division of the registry, 6 digits. */
  readonly division: string;
  /** The first 8 characters of the organisation code. */
  readonly organisation: string;
}

/** Made data: both check digits computed. Throws where the parts cannot make a code. */
export function makeCreditCode({ holder, division, organisation }: CreditCodeParts): CreditCode {
  const body = `${holder}${division}${organisation}${organisationCheckDigit(organisation)}`;
  const parsed = parseCreditCode(body + creditCheckDigit(body));
  if (!parsed.ok) throw new RangeError(`No credit code from ${body}: ${parsed.refusal.code}`);
  return parsed.value;
}
