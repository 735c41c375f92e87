import { expect, it } from '@jest/globals';
import { judgeHead, type WitnessFinding } from './ledger-witness.rules.js';

const kept = new Map([
  [1, 'a'],
  [2, 'b'],
]);

// prettier-ignore -- a table
it.each<[string, number, string, string, WitnessFinding | 'KNOWN' | null]>([
  ['the next one', 3, 'b', 'c', null],
  ['the same again', 2, 'a', 'b', 'KNOWN'],
  ['another content of a block', 2, 'a', 'x', 'WITNESS_DIFFERS'],
  ['another first block', 1, '0', 'x', 'WITNESS_DIFFERS'],
  ['one that follows another chain', 3, 'x', 'c', 'LINK_BROKEN'],
  ['one that follows nobody knows what', 4, 'c', 'd', 'BLOCK_MISSING'],
])('%s', (_what, batchNo, previousHash, hash, expected) => {
  expect(judgeHead(kept, { batchNo, toSeq: 9, previousHash, hash })).toBe(expected);
});

it('takes the first block of a chain as it comes', () => {
  expect(judgeHead(new Map(), { batchNo: 1, toSeq: 1, previousHash: '0', hash: 'a' })).toBeNull();
});
