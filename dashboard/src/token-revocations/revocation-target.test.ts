import { expect, it } from '@jest/globals';
import { targetOf, targetText } from './revocation-target';

it.each([
  ['subject', { subject: 'x', tokenId: null }, '账号 x'],
  ['tokenId', { subject: null, tokenId: 'x' }, '凭证 x'],
] as const)('%s alone is asked for and shown', (kind, asked, text) => {
  expect(targetOf({ kind, named: 'x' })).toEqual(asked);
  expect(targetText(asked)).toBe(text);
});
