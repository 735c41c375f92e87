import { describe, expect, it } from '@jest/globals';
import { factsText, inspectionsPath, readSearch } from './inspection-texts';

describe('the address of the list', () => {
  it.each([
    ['', '/annual-inspections'],
    ['year=2025&state=OPENED', '/annual-inspections?year=2025&state=OPENED'],
    ['year=2025', '/annual-inspections?year=2025'],
    ['year=20x5&state=toString', '/annual-inspections'],
  ])('%s', (search, path) => expect(inspectionsPath(readSearch(new URLSearchParams(search)))).toBe(path));
});

describe('the year’s records', () => {
  const sound = {
    licenseState: 'ACTIVE',
    registered: true,
    accountActive: true,
    measures: 0,
    handlingState: null,
    appraisals: 0,
    academicFindings: 0,
    staffListed: null,
    staffClear: null,
  } as const;

  it('say nothing of a school without any', () => expect(factsText(sound)).toBe(''));

  it('name what is lacking first', () =>
    expect(
      factsText({
        ...sound,
        licenseState: 'SUSPENDED',
        registered: false,
        accountActive: false,
        measures: 2,
        handlingState: 'ORDERED',
        appraisals: 3,
        academicFindings: 1,
        staffListed: 9,
        staffClear: 8,
      }),
    ).toMatch(
      /^许可证停业整顿；无有效法人登记；监管账户未生效；证照处置：.+；联合惩戒 2 项；课程鉴别 3 次，学科类 1 次；人员核查 8\/9 通过$/u,
    ));
});
