import { expect, it } from '@jest/globals';
import { cellsOf, figurePath, readFigure } from './quality-search';

// prettier-ignore -- a table
it.each([
  ['', null],
  [
    'owner=EDUCATION&problem=RECORD_STALE&county=341203',
    { owner: 'EDUCATION', problem: 'RECORD_STALE', county: '341203' },
  ],
  ['owner=EDUCATION&problem=RECORD_STALE', null],
  ['owner=EDUCATION&problem=toString&county=341203', null],
  ['owner=X&problem=RECORD_STALE&county=341203', null],
])('the address %s opens its figure', (query, figure) => {
  expect(readFigure(new URLSearchParams(query))).toEqual(figure);
});

it('opens the figure that it names', () => {
  const figure = { owner: 'SPORT', problem: 'CODE_MISSING', county: '341203' } as const;
  expect(readFigure(new URLSearchParams(figurePath(figure).split('?')[1]))).toEqual(figure);
});

it('sorts the figures of a line by dimension', () => {
  const stale = { problem: 'RECORD_STALE', dimension: 'TIMELY', count: 2 } as const;
  const missing = { problem: 'CODE_MISSING', dimension: 'COMPLETE', count: 1 } as const;
  expect(cellsOf({ figures: [missing, stale] })).toEqual([
    { dimension: 'TIMELY', figures: [stale] },
    { dimension: 'COMPLETE', figures: [missing] },
    { dimension: 'CORRECT', figures: [] },
  ]);
});
