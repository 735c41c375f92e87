import { describe, expect, it } from '@jest/globals';
import type { MeasureKindName } from '@lianguan/kernel';
import fc from 'fast-check';
import {
  bearsMeasure,
  isInForce,
  measureInForce,
  withMeasure,
  withoutMeasure,
  type MeasureInForce,
} from './in-force.rules.js';
import type { MeasureFacts } from './measure-desk.js';

const measure = (measureId: string, kind: MeasureKindName = 'SUSPEND_LICENSE'): MeasureInForce => ({
  measureId,
  kind,
  since: '2026-03-01T00:00:00.000Z',
  decisionOrgan: '示例区教育局',
  decisionNumber: '示教罚〔2026〕1号',
});

describe('measures in force', () => {
  const [a, b] = [measure('a'), measure('b', 'STOP_ENROLMENT')];
  // prettier-ignore -- a table
  it.each([
    ['the first', withMeasure([], a), ['a']],
    ['another beside it', withMeasure([a], b), ['a', 'b']],
    ['the same again', withMeasure([a, b], measure('a')), ['a', 'b']],
    ['one is undone', withoutMeasure([a, b], 'a'), ['b']],
    ['one that is not there', withoutMeasure([a], 'x'), ['a']],
  ])('%s', (_name, measures, expected) => expect(measures.map(({ measureId }) => measureId)).toEqual(expected));

  it('knows by kind what holds, and by id which', () => {
    expect(isInForce([a], 'SUSPEND_LICENSE')).toBe(true);
    expect(isInForce([a], 'STOP_ENROLMENT')).toBe(false);
    expect(bearsMeasure([a], 'a')).toBe(true);
    expect(bearsMeasure([a], 'b')).toBe(false);
  });

  it('a kind holds as long as one measure of it does, in whatever order they end', () => {
    const ids = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 5 });
    const orders = ids.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
    fc.assert(
      fc.property(orders, ([begun, ended]) => {
        let now = begun.reduce<readonly MeasureInForce[]>((held, id) => withMeasure(held, measure(id)), []);
        for (const id of ended) {
          expect(isInForce(now, 'SUSPEND_LICENSE')).toBe(true);
          now = withoutMeasure(now, id);
        }
        expect(now).toEqual([]);
      }),
    );
  });

  it('an order holds from the instant of its execution, with its basis', () => {
    const order = { ...measure('a'), jointActionId: 'j', institutionId: 'i' } as unknown as MeasureFacts;
    expect(measureInForce(order, new Date('2026-03-02T01:00:00Z'))).toEqual({
      ...measure('a'),
      since: '2026-03-02T01:00:00.000Z',
    });
  });
});
