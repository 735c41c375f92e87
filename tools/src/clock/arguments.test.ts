import { describe, expect, it } from '@jest/globals';
import { parseClockArguments } from './arguments.js';

describe('arguments of npm run clock', () => {
  it.each([
    ['2026-12-31T09:00', { to: '2026-12-31T01:00:00.000Z' }],
    ['2026-12-31', { to: '2026-12-30T16:00:00.000Z' }],
    ['2026-12-31T09:00:30Z', { to: '2026-12-31T09:00:30.000Z' }],
    ['+3wd', { addWorkingDays: 3 }],
    ['+5d', { addDays: 5 }],
  ])('%s', (text, turn) => {
    expect(parseClockArguments([text]).turn).toEqual(turn);
  });

  it.each([['2026-02-30'], ['tomorrow'], ['-3d'], ['+3w'], ['2026-13-01T09:00'], ['2026-12-31T25:00']])(
    'refuses %s',
    (text) => {
      expect(() => parseClockArguments([text])).toThrow('无法识别的时间');
    },
  );

  it('says how to call it when nothing is given', () => {
    expect(() => parseClockArguments([])).toThrow('用法');
    expect(() => parseClockArguments(['+1d', '--data'])).toThrow('用法');
  });
});
