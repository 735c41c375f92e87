import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { planRuns } from './event-runs.js';

const message = fc.record({ key: fc.constantFrom('k1', 'k2', 'k3'), type: fc.constantFrom('A', 'B') });

describe('planRuns', () => {
  it('keeps every message once, one type a set, and the order of each key', () => {
    fc.assert(
      fc.property(fc.array(message, { maxLength: 30 }), (given) => {
        const messages = given.map((one, place) => ({ ...one, place }));
        const runs = planRuns(messages);
        const handled = runs.flatMap((run) => run.messages);
        expect(handled).toHaveLength(messages.length);
        for (const run of runs) expect(run.messages.every(({ type }) => type === run.type)).toBe(true);
        for (const key of ['k1', 'k2', 'k3']) {
          const places = handled.filter((one) => one.key === key).map(({ place }) => place);
          expect(places).toEqual(places.toSorted((a, b) => a - b));
        }
      }),
    );
  });

  it('needs two sets where many keys each bring two types', () => {
    const messages = Array.from({ length: 100 }, (_, index) => [
      { key: `k${index}`, type: 'A' },
      { key: `k${index}`, type: 'B' },
    ]).flat();
    expect(planRuns(messages)).toHaveLength(2);
  });
});
