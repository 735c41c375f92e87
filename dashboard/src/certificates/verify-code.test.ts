import { expect, it } from '@jest/globals';
import { REGISTERS, registerOf, variablesFor } from './verify-code';

// prettier-ignore -- a table
it.each([
  ['E-0123-4567-89AB-CDEF-0123-4567', REGISTERS.E],
  [' c0123456789abcdef01234567 ', REGISTERS.C],
  ['M-0123 4567-89AB-CDEF-0123-4567', REGISTERS.M],
  ['X-0123-4567-89AB-CDEF-0123-4567', null],
  ['E-0123-4567-89AB-CDEF-0123-456', null],
  ['E-0123-4567-89AB-CDEF-0123-456G', null],
  ['', null],
])('%s', (text, expected) => expect(registerOf(text)).toBe(expected));

it('asks the one department whose register it is', () =>
  expect(variablesFor('C…', REGISTERS.C)).toEqual({ code: 'C…', license: false, nonProfit: true, business: false }));
