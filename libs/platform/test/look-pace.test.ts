import { describe, expect, it } from '@jest/globals';
import { LookPace } from '../src/look-pace.js';

const EVERY_MS = 500;
const AT_ONCE = 16;
const MINUTE_MS = 60_000;

/** What happens to a reader from one look to the next: by how much later than the look it is told of something, each time it has a look to have. */
interface Stream {
  readonly toldAfterMs: readonly number[];
  readonly firstMs: number;
}

/** A minute by a clock of its own: each look, and how long what was told of waited for it. */
function looksOf(pace: LookPace, { toldAfterMs, firstMs }: Stream): { readonly at: number; readonly waited: number }[] {
  const looks: { at: number; waited: number }[] = [];
  for (let told = firstMs, turn = 0; told < firstMs + MINUTE_MS; turn += 1) {
    const at = Math.max(told, pace.next(told));
    looks.push({ at, waited: at - told });
    told = at + toldAfterMs[turn % toldAfterMs.length]!;
  }
  return looks;
}

describe('the pace of a reader with a turn', () => {
  // One that is told of an act and then of what follows from it, over and over, as when each hold makes the next payout ask.
  const streams = [[1], [70, 165], [165, 70], [70, 70, 300], [499, 20], [30, 470]].map((toldAfterMs) => ({
    toldAfterMs,
  }));
  const phases = Array.from({ length: 20 }, (_none, index) => index * 25);

  it.each(streams)(
    'lets nobody wait for more than a period, and looks once in each: $toldAfterMs',
    ({ toldAfterMs }) => {
      for (const firstMs of phases) {
        const pace = new LookPace({ lookEveryMs: EVERY_MS, turn: () => 0.5 });
        const looks = looksOf(pace, { toldAfterMs, firstMs });
        expect(Math.max(...looks.map(({ waited }) => waited))).toBeLessThanOrEqual(EVERY_MS);
        expect(looks.length).toBeLessThanOrEqual(MINUTE_MS / EVERY_MS + AT_ONCE + 1);
        expect(looks.filter(({ waited }) => waited > 0).every(({ at }) => at % EVERY_MS === EVERY_MS / 2)).toBe(true);
      }
    },
  );

  it('looks at once after a rest, so many times', () => {
    const pace = new LookPace({ lookEveryMs: EVERY_MS, turn: () => 0.5 });
    const waits = Array.from(
      { length: AT_ONCE + 1 },
      (_none, index) => pace.next(MINUTE_MS + index) - MINUTE_MS - index,
    );
    expect(waits.slice(0, AT_ONCE - 1).every((wait) => wait === 0)).toBe(true);
    expect(waits.at(-1)).toBeGreaterThan(0);
    expect(pace.next(2 * MINUTE_MS)).toBe(2 * MINUTE_MS);
  });
});

describe('the pace of a reader without a turn', () => {
  it('is even under a steady stream', () => {
    const looks = looksOf(new LookPace({ lookEveryMs: 40 }), { toldAfterMs: [1], firstMs: 0 });
    const apart = looks.slice(AT_ONCE + 1).map(({ at }, index) => at - looks[AT_ONCE + index]!.at);
    expect(apart.every((ms) => ms === 40)).toBe(true);
  });
});
