import { expect, it } from '@jest/globals';
import { decideTurn, type TurnLawClock } from './law-clock.rules.js';

const NOW = new Date('2025-09-30T09:00:00+08:00');
const TURN: TurnLawClock = { to: null, addDays: null, addWorkingDays: null, production: false };
const at = (text: string) => new Date(text);

// prettier-ignore -- a table
it.each([
  ['to an instant', { to: at('2026-12-31T09:00:00+08:00') }, '2026-12-31T01:00:00.000Z'],
  ['three days on', { addDays: 3 }, '2025-10-03T01:00:00.000Z'],
  ['one working day over the holiday', { addWorkingDays: 1 }, '2025-10-09T01:00:00.000Z'],
  ['in production', { addDays: 1, production: true }, 'CLOCK_FIXED'],
  ['to nothing', {}, 'TURN_UNCLEAR'],
  ['to two things', { addDays: 1, addWorkingDays: 1 }, 'TURN_UNCLEAR'],
  ['thirty years on', { to: at('2055-10-01T00:00:00+08:00') }, 'TURN_TOO_FAR'],
])('turns %s', (_name, turn, expected) => {
  const decision = decideTurn({ ...TURN, ...turn }, NOW);
  expect(decision.ok ? decision.value.toISOString() : decision.refusal.code).toBe(expected);
});
