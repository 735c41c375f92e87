import { describe, expect, it } from '@jest/globals';
import { calendarDay, makeCitizenNumber } from '@lianguan/kernel';
import { checkDraft, type DraftApplication } from './draft.rules.js';

const citizenNumber = makeCitizenNumber({ division: '341203', birthDay: calendarDay('1873-09-25'), serial: 1 });
const PERSON = { key: '1', name: '甲举办', citizenNumber, mobile: null, operator: true };
const COMPANY = { key: '2', name: '乙公司', kind: 'DOMESTIC_COMPANY', creditCode: '91330282MA2H0A0X32' } as const;
const DRAFT: DraftApplication = {
  applicationId: null,
  institutionId: 'i',
  kind: 'SET_UP',
  mode: 'OFFLINE',
  divisionCode: '341203',
  schoolName: '示例培训学校',
  address: '文化路1号',
  trainingClass: 'NON_ACADEMIC',
  nonAcademicKind: 'SPORT',
  stages: ['COMPULSORY'],
  subjects: [],
  registrar: 'CIVIL_AFFAIRS',
  filingNumber: null,
  premises: null,
  persons: [PERSON],
  companies: [],
  holdings: [{ owner: '1', owned: null, form: 'EQUITY' }],
};
const ONLINE = { kind: 'ONLINE_APPROVAL', trainingClass: 'ACADEMIC', nonAcademicKind: null } as const;

describe('checkDraft', () => {
  // prettier-ignore -- a table
  const cases: [string, Parameters<typeof checkDraft>[0], Partial<DraftApplication>, string][] = [
    ['a new one', null, {}, 'OK'],
    ['of nobody', null, { institutionId: '' }, 'APPLICANT_UNKNOWN'],
    ['one of another institution', undefined, {}, 'APPLICATION_UNKNOWN'],
    ['one to be corrected', { state: 'CORRECTION' }, {}, 'OK'],
    ['one that is submitted', { state: 'SUBMITTED' }, {}, 'DRAFT_CLOSED'],
    ['in a township', null, { divisionCode: '341203001' }, 'OK'],
    ['in a city', null, { divisionCode: '341200' }, 'DIVISION_INVALID'],
    ['nowhere', null, { divisionCode: '3412' }, 'DIVISION_INVALID'],
    ['of no kind', null, { nonAcademicKind: null }, 'CLASS_MISMATCH'],
    ['for nobody', null, { stages: [] }, 'STAGES_MISSING'],
    ['online without the number of its filing', null, { ...ONLINE, mode: 'ONLINE' }, 'ONLINE_APPROVAL_INCOMPLETE'],
    ['online in a house', null, { ...ONLINE, filingNumber: '1' }, 'ONLINE_APPROVAL_INCOMPLETE'],
    ['online', null, { ...ONLINE, mode: 'ONLINE', filingNumber: '1' }, 'OK'],
    ['of shareholders alone', null, { persons: [{ ...PERSON, operator: false }] }, 'OPERATOR_MISSING'],
    ['of two with one key', null, { companies: [{ key: '1', name: '乙', kind: 'FUND' }] }, 'OWNER_KEY_REPEATED'],
    ['of a company without its code', null, { companies: [{ ...COMPANY, creditCode: null }] }, 'COMPANY_CODE_MISSING'],
    [
      'of a company with a wrong code',
      null,
      { companies: [{ ...COMPANY, creditCode: '91330282MA2H0A0X30' }] },
      'COMPANY_CODE_WRONG',
    ],
    ['of a company', null, { companies: [COMPANY] }, 'OK'],
    ['of a fund without a code', null, { companies: [{ key: '2', name: '乙', kind: 'FUND' }] }, 'OK'],
    ['held by a stranger', null, { holdings: [{ owner: '2', owned: null, form: 'EQUITY' }] }, 'OWNER_UNKNOWN'],
    ['that holds a stranger', null, { holdings: [{ owner: '1', owned: '2', form: 'EQUITY' }] }, 'OWNER_UNKNOWN'],
    ['with a wrong number', null, { persons: [{ ...PERSON, citizenNumber: '1' }] }, 'CITIZEN_NUMBER_INVALID'],
    ['with a wrong mobile', null, { persons: [{ ...PERSON, mobile: '1' }] }, 'MOBILE_INVALID'],
  ];
  it.each(cases)('%s', (_name, known, given, expected) => {
    const decision = checkDraft(known, { ...DRAFT, ...given });
    expect(decision.ok ? 'OK' : decision.refusal.code).toBe(expected);
  });

  it('makes owners of persons and companies alike, and repeats no number', () => {
    expect(checkDraft(null, DRAFT)).toMatchObject({
      value: { owners: { nodes: [{ key: '1', name: '甲举办', kind: 'PERSON' }] } },
    });
    const wrong = { ...PERSON, citizenNumber: '34120318730925' };
    expect(JSON.stringify(checkDraft(null, { ...DRAFT, persons: [wrong] }))).not.toContain(wrong.citizenNumber);
  });
});
