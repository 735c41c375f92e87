import { expect, it } from '@jest/globals';
import { isProtected, STATE_WORDS } from './escrow-account.rules.js';

// prettier-ignore -- a table
it.each([
  ['正常', true],
  ['黄色预警', true],
  ['红色预警', true],
  ['止付', true],
  ['冻结', true],
  ['仅退费', true],
  ['销户', false],
] as const)('an account that is %s protects the fees: %s', (word, expected) => {
  expect(isProtected(STATE_WORDS[word])).toBe(expected);
});
