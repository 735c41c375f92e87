import { expect, it } from '@jest/globals';
import { tally } from './joint-action-effects.js';

// prettier-ignore -- a table
it.each([
  ['each once', ['a', 'b'], ['b', 'a'], { expected: 2, missing: 0, repeated: 0 }],
  ['one is not there', ['a', 'b'], ['b'], { expected: 2, missing: 1, repeated: 0 }],
  ['one twice', ['a', 'b'], ['b', 'a', 'b'], { expected: 2, missing: 0, repeated: 1 }],
  ['both', ['a', 'b'], ['b', 'b', 'b'], { expected: 2, missing: 1, repeated: 1 }],
])('effects: %s', (_name, expected, found, counted) => expect(tally(expected, found)).toEqual(counted));
