import { describe, expect, it } from '@jest/globals';
import { addDays, calendarDay } from '@lianguan/kernel';
import type { RuleConstants } from '@lianguan/service-kit';
import fc from 'fast-check';
import {
  ADMISSION_CONSTANTS,
  ADMISSION_REFUSALS,
  checkAdmission,
  isRecorded,
  RECORDED_TITLES,
  type ApplicantStanding,
  type TeachingPlan,
} from './admission.rules.js';
import { checkCapital, ownersOf, type Holding, type OwnershipGraph } from './capital.rules.js';
import { checkPremises, type PremisesKindName } from './premises.rules.js';

const onDay = (day: string): RuleConstants => ({
  get<T>(key: string): T {
    const found = ADMISSION_CONSTANTS.find(
      ({ key: known, effectiveFrom, effectiveTo }) =>
        known === key && effectiveFrom <= day && (effectiveTo === null || day < effectiveTo),
    );
    if (!found) throw new Error(`${key} on ${day}`);
    return found.value as T;
  },
});

const node = (key: string, kind: OwnershipGraph['nodes'][number]['kind'] = 'PERSON') => ({ key, name: key, kind });
const holds = (owner: string, owned: string | null, form: Holding['form'] = 'EQUITY'): Holding => ({
  owner,
  owned,
  form,
});
const OWNERS: OwnershipGraph = { nodes: [node('甲')], holdings: [holds('甲', null)] };
const PREMISES = { kind: 'COMMERCIAL', areaM2: 300, capacityPerSlot: 100 } as const;
const PLAN: TeachingPlan = {
  kind: 'SET_UP',
  mode: 'OFFLINE',
  trainingClass: 'NON_ACADEMIC',
  stages: ['COMPULSORY'],
  premises: PREMISES,
  owners: OWNERS,
};
const SUBJECT = { trainingClass: 'ACADEMIC' } as const;
const ONLINE = { kind: 'ONLINE_APPROVAL', mode: 'ONLINE', premises: null, ...SUBJECT } as const;
const LISTED = { nodes: [node('上市', 'LISTED_COMPANY')], holdings: [holds('上市', null)] };
const CLEAN: ApplicantStanding = {
  bans: [],
  conflicts: [],
  licensed: false,
  revoked: false,
  otherApplicationOpen: false,
};
const TODAY = '2026-03-02';

const ban = (from: number, to: number) => ({
  article: '示例条',
  decidedOn: addDays(calendarDay(TODAY), from),
  lastDay: addDays(calendarDay(TODAY), to),
});

function admitted(plan: Partial<TeachingPlan>, standing: Partial<ApplicantStanding> = {}, day = TODAY): string {
  const law = { today: calendarDay(day), constants: onDay(day) };
  const decision = checkAdmission({ ...PLAN, ...plan }, { ...CLEAN, ...standing }, law);
  return decision.ok ? 'OK' : decision.refusal.code;
}

describe('checkAdmission', () => {
  // prettier-ignore -- a table
  const cases: [string, Partial<TeachingPlan>, Partial<ApplicantStanding>, string, string][] = [
    ['an art school', {}, {}, TODAY, 'OK'],
    ['a subject school for compulsory age', SUBJECT, {}, TODAY, 'MORATORIUM_SET_UP'],
    ['one for high school', { ...SUBJECT, stages: ['HIGH_SCHOOL'] }, {}, TODAY, 'MORATORIUM_SET_UP'],
    ['anything for preschool', { stages: ['ADULT', 'PRESCHOOL'] }, {}, TODAY, 'MORATORIUM_SET_UP'],
    ['subjects for grown-ups', { ...SUBJECT, stages: ['ADULT'] }, {}, TODAY, 'OK'],
    ['a subject school on the eve', SUBJECT, {}, '2021-07-23', 'OK'],
    ['and on the first day', SUBJECT, {}, '2021-07-24', 'MORATORIUM_SET_UP'],
    ['a branch of a subject school', { ...SUBJECT, kind: 'BRANCH' }, {}, TODAY, 'MORATORIUM_BRANCH'],
    ['its move', { ...SUBJECT, kind: 'ADDRESS_CHANGE' }, {}, TODAY, 'MORATORIUM_ADDRESS_CHANGE'],
    ['a branch of an art school', { kind: 'BRANCH' }, {}, TODAY, 'KIND_NOT_HANDLED'],
    ['its move, too', { kind: 'ADDRESS_CHANGE' }, {}, TODAY, 'KIND_NOT_HANDLED'],
    ['an online school that was filed', ONLINE, {}, TODAY, 'OK'],
    ['an online school of a listed company', { ...ONLINE, owners: LISTED }, {}, TODAY, 'CAPITAL_LISTED'],
    ['an art school of a listed company', { owners: LISTED }, {}, TODAY, 'OK'],
    ['who is banned, on the first day', {}, { bans: [ban(0, 9)] }, TODAY, 'OPERATOR_BANNED'],
    ['on the day before', {}, { bans: [ban(1, 9)] }, TODAY, 'OK'],
    ['on the last day', {}, { bans: [ban(-9, 0)] }, TODAY, 'OPERATOR_BANNED'],
    ['on the day after', {}, { bans: [ban(-9, -1)] }, TODAY, 'OK'],
    ['for ever', {}, { bans: [ban(-9, -1), { ...ban(-9, 0), lastDay: null }] }, TODAY, 'OPERATOR_BANNED'],
    ['a teacher in service', {}, { conflicts: ['IN_SERVICE_TEACHER'] }, TODAY, 'OPERATOR_CONFLICT'],
    ['whose license was revoked', {}, { revoked: true }, TODAY, 'LICENSE_REVOKED'],
    ['who has a license', {}, { licensed: true }, TODAY, 'LICENSE_STANDS'],
    ['who has applied already', {}, { otherApplicationOpen: true }, TODAY, 'APPLICATION_OPEN'],
    ['without a place', { premises: null }, {}, TODAY, 'PREMISES_MISSING'],
    ['in a dwelling', { premises: { ...PREMISES, kind: 'DWELLING' } }, {}, TODAY, 'PREMISES_DWELLING'],
  ];
  it.each(cases)('%s', (_name, plan, standing, day, expected) => {
    expect(admitted(plan, standing, day)).toBe(expected);
  });

  it('says of a dwelling that it is closed for good (M8)', () => {
    expect(ADMISSION_REFUSALS.PREMISES_DWELLING.message).toContain('永久关闭');
  });

  it('keeps what the law refuses, not how a form is filled in', () => {
    const kept = Object.keys(ADMISSION_REFUSALS).filter(isRecorded);
    expect(kept).toEqual(Object.keys(RECORDED_TITLES));
    expect(kept).not.toContain('PREMISES_MISSING');
  });
});

describe('checkCapital', () => {
  const company = (key: string) => node(key, 'DOMESTIC_COMPANY');
  // prettier-ignore -- a table
  const cases: [string, OwnershipGraph['nodes'], readonly Holding[], string][] = [
    ['a person', [node('甲')], [holds('甲', null)], 'OK'],
    ['a company of the state', [company('乙'), node('国资', 'STATE')], [holds('乙', null), holds('国资', '乙')], 'OK'],
    [
      'a listed company three steps up',
      [company('乙'), company('丙'), node('丁', 'LISTED_COMPANY')],
      [holds('乙', null), holds('丙', '乙'), holds('丁', '丙')],
      'CAPITAL_LISTED 本机构 ← 乙 ← 丙 ← 丁',
    ],
    [
      'a foreigner by agreement',
      [company('乙'), node('戊', 'FOREIGN_INVESTOR')],
      [holds('乙', null), holds('戊', '乙', 'CONTROL_AGREEMENT')],
      'CAPITAL_FOREIGN 本机构 ← 乙 ← 戊',
    ],
    ['a fund', [node('己', 'FUND')], [holds('己', null)], 'CAPITAL_FINANCED 本机构 ← 己'],
    [
      'a round of financing',
      [node('甲')],
      [holds('甲', null), holds('甲', null, 'FINANCING')],
      'CAPITAL_FINANCED 本机构 ← 甲',
    ],
    ['a company of nobody', [company('乙')], [holds('乙', null)], 'OWNERSHIP_INCOMPLETE 乙'],
    ['nobody at all', [], [], 'OWNERSHIP_INCOMPLETE 本机构'],
    ['a holder without a name', [], [holds('谁', null)], 'OWNERSHIP_INCOMPLETE 本机构'],
    [
      'two companies that hold each other and a person',
      [company('乙'), company('丙'), node('甲')],
      [holds('乙', null), holds('丙', '乙'), holds('乙', '丙'), holds('甲', '丙')],
      'OK',
    ],
  ];
  it.each(cases)('%s', (_name, nodes, holdings, expected) => {
    const decision = checkCapital({ nodes, holdings });
    const { code, detail } = decision.ok ? { code: 'OK' } : decision.refusal;
    expect([code, ...Object.values(detail ?? {})].join(' ')).toBe(expected);
  });

  it('reaches exactly those who stand above, in any graph', () => {
    const keys = ['a', 'b', 'c', 'd', 'e'];
    const holding = fc.record({
      owner: fc.constantFrom(...keys),
      owned: fc.constantFrom(...keys, null),
      form: fc.constant('EQUITY' as const),
    });
    fc.assert(
      fc.property(fc.array(holding, { maxLength: 12 }), (holdings) => {
        const above = new Set<string | null>([null]);
        // As many rounds as there are owners reach all of them.
        for (const _round of keys) for (const { owner, owned } of holdings) if (above.has(owned)) above.add(owner);
        above.delete(null);
        const found = ownersOf({ nodes: keys.map((key) => node(key)), holdings }).map(({ node: { key } }) => key);
        expect([...found].sort()).toEqual([...above].sort());
      }),
    );
  });
});

describe('checkPremises', () => {
  // prettier-ignore -- a table
  const cases: [PremisesKindName, number, number, string][] = [
    ['COMMERCIAL', 300, 100, 'OK'],
    ['COMMERCIAL', 299, 100, 'AREA_PER_PUPIL'],
    ['OFFICE', 300, 101, 'AREA_PER_PUPIL'],
    ['DWELLING', 300, 10, 'PREMISES_DWELLING'],
    ['BASEMENT', 300, 10, 'PREMISES_BANNED'],
    ['STILT_FLOOR', 300, 10, 'PREMISES_BANNED'],
    ['MEDICAL', 300, 10, 'PREMISES_BANNED'],
    ['SIMPLE_SHED', 300, 10, 'PREMISES_BANNED'],
    ['EDUCATIONAL', 300, 10, 'OK'],
  ];
  it.each(cases)('%s of %d m2 for %d pupils: %s', (kind, areaM2, capacityPerSlot, expected) => {
    const decision = checkPremises({ kind, areaM2, capacityPerSlot }, onDay(TODAY));
    expect(decision.ok ? 'OK' : decision.refusal.code).toBe(expected);
  });
});
