import { expect, it } from '@jest/globals';
import { addDays, calendarDay } from '@lianguan/kernel';
import fc from 'fast-check';
import { AD_CONSTANTS } from './ad-terms.rules.js';
import { compareTexts, likeness, matchAd, textKey, type ComparedAd, type SightedAd } from './ad-text.rules.js';

const constants = { get: <T>(key: string) => AD_CONSTANTS.find((one) => one.key === key)!.value as T };
const today = calendarDay('2026-03-02');

it('says which passages differ', () => {
  expect(compareTexts('书法班招生，小班教学。电话见门口。', '书法班招生，全县第一，小班教学！')).toEqual([
    { kind: 'SAME', text: '书法班招生，' },
    { kind: 'ADDED', text: '全县第一，' },
    { kind: 'SAME', text: '小班教学！' },
    { kind: 'MISSING', text: '电话见门口。' },
  ]);
});

const clause = fc.constantFrom('书法', '美术', '小班', '包过', '。', '，', '！ ', '\n');
const text = fc.array(clause, { maxLength: 12 }).map((clauses) => clauses.join(''));

/** How many clauses two texts have in common at most, in order: tried out. */
function slowCommon(before: readonly string[], after: readonly string[]): number {
  if (before.length === 0 || after.length === 0) return 0;
  const [first, ...rest] = before;
  const skipped = slowCommon(rest, after);
  const at = after.indexOf(first!);
  return at < 0 ? skipped : Math.max(skipped, 1 + slowCommon(rest, after.slice(at + 1)));
}

it('leaves nothing out and invents nothing', () => {
  fc.assert(
    fc.property(text, text, (filed, seen) => {
      const parts = compareTexts(filed, seen);
      const of = (kinds: readonly string[]) =>
        parts.filter(({ kind }) => kinds.includes(kind)).map((part) => part.text);
      expect(of(['SAME', 'ADDED']).join('')).toBe(seen);
      expect(textKey(of(['SAME', 'MISSING']).join(''))).toBe(textKey(filed));
    }),
  );
});

it('what is the same is as long as it can be', () => {
  const list = fc.array(fc.constantFrom('甲，', '乙，', '丙，'), { maxLength: 7 });
  fc.assert(
    fc.property(list, list, (filed, seen) => {
      const same = compareTexts(filed.join(''), seen.join('')).filter(({ kind }) => kind === 'SAME');
      const longest = slowCommon(filed, seen);
      expect(same.map((part) => part.text).join('')).toHaveLength(2 * longest);
    }),
  );
});

it('a long text against another one of no common clause is compared in time', () => {
  const [filed, seen] = ['甲，'.repeat(2_000), '乙，'.repeat(2_000)];
  expect(compareTexts(filed, seen).map(({ kind }) => kind)).toEqual(['MISSING', 'ADDED']);
});

it('likeness is the share of common clauses, whatever their order', () => {
  expect(likeness('书法，美术', '美术！书法')).toBe(100);
  expect(likeness('书法，美术', '书法，音乐')).toBe(50);
  expect(likeness('书法，书法', '书法，音乐')).toBe(50);
  expect(likeness('书法', '音乐')).toBe(0);
  expect(likeness('，', '！')).toBe(0);
});

const FILED: ComparedAd = {
  id: 'filed',
  text: '书法班招生，小班教学。',
  channel: 'OWN_PREMISES',
  startsOn: today,
  endsOn: addDays(today, 30),
  filedOn: addDays(today, -1),
  endedOn: null,
};
const SEEN: SightedAd = { text: '书法班招生 小班教学', channel: 'OWN_PREMISES', seenOn: today };

// prettier-ignore -- a table
it.each([
  ['as filed', {}, {}, 'SAME'],
  ['on its last day', {}, { seenOn: addDays(today, 30) }, 'SAME'],
  ['after its last day', {}, { seenOn: addDays(today, 31) }, 'OUTSIDE_FILING'],
  ['on its first day', { startsOn: today }, {}, 'SAME'],
  ['before its first day', { startsOn: addDays(today, 1) }, {}, 'OUTSIDE_FILING'],
  ['elsewhere', {}, { channel: 'PRINTED_MATTER' }, 'OUTSIDE_FILING'],
  ['on the day of its withdrawal', { endedOn: today }, {}, 'SAME'],
  ['after its withdrawal', { endedOn: addDays(today, -1) }, {}, 'OUTSIDE_FILING'],
  ['filed on the day it was seen', { filedOn: today }, {}, 'SAME'],
  ['filed after it was seen', { filedOn: addDays(today, 1) }, {}, 'NEVER_FILED'],
  ['half of it the same', { text: '书法班招生，小班授课。' }, { text: '书法班招生，小班大课。' }, 'CHANGED'],
  [
    'hardly the same',
    { text: '书法班招生，小班授课。' },
    { text: '书法班招生，由全县第一的名师亲自授课，包过。' },
    'NEVER_FILED',
  ],
  ['another', {}, { text: '数学班招生' }, 'NEVER_FILED'],
] as const)('an ad %s', (_name, filed, seen, match) => {
  const filedAdId = match === 'NEVER_FILED' ? null : 'filed';
  expect(matchAd([{ ...FILED, ...filed }], { ...SEEN, ...seen }, constants)).toEqual({ match, filedAdId });
});

it('of several filings the one that covers the ad wins, then the same, then the likest, then the newest', () => {
  const other = { ...FILED, id: 'other', channel: 'PRINTED_MATTER' as const };
  const changed = { ...FILED, id: 'changed', text: '书法班招生，小班教学，包教包会。' };
  expect(matchAd([changed, other, FILED], SEEN, constants)).toEqual({ match: 'SAME', filedAdId: 'filed' });
  expect(matchAd([changed, other], SEEN, constants)).toEqual({ match: 'OUTSIDE_FILING', filedAdId: 'other' });
  const seen = { ...SEEN, text: '书法班招生，小班教学，名师。' };
  expect(matchAd([FILED, changed], seen, constants)).toEqual({ match: 'CHANGED', filedAdId: 'filed' });
  const newer = { ...FILED, id: 'newer', filedOn: today };
  expect(matchAd([FILED, newer], SEEN, constants)).toEqual({ match: 'SAME', filedAdId: 'newer' });
  expect(matchAd([], SEEN, constants)).toEqual({ match: 'NEVER_FILED', filedAdId: null });
});
