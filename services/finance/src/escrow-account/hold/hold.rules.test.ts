import { expect, it } from '@jest/globals';
import { AGENCIES, type Caller, type Role } from '@lianguan/kernel';
import { accountStanding } from '../../../test/account-standing.js';
import type { AccountStanding } from '../account-lifecycle.rules.js';
import {
  decideHoldApproval,
  decideHoldEnding,
  decideHoldExpiry,
  decideHoldProposal,
  HOLD_OFFICERS,
  organOf,
  type HoldEnding,
  type HoldPaper,
  type HoldRefusal,
  type HoldStanding,
  type HoldStateName,
} from './hold.rules.js';

const by = (subject: string, role: Role = 'EDU_SUP') => ({
  caller: { agency: 'EDUCATION', roles: [role], division: '341203', subject, operationId: 'o' } satisfies Caller,
  newId: () => 'h',
});
const account = (given: Partial<AccountStanding> = {}): AccountStanding =>
  accountStanding({ checked: 1000n, ...given });
const alarmed = account({ restraints: [{ id: 'm', kind: 'RED' }], recordedState: 'RED', state: 'RED' });
const held = account({ restraints: [{ id: 'h', kind: 'HELD' }], recordedState: 'HELD', state: 'HELD' });
const PAPER: HoldPaper = { reason: '余额低于最低余额', documentNo: '示教止〔2026〕1号' };
const hold = (state: HoldStateName = 'PROPOSED'): HoldStanding => ({
  id: 'h',
  accountId: 'a',
  state,
  proposedBy: 'first',
  proposedAgency: 'EDUCATION',
});

it('one person proposes, another approves: payments are held, and the alarms that wait are answered by it', () => {
  for (const role of HOLD_OFFICERS) {
    const proposed = decideHoldProposal(alarmed, { ...PAPER, waiting: false }, by('first', role));
    expect(proposed).toMatchObject({ ok: true, value: { state: 'PROPOSED', proposedBy: 'first' } });
    const approved = decideHoldApproval({ hold: hold(), account: alarmed }, ['m'], by('second', role));
    expect(approved).toMatchObject({
      ok: true,
      value: {
        hold: { state: 'HELD' },
        account: { account: { state: 'HELD', restraints: [{ id: 'h', kind: 'HELD' }] } },
      },
    });
  }
});

// prettier-ignore -- a table
it.each<[HoldRefusal, AccountStanding | undefined, Partial<HoldPaper & { waiting: boolean }>, Role?]>([
  ['HOLD_ACCOUNT_UNKNOWN', undefined, {}],
  ['HOLD_REASON_MISSING', account(), { reason: ' ' }],
  ['HOLD_DOCUMENT_MISSING', account(), { documentNo: '' }],
  ['HOLD_TEXT_NAMES_PERSON', account(), { reason: '19900000001' }],
  ['HOLD_CLAUSE_MISSING', account({ holdClause: false }), {}],
  ['HOLD_CLAUSE_MISSING', account({ holdClause: null }), {}],
  ['HOLD_PROPOSED_ALREADY', account(), { waiting: true }],
  ['ACTION_NOT_AVAILABLE', held, {}],
  ['ACTION_NOT_AVAILABLE', account({ state: 'OPENED' }), {}],
  ['ROLE_NOT_ENTITLED', account(), {}, 'FIN'],
])('a proposal: %s', (code, of, given, role = 'EDU_SUP') => {
  const decided = decideHoldProposal(of, { ...PAPER, waiting: false, ...given }, by('first', role));
  expect(decided).toMatchObject({ ok: false, refusal: { code } });
});

// prettier-ignore -- a table
it.each<[HoldRefusal, HoldStateName | undefined, string, AccountStanding, Role?]>([
  ['HOLD_UNKNOWN', undefined, 'second', account()],
  ['HOLD_SAME_PERSON', 'PROPOSED', 'first', account()],
  ['ACTION_NOT_AVAILABLE', 'HELD', 'second', account()],
  ['ACTION_NOT_AVAILABLE', 'REFUSED', 'second', account()],
  ['ACTION_NOT_AVAILABLE', 'PROPOSED', 'second', account({ state: 'REFUND_ONLY' })],
  ['ROLE_NOT_ENTITLED', 'PROPOSED', 'second', account(), 'BANK'],
])('an approval: %s', (code, state, subject, of, role = 'EDU_SUP') => {
  const known = state && { hold: hold(state), account: of };
  expect(decideHoldApproval(known, [], by(subject, role))).toMatchObject({ ok: false, refusal: { code } });
});

// prettier-ignore -- a table
it.each<[HoldEnding, HoldStateName, AccountStanding, string, string | null]>([
  ['refuse', 'PROPOSED', account(), 'REFUSED', null],
  ['lift', 'HELD', held, 'LIFTED', 'ACTIVE'],
  ['lift', 'HELD', { ...held, restraints: [...held.restraints, { id: 'y', kind: 'YELLOW' }] }, 'LIFTED', 'YELLOW'],
  [
    'lift',
    'HELD',
    { ...held, restraints: [...held.restraints, { id: 'f', kind: 'FROZEN' }], state: 'FROZEN' },
    'LIFTED',
    'FROZEN',
  ],
])('%s of a hold that is %s', (ending, state, of, ended, accountState) => {
  const decided = decideHoldEnding({ hold: hold(state), account: of }, { ...PAPER, ending }, by('first'));
  if (!decided.ok) throw new Error(decided.refusal.code);
  expect(decided.value.hold.state).toBe(ended);
  expect(decided.value.account?.account.state ?? null).toBe(accountState);
  // The balance is judged anew.
  if (accountState) expect(decided.value.account!.account.checked).toBeNull();
});

// prettier-ignore -- a table
it.each<[HoldRefusal, HoldEnding, HoldStateName | undefined, Partial<HoldPaper>, Role?]>([
  ['HOLD_UNKNOWN', 'lift', undefined, {}],
  ['HOLD_REASON_MISSING', 'refuse', 'PROPOSED', { reason: '' }],
  ['HOLD_DOCUMENT_MISSING', 'lift', 'HELD', { documentNo: ' ' }],
  ['HOLD_TEXT_NAMES_PERSON', 'lift', 'HELD', { documentNo: '19900000001' }],
  ['ACTION_NOT_AVAILABLE', 'refuse', 'HELD', {}],
  ['ACTION_NOT_AVAILABLE', 'lift', 'PROPOSED', {}],
  ['ACTION_NOT_AVAILABLE', 'lift', 'EXPIRED', {}],
  ['ROLE_NOT_ENTITLED', 'lift', 'HELD', {}, 'FIN'],
])('an ending: %s', (code, ending, state, given, role = 'EDU_SUP') => {
  const known = state && { hold: hold(state), account: held };
  const decided = decideHoldEnding(known, { ...PAPER, ...given, ending }, by('second', role));
  expect(decided).toMatchObject({ ok: false, refusal: { code } });
});

it('ends by itself when its term has passed, once', () => {
  const { caller } = by('SYSTEM', 'SYS');
  expect(decideHoldExpiry({ hold: hold('HELD'), account: held }, caller)).toMatchObject({
    ok: true,
    value: { hold: { state: 'EXPIRED' }, account: { account: { state: 'ACTIVE' } } },
  });
  for (const state of ['LIFTED', 'EXPIRED'] as const) {
    expect(decideHoldExpiry({ hold: hold(state), account: account() }, caller)).toEqual({ ok: true, value: null });
  }
  expect(decideHoldExpiry(undefined, caller)).toEqual({ ok: true, value: null });
});

it('names the organ in words', () => {
  expect(organOf({ proposedAgency: 'JOINT_ENFORCEMENT' })).toBe('双减专班');
  for (const agency of AGENCIES) expect(organOf({ proposedAgency: agency })).not.toBe('');
});
