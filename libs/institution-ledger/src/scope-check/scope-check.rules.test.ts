import { expect, it } from '@jest/globals';
import { scopeFindings, type ScopeFindingName, type TaughtClass } from './scope-check.rules.js';

const art: TaughtClass = { trainingClass: 'NON_ACADEMIC', kind: 'CULTURE_ART' };
const sport: TaughtClass = { trainingClass: 'NON_ACADEMIC', kind: 'SPORT' };
const academic: TaughtClass = { trainingClass: 'ACADEMIC', kind: null };

// prettier-ignore -- a table
it.each<[string, TaughtClass[], ScopeFindingName[]]>([
  ['教育咨询', [], []],
  ['教育咨询', [art], ['NO_TRAINING']],
  ['艺术培训', [art], []],
  ['体育培训', [art], ['KIND_NOT_COVERED']],
  ['教育咨询（不含教育培训）', [art], ['TRAINING_EXCLUDED', 'NO_TRAINING']],
  ['艺术培训（不含学科类培训）；教育咨询', [art], ['TRAINING_EXCLUDED']],
  ['艺术培训', [academic], ['ACADEMIC_FOR_PROFIT']],
  ['艺术培训', [art, sport], ['KIND_NOT_COVERED']],
])('an enterprise with %s, teaching %j: %j', (scope, taught, expected) => {
  expect(scopeFindings({ scope, taught, forProfit: true })).toEqual(expected);
});

it('a non-profit may teach academic subjects; for the rest its charter is read in the same way', () => {
  expect(scopeFindings({ scope: '艺术培训', taught: [academic, sport], forProfit: false })).toEqual([
    'KIND_NOT_COVERED',
  ]);
  expect(scopeFindings({ scope: '文化教育培训', taught: [academic], forProfit: false })).toEqual([]);
});
