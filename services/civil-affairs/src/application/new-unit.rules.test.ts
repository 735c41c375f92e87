import { expect, it } from '@jest/globals';
import { calendarDay, makeCreditCode } from '@lianguan/kernel';
import type { Facts } from '@lianguan/service-kit';
import { applicationConstants } from './application.rules.js';
import { decideNewUnit, type NewUnit, type NewUnitRefusal } from './new-unit.rules.js';

const constants = { get: (key: string) => applicationConstants.find((one) => one.key === key)!.value as never };
const facts: Facts = {
  caller: { agency: 'CIVIL_AFFAIRS', roles: ['CIVIL'], division: '341203', subject: 'o', operationId: 'o' },
  now: new Date('2021-11-01T01:00:00Z'),
  today: calendarDay('2021-11-01'),
  constants,
  constantsIn: () => constants,
  newId: () => 'new',
};
const code = (holder: string, organisation = 'MJ900001') =>
  makeCreditCode({ holder, division: '341203', organisation });
const [OLD, NEW, TAKEN] = [code('91'), code('52'), code('52', 'MJ900002')];
const UNIT: NewUnit = {
  name: '示例非营利培训学校',
  charterScope: '中小学学科类培训',
  registeredAddress: '示例路1号',
  legalRepresentative: '甲',
  divisionCode: '341203001',
  formerCode: OLD,
  approvedOn: calendarDay('2021-10-20'),
  certificate: { usccCode: NEW, number: '示民证字第1号', validTo: calendarDay('2024-10-31') },
};
const certificate = (given: Partial<NewUnit['certificate']>) => ({ certificate: { ...UNIT.certificate, ...given } });
/** One digit off: the check digit no longer fits. */
const MISTYPED = NEW.slice(0, 17) + (NEW.endsWith('0') ? '1' : '0');

it('enters the code in capitals', () => {
  expect(decideNewUnit({ ...UNIT, ...certificate({ usccCode: ` ${NEW.toLowerCase()} ` }) }, new Set(), facts)).toEqual({
    ok: true,
    value: NEW,
  });
});

// prettier-ignore -- a table
it.each<[NewUnitRefusal, Partial<NewUnit>]>([
  ['PLACE_OUTSIDE', { divisionCode: '341204' }],
  ['BRANCH_NOT_ALLOWED', { name: '示例培训学校分校' }],
  ['PARTICULARS_MISSING', { name: ' ' }],
  ['APPLICATION_NAMES_PERSON', { registeredAddress: '19900000001' }],
  ['CONSENT_AHEAD', { approvedOn: calendarDay('2021-11-02') }],
  ['CODE_NOT_NEW', { formerCode: NEW }],
  ['CERTIFICATE_MISSING', certificate({ number: ' ' })],
  ['CREDIT_CODE_WRONG', certificate({ usccCode: MISTYPED })],
  ['CREDIT_CODE_WRONG', certificate({ usccCode: code('91', 'MJ900003') })],
  ['CREDIT_CODE_TAKEN', certificate({ usccCode: TAKEN })],
  ['CERTIFICATE_ENDED', certificate({ validTo: calendarDay('2021-11-01') })],
])('%s', (refusal, given) => {
  expect(decideNewUnit({ ...UNIT, ...given }, new Set([TAKEN]), facts)).toMatchObject({
    ok: false,
    refusal: { code: refusal },
  });
});
