import type { CalendarDay, Fen } from '@lianguan/kernel';
import type { LedgerMovement, Match, Reconciled } from './reconciliation.rules.js';

/** What the newest statement that balances says of an account, and the ledger of the same day. */
export interface ClosingBalance {
  readonly statementNo: string;
  readonly day: CalendarDay;
  readonly closing: Fen;
  /** What is booked until then, and not booked back. */
  readonly ledger: Fen;
  /** Of movements matched before: what the closing balance has and the ledger does not yet, less what it has only the other way round. */
  readonly underWay: Fen;
  /** By how much statements until then do not follow on each other, or not from their own lines: breaks of their own. */
  readonly apart: Fen;
  /** Since when statements have come. */
  readonly statedSince: CalendarDay;
}

const sum = (amounts: readonly Fen[]): Fen => amounts.reduce((total, amount) => total + amount, 0n);

const underWayOf = ({ line, movement }: Match, day: CalendarDay): Fen => {
  if (line.inClosing) return movement.day > day ? line.amount : 0n;
  return movement.day <= day ? -line.amount : 0n;
};

/**
 * Feature 49, M29: by how much the closing balance differs from the ledger, beside what is under way and what other breaks say already. What the ledger
 * took over from before supervision has no line: it is here that it is held against the bank.
 */
export function unexplainedOf(
  { day, closing, ledger, underWay, apart, statedSince }: ClosingBalance,
  { matches, differing, onlyAtBank, onlyInLedger }: Reconciled,
  unmatched: readonly LedgerMovement[],
): Fen {
  const atBank = [...onlyAtBank, ...differing.map(({ line }) => line)].filter(({ inClosing }) => inClosing);
  const told = new Set([...matches, ...differing, ...onlyInLedger].map(({ movement }) => movement));
  const inLedger = [...differing, ...onlyInLedger].map(({ movement }) => movement);
  // Their lines may be those that statements lack.
  const awaited = unmatched.filter((one) => apart !== 0n && !told.has(one) && !one.silent && one.day >= statedSince);
  const known =
    underWay +
    apart +
    sum(matches.map((match) => underWayOf(match, day))) +
    sum(atBank.map(({ amount }) => amount)) -
    sum([...inLedger, ...awaited].filter((one) => one.day <= day).map(({ amount }) => amount));
  return closing - ledger - known;
}
