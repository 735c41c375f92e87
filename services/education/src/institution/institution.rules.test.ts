import { describe, expect, it } from '@jest/globals';
import { calendarDay } from '@lianguan/kernel';
import {
  contentOf,
  decideRow,
  licenseOf,
  nonAcademicKindOf,
  parseStages,
  trainingClassOf,
  type InstitutionRow,
} from './institution.rules.js';

const ROW: InstitutionRow = {
  ledgerNo: 'YD-001',
  name: '示例培训学校',
  divisionCode: '341203',
  address: '文化路1号',
  classKind: 'ACADEMIC',
  usccCode: null,
  operatorName: '示例',
  operatorCitizenNumber: null,
  operatorMobile: null,
  licenseNumber: null,
  licenseIssuedBy: null,
  licenseValidFrom: null,
  licenseValidTo: null,
  importerDivision: '341203',
};
const LICENSE = {
  licenseNumber: '教民134120370000018号',
  licenseIssuedBy: '示例发证机关',
  licenseValidFrom: calendarDay('2024-01-01'),
  licenseValidTo: calendarDay('2024-01-01'),
};
const KNOWN = { id: 'a', ledgerNo: 'YD-001', version: 1, personId: 'p' };
const FRESH = { known: undefined, unchanged: false, repeated: false, licenseHolder: undefined };

describe('decideRow', () => {
  // prettier-ignore -- a table
  const cases: [string, Partial<InstitutionRow>, Partial<Parameters<typeof decideRow>[1]>, string][] = [
    ['a new row', {}, {}, 'CREATED'],
    ['the same row again', {}, { known: KNOWN, unchanged: true }, 'UNCHANGED'],
    ['a corrected row', {}, { known: KNOWN }, 'UPDATED'],
    ['a row of the town below', { divisionCode: '341203001' }, {}, 'CREATED'],
    ['a row of the next county', { divisionCode: '341202' }, {}, 'OUT_OF_DIVISION'],
    ['a row of the city above', { divisionCode: '341200' }, {}, 'OUT_OF_DIVISION'],
    ['a number that stood in the file before', {}, { repeated: true }, 'ROW_REPEATED'],
    ['a license valid for one day', LICENSE, {}, 'CREATED'],
    ['a license without its office', { ...LICENSE, licenseIssuedBy: null }, {}, 'LICENSE_INCOMPLETE'],
    ['a term without a license', { licenseValidTo: LICENSE.licenseValidTo }, {}, 'LICENSE_INCOMPLETE'],
    [
      'a term that ends before it begins',
      { ...LICENSE, licenseValidTo: calendarDay('2023-12-31') },
      {},
      'LICENSE_TERM_REVERSED',
    ],
    ['a license that another row holds', LICENSE, { licenseHolder: 'YD-002' }, 'LICENSE_OF_ANOTHER'],
    ['its own license again', LICENSE, { licenseHolder: 'YD-001' }, 'CREATED'],
  ];
  it.each(cases)('%s', (_name, row, context, expected) => {
    const decision = decideRow({ ...ROW, ...row }, { ...FRESH, ...context });
    expect(decision.ok ? decision.value : decision.refusal.code).toBe(expected);
  });
});

describe('what follows from a row', () => {
  // prettier-ignore -- a table
  it.each([
    ['ACADEMIC', 'ACADEMIC', null],
    ['CULTURE_ART', 'NON_ACADEMIC', 'CULTURE_ART'],
    ['SPORT', 'NON_ACADEMIC', 'SPORT'],
    ['SCI_TECH', 'NON_ACADEMIC', 'SCI_TECH'],
    ['VOCATIONAL', 'NON_ACADEMIC', 'VOCATIONAL'],
  ] as const)('%s is %s', (kind, trainingClass, nonAcademicKind) => {
    expect([trainingClassOf(kind), nonAcademicKindOf(kind)]).toEqual([trainingClass, nonAcademicKind]);
  });

  // prettier-ignore -- a table
  it.each([
    ['义务教育', 'COMPULSORY'],
    ['普通高中、义务教育、义务教育', 'COMPULSORY,HIGH_SCHOOL'],
    ['学龄前，成人', 'PRESCHOOL,ADULT'],
    ['初中', 'WORD_UNKNOWN'],
  ])('%s are the stages %s', (cell, expected) => {
    const parsed = parseStages(cell);
    expect(parsed.ok ? parsed.value.join() : parsed.refusal.code).toBe(expected);
  });

  it('a license only where all four cells are filled', () => {
    expect(licenseOf(ROW)).toBeNull();
    expect(licenseOf({ ...ROW, ...LICENSE })).toMatchObject({ number: LICENSE.licenseNumber });
  });

  it('says the same whoever imports it, and another thing with another cell', () => {
    expect(contentOf({ ...ROW, importerDivision: '340000' })).toBe(contentOf(ROW));
    expect(contentOf({ ...ROW, address: '文化路2号' })).not.toBe(contentOf(ROW));
    expect(contentOf({ ...ROW, stages: null })).toBe(contentOf(ROW));
    expect(contentOf({ ...ROW, stages: ['COMPULSORY'] })).not.toBe(contentOf(ROW));
  });
});
