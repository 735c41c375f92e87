import { expect, it } from '@jest/globals';
import { addDays, calendarDay, ROLES, type Role } from '@lianguan/kernel';
import {
  AGREEMENT_STATES,
  agreementLifecycle,
  decideAgreement,
  decideCheck,
  EXIT_GROUNDS,
  groundShown,
  type AgreementFacts,
  type ConcludeAgreement,
} from './agreement.rules.js';

const today = calendarDay('2026-09-14');
const last = calendarDay('2026-12-31');
const AGREEMENT: ConcludeAgreement = {
  providerId: 'p',
  schoolId: 'S-1',
  course: '国画',
  from: today,
  to: last,
  pupils: 1,
  lessons: 1,
  price: 2_000n,
  reason: '校内没有国画教师',
  documentNo: '课服〔2026〕1号',
};
const PROVIDER = { state: 'CHOSEN', divisionCode: '341203', offer: 2_000n, serviceFrom: today, serviceTo: last };
const FACTS: AgreementFacts = { today, school: { divisionCode: '341203' }, provider: PROVIDER };

// prettier-ignore -- a table
it.each([
  ['at the offered price, over all days', {}, {}, 'ok'],
  ['a fen over the offer', { price: 2_001n }, {}, 'AGREEMENT_ABOVE_OFFER'],
  ['for nothing', { price: 0n }, {}, 'AGREEMENT_NUMBER_WRONG'],
  ['for nobody', { pupils: 0 }, {}, 'AGREEMENT_NUMBER_WRONG'],
  ['of no lesson', { lessons: 0 }, {}, 'AGREEMENT_NUMBER_WRONG'],
  ['of nothing', { course: ' ' }, {}, 'AGREEMENT_COURSE_MISSING'],
  ['that ends before it begins', { to: addDays(today, -1) }, {}, 'AGREEMENT_TERM_WRONG'],
  ['from yesterday', { from: addDays(today, -1) }, {}, 'AGREEMENT_IN_PAST'],
  [
    'before the selection’s days',
    {},
    { provider: { ...PROVIDER, serviceFrom: addDays(today, 1) } },
    'AGREEMENT_OUTSIDE_TERM',
  ],
  ['beyond the selection’s days', { to: addDays(last, 1) }, {}, 'AGREEMENT_OUTSIDE_TERM'],
  ['with one that applied', {}, { provider: { ...PROVIDER, state: 'APPLIED' } }, 'AGREEMENT_PROVIDER_NOT_CHOSEN'],
  ['with one that left', {}, { provider: { ...PROVIDER, state: 'EXITED' } }, 'AGREEMENT_PROVIDER_NOT_CHOSEN'],
  ['with nobody', {}, { provider: undefined }, 'AGREEMENT_PROVIDER_UNKNOWN'],
  ['of another county’s school', {}, { school: { divisionCode: '341204' } }, 'AGREEMENT_OUTSIDE_AREA'],
  ['of no school', {}, { school: undefined }, 'AGREEMENT_SCHOOL_UNKNOWN'],
] as const)('an agreement %s', (_name, given, facts, expected) => {
  const decided = decideAgreement({ ...AGREEMENT, ...given }, { ...FACTS, ...facts });
  expect(decided.ok ? 'ok' : decided.refusal.code).toBe(expected);
});

// prettier-ignore -- a table
it.each([
  ['on the first day', 'IN_FORCE', today, 'ok'],
  ['before the first day', 'IN_FORCE', addDays(today, -1), 'CHECK_BEFORE_SERVICE'],
  ['of tomorrow', 'IN_FORCE', addDays(today, 1), 'CHECK_IN_FUTURE'],
  ['of a service that is over', 'COMPLETED', today, 'CHECK_NOT_IN_FORCE'],
] as const)('a visit %s', (_name, state, checkedOn, expected) => {
  const decided = decideCheck({ state, from: today }, checkedOn, today);
  expect(decided.ok ? 'ok' : decided.refusal.code).toBe(expected);
});

it('a provider leaves for what is on record, for what it has lost, or because it asks to', () => {
  for (const ground of EXIT_GROUNDS) {
    const nothing = groundShown(ground, { findings: ['SOUND'], eligible: true });
    const shown = groundShown(ground, {
      findings: ground === 'OWN_REQUEST' || ground === 'INELIGIBLE' ? [] : [ground],
      eligible: false,
    });
    expect(shown).toBe(true);
    if (ground === 'OWN_REQUEST') expect(nothing).toBe(true);
    else expect(nothing).toEqual({ code: ground === 'INELIGIBLE' ? 'EXIT_STILL_ELIGIBLE' : 'EXIT_NOT_RECORDED' });
  }
});

it('each step is for its state and its role, and for no other', () => {
  for (const line of agreementLifecycle.transitions)
    for (const state of AGREEMENT_STATES)
      for (const role of ROLES) {
        const step = agreementLifecycle.step(state, line.event, { roles: [role] });
        const fits = (line.from as readonly string[]).includes(state);
        const may = (line.roles as readonly Role[]).includes(role);
        const refused = fits ? 'ROLE_NOT_ENTITLED' : 'ACTION_NOT_AVAILABLE';
        expect(step.ok ? step.value.to : step.refusal.code).toBe(fits && may ? line.to : refused);
      }
});
