import { describe, expect, it } from '@jest/globals';
import { addDays, calendarDay } from '@lianguan/kernel';
import fc from 'fast-check';
import { changedFacts, FACT_KINDS, timelineOf, type FactValues, type FileRecord } from './fact.rules.js';

const OPERATOR = [{ personId: 'p1', name: '甲举办' }];

// prettier-ignore -- a table
it.each<[string, FactValues, FactValues, FactValues]>([
  ['a new file', {}, { NAME: '甲', CREDIT_CODE: null }, { NAME: '甲' }],
  ['the same again', { NAME: '甲' }, { NAME: '甲' }, {}],
  ['another name', { NAME: '甲' }, { NAME: '乙' }, { NAME: '乙' }],
  ['a code that is gone', { CREDIT_CODE: '91' }, { CREDIT_CODE: null }, { CREDIT_CODE: null }],
  ['the same person by another id', { OPERATOR }, { OPERATOR: [{ personId: 'p2', name: '甲举办' }] }, {}],
  [
    'another person',
    { OPERATOR },
    { OPERATOR: [{ personId: 'p2', name: '乙举办' }] },
    { OPERATOR: [{ personId: 'p2', name: '乙举办' }] },
  ],
])('what of %s is news', (_name, before, after, news) => {
  expect(changedFacts(before, after)).toEqual(news);
});

const day = (text: string) => calendarDay(`2026-${text}`);
let nextId = 0;
const record = (validFrom: string, facts: FactValues, given: Partial<FileRecord> = {}): FileRecord => ({
  id: (nextId += 1),
  institutionId: 'i1',
  validFrom: day(validFrom),
  facts,
  source: 'LEDGER',
  documentNo: null,
  recordedBy: 'officer',
  recordedAt: new Date('2026-03-01T00:00:00Z'),
  ...given,
});
const shown = (records: readonly FileRecord[], question?: Parameters<typeof timelineOf>[1]) =>
  timelineOf(records, question).map(({ kind, value, validFrom, validTo }) => [kind, value, validFrom, validTo]);

describe('timelineOf', () => {
  it('ends a value on the day before the next begins', () => {
    const records = [record('03-01', { NAME: '甲', ADDRESS: '一号' }), record('05-01', { NAME: '乙' })];
    expect(shown(records)).toEqual([
      ['NAME', '乙', '2026-05-01', null],
      ['NAME', '甲', '2026-03-01', '2026-04-30'],
      ['ADDRESS', '一号', '2026-03-01', null],
    ]);
    expect(shown(records, { asOf: day('04-30'), kinds: ['NAME'] })).toEqual([
      ['NAME', '甲', '2026-03-01', '2026-04-30'],
    ]);
    expect(shown(records, { asOf: day('05-01'), kinds: ['NAME'] })).toEqual([['NAME', '乙', '2026-05-01', null]]);
    expect(shown(records, { asOf: day('02-28') })).toEqual([]);
  });

  it('ends a value that is gone', () => {
    const records = [record('03-01', { CREDIT_CODE: '91' }), record('04-01', { CREDIT_CODE: null })];
    expect(shown(records)).toEqual([['CREDIT_CODE', '91', '2026-03-01', '2026-03-31']]);
  });

  it('corrects the past and still says what was believed before', () => {
    const told = record('03-01', { NAME: '甲' });
    const corrected = record('03-01', { NAME: '正' }, { recordedAt: new Date('2026-06-01T00:00:00Z') });
    expect(shown([told, corrected], { asOf: day('03-01') })).toEqual([['NAME', '正', '2026-03-01', null]]);
    const knownAt = new Date('2026-05-31T00:00:00Z');
    expect(shown([told, corrected], { asOf: day('03-01'), knownAt })).toEqual([['NAME', '甲', '2026-03-01', null]]);
  });

  it('keeps the files that were merged into one apart', () => {
    const records = [record('03-01', { NAME: '甲' }), record('04-01', { NAME: '乙' }, { institutionId: 'i2' })];
    expect(shown(records, { asOf: day('04-01') })).toHaveLength(2);
  });

  it('shows on every day what was told last of the latest day before it, in whatever order it was told', () => {
    const kinds = FACT_KINDS.slice(0, 3);
    const told = fc.record({
      offset: fc.nat(20),
      kind: fc.constantFrom(...kinds),
      value: fc.option(fc.constantFrom('甲', '乙', '丙')),
    });
    fc.assert(
      fc.property(fc.array(told, { maxLength: 15 }), fc.nat(22), (entries, asked) => {
        const first = day('03-01');
        const asOf = addDays(first, asked);
        const records = entries.map(({ offset, kind, value }) => ({
          ...record('03-01', { [kind]: value }),
          validFrom: addDays(first, offset),
        }));
        const expected = kinds.flatMap((kind) => {
          const before = records.filter((entry) => kind in entry.facts && entry.validFrom <= asOf);
          const latest = before.reduce((max, { validFrom }) => (validFrom > max ? validFrom : max), first);
          const value = before.findLast(({ validFrom }) => validFrom === latest)?.facts[kind] ?? null;
          return value === null ? [] : [[kind, value]];
        });
        const answer = timelineOf(records, { asOf }).map(({ kind, value }) => [kind, value]);
        expect(answer.toSorted()).toEqual(expected.toSorted());
      }),
    );
  });
});
