import { describe, expect, it } from '@jest/globals';
import { measuresOf } from './proposal-input';

describe('the measures of a proposal', () => {
  it('are one for each kind, and one referral for each addressee', () => {
    expect(measuresOf({ kinds: ['PUBLISH', 'REFERRAL'], addressees: ' 税务局 \n\n消防救援大队' })).toEqual([
      { kind: 'PUBLISH' },
      { kind: 'REFERRAL', addressee: '税务局' },
      { kind: 'REFERRAL', addressee: '消防救援大队' },
    ]);
  });

  it('keep a referral without an addressee, which the service refuses in words', () => {
    expect(measuresOf({ kinds: ['REFERRAL'], addressees: '' })).toEqual([{ kind: 'REFERRAL' }]);
    expect(measuresOf({})).toEqual([]);
  });
});
