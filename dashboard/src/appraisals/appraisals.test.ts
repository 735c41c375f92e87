import { describe, expect, it } from '@jest/globals';
import { findingText, subjectsText } from '../glossary/appraisal-texts';
import { actName, appraisalActsOf, nextMaterial, sha256Of, tallyOf } from './appraisal-acts';
import { appraisalsPath, readState } from './appraisal-search';

describe('the list’s address', () => {
  it.each([
    ['', undefined, '/appraisals'],
    ['state=FILED', 'FILED', '/appraisals?state=FILED'],
    ['state=toString', undefined, '/appraisals'],
  ])('%s', (search, state, path) => {
    expect(readState(new URLSearchParams(search))).toBe(state);
    expect(appraisalsPath(readState(new URLSearchParams(search)))).toBe(path);
  });
});

it('offers what the service allows, in the order of the procedure; a recusal belongs to a seat', () => {
  expect(appraisalActsOf(['giveOpinion', 'recuseExpert', 'drawAppraisalPanel', 'somethingNew'])).toEqual([
    'drawAppraisalPanel',
    'giveOpinion',
  ]);
});

it.each([
  ['requestAppraisal', '申请鉴别'],
  ['recuseExpert', '回避'],
  ['somethingNew', 'somethingNew'],
])('the history calls %s %s', (act, text) => expect(actName(act)).toBe(text));

it('counts a panel’s findings apart from the other panel’s', () => {
  const opinions = [
    { level: 'FIRST', finding: 'MIXED' },
    { level: 'FIRST', finding: 'ACADEMIC' },
    { level: 'FIRST', finding: 'ACADEMIC' },
    { level: 'HIGHER', finding: 'NON_ACADEMIC' },
  ] as const;
  expect(tallyOf(opinions, 'FIRST')).toEqual([
    ['ACADEMIC', 2],
    ['MIXED', 1],
  ]);
  expect(tallyOf(opinions, 'HIGHER')).toEqual([['NON_ACADEMIC', 1]]);
});

it.each([
  [null, null, '未确认'],
  ['MIXED', null, '部分属学科类'],
  ['MIXED', 'NON_ACADEMIC', '非学科类'],
] as const)('of %s and %s stands: %s', (finding, finalFinding, text) =>
  expect(findingText({ finding, finalFinding })).toBe(text),
);

it('offers the missing material first', () => {
  expect(nextMaterial(['TEACHING_MATERIAL'])).toBe('TEACHING_MATERIAL');
  expect(nextMaterial([])).toBe('OTHER');
});

it('names subjects', () => expect(subjectsText(['CHINESE', 'MATHEMATICS'])).toBe('语文、数学'));

it('computes the hash that sha256sum computes', async () => {
  expect(await sha256Of(new TextEncoder().encode('abc').buffer)).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  );
});
