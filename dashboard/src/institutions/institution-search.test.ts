import { describe, expect, it } from '@jest/globals';
import { filterOf, institutionsPath, readSearch, writeSearch } from './institution-search';

const read = (query: string) => readSearch(new URLSearchParams(query));

describe('the search of the address', () => {
  it.each([
    ['', {}],
    ['q=%20%20', {}],
    ['q=%20童趣%20', { q: '童趣' }],
    ['division=341203', { division: '341203' }],
    ['division=34', {}],
    ['state=NONE', { state: 'NONE' }],
    ['state=toString', {}],
    ['class=ACADEMIC', { class: 'ACADEMIC' }],
    ['kind=SPORT', { class: 'NON_ACADEMIC', kind: 'SPORT' }],
    ['class=ACADEMIC&kind=SPORT', { class: 'NON_ACADEMIC', kind: 'SPORT' }],
    ['page=3', {}],
  ])('%s', (query, search) => {
    expect(read(query)).toEqual(search);
  });

  it('comes back from the address as it went in', () => {
    const search = {
      q: '艺术',
      division: '341203',
      state: 'BOTH',
      class: 'NON_ACADEMIC',
      kind: 'CULTURE_ART',
    } as const;
    expect(readSearch(writeSearch(search))).toEqual(search);
  });

  it('makes a link to the rows of a count', () => {
    expect(institutionsPath({ state: 'NONE' })).toBe('/institutions?state=NONE');
    expect(institutionsPath({})).toBe('/institutions');
  });

  it('asks the graph by its own names', () => {
    expect(filterOf({ q: 'x', state: 'NONE' })).toEqual({ search: 'x', certificateState: 'NONE' });
  });
});
