import { describe, expect, it } from '@jest/globals';
import { calendarDay, ROLES } from '@lianguan/kernel';
import type { RuleConstants } from '@lianguan/service-kit';
import {
  checkEmergencyPlan,
  decideEmergency,
  decideEmergencyEnd,
  EMERGENCY_CONSTANTS,
  emergencyHolds,
  emergencyLifecycle,
  type DeclareEmergency,
  type EmergencyPlan,
  type EmergencySpan,
} from './emergency.rules.js';

const constants: RuleConstants = {
  get: <T>(key: string) => EMERGENCY_CONSTANTS.find((constant) => constant.key === key)!.value as T,
};
const PLAN: EmergencyPlan = { capacityPerSlot: 20, seatGapCm: 100, testIntervalDays: 3, lookBackDays: 14 };

// prettier-ignore -- a table
it.each<[string, EmergencyPlan | null, number, string]>([
  ['none', null, 40, 'EMERGENCY_PLAN_MISSING'],
  ['half of forty', PLAN, 40, 'ok'],
  ['one more than half', { ...PLAN, capacityPerSlot: 21 }, 40, 'EMERGENCY_CAPACITY_EXCEEDED'],
  ['half of forty-one, rounded down', PLAN, 41, 'ok'],
  ['more than half of forty-one', { ...PLAN, capacityPerSlot: 21 }, 41, 'EMERGENCY_CAPACITY_EXCEEDED'],
  ['seats of 99 cm', { ...PLAN, seatGapCm: 99 }, 40, 'EMERGENCY_SEATS_TOO_CLOSE'],
  ['a test each fourth day', { ...PLAN, testIntervalDays: 4 }, 40, 'EMERGENCY_TESTS_TOO_RARE'],
  ['a daily test', { ...PLAN, testIntervalDays: 1 }, 40, 'ok'],
  ['13 days looked back upon', { ...PLAN, lookBackDays: 13 }, 40, 'EMERGENCY_LOOK_BACK_TOO_SHORT'],
])('a plan with %s', (_name, plan, scale, expected) => {
  const decided = checkEmergencyPlan(plan, scale, constants);
  expect(decided.ok ? 'ok' : decided.refusal.code).toBe(expected);
});

const span = (divisionCode: string, given: Partial<EmergencySpan> = {}): EmergencySpan => ({
  divisionCode,
  validFrom: calendarDay('2026-03-02'),
  endedOn: null,
  ...given,
});
const ENDED = { endedOn: calendarDay('2026-03-10') };

// prettier-ignore -- a table
it.each<[string, EmergencySpan, string, string, boolean]>([
  ['the day before', span('341203'), '341203001', '2026-03-01', false],
  ['its first day', span('341203'), '341203001', '2026-03-02', true],
  ['the day before its end', span('341203', ENDED), '341203001', '2026-03-09', true],
  ['the day of its end', span('341203', ENDED), '341203001', '2026-03-10', false],
  ['one of the city', span('341200'), '341203001', '2026-03-02', true],
  ['one of the next county', span('341202'), '341203001', '2026-03-02', false],
  ['one of the next township', span('341203002'), '341203001', '2026-03-02', false],
])('an emergency on %s', (_name, period, division, day, expected) => {
  expect(emergencyHolds([period], division, calendarDay(day))).toBe(expected);
});

const INPUT: DeclareEmergency = {
  divisionCode: '341203',
  validFrom: calendarDay('2026-03-02'),
  documentNo: '示防指〔2026〕1号',
  reason: '疫情防控',
};

describe('declaring', () => {
  // prettier-ignore -- a table
  it.each<[string, Partial<DeclareEmergency>, readonly EmergencySpan[], string]>([
    ['the own county', {}, [], 'ok'],
    ['a township', { divisionCode: '341203001' }, [span('341203')], 'ok'],
    ['where one has ended', {}, [span('341203', ENDED)], 'ok'],
    ['where one stands', {}, [span('341203')], 'EMERGENCY_STANDS'],
    ['the next county', { divisionCode: '341202' }, [], 'EMERGENCY_OUT_OF_DIVISION'],
    ['no division', { divisionCode: '3412' }, [], 'EMERGENCY_OUT_OF_DIVISION'],
    ['without a number', { documentNo: ' ' }, [], 'EMERGENCY_TEXT_MISSING'],
    ['without a reason', { reason: '' }, [], 'EMERGENCY_TEXT_MISSING'],
    ['with a person', { reason: '联系19900001234' }, [], 'EMERGENCY_TEXT_NAMES_PERSON'],
  ])('%s', (_name, given, standing, expected) => {
    const decided = decideEmergency({ ...INPUT, ...given }, standing, { division: '341203' });
    expect(decided.ok ? 'ok' : decided.refusal.code).toBe(expected);
  });
});

describe('ending', () => {
  const standing = { ...span('341203'), state: 'DECLARED' } as const;
  const end = (period: Parameters<typeof decideEmergencyEnd>[0], given = {}, day = '2026-03-02', role = 'EDU_SUP') =>
    decideEmergencyEnd(period, { ...INPUT, ...given }, {
      today: calendarDay(day),
      caller: { roles: [role] },
    } as unknown as Parameters<typeof decideEmergencyEnd>[2]);

  // prettier-ignore -- a table
  it.each<[string, Parameters<typeof end>, string]>([
    ['on its first day', [standing], 'ENDED'],
    ['before it begins', [standing, {}, '2026-03-01'], 'EMERGENCY_NOT_BEGUN'],
    ['what is unknown', [undefined], 'EMERGENCY_UNKNOWN'],
    ['without a number', [standing, { documentNo: '' }], 'EMERGENCY_TEXT_MISSING'],
    ['twice', [{ ...standing, state: 'ENDED' }], 'ACTION_NOT_AVAILABLE'],
  ])('%s', (_name, args, expected) => {
    const decided = end(...args);
    expect(decided.ok ? decided.value.to : decided.refusal.code).toBe(expected);
  });

  it('is done by the roles of its line alone', () => {
    const [line] = emergencyLifecycle.transitions;
    for (const role of ROLES) expect(end(standing, {}, '2026-03-02', role).ok).toBe(line!.roles.includes(role));
  });
});
