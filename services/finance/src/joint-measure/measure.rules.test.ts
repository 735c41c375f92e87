import { describe, expect, it } from '@jest/globals';
import type { LiftCauseName, MeasureFacts } from '@lianguan/joint-measure';
import { calendarDay, type Decision } from '@lianguan/kernel';
import type { Facts } from '@lianguan/service-kit';
import { accountStateOf } from '../escrow-account/index.js';
import {
  endHolds,
  holdConstants,
  holdMode,
  holdPayments,
  limitToRefunds,
  releaseHold,
  restoreAccount,
  type AccountEffect,
  type AccountRow,
  type Accounts,
} from './measure.rules.js';
import { isOver } from './payment-hold.rules.js';

const constants = { get: (key: string) => holdConstants.find((constant) => constant.key === key)!.value as never };
const factsOf = (agency: 'SYSTEM' | 'FINANCE', now = '2026-03-02T01:00:00Z'): Facts => ({
  caller: { agency, roles: ['FIN'], division: '341203', subject: 'fin-1', operationId: 'o' },
  now: new Date(now),
  today: calendarDay(now.slice(0, 10)),
  constants,
  constantsIn: () => constants,
  newId: () => 'h',
});
const [SYS, OFFICER] = [factsOf('SYSTEM'), factsOf('FINANCE')];

const measure = (measureId: string, liftCause: LiftCauseName | null = null): MeasureFacts => ({
  measureId,
  jointActionId: `joint-${measureId}`,
  institutionId: 'i',
  divisionCode: '341203',
  kind: measureId.startsWith('hold') ? 'PAYMENT_HOLD' : 'REFUND_ONLY',
  trigger: 'LICENSE_REVOKED',
  article: null,
  decisionOrgan: '示例县教育局',
  decisionNumber: '示教决〔2026〕1号',
  addressee: null,
  liftCause,
  decision: null,
  documentNo: null,
  reason: '',
});

const account = (id: string, given: Partial<AccountRow> = {}): AccountRow => ({
  id,
  version: 1,
  recordedState: 'ACTIVE',
  state: given.recordedState ?? 'ACTIVE',
  measures: [],
  institutionIds: ['i'],
  mode: 'BANK_CUSTODY',
  holdClause: true,
  divisionCode: '341203',
  bankCode: 'DEMO01',
  holds: [],
  ...given,
});
const accounts = (rows: readonly AccountRow[], licenseStands = true): Accounts => ({
  rows: new Map(rows.map((row) => [row.id, row])),
  byInstitution: new Map([['i', rows.map(({ id }) => id)]]),
  licenseStands: new Map([['i', licenseStands]]),
  stateOf: accountStateOf,
});

const CLAUSE = account('a');
const NO_CLAUSE = account('b', { holdClause: false });
const UNSAID = account('c', { holdClause: null });
const CLOSED = account('d', { recordedState: 'CLOSED' });

const stated = (decision: Decision<AccountEffect>): string =>
  decision.ok
    ? [decision.value.code ?? '', ...[...decision.value.target.rows.values()].map(({ state }) => state)]
        .join(' ')
        .trim()
    : decision.refusal.code;
const targetOf = (decision: Decision<AccountEffect>): Accounts => {
  if (!decision.ok) throw new Error(decision.refusal.code);
  return decision.value.target;
};

// prettier-ignore -- a table
it.each<[string, Accounts | undefined, string]>([
  ['one account with the clause', accounts([CLAUSE]), 'AUTO'],
  ['a closed one does not count', accounts([CLAUSE, CLOSED]), 'AUTO'],
  ['one of two without the clause', accounts([CLAUSE, NO_CLAUSE]), 'OFFICER'],
  ['the list does not say', accounts([UNSAID]), 'OFFICER'],
  ['no account that is open', accounts([CLOSED]), 'OFFICER'],
  ['no account', accounts([]), 'OFFICER'],
  ['nothing known', undefined, 'OFFICER'],
])('who holds: %s', (_name, given, expected) => expect(holdMode(given, 'i')).toBe(expected));

describe('PAYMENT_HOLD', () => {
  // prettier-ignore -- a table
  it.each<[string, Accounts | undefined, Facts, string]>([
    ['by the clause', accounts([CLAUSE]), SYS, 'HELD'],
    ['by an officer', accounts([CLAUSE, NO_CLAUSE]), OFFICER, 'HELD HELD'],
    ['all open accounts', accounts([CLAUSE, CLOSED]), SYS, 'HELD CLOSED'],
    ['never a freeze, nor through one', accounts([account('f', { recordedState: 'FROZEN' })]), OFFICER, 'FROZEN'],
    ['the clause was taken out', accounts([NO_CLAUSE]), SYS, 'CLAUSE_MISSING'],
    ['no account that is open', accounts([CLOSED]), OFFICER, 'NO_ACCOUNT'],
    ['no account', accounts([]), SYS, 'NO_ACCOUNT'],
    ['nothing known', undefined, OFFICER, 'NO_ACCOUNT'],
  ])('%s', (_name, given, facts, expected) =>
    expect(stated(holdPayments(given, measure('hold'), facts))).toBe(expected),
  );

  it('has two signatures and an end, for which a deadline stands', () => {
    const decided = holdPayments(accounts([CLAUSE]), measure('hold'), SYS);
    expect(targetOf(decided).rows.get('a')!.holds).toEqual([
      expect.objectContaining({
        firstSignature: 'joint-hold',
        secondSignature: 'BY_CLAUSE',
        placedAt: '2026-03-02T01:00:00.000Z',
        expiresAt: '2026-09-02T15:59:59.999Z',
        releasedAt: null,
      }),
    ]);
    expect(decided).toMatchObject({
      value: {
        evidence: ['account:a'],
        deadlines: [
          { name: 'paymentHold.expire', subjectId: 'hold', due: new Date('2026-09-02T15:59:59.999Z'), term: '6m' },
        ],
      },
    });
    expect(targetOf(holdPayments(accounts([CLAUSE]), measure('hold'), OFFICER)).rows.get('a')!.holds[0]).toMatchObject({
      secondSignature: 'fin-1',
    });
  });

  it('twice changes nothing more', () => {
    const once = targetOf(holdPayments(accounts([CLAUSE]), measure('hold'), SYS));
    const twice = holdPayments(once, measure('hold'), SYS);
    expect(targetOf(twice).rows.get('a')).toBe(once.rows.get('a'));
    expect(twice).toMatchObject({ value: { deadlines: [] } });
  });
});

describe('RELEASE_HOLD', () => {
  const held = targetOf(holdPayments(accounts([CLAUSE]), measure('hold'), SYS));

  it('gives the account back, takes the deadline back, keeps the record', () => {
    const decided = releaseHold(held, measure('hold', 'ANNULLED'), SYS);
    expect(stated(decided)).toBe('ACTIVE');
    expect(targetOf(decided).rows.get('a')).toMatchObject({
      version: 3,
      holds: [{ releasedAt: '2026-03-02T01:00:00.000Z', releaseReason: 'ANNULLED' }],
    });
    expect(decided).toMatchObject({ value: { deadlines: [{ subjectId: 'hold', due: null }] } });
  });

  it('of one that ended by itself says so, and leaves it as it ended', () => {
    const rows = endHolds(held, 'hold', { reason: 'EXPIRED', now: new Date('2026-09-02T16:00:00Z') });
    const ended = { ...held, rows: new Map(rows.map((row) => [row.id, row])) };
    const decided = releaseHold(ended, measure('hold', 'ANNULLED'), SYS);
    expect(stated(decided)).toBe('ALREADY_ENDED ACTIVE');
    expect(targetOf(decided).rows.get('a')!.holds[0]!.releaseReason).toBe('EXPIRED');
  });

  it.each([
    ['hold1', 'hold2'],
    ['hold2', 'hold1'],
  ])('of two that overlap, %s first: the other one holds on', (first, second) => {
    const both = ['hold1', 'hold2'].reduce(
      (state, id) => targetOf(holdPayments(state, measure(id), SYS)),
      accounts([CLAUSE]),
    );
    const one = releaseHold(both, measure(first), SYS);
    expect(stated(one)).toBe('HELD');
    expect(stated(releaseHold(targetOf(one), measure(second), SYS))).toBe('ACTIVE');
  });

  it('finds an account that belongs to another institution by now', () => {
    const moved: Accounts = { ...held, byInstitution: new Map([['i', []]]) };
    expect(stated(releaseHold(moved, measure('hold'), SYS))).toBe('ACTIVE');
  });

  // prettier-ignore -- a table
  it.each([
    ['a millisecond before its end', '2026-09-02T15:59:59.998Z', false],
    ['at its end', '2026-09-02T15:59:59.999Z', true],
  ])('is over %s: %s', (_name, now, expected) => {
    expect(isOver(held.rows.get('a')!.holds, new Date(now))).toBe(expected);
  });
});

describe('REFUND_ONLY and RESTORE_ACCOUNT', () => {
  const limited = (rows: AccountRow[], stands = true) =>
    targetOf(limitToRefunds(accounts(rows, stands), measure('refund'), OFFICER));
  const closedNow = (given: Accounts): Accounts => ({
    ...given,
    rows: new Map([...given.rows].map(([id, row]) => [id, { ...row, recordedState: 'CLOSED', state: 'CLOSED' }])),
  });
  const reopened = (given: Accounts): Accounts => ({
    ...given,
    rows: new Map([...given.rows, ['n', account('n')]]),
    byInstitution: new Map([['i', [...given.rows.keys(), 'n']]]),
  });

  // prettier-ignore -- a table
  it.each<[string, Accounts | undefined, string]>([
    ['the open accounts', accounts([CLAUSE, NO_CLAUSE, CLOSED]), 'REFUND_ONLY REFUND_ONLY CLOSED'],
    ['no account that is open', accounts([CLOSED]), 'NO_ACCOUNT'],
    ['nothing known', undefined, 'NO_ACCOUNT'],
  ])('limits %s', (_name, given, expected) => {
    expect(stated(limitToRefunds(given, measure('refund'), OFFICER))).toBe(expected);
  });

  // prettier-ignore -- a table
  it.each<[string, Accounts | undefined, string]>([
    ['if the license stands', limited([CLAUSE]), 'ACTIVE'],
    ['not without one', limited([CLAUSE], false), 'LICENSE_NOT_STANDING'],
    ['not when the account is closed', closedNow(limited([CLAUSE])), 'ACCOUNT_CLOSED'],
    ['when one was opened in its place', reopened(closedNow(limited([CLAUSE]))), 'CLOSED ACTIVE'],
    ['an alarm that was there is there', limited([account('y', { recordedState: 'YELLOW' })]), 'YELLOW'],
    ['nothing to undo', accounts([CLAUSE]), 'ALREADY_ENDED ACTIVE'],
    ['nothing known', undefined, 'ALREADY_ENDED'],
  ])('restores %s', (_name, given, expected) =>
    expect(stated(restoreAccount(given, measure('refund')))).toBe(expected),
  );

  it('leaves a hold that stands beside it', () => {
    const both = targetOf(holdPayments(limited([CLAUSE]), measure('hold'), OFFICER));
    expect(both.rows.get('a')!.state).toBe('REFUND_ONLY');
    expect(stated(restoreAccount(both, measure('refund')))).toBe('HELD');
    expect(stated(releaseHold(both, measure('hold'), OFFICER))).toBe('REFUND_ONLY');
  });
});
