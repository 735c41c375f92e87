import { expect, it } from '@jest/globals';
import { calendarDay, type Caller } from '@lianguan/kernel';
import {
  decideOpening,
  decideSettlement,
  type AccountLiability,
  type OpenAccount,
  type OpenRefusal,
  type SettleRefusal,
} from './finance-step.rules.js';

const day = (text: string) => calendarDay(text);
const TASK = { startedOn: day('2021-10-08'), newCreditCode: '52341203MJ00000017', newName: '示例非营利培训学校' };
const account = (liability: bigint | null, given: Partial<AccountLiability> = {}): AccountLiability => ({
  accountId: 'a',
  state: 'ACTIVE',
  liability,
  reportedOn: liability === null ? null : day('2021-10-08'),
  booked: null,
  ...given,
});

// prettier-ignore -- a table
it.each<[SettleRefusal | 'SETTLED', AccountLiability[]]>([
  ['SETTLED', [account(0n)]],
  ['SETTLED', [account(0n, { state: 'REFUND_ONLY' })]],
  ['SETTLED', [account(0n), account(null, { state: 'CLOSED' })]],
  ['SETTLED', [account(9n, { state: 'CLOSED' })]],
  ['SETTLED', [account(null, { booked: 0n })]],
  ['SETTLED', [account(9n, { booked: 0n, reportedOn: day('2021-10-07') })]],
  ['LIABILITY_REMAINS', [account(0n, { booked: 1n })]],
  ['LIABILITY_REMAINS', [account(0n), account(0n, { booked: 1n, state: 'CLOSED' })]],
  ['LIABILITY_UNREPORTED', [account(null), account(null, { booked: 0n })]],
  ['NO_ACCOUNT_TO_SETTLE', []],
  ['LIABILITY_UNREPORTED', [account(0n), account(null)]],
  ['LIABILITY_REMAINS', [account(1n)]],
  ['LIABILITY_REMAINS', [account(0n), account(1n)]],
  ['LIABILITY_OUTDATED', [account(0n, { reportedOn: day('2021-10-07') })]],
])('%s', (code, accounts) => {
  const decided = decideSettlement(TASK, accounts);
  expect(decided.ok ? 'SETTLED' : decided.refusal.code).toBe(code);
});

const INPUT: OpenAccount = {
  taskId: 't',
  documentNo: '示监协〔2021〕1号',
  decidedOn: day('2021-10-08'),
  texts: [],
  accountNo: '99000000',
  bankName: '示例银行',
  bankCode: 'DEMO01',
  mode: 'RISK_DEPOSIT',
  minimumBalance: 0n,
  holdClause: false,
};
const caller: Caller = { agency: 'FINANCE', roles: ['FIN'], division: '341203', subject: 'o', operationId: 'o' };
const bank: Caller = { ...caller, agency: 'BANK', roles: ['BANK'], bankId: 'DEMO01' };
const FREE = { numberTaken: false, unitHasAccount: false };

// prettier-ignore -- a table
it.each<
  [
    OpenRefusal | 'OPENED',
    Partial<OpenAccount>,
    { task?: Partial<typeof TASK>; taken?: Partial<typeof FREE>; caller?: Caller },
  ]
>([
  ['OPENED', {}, {}],
  ['OPENED', { accountNo: '9'.repeat(30) }, {}],
  ['OPENED', {}, { caller: bank }],
  ['NEW_UNIT_UNKNOWN', {}, { task: { newCreditCode: '' } }],
  ['NEW_UNIT_UNKNOWN', {}, { task: { newName: '' } }],
  ['ACCOUNT_NUMBER_WRONG', { accountNo: '9900000' }, {}],
  ['ACCOUNT_NUMBER_WRONG', { accountNo: '9'.repeat(31) }, {}],
  ['ACCOUNT_NUMBER_TAKEN', {}, { taken: { numberTaken: true } }],
  ['BANK_MISSING', { bankName: ' ' }, {}],
  ['BANK_MISSING', { bankCode: ' ' }, {}],
  ['BANK_NOT_OWN', { bankCode: 'DEMO02' }, { caller: bank }],
  ['MINIMUM_NEGATIVE', { minimumBalance: -1n }, {}],
  ['UNIT_HAS_ACCOUNT', {}, { taken: { unitHasAccount: true } }],
])('%s, case %#', (code, input, given) => {
  const about = { task: { ...TASK, ...given.task }, taken: { ...FREE, ...given.taken } };
  const decided = decideOpening(about, { ...INPUT, ...input }, { caller: given.caller ?? caller });
  expect(decided.ok ? 'OPENED' : decided.refusal.code).toBe(code);
});
