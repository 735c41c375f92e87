import { expect, it } from '@jest/globals';
import { ROLES, type Role } from '@lianguan/kernel';
import {
  decideLoanFinding,
  decideLoanPayer,
  decideLoanReport,
  LOAN_STATES,
  loanLifecycle,
  type LoanAct,
  type LoanRefusal,
  type LoanStateName,
  type ReportTrainingLoan,
} from './loan.rules.js';

const GIVEN: ReportTrainingLoan = { institutionId: 'i', lenderName: '示例分期', statement: '报名时要求办分期' };
const parent = { person: 'p' };

// prettier-ignore -- a table
it.each<[string, { open: string[] } | undefined, Partial<ReportTrainingLoan>, { person?: string }, LoanRefusal | null]>(
  [
    ['a parent', { open: [] }, {}, parent, null],
    ['of another lender', { open: ['别家'] }, {}, parent, null],
    ['somebody who is not known', { open: [] }, {}, {}, 'LOAN_PERSON_MISSING'],
    ['of a school that is not there', undefined, {}, parent, 'LOAN_INSTITUTION_UNKNOWN'],
    ['without the lender', { open: [] }, { lenderName: ' ' }, parent, 'LOAN_LENDER_MISSING'],
    ['without saying how', { open: [] }, { statement: '' }, parent, 'LOAN_STATEMENT_MISSING'],
    ['with a number in it', { open: [] }, { statement: '19900001234' }, parent, 'LOAN_TEXT_NAMES_PERSON'],
    ['with a number as lender', { open: [] }, { lenderName: '19900001234' }, parent, 'LOAN_TEXT_NAMES_PERSON'],
    ['again', { open: ['示例分期'] }, { lenderName: ' 示例分期 ' }, parent, 'LOAN_REPEATED'],
  ],
)('reported: %s', (_name, institution, given, caller, expected) => {
  const decided = decideLoanReport(institution, { ...GIVEN, ...given }, caller);
  expect(decided.ok ? null : decided.refusal.code).toBe(expected);
});

// prettier-ignore -- a table
it.each<[string, { known: string[] } | undefined, 'RECORDED' | 'KNOWN' | LoanRefusal]>([
  ['the first time', { known: [] }, 'RECORDED'],
  ['another payment', { known: ['B-2'] }, 'RECORDED'],
  ['the same again', { known: ['B-1'] }, 'KNOWN'],
  ['of an order that is not there', undefined, 'LOAN_ORDER_UNKNOWN'],
])('a lender paid: %s', (_name, order, expected) => {
  const decided = decideLoanPayer(order, { bankReference: ' B-1 ' });
  expect(decided.ok ? decided.value : decided.refusal.code).toBe(expected);
});

const ACT: LoanAct = {
  act: 'confirmTrainingLoan',
  findingId: 'f',
  reason: '银行回函属实',
  documentNo: '示核〔2026〕1号',
};

// prettier-ignore -- a table
it.each<[string, LoanStateName | null, Partial<LoanAct>, LoanRefusal | LoanStateName]>([
  ['confirmed', 'REPORTED', {}, 'CONFIRMED'],
  ['dismissed', 'REPORTED', { act: 'dismissTrainingLoan' }, 'DISMISSED'],
  ['what is not there', null, {}, 'LOAN_UNKNOWN'],
  ['without a reason', 'REPORTED', { reason: ' ' }, 'LOAN_REASON_MISSING'],
  ['without a paper', 'REPORTED', { documentNo: '' }, 'LOAN_DOCUMENT_MISSING'],
  ['a reason that names a person', 'REPORTED', { reason: '19900001234' }, 'LOAN_TEXT_NAMES_PERSON'],
  ['a paper that names a person', 'REPORTED', { documentNo: '19900001234' }, 'LOAN_TEXT_NAMES_PERSON'],
  ['twice', 'CONFIRMED', {}, 'ACTION_NOT_AVAILABLE'],
])('%s', (_name, state, given, expected) => {
  const decided = decideLoanFinding(state ? { state } : undefined, { ...ACT, ...given }, { roles: ['FIN'] });
  expect(decided.ok ? decided.value.to : decided.refusal.code).toBe(expected);
});

it('each step is for its state and its role, and for no other', () => {
  for (const state of LOAN_STATES)
    for (const { event, to } of loanLifecycle.transitions)
      for (const role of ROLES) {
        const step = loanLifecycle.step(state, event, { roles: [role as Role] });
        const refused = role === 'FIN' ? 'ACTION_NOT_AVAILABLE' : 'ROLE_NOT_ENTITLED';
        const expected = state !== 'REPORTED' ? 'ACTION_NOT_AVAILABLE' : role === 'FIN' ? to : refused;
        expect(step.ok ? step.value.to : step.refusal.code).toBe(expected);
      }
});
