import { expect, it } from '@jest/globals';
import {
  decideFact,
  isAboveRevokeLimit,
  OFF_ACCOUNT_CONSTANTS,
  revokeLimit,
  type OffAccountFact,
} from './off-account.rules.js';

const constants = { get: <T>(key: string) => OFF_ACCOUNT_CONSTANTS.find((one) => one.key === key)!.value as T };

// prettier-ignore -- a table
it.each([
  [0n, false],
  [1_000_000n, false],
  [1_000_001n, true],
])('%s fen confirmed beside the account are above the limit: %s', (confirmed, expected) => {
  expect(revokeLimit(constants)).toBe(1_000_000n);
  expect(isAboveRevokeLimit(confirmed, constants)).toBe(expected);
});

const FACT: OffAccountFact = {
  receiptId: 'r',
  institutionId: 'i',
  state: 'RECEIVED',
  amountFen: '1',
  paidOn: '2026-03-02' as OffAccountFact['paidOn'],
  version: 1,
};

it('a receipt of an institution that is not known here yet waits', () => {
  expect(decideFact(FACT, new Set(['i']))).toEqual({ ok: true, value: FACT });
  expect(decideFact(FACT, new Set())).toMatchObject({ refusal: { code: 'OFF_ACCOUNT_INSTITUTION_UNKNOWN' } });
});
