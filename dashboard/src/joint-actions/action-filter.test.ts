import { describe, expect, it } from '@jest/globals';
import { actionFilterOf, actionsPath, readActionSearch } from './action-filter';

describe('the filter of joint actions', () => {
  it.each([
    ['', {}, '/joint-actions'],
    [
      'state=ISSUED&trigger=ABSCONDING',
      { state: 'ISSUED', trigger: 'ABSCONDING' },
      '/joint-actions?state=ISSUED&trigger=ABSCONDING',
    ],
    ['state=NOTHING&trigger=toString', {}, '/joint-actions'],
  ] as const)('%s', (address, search, path) => {
    const read = readActionSearch(new URLSearchParams(address));
    expect(JSON.parse(JSON.stringify(read))).toEqual(search);
    expect(actionsPath(read)).toBe(path);
  });

  it('sends what is chosen', () => {
    expect(actionFilterOf({ state: 'ISSUED' })).toEqual({ states: ['ISSUED'], trigger: null });
    expect(actionFilterOf({})).toEqual({ states: null, trigger: null });
  });
});
