import { describe, expect, it } from '@jest/globals';
import { calendarDay } from '@lianguan/kernel';
import type { MeasureFacts } from '@lianguan/joint-measure';
import type { Facts } from '@lianguan/service-kit';
import { OFFICE_RULES, type OfficeTarget } from './office-measure.rules.js';

const FACTS = { today: calendarDay('2026-03-02') } as unknown as Facts;
const MEASURE: MeasureFacts = {
  measureId: 'm',
  jointActionId: 'j',
  institutionId: 'i',
  divisionCode: '341203',
  kind: 'PUBLISH',
  trigger: 'ABSCONDING',
  article: null,
  decisionOrgan: '示例局',
  decisionNumber: '示〔2026〕1号',
  addressee: '税务部门',
  liftCause: null,
  decision: null,
  documentNo: null,
  reason: '',
};
const valueOf = <T>(decision: { ok: true; value: T } | { ok: false }): T => {
  if (!decision.ok) throw new Error('refused');
  return decision.value;
};

describe('publishing', () => {
  const published = (target?: OfficeTarget) => valueOf(OFFICE_RULES.PUBLISH.execute(target, MEASURE, FACTS));

  it('leaves one publication of a measure, also when it comes twice', () => {
    const { target, evidence } = published(published().target);
    expect(target).toHaveLength(1);
    expect(target[0]).toMatchObject({ id: 'm', publishedOn: '2026-03-02', retractedOn: null });
    expect(evidence).toEqual(['publication:m']);
  });

  it.each([
    ['ANNULLED', '所依据的决定已被撤销'],
    ['REPAIRED', '机构已整改'],
  ] as const)('is retracted with the reason: %s', (liftCause, retractionReason) => {
    const { target } = valueOf(OFFICE_RULES.PUBLISH.compensate(published().target, { ...MEASURE, liftCause }, FACTS));
    expect(target).toEqual([expect.objectContaining({ retractedOn: '2026-03-02', retractionReason })]);
  });

  it('has nothing to retract where nothing was published', () => {
    const decision = OFFICE_RULES.PUBLISH.compensate(undefined, MEASURE, FACTS);
    expect(decision.ok ? 'ok' : decision.refusal.code).toBe('NOT_PUBLISHED');
  });
});

it('a referral leaves its addressee as evidence, and so does the word that it is lifted', () => {
  expect(valueOf(OFFICE_RULES.REFERRAL.execute(undefined, MEASURE, FACTS)).evidence).toEqual(['referral:税务部门']);
  expect(valueOf(OFFICE_RULES.REFERRAL.compensate([], MEASURE, FACTS)).evidence).toEqual(['notice-lifted:税务部门']);
});
