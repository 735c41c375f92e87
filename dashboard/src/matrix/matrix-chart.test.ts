import { describe, expect, it } from '@jest/globals';
import { chartSummary, inOrder, matrixChart, shareText } from './matrix-chart';

const cells = [
  { state: 'NONE', count: 46 },
  { state: 'BOTH', count: 5 },
  { state: 'REGISTERED_ONLY', count: 62 },
] as const;

describe('the certificate matrix as a chart', () => {
  it('keeps the order of the matrix', () => {
    expect(inOrder(cells).map(({ state }) => state)).toEqual(['BOTH', 'REGISTERED_ONLY', 'NONE']);
  });

  it('says in words what the bars show', () => {
    expect(chartSummary(cells)).toBe('各证照状态机构数：有照有证 5 家，有照无证 62 家，无照无证 46 家');
  });

  it('carries the words and a pattern for each bar', () => {
    expect(matrixChart(cells).aria).toMatchObject({ enabled: true, decal: { show: true } });
  });

  it.each([
    [5, 113, '4.4%'],
    [0, 113, '0.0%'],
    [0, 0, '—'],
  ])('%d of %d is %s', (count, total, text) => {
    expect(shareText(count, total)).toBe(text);
  });
});
