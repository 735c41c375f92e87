import { describe, expect, it } from '@jest/globals';
import { calendarDay, ROLES, type Role } from '@lianguan/kernel';
import {
  answeredPolicy,
  decideCancellation,
  decidePolicy,
  isLive,
  isRecorded,
  endedRecourse,
  POLICY_STATES,
  policyLifecycle,
  type CancelPolicy,
  type GivenPolicy,
  type KnownPolicy,
} from './policy.rules.js';

const today = calendarDay('2026-03-02');
const GIVEN: GivenPolicy = {
  orderId: 'o',
  insurer: '示例财险',
  policyNo: 'P-1',
  insured: 1n,
  validFrom: today,
  validTo: today,
};
const known = (given: Partial<KnownPolicy>): KnownPolicy => ({
  ...GIVEN,
  policyNo: 'P-0',
  state: 'IN_FORCE',
  ...given,
});
const before = calendarDay('2026-03-01');
const after = calendarDay('2026-03-03');
const recorded = (given: Partial<GivenPolicy>, state = 'RUNNING', others: readonly KnownPolicy[] = []) => {
  const decided = decidePolicy({ state }, { ...GIVEN, ...given }, { known: others, today });
  return decided.ok ? 'RECORDED' : decided.refusal.code;
};

// prettier-ignore -- a table
it.each<[string, Partial<GivenPolicy>, string]>([
  ['of today alone', {}, 'RECORDED'],
  ['of nobody', { insurer: ' ' }, 'INSURANCE_INSURER_MISSING'],
  ['without a number', { policyNo: ' ' }, 'INSURANCE_NUMBER_MISSING'],
  ['whose insurer is a person’s number', { insurer: '19900001234' }, 'INSURANCE_TEXT_NAMES_PERSON'],
  ['whose number is a person’s', { policyNo: '19900001234' }, 'INSURANCE_TEXT_NAMES_PERSON'],
  ['of nothing', { insured: 0n }, 'INSURANCE_SUM_NOT_POSITIVE'],
  ['that ends before it begins', { validFrom: after, validTo: today }, 'INSURANCE_ENDS_BEFORE_BEGIN'],
  ['that ended yesterday', { validFrom: before, validTo: before }, 'INSURANCE_OVER'],
  ['that begins tomorrow', { validFrom: after, validTo: after }, 'RECORDED'],
])('a policy %s', (_name, given, expected) => {
  expect(recorded(given)).toBe(expected);
});

it.each([
  ['OFFERED', 'INSURANCE_ORDER_NOT_RUNNING'],
  ['SIGNED', 'RECORDED'],
  ['PAID', 'RECORDED'],
  ['RUNNING', 'RECORDED'],
  ['COMPLETED', 'INSURANCE_ORDER_NOT_RUNNING'],
  ['TERMINATED', 'INSURANCE_ORDER_NOT_RUNNING'],
  ['WITHDRAWN', 'INSURANCE_ORDER_NOT_RUNNING'],
])('a policy of an order that is %s', (state, expected) => {
  expect(recorded({}, state)).toBe(expected);
});

// prettier-ignore -- a table
it.each<[string, Partial<KnownPolicy>, string]>([
  ['a policy of the same days', {}, 'INSURANCE_OVERLAPS'],
  ['one that ends on the first day', { validFrom: before, validTo: today }, 'INSURANCE_OVERLAPS'],
  ['one that begins on the last day', { validFrom: today, validTo: after }, 'INSURANCE_OVERLAPS'],
  ['one that ended the day before', { validFrom: before, validTo: before }, 'RECORDED'],
  ['one that begins the day after', { validFrom: after, validTo: after }, 'RECORDED'],
  ['one of another insurer', { insurer: '另一财险' }, 'RECORDED'],
  ['one of another order', { orderId: 'p' }, 'RECORDED'],
  ['one that is cancelled', { state: 'CANCELLED' }, 'RECORDED'],
  ['the same number on another order', { orderId: 'p', policyNo: 'P-1' }, 'INSURANCE_NUMBER_TAKEN'],
  ['the same number, cancelled', { state: 'CANCELLED', policyNo: 'P-1' }, 'INSURANCE_NUMBER_TAKEN'],
  ['the same number of another insurer', { insurer: '另一财险', policyNo: 'P-1' }, 'RECORDED'],
])('beside %s', (_name, given, expected) => {
  expect(recorded({ insurer: ' 示例财险 ' }, 'PAID', [known(given)])).toBe(expected);
});

it('no policy of an order of nobody', () => {
  expect(decidePolicy(undefined, GIVEN, { known: [], today })).toMatchObject({
    refusal: { code: 'INSURANCE_ORDER_UNKNOWN' },
  });
});

it('a list that comes again names what is recorded', () => {
  const standing = known({ policyNo: 'P-1' });
  expect(isRecorded({ ...GIVEN, policyNo: ' P-1' }, [standing])).toBe(true);
  const others: Partial<GivenPolicy>[] = [
    { insurer: '另一财险' },
    { policyNo: 'P-2' },
    { orderId: 'p' },
    { insured: 2n },
    { validFrom: before },
    { validTo: after },
  ];
  for (const other of others) expect(isRecorded({ ...GIVEN, ...other }, [standing])).toBe(false);
});

it.each([
  [before, false],
  [today, true],
  [after, false],
])('on %s a policy of one day is live: %s', (day, expected) => {
  expect(isLive(known({}), day)).toBe(expected);
  for (const state of ['CANCELLED', 'PAID', 'REFUSED'] as const) expect(isLive(known({ state }), day)).toBe(false);
});

const CANCEL: CancelPolicy = { policyId: 'x', reason: '换保', documentNo: '批单1号' };
const IN_FORCE = { state: 'IN_FORCE', claimed: false } as const;

// prettier-ignore -- a table
it.each<[string, Parameters<typeof decideCancellation>[0], Partial<CancelPolicy>, string]>([
  ['with reason and paper', IN_FORCE, {}, 'CANCELLED'],
  ['of nobody', undefined, {}, 'INSURANCE_UNKNOWN'],
  ['without a reason', IN_FORCE, { reason: ' ' }, 'INSURANCE_REASON_MISSING'],
  ['without a paper', IN_FORCE, { documentNo: ' ' }, 'INSURANCE_PAPER_MISSING'],
  ['with a person’s number as reason', IN_FORCE, { reason: '19900001234' }, 'INSURANCE_TEXT_NAMES_PERSON'],
  ['with a person’s number as paper', IN_FORCE, { documentNo: '19900001234' }, 'INSURANCE_TEXT_NAMES_PERSON'],
  ['while the insurer is to pay', { ...IN_FORCE, claimed: true }, {}, 'INSURANCE_CLAIMED'],
])('cancelled %s', (_name, policy, given, expected) => {
  const decided = decideCancellation(policy, { ...CANCEL, ...given }, { roles: ['INST'] });
  expect(decided.ok ? decided.value.to : decided.refusal.code).toBe(expected);
});

it.each([
  [true, 'PAID'],
  [false, 'REFUSED'],
])('the insurer pays: %s', (paid, expected) => {
  const decided = answeredPolicy('IN_FORCE', paid, { roles: ['FIN'] });
  expect(decided.ok && decided.value.to).toBe(expected);
});

it('its recourse ends once', () => {
  const ended = (state: 'PAID' | 'RECOURSE_ENDED') => endedRecourse(state, { roles: ['FIN'] });
  expect(ended('PAID')).toMatchObject({ value: { to: 'RECOURSE_ENDED' } });
  expect(ended('RECOURSE_ENDED')).toMatchObject({ refusal: { code: 'ACTION_NOT_AVAILABLE' } });
});

describe('the lifecycle, each event in each state by each role', () => {
  it.each(POLICY_STATES.flatMap((state) => policyLifecycle.transitions.map((line) => [state, line] as const)))(
    '%s %o',
    (state, { event, from, roles, to, guard }) => {
      const refused = { code: 'INSURANCE_CLAIMED' } as const;
      const guards = { notClaimed: refused, insurerPays: refused, insurerRefuses: refused };
      for (const role of ROLES) {
        const step = policyLifecycle.step(state, event, { roles: [role] }, { ...guards, [guard!]: true });
        const entitled = (roles as readonly Role[]).includes(role) ? to : 'ROLE_NOT_ENTITLED';
        expect(step.ok ? step.value.to : step.refusal.code).toBe(
          (from as readonly string[]).includes(state) ? entitled : 'ACTION_NOT_AVAILABLE',
        );
      }
    },
  );
});
