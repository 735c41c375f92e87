import { expect, it } from '@jest/globals';
import { decideClaimsEnd } from './claims-end.rules.js';
import { NOTHING_RECEIVED } from './waterfall.rules.js';

const PERSON = '19900001234';
const CLAIMED = {
  state: 'CLAIMED',
  claims: [{ orderNo: 'A', claimed: 10n, received: { ...NOTHING_RECEIVED, LATE: 4n } }],
  deposit: 0n,
} as const;
const END = { amount: 0n, reason: '破产程序终结', documentNo: '示破〔2026〕1号' };

// prettier-ignore -- a table
it.each<[string, Parameters<typeof decideClaimsEnd>[0], object, string]>([
  ['with nothing of the liquidation', CLAIMED, {}, 'WRITTEN_OFF'],
  ['with a part of what is owed', CLAIMED, { amount: 5n }, 'WRITTEN_OFF'],
  ['with all of it', CLAIMED, { amount: 6n }, 'SETTLED'],
  ['with a fen more', CLAIMED, { amount: 7n }, 'MASS_REFUND_LIQUIDATION_AMOUNT'],
  ['with less than nothing', CLAIMED, { amount: -1n }, 'MASS_REFUND_LIQUIDATION_AMOUNT'],
  ['of nobody', undefined, {}, 'MASS_REFUND_UNKNOWN'],
  ['without a reason', CLAIMED, { reason: ' ' }, 'MASS_REFUND_REASON_MISSING'],
  ['without a paper', CLAIMED, { documentNo: ' ' }, 'MASS_REFUND_DOCUMENT_MISSING'],
  ['by a paper that is a person’s number', CLAIMED, { documentNo: PERSON }, 'MASS_REFUND_TEXT_NAMES_PERSON'],
  ['beside a deposit', { ...CLAIMED, deposit: 1n }, {}, 'MASS_REFUND_DEPOSIT_FIRST'],
  ['before they are claims', { ...CLAIMED, state: 'DISTRIBUTING' }, {}, 'ACTION_NOT_AVAILABLE'],
])('claims end %s', (_name, known, given, expected) => {
  const decided = decideClaimsEnd(known, { ...END, ...given }, { roles: ['FIN'] });
  expect(decided.ok ? decided.value.to : decided.refusal.code).toBe(expected);
});
