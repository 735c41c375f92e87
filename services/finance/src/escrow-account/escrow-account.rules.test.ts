import { expect, it } from '@jest/globals';
import type { MeasureInForce } from '@lianguan/joint-measure/rules';
import { accountStateOf, isProtected, STATE_WORDS, type EscrowAccountStateName } from './escrow-account.rules.js';

// prettier-ignore -- a table
it.each([
  ['正常', true],
  ['黄色预警', true],
  ['红色预警', true],
  ['止付', true],
  ['冻结', true],
  ['仅退费', true],
  ['销户', false],
] as const)('an account that is %s protects the fees: %s', (word, expected) => {
  expect(isProtected(STATE_WORDS[word])).toBe(expected);
});

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
