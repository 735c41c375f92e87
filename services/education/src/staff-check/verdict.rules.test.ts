import { expect, it } from '@jest/globals';
import { testCaller } from '@lianguan/testing';
import fc from 'fast-check';
import { CHECK_STATES, type CheckStateName } from './check-lifecycle.rules.js';
import { decideExpiry, decideVerdict, type CheckAsked, type VerdictStandingName } from './verdict.rules.js';

const system = { caller: testCaller({ agency: 'SYSTEM', roles: ['SYS'] }) };

function hear(check: CheckAsked | undefined, standing: VerdictStandingName, version: number): string | null {
  const decided = decideVerdict(check, { standing, version }, system);
  return decided.ok ? (decided.value?.to ?? null) : decided.refusal.code;
}
const asked = (state: CheckStateName, verdictVersion = 0, barred = false): CheckAsked => ({
  state,
  verdictVersion,
  barred,
});

// prettier-ignore -- a table
it.each<[string, CheckAsked | undefined, VerdictStandingName, number, string | null]>([
  ['the letter is there', asked('REQUESTED'), 'RECEIVED', 1, 'RECEIVED'],
  ['no record', asked('RECEIVED', 1), 'CLEAR', 2, 'CLEAR'],
  ['no record, before the receipt', asked('REQUESTED'), 'CLEAR', 2, 'CLEAR'],
  ['a record', asked('RECEIVED', 1), 'HIT', 2, 'HIT'],
  ['twice', asked('CLEAR', 2), 'CLEAR', 2, null],
  ['the receipt, after the answer', asked('HIT', 2), 'RECEIVED', 1, null],
  ['the answer, after the year', asked('EXPIRED', 2), 'CLEAR', 2, null],
  ['of a check that nobody knows', undefined, 'CLEAR', 2, 'VERDICT_CHECK_UNKNOWN'],
  ['before the consent', asked('LISTED'), 'CLEAR', 2, 'VERDICT_BEFORE_REQUEST'],
  ['before the request', asked('CONSENTED'), 'HIT', 2, 'VERDICT_BEFORE_REQUEST'],
  ['a review that nobody asked for', asked('CLEAR', 2), 'UPHELD', 3, 'ACTION_NOT_AVAILABLE'],
  ['the record stands', asked('REVIEWING', 2), 'UPHELD', 4, 'CONFIRMED'],
  ['the record of a barred one stands', asked('REVIEWING', 2, true), 'UPHELD', 4, 'BARRED'],
  ['the record was wrong', asked('REVIEWING', 2, true), 'OVERTURNED', 4, 'CLEAR'],
])('%s', (_name, check, standing, version, expected) => expect(hear(check, standing, version)).toBe(expected));

it('only who is clear expires', () => {
  for (const state of CHECK_STATES) {
    const decided = decideExpiry({ state }, system);
    expect(decided.ok && (decided.value?.to ?? null)).toBe(state === 'CLEAR' ? 'EXPIRED' : null);
  }
  expect(decideExpiry(undefined, system)).toEqual({ ok: true, value: null });
});

it('the words of the police lead to one end, in whatever order and however often they come', () => {
  const words = [
    ['RECEIVED', 1],
    ['HIT', 2],
  ] as const;
  const heard = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(heard, (facts) => {
      let check = asked('REQUESTED');
      for (const [standing, version] of facts) {
        const state = hear(check, standing, version) as CheckStateName | null;
        if (state) check = asked(state, version);
      }
      expect(check.state).toBe(facts.some(([standing]) => standing === 'HIT') ? 'HIT' : 'RECEIVED');
    }),
  );
});
