import { describe, expect, it } from '@jest/globals';
import { actsFor, listOf, refusedPlaces } from './handling-acts';
import { handlingFilterOf, handlingPath, readHandlingSearch } from './handling-search';

describe('the address of the queue', () => {
  it.each([
    ['', {}],
    ['state=BANNED&cell=NONE', { state: 'BANNED', cell: 'NONE' }],
    ['state=ALL&department=HUMAN_RESOURCES', { state: 'ALL', department: 'HUMAN_RESOURCES' }],
    ['state=GUIDED&guidedTo=EDUCATION', { state: 'GUIDED', guidedTo: 'EDUCATION' }],
    ['kind=SPORT', { class: 'NON_ACADEMIC', kind: 'SPORT' }],
    ['state=toString&cell=X&division=34', {}],
  ])('%s', (query, search) => {
    expect(readHandlingSearch(new URLSearchParams(query))).toEqual(search);
  });

  it('keeps what is searched for', () => {
    expect(handlingPath({ state: 'ORDERED', cell: 'NONE' })).toBe('/handling?state=ORDERED&cell=NONE');
    expect(handlingPath({})).toBe('/handling');
  });

  it('shows what is to be done unless a state is named', () => {
    expect(handlingFilterOf({}).state).toBe('OPEN');
    expect(handlingFilterOf({ state: 'ALL' }).state).toBeUndefined();
    expect(handlingFilterOf({ state: 'BANNED', division: '341203' })).toMatchObject({
      state: 'BANNED',
      divisionCode: '341203',
    });
  });
});

describe('what may be done with the chosen places', () => {
  const ordered = { availableActions: ['confirmRectified', 'banPlace', 'withdrawHandling'] };
  const open = { availableActions: ['guideToApply', 'orderToRectify', 'banPlace'] };
  it.each([
    [[], []],
    [[open], ['guideToApply', 'orderToRectify', 'banPlace']],
    [[ordered], ['banPlace', 'confirmRectified', 'withdrawHandling']],
    [
      [ordered, ordered],
      ['banPlace', 'confirmRectified'],
    ],
    [[open, ordered], ['banPlace']],
    [[open, { availableActions: [] }], []],
  ])('%j: %j', (files, acts) => {
    expect(actsFor(files)).toEqual(acts);
  });
});

it.each([
  ['皖教执001、皖教执002', ['皖教执001', '皖教执002']],
  [' a,\n b ；', ['a', 'b']],
  [undefined, []],
])('the numbers of %j', (text, numbers) => {
  expect(listOf(text)).toEqual(numbers);
});

it('names each place that was refused', () => {
  const institution = { name: '示例甲学校' } as never;
  const refusal = { code: 'PLACE_LICENSED', message: '持有许可证', basis: '民办教育促进法 第六十二条' };
  const faults = refusedPlaces(
    [
      { institutionId: 'a', refusal },
      { institutionId: 'b', refusal: null },
    ],
    [{ institutionId: 'a', institution }],
  );
  expect(faults).toMatchObject([{ code: 'PLACE_LICENSED', message: '示例甲学校：持有许可证', basis: refusal.basis }]);
});
