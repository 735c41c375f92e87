import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatYuan, parseYuan } from './money.js';

describe('money', () => {
  it.each([
    ['5000', 500_000n],
    ['5000.5', 500_050n],
    ['5000.05', 500_005n],
    ['-0.01', -1n],
    ['0', 0n],
    ['-0', 0n],
    ['007.10', 710n],
    [' 12.00 ', 1200n],
    ['0.29', 29n],
    ['999999999999999.99', 99_999_999_999_999_999n],
    ['1000000000000000', 'AMOUNT_TOO_LARGE'],
    ['0.001', 'TOO_MANY_DECIMALS'],
    ['1.', 'NOT_AN_AMOUNT'],
    ['.5', 'NOT_AN_AMOUNT'],
    ['1,000', 'NOT_AN_AMOUNT'],
    ['1e3', 'NOT_AN_AMOUNT'],
    ['+1', 'NOT_AN_AMOUNT'],
    ['五千', 'NOT_AN_AMOUNT'],
    ['１２', 'NOT_AN_AMOUNT'],
    ['NaN', 'NOT_AN_AMOUNT'],
    ['', 'NOT_AN_AMOUNT'],
  ])('reads %j as %s', (text, expected) => {
    const parsed = parseYuan(text);
    expect(parsed.ok ? parsed.value : parsed.refusal.code).toBe(expected);
  });

  it.each([
    [0n, '0.00'],
    [1n, '0.01'],
    [-1n, '-0.01'],
    [10n, '0.10'],
    [500_005n, '5000.05'],
    [-123_456n, '-1234.56'],
  ])('writes %s fen as %s', (fen, text) => {
    expect(formatYuan(fen)).toBe(text);
  });

  it('reads what it writes', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 17n) + 1n, max: 10n ** 17n - 1n }), (fen) => {
        expect(parseYuan(formatYuan(fen))).toEqual({ ok: true, value: fen });
      }),
    );
  });
});
