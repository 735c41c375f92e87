import { describe, expect, it } from '@jest/globals';
import { calendarDay, ROLES, type Role } from '@lianguan/kernel';
import type { Facts } from '@lianguan/service-kit';
import type { CampaignRow } from './campaign.rules.js';
import { decideExtension, extendRecord } from './extension.rules.js';
import { RE_REGISTRATION_STATES, reRegistrationLifecycle, UNDER_WAY } from './re-registration-lifecycle.rules.js';
import type { ReRegistrationRow } from './re-registration.rules.js';

const CAMPAIGN: CampaignRow = {
  id: 'c',
  name: '转登记',
  documentNo: '示双减〔2021〕1号',
  divisionCode: '341203',
  trainingClass: 'ACADEMIC',
  forProfit: true,
  stage: 'COMPULSORY',
  deadline: calendarDay('2021-11-30'),
  phases: [{ name: '办理', from: calendarDay('2021-09-01'), to: calendarDay('2021-11-30') }],
  openedOn: calendarDay('2021-09-01'),
  openedBy: 'o',
};
const GIVEN = { deadline: calendarDay('2021-12-31'), documentNo: ' 示双减〔2021〕9号 ', reason: '疫情停办' };
const factsOn = (day: string, last: string | null = '2021-12-31', division = '341203') =>
  ({
    today: calendarDay(day),
    caller: { division },
    constantsIn: () => ({ get: () => ({ lastDay: last }) }),
  }) as unknown as Facts;

describe('an extension', () => {
  // prettier-ignore -- a table
  it.each<[string, CampaignRow | undefined, Partial<typeof GIVEN>, Facts, string]>([
    ['up to the last day of the law', CAMPAIGN, {}, factsOn('2021-11-30'), '2021-12-31'],
    ['after the campaign’s day', CAMPAIGN, {}, factsOn('2021-12-31'), '2021-12-31'],
    ['by one day', CAMPAIGN, { deadline: calendarDay('2021-12-01') }, factsOn('2021-11-30'), '2021-12-01'],
    ['by none', CAMPAIGN, { deadline: calendarDay('2021-11-30') }, factsOn('2021-11-01'), 'EXTENSION_NOT_LATER'],
    ['to a day that has passed', CAMPAIGN, {}, factsOn('2022-01-01', null), 'DEADLINE_PAST'],
    ['beyond the law', CAMPAIGN, { deadline: calendarDay('2022-01-01') }, factsOn('2021-11-30'), 'DEADLINE_BEYOND_LAW'],
    [
      'where the law sets no day',
      CAMPAIGN,
      { deadline: calendarDay('2022-03-31') },
      factsOn('2022-01-05', null),
      '2022-03-31',
    ],
    ['of no campaign', undefined, {}, factsOn('2021-11-30'), 'CAMPAIGN_UNKNOWN'],
    ['of the city’s campaign', { ...CAMPAIGN, divisionCode: '341200' }, {}, factsOn('2021-11-30'), 'DIVISION_NOT_OWN'],
    ['by the city', CAMPAIGN, {}, factsOn('2021-11-30', '2021-12-31', '341200'), '2021-12-31'],
    ['without a document', CAMPAIGN, { documentNo: ' ' }, factsOn('2021-11-30'), 'EXTENSION_DOCUMENT_MISSING'],
    ['without a reason', CAMPAIGN, { reason: '' }, factsOn('2021-11-30'), 'EXTENSION_REASON_MISSING'],
    ['that names a number', CAMPAIGN, { reason: '电话19900000001' }, factsOn('2021-11-30'), 'TEXT_NAMES_PERSON'],
  ])('%s', (_name, campaign, given, facts, expected) => {
    const decided = decideExtension(campaign, { ...GIVEN, ...given }, facts);
    expect(decided.ok ? decided.value.deadline : decided.refusal.code).toBe(expected);
  });

  it('is a phase of its own, from the day after the former last one', () => {
    expect(decideExtension(CAMPAIGN, GIVEN, factsOn('2021-11-30'))).toMatchObject({
      value: {
        phases: [{ name: '办理' }, { name: '延期（示双减〔2021〕9号）', from: '2021-12-01', to: '2021-12-31' }],
      },
    });
  });
});

describe('a record of an extended campaign', () => {
  const row = { id: 'r', deadline: calendarDay('2021-12-31'), version: 3, overdueFrom: null } as ReRegistrationRow;
  const as = (role: Role) => ({ caller: { roles: [role] } }) as unknown as Facts;
  const to = calendarDay('2022-03-31');

  it.each(UNDER_WAY)('that is in %s stays there, with the new day', (state) => {
    expect(extendRecord({ ...row, state }, to, as('EDU_SUP'))).toEqual({
      ok: true,
      value: { row: { ...row, state, deadline: to, version: 4 }, step: null },
    });
  });

  it.each(UNDER_WAY)('that the deadline found in %s goes on there, by whom the table names', (overdueFrom) => {
    const [line] = reRegistrationLifecycle.transitions.filter(
      (one) => one.event === 'extend' && one.to === overdueFrom,
    );
    for (const role of ROLES) {
      const extended = extendRecord({ ...row, state: 'OVERDUE', overdueFrom }, to, as(role));
      if (line!.roles.includes(role))
        expect(extended).toMatchObject({ value: { row: { state: overdueFrom, overdueFrom: null, deadline: to } } });
      else expect(extended).toMatchObject({ refusal: { code: 'ROLE_NOT_ENTITLED' } });
    }
  });

  it('comes back from OVERDUE alone', () => {
    const from = RE_REGISTRATION_STATES.filter((state) =>
      reRegistrationLifecycle.transitions.some((line) => line.event === 'extend' && line.from.includes(state)),
    );
    expect(from).toEqual(['OVERDUE']);
  });
});
