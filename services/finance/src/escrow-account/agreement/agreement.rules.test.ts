import { describe, expect, it } from '@jest/globals';
import { calendarDay, type Caller } from '@lianguan/kernel';
import type { AccountStanding } from '../account-lifecycle.rules.js';
import {
  AGREEMENT_CONSTANTS,
  decideAgreement,
  decideProposal,
  type AgreementAct,
  type AgreementPartyName,
  type AgreementRefusal,
  type AgreementStanding,
  type ProposedAgreement,
  type Proposer,
} from './agreement.rules.js';
import { tasksOf } from './task.rules.js';

const constants = { get: <T>(key: string): T => AGREEMENT_CONSTANTS.find((one) => one.key === key)!.value as T };
const today = calendarDay('2026-03-02');
const PROPOSER: Proposer = {
  id: 'i',
  name: '示例培训学校',
  nameKey: '示例培训学校',
  usccCode: null,
  divisionCode: '341203',
  hasAccount: false,
};
const GIVEN: ProposedAgreement = {
  institutionId: 'i',
  agreementNo: '示监协〔2026〕1号',
  bankName: '示例银行',
  bankCode: 'DEMO01',
  mode: 'BANK_CUSTODY',
  periodFees: 1001n,
  minimumBalance: 201n,
  holdClause: true,
  beginsOn: calendarDay('2026-03-01'),
  endsOn: calendarDay('2026-03-03'),
};

it('an institution without an account may propose, to the fen and to the day', () => {
  expect(decideProposal(PROPOSER, GIVEN, { today, constants }).ok).toBe(true);
  const deposit = { ...GIVEN, mode: 'RISK_DEPOSIT', minimumBalance: 1001n } as const;
  expect(decideProposal(PROPOSER, deposit, { today, constants }).ok).toBe(true);
  expect(decideProposal(PROPOSER, { ...GIVEN, periodFees: 0n, minimumBalance: 0n }, { today, constants }).ok).toBe(
    true,
  );
});

// prettier-ignore -- a table
it.each<[AgreementRefusal, Proposer | undefined, Partial<ProposedAgreement>]>([
  ['AGREEMENT_INSTITUTION_UNKNOWN', undefined, {}],
  ['AGREEMENT_NUMBER_MISSING', PROPOSER, { agreementNo: ' ' }],
  ['AGREEMENT_BANK_MISSING', PROPOSER, { bankName: '' }],
  ['AGREEMENT_BANK_MISSING', PROPOSER, { bankCode: ' ' }],
  ['AGREEMENT_TEXT_NAMES_PERSON', PROPOSER, { bankName: '19900000001' }],
  ['AGREEMENT_TERM_WRONG', PROPOSER, { endsOn: today }],
  ['AGREEMENT_TERM_WRONG', PROPOSER, { beginsOn: calendarDay('2026-03-03') }],
  ['AGREEMENT_FEES_NEGATIVE', PROPOSER, { periodFees: -1n }],
  ['AGREEMENT_MINIMUM_TOO_LOW', PROPOSER, { minimumBalance: 200n }],
  ['AGREEMENT_MINIMUM_TOO_LOW', PROPOSER, { mode: 'RISK_DEPOSIT', minimumBalance: 1000n }],
  ['AGREEMENT_ACCOUNT_EXISTS', { ...PROPOSER, hasAccount: true }, {}],
])('%s', (code, proposer, given) => {
  expect(decideProposal(proposer, { ...GIVEN, ...given }, { today, constants })).toMatchObject({
    ok: false,
    refusal: { code },
  });
});

const account = (stage: AccountStanding['stage']): AccountStanding => ({
  id: 'a',
  version: 1,
  stage,
  listedState: null,
  restraints: [],
  measures: [],
  recordedState: stage!,
  state: stage!,
  mode: 'BANK_CUSTODY',
  accountNo: null,
  balance: 0n,
  deposit: null,
  liabilityMinimum: 0n,
  minimum: 201n,
  checked: null,
  balanceAsOf: null,
  restrictedOn: null,
  holdClause: true,
  divisionCode: '341203',
  bankCode: 'DEMO01',
  institutionIds: ['i'],
});

const PARTIES = [
  ['INSTITUTION', 'INST'],
  ['BANK', 'BANK'],
  ['EDUCATION', 'EDU_SUP'],
] as const;
const caller = ([agency, role]: (typeof PARTIES)[number]): Caller => ({
  agency,
  roles: [role],
  division: '341203',
  subject: agency,
  operationId: 'o',
});
const [INSTITUTION, BANK, EDUCATION] = PARTIES.map(caller) as [Caller, Caller, Caller];
const signedBy = (...parties: AgreementPartyName[]): AgreementStanding => ({
  signatures: parties.map((party) => ({ party, by: party, at: '2026-03-02T01:00:00.000Z' })),
  endsOn: calendarDay('2026-03-02'),
});
const facts = (who: Caller) => ({ caller: who, now: new Date('2026-03-02T01:00:00Z'), today });

describe('signing', () => {
  it.each([
    [0, 1, 2],
    [2, 1, 0],
    [1, 2, 0],
  ])('is complete when all three have signed, in the order %i %i %i', (...order) => {
    let known = { agreement: signedBy(), account: account('PROPOSED') };
    const states = order.map((place) => {
      const decided = decideAgreement(known, { act: 'sign' }, facts(caller(PARTIES[place]!)));
      if (!decided.ok) return decided.refusal.code;
      const { signatures, account: next } = decided.value;
      known = { agreement: { ...known.agreement, signatures }, account: next };
      return next.state;
    });
    expect(states).toEqual(['PROPOSED', 'PROPOSED', 'AGREED']);
    expect(known.agreement.signatures.map(({ by }) => by)).toEqual(order.map((place) => PARTIES[place]![0]));
  });
});

const OPEN: AgreementAct = { act: 'open', accountNo: ' 12345678 ', numberTaken: false };
const FILE: AgreementAct = { act: 'file', filingNo: '示备〔2026〕1号' };

it('the bank opens, education files, and the account is in use', () => {
  const opened = decideAgreement({ agreement: signedBy(), account: account('AGREED') }, OPEN, facts(BANK));
  expect(opened).toMatchObject({ ok: true, value: { account: { state: 'OPENED', accountNo: '12345678' } } });
  const filed = decideAgreement({ agreement: signedBy(), account: account('OPENED') }, FILE, facts(EDUCATION));
  expect(filed).toMatchObject({ ok: true, value: { account: { state: 'ACTIVE' } } });
});

it.each(['PROPOSED', 'AGREED'] as const)('each party may withdraw what is %s, also when its term is over', (stage) => {
  for (const who of [INSTITUTION, BANK, EDUCATION]) {
    const agreement = { ...signedBy(), endsOn: calendarDay('2026-03-01') };
    const decided = decideAgreement(
      { agreement, account: account(stage) },
      { act: 'withdraw', reason: '重签' },
      facts(who),
    );
    expect(decided).toMatchObject({ ok: true, value: { account: { state: 'CLOSED' } } });
  }
});

// prettier-ignore -- a table
it.each<[AgreementRefusal, AccountStanding['stage'] | undefined, AgreementAct, Caller, AgreementStanding?]>([
  ['AGREEMENT_UNKNOWN', undefined, { act: 'sign' }, BANK],
  ['AGREEMENT_TERM_OVER', 'PROPOSED', { act: 'sign' }, BANK, { ...signedBy(), endsOn: calendarDay('2026-03-01') }],
  ['AGREEMENT_TERM_OVER', 'OPENED', FILE, EDUCATION, { ...signedBy(), endsOn: calendarDay('2026-03-01') }],
  ['AGREEMENT_SIGNED_ALREADY', 'PROPOSED', { act: 'sign' }, BANK, signedBy('BANK')],
  ['ACTION_NOT_AVAILABLE', 'AGREED', { act: 'sign' }, BANK],
  ['AGREEMENT_REASON_MISSING', 'PROPOSED', { act: 'withdraw', reason: ' ' }, BANK],
  ['AGREEMENT_TEXT_NAMES_PERSON', 'PROPOSED', { act: 'withdraw', reason: '19900000001' }, BANK],
  ['ACTION_NOT_AVAILABLE', 'OPENED', { act: 'withdraw', reason: '重签' }, BANK],
  ['AGREEMENT_ACCOUNT_NUMBER_WRONG', 'AGREED', { act: 'open', accountNo: '1234567', numberTaken: false }, BANK],
  ['AGREEMENT_ACCOUNT_NUMBER_TAKEN', 'AGREED', { act: 'open', accountNo: '12345678', numberTaken: true }, BANK],
  ['ACTION_NOT_AVAILABLE', 'PROPOSED', OPEN, BANK],
  ['ROLE_NOT_ENTITLED', 'AGREED', OPEN, EDUCATION],
  ['AGREEMENT_FILING_MISSING', 'OPENED', { act: 'file', filingNo: ' ' }, EDUCATION],
  ['AGREEMENT_TEXT_NAMES_PERSON', 'OPENED', { act: 'file', filingNo: '19900000001' }, EDUCATION],
  ['ROLE_NOT_ENTITLED', 'OPENED', FILE, BANK],
  ['ACTION_NOT_AVAILABLE', 'AGREED', FILE, EDUCATION],
])('%s', (code, stage, act, who, agreement = signedBy()) => {
  const known = stage && { agreement, account: account(stage) };
  expect(decideAgreement(known ?? undefined, act, facts(who))).toMatchObject({ ok: false, refusal: { code } });
});

it('each duty has its own to do', () => {
  expect(tasksOf(['INST'])).toEqual(['SIGN']);
  expect(tasksOf(['BANK'])).toEqual(['SIGN', 'OPEN', 'CLOSE']);
  expect(tasksOf(['EDU_SUP', 'JEO'])).toEqual(['SIGN', 'FILE', 'ANSWER_ALARM', 'APPROVE_HOLD']);
  expect(tasksOf(['FIN'])).toEqual(['CLOSE']);
  expect(tasksOf(['CIVIL'])).toEqual([]);
});
