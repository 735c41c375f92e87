import { expect, it } from '@jest/globals';
import { ROLES, type Role } from '@lianguan/kernel';
import {
  claimFault,
  decideAnswer,
  decideExpiry,
  decidePayoutReversal,
  PAYOUT_STATES,
  payoutLifecycle,
  restFault,
  type PayoutAnswer,
  type PayoutRefusal,
  type PayoutRestRefusal,
  type PayoutStateName,
  type RestStanding,
} from './payout.rules.js';

const by = (role: Role) => ({ caller: { roles: [role] } as never });
const PAID: PayoutAnswer = { payoutId: 'p', paid: true, bankReference: 'B-1', reason: '' };
const UNPAID: PayoutAnswer = { payoutId: 'p', paid: false, bankReference: '', reason: '账号有误' };

// prettier-ignore -- a table
it.each<[string, PayoutStateName | null, PayoutAnswer, Role, PayoutRefusal | PayoutStateName]>([
  ['it paid', 'ORDERED', PAID, 'BANK', 'PAID'],
  ['it paid, by its paper', 'ORDERED', PAID, 'FIN', 'PAID'],
  ['it did not pay', 'ORDERED', UNPAID, 'BANK', 'REFUSED'],
  ['it paid a second time', 'PAID', PAID, 'BANK', 'ACTION_NOT_AVAILABLE'],
  ['it paid after the term', 'EXPIRED', PAID, 'BANK', 'ACTION_NOT_AVAILABLE'],
  ['it paid what is unknown', null, PAID, 'BANK', 'PAYOUT_UNKNOWN'],
  ['it paid without a reference', 'ORDERED', { ...PAID, bankReference: ' ' }, 'BANK', 'PAYOUT_REFERENCE_MISSING'],
  ['it did not pay, without a reason', 'ORDERED', { ...UNPAID, reason: ' ' }, 'BANK', 'PAYOUT_REASON_MISSING'],
  ['it names a person', 'ORDERED', { ...UNPAID, reason: '19900001234' }, 'BANK', 'PAYOUT_TEXT_NAMES_PERSON'],
  ['the institution says so', 'ORDERED', PAID, 'INST', 'ROLE_NOT_ENTITLED'],
])('the bank’s word: %s', (_name, state, answer, role, expected) => {
  const decided = decideAnswer(state ? { state } : undefined, answer, by(role));
  expect(decided.ok ? decided.value.to : decided.refusal.code).toBe(expected);
});

it('expires while it waits, and only then', () => {
  for (const state of PAYOUT_STATES) {
    const decided = decideExpiry({ state }, by('SYS'));
    expect(decided.ok && decided.value?.to).toBe(state === 'ORDERED' ? 'EXPIRED' : undefined);
  }
  expect(decideExpiry(undefined, by('SYS'))).toMatchObject({ refusal: { code: 'PAYOUT_UNKNOWN' } });
});

it('is booked back once, by finance, where it was paid', () => {
  for (const state of PAYOUT_STATES) {
    const decided = decidePayoutReversal({ state }, by('FIN'));
    expect(decided.ok && decided.value.to).toBe(state === 'PAID' && 'REVERSED');
    expect(decidePayoutReversal({ state }, by('BANK')).ok).toBe(false);
  }
});

it.each([
  [false, 100n, 'PAYOUT_BANK_SAYS_PAID'],
  [true, 99n, 'PAYOUT_PAID_OTHER_AMOUNT'],
  [true, 101n, 'PAYOUT_PAID_OTHER_AMOUNT'],
  [true, 100n, undefined],
])('a claim of 100 fen, found: %s, of which %s wait: %s', (confirmed, waiting, expected) => {
  expect(claimFault({ confirmed, amount: 100n }, waiting)?.code).toBe(expected);
});

const WHOLE: RestStanding = { inMassRefund: false, liability: 0n, owed: 0n, restrained: false };

// prettier-ignore -- a table
it.each<[string, Partial<RestStanding>, PayoutRestRefusal | undefined, string?]>([
  ['owes nothing', {}, undefined],
  ['has claims left', { inMassRefund: true, liability: 1n }, 'PAYOUT_IN_MASS_REFUND'],
  ['is not reported on', { liability: null, owed: 1n }, 'PAYOUT_LIABILITY_UNREPORTED'],
  ['owes a fen, as the bank says', { liability: 1n }, 'PAYOUT_LIABILITY_REMAINS', '0.01'],
  ['owes more by the ledger', { liability: 1n, owed: 2n }, 'PAYOUT_LIABILITY_REMAINS', '0.02'],
  ['is held', { restrained: true }, 'PAYOUT_ACCOUNT_RESTRAINED'],
])('what is earned of an account that only refunds and %s', (_name, given, code, amount) => {
  const fault = restFault({ ...WHOLE, ...given });
  expect([fault?.code, fault?.detail?.['amount']]).toEqual([code, amount]);
});

it('each step is for its state and its role, and for no other', () => {
  const events = [...new Set(payoutLifecycle.transitions.map(({ event }) => event))];
  for (const state of PAYOUT_STATES)
    for (const event of events)
      for (const role of ROLES) {
        const lines = payoutLifecycle.transitions.filter(
          (line) => line.event === event && (line.from as readonly string[]).includes(state),
        );
        const line = lines.find(({ roles }) => (roles as readonly Role[]).includes(role));
        const step = payoutLifecycle.step(state, event, { roles: [role] }, { paid: true, refused: true });
        const refused = lines.length > 0 ? 'ROLE_NOT_ENTITLED' : 'ACTION_NOT_AVAILABLE';
        expect(step.ok ? step.value.to : step.refusal.code).toBe(line?.to ?? refused);
      }
});
