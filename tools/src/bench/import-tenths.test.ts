import { describe, expect, it } from '@jest/globals';
import { percentile } from './figures.js';
import { memoryFigure, tenthsOf } from './import-tenths.js';

describe('tenths of an import', () => {
  it('begin with the first row, divide the work and interpolate between two readings', () => {
    const tenths = tenthsOf(
      [
        { ms: 0, done: 0, rssMb: 500 },
        { ms: 1_000, done: 0, rssMb: 100 },
        { ms: 6_000, done: 50, rssMb: 120 },
        { ms: 16_000, done: 100, rssMb: 110 },
      ],
      100,
    );
    expect(tenths.map(({ seconds }) => seconds)).toEqual([1, 1, 1, 1, 1, 2, 2, 2, 2, 2]);
    expect(tenths[0]).toMatchObject({ rssMb: 100, lowestRssMb: 100, highestRssMb: 100 });
    expect(tenths[9]!.rssMb).toBe(110);
  });

  it('say by the lowest reading of each half what stays in memory', () => {
    const tenths = [20, 10, 40, 40, 40, 50, 12, 30, 40, 60].map((lowestRssMb) => ({
      seconds: 1,
      rssMb: 100,
      lowestRssMb,
      highestRssMb: 100,
    }));
    expect(memoryFigure(tenths).value).toBeCloseTo(20);
  });

  it('cannot be made of readings that end early', () => {
    expect(() => tenthsOf([{ ms: 0, done: 0, rssMb: 1 }], 10)).toThrow('do not reach the end');
  });
});

describe('a percentile', () => {
  const hundred = Array.from({ length: 100 }, (_none, index) => 100 - index);

  it.each([
    [0.5, 50],
    [0.99, 99],
    [1, 100],
    [0, 1],
  ])('%d of 1 to 100 is %d', (share, value) => expect(percentile(hundred, share)).toBe(value));
});
