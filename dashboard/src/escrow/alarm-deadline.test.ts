import { expect, it } from '@jest/globals';
import { nextDeadline } from './alarm-deadline';

const alarm = (state: 'OPEN' | 'OVERDUE' | 'ANSWERED' | 'HELD', day: number) => ({
  state,
  answerDue: `2026-03-0${String(day)}T15:59:59.999Z`,
});

it('is that of the first alarm that waits for an answer', () => {
  expect(nextDeadline([alarm('OPEN', 5), alarm('OVERDUE', 4), alarm('ANSWERED', 1), alarm('HELD', 2)])).toBe(
    '2026-03-04T15:59:59.999Z',
  );
});

it('is none where nothing waits, or where alarms may not be read', () => {
  expect(nextDeadline([alarm('ANSWERED', 1), alarm('HELD', 2)])).toBeNull();
  expect(nextDeadline([])).toBeNull();
  expect(nextDeadline(null)).toBeNull();
});
