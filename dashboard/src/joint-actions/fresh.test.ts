import { describe, expect, it } from '@jest/globals';
import { freshIn, lastStepOf } from './fresh';

const HISTORY = [
  { step: 1, measureId: null },
  { step: 2, measureId: 'a' },
  { step: 3, measureId: 'b' },
];

describe('what has come since the page was opened', () => {
  it.each([
    [null, [], []],
    [3, [], []],
    [1, [2, 3], ['a', 'b']],
    [-1, [1, 2, 3], ['a', 'b']],
  ])('after step %j', (seen, steps, measures) => {
    const fresh = freshIn(HISTORY, seen);
    expect([...fresh.steps]).toEqual(steps);
    expect([...fresh.measures]).toEqual(measures);
  });

  it('without a history is nothing', () => {
    expect(lastStepOf(null)).toBe(-1);
    expect(lastStepOf(HISTORY)).toBe(3);
    expect(freshIn(null, -1).steps.size).toBe(0);
  });
});
