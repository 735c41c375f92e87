import { expect, it } from '@jest/globals';
import { addDays, calendarDay, ROLES, type Role } from '@lianguan/kernel';
import { testCaller } from '@lianguan/testing';
import fc from 'fast-check';
import {
  basisOf,
  decideCheck,
  decideLabourAct,
  LABOUR_KINDS,
  LABOUR_STATES,
  labourLifecycle,
  standingOf,
  type CountedCheck,
  type GivenCheck,
  type LabourAct,
  type LabourStateName,
} from './labour.rules.js';

const today = calendarDay('2026-03-02');
const GIVEN: GivenCheck = {
  institutionId: 'i',
  kind: 'WAGES',
  checkedOn: today,
  persons: 3,
  amount: 4_500_000n,
  facts: '欠发二月工资',
  documentNo: '示检〔2026〕1号',
};

// prettier-ignore -- a table
it.each<[string, Partial<GivenCheck>, string]>([
  ['wages owed', {}, 'OPEN'],
  ['a fen owed', { amount: 1n }, 'OPEN'],
  ['wages paid', { amount: 0n }, 'SETTLED'],
  ['wages paid of nobody', { amount: 0n, persons: 0 }, 'SETTLED'],
  ['wages owed to nobody', { persons: 0 }, 'LABOUR_PERSONS_MISSING'],
  ['a dispute without an amount', { kind: 'DISPUTE', amount: 0n }, 'OPEN'],
  ['a dispute of nobody', { kind: 'DISPUTE', amount: 0n, persons: 0 }, 'LABOUR_PERSONS_MISSING'],
  ['a head count', { kind: 'HEAD_COUNT', amount: 0n }, 'SETTLED'],
  ['a head count of nobody', { kind: 'HEAD_COUNT', amount: 0n, persons: 0 }, 'SETTLED'],
  ['a head count with an amount', { kind: 'HEAD_COUNT', amount: 1n }, 'LABOUR_AMOUNT_UNEXPECTED'],
  ['what was checked tomorrow', { checkedOn: addDays(today, 1) }, 'LABOUR_DAY_FUTURE'],
  ['fewer than nobody', { persons: -1 }, 'LABOUR_NUMBER_NEGATIVE'],
  ['less than nothing', { amount: -1n }, 'LABOUR_NUMBER_NEGATIVE'],
  ['without a word', { facts: ' ' }, 'LABOUR_FACTS_MISSING'],
  ['without a paper', { documentNo: ' ' }, 'LABOUR_DOCUMENT_MISSING'],
  ['that names a person', { facts: '19900001234' }, 'LABOUR_TEXT_NAMES_PERSON'],
])('%s', (_name, given, expected) => {
  const decided = decideCheck(true, { ...GIVEN, ...given }, { today });
  expect(decided.ok ? decided.value : decided.refusal.code).toBe(expected);
});

it('of an institution that nobody knows is none', () => {
  expect(decideCheck(false, GIVEN, { today })).toMatchObject({ refusal: { code: 'LABOUR_INSTITUTION_UNKNOWN' } });
});

it.each(LABOUR_KINDS)('%s has an article', (kind) => expect(basisOf(kind)).not.toBe(''));

const SETTLE: LabourAct = { act: 'settleLabourCheck', reason: '已补发', documentNo: '示结〔2026〕1号' };

// prettier-ignore -- a table
it.each<[string, LabourStateName | undefined, Partial<LabourAct>, string]>([
  ['what is open', 'OPEN', {}, 'SETTLED'],
  ['what is settled', 'SETTLED', {}, 'ACTION_NOT_AVAILABLE'],
  ['nothing', undefined, {}, 'LABOUR_CHECK_UNKNOWN'],
  ['without a reason', 'OPEN', { reason: ' ' }, 'LABOUR_REASON_MISSING'],
  ['without a paper', 'OPEN', { documentNo: ' ' }, 'LABOUR_DOCUMENT_MISSING'],
  ['and names a person', 'OPEN', { reason: '19900001234' }, 'LABOUR_TEXT_NAMES_PERSON'],
])('settling %s', (_name, state, given, expected) => {
  const by = { caller: testCaller({ roles: ['EDU_SUP'] }) };
  const decided = decideLabourAct(state && { state }, { ...SETTLE, ...given }, by);
  expect(decided.ok ? decided.value.to : decided.refusal.code).toBe(expected);
});

it('each step is for its state and its role, and for no other', () => {
  for (const line of labourLifecycle.transitions)
    for (const state of LABOUR_STATES)
      for (const role of ROLES) {
        const step = labourLifecycle.step(state, line.event, { roles: [role] });
        const fits = (line.from as readonly string[]).includes(state);
        const may = (line.roles as readonly Role[]).includes(role);
        const refused = fits ? 'ROLE_NOT_ENTITLED' : 'ACTION_NOT_AVAILABLE';
        expect(step.ok ? step.value.to : step.refusal.code).toBe(fits && may ? line.to : refused);
      }
});

it('the standing is what is open, in any order, and nothing else', () => {
  const check = fc.record<CountedCheck>({
    state: fc.constantFrom(...LABOUR_STATES),
    checkedOn: fc.integer({ min: 0, max: 40 }).map((days) => addDays(today, -days)),
    persons: fc.nat(100),
    amount: fc.bigInt(0n, 10n ** 10n),
  });
  fc.assert(
    fc.property(fc.array(check), (checks) => {
      const standing = standingOf(checks);
      const open = checks.filter(({ state }) => state === 'OPEN');
      expect(standing).toEqual(standingOf([...open].reverse()));
      expect(standing.openSince === null).toBe(standing.openChecks === 0);
      for (const { checkedOn } of open) expect(standing.openSince! <= checkedOn).toBe(true);
      const [first, ...rest] = open;
      if (first) expect(standing.amount - standingOf(rest).amount).toBe(first.amount);
    }),
  );
});
