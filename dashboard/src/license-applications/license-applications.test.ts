import { describe, expect, it } from '@jest/globals';
import { actName, applicationActsOf } from './application-acts';
import { applicationsPath, dueBefore, readApplicationSearch } from './application-search';
import { draftOf, SELF, valuesOf, type DraftValues } from './draft-input';
import { ownershipTexts } from './ownership-text';
import { yearOf } from './year-of';

describe('the filter in the address', () => {
  it.each([
    ['', {}],
    ['state=SUBMITTED&due=3', { state: 'SUBMITTED', dueDays: 3 }],
    ['state=NONE&due=4', {}],
  ])('%s', (address, search) => {
    expect(readApplicationSearch(new URLSearchParams(address))).toEqual({
      state: undefined,
      dueDays: undefined,
      ...search,
    });
    expect(applicationsPath(search as never)).toBe(
      Object.keys(search).length > 0 ? `/license-applications?${address}` : '/license-applications',
    );
  });

  it('asks for one instant a minute', () => {
    expect(dueBefore(undefined, 0)).toBeNull();
    expect(dueBefore(1, 59_999)).toBe('1970-01-02T00:00:00.000Z');
    expect(dueBefore(1, 60_000)).toBe('1970-01-02T00:01:00.000Z');
  });
});

it.each([
  ['2025-12-31T15:59:59Z', '2025-01-01', '2025-12-31'],
  ['2025-12-31T16:00:00Z', '2026-01-01', '2026-12-31'],
])('the year of %s in Shanghai is from %s to %s', (instant, from, to) => {
  expect(yearOf(Date.parse(instant))).toEqual({ from, to });
});

it('offers what the service allows, and names every act', () => {
  expect(applicationActsOf(['refuse', 'somethingNew', 'approve'])).toEqual(['approve', 'refuse']);
  expect(['submit', 'deemAccept', 'somethingNew'].map(actName)).toEqual(['提交申请', '视为受理', 'somethingNew']);
});

it('says a holding in words', () => {
  const nodes = [
    { key: '1', name: '甲', kind: 'PERSON', creditCode: null },
    { key: '2', name: '乙公司', kind: 'DOMESTIC_COMPANY', creditCode: '91330282MA2H0A0X32' },
  ] as const;
  const holdings = [
    { owner: '2', owned: null, form: 'EQUITY' },
    { owner: '1', owned: '2', form: 'CONTROL_AGREEMENT' },
  ] as const;
  expect(ownershipTexts({ nodes: [...nodes], holdings: [...holdings] })).toEqual([
    '乙公司（境内企业）出资 → 本机构',
    '甲（自然人）协议控制 → 乙公司（境内企业）',
  ]);
});

describe('the form', () => {
  const values: DraftValues = {
    kind: 'SET_UP',
    mode: 'OFFLINE',
    divisionCode: ' 341203 ',
    schoolName: '示例学校',
    address: '文化路1号',
    trainingClass: 'ACADEMIC',
    nonAcademicKind: 'SPORT',
    stages: ['COMPULSORY'],
    subjects: '数学、 外语\n\n物理',
    registrar: 'CIVIL_AFFAIRS',
    filingNumber: '1',
    premises: { kind: 'OFFICE', areaM2: 300, capacityPerSlot: 100 },
    persons: [{ key: '1', name: '甲', citizenNumber: 'x', operator: true }],
    holdings: [{ owner: '1', owned: SELF, form: 'EQUITY' }],
  };

  it('sends what the chosen kind asks for, and no more', () => {
    expect(draftOf(values, null)).toMatchObject({
      divisionCode: '341203',
      nonAcademicKind: null,
      filingNumber: null,
      subjects: ['数学', '外语', '物理'],
      premises: { areaM2: 300 },
      persons: [{ key: '1', mobile: null }],
      companies: [],
      holdings: [{ owner: '1', owned: null, form: 'EQUITY' }],
    });
    expect(draftOf({ ...values, mode: 'ONLINE' }, 'a')).toMatchObject({ applicationId: 'a', premises: null });
  });

  it('comes back as it was sent', () => {
    const sent = draftOf({ ...values, companies: [{ key: '2', name: '乙', kind: 'FUND' }] }, 'a');
    const { applicationId: _id, companies, persons, holdings, ...plan } = sent;
    const owners = {
      nodes: [{ key: '1', name: '甲', kind: 'PERSON' as const, creditCode: null }, ...companies],
      holdings,
    };
    const stored = { ...plan, id: 'a', persons, owners } as Parameters<typeof valuesOf>[0];
    expect(draftOf(valuesOf(stored), 'a')).toEqual(sent);
  });
});
