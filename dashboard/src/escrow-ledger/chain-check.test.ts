import { describe, expect, it } from '@jest/globals';
import { checkChain, type Part, type Witness } from './chain-check';

const part = (given: Partial<Part>): Part => ({
  ok: true,
  batchNo: 5,
  transfers: 10,
  head: 'a',
  complete: true,
  problem: null,
  ...given,
});
const witness: Witness = { batchNo: 9, hash: 'b', receivedAt: '', differingBatchNo: null, finding: null };

describe('the check of the chain', () => {
  it('goes on after each part until the end', async () => {
    const asked: number[] = [];
    const parts = [part({ complete: false }), part({ batchNo: 9, transfers: 7 })];
    const found = await checkChain(async (after) => {
      asked.push(after);
      return parts[asked.length - 1]!;
    }, witness);
    expect(asked).toEqual([0, 5]);
    expect(found).toEqual({ ok: true, text: '9 个区块、17 笔记账全部相符，与联合专班留存的第 9 区块一致。' });
  });

  it.each<[string, Part | null, Witness | null, boolean | undefined, RegExp]>([
    ['a fault', part({ ok: false, batchNo: 3, problem: 'CONTENT_CHANGED' }), witness, false, /第 3 区块不符：记账内容/],
    [
      'a head that did not fit',
      part({}),
      { ...witness, differingBatchNo: 4, finding: 'LINK_BROKEN' },
      false,
      /留存的第 4 区块/,
    ],
    ['no witness', part({}), null, true, /没有留存/],
    ['no answer', null, witness, undefined, /^$/],
  ])('tells %s', async (_what, answer, kept, ok, text) => {
    const found = await checkChain(async () => answer, kept);
    expect(found?.ok).toBe(ok);
    expect(found?.text ?? '').toMatch(text);
  });
});
