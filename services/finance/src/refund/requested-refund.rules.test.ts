import { expect, it } from '@jest/globals';
import type { Role } from '@lianguan/kernel';
import { decideRequestedQuote, type RequestedRefund } from './requested-refund.rules.js';

const REQUESTED: RequestedRefund = {
  state: 'REQUESTED',
  claimed: null,
  undecided: 0,
  unconsumed: 6_600n,
  endedByInstitution: false,
  quote: { coolingOff: false, steps: [], principal: 6_600n, interest: 6n },
};
const NOTHING = { ...REQUESTED.quote, coolingOff: true, principal: 0n };
const by = (role: Role) => ({ caller: { roles: [role] } as never });

// prettier-ignore -- a table
it.each<[string, Partial<RequestedRefund>, Role, string | null, bigint | null]>([
  ['after the seven days', {}, 'SYS', 'QUOTED', null],
  ['asked for within them', { quote: { ...REQUESTED.quote, coolingOff: true } }, 'SYS', 'APPROVED', null],
  ['of an order that the institution has ended', { endedByInstitution: true }, 'SYS', 'APPROVED', null],
  ['of the same, with a claim', { endedByInstitution: true, claimed: 6_606n }, 'SYS', 'QUOTED', 6_606n],
  ['with a claim that a consumed lesson has overtaken', { claimed: 9_900n }, 'SYS', 'QUOTED', 6_606n],
  ['that left nothing', { quote: NOTHING }, 'SYS', 'CANCELLED', null],
  ['while a lesson is undecided', { undecided: 1 }, 'SYS', null, null],
  ['that the guardian has taken back', { state: 'CANCELLED' }, 'SYS', null, null],
  ['by the institution', {}, 'INST', 'ROLE_NOT_ENTITLED', null],
])('what was held up is quoted: %s', (_name, given, role, expected, claimed) => {
  const decided = decideRequestedQuote({ ...REQUESTED, ...given }, by(role));
  const quoted = decided.ok ? decided.value : null;
  expect(decided.ok ? (quoted?.step.to ?? null) : decided.refusal.code).toBe(expected);
  expect(quoted?.claimed ?? null).toBe(claimed);
});
