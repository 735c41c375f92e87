import { expect, it } from '@jest/globals';
import { wholeFile } from './whole-file';

it('a file is all its parts in their order', async () => {
  const parts = new Map([
    [0, { text: 'a', next: 500 }],
    [500, { text: 'b', next: 700 }],
    [700, { text: 'c', next: null }],
  ]);
  expect(await wholeFile(async (after) => parts.get(after))).toEqual(['a', 'b', 'c']);
});

it.each([
  ['is not there', null],
  ['may not be read', { text: null, next: null }],
])('a part that %s leaves no file', async (_what, missing) => {
  expect(await wholeFile(async (after) => (after === 0 ? { text: 'a', next: 1 } : missing))).toBeNull();
});
