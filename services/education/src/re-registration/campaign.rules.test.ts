import { describe, expect, it } from '@jest/globals';
import { calendarDay } from '@lianguan/kernel';
import type { Facts } from '@lianguan/service-kit';
import { decideCampaign, decideNotice, type CampaignRow, type OpenCampaign } from './campaign.rules.js';

const factsOn = (day: string, last: string | null = '2021-12-31') =>
  ({
    today: calendarDay(day),
    caller: { division: '341203' },
    constantsIn: () => ({ get: () => ({ lastDay: last }) }),
  }) as unknown as Facts;

const phase = (name: string, from: string, to: string) => ({ name, from: calendarDay(from), to: calendarDay(to) });
const CAMPAIGN: OpenCampaign = {
  name: '转登记',
  documentNo: '示双减〔2021〕1号',
  divisionCode: '341203',
  trainingClass: 'ACADEMIC',
  forProfit: true,
  stage: null,
  deadline: calendarDay('2021-12-31'),
  phases: [phase('动员', '2021-09-01', '2021-09-30'), phase('办理', '2021-09-15', '2021-12-31')],
};

describe('a campaign', () => {
  // prettier-ignore -- a table
  it.each([
    ['by the last day', CAMPAIGN, '2021-12-31', 'OPEN'],
    ['after it', CAMPAIGN, '2022-01-01', 'DEADLINE_PAST'],
    ['in a township', { ...CAMPAIGN, divisionCode: '341203001' }, '2021-09-01', 'OPEN'],
    ['in the next county', { ...CAMPAIGN, divisionCode: '341202' }, '2021-09-01', 'DIVISION_NOT_OWN'],
    ['in the city', { ...CAMPAIGN, divisionCode: '341200' }, '2021-09-01', 'DIVISION_NOT_OWN'],
    ['nowhere', { ...CAMPAIGN, divisionCode: '99' }, '2021-09-01', 'DIVISION_UNKNOWN'],
    ['without a name', { ...CAMPAIGN, name: ' ' }, '2021-09-01', 'CAMPAIGN_NAME_MISSING'],
    ['without a document', { ...CAMPAIGN, documentNo: '' }, '2021-09-01', 'CAMPAIGN_DOCUMENT_MISSING'],
    ['that names a number', { ...CAMPAIGN, name: '转登记19900000001' }, '2021-09-01', 'TEXT_NAMES_PERSON'],
    [
      'that ends later than the law',
      { ...CAMPAIGN, deadline: calendarDay('2022-01-01') },
      '2021-09-01',
      'DEADLINE_BEYOND_LAW',
    ],
    ['for adults', { ...CAMPAIGN, stage: 'ADULT' as const }, '2021-09-01', 'STAGE_NOT_SUPERVISED'],
    ['without phases', { ...CAMPAIGN, phases: [] }, '2021-09-01', 'PHASES_MISSING'],
    [
      'with a phase of a day',
      { ...CAMPAIGN, phases: [phase('动员', '2021-09-01', '2021-09-01')] },
      '2021-09-01',
      'OPEN',
    ],
    [
      'with a phase that ends before it begins',
      { ...CAMPAIGN, phases: [phase('动员', '2021-09-02', '2021-09-01')] },
      '2021-09-01',
      'PHASE_UNFIT',
    ],
    [
      'with a phase without a name',
      { ...CAMPAIGN, phases: [phase('', '2021-09-01', '2021-09-01')] },
      '2021-09-01',
      'PHASE_UNFIT',
    ],
    ['with phases out of order', { ...CAMPAIGN, phases: CAMPAIGN.phases.toReversed() }, '2021-09-01', 'PHASE_UNFIT'],
    [
      'with a phase after its end',
      { ...CAMPAIGN, deadline: calendarDay('2021-12-30') },
      '2021-09-01',
      'PHASE_BEYOND_DEADLINE',
    ],
  ])('%s', (_name, given, day, expected) => {
    const decided = decideCampaign(given, factsOn(day));
    expect(decided.ok ? 'OPEN' : decided.refusal.code).toBe(expected);
  });

  it('asks for the last day of its stage', () => {
    const asked: string[] = [];
    const facts = {
      ...factsOn('2021-09-01'),
      constantsIn: () => ({ get: (key: string) => (asked.push(key), { lastDay: null }) }),
    } as unknown as Facts;
    for (const stage of ['COMPULSORY', 'HIGH_SCHOOL', null] as const) decideCampaign({ ...CAMPAIGN, stage }, facts);
    expect(asked).toEqual(['reReg.deadline', 'reReg.deadline.highSchool', 'reReg.deadline']);
  });

  it('sets its own last day where the law has none', () => {
    const given = { ...CAMPAIGN, deadline: calendarDay('2022-06-30') };
    expect(decideCampaign(given, factsOn('2022-01-01', null))).toEqual({ ok: true, value: null });
  });
});

// prettier-ignore -- a table
it.each([
  ['on the last day', CAMPAIGN, '2021-12-31', 'NOTICE'],
  ['the day after', CAMPAIGN, '2022-01-01', 'CAMPAIGN_OVER'],
  ['of no campaign', undefined, '2021-12-31', 'CAMPAIGN_UNKNOWN'],
] as const)('a notice %s', (_name, campaign, day, expected) => {
  const decided = decideNotice(campaign as CampaignRow | undefined, factsOn(day));
  expect(decided.ok ? 'NOTICE' : decided.refusal.code).toBe(expected);
});
