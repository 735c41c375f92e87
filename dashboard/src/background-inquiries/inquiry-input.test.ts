import { expect, it } from '@jest/globals';
import { answersIn } from './inquiry-input';

it('answers only about whom something was chosen', () => {
  const answers = { a: true, b: false, c: undefined };
  expect(answersIn({ answers, documentNo: '示复1号' })).toEqual({
    documentNo: '示复1号',
    answers: [
      { inquiryId: 'a', hasRecord: true },
      { inquiryId: 'b', hasRecord: false },
    ],
  });
  expect(answersIn({ documentNo: '示复1号' }).answers).toEqual([]);
});
