import { describe, expect, it } from '@jest/globals';
import { divisionName, isDivisionCode } from './divisions';
import { countText, dateTimeText, moneyText } from './formats';

describe('formats', () => {
  it.each([
    ['0', '0.00 元'],
    ['12.5', '12.50 元'],
    ['1234567.89', '1,234,567.89 元'],
    ['-1000.01', '-1,000.01 元'],
    ['90071992547409931.27', '90,071,992,547,409,931.27 元'],
  ])('shows %s as %s', (yuan, text) => {
    expect(moneyText(yuan)).toBe(text);
  });

  it('shows times of Shanghai whatever the machine says', () => {
    expect(dateTimeText('2026-03-01T16:05:00Z')).toBe('2026年3月2日 00:05');
  });

  it('groups counts', () => {
    expect(countText(100000)).toBe('100,000');
  });

  it.each([
    ['341203', '阜阳市颍东区'],
    ['341203000', '阜阳市颍东区'],
    ['341203001', '阜阳市颍东区 341203001'],
    ['110101', '110101'],
  ])('names division %s %s', (code, name) => {
    expect(divisionName(code)).toBe(name);
  });

  it.each([
    ['341203', true],
    ['341203001', true],
    ['341203001002', true],
    ['3412', false],
    ['34120x', false],
  ])('takes %s as a division code: %s', (code, valid) => {
    expect(isDivisionCode(code)).toBe(valid);
  });
});
