import { expect, it } from '@jest/globals';
import type { MeasureInForce } from '@lianguan/joint-measure/rules';
import {
  ACCOUNT_STATES,
  accountStateOf,
  isProtected,
  ownStateOf,
  paymentsIn,
  type EscrowAccountStateName,
  type OwnStanding,
} from './account-state.rules.js';

const measure = (kind: MeasureInForce['kind']): MeasureInForce => ({
  measureId: kind,
  kind,
  since: '2026-03-02T01:00:00.000Z',
  decisionOrgan: '示例机关',
  decisionNumber: '示决〔2026〕1号',
});
const [HOLD, REFUND] = [measure('PAYMENT_HOLD'), measure('REFUND_ONLY')];

// prettier-ignore -- a table
it.each<[EscrowAccountStateName, MeasureInForce[], EscrowAccountStateName]>([
  ['ACTIVE', [], 'ACTIVE'],
  ['YELLOW', [], 'YELLOW'],
  ['ACTIVE', [HOLD], 'HELD'],
  ['YELLOW', [HOLD], 'HELD'],
  ['RED', [HOLD], 'HELD'],
  ['HELD', [], 'HELD'],
  ['HELD', [HOLD], 'HELD'],
  ['RED', [REFUND], 'REFUND_ONLY'],
  ['HELD', [REFUND], 'REFUND_ONLY'],
  ['ACTIVE', [HOLD, REFUND], 'REFUND_ONLY'],
  ['REFUND_ONLY', [HOLD], 'REFUND_ONLY'],
  ['FROZEN', [HOLD, REFUND], 'FROZEN'],
  ['CLOSED', [HOLD, REFUND], 'CLOSED'],
])('an account that the list calls %s, under %j, is %s', (recorded, measures, expected) => {
  expect(accountStateOf(recorded, measures)).toBe(expected);
});

it('nothing that a joint action asks for freezes an account (行政强制法 29)', () => {
  const states: EscrowAccountStateName[] = ['ACTIVE', 'YELLOW', 'RED', 'HELD', 'REFUND_ONLY', 'CLOSED'];
  for (const recorded of states) expect(accountStateOf(recorded, [HOLD, REFUND])).not.toBe('FROZEN');
});

const restraint = (kind: 'YELLOW' | 'RED' | 'HELD' | 'FROZEN') => ({ id: kind, kind });

// prettier-ignore -- a table
it.each<[OwnStanding['stage'], OwnStanding['listedState'], OwnStanding['restraints'], EscrowAccountStateName]>([
  [null, 'ACTIVE', [], 'ACTIVE'],
  [null, 'ACTIVE', [restraint('RED'), restraint('YELLOW')], 'RED'],
  [null, 'FROZEN', [restraint('HELD')], 'FROZEN'],
  [null, 'CLOSED', [], 'CLOSED'],
  [null, 'CLOSED', [restraint('FROZEN')], 'FROZEN'],
  [null, 'CLOSED', [restraint('YELLOW'), restraint('HELD')], 'HELD'],
  ['PROPOSED', null, [], 'PROPOSED'],
  ['OPENED', 'ACTIVE', [], 'OPENED'],
  ['OPENED', 'ACTIVE', [restraint('FROZEN')], 'FROZEN'],
  ['ACTIVE', 'CLOSED', [], 'ACTIVE'],
  ['ACTIVE', 'RED', [], 'ACTIVE'],
  ['REFUND_ONLY', 'ACTIVE', [restraint('HELD')], 'REFUND_ONLY'],
  ['CLOSED', 'ACTIVE', [], 'CLOSED'],
])('an account at stage %s that the list calls %s, under %j, is %s', (stage, listedState, restraints, expected) => {
  expect(ownStateOf({ stage, listedState, restraints })).toBe(expected);
});

// prettier-ignore -- a table
it.each<[EscrowAccountStateName, string, boolean]>([
  ['PROPOSED', '', false],
  ['AGREED', '', false],
  ['OPENED', '', false],
  ['ACTIVE', 'REFUND RELEASE ADVANCE', true],
  ['YELLOW', 'REFUND RELEASE', true],
  ['RED', 'REFUND RELEASE', true],
  ['HELD', 'REFUND', true],
  ['REFUND_ONLY', 'REFUND', true],
  ['FROZEN', '', true],
  ['CLOSED', '', false],
])('%s lets pass “%s”, protects %s', (state, payments, isProtecting) => {
  expect(paymentsIn(state).join(' ')).toBe(payments);
  expect(isProtected(state)).toBe(isProtecting);
});

it('names each state once', () => expect(new Set(ACCOUNT_STATES).size).toBe(10));
