import { expect, it } from '@jest/globals';
import { namesPerson } from './free-text.js';

it.each([
  ['a mobile number', '请联系19900000000', true],
  ['a mobile number beside letters', 'tel19900000000x', true],
  ['a citizen number', '学员341203187309250018', true],
  ['a longer number', '流水199000000001', false],
  ['an id that ends like a mobile number', '01a2b3c4-d5e6-7f80-9a0b-c19900000000', false],
  ['the same without hyphens, as banks give it back', '01a2b3c4d5e67f809a0bc19900000000', false],
  ['an id in capitals', '01A2B3C4-D5E6-7F80-9A0B-C19900000000', false],
  ['a mobile number beside an id', '01a2b3c4-d5e6-7f80-9a0b-c19900000000 19900000001', true],
  ['a mobile number where part of an id was', '01a2b3c4-d5e6-7f80-19900000000', true],
])('%s', (_what, text, expected) => {
  expect(namesPerson(text)).toBe(expected);
});
