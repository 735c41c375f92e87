import { describe, expect, it } from '@jest/globals';
import { calendarDay, ROLES, type Role } from '@lianguan/kernel';
import {
  ageInWorkingDays,
  BREAK_STATES,
  breakLifecycle,
  decideBreak,
  type BreakAct,
  type BreakStanding,
  type PaymentClaim,
} from './break.rules.js';

const ACT: BreakAct = {
  act: 'proposeBreakResolution',
  breakId: 'b',
  reason: '银行更正',
  documentNo: '示银函〔2026〕1号',
  outcome: null,
};
const caller = (role: Role = 'FIN', subject = 'officer-2') => ({ roles: [role], subject });
const open: BreakStanding = { state: 'OPEN', proposedBy: null, outcome: null, claim: null };
const proposed: BreakStanding = { ...open, state: 'PROPOSED', proposedBy: 'officer-1' };
const CONFIRM = { act: 'confirmBreakResolution' } as const;

const said = (known: BreakStanding | undefined, given: Partial<BreakAct>, by = caller()) => {
  const decided = decideBreak(known, { ...ACT, ...given }, by);
  return decided.ok ? decided.value.to : decided.refusal.code;
};

// prettier-ignore -- a table
it.each<[string, BreakStanding | undefined, Partial<BreakAct>, ReturnType<typeof caller>, string]>([
  ['proposed by finance', open, {}, caller(), 'PROPOSED'],
  ['proposed by a bank', open, {}, caller('BANK'), 'PROPOSED'],
  ['confirmed by another', proposed, CONFIRM, caller(), 'RESOLVED'],
  ['confirmed by who proposed', proposed, CONFIRM, caller('FIN', 'officer-1'), 'BREAK_SAME_OFFICER'],
  ['returned by another', proposed, { act: 'returnBreakResolution' }, caller(), 'OPEN'],
  [
    'returned by who proposed',
    proposed,
    { act: 'returnBreakResolution' },
    caller('FIN', 'officer-1'),
    'BREAK_SAME_OFFICER',
  ],
  ['confirmed by a bank', proposed, CONFIRM, caller('BANK'), 'ROLE_NOT_ENTITLED'],
  ['confirmed before it was proposed', open, CONFIRM, caller(), 'ACTION_NOT_AVAILABLE'],
  ['of another division', undefined, {}, caller(), 'BREAK_UNKNOWN'],
  ['without a reason', open, { reason: ' ' }, caller(), 'BREAK_REASON_MISSING'],
  ['without a paper', open, { documentNo: ' ' }, caller(), 'BREAK_PAPER_MISSING'],
  ['that names a person', open, { reason: '联系19900001234' }, caller(), 'BREAK_NAMES_PERSON'],
])('a resolution %s', (_name, known, given, by, expected) => {
  expect(said(known, given, by)).toBe(expected);
});

const CLAIM: PaymentClaim = {
  paid: 100n,
  instructed: 100n,
  endedUnpaid: true,
  code: 'PAYOUT',
  cause: 'p',
  isBooked: false,
};
const asPaid: BreakStanding = { ...proposed, outcome: 'PAID' };

// prettier-ignore -- a table
it.each<[string, BreakStanding, Partial<PaymentClaim> | null, Partial<BreakAct>, string]>([
  ['found to be paid', open, {}, { outcome: 'PAID' }, 'PROPOSED'],
  ['found not to be paid', open, {}, { outcome: 'NOT_PAID' }, 'PROPOSED'],
  ['without a finding', open, {}, {}, 'BREAK_OUTCOME_MISSING'],
  ['with a finding of what is no payment', open, null, { outcome: 'PAID' }, 'BREAK_OUTCOME_NOT_ASKED'],
  ['with a finding by who confirms', asPaid, {}, { ...CONFIRM, outcome: 'PAID' }, 'BREAK_OUTCOME_NOT_ASKED'],
  [
    'found to be paid, while it may be answered',
    open,
    { endedUnpaid: false },
    { outcome: 'PAID' },
    'BREAK_PAYMENT_PENDING',
  ],
  ['found not to be paid, while it may be answered', open, { endedUnpaid: false }, { outcome: 'NOT_PAID' }, 'PROPOSED'],
  ['of another amount', open, { paid: 101n }, { outcome: 'PAID' }, 'BREAK_PAYMENT_OTHER_AMOUNT'],
  ['found to be paid twice', open, { isBooked: true }, { outcome: 'PAID' }, 'BREAK_PAYMENT_BOOKED'],
  ['confirmed as paid', asPaid, {}, CONFIRM, 'RESOLVED'],
  ['confirmed as paid twice', asPaid, { isBooked: true }, CONFIRM, 'BREAK_PAYMENT_BOOKED'],
  ['confirmed as unpaid', { ...asPaid, outcome: 'NOT_PAID' }, { isBooked: true }, CONFIRM, 'RESOLVED'],
  ['returned', asPaid, { isBooked: true }, { act: 'returnBreakResolution' }, 'OPEN'],
])('what the bank says it paid, %s', (_name, known, claim, given, expected) => {
  expect(said({ ...known, claim: claim && { ...CLAIM, ...claim } }, given)).toBe(expected);
});

describe('the lifecycle, each event in each state by each role', () => {
  const { transitions } = breakLifecycle;
  it.each(BREAK_STATES.flatMap((state) => transitions.map(({ event }) => [state, event] as const)))(
    '%s -%s',
    (state, event) => {
      const lines = transitions.filter(
        (line) => line.event === event && (line.from as readonly string[]).includes(state),
      );
      for (const role of ROLES) {
        const step = breakLifecycle.step(state, event, { roles: [role] }, { otherOfficer: true });
        const line = lines.find(({ roles }) => (roles as readonly Role[]).includes(role));
        expect(step.ok ? step.value.to : step.refusal.code).toBe(
          line?.to ?? (lines.length > 0 ? 'ROLE_NOT_ENTITLED' : 'ACTION_NOT_AVAILABLE'),
        );
      }
    },
  );
});

// 2026-02-15 to 02-23 are the Spring Festival holidays, with 02-14 and 02-28 worked on a Saturday.
// prettier-ignore -- a table
it.each([
  ['2026-03-02', '2026-03-02', 0],
  ['2026-03-02', '2026-03-03', 1],
  ['2026-03-06', '2026-03-08', 0],
  ['2026-03-06', '2026-03-09', 1],
  ['2026-02-13', '2026-02-14', 1],
  ['2026-02-14', '2026-02-23', 0],
  ['2026-02-14', '2026-02-24', 1],
])('a break found on %s is on %s %i working days old', (found, today, age) => {
  expect(ageInWorkingDays(calendarDay(found), calendarDay(today))).toBe(age);
});
