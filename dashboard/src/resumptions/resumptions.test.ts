import { describe, expect, it } from '@jest/globals';
import { actsOf, partText, planText, stateIn } from './resumption-acts';

it('offers what may be done, in the order of the work', () => {
  expect(actsOf({ availableActions: ['failResumption', 'passResumption', 'somethingNew'] })).toEqual([
    'passResumption',
    'failResumption',
  ]);
});

describe('the words of a file', () => {
  const part = {
    passed: false,
    officers: ['皖K-01', '皖K-02'],
    checkedOn: '2026-03-02',
    documentNo: '示验〔2026〕1号',
  };

  it('say what each of the two found', () => {
    expect(partText(null)).toBe('尚未验收');
    expect(partText({ ...part, note: '通道堆物' })).toBe(
      '2026-03-02 不合格；示验〔2026〕1号；执法证 皖K-01、皖K-02；通道堆物',
    );
    expect(partText({ ...part, passed: true, note: null })).toContain('2026-03-02 合格');
  });

  it('say how many may come in an emergency', () => {
    expect(planText({ scale: 40, plan: null })).toBe('平时每时段最多 40 人');
    const plan = { capacityPerSlot: 20, seatGapCm: 100, testIntervalDays: 3, lookBackDays: 14 };
    expect(planText({ scale: 40, plan })).toContain('每时段 20 人（平时 40 人）');
  });
});

it.each<[string | undefined, string | undefined]>([
  [undefined, undefined],
  ['ACCEPTED', 'ACCEPTED'],
  ['toString', undefined],
])('the address %j', (query, state) => {
  expect(stateIn(query)).toBe(state);
});
