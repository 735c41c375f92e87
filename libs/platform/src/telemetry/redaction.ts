// Bounded quantifiers: a log line may be an attacker's text.
const JWT = /\beyJ[\w-]{5,8192}\.[\w-]{1,8192}\.[\w-]{0,8192}/g;
const BEARER = /\b(Bearer|DPoP)\s+[\w.~+/=-]{8,8192}/gi;
const URL_PASSWORD = /(\b[a-z][a-z0-9+]{1,20}:\/\/[^\s:/@"]{1,200}:)[^\s@"/]{1,200}@/gi;
const CITIZEN_NUMBER =
  /(?<![\dA-Za-z])(\d{6})[12]\d{3}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dA-Za-z])/g;
// A bare JSON number (`"feeFen":19900000000`) is an amount, and masking it would break the line.
const MOBILE = /(?<!(?<!\\)":)(?<![\dA-Za-z.-])(1[3-9]\d)\d{4}(\d{4})(?![\dA-Za-z-])/g;

/** Masks tokens, passwords in addresses, citizen numbers and mobiles in one text. */
export function maskSecrets(text: string): string {
  return text
    .replace(JWT, '[令牌]')
    .replace(BEARER, '$1 [令牌]')
    .replace(URL_PASSWORD, '$1[密码]@')
    .replace(CITIZEN_NUMBER, '$1********')
    .replace(MOBILE, '$1****$2');
}
