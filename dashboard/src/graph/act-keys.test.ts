import { describe, expect, it } from '@jest/globals';
import { ActKeys } from './act-keys';

describe('the key of an act', () => {
  it('stays for the same content after a cut', () => {
    const keys = new ActKeys();
    expect(keys.keyOf({ reason: 'a' })).toBe(keys.keyOf({ reason: 'a' }));
  });

  it('is another for other content, and after an answer', () => {
    const keys = new ActKeys();
    const first = keys.keyOf({ reason: 'a' });
    const second = keys.keyOf({ reason: 'b' });
    keys.answered();
    const third = keys.keyOf({ reason: 'b' });
    expect(new Set([first, second, third]).size).toBe(3);
  });
});
