import { expect, it } from '@jest/globals';
import { calendarDay } from '@lianguan/kernel';
import { consumedDayOf, releaseDeadline } from './lesson-release.rules.js';

const constants = { get: <T>() => 1 as T };
const consumed = (day: string) => ({ institutionId: 'i', accountId: 'a', day: calendarDay(day) });

// prettier-ignore -- a table
it.each([
  ['the next day', '2026-03-05', '2026-03-05', '2026-03-06'],
  ['over a weekend', '2026-03-27', '2026-03-27', '2026-03-30'],
  ['over the national holidays', '2026-09-30', '2026-09-30', '2026-10-08'],
  ['on a Saturday that is worked', '2026-10-09', '2026-10-09', '2026-10-10'],
  ['consumed on a day off', '2026-10-03', '2026-10-03', '2026-10-08'],
  ['tried again later', '2026-03-05', '2026-03-30', '2026-03-31'],
])('is paid out %s', (_name, day, from, expected) => {
  const deadline = releaseDeadline(consumed(day), calendarDay(from), constants);
  expect(deadline).toEqual({
    name: 'escrow.release',
    subjectId: `i a ${day}`,
    due: new Date(`${expected}T00:00:00+08:00`),
    provisional: false,
  });
  expect(consumedDayOf(deadline.subjectId)).toEqual(consumed(day));
});
