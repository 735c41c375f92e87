import { expect, it } from '@jest/globals';
import { addDays, calendarDay, ROLES, type Role } from '@lianguan/kernel';
import {
  bandOf,
  CLASS_BANDS,
  decideDraft,
  decideGuidePriceAct,
  GUIDE_PRICE_CONSTANTS,
  GUIDE_PRICE_STATES,
  guideLimit,
  guideOn,
  guideTerms,
  guidePriceLifecycle,
  type GivenGuidePrice,
  type GuidePriceAct,
  type GuidePriceStanding,
  type LessonModeName,
} from './guide-price.rules.js';

const today = calendarDay('2026-03-02');
const constants = { get: <T>(key: string) => GUIDE_PRICE_CONSTANTS.find((one) => one.key === key)!.value as T };
const facts = (division = '341203') => ({ caller: { roles: ['DRC'], division } as never, constants });
const linesIn = (mode: LessonModeName) =>
  CLASS_BANDS.map((band, place) => ({ band, mode, price: [3_200n, 2_700n, 2_200n][place]! }));
const DRAFT: GivenGuidePrice = { lines: linesIn('OFFLINE'), upFloatPercent: 10, documentNo: '示价调〔2026〕1号' };
const codeOf = (decided: { ok: boolean; refusal?: { code: string } }) => decided.refusal?.code ?? 'ok';

// prettier-ignore -- a table
it.each([
  ['whole', {}, '341203', 'ok'],
  ['of both modes', { lines: [...linesIn('OFFLINE'), ...linesIn('ONLINE')] }, '341203', 'ok'],
  ['of a city', {}, '341200', 'GUIDE_NOT_OF_COUNTY'],
  ['of a town', {}, '341203001', 'GUIDE_NOT_OF_COUNTY'],
  ['without lines', { lines: [] }, '341203', 'GUIDE_LINES_MISSING'],
  ['with two prices of a band', { lines: [...DRAFT.lines, DRAFT.lines[0]!] }, '341203', 'GUIDE_LINE_REPEATED'],
  ['without large classes', { lines: DRAFT.lines.slice(0, 2) }, '341203', 'GUIDE_BAND_MISSING'],
  ['of one online band', { lines: [...DRAFT.lines, ...linesIn('ONLINE').slice(1)] }, '341203', 'GUIDE_BAND_MISSING'],
  ['for nothing', { lines: DRAFT.lines.map((line) => ({ ...line, price: 0n })) }, '341203', 'GUIDE_PRICE_NOT_POSITIVE'],
  ['without a float', { upFloatPercent: 0 }, '341203', 'ok'],
  ['with a float below', { upFloatPercent: -1 }, '341203', 'GUIDE_FLOAT_OUT_OF_RANGE'],
  ['with too high a float', { upFloatPercent: 11 }, '341203', 'GUIDE_FLOAT_OUT_OF_RANGE'],
  ['without a survey', { documentNo: ' ' }, '341203', 'GUIDE_DOCUMENT_MISSING'],
  ['that names a person', { documentNo: '19900001234' }, '341203', 'GUIDE_TEXT_NAMES_PERSON'],
] as const)('a draft %s', (_name, given, division, expected) => {
  expect(codeOf(decideDraft({ ...DRAFT, ...given }, facts(division)))).toBe(expected);
});

const ACT: GuidePriceAct = {
  act: 'decideGuidePrice',
  guidePriceId: 'g',
  reason: '调整',
  documentNo: '示政〔2026〕1号',
  effectiveOn: today,
};
const REVIEWED: GuidePriceStanding = { state: 'REVIEWED', effectiveFrom: null, repealedFrom: null, takenDays: [] };
const DECIDED: GuidePriceStanding = { ...REVIEWED, state: 'DECIDED', effectiveFrom: addDays(today, 5) };

// prettier-ignore -- a table
it.each([
  ['of an unknown one', undefined, {}, 'GUIDE_UNKNOWN'],
  ['from today', REVIEWED, {}, 'ok'],
  ['from yesterday', REVIEWED, { effectiveOn: addDays(today, -1) }, 'GUIDE_EFFECTIVE_DAY_PAST'],
  ['without a day', REVIEWED, { effectiveOn: null }, 'GUIDE_EFFECTIVE_DAY_MISSING'],
  ['from the day of another', { ...REVIEWED, takenDays: [today] }, {}, 'GUIDE_EFFECTIVE_DAY_TAKEN'],
  ['without a document', REVIEWED, { documentNo: ' ' }, 'GUIDE_DOCUMENT_MISSING'],
  ['that names a person', REVIEWED, { reason: '19900001234' }, 'GUIDE_TEXT_NAMES_PERSON'],
  ['that sends it back', REVIEWED, { act: 'returnGuidePrice' }, 'ok'],
  ['that sends it back without a reason', REVIEWED, { act: 'returnGuidePrice', reason: ' ' }, 'GUIDE_REASON_MISSING'],
  ['that repeals it on its first day', DECIDED, { act: 'repealGuidePrice', effectiveOn: addDays(today, 5) }, 'ok'],
  [
    'that repeals it before',
    DECIDED,
    { act: 'repealGuidePrice', effectiveOn: addDays(today, 4) },
    'GUIDE_REPEALED_BEFORE_EFFECT',
  ],
  ['that repeals it without a reason', DECIDED, { act: 'repealGuidePrice', reason: '' }, 'GUIDE_REASON_MISSING'],
] as const)('an act %s', (_name, known, given, expected) => {
  const caller = { roles: ['DRC'] } as never;
  expect(codeOf(decideGuidePriceAct(known, { ...ACT, ...given }, { caller, today }))).toBe(expected);
});

it('each step is for its state and its role, and for no other', () => {
  const events = [...new Set(guidePriceLifecycle.transitions.map(({ event }) => event))];
  for (const state of GUIDE_PRICE_STATES)
    for (const event of events)
      for (const role of ROLES) {
        const lines = guidePriceLifecycle.transitions.filter(
          (line) => line.event === event && (line.from as readonly string[]).includes(state),
        );
        const line = lines.find(({ roles }) => (roles as readonly Role[]).includes(role));
        const step = guidePriceLifecycle.step(state, event, { roles: [role] }, { datesFit: true });
        const refused = lines.length > 0 ? 'ROLE_NOT_ENTITLED' : 'ACTION_NOT_AVAILABLE';
        expect(step.ok ? step.value.to : step.refusal.code).toBe(line?.to ?? refused);
      }
});

it.each([
  [1, 'SMALL'],
  [9, 'SMALL'],
  [10, 'MEDIUM'],
  [35, 'MEDIUM'],
  [36, 'LARGE'],
] as const)('a class of %i pupils is %s', (pupils, band) => {
  expect(bandOf(pupils, constants)).toBe(band);
});

const notice = (effectiveFrom: string | null, repealedFrom: string | null = null) => ({
  effectiveFrom: effectiveFrom === null ? null : calendarDay(effectiveFrom),
  repealedFrom: repealedFrom === null ? null : calendarDay(repealedFrom),
});

it('the last one that began holds, until its repeal', () => {
  const [draft, first, second] = [notice(null), notice('2026-01-01'), notice('2026-03-01', '2026-04-01')];
  const on = (day: string) => guideOn([second, draft, first], calendarDay(day));
  expect(on('2025-12-31')).toBeUndefined();
  expect(on('2026-01-01')).toBe(first);
  expect(on('2026-02-28')).toBe(first);
  expect(on('2026-03-01')).toBe(second);
  expect(on('2026-03-31')).toBe(second);
  expect(on('2026-04-01')).toBeUndefined();
});

it('the limit goes with float and minutes, down to a whole fen', () => {
  const limit = (pupils: number, minutes: number, mode: LessonModeName = 'OFFLINE') =>
    guideLimit(
      { ...DRAFT, lines: [...linesIn('OFFLINE'), ...linesIn('ONLINE')] },
      { mode, pupils, minutes },
      constants,
    );
  expect(limit(9, 45)).toBe(3_520n);
  expect(limit(10, 45)).toBe(2_970n);
  expect(limit(36, 90)).toBe(4_840n);
  expect(limit(36, 40)).toBe(2_151n);
  expect(limit(36, 30, 'ONLINE')).toBe(2_420n);
  expect(guideLimit(DRAFT, { mode: 'ONLINE', pupils: 9, minutes: 30 }, constants)).toBeUndefined();
  expect(guideLimit(undefined, { mode: 'OFFLINE', pupils: 9, minutes: 45 }, constants)).toBeUndefined();
});

it('says of each line what it is measured by, so that every class is in one band', () => {
  const terms = CLASS_BANDS.map((band) => guideTerms({ band, mode: 'OFFLINE' }, constants));
  for (const pupils of [1, 9, 10, 35, 36, 100]) {
    const bands = terms.map(
      ({ pupilsFrom, pupilsTo }) => pupils >= pupilsFrom && (pupilsTo === 0 || pupils <= pupilsTo),
    );
    expect(CLASS_BANDS.filter((_, at) => bands[at])).toEqual([bandOf(pupils, constants)]);
  }
  expect(terms[0]!.standardMinutes).toBe(45);
  expect(guideTerms({ band: 'SMALL', mode: 'ONLINE' }, constants).standardMinutes).toBe(30);
});
