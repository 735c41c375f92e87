import { expect, it } from '@jest/globals';
import { NIGHTS_OF_ROUND, nextStretch, standingAfter, type ChainStanding } from './chain-check.rules.js';

const hashOf = (batchNo: number) => (batchNo === 0 ? null : `h${batchNo}`);
const START: ChainStanding = { head: null, roundNo: 0, roundEnd: 0, shareUntil: null };

/** One night over a chain of `blocks`, `chunk` blocks at a time; answers what was verified from where to where. */
function night(standing: ChainStanding, blocks: number, chunk: number) {
  const walks: [from: number, to: number][] = [];
  for (let now = standing; ;) {
    const { after } = nextStretch(now);
    const batchNo = Math.max(Math.min(after + chunk, blocks), Math.min(after, blocks));
    walks.push([after, batchNo]);
    const next = standingAfter(now, { batchNo, head: hashOf(batchNo), complete: after + chunk > blocks });
    if (next.isDone) return { standing: next, walks };
    now = next;
  }
}

it('verifies what is new, then a share of what is old', () => {
  const first = night(START, 300, 100);
  expect(first.walks.slice(0, 4)).toEqual([
    [0, 100],
    [100, 200],
    [200, 300],
    [300, 300],
  ]);
  expect(first.standing).toMatchObject({ head: { batchNo: 300, hash: 'h300' }, roundNo: 100, shareUntil: null });
  const second = night(first.standing, 310, 100);
  expect(second.walks).toEqual([
    [300, 310],
    [100, 200],
  ]);
  expect(nextStretch(second.standing).witness).toEqual({ batchNo: 310, hash: 'h310' });
});

it.each([1, 7, 1_000])('looks at each block again within the nights of a round, %i at a time', (chunk) => {
  let { standing } = night(START, 90, chunk);
  const seen = new Set<number>();
  for (let blocks = 90, nights = 0; nights < NIGHTS_OF_ROUND; nights += 1, blocks += 5) {
    const { walks, standing: next } = night(standing, blocks, chunk);
    const again = walks.filter(([from]) => from < (standing.head?.batchNo ?? 0));
    for (const [from, to] of again) for (let no = from + 1; no <= to; no += 1) seen.add(no);
    standing = next;
  }
  for (let no = 1; no <= 90; no += 1) expect(seen).toContain(no);
});

it('keeps the head of a chain that was cut short, and has nothing to do without one', () => {
  const known = { ...START, head: { batchNo: 9, hash: 'h9' } };
  expect(standingAfter(known, { batchNo: 7, head: 'h7', complete: true }).head).toEqual(known.head);
  expect(standingAfter(START, { batchNo: 0, head: null, complete: true })).toEqual({ ...START, isDone: true });
});
