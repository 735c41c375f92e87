import { describe, expect, it } from '@jest/globals';
import { cursorsOf, pageText } from './keyset';

describe('keyset pages', () => {
  it.each([
    [null, []],
    [{}, []],
    [{ cursors: 'a' }, []],
    [{ cursors: ['a', 1, 'b'] }, ['a', 'b']],
  ])('reads the cursors of %j', (state, cursors) => {
    expect(cursorsOf(state)).toEqual(cursors);
  });

  it.each([
    [[], 20, 0, '共 0 条，第 1 / 1 页'],
    [[], 20, 113, '共 113 条，第 1 / 6 页'],
    [['a', 'b'], 20, 113, '共 113 条，第 3 / 6 页'],
    [['a', 'b'], 20, 40, '共 40 条，第 3 / 3 页'],
    [[], 100, 100000, '共 100,000 条，第 1 / 1000 页'],
  ])('after %j of %d says %d rows', (cursors, size, total, text) => {
    expect(pageText(cursors, size, total).text).toBe(text);
  });
});
