import { describe, expect, it } from '@jest/globals';
import { permit, refuse, ROLES, type Role } from '@lianguan/kernel';
import fc from 'fast-check';
import { ADVANCE_STATES, advanceLifecycle, type AdvanceStateName } from './advance-lifecycle.rules.js';
import {
  ADVANCE_CONSTANTS,
  allowanceOf,
  decideAdvanceApproval,
  decideAdvanceEnd,
  decideAdvanceExpiry,
  decideAdvancePayment,
  decideAdvanceRequest,
  decideAdvanceReturn,
  type AdvanceFacts,
  type AdvancePayment,
  type AdvanceRefusal,
  type AdvanceReturn,
  type EndAdvanceRequest,
  type RequestCostAdvance,
} from './advance.rules.js';

const constants = { get: <T>() => ADVANCE_CONSTANTS[0]!.value as T };
const by = (...roles: readonly Role[]) => ({ caller: { roles } as never });

/** 10 yuan of lessons to come: 3 yuan may be advanced. */
const facts = (given: Partial<AdvanceFacts> = {}): AdvanceFacts => ({
  standing: permit(null),
  riskCode: 'GREEN',
  unconsumed: 1_000n,
  outstanding: 0n,
  undecided: false,
  bankSaysPaid: false,
  ...given,
});
const GIVEN: RequestCostAdvance = { institutionId: 'i', amount: 300n, purpose: '房租', documentNo: '租约1号' };

// prettier-ignore -- a table
const CAP: [string, Partial<AdvanceFacts>, bigint, AdvanceRefusal | null][] = [
  ['green: 30 %', {}, 300n, null],
  ['a fen more', {}, 301n, 'ADVANCE_ABOVE_CAP'],
  ['a share is rounded down', { unconsumed: 1_009n }, 302n, null],
  ['and not up', { unconsumed: 1_009n }, 303n, 'ADVANCE_ABOVE_CAP'],
  ['yellow: 15 %', { riskCode: 'YELLOW' }, 150n, null],
  ['a fen more under yellow', { riskCode: 'YELLOW' }, 151n, 'ADVANCE_ABOVE_CAP'],
  ['red', { riskCode: 'RED' }, 1n, 'ADVANCE_RISK_CODE'],
  ['unknown', { riskCode: 'UNKNOWN' }, 1n, 'ADVANCE_RISK_CODE'],
  ['beside one that is out', { outstanding: 100n }, 200n, null],
  ['a fen more beside one that is out', { outstanding: 100n }, 201n, 'ADVANCE_ABOVE_CAP'],
  ['more is out than may be', { outstanding: 400n }, 1n, 'ADVANCE_ABOVE_CAP'],
  ['may not charge', { standing: refuse('PAYMENTS_HELD') }, 300n, 'PAYMENTS_HELD'],
  ['the bank says that it paid one', { bankSaysPaid: true }, 300n, 'ADVANCE_BANK_SAYS_PAID'],
  ['nothing to be taught', { unconsumed: 0n }, 1n, 'ADVANCE_ABOVE_CAP'],
];

describe('a request', () => {
  it.each(CAP)('%s', (_name, given, amount, expected) => {
    const decided = decideAdvanceRequest(facts(given), { ...GIVEN, amount }, constants);
    expect(decided.ok ? null : decided.refusal.code).toBe(expected);
  });

  // prettier-ignore -- a table
  it.each<[AdvanceRefusal, Partial<RequestCostAdvance>, Partial<AdvanceFacts>]>([
    ['ADVANCE_AMOUNT_NOT_POSITIVE', { amount: 0n }, {}],
    ['ADVANCE_AMOUNT_NOT_POSITIVE', { amount: -1n }, {}],
    ['ADVANCE_PURPOSE_MISSING', { purpose: ' ' }, {}],
    ['ADVANCE_DOCUMENT_MISSING', { documentNo: '' }, {}],
    ['ADVANCE_TEXT_NAMES_PERSON', { purpose: '19900001234' }, {}],
    ['ADVANCE_TEXT_NAMES_PERSON', { documentNo: '19900001234' }, {}],
    ['ADVANCE_UNDECIDED', {}, { undecided: true }],
  ])('%s', (code, given, known) => {
    expect(decideAdvanceRequest(facts(known), { ...GIVEN, ...given }, constants)).toMatchObject({ refusal: { code } });
  });
});

describe('the bank’s approval', () => {
  it.each(CAP)('by what holds on its day: %s', (_name, given, amount, expected) => {
    const asked = { state: 'REQUESTED' as const, amount, facts: facts(given) };
    const decided = decideAdvanceApproval(asked, by('BANK'), constants);
    expect(decided.ok ? null : decided.refusal.code).toBe(expected);
  });

  it('is of an advance that is there, and does not mind that it is the undecided one', () => {
    expect(decideAdvanceApproval(undefined, by('BANK'), constants)).toMatchObject({
      refusal: { code: 'ADVANCE_UNKNOWN' },
    });
    const asked = { state: 'REQUESTED' as const, amount: 300n, facts: facts({ undecided: true }) };
    expect(decideAdvanceApproval(asked, by('BANK'), constants)).toMatchObject({ value: { to: 'APPROVED' } });
  });
});

it('never lets more be out than the share of what is to be taught', () => {
  const fen = fc.bigInt(0n, 10n ** 12n);
  fc.assert(
    fc.property(fc.constantFrom('UNKNOWN', 'GREEN', 'YELLOW', 'RED'), fen, fen, (riskCode, unconsumed, outstanding) => {
      const { percent, most } = allowanceOf({ riskCode, unconsumed, outstanding }, constants);
      expect(most >= 0n).toBe(true);
      if (most > 0n) expect((most + outstanding) * 100n <= unconsumed * BigInt(percent)).toBe(true);
    }),
  );
});

const REFUSE: EndAdvanceRequest = { act: 'refuseCostAdvance', advanceId: 'a', reason: '用途不符' };
const WITHDRAW: EndAdvanceRequest = { act: 'withdrawCostAdvance', advanceId: 'a', reason: '' };

// prettier-ignore -- a table
it.each<[string, AdvanceStateName | null, EndAdvanceRequest, Role, AdvanceStateName | AdvanceRefusal]>([
  ['the bank refuses', 'REQUESTED', REFUSE, 'BANK', 'REFUSED'],
  ['the institution withdraws', 'REQUESTED', WITHDRAW, 'INST', 'WITHDRAWN'],
  ['refused without a reason', 'REQUESTED', { ...REFUSE, reason: ' ' }, 'BANK', 'ADVANCE_REASON_MISSING'],
  ['its reason names a person', 'REQUESTED', { ...REFUSE, reason: '19900001234' }, 'BANK', 'ADVANCE_TEXT_NAMES_PERSON'],
  ['of what is not there', null, REFUSE, 'BANK', 'ADVANCE_UNKNOWN'],
  ['withdrawn once it is approved', 'APPROVED', WITHDRAW, 'INST', 'ACTION_NOT_AVAILABLE'],
  ['the institution refuses', 'REQUESTED', REFUSE, 'INST', 'ROLE_NOT_ENTITLED'],
])('%s', (_name, state, input, role, expected) => {
  const decided = decideAdvanceEnd(state ? { state } : undefined, input, by(role));
  expect(decided.ok ? decided.value.to : decided.refusal.code).toBe(expected);
});

const PAID: AdvancePayment = { advanceId: 'a', paid: true, bankReference: 'A-1', reason: '' };
const UNPAID: AdvancePayment = { advanceId: 'a', paid: false, bankReference: '', reason: '账号有误' };

// prettier-ignore -- a table
it.each<[string, AdvanceStateName | null, AdvancePayment, Role, AdvanceStateName | AdvanceRefusal]>([
  ['it paid', 'APPROVED', PAID, 'BANK', 'PAID'],
  ['it paid, by its paper', 'APPROVED', PAID, 'FIN', 'PAID'],
  ['it did not pay', 'APPROVED', UNPAID, 'BANK', 'UNPAID'],
  ['before it is approved', 'REQUESTED', PAID, 'BANK', 'ACTION_NOT_AVAILABLE'],
  ['after the term', 'EXPIRED', PAID, 'BANK', 'ACTION_NOT_AVAILABLE'],
  ['it paid without a reference', 'APPROVED', { ...PAID, bankReference: ' ' }, 'BANK', 'ADVANCE_REFERENCE_MISSING'],
  ['it did not pay, without a reason', 'APPROVED', { ...UNPAID, reason: '' }, 'BANK', 'ADVANCE_REASON_MISSING'],
  ['it names a person', 'APPROVED', { ...UNPAID, reason: '19900001234' }, 'BANK', 'ADVANCE_TEXT_NAMES_PERSON'],
  ['of what is not there', null, PAID, 'BANK', 'ADVANCE_UNKNOWN'],
])('the bank’s word: %s', (_name, state, input, role, expected) => {
  const decided = decideAdvancePayment(state ? { state } : undefined, input, by(role));
  expect(decided.ok ? decided.value.to : decided.refusal.code).toBe(expected);
});

const RETURN: AdvanceReturn = { advanceId: 'a', reason: '银行误报', documentNo: '回单1号' };

// prettier-ignore -- a table
it.each<[string, AdvanceStateName | null, bigint, Partial<AdvanceReturn>, Role, AdvanceStateName | AdvanceRefusal]>([
  ['the whole of it', 'PAID', 0n, {}, 'FIN', 'RETURNED'],
  ['once a fen is repaid', 'PAID', 1n, {}, 'FIN', 'ADVANCE_PARTLY_REPAID'],
  ['before it is paid', 'APPROVED', 0n, {}, 'FIN', 'ACTION_NOT_AVAILABLE'],
  ['by the bank', 'PAID', 0n, {}, 'BANK', 'ROLE_NOT_ENTITLED'],
  ['without a reason', 'PAID', 0n, { reason: ' ' }, 'FIN', 'ADVANCE_REASON_MISSING'],
  ['without a paper', 'PAID', 0n, { documentNo: '' }, 'FIN', 'ADVANCE_DOCUMENT_MISSING'],
  ['naming a person', 'PAID', 0n, { reason: '19900001234' }, 'FIN', 'ADVANCE_TEXT_NAMES_PERSON'],
  ['of what is not there', null, 0n, {}, 'FIN', 'ADVANCE_UNKNOWN'],
])('returned: %s', (_name, state, repaid, given, role, expected) => {
  const decided = decideAdvanceReturn(
    state ? { state, repaid, sharedOut: false } : undefined,
    { ...RETURN, ...given },
    by(role),
  );
  expect(decided.ok ? decided.value.to : decided.refusal.code).toBe(expected);
});

it('is no return once a mass refund shares out what comes in', () => {
  const decided = decideAdvanceReturn({ state: 'PAID', repaid: 0n, sharedOut: true }, RETURN, by('FIN'));
  expect(decided).toMatchObject({ refusal: { code: 'ADVANCE_IN_MASS_REFUND' } });
});

it('expires while the bank’s word is awaited, and only then', () => {
  for (const state of ADVANCE_STATES) {
    const decided = decideAdvanceExpiry({ state }, by('SYS'));
    expect(decided.ok && decided.value?.to).toBe(state === 'APPROVED' ? 'EXPIRED' : undefined);
  }
  expect(decideAdvanceExpiry(undefined, by('SYS'))).toMatchObject({ refusal: { code: 'ADVANCE_UNKNOWN' } });
});

it('the bank’s word is awaited for a term, which ends with any word', () => {
  const bank = { roles: ['BANK'] } as const;
  const approved = advanceLifecycle.step('REQUESTED', 'approveCostAdvance', bank, { withinCap: true });
  expect(approved.ok && approved.value.begins).toEqual({ name: 'costAdvance.answer', term: 'escrow.releaseAnswer' });
  const answered = advanceLifecycle.step('APPROVED', 'recordCostAdvancePayment', bank, { paid: true, unpaid: true });
  const expired = advanceLifecycle.step('APPROVED', 'expireCostAdvance', { roles: ['SYS'] });
  for (const step of [answered, expired]) expect(step.ok && step.value.ends).toEqual(['costAdvance.answer']);
});

it('each step is for its state and its role, and for no other', () => {
  const held = { withinCap: true, paid: true, unpaid: true, whole: true, part: true, nothingRepaid: true } as const;
  for (const state of ADVANCE_STATES)
    for (const event of new Set(advanceLifecycle.transitions.map((line) => line.event)))
      for (const role of ROLES) {
        const lines = advanceLifecycle.transitions.filter((line) => line.event === event && line.from.includes(state));
        const line = lines.find(({ roles }) => (roles as readonly Role[]).includes(role));
        const step = advanceLifecycle.step(state, event, { roles: [role] }, held);
        const refused = lines.length > 0 ? 'ROLE_NOT_ENTITLED' : 'ACTION_NOT_AVAILABLE';
        expect(step.ok ? step.value.to : step.refusal.code).toBe(line?.to ?? refused);
      }
});
