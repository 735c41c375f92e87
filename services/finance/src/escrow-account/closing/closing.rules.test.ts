import { expect, it } from '@jest/globals';
import { calendarDay, type Caller, type Role } from '@lianguan/kernel';
import { accountStanding } from '../../../test/account-standing.js';
import type { AccountStanding } from '../account-lifecycle.rules.js';
import {
  closingStandingOf,
  decideClosing,
  decideReopening,
  protectedAmount,
  type ClosingAct,
  type ClosingRefusal,
  type LastReport,
} from './closing.rules.js';

const facts = (role: Role) => ({
  caller: { agency: 'FINANCE', roles: [role], division: '341203', subject: 'o', operationId: 'o' } satisfies Caller,
  today: calendarDay('2026-03-02'),
});
const account = (given: Partial<AccountStanding> = {}): AccountStanding =>
  accountStanding({ stage: null, listedState: 'ACTIVE', checked: 1000n, holdClause: null, ...given });
const limited = (given: Partial<AccountStanding> = {}) =>
  account({
    stage: 'REFUND_ONLY',
    recordedState: 'REFUND_ONLY',
    state: 'REFUND_ONLY',
    restrictedOn: calendarDay('2026-03-01'),
    ...given,
  });
const byMeasure = limited({
  stage: null,
  restrictedOn: null,
  measures: [
    {
      measureId: 'm',
      kind: 'REFUND_ONLY',
      since: '2026-03-01T17:00:00.000Z',
      decisionOrgan: '示',
      decisionNumber: '1',
    },
  ],
});
const report = (liability = 0n, day = '2026-03-02'): LastReport => ({ liability, reportedOn: calendarDay(day) });

const NOTHING = { owed: 0n, deposit: 0n, payable: 0n, refunding: 0n, depositFree: 0n };
const RESTRICT: ClosingAct = { act: 'refundOnly', reason: '终止办学', documentNo: '示教终〔2026〕1号' };
const CLOSE: ClosingAct = { act: 'close', documentNo: '示销〔2026〕1号' };
const change = (mode: 'BANK_CUSTODY' | 'RISK_DEPOSIT', minimumBalance: bigint): ClosingAct => ({
  act: 'changeMode',
  mode,
  minimumBalance,
  documentNo: '示补协〔2026〕1号',
});

it('opens a closed account for refunds from today on, where money has come back to it', () => {
  const closed = account({ stage: 'CLOSED', recordedState: 'CLOSED', state: 'CLOSED' });
  expect(decideReopening({ account: closed, holdsMoney: true }, facts('SYS'))).toMatchObject({
    ok: true,
    value: { account: { state: 'REFUND_ONLY', restrictedOn: '2026-03-02' } },
  });
  expect(decideReopening({ account: closed, holdsMoney: false }, facts('SYS'))).toEqual({ ok: true, value: null });
  expect(decideReopening({ account: account(), holdsMoney: true }, facts('SYS'))).toEqual({ ok: true, value: null });
  expect(decideReopening(undefined, facts('SYS'))).toMatchObject({ refusal: { code: 'CLOSING_ACCOUNT_UNKNOWN' } });
  expect(decideReopening({ account: closed, holdsMoney: true }, facts('FIN'))).toMatchObject({
    refusal: { code: 'ROLE_NOT_ENTITLED' },
  });
});

it('limits an account to refunds from today on', () => {
  for (const state of ['ACTIVE', 'YELLOW', 'RED', 'HELD'] as const) {
    const decided = decideClosing({ account: account({ state }), report: null, ...NOTHING }, RESTRICT, facts('FIN'));
    expect(decided).toMatchObject({
      ok: true,
      value: { account: { state: 'REFUND_ONLY', restrictedOn: '2026-03-02' } },
    });
  }
});

// prettier-ignore -- a table
it.each<[string, AccountStanding, LastReport]>([
  ['an act, reported on its day', limited(), report(0n, '2026-03-01')],
  ['a joint action, by the day in Shanghai', byMeasure, report(0n, '2026-03-02')],
  ['the list alone', limited({ restrictedOn: null }), report(0n, '2020-01-01')],
])('closes what only refunds by %s', (_name, of, last) => {
  expect(decideClosing({ account: of, report: last, ...NOTHING }, CLOSE, facts('BANK'))).toMatchObject({
    ok: true,
    value: { account: { state: 'CLOSED' } },
  });
});

it('closes nothing that the ledger owes, whatever the bank reports', () => {
  const known = { account: limited(), report: report(0n), ...NOTHING, owed: 1n };
  expect(decideClosing(known, CLOSE, facts('BANK'))).toMatchObject({
    refusal: { code: 'CLOSING_LIABILITY_REMAINS', detail: { amount: '0.01' } },
  });
});

// prettier-ignore -- a table
it.each<[bigint, bigint, 'BANK_CUSTODY' | 'RISK_DEPOSIT', bigint, bigint]>([
  [1000n, 0n, 'BANK_CUSTODY', 1n, 1000n],
  [0n, 1000n, 'RISK_DEPOSIT', 999n, 999n],
  [0n, 1000n, 'RISK_DEPOSIT', 1001n, 1000n],
  [9_000_000n, 3_000n, 'RISK_DEPOSIT', 9_000_000n, 3_000n],
])('of a balance of %s and a deposit of %s, %s with a floor of %s protects %s', (balance, depositFree, ...rest) => {
  const [mode, minimumBalance, expected] = rest;
  expect(protectedAmount({ balance, depositFree }, { mode, minimumBalance })).toBe(expected);
});

it('changes the mode when what it protects covers what is owed, to the fen', () => {
  const decide = (owed: bigint) =>
    decideClosing(
      { account: account({ balance: 0n }), report: report(owed), ...NOTHING, depositFree: 900n },
      change('RISK_DEPOSIT', 800n),
      facts('EDU_SUP'),
    );
  expect(decide(800n)).toMatchObject({
    ok: true,
    value: { account: { mode: 'RISK_DEPOSIT', minimum: 800n, state: 'ACTIVE', stage: 'ACTIVE' } },
  });
  expect(decide(801n)).toMatchObject({ refusal: { code: 'MODE_PROTECTS_TOO_LITTLE' } });
});

// prettier-ignore -- a table
it.each<[ClosingRefusal, AccountStanding | undefined, LastReport | null, ClosingAct, Role, object?]>([
  ['CLOSING_ACCOUNT_UNKNOWN', undefined, null, CLOSE, 'BANK'],
  ['CLOSING_REASON_MISSING', account(), null, { ...RESTRICT, reason: ' ' }, 'FIN'],
  ['CLOSING_DOCUMENT_MISSING', limited(), report(), { ...CLOSE, documentNo: '' }, 'FIN'],
  ['CLOSING_TEXT_NAMES_PERSON', account(), null, { ...RESTRICT, reason: '19900000001' }, 'FIN'],
  ['CLOSING_TEXT_NAMES_PERSON', limited(), report(), { ...CLOSE, documentNo: '19900000001' }, 'FIN'],
  ['CLOSING_UNREPORTED', limited(), null, CLOSE, 'BANK'],
  ['CLOSING_LIABILITY_REMAINS', limited(), report(1n), CLOSE, 'BANK'],
  ['CLOSING_REPORT_OUTDATED', limited(), report(0n, '2026-02-28'), CLOSE, 'BANK'],
  ['CLOSING_REPORT_OUTDATED', byMeasure, report(0n, '2026-03-01'), CLOSE, 'BANK'],
  ['CLOSING_RESTRAINED', limited({ restraints: [{ id: 'r', kind: 'RED' }] }), report(), CLOSE, 'BANK'],
  ['CLOSING_DEPOSIT_REMAINS', limited(), report(), CLOSE, 'BANK', { deposit: 1n }],
  ['CLOSING_PAYABLE_REMAINS', limited(), report(), CLOSE, 'BANK', { payable: 1n }],
  ['CLOSING_REFUND_REMAINS', limited(), report(), CLOSE, 'BANK', { refunding: 1n }],
  ['ACTION_NOT_AVAILABLE', account(), report(), CLOSE, 'BANK'],
  ['ROLE_NOT_ENTITLED', limited(), report(), CLOSE, 'EDU_SUP'],
  ['MODE_UNCHANGED', account(), report(), change('BANK_CUSTODY', 1n), 'EDU_SUP'],
  ['MODE_MINIMUM_NEGATIVE', account(), report(), change('RISK_DEPOSIT', -1n), 'EDU_SUP'],
  ['CLOSING_UNREPORTED', account(), null, change('RISK_DEPOSIT', 1n), 'EDU_SUP'],
  ['MODE_PROTECTS_TOO_LITTLE', account({ mode: 'RISK_DEPOSIT' }), report(1001n), change('BANK_CUSTODY', 1n), 'EDU_SUP'],
  ['MODE_PROTECTS_TOO_LITTLE', account(), report(1n), change('RISK_DEPOSIT', 1n), 'EDU_SUP', { deposit: 1n }],
  ['ACTION_NOT_AVAILABLE', account({ state: 'RED' }), report(), change('RISK_DEPOSIT', 1n), 'EDU_SUP'],
])('%s', (code, of, last, act, role, held = {}) => {
  const known = of && { account: of, report: last, ...NOTHING, ...held };
  expect(decideClosing(known, act, facts(role))).toMatchObject({ ok: false, refusal: { code } });
});

const hold = {
  measureId: 'm',
  kind: 'PAYMENT_HOLD',
  since: '2026-03-01T17:00:00.000Z',
  decisionOrgan: '示',
  decisionNumber: '1',
} as const;

// prettier-ignore -- a table
it.each<[string, AccountStanding, LastReport | null, object | null]>([
  ['in use', account(), report(), null],
  ['not reported on', limited(), null, { liability: null, restrained: false }],
  ['reported on before it only refunded', limited(), report(0n, '2026-02-28'), { liability: null, restrained: false }],
  ['that owes', limited(), report(7n), { liability: 7n, restrained: false }],
  ['with an alarm', limited({ restraints: [{ id: 'r', kind: 'RED' }] }), report(), { liability: 0n, restrained: true }],
  ['held by a joint action', limited({ measures: [hold] }), report(), { liability: 0n, restrained: true }],
])('what is open of an account %s', (_name, of, last, expected) => {
  expect(closingStandingOf({ account: of, report: last, ...NOTHING })).toEqual(expected);
});
