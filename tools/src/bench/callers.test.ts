import { describe, expect, it } from '@jest/globals';
import { withCallers } from './callers.js';
import { pause } from './figures.js';

const items = Array.from({ length: 20 }, (_none, index) => index);

describe('callers', () => {
  it('do every item once, never more at once than there are callers', async () => {
    const done: number[] = [];
    let now = 0;
    let most = 0;
    await withCallers(3, items, async (item, index) => {
      most = Math.max(most, (now += 1));
      await pause(1);
      expect(index).toBe(item);
      done.push(item);
      now -= 1;
    });
    expect(done.sort((a, b) => a - b)).toEqual(items);
    expect(most).toBe(3);
  });

  it('stop at a fault, with nothing left running', async () => {
    let begun = 0;
    let running = 0;
    const work = async (item: number): Promise<void> => {
      begun += 1;
      running += 1;
      await pause(1);
      running -= 1;
      if (item === 4) throw new Error('no');
    };
    await expect(withCallers(2, items, work)).rejects.toThrow('no');
    expect(begun).toBeLessThan(items.length);
    expect(running).toBe(0);
  });
});
