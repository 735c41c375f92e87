import type { AccountStanding } from '../src/escrow-account/index.js';

/** An active account that an agreement opened, well above its minimum. */
export const accountStanding = (given: Partial<AccountStanding> = {}): AccountStanding => ({
  id: 'a',
  version: 1,
  stage: 'ACTIVE',
  listedState: null,
  restraints: [],
  measures: [],
  recordedState: 'ACTIVE',
  state: 'ACTIVE',
  mode: 'BANK_CUSTODY',
  accountNo: '99000000001000',
  balance: 1000n,
  deposit: null,
  minimum: 500n,
  liabilityMinimum: 0n,
  checked: null,
  balanceAsOf: null,
  restrictedOn: null,
  holdClause: true,
  divisionCode: '341203',
  bankCode: 'DEMO01',
  institutionIds: ['i'],
  ...given,
});
