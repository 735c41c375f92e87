import type { Fen } from '@lianguan/kernel';

/** Where money for the guardians comes from, in the order in which it is drawn. LATE is what comes in after that, LIQUIDATION what a liquidator pays them itself in the end. */
export const MONEY_SOURCES = ['ACCOUNT', 'DEPOSIT', 'INSURANCE', 'LATE', 'LIQUIDATION'] as const;
export type MoneySourceName = (typeof MONEY_SOURCES)[number];

/** What is for all orders alike: an insurer pays on a policy. */
export const SHARED_SOURCES = [
  'ACCOUNT',
  'DEPOSIT',
  'LATE',
  'LIQUIDATION',
] as const satisfies readonly MoneySourceName[];
export type SharedSourceName = (typeof SHARED_SOURCES)[number];

/** What one order is owed, and what it has got so far. */
export interface OrderClaim {
  readonly orderNo: string;
  readonly claimed: Fen;
  readonly received: Readonly<Record<MoneySourceName, Fen>>;
}

export const NOTHING_RECEIVED: OrderClaim['received'] = {
  ACCOUNT: 0n,
  DEPOSIT: 0n,
  INSURANCE: 0n,
  LATE: 0n,
  LIQUIDATION: 0n,
};

const sum = (amounts: readonly Fen[]): Fen => amounts.reduce((all, amount) => all + amount, 0n);
const least = (a: Fen, b: Fen): Fen => (a < b ? a : b);

/** What is still owed. */
export const restOf = ({ claimed, received }: OrderClaim): Fen =>
  claimed - sum(MONEY_SOURCES.map((source) => received[source]));

export const restOfAll = (claims: readonly OrderClaim[]): Fen => sum(claims.map(restOf));

const receiving = (claim: OrderClaim, source: MoneySourceName, amount: Fen): OrderClaim => ({
  ...claim,
  received: { ...claim.received, [source]: claim.received[source] + amount },
});

/** Money for all: equals of one rank get the same part of what they are still owed. What nobody is owed is left over. */
export function shareAmong(claims: readonly OrderClaim[], source: SharedSourceName, money: Fen): readonly OrderClaim[] {
  const shares = sharesOf(
    money,
    claims.map((claim) => ({ orderNo: claim.orderNo, rest: restOf(claim) })),
  );
  return claims.map((claim) => receiving(claim, source, shares.get(claim.orderNo) ?? 0n));
}

/** What an insurer may pay on a policy: for its own order only, no more than the insured sum and what is still owed. */
export const mostInsured = (claim: OrderClaim, insured: Fen): Fen => least(insured, restOf(claim));

export const insurerPaid = (claim: OrderClaim, amount: Fen): OrderClaim => receiving(claim, 'INSURANCE', amount);

interface Owed {
  readonly orderNo: string;
  readonly rest: Fen;
}

/**
 * Each share is the claim at one common rate, rounded to the nearest fen; where the last fen falls to several alike, the lower order numbers get it.
 * Unlike largest remainders, more money never takes a fen from anybody.
 */
function sharesOf(money: Fen, claims: readonly Owed[]): ReadonlyMap<string, Fen> {
  const owed = claims.toSorted((a, b) => (a.orderNo < b.orderNo ? -1 : 1));
  const rests = owed.map(({ rest }) => rest);
  const named = (shares: readonly Fen[]) => new Map(owed.map(({ orderNo }, at) => [orderNo, shares[at]!]));
  if (money >= sum(rests)) return named(rests);
  // Rates are counted in steps of 1/scale: finer than two rates at which different claims round up can lie apart.
  const largest = rests.reduce((most, rest) => (rest > most ? rest : most), 1n);
  const scale = 4n * largest * largest;
  const at = (rate: bigint): Fen[] => rests.map((rest) => (2n * rest * rate + scale) / (2n * scale));
  let [affordable, tooHigh] = [0n, scale];
  while (tooHigh - affordable > 1n) {
    const rate = (affordable + tooHigh) / 2n;
    if (sum(at(rate)) <= money) affordable = rate;
    else tooHigh = rate;
  }
  const [shares, higher] = [at(affordable), at(tooHigh)];
  let left = money - sum(shares);
  return named(shares.map((share, index) => (higher[index]! > share && left-- > 0n ? share + 1n : share)));
}
