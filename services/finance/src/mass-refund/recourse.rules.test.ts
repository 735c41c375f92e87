import { expect, it } from '@jest/globals';
import { decideRecourse, type OpenRecourse } from './recourse.rules.js';

const OPEN: OpenRecourse = { paid: 10n, owed: 0n, available: 10n };
const END = { amount: 10n, documentNo: '收款1号' };

// prettier-ignore -- a table
it.each<[string, OpenRecourse | undefined, object, string]>([
  ['paid in full', OPEN, {}, 'PERMITTED'],
  ['paid in part', OPEN, { amount: 1n }, 'PERMITTED'],
  ['waived', OPEN, { amount: 0n }, 'PERMITTED'],
  ['waived with an empty account', { ...OPEN, available: 0n }, { amount: 0n }, 'PERMITTED'],
  ['waived before learners are whole', { ...OPEN, owed: 1n }, { amount: 0n }, 'PERMITTED'],
  ['of nobody', undefined, {}, 'MASS_REFUND_RECOURSE_UNKNOWN'],
  ['without a paper', OPEN, { documentNo: ' ' }, 'MASS_REFUND_DOCUMENT_MISSING'],
  ['by a person’s number', OPEN, { documentNo: '19900001234' }, 'MASS_REFUND_TEXT_NAMES_PERSON'],
  ['a fen less than nothing', OPEN, { amount: -1n }, 'MASS_REFUND_RECOURSE_MORE_THAN_PAID'],
  ['a fen more than was paid', OPEN, { amount: 11n }, 'MASS_REFUND_RECOURSE_MORE_THAN_PAID'],
  ['paid before learners are whole', { ...OPEN, owed: 1n }, {}, 'MASS_REFUND_LEARNERS_FIRST'],
  ['a fen more than is there', { ...OPEN, available: 9n }, {}, 'MASS_REFUND_RECOURSE_SHORT'],
])('a recourse ends %s', (_name, known, given, expected) => {
  const decided = decideRecourse(known, { ...END, ...given });
  expect(decided.ok ? 'PERMITTED' : decided.refusal.code).toBe(expected);
});
