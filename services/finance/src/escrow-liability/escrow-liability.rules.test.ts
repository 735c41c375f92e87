import { expect, it } from '@jest/globals';
import { calendarDay, type Caller } from '@lianguan/kernel';
import {
  decideLiabilityReport,
  type LiabilityRefusal,
  type LiabilityReport,
  type ReportedAccount,
} from './escrow-liability.rules.js';

const caller = (agency: Caller['agency']): Caller => ({
  agency,
  roles: [],
  division: '341203',
  subject: 'o',
  operationId: 'o',
});
const facts = (agency: Caller['agency'] = 'BANK') => ({ caller: caller(agency), today: calendarDay('2021-10-08') });
const ACCOUNT: ReportedAccount = {
  id: 'a',
  divisionCode: '341203',
  bankCode: 'DEMO01',
  reportNos: ['示银〔2021〕1号'],
};
const REPORT: LiabilityReport = {
  accountId: 'a',
  liability: 0n,
  reportNo: '示银〔2021〕2号',
  reportedOn: calendarDay('2021-10-08'),
};

it.each([
  ['BANK', 'BANK'],
  ['FINANCE', 'FINANCE'],
] as const)('a report handed in by %s is the word of %s', (agency, source) => {
  expect(decideLiabilityReport(ACCOUNT, REPORT, facts(agency))).toEqual({ ok: true, value: source });
});

// prettier-ignore -- a table
it.each<[LiabilityRefusal, ReportedAccount | undefined, Partial<LiabilityReport>]>([
  ['LIABILITY_ACCOUNT_UNKNOWN', undefined, {}],
  ['LIABILITY_REPORT_MISSING', ACCOUNT, { reportNo: ' ' }],
  ['LIABILITY_TEXT_NAMES_PERSON', ACCOUNT, { reportNo: '19900000001' }],
  ['LIABILITY_DAY_AHEAD', ACCOUNT, { reportedOn: calendarDay('2021-10-09') }],
  ['LIABILITY_NEGATIVE', ACCOUNT, { liability: -1n }],
  ['LIABILITY_REPORT_REPEATED', ACCOUNT, { reportNo: ' 示银〔2021〕1号 ' }],
])('%s', (code, account, given) => {
  expect(decideLiabilityReport(account, { ...REPORT, ...given }, facts())).toMatchObject({
    ok: false,
    refusal: { code },
  });
});
