import { expect, it } from '@jest/globals';
import { calendarDay } from '@lianguan/kernel';
import fc from 'fast-check';
import {
  decideReconciliation,
  lateStatements,
  reconcile,
  type BankLine,
  type CoveredPeriod,
  type LedgerMovement,
  type Unmatched,
} from './reconciliation.rules.js';

const day = calendarDay('2026-03-02');
const nextDay = calendarDay('2026-03-03');
const LINE: BankLine = {
  id: 'l',
  entryRef: 'R',
  statementNo: 'S',
  day,
  amount: 100n,
  reference: 'AB12',
  inClosing: true,
};
const MOVEMENT: LedgerMovement = { id: 'm', day, amount: 100n, references: ['ab-12', '示例依据'], silent: false };
const COVERED: CoveredPeriod = { statementNo: 'S', fromDay: day, toDay: day };

const told = (given: Partial<Unmatched>) => {
  const { matches, differing, onlyAtBank, onlyInLedger } = reconcile({
    lines: [],
    movements: [],
    covered: [COVERED],
    ledgerSince: day,
    ...given,
  });
  return [matches, differing, onlyAtBank, onlyInLedger].map(({ length }) => length);
};

// prettier-ignore -- a table
it.each<[string, Partial<BankLine> | null, Partial<LedgerMovement> | null, number[]]>([
  ['by reference', {}, {}, [1, 0, 0, 0]],
  ['by reference, on another day', { day: nextDay }, {}, [1, 0, 0, 0]],
  ['by the cause', { reference: '示例依据' }, {}, [1, 0, 0, 0]],
  ['by reference, a fen apart', { amount: 101n }, {}, [0, 1, 0, 0]],
  ['by reference, the other way', { amount: -100n }, {}, [0, 1, 0, 0]],
  ['by amount and day, without a reference', { reference: null }, {}, [1, 0, 0, 0]],
  ['by amount and day, with a reference of the payer’s own', { reference: 'XY' }, {}, [1, 0, 0, 0]],
  ['by amount, on another day', { reference: null, day: nextDay }, {}, [0, 0, 1, 1]],
  ['by day, a fen apart', { reference: null, amount: 101n }, {}, [0, 0, 1, 1]],
  ['by day, the other way', { reference: null, amount: -100n }, {}, [0, 0, 1, 1]],
  ['a line alone', {}, null, [0, 0, 1, 0]],
  ['a movement alone', null, {}, [0, 0, 0, 1]],
  ['a movement alone, of a day without a statement', null, { day: nextDay }, [0, 0, 0, 0]],
  ['a movement alone, from before supervision', null, { silent: true }, [0, 0, 0, 0]],
  ['a movement from before supervision that the bank shows', {}, { silent: true }, [1, 0, 0, 0]],
])('%s', (_name, line, movement, expected) => {
  const lines = line ? [{ ...LINE, ...line }] : [];
  const movements = movement ? [{ ...MOVEMENT, ...movement }] : [];
  expect(told({ lines, movements })).toEqual(expected);
});

it('the right amount under a reference goes before a wrong one, whichever stands first', () => {
  const wrong = { ...MOVEMENT, id: 'wrong', amount: 90n };
  for (const movements of [
    [wrong, MOVEMENT],
    [MOVEMENT, wrong],
  ]) {
    const { matches, differing } = reconcile({ lines: [LINE], movements, covered: [], ledgerSince: null });
    expect([matches, differing]).toEqual([[{ line: LINE, movement: MOVEMENT }], []]);
  }
});

// prettier-ignore -- a table
it.each([
  ['on the day on which the ledger began', day, 1],
  ['before the ledger began', nextDay, 0],
  ['of an account without movements', null, 0],
])('a line %s is a break: %#', (_name, ledgerSince, expected) => {
  expect(told({ lines: [LINE], ledgerSince })).toEqual([0, 0, expected, 0]);
});

it('lines that have not come by the end of the day are missing', () => {
  const statement = { id: 's', statementNo: 'S', receivedOn: day, closing: 2n, soFar: 1n };
  expect(lateStatements([statement], day)).toEqual([]);
  expect(lateStatements([statement], nextDay)).toEqual([statement]);
});

it('an account that is not seen is not compared', () => {
  expect(decideReconciliation(undefined)).toMatchObject({ refusal: { code: 'RECONCILIATION_ACCOUNT_UNKNOWN' } });
  const nothing = { matches: [], differing: [], onlyAtBank: [], onlyInLedger: [] };
  expect(decideReconciliation({ lines: [], movements: [], covered: [], ledgerSince: null })).toEqual({
    ok: true,
    value: nothing,
  });
});

const side = fc.record({
  day: fc.constantFrom(day, nextDay),
  amount: fc.constantFrom(100n, -100n, 101n),
  reference: fc.constantFrom(null, 'A', 'B'),
});

it('each line and each movement is in one place, and what is left over is what the sums differ by', () => {
  const sum = (amounts: readonly bigint[]) => amounts.reduce((total, amount) => total + amount, 0n);
  fc.assert(
    fc.property(fc.array(side, { maxLength: 8 }), fc.array(side, { maxLength: 8 }), (left, right) => {
      const lines = left.map((given, at): BankLine => ({ ...LINE, ...given, id: `l${at}` }));
      const movements = right.map(({ reference, ...given }, at): LedgerMovement => ({
        ...MOVEMENT,
        ...given,
        id: `m${at}`,
        references: reference === null ? [] : [reference],
      }));
      const covered = [{ ...COVERED, toDay: nextDay }];
      const { matches, differing, onlyAtBank, onlyInLedger } = reconcile({
        lines,
        movements,
        covered,
        ledgerSince: day,
      });
      const pairs = [...matches, ...differing];
      const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id).sort();
      expect(ids([...pairs.map(({ line }) => line), ...onlyAtBank])).toEqual(ids(lines));
      expect(ids([...pairs.map(({ movement }) => movement), ...onlyInLedger.map(({ movement }) => movement)])).toEqual(
        ids(movements),
      );
      for (const { line, movement } of matches) expect(line.amount).toBe(movement.amount);
      const apart = sum(lines.map(({ amount }) => amount)) - sum(movements.map(({ amount }) => amount));
      const explained =
        sum(differing.map(({ line, movement }) => line.amount - movement.amount)) +
        sum(onlyAtBank.map(({ amount }) => amount)) -
        sum(onlyInLedger.map(({ movement }) => movement.amount));
      expect(explained).toBe(apart);
    }),
  );
});

it('a ledger that the bank confirms line by line, in any order, leaves nothing', () => {
  fc.assert(
    fc.property(fc.array(side, { maxLength: 8 }), fc.infiniteStream(fc.nat()), (given, choice) => {
      const movements = given.map(({ reference, ...one }, at): LedgerMovement => ({
        ...MOVEMENT,
        ...one,
        id: `m${at}`,
        references: [`T-${at}`, ...(reference === null ? [] : [reference])],
      }));
      const lines = movements
        .map(({ day: on, amount }, at): BankLine => ({ ...LINE, id: `l${at}`, day: on, amount, reference: `t${at}` }))
        .map((line) => ({ line, order: choice.next().value ?? 0 }))
        .sort((a, b) => a.order - b.order)
        .map(({ line }) => line);
      expect(told({ lines, movements })).toEqual([movements.length, 0, 0, 0]);
    }),
  );
});
