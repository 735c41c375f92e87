import { describe, expect, it } from '@jest/globals';
import { calendarDay, type Caller, type Role } from '@lianguan/kernel';
import { accountStanding } from '../../../test/account-standing.js';
import type { AccountStanding } from '../account-lifecycle.rules.js';
import {
  ALARM_CONSTANTS,
  alarmLifecycle,
  alarmOf,
  answerDeadline,
  decideAnswer,
  decideCheck,
  decideDue,
  decideReport,
  type AlarmAnswer,
  type AlarmKindName,
  type AlarmRefusal,
  type AlarmStanding,
  type AlarmStateName,
  type ReportedAlarm,
} from './alarm.rules.js';

const constants = { get: <T>(key: string): T => ALARM_CONSTANTS.find((one) => one.key === key)!.value as T };
const caller = (role: Role): Caller => ({
  agency: 'BANK',
  roles: [role],
  division: '341203',
  subject: 'o',
  operationId: 'o',
});
const facts = (role: Role) => ({
  caller: caller(role),
  newId: () => 'new',
  constantsIn: () => constants,
  today: calendarDay('2026-03-02'),
});
const onAlarm = (kind: 'YELLOW' | 'RED', given: Partial<AccountStanding> = {}) =>
  accountStanding({ restraints: [{ id: 'm', kind }], recordedState: kind, state: kind, ...given });

// prettier-ignore -- a table
it.each<[bigint, bigint | null, string | null]>([
  [499n, null, 'RED BELOW_MINIMUM 500'],
  [500n, null, 'YELLOW BELOW_WARNING 600'],
  [599n, null, 'YELLOW BELOW_WARNING 600'],
  [600n, null, null],
  [600n, 1200n, null],
  [600n, 1201n, 'YELLOW LARGE_MOVEMENT 600'],
  [600n, 1202n, 'YELLOW LARGE_MOVEMENT 601'],
  [9000n, 600n, null],
  [0n, 9000n, 'RED BELOW_MINIMUM 500'],
])('a balance of %s after %s: %s', (balance, checked, expected) => {
  const raised = alarmOf({ balance, deposit: null, minimum: 500n, liabilityMinimum: 0n, checked }, constants);
  expect(raised && `${raised.level} ${raised.kind} ${raised.preset}`).toBe(expected);
  expect(alarmOf({ balance, deposit: null, minimum: 0n, liabilityMinimum: 500n, checked }, constants)).toEqual(raised);
});

describe('a balance that comes in', () => {
  const check = (of: AccountStanding, ...open: AlarmKindName[]) => {
    const decided = decideCheck({ account: of, open: open.map((kind) => ({ ...ALARM, kind })) }, facts('SYS'));
    if (!decided.ok) return decided.refusal.code;
    const { account: judged, raised } = decided.value;
    return `${judged.state} ${judged.checked} ${raised?.raised.kind ?? '-'}`;
  };

  it('is judged once, and puts the account on alarm', () => {
    expect(check(accountStanding({ balance: 499n }))).toBe('RED 499 BELOW_MINIMUM');
    expect(check(accountStanding({ balance: 600n }))).toBe('ACTIVE 600 -');
    expect(check(accountStanding({ balance: 499n, checked: 499n }))).toBe('ACTIVE 499 -');
    expect(check(onAlarm('YELLOW', { balance: 499n }))).toBe('RED 499 BELOW_MINIMUM');
    expect(check(onAlarm('RED', { balance: 550n }))).toBe('RED 550 BELOW_WARNING');
  });

  it('is judged again by a report of what is owed, where it is below what that asks', () => {
    const again = (given: Partial<AccountStanding>, ...open: AlarmStanding[]) => {
      const account = accountStanding({ balance: 1000n, checked: 1000n, ...given });
      const decided = decideCheck({ account, open, reported: true }, facts('SYS'));
      return decided.ok && (decided.value.raised?.raised ?? null);
    };
    const below = { level: 'RED', kind: 'BELOW_MINIMUM', preset: 1001n };
    expect(again({ liabilityMinimum: 1001n })).toEqual(below);
    expect(again({ liabilityMinimum: 1001n }, { ...ALARM, kind: 'BELOW_MINIMUM' })).toBeNull();
    // On the warning line, which an answer has dealt with.
    expect(again({ liabilityMinimum: 1000n })).toBeNull();
  });

  it('of an account in deposit mode is the deposit, also while it stays the same', () => {
    const deposit = (given: Partial<AccountStanding>) =>
      accountStanding({ mode: 'RISK_DEPOSIT', balance: 9000n, deposit: 700n, checked: 700n, ...given });
    expect(check(deposit({ checked: null }))).toBe('ACTIVE 700 -');
    expect(check(deposit({ deposit: 499n }))).toBe('RED 499 BELOW_MINIMUM');
    expect(check(deposit({ liabilityMinimum: 701n }))).toBe('RED 700 BELOW_MINIMUM');
    expect(check(deposit({ liabilityMinimum: 701n }), 'BELOW_MINIMUM')).toBe('ACTIVE 700 -');
    // It has no warning line, and is not judged by how much it was.
    expect(check(deposit({ liabilityMinimum: 700n, checked: 9000n }))).toBe('ACTIVE 700 -');
    // Of a deposit that the ledger does not know the bank's word is all there is.
    expect(check(deposit({ deposit: null, balance: 499n }))).toBe('RED 499 BELOW_MINIMUM');
    const answered = decideAnswer(
      { account: onAlarm('RED', { mode: 'RISK_DEPOSIT', balance: 9000n, deposit: 499n }), alarm: ALARM },
      ANSWER,
      facts('EDU_SUP'),
    );
    expect(answered.ok || answered.refusal.detail).toEqual({ balance: '4.99', minimum: '5.00' });
  });

  it('gives no second alarm for the same cause', () => {
    expect(check(onAlarm('RED', { balance: 400n }), 'BELOW_MINIMUM')).toBe('RED 400 -');
    expect(check(onAlarm('YELLOW', { balance: 400n }), 'BELOW_WARNING')).toBe('RED 400 BELOW_MINIMUM');
  });

  it.each(['OPENED', 'HELD', 'FROZEN', 'REFUND_ONLY', 'CLOSED'] as const)('is not judged while %s', (state) => {
    expect(check(accountStanding({ balance: 0n, state }))).toBe(`${state} null -`);
  });
});

describe('an alarm that the banks’ list alone knows', () => {
  const listed = (given: Partial<AccountStanding> = {}) =>
    accountStanding({ stage: null, listedState: 'RED', state: 'RED', recordedState: 'RED', checked: 1000n, ...given });
  const found = (account: AccountStanding, open: readonly AlarmStanding[] = []) => {
    const decided = decideCheck({ account, open }, facts('SYS'));
    return decided.ok && (decided.value.raised?.raised ?? null);
  };

  it('waits for an answer, where no figure gives cause for another', () => {
    expect(found(listed())).toEqual({ level: 'RED', kind: 'REPORTED', preset: null });
    expect(found(listed({ listedState: 'YELLOW', state: 'YELLOW' }))).toMatchObject({ level: 'YELLOW' });
    expect(found(listed({ balance: 499n }))).toMatchObject({ kind: 'BELOW_MINIMUM' });
    expect(found(listed(), [ALARM])).toBeNull();
    expect(found(listed({ listedState: 'ACTIVE', state: 'ACTIVE' }))).toBeNull();
    expect(found(listed({ stage: 'ACTIVE', state: 'ACTIVE' }))).toBeNull();
    expect(found(listed({ listedState: 'HELD', state: 'HELD' }))).toBeNull();
  });

  it('is over with the answer, as long as the list says the same', () => {
    const account = listed({ restraints: [{ id: 'm', kind: 'RED' }] });
    const decided = decideAnswer({ account, alarm: { ...ALARM, kind: 'REPORTED' } }, ANSWER, facts('EDU_SUP'));
    if (!decided.ok) throw new Error(decided.refusal.code);
    expect(decided.value.account).toMatchObject({ state: 'ACTIVE', listedAnswered: 'RED' });
    expect(found(decided.value.account)).toBeNull();
    expect(found({ ...decided.value.account, listedAnswered: null, state: 'RED' })).toMatchObject({ level: 'RED' });
  });
});

const REPORT: ReportedAlarm = { accountId: 'a', level: 'YELLOW', note: '频繁公转私', documentNo: '示银报〔2026〕1号' };

it('a bank raises an alarm of either level', () => {
  const stateAfter = (level: 'YELLOW' | 'RED', of = accountStanding()) => {
    const decided = decideReport(of, { ...REPORT, level }, facts('BANK'));
    return decided.ok ? decided.value.account.state : decided.refusal.code;
  };
  expect(stateAfter('YELLOW')).toBe('YELLOW');
  expect(stateAfter('RED')).toBe('RED');
  expect(stateAfter('YELLOW', onAlarm('RED'))).toBe('RED');
});

// prettier-ignore -- a table
it.each<[AlarmRefusal, AccountStanding | undefined, Partial<ReportedAlarm>, Role]>([
  ['ALARM_ACCOUNT_UNKNOWN', undefined, {}, 'BANK'],
  ['ALARM_NOTE_MISSING', accountStanding(), { note: ' ' }, 'BANK'],
  ['ALARM_DOCUMENT_MISSING', accountStanding(), { documentNo: '' }, 'BANK'],
  ['ALARM_TEXT_NAMES_PERSON', accountStanding(), { note: '19900000001' }, 'BANK'],
  ['ALARM_TEXT_NAMES_PERSON', accountStanding(), { documentNo: '19900000001' }, 'BANK'],
  ['ACTION_NOT_AVAILABLE', accountStanding({ state: 'HELD' }), {}, 'BANK'],
  ['ROLE_NOT_ENTITLED', accountStanding(), {}, 'EDU_SUP'],
])('a report: %s', (code, of, given, role) => {
  expect(decideReport(of, { ...REPORT, ...given }, facts(role))).toMatchObject({ ok: false, refusal: { code } });
});

const ALARM: AlarmStanding = { id: 'm', accountId: 'a', level: 'RED', kind: 'BELOW_MINIMUM', state: 'OPEN' };
const ANSWER: AlarmAnswer = { alarmId: 'm', finding: '核对流水', deed: '已补足', documentNo: '示教复〔2026〕1号' };

// prettier-ignore -- a table
it.each<[string, AccountStanding, Partial<AlarmStanding>]>([
  ['ACTIVE', onAlarm('RED', { balance: 500n }), {}],
  ['ACTIVE', onAlarm('RED', { balance: 500n }), { state: 'OVERDUE' }],
  ['ACTIVE', onAlarm('YELLOW', { balance: 0n }), { kind: 'LARGE_MOVEMENT' }],
  [
    'YELLOW',
    onAlarm('RED', {
      restraints: [
        { id: 'm', kind: 'RED' },
        { id: 'n', kind: 'YELLOW' },
      ],
    }),
    {},
  ],
  [
    'HELD',
    onAlarm('RED', {
      restraints: [
        { id: 'm', kind: 'RED' },
        { id: 'n', kind: 'HELD' },
      ],
      state: 'HELD',
      balance: 0n,
    }),
    {},
  ],
])('an answer leads to %s', (state, of, given) => {
  const decided = decideAnswer({ account: of, alarm: { ...ALARM, ...given } }, ANSWER, facts('EDU_SUP'));
  expect(decided).toMatchObject({ ok: true, value: { account: { state }, alarm: { state: 'ANSWERED' } } });
});

// prettier-ignore -- a table
it.each<[AlarmRefusal, AlarmStateName | undefined, Partial<AlarmAnswer>, Role, bigint?]>([
  ['ALARM_UNKNOWN', undefined, {}, 'EDU_SUP'],
  ['ALARM_FINDING_MISSING', 'OPEN', { finding: '' }, 'EDU_SUP'],
  ['ALARM_DEED_MISSING', 'OPEN', { deed: ' ' }, 'EDU_SUP'],
  ['ALARM_DOCUMENT_MISSING', 'OPEN', { documentNo: ' ' }, 'EDU_SUP'],
  ['ALARM_TEXT_NAMES_PERSON', 'OPEN', { deed: '19900000001' }, 'EDU_SUP'],
  ['ALARM_BALANCE_STILL_LOW', 'OPEN', {}, 'EDU_SUP', 499n],
  ['ACTION_NOT_AVAILABLE', 'ANSWERED', {}, 'EDU_SUP'],
  ['ACTION_NOT_AVAILABLE', 'HELD', {}, 'EDU_SUP'],
  ['ROLE_NOT_ENTITLED', 'OPEN', {}, 'BANK'],
])('an answer: %s', (code, state, given, role, balance = 500n) => {
  const known = state && { account: onAlarm('RED', { balance }), alarm: { ...ALARM, state } };
  expect(decideAnswer(known, { ...ANSWER, ...given }, facts(role))).toMatchObject({ ok: false, refusal: { code } });
});

it('the day passes for what nobody has answered, and for nothing else', () => {
  expect(decideDue(ALARM, caller('SYS'))).toMatchObject({ ok: true, value: { to: 'OVERDUE' } });
  for (const state of ['OVERDUE', 'ANSWERED', 'HELD'] as const) {
    expect(decideDue({ ...ALARM, state }, caller('SYS'))).toEqual({ ok: true, value: null });
  }
  expect(decideDue(undefined, caller('SYS'))).toEqual({ ok: true, value: null });
});

it('three working days from 2 March 2026 end with the fifth', () => {
  const deadline = answerDeadline({ alarmId: 'm', divisionCode: '341203' }, facts('SYS'));
  expect(deadline).toMatchObject({ subjectId: 'm', due: new Date('2026-03-05T15:59:59.999Z'), term: '3wd' });
});

it('a hold by each officer ends an alarm, open or overdue', () => {
  for (const role of ['EDU_SUP', 'JEO', 'JEO_LEAD'] as const) {
    for (const state of ['OPEN', 'OVERDUE'] as const) {
      expect(alarmLifecycle.fire(state, 'hold', caller(role))).toEqual({ ok: true, value: 'HELD' });
    }
  }
});
