import { describe, expect, it } from '@jest/globals';
import { calendarDay } from '@lianguan/kernel';
import fc from 'fast-check';
import {
  decideSlip,
  isGap,
  signedAmount,
  slipOf,
  soleAccount,
  standingOf,
  twinKey,
  updatesBalance,
  type Filed,
  type Slip,
  type Statement,
  type StatementEntry,
  type StatementHead,
  type StatementRow,
} from './statement.rules.js';

const day = calendarDay;
const today = day('2026-03-02');
let ids = 0;
const facts = { today, newId: () => `id-${(ids += 1)}` };

const HEAD: StatementHead = { fromDay: day('2026-03-01'), toDay: today, opening: 100n, closing: 150n, entryCount: 1 };
const ENTRY: StatementEntry = {
  entryRef: 'R1',
  valueDay: today,
  amount: 50n,
  direction: 'CREDIT',
  endToEndRef: 'E1',
  counterpartyKind: 'PERSON',
  counterpartyName: '示例甲',
  counterpartyAccount: null,
};
const STATEMENT: Statement = { ...HEAD, id: 's', recordedCount: 0, recordedSum: 0n };
const SLIP: Slip = { accountNo: '1', statementNo: 'S1', head: HEAD, entries: [ENTRY] };

interface Ledger {
  readonly statement?: Statement;
  readonly entries?: readonly StatementEntry[];
}

const file = (slip: Slip, { statement, entries = [] }: Ledger = {}) =>
  decideSlip(
    {
      statement,
      entry: (ref) => entries.find(({ entryRef }) => entryRef === ref),
      twin: (key) => entries.find((entry) => twinKey(entry) === key)?.entryRef,
    },
    slip,
    facts,
  );
const filed = (slip: Slip, known: Ledger = {}): Filed => {
  const decided = file(slip, known);
  if (!decided.ok) throw new Error(decided.refusal.code);
  return decided.value;
};

// prettier-ignore -- a table
it.each<[string, Partial<Slip>, Ledger, string]>([
  ['of today', {}, {}, 'NEW'],
  ['of a day that is not over', { head: { ...HEAD, toDay: day('2026-03-03') } }, {}, 'STATEMENT_IN_FUTURE'],
  ['of one day', { head: { ...HEAD, fromDay: today } }, {}, 'NEW'],
  [
    'that ends before it begins',
    { head: { ...HEAD, fromDay: day('2026-03-02'), toDay: day('2026-03-01') } },
    {},
    'STATEMENT_DAYS_REVERSED',
  ],
  ['without its head', { head: null }, {}, 'STATEMENT_HEAD_MISSING'],
  ['whose head came before', { head: null }, { statement: STATEMENT }, 'NEW'],
  ['with a line of a fen', { entries: [{ ...ENTRY, amount: 1n }] }, {}, 'NEW'],
  ['with a line of nothing', { entries: [{ ...ENTRY, amount: 0n }] }, {}, 'ENTRY_AMOUNT_NOT_POSITIVE'],
  ['with a line of tomorrow', { entries: [{ ...ENTRY, valueDay: day('2026-03-03') }] }, {}, 'ENTRY_IN_FUTURE'],
  ['again', {}, { statement: STATEMENT, entries: [ENTRY] }, 'KNOWN'],
  [
    'with a late line',
    { head: null, entries: [{ ...ENTRY, entryRef: 'R2' }] },
    { statement: STATEMENT, entries: [ENTRY] },
    'NEW',
  ],
  [
    'with another closing balance',
    { head: { ...HEAD, closing: 151n } },
    { statement: STATEMENT, entries: [ENTRY] },
    'CONTRADICTED',
  ],
  [
    'with another amount of a line',
    { entries: [{ ...ENTRY, amount: 51n }] },
    { statement: STATEMENT, entries: [ENTRY] },
    'CONTRADICTED',
  ],
  [
    'with another payer of a line',
    { entries: [{ ...ENTRY, counterpartyName: '示例乙' }] },
    { statement: STATEMENT, entries: [ENTRY] },
    'CONTRADICTED',
  ],
])('a statement %s', (_name, given, known, expected) => {
  const decided = file({ ...SLIP, ...given }, known);
  expect(decided.ok ? decided.value.change : decided.refusal.code).toBe(expected);
});

it('what contradicts is kept beside what was said first, which stands', () => {
  const known = { statement: { ...STATEMENT, recordedCount: 1, recordedSum: 50n }, entries: [ENTRY] };
  const again = { ...ENTRY, amount: 51n };
  const outcome = filed({ ...SLIP, head: { ...HEAD, closing: 151n }, entries: [again] }, known);
  expect(outcome).toMatchObject({
    statement: known.statement,
    entries: [],
    headContradiction: { again: { closing: 151n }, known: { closing: 150n } },
    entryContradictions: [{ known: ENTRY, again }],
  });
});

it('one reference twice in one slip is one line, or a contradiction', () => {
  const outcome = filed({ ...SLIP, entries: [ENTRY, ENTRY, { ...ENTRY, amount: 51n }] });
  expect(outcome.entries).toEqual([ENTRY]);
  expect(outcome.entryContradictions).toHaveLength(1);
});

// prettier-ignore -- a table
it.each<[string, Partial<StatementEntry>, number]>([
  ['under another reference', {}, 1],
  ['of a fen more', { amount: 51n }, 0],
  ['of another day', { valueDay: day('2026-03-01') }, 0],
  ['the other way', { direction: 'DEBIT' }, 0],
  ['without a reference of the payer', { endToEndRef: null }, 0],
])('the same payment %s is taken as booked twice: %i', (_name, given, expected) => {
  const second = { ...ENTRY, ...given, entryRef: 'R2' };
  expect(filed({ ...SLIP, entries: [second] }, { statement: STATEMENT, entries: [ENTRY] }).twins).toHaveLength(
    expected,
  );
  expect(filed({ ...SLIP, entries: [ENTRY, second] }).twins).toHaveLength(expected);
});

// prettier-ignore -- a table
it.each([
  ['without its lines', 0, 0n, 'INCOMPLETE'],
  ['with its line', 1, 50n, 'BALANCED'],
  ['a fen short', 1, 49n, 'UNBALANCED'],
  ['with a line too many', 2, 51n, 'UNBALANCED'],
  ['that a late line puts right', 2, 50n, 'BALANCED'],
])('a statement %s', (_name, recordedCount, recordedSum, expected) => {
  expect(standingOf({ ...STATEMENT, recordedCount, recordedSum })).toBe(expected);
});

// prettier-ignore -- a table
it.each([
  ['first', null, 100n, false],
  ['that goes on', 100n, 100n, false],
  ['a fen off', 99n, 100n, true],
])('a statement %s has a gap before it', (_name, previous, opening, expected) => {
  expect(isGap(previous, opening)).toBe(expected);
});

// prettier-ignore -- a table
it.each([
  ['of a later day', '2026-03-01', 1, true],
  ['of the same day', '2026-03-02', 1, true],
  ['that is late', '2026-03-03', 1, false],
  ['that lacks lines', '2026-03-01', 0, false],
])('a statement %s makes the balance', (_name, balanceAsOf, recordedCount, expected) => {
  const statement = { ...STATEMENT, recordedCount, recordedSum: 50n };
  expect(updatesBalance(statement, day(balanceAsOf))).toBe(expected);
});

it('a statement is of one account', () => {
  expect(soleAccount(['a'], '12345')).toEqual({ ok: true, value: 'a' });
  const tail = '2345';
  expect(soleAccount([], '12345')).toMatchObject({ refusal: { code: 'STATEMENT_ACCOUNT_UNKNOWN', detail: { tail } } });
  expect(soleAccount(['a', 'b'], '12345')).toMatchObject({ refusal: { code: 'STATEMENT_ACCOUNT_AMBIGUOUS' } });
});

describe('a row of the file', () => {
  const row = (given: Partial<StatementRow>): StatementRow => ({
    kind: 'ENTRY',
    accountNo: '1',
    statementNo: 'S1',
    ...given,
  });
  const empty = { head: null };
  it.each([
    ['is the head', row({ kind: 'STATEMENT', ...HEAD }), { ...SLIP, entries: [] }],
    ['is a line', row({ ...ENTRY }), { ...SLIP, ...empty }],
  ])('%s', (_name, given, slip) => {
    expect(slipOf(given)).toEqual({ ok: true, value: slip });
  });

  it.each([
    ['a head', row({ kind: 'STATEMENT', ...HEAD, opening: null, entryCount: null }), '期初余额（元）、明细笔数'],
    ['a line', row({ ...ENTRY, entryRef: null }), '银行流水号'],
  ])('names what %s lacks', (_name, given, fields) => {
    expect(slipOf(given)).toMatchObject({
      ok: false,
      refusal: { code: 'STATEMENT_FIELD_MISSING', detail: { fields } },
    });
  });
});

it('however a bank cuts, repeats and orders its lines, the statement ends the same', () => {
  const entries = fc.uniqueArray(
    fc.record({ amount: fc.bigInt(1n, 1_000n), direction: fc.constantFrom('CREDIT' as const, 'DEBIT' as const) }),
    { minLength: 1, maxLength: 12, selector: (entry) => entry },
  );
  fc.assert(
    fc.property(entries, fc.infiniteStream(fc.nat()), (given, choice) => {
      const lines = given.map((entry, at): StatementEntry => ({
        ...ENTRY,
        ...entry,
        entryRef: `R${at}`,
        endToEndRef: null,
      }));
      const sum = lines.reduce((total, line) => total + signedAmount(line), 0n);
      const head = { ...HEAD, closing: HEAD.opening + sum, entryCount: lines.length };
      let statement = filed({ ...SLIP, head, entries: [] }).statement;
      const recorded: StatementEntry[] = [];
      const left = [...lines];
      while (left.length > 0) {
        const pick = (): StatementEntry => left[(choice.next().value ?? 0) % left.length]!;
        const part = [pick(), pick(), ...recorded.slice(0, 1)];
        const outcome = filed({ ...SLIP, head: null, entries: part }, { statement, entries: recorded });
        expect(outcome.entryContradictions).toEqual([]);
        recorded.push(...outcome.entries);
        statement = outcome.statement;
        for (const line of outcome.entries) left.splice(left.indexOf(line), 1);
        expect(standingOf(statement)).toBe(left.length > 0 ? 'INCOMPLETE' : 'BALANCED');
      }
      expect(statement).toMatchObject({ recordedCount: lines.length, recordedSum: sum });
    }),
  );
});
