import { expect, it } from '@jest/globals';
import { addDays, calendarDay } from '@lianguan/kernel';
import fc from 'fast-check';
import { unexplainedOf, type ClosingBalance } from './closing-balance.rules.js';
import { reconcile, type BankLine, type LedgerMovement } from './reconciliation.rules.js';

const day = calendarDay('2026-03-02');
const later = calendarDay('2026-03-03');
const LINE: BankLine = { id: 'l', entryRef: 'R', statementNo: 'S', day, amount: 100n, reference: 'A', inClosing: true };
const MOVEMENT: LedgerMovement = { id: 'm', day, amount: 100n, references: ['A'], silent: false };
const COVERED = [{ statementNo: 'S', fromDay: day, toDay: day }];
const CLOSING: ClosingBalance = {
  statementNo: 'S',
  day,
  closing: 0n,
  ledger: 0n,
  underWay: 0n,
  apart: 0n,
  statedSince: day,
};

function apart(closing: Partial<ClosingBalance>, lines: readonly BankLine[], movements: readonly LedgerMovement[]) {
  const reconciled = reconcile({ lines, movements, covered: COVERED, ledgerSince: day });
  return unexplainedOf({ ...CLOSING, ...closing }, reconciled, movements);
}

// prettier-ignore -- a table
it.each<[string, bigint, Partial<ClosingBalance>, BankLine[], LedgerMovement[]]>([
  ['balances that are the same', 0n, { closing: 5n, ledger: 5n }, [], []],
  [
    'prepaid money that the bank has not',
    -51_999_900n,
    { closing: 100n, ledger: 52_000_000n },
    [],
    [{ ...MOVEMENT, amount: 52_000_000n, silent: true }],
  ],
  ['a line and its movement', 0n, { closing: 100n, ledger: 100n }, [LINE], [MOVEMENT]],
  ['a line whose movement is booked later', 0n, { closing: 100n }, [LINE], [{ ...MOVEMENT, day: later }]],
  [
    'a movement whose line is in a later statement',
    0n,
    { ledger: 100n },
    [{ ...LINE, day: later, inClosing: false }],
    [MOVEMENT],
  ],
  ['what was matched before and is under way', 0n, { closing: 100n, underWay: 100n }, [], []],
  ['a line that is a break already', 0n, { closing: 100n }, [LINE], []],
  ['a line of a later statement', 0n, {}, [{ ...LINE, inClosing: false }], []],
  ['a movement that is a break already', 0n, { ledger: 100n }, [], [MOVEMENT]],
  ['a movement of a later day', 0n, {}, [], [{ ...MOVEMENT, day: later }]],
  ['two amounts under one reference', 0n, { closing: 101n, ledger: 100n }, [{ ...LINE, amount: 101n }], [MOVEMENT]],
  [
    'a statement that is missing, with its movement',
    0n,
    { day: later, closing: 100n, ledger: 100n, apart: 100n },
    [],
    [{ ...MOVEMENT, day: later }],
  ],
  [
    'a movement that no statement shows, though none is missing',
    -100n,
    { day: later, ledger: 100n },
    [],
    [{ ...MOVEMENT, day: later }],
  ],
  [
    'a movement of before the first statement',
    0n,
    { closing: 100n, ledger: 100n, statedSince: later, day: later },
    [],
    [{ ...MOVEMENT, day: calendarDay('2026-03-01') }],
  ],
])('%s: %s fen apart', (_name, expected, closing, lines, movements) => {
  expect(apart(closing, lines, movements)).toBe(expected);
});

it('a bank that holds what the ledger had before its first line leaves nothing that is not told, whatever came after', () => {
  const at = fc.nat(3).map((days) => addDays(day, days));
  const one = fc.record({
    at,
    amount: fc.integer({ min: -3, max: 3 }).filter((fen) => fen !== 0),
    reference: fc.constantFrom('A', 'B', 'C'),
  });
  fc.assert(
    fc.property(fc.array(one, { maxLength: 6 }), fc.array(one, { maxLength: 6 }), at, (left, right, until) => {
      const lines = left.map(({ at: on, amount, reference }, place): BankLine => ({
        ...LINE,
        id: `l${place}`,
        day: on,
        amount: BigInt(amount),
        reference,
        inClosing: on <= until,
      }));
      const movements = right.map(({ at: on, amount, reference }, place): LedgerMovement => ({
        ...MOVEMENT,
        id: `m${place}`,
        day: on,
        amount: BigInt(amount),
        references: [reference],
      }));
      const sum = (rows: readonly { readonly amount: bigint }[]) => rows.reduce((all, { amount }) => all + amount, 0n);
      const closing = {
        ...CLOSING,
        day: until,
        closing: 7n + sum(lines.filter(({ inClosing }) => inClosing)),
        ledger: 7n + sum(movements.filter(({ day: on }) => on <= until)),
      };
      const covered = [{ statementNo: 'S', fromDay: day, toDay: until }];
      const reconciled = reconcile({ lines, movements, covered, ledgerSince: day });
      expect(unexplainedOf(closing, reconciled, movements)).toBe(0n);
    }),
  );
});
