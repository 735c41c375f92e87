import { expect, it } from '@jest/globals';
import { ROLES, type Role } from '@lianguan/kernel';
import { testCaller } from '@lianguan/testing';
import {
  decideReferral,
  decideReferralAct,
  decideReferralTimer,
  outcomesOf,
  REFERRAL_OUTCOMES,
  REFERRAL_RECEIVERS,
  REFERRAL_STATES,
  referralLifecycle,
  type ReferralActName,
  type ReferralContext,
  type ReferralOutcomeName,
  type ReferralReceiverName,
  type ReferralStateName,
} from './referral.rules.js';

it('each step is for its state and its role, and for no other', () => {
  const guards = { isReceiver: true, outcomeFits: true } as const;
  for (const line of referralLifecycle.transitions)
    for (const state of REFERRAL_STATES)
      for (const role of ROLES) {
        const step = referralLifecycle.step(state, line.event, { roles: [role] }, guards);
        const fits = (line.from as readonly string[]).includes(state);
        const may = (line.roles as readonly Role[]).includes(role);
        const refused = fits ? 'ROLE_NOT_ENTITLED' : 'ACTION_NOT_AVAILABLE';
        expect(step.ok ? step.value.to : step.refusal.code).toBe(fits && may ? line.to : refused);
      }
});

const CONFIRMED: ReferralContext = { match: { state: 'CONFIRMED' }, schoolKnown: true, referred: false };

// prettier-ignore -- a table
it.each<[string, Partial<ReferralContext>, string]>([
  ['a confirmed teacher', {}, 'ok'],
  ['nobody', { match: undefined }, 'REFERRAL_MATCH_UNKNOWN'],
  ['who is not looked at yet', { match: { state: 'OPEN' } }, 'REFERRAL_MATCH_NOT_CONFIRMED'],
  ['who is none', { match: { state: 'DISMISSED' } }, 'REFERRAL_MATCH_NOT_CONFIRMED'],
  ['to a school that nobody knows', { schoolKnown: false }, 'REFERRAL_SCHOOL_UNKNOWN'],
  ['twice', { referred: true }, 'REFERRAL_ON_FILE'],
])('referring %s', (_name, given, expected) => {
  const decided = decideReferral({ ...CONFIRMED, ...given });
  expect(decided.ok ? 'ok' : decided.refusal.code).toBe(expected);
});

const act = (
  receiver: ReferralReceiverName,
  role: Role,
  {
    name = 'answerTeacherReferral' as ReferralActName,
    outcome = 'ADMONISHED' as ReferralOutcomeName | null,
    state = 'RECEIVED' as ReferralStateName,
  } = {},
) => {
  const caller = testCaller({ roles: [role] });
  const decided = decideReferralAct({ state, receiver }, { act: name, outcome }, { caller });
  return decided.ok ? decided.value.to : decided.refusal.code;
};
const receive = { name: 'receiveTeacherReferral', outcome: null, state: 'SENT' } as const;

// prettier-ignore -- a table
it.each<[string, string, string]>([
  ['the school receives its own', act('SCHOOL', 'SCHOOL', receive), 'RECEIVED'],
  ['the school receives what is not for it', act('DISCIPLINE', 'SCHOOL', receive), 'REFERRAL_NOT_FOR_YOU'],
  ['discipline receives what is for the school', act('SCHOOL', 'DISCIPLINE', receive), 'REFERRAL_NOT_FOR_YOU'],
  ['the school answers', act('SCHOOL', 'SCHOOL'), 'ANSWERED'],
  ['the school answers too late', act('SCHOOL', 'SCHOOL', { state: 'OVERDUE' }), 'ANSWERED'],
  ['the school answers before it received', act('SCHOOL', 'SCHOOL', { state: 'SENT' }), 'ACTION_NOT_AVAILABLE'],
  ['the school answers without an outcome', act('SCHOOL', 'SCHOOL', { outcome: null }), 'REFERRAL_OUTCOME_MISSING'],
  ['the school answers for discipline', act('DISCIPLINE', 'SCHOOL'), 'REFERRAL_NOT_FOR_YOU'],
  ['personnel withdraw', act('SCHOOL', 'EDU_PERS', { name: 'withdrawTeacherReferral', outcome: null }), 'WITHDRAWN'],
])('%s', (_name, decided, expected) => expect(decided).toBe(expected));

it.each(REFERRAL_RECEIVERS.flatMap((receiver) => REFERRAL_OUTCOMES.map((outcome) => [receiver, outcome] as const)))(
  '%s answers %s only within its powers',
  (receiver, outcome) => {
    const expected = outcomesOf(receiver).includes(outcome) ? 'ANSWERED' : 'REFERRAL_OUTCOME_WRONG';
    expect(act(receiver, receiver, { outcome })).toBe(expected);
  },
);

it('no school punishes, and only discipline ends a qualification', () => {
  expect(act('SCHOOL', 'SCHOOL', { outcome: 'PENALIZED' })).toBe('REFERRAL_OUTCOME_WRONG');
  expect(act('SCHOOL', 'SCHOOL', { outcome: 'QUALIFICATION_WITHDRAWN' })).toBe('REFERRAL_OUTCOME_WRONG');
  expect(act('DISCIPLINE', 'DISCIPLINE', { outcome: 'QUALIFICATION_WITHDRAWN' })).toBe('ANSWERED');
});

it.each(REFERRAL_STATES)('of one that is %s, the timer ends only what runs', (state) => {
  const caller = testCaller({ roles: ['SYS'] });
  const passed = decideReferralTimer(state, 'passAnswerDue', { caller });
  expect(passed.ok && (passed.value?.to ?? null)).toBe(state === 'SENT' || state === 'RECEIVED' ? 'OVERDUE' : null);
  const fallen = decideReferralTimer(state, 'withdrawFallen', { caller });
  expect(fallen.ok && (fallen.value?.to ?? null)).toBe(state === 'WITHDRAWN' ? null : 'WITHDRAWN');
});
