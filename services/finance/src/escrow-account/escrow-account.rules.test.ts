import { describe, expect, it } from '@jest/globals';
import { isProtected } from './account-state.rules.js';
import { settledRow, STATE_WORDS, type EscrowAccountRow, type SettledAccount } from './escrow-account.rules.js';

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

const LISTED: EscrowAccountRow = {
  accountNo: '99000000001000',
  name: '乙',
  usccCode: null,
  bankName: '另一银行',
  bankCode: 'DEMO02',
  mode: 'RISK_DEPOSIT',
  recordedState: 'ACTIVE',
  balanceFen: 7n,
  minimumFen: 1n,
  balanceAsOf: '2026-03-02' as EscrowAccountRow['balanceAsOf'],
  holdClause: null,
  divisionCode: '341202',
  importerDivision: '341202',
};
const SETTLED: SettledAccount = {
  stage: 'OPENED',
  listedAnswered: null,
  restraints: [],
  name: '甲',
  usccCode: 'C',
  bankName: '示例银行',
  bankCode: 'DEMO01',
  mode: 'BANK_CUSTODY',
  minimumFen: '500',
  divisionCode: '341203',
  holdClause: true,
};

describe('the list', () => {
  it('says all of an account that it alone knows', () => {
    expect(settledRow(LISTED, null)).toEqual({ ...LISTED, listedState: 'ACTIVE', listedAnswered: null });
    const alarmed = settledRow(LISTED, { ...SETTLED, stage: null, restraints: [{ id: 'r', kind: 'RED' }] });
    expect(alarmed).toMatchObject({ ...LISTED, listedState: 'ACTIVE', recordedState: 'RED' });
  });

  it.each([
    ['the alarm that was answered', 'YELLOW', 'YELLOW', 'ACTIVE', 'YELLOW'],
    ['a graver one', 'YELLOW', 'RED', 'RED', null],
    ['that there is none', 'YELLOW', 'ACTIVE', 'ACTIVE', null],
    ['one that nobody answered', null, 'YELLOW', 'YELLOW', null],
  ] as const)('says %s', (_what, answered, listed, state, still) => {
    const settled = { ...SETTLED, stage: null, listedAnswered: answered };
    expect(settledRow({ ...LISTED, recordedState: listed }, settled)).toMatchObject({
      recordedState: state,
      listedState: listed,
      listedAnswered: still,
    });
  });

  it('says balance and day only of an account that acts have brought so far', () => {
    expect(settledRow(LISTED, SETTLED)).toMatchObject({
      name: '甲',
      bankCode: 'DEMO01',
      mode: 'BANK_CUSTODY',
      minimumFen: 500n,
      holdClause: true,
      divisionCode: '341203',
      recordedState: 'OPENED',
      listedState: 'ACTIVE',
      balanceFen: 7n,
      balanceAsOf: '2026-03-02',
    });
  });
});
