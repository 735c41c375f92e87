import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { answerOf, summarize } from './background-check.rules.js';

// prettier-ignore -- a table
it.each([
  [true, 'HIT'],
  [false, 'CLEAR'],
  [null, 'PENDING'],
])('a result of %s is %s', (hasRecord, answer) => expect(answerOf(hasRecord)).toBe(answer));

it('ninety clear answers are 90 = 90 + 0 + 0 (E2)', () => {
  expect(summarize(Array<'CLEAR'>(90).fill('CLEAR'))).toEqual({ listed: 90, clear: 90, hit: 0, pending: 0 });
});

it('listed is always the sum of its parts', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('CLEAR' as const, 'HIT' as const, 'PENDING' as const)), (answers) => {
      const { listed, clear, hit, pending } = summarize(answers);
      expect(listed).toBe(answers.length);
      expect(clear + hit + pending).toBe(listed);
    }),
  );
});
