import { expect, it } from '@jest/globals';
import { decideRevocation, type RevokeTokens } from './token-revocation.rules.js';

const GIVEN: RevokeTokens = { subject: 'edu-sup', tokenId: null, reason: '岗位调整' };

it.each([
  ['of an account', GIVEN, 'edu-sup'],
  ['of an account, with blanks', { ...GIVEN, subject: ' edu-sup ', tokenId: ' ' }, 'edu-sup'],
  ['of one token', { ...GIVEN, subject: null, tokenId: 't-1' }, 't-1'],
  ['of nothing', { ...GIVEN, subject: ' ' }, 'TARGET_UNCLEAR'],
  ['of an account and a token', { ...GIVEN, tokenId: 't-1' }, 'TARGET_UNCLEAR'],
  ['without a reason', { ...GIVEN, reason: ' ' }, 'REASON_MISSING'],
  ['with a number of a person in the reason', { ...GIVEN, reason: '电话 19900001234' }, 'REASON_NAMES_PERSON'],
])('a revocation %s', (_name, given, expected) => {
  const decided = decideRevocation(given);
  expect(decided.ok ? (decided.value.subject ?? decided.value.tokenId) : decided.refusal.code).toBe(expected);
});
