import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  insurerPaid,
  mostInsured,
  NOTHING_RECEIVED,
  restOf,
  restOfAll,
  shareAmong,
  type OrderClaim,
} from './waterfall.rules.js';

const claimOf = (orderNo: string, claimed: bigint): OrderClaim => ({ orderNo, claimed, received: NOTHING_RECEIVED });
const claimsOf = (...amounts: bigint[]) => amounts.map((amount, at) => claimOf(`DD-${at}`, amount));
const sharesIn = (claims: readonly OrderClaim[]) => claims.map(({ received }) => received.ACCOUNT);
const sum = (amounts: readonly bigint[]) => amounts.reduce((all, amount) => all + amount, 0n);

// prettier-ignore -- a table
it.each<[string, bigint, bigint[], bigint[]]>([
  ['nothing', 0n, [100n, 300n], [0n, 0n]],
  ['enough', 400n, [100n, 300n], [100n, 300n]],
  ['more than enough', 999n, [100n, 300n], [100n, 300n]],
  ['half', 200n, [100n, 300n], [50n, 150n]],
  ['one fen too little', 399n, [100n, 300n], [100n, 299n]],
  ['one fen among equals', 1n, [100n, 100n, 100n], [1n, 0n, 0n]],
  ['a fen for each but one', 2n, [100n, 100n, 100n], [1n, 1n, 0n]],
  ['money that only the larger claim rounds up to', 1n, [1n, 2n], [0n, 1n]],
  ['nobody’s claim', 5n, [], []],
  ['a claim of nothing', 5n, [0n, 9n], [0n, 5n]],
])('%s', (_name, money, amounts, expected) => {
  expect(sharesIn(shareAmong(claimsOf(...amounts), 'ACCOUNT', money))).toEqual(expected);
});

// Largest remainders would give 4, 4 and 2 of ten fen, but 5, 5 and 1 of eleven.
it('more money takes nothing from anybody', () => {
  const claims = claimsOf(6n, 6n, 2n);
  expect(sharesIn(shareAmong(claims, 'ACCOUNT', 10n))).toEqual([5n, 4n, 1n]);
  expect(sharesIn(shareAmong(claims, 'ACCOUNT', 11n))).toEqual([5n, 5n, 1n]);
});

describe('of any claims and any money', () => {
  const amount = fc.oneof(fc.bigInt(0n, 12n), fc.bigInt(0n, 3_000_00n), fc.constantFrom(0n, 1n, 99_999_999_999_999n));
  const amounts = fc.array(amount, { maxLength: 12 });
  const given = fc.tuple(amounts, amount).map(([list, money]) => ({ claims: claimsOf(...list), money }));

  it('all that is owed and there is shared out, and nobody gets more than the own claim', () => {
    fc.assert(
      fc.property(given, ({ claims, money }) => {
        const shares = sharesIn(shareAmong(claims, 'ACCOUNT', money));
        const owed = restOfAll(claims);
        expect(sum(shares)).toBe(money < owed ? money : owed);
        expect(shares.every((share, at) => share >= 0n && share <= claims[at]!.claimed)).toBe(true);
      }),
    );
  });

  it('no fen could be given to somebody who has the smaller part of the claim', () => {
    fc.assert(
      fc.property(given, ({ claims, money }) => {
        const shared = shareAmong(claims, 'ACCOUNT', money);
        for (const one of shared)
          for (const other of shared) {
            const [mine, theirs] = [one.received.ACCOUNT, other.received.ACCOUNT];
            const isLess = restOf(one) > 0n && (2n * mine + 1n) * other.claimed < (2n * theirs - 1n) * one.claimed;
            expect(isLess).toBe(false);
            if (one.claimed === other.claimed) expect(mine - theirs <= 1n && theirs - mine <= 1n).toBe(true);
          }
      }),
    );
  });

  it('the order in which the claims come does not matter', () => {
    fc.assert(
      fc.property(given, fc.func(fc.integer()), ({ claims, money }, place) => {
        const shuffled = claims.toSorted((a, b) => place(a.orderNo) - place(b.orderNo));
        const byOrder = (shared: readonly OrderClaim[]) =>
          Object.fromEntries(shared.map(({ orderNo, received }) => [orderNo, received.ACCOUNT]));
        expect(byOrder(shareAmong(shuffled, 'ACCOUNT', money))).toEqual(byOrder(shareAmong(claims, 'ACCOUNT', money)));
      }),
    );
  });

  it('more money never gives anybody less', () => {
    fc.assert(
      fc.property(given, fc.bigInt(0n, 20n), ({ claims, money }, more) => {
        const before = sharesIn(shareAmong(claims, 'ACCOUNT', money));
        const after = sharesIn(shareAmong(claims, 'ACCOUNT', money + more));
        expect(after.every((share, at) => share >= before[at]!)).toBe(true);
      }),
    );
  });

  it('account, deposit, insurance and late money together pay each order its claim or less, and to the fen', () => {
    const policies = fc.array(amount, { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(given, amount, policies, amount, ({ claims, money }, deposit, sums, late) => {
        const drawn = shareAmong(shareAmong(claims, 'ACCOUNT', money), 'DEPOSIT', deposit);
        const insured = drawn.map((claim, at) => insurerPaid(claim, mostInsured(claim, sums[at]!)));
        const all = shareAmong(insured, 'LATE', late);
        for (const [at, claim] of all.entries()) {
          const { ACCOUNT, DEPOSIT, INSURANCE, LATE } = claim.received;
          expect(ACCOUNT + DEPOSIT + INSURANCE + LATE + restOf(claim)).toBe(claim.claimed);
          expect(restOf(claim) >= 0n && INSURANCE <= sums[at]!).toBe(true);
        }
        const rest = restOfAll(insured);
        expect(restOfAll(all)).toBe(rest > late ? rest - late : 0n);
      }),
    );
  });
});

it.each([
  ['the insured sum', 40n, 40n],
  ['what is owed', 100n, 100n],
  ['no more than is owed', 101n, 100n],
])('an insurer pays %s', (_name, insured, expected) => {
  expect(mostInsured(claimOf('DD-1', 100n), insured)).toBe(expected);
});
