import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  decideDraw,
  decideRedraw,
  drawOrder,
  eligibleExperts,
  isAboveCounty,
  majorityOf,
  type Candidate,
  type Finding,
  type Seat,
} from './panel.rules.js';

const candidate = (expertId: string, given: Partial<Candidate> = {}): Candidate => ({
  expertId,
  personId: `person-${expertId}`,
  divisionCode: '341203',
  subjects: ['MATHEMATICS'],
  conflicted: false,
  ...given,
});

const seat = (expertId: string, given: Partial<Seat> = {}): Seat => ({
  id: `seat-${expertId}`,
  appraisalId: 'a',
  divisionCode: '341203',
  level: 'FIRST',
  expertId,
  personId: `person-${expertId}`,
  state: 'SEATED',
  recusalReason: null,
  ...given,
});

describe('who may be drawn', () => {
  const drawing = {
    level: 'FIRST',
    divisionCode: '341203001',
    subjects: ['MATHEMATICS', 'PHYSICS'],
    seats: [],
  } as const;
  // prettier-ignore -- a table
  it.each<[string, Partial<Candidate>, 'FIRST' | 'HIGHER', readonly Seat[], boolean]>([
    ['of the county', {}, 'FIRST', [], true],
    ['of a town', { divisionCode: '341203002' }, 'FIRST', [], true],
    ['of the next county', { divisionCode: '341202' }, 'FIRST', [], false],
    ['of the city', { divisionCode: '341200' }, 'FIRST', [], false],
    ['of another subject', { subjects: ['ART'] }, 'FIRST', [], false],
    ['with one of the subjects', { subjects: ['ART', 'PHYSICS'] }, 'FIRST', [], true],
    ['with a post in an institution', { conflicted: true }, 'FIRST', [], false],
    ['recused before', {}, 'FIRST', [seat('e', { state: 'RECUSED' })], false],
    ['of the county, for the review', {}, 'HIGHER', [], false],
    ['of the city, for the review', { divisionCode: '341200' }, 'HIGHER', [], true],
    ['of the province, for the review', { divisionCode: '340000' }, 'HIGHER', [], true],
    ['of another city, for the review', { divisionCode: '340100' }, 'HIGHER', [], false],
    [
      'of the first panel, for the review',
      { divisionCode: '341200' },
      'HIGHER',
      [seat('e', { state: 'GIVEN' })],
      false,
    ],
  ])('%s', (_name, given, level, seats, expected) => {
    const found = eligibleExperts({ ...drawing, level, seats, candidates: [candidate('e', given)] });
    expect(found.length === 1).toBe(expected);
  });
});

// prettier-ignore -- a table
it.each([
  [3, 3, 3, 'ok'],
  [5, 3, 5, 'ok'],
  [4, 3, 9, 'PANEL_EVEN'],
  [1, 3, 9, 'PANEL_TOO_SMALL'],
  [3, 5, 9, 'PANEL_TOO_SMALL'],
  [3, 3, 2, 'NOT_ENOUGH_EXPERTS'],
])('%i with a quorum of %i out of %i: %s', (size, quorum, eligible, expected) => {
  const decision = decideDraw({ size, quorum }, eligible);
  expect(decision.ok ? 'ok' : decision.refusal.code).toBe(expected);
});

// prettier-ignore -- a table
it.each([
  ['340000', true],
  ['341200', true],
  ['341203', false],
  ['341203001', false],
  ['', false],
])('%s is above a county: %s', (division, expected) => expect(isAboveCounty(division)).toBe(expected));

describe('the lot', () => {
  const pool = fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 60 });

  it('draws the same order again from the same seed, each expert once', () => {
    fc.assert(
      fc.property(fc.uuid(), pool, (seed, ids) => {
        const order = drawOrder({ seed, pool: ids });
        expect(drawOrder({ seed, pool: ids })).toEqual(order);
        expect([...order].sort()).toEqual([...ids].sort());
      }),
    );
  });

  it('is the one that it was: records of earlier draws can be replayed', () => {
    const seed = '0190a000-0000-7000-8000-000000000001';
    expect(drawOrder({ seed, pool: ['a', 'b', 'c', 'd', 'e', 'f', 'g'] }).join('')).toBe('dfgebca');
  });

  it('favours nobody', () => {
    const ids = Array.from({ length: 7 }, (_, index) => `e${index}`);
    const times = new Map(ids.map((id) => [id, 0]));
    const seeds = 4_200;
    for (let index = 0; index < seeds; index += 1) {
      const seed = `0190a000-0000-7000-8000-${index.toString(16).padStart(12, '0')}`;
      for (const id of drawOrder({ seed, pool: ids }).slice(0, 3)) times.set(id, times.get(id)! + 1);
    }
    // 3 of 7 seats each time: 1,800 each, give or take five standard deviations.
    for (const count of times.values()) expect(Math.abs(count - 1_800)).toBeLessThan(5 * 32);
  });
});

describe('a redraw', () => {
  const draw = {
    level: 'FIRST',
    seed: '0190a000-0000-7000-8000-000000000001',
    pool: ['a', 'b', 'c', 'd', 'e'],
    size: 3,
  } as const;
  const order = drawOrder(draw);
  const panel = order.slice(0, 3);
  const eligible = order.slice(3).map((id) => candidate(id));
  const seats = panel.map((id, at) => seat(id, { state: at === 0 ? 'RECUSED' : 'GIVEN' }));

  it('takes the next of the lot', () => {
    expect(decideRedraw(draw, seats, eligible)).toMatchObject({ ok: true, value: [{ expertId: order[3] }] });
  });

  it('passes over one who may not sit any more, and is refused when there is nobody left', () => {
    expect(decideRedraw(draw, seats, eligible.slice(1))).toMatchObject({ ok: true, value: [{ expertId: order[4] }] });
    expect(decideRedraw(draw, seats, [])).toMatchObject({ refusal: { code: 'NOT_ENOUGH_EXPERTS' } });
  });

  it('is refused where nobody is missing; the other panel’s seats do not count', () => {
    const full = panel.map((id) => seat(id));
    expect(decideRedraw(draw, full, eligible)).toMatchObject({ refusal: { code: 'NO_VACANCY' } });
    const other = [...full.slice(1), seat('z', { level: 'HIGHER' })];
    expect(decideRedraw(draw, other, eligible)).toMatchObject({ ok: true, value: [{ expertId: order[3] }] });
  });
});

// prettier-ignore -- a table
it.each<[readonly Finding[], Finding | null]>([
  [['ACADEMIC', 'ACADEMIC', 'MIXED'], 'ACADEMIC'],
  [['MIXED', 'MIXED', 'MIXED'], 'MIXED'],
  [['ACADEMIC', 'NON_ACADEMIC', 'MIXED'], null],
  [['ACADEMIC', 'ACADEMIC', 'MIXED', 'MIXED', 'NON_ACADEMIC'], null],
  [['NON_ACADEMIC', 'NON_ACADEMIC', 'MIXED', 'NON_ACADEMIC', 'ACADEMIC'], 'NON_ACADEMIC'],
  [[], null],
])('of %j the majority is %s', (findings, expected) => expect(majorityOf(findings)).toBe(expected));
