import { describe, expect, it } from '@jest/globals';
import { actsOf, linesOf } from './order-acts';

describe('acts on a measure', () => {
  it.each([
    [['decline', 'acknowledge'], null, ['acknowledge', 'decline']],
    [['decline', 'acknowledge'], '民办教育促进法 62', ['acknowledge']],
    [['withdraw', 'somethingNew'], null, []],
  ])('%j under %j offers %j', (availableActions, article, acts) => {
    expect(actsOf({ availableActions, article })).toEqual(acts);
  });
});

describe('evidence', () => {
  it.each([
    [undefined, []],
    [' \n', []],
    ['回执 1\n\n 回执 2 ', ['回执 1', '回执 2']],
  ])('%j is %j', (text, lines) => {
    expect(linesOf(text)).toEqual(lines);
  });
});
