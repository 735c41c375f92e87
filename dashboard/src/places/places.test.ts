import { describe, expect, it } from '@jest/globals';
import { actsOf, placeActText } from './place-acts';
import { placeExport, placeFilterOf, placesPath, readPlaceSearch } from './place-search';

describe('the address of the list of places', () => {
  it.each([
    ['', {}],
    ['q=+画室+&kind=UNLICENSED_PLACE&state=ON_FILE', { q: '画室', kind: 'UNLICENSED_PLACE', state: 'ON_FILE' }],
    ['source=PATROL&division=341203', { source: 'PATROL', division: '341203' }],
    ['kind=toString&state=X&division=34', {}],
  ])('%s', (query, search) => {
    expect(readPlaceSearch(new URLSearchParams(query))).toEqual(search);
  });

  it('keeps what is searched for', () => {
    expect(placesPath({ kind: 'CARE_CENTRE', q: '' })).toBe('/places?kind=CARE_CENTRE');
    expect(placesPath({})).toBe('/places');
    expect(placeFilterOf({ q: '画室', division: '341203' })).toMatchObject({ search: '画室', divisionCode: '341203' });
  });
});

it('offers what may be done, in the order of the work', () => {
  expect(actsOf({ availableActions: ['closePlace', 'guidePlace', 'somethingNew'] })).toEqual([
    'guidePlace',
    'closePlace',
  ]);
  expect([placeActText('recordSupervisedPlace'), placeActText('closePlace'), placeActText('somethingNew')]).toEqual([
    '发现建档',
    '停办销号',
    'somethingNew',
  ]);
});

it('exports every column that it asks for', () => {
  const { columns, query } = placeExport({ kind: 'CARE_CENTRE' });
  for (const { path } of columns) expect(query).toContain(path.split('.')[0]);
});
