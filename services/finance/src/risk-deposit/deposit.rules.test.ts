import { describe, expect, it } from '@jest/globals';
import { calendarDay, ROLES, type Decision, type Role } from '@lianguan/kernel';
import type { Step } from '@lianguan/service-kit/rules';
import {
  DEPOSIT_RETURN_STATES,
  depositReturnLifecycle,
  type DepositReturnStateName,
} from './deposit-lifecycle.rules.js';
import {
  decideDeposit,
  decideReturnApproval,
  decideReturnExpiry,
  decideReturnPayment,
  decideReturnProposal,
  decideReturnWithdrawal,
} from './deposit.rules.js';

const by = (subject: string, ...roles: readonly Role[]) => ({ caller: { subject, roles } as never });
const PERSON = '19900001234';
const outcome = (decided: Decision<Step<DepositReturnStateName> | null, string>): string =>
  decided.ok ? (decided.value?.to ?? 'PERMITTED') : decided.refusal.code;

const TODAY = calendarDay('2026-03-02');
const PAID = { accountId: 'a', amount: 5n, paidOn: TODAY, documentNo: '回单1号' };

// prettier-ignore -- a table
it.each<[string, bigint | undefined, object, string]>([
  ['on the day', undefined, {}, 'PERMITTED'],
  ['of tomorrow', undefined, { paidOn: calendarDay('2026-03-03') }, 'DEPOSIT_DAY_AHEAD'],
  ['without a paper', undefined, { documentNo: ' ' }, 'DEPOSIT_DOCUMENT_MISSING'],
  ['by a paper that is booked', 4n, {}, 'DEPOSIT_REPEATED'],
])('a deposit is recorded %s', (_name, booked, given, expected) => {
  expect(outcome(decideDeposit(booked, { ...PAID, ...given }, { today: TODAY }))).toBe(expected);
});

const NOTHING = { inMassRefund: false, closing: null, owed: 0n, bankSaysPaid: false };
const ENDING = { liability: 0n, restrained: false };
const FREE = { ...NOTHING, institutionId: 'i', undecided: false };
const PROPOSAL = { accountId: 'a', amount: 5n, reason: '改为银行托管', documentNo: '补协1号' };

// prettier-ignore -- a table
it.each<[string, Parameters<typeof decideReturnProposal>[0], object, string]>([
  ['for a reason', FREE, {}, 'PERMITTED'],
  ['of nobody', undefined, {}, 'DEPOSIT_ACCOUNT_UNKNOWN'],
  ['without a reason', FREE, { reason: ' ' }, 'DEPOSIT_REASON_MISSING'],
  ['without a paper', FREE, { documentNo: '' }, 'DEPOSIT_DOCUMENT_MISSING'],
  ['naming a person', FREE, { reason: PERSON }, 'DEPOSIT_TEXT_NAMES_PERSON'],
  ['to whom nobody knows', { ...FREE, institutionId: null }, {}, 'DEPOSIT_INSTITUTION_UNKNOWN'],
  ['beside one that the bank says it paid', { ...FREE, bankSaysPaid: true }, {}, 'DEPOSIT_BANK_SAYS_PAID'],
  ['beside one that is open', { ...FREE, undecided: true }, {}, 'DEPOSIT_RETURN_UNDECIDED'],
  ['while learners wait for it', { ...FREE, inMassRefund: true }, {}, 'DEPOSIT_IN_MASS_REFUND'],
  ['in use, while learners have lessons', { ...FREE, owed: 5n }, {}, 'PERMITTED'],
  ['at the end', { ...FREE, closing: ENDING }, {}, 'PERMITTED'],
  ['at the end, as the ledger says not', { ...FREE, closing: ENDING, owed: 1n }, {}, 'DEPOSIT_LIABILITY_REMAINS'],
  [
    'at the end, as the bank says not',
    { ...FREE, closing: { ...ENDING, liability: 1n } },
    {},
    'DEPOSIT_LIABILITY_REMAINS',
  ],
  [
    'at the end, as nobody has said',
    { ...FREE, closing: { ...ENDING, liability: null } },
    {},
    'DEPOSIT_LIABILITY_UNREPORTED',
  ],
  ['at the end, with a hold', { ...FREE, closing: { ...ENDING, restrained: true } }, {}, 'DEPOSIT_ACCOUNT_RESTRAINED'],
])('a return is proposed %s', (_name, account, given, expected) => {
  expect(outcome(decideReturnProposal(account, { ...PROPOSAL, ...given }))).toBe(expected);
});

const PROPOSED = { ...NOTHING, state: 'PROPOSED', proposedBy: 'one' } as const;

// prettier-ignore -- a table
it.each<[string, Parameters<typeof decideReturnApproval>[0], string, string, string]>([
  ['by another officer', PROPOSED, 'two', '批1号', 'APPROVED'],
  ['of nobody', undefined, 'two', '批1号', 'DEPOSIT_RETURN_UNKNOWN'],
  ['without a paper', PROPOSED, 'two', ' ', 'DEPOSIT_DOCUMENT_MISSING'],
  ['naming a person', PROPOSED, 'two', PERSON, 'DEPOSIT_TEXT_NAMES_PERSON'],
  ['by who proposed it', PROPOSED, 'one', '批1号', 'DEPOSIT_SAME_PERSON'],
  ['while learners wait for it', { ...PROPOSED, inMassRefund: true }, 'two', '批1号', 'DEPOSIT_IN_MASS_REFUND'],
  ['at the end', { ...PROPOSED, closing: ENDING }, 'two', '批1号', 'APPROVED'],
  [
    'at the end, with lessons left',
    { ...PROPOSED, closing: ENDING, owed: 1n },
    'two',
    '批1号',
    'DEPOSIT_LIABILITY_REMAINS',
  ],
  ['twice', { ...PROPOSED, state: 'APPROVED' }, 'two', '批1号', 'ACTION_NOT_AVAILABLE'],
])('a return is approved %s', (_name, known, subject, documentNo, expected) => {
  expect(outcome(decideReturnApproval(known, { documentNo }, by(subject, 'FIN')))).toBe(expected);
});

// prettier-ignore -- a table
it.each<[string, Parameters<typeof decideReturnWithdrawal>[0], string, string]>([
  ['for a reason', PROPOSED, '金额有误', 'WITHDRAWN'],
  ['of nobody', undefined, '金额有误', 'DEPOSIT_RETURN_UNKNOWN'],
  ['without a reason', PROPOSED, '', 'DEPOSIT_REASON_MISSING'],
  ['naming a person', PROPOSED, PERSON, 'DEPOSIT_TEXT_NAMES_PERSON'],
  ['after the approval', { state: 'APPROVED' }, '金额有误', 'ACTION_NOT_AVAILABLE'],
])('a return is withdrawn %s', (_name, known, reason, expected) => {
  expect(outcome(decideReturnWithdrawal(known, { reason }, by('one', 'FIN')))).toBe(expected);
});

const ANSWER = { returnId: 'r', paid: true, bankReference: 'LS-1', reason: '' };
const APPROVED = { state: 'APPROVED' } as const;

// prettier-ignore -- a table
it.each<[string, Parameters<typeof decideReturnPayment>[0], object, string]>([
  ['paid', APPROVED, {}, 'PAID'],
  ['not paid', APPROVED, { paid: false, reason: '户名不符' }, 'UNPAID'],
  ['of nobody', undefined, {}, 'DEPOSIT_RETURN_UNKNOWN'],
  ['paid without a reference', APPROVED, { bankReference: ' ' }, 'DEPOSIT_REFERENCE_MISSING'],
  ['not paid without a reason', APPROVED, { paid: false }, 'DEPOSIT_REASON_MISSING'],
  ['naming a person', APPROVED, { bankReference: PERSON }, 'DEPOSIT_TEXT_NAMES_PERSON'],
  ['before the approval', { state: 'PROPOSED' }, {}, 'ACTION_NOT_AVAILABLE'],
])('the bank says %s', (_name, known, given, expected) => {
  expect(outcome(decideReturnPayment(known, { ...ANSWER, ...given }, by('b', 'BANK')))).toBe(expected);
});

it.each<[DepositReturnStateName, string]>([
  ['APPROVED', 'EXPIRED'],
  ['PAID', 'PERMITTED'],
  ['UNPAID', 'PERMITTED'],
])('the term of one that is %s ends', (state, expected) => {
  expect(outcome(decideReturnExpiry({ state }, by('', 'SYS')))).toBe(expected);
  expect(outcome(decideReturnExpiry(undefined, by('', 'SYS')))).toBe('DEPOSIT_RETURN_UNKNOWN');
});

describe('the lifecycle', () => {
  const NO = { code: 'NO' } as const;
  const { transitions } = depositReturnLifecycle;
  const guards = ['mayReturn', 'paid', 'unpaid'] as const;
  const answers = (holding: readonly string[]) =>
    Object.fromEntries(guards.map((guard) => [guard, holding.includes(guard) || NO])) as Record<
      (typeof guards)[number],
      true | typeof NO
    >;

  it('takes each step from its state and for its roles, and no other', () => {
    for (const state of DEPOSIT_RETURN_STATES)
      for (const event of new Set(transitions.map((line) => line.event)))
        for (const role of ROLES) {
          const lines = transitions.filter((line) => line.event === event && line.from.includes(state));
          const entitled = lines.find(({ roles }) => (roles as readonly Role[]).includes(role));
          const step = depositReturnLifecycle.step(state, event, { roles: [role] }, answers(guards));
          const refused = lines.length > 0 ? 'ROLE_NOT_ENTITLED' : 'ACTION_NOT_AVAILABLE';
          expect([state, event, role, outcome(step)]).toEqual([state, event, role, entitled?.to ?? refused]);
        }
  });

  it.each(transitions.flatMap((line) => line.from.map((from) => ({ ...line, from }))))(
    '$from -$event-> $to hangs on its guard, and begins its term',
    ({ from, event, to, roles, guard, deadline }) => {
      for (const role of roles) {
        const step = depositReturnLifecycle.step(from, event, { roles: [role] }, answers(guard ? [guard] : []));
        expect(step).toMatchObject({ ok: true, value: { to, begins: deadline ?? null } });
        expect(depositReturnLifecycle.step(from, event, { roles: [role] }, answers([])).ok).toBe(!guard);
      }
    },
  );

  it('ends the term with the bank’s word', () => {
    const paid = depositReturnLifecycle.step(
      'APPROVED',
      'recordRiskDepositReturn',
      { roles: ['BANK'] },
      answers(['paid']),
    );
    expect(paid).toMatchObject({ ok: true, value: { ends: ['riskDeposit.answer'] } });
  });
});
