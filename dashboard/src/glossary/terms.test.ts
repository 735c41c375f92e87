import { describe, expect, it } from '@jest/globals';
import { termText } from './terms';

const NOW = Date.parse('2026-03-02T01:00:00Z');

describe('a term', () => {
  it.each([
    ['2026-03-04T04:00:00Z', '剩余 2 天 3 小时', 'GOOD'],
    ['2026-03-03T01:00:00Z', '剩余 1 天', 'GOOD'],
    ['2026-03-03T00:59:00Z', '剩余 23 小时', 'WATCH'],
    ['2026-03-02T01:00:00Z', '剩余 0 分钟', 'WATCH'],
    ['2026-03-02T00:59:59Z', '逾期 0 分钟', 'BAD'],
    ['2026-02-28T00:00:00Z', '逾期 2 天 1 小时', 'BAD'],
  ])('until %s is %s', (due, text, tone) => {
    expect(termText(due, NOW)).toEqual({ text, tone });
  });
});
