import { describe, expect, it } from '@jest/globals';
import { percentile } from './figures.js';
import { liveByTenth, memoryFigures, tenthsOf, type Tenth } from './import-tenths.js';
import type { LiveMemory } from './live-memory.js';

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
    expect(tenths[0]).toMatchObject({ rssMb: 100, highestRssMb: 100 });
    expect(tenths[9]!.rssMb).toBe(110);
  });

  it('cannot be made of readings that end early', () => {
    expect(() => tenthsOf([{ ms: 0, done: 0, rssMb: 1 }], 10)).toThrow('do not reach the end');
  });
});

describe('memory over the tenths of a work', () => {
  const ROWS = 100_000;
  const tenths = (live: (tenth: number) => LiveMemory | undefined): Tenth[] =>
    Array.from({ length: 10 }, (_none, index) => ({ seconds: 1, rssMb: 0, highestRssMb: 0, live: live(index) }));
  const valuesOf = (of: readonly Tenth[]) => memoryFigures(of, { rows: ROWS, atMost: 10 }).map(({ value }) => value);

  it('is flat where readings move around the same value', () => {
    const [live, resident, row] = valuesOf(tenths((index) => ({ liveMb: 60 + (index % 3), rssMb: 150 - (index % 2) })));
    expect(Math.abs(live!)).toBeLessThan(3);
    expect(Math.abs(resident!)).toBeLessThan(1);
    expect(Math.abs(row!)).toBeLessThan(20);
  });

  it('is not where every row leaves something behind, in the heap or outside of it', () => {
    const grown = (index: number): number => (200 * ROWS * index) / 10 / 1024 / 1024;
    const [live, , row] = valuesOf(
      tenths((index) => ({ liveMb: 60 + (index % 2) + grown(index), rssMb: 150 + grown(index) })),
    );
    expect(live).toBeGreaterThan(25);
    expect(row).toBeGreaterThan(190);
    const [, outside] = valuesOf(tenths((index) => ({ liveMb: 60, rssMb: 150 + grown(index) })));
    expect(outside).toBeGreaterThan(10);
  });

  it('says nothing where few tenths were looked at', () => {
    const few = tenths((index) => (index < 5 ? { liveMb: 60, rssMb: 150 } : undefined));
    expect(() => memoryFigures(few, { rows: ROWS })).toThrow('too few');
  });

  it('is looked at once in each tenth, not before the work and not after it', async () => {
    let looks = 0;
    const collect = async () => ({ liveMb: (looks += 1), rssMb: 0 });
    const live = liveByTenth({ collect }, 100);
    const seen = [];
    for (const done of [0, 1, 5, 12, 35, 39, 99, 100]) seen.push((await live(done)).live?.tenth);
    expect(seen).toEqual([undefined, 0, undefined, 1, 3, undefined, 9, undefined]);
    expect(looks).toBe(4);
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
