import { describe, expect, it } from '@jest/globals';
import { addDays, calendarDay, type CalendarDay } from '@lianguan/kernel';
import { accountStanding } from '../../../test/account-standing.js';
import { ACCOUNT_STATES } from '../account-state.rules.js';
import type { AccountStanding } from '../account-lifecycle.rules.js';
import { ALARM_CONSTANTS, ALARM_KINDS, WATCHED, type AlarmKindName } from './alarm.rules.js';
import { movedAccountOf, movementCheck } from './movement.commands.js';
import { decideMovements, LONGEST_WINDOW, MOVEMENT_CHECK, partsOf, type Outflow } from './movement.rules.js';

const constants = { get: <T>(key: string): T => ALARM_CONSTANTS.find((one) => one.key === key)!.value as T };
const today = calendarDay('2026-03-06');
const daysAgo = (days: number): CalendarDay => addDays(today, -days);
const facts = {
  caller: { agency: 'SYSTEM', roles: ['SYS'], division: '', subject: 's', operationId: 'o' },
  newId: () => 'new',
  constantsIn: () => constants,
  today,
} as const;

const outflow = (balance: bigint, ...days: (readonly [ago: number, sum: bigint, count?: number])[]): Outflow => ({
  source: 'LEDGER',
  balance,
  days: days.map(([ago, sum, count = 1]) => ({ day: daysAgo(ago), sum, count })),
});

// Half of what there was, within five days.
it.each([
  ['half in one', outflow(500n, [0, 500n]), null],
  ['more than half in one', outflow(499n, [0, 501n]), '1 501 5'],
  ['more than half in two', outflow(499n, [0, 250n], [4, 251n]), '2 501 5'],
  ['half in two', outflow(500n, [0, 250n], [4, 250n]), null],
  ['more than half, a part of it before the window', outflow(499n, [0, 250n], [5, 251n]), null],
  ['many on one day', outflow(499n, [1, 501n, 7]), '7 501 5'],
  ['a part that is dated ahead', outflow(499n, [0, 250n], [-1, 251n]), null],
  ['nothing from nothing', outflow(0n), null],
  ['the last fen', outflow(0n, [0, 1n]), '1 1 5'],
] as const)('%s', (_what, given, expected) => {
  const raised = partsOf(given, { today, constants });
  expect(raised && `${raised.parts!.count} ${raised.parts!.sum} ${raised.parts!.days}`).toBe(expected);
  if (raised) expect([raised.level, raised.kind]).toEqual(['YELLOW', 'LARGE_MOVEMENT']);
});

it('the window fits what is read of an account', () => {
  expect(constants.get<number>('escrow.alarmMovementDays')).toBeLessThanOrEqual(LONGEST_WINDOW);
});

describe('what left an account', () => {
  const LARGE = outflow(499n, [0, 501n]);
  const check = (
    account: AccountStanding,
    { outflows = [LARGE], open = [] }: { outflows?: readonly Outflow[]; open?: readonly AlarmKindName[] } = {},
  ): string => {
    const alarm = { id: 'm', accountId: 'a', level: 'YELLOW', state: 'OPEN' } as const;
    const decided = decideMovements({ account, outflows, open: open.map((kind) => ({ ...alarm, kind })) }, facts);
    if (!decided.ok) return decided.refusal.code;
    const { raised, account: judged } = decided.value;
    return raised ? `${judged.state} ${raised.raised.preset} ${judged.checked}` : 'nothing';
  };

  it('alarms once: the ledger is heard first, and the bank’s balance that follows is no movement of its own', () => {
    const bank: Outflow = { ...outflow(99n, [0, 901n]), source: 'BANK' };
    expect(check(accountStanding({ checked: 1_000n }), { outflows: [LARGE, bank] })).toBe('YELLOW 500 499');
    expect(check(accountStanding({ checked: 100n }))).toBe('YELLOW 500 0');
    expect(check(accountStanding())).toBe('YELLOW 500 null');
    const small = outflow(900n, [0, 100n]);
    expect(check(accountStanding({ checked: 1_000n }), { outflows: [small, bank] })).toBe('YELLOW 500 1000');
    expect(check(accountStanding(), { outflows: [] })).toBe('nothing');
  });

  it.each(ALARM_KINDS)('with an open alarm %s', (kind) => {
    expect(check(accountStanding(), { open: [kind] })).toBe(kind === 'LARGE_MOVEMENT' ? 'nothing' : 'YELLOW 500 null');
  });

  it.each(ACCOUNT_STATES)('of an account that is %s', (state) => {
    const restraints = state === 'RED' || state === 'YELLOW' ? [{ id: 'm', kind: state }] : [];
    const found = check(accountStanding({ state, recordedState: state, restraints }));
    expect(found === 'nothing').toBe(!WATCHED.has(state));
  });
});

it('the check names account and day', () => {
  const draft = movementCheck('a', new Date('2026-03-05T16:00:00Z'));
  expect(draft.name).toBe(MOVEMENT_CHECK);
  expect(movedAccountOf(draft.subjectId)).toEqual({ accountId: 'a', day: '2026-03-06' });
});
