import { expect, it } from '@jest/globals';
import { calendarDay } from '@lianguan/kernel';
import {
  decideBusinessChange,
  decideScopeChange,
  reRegistrationConstants,
  type BusinessRefusal,
  type ChangeBusiness,
  type Enterprise,
  type RegisterChange,
} from './business-step.rules.js';

const day = (text: string) => calendarDay(text);
const OPEN: Enterprise = {
  recordedState: 'REGISTERED',
  businessScope: '学科培训',
  clockRunning: false,
  scopeChangedOn: null,
};
const TASK = { startedOn: day('2021-10-08') };
type Result = RegisterChange | BusinessRefusal;
const at = (given: Partial<Enterprise>): Enterprise => ({ ...OPEN, ...given });

// prettier-ignore -- a table
it.each<[Result, 'DEREGISTER' | 'NONPROFIT', ChangeBusiness['outcome'], string | null, Enterprise | undefined]>([
  ['CANCEL', 'DEREGISTER', 'CANCELLED', null, OPEN],
  ['CANCEL', 'DEREGISTER', 'CANCELLED', null, at({ recordedState: 'LICENSE_REVOKED' })],
  ['CANCEL', 'NONPROFIT', 'CANCELLED', null, at({ clockRunning: true })],
  ['NONE', 'DEREGISTER', 'CANCELLED', null, at({ recordedState: 'CANCELLED' })],
  ['CHANGE_SCOPE', 'NONPROFIT', 'SCOPE_CHANGED', '教育咨询', OPEN],
  ['ENTERPRISE_NOT_FOUND', 'DEREGISTER', 'CANCELLED', null, undefined],
  ['CANCELLATION_DUE', 'DEREGISTER', 'SCOPE_CHANGED', '教育咨询', OPEN],
  ['NEW_SCOPE_MISSING', 'NONPROFIT', 'SCOPE_CHANGED', null, OPEN],
])('%s: %s, %s', (expected, choice, outcome, newScope, enterprise) => {
  const decided = decideBusinessChange({ task: { ...TASK, choice }, enterprise }, { outcome, newScope });
  expect(decided.ok ? decided.value : decided.refusal.code).toBe(expected);
});

// prettier-ignore -- a table
it.each<[Result, string, Enterprise | undefined]>([
  ['CHANGE_SCOPE', '艺术培训', OPEN],
  ['CHANGE_SCOPE', '艺术培训', at({ recordedState: 'ABNORMAL' })],
  ['NONE', '学科培训', at({ scopeChangedOn: day('2021-10-08') })],
  ['SCOPE_NOT_CHANGED', '学科培训', at({ scopeChangedOn: day('2021-10-07') })],
  ['SCOPE_NOT_CHANGED', ' 学科培训 ', OPEN],
  ['SCOPE_CLOCK_RUNNING', '艺术培训', at({ clockRunning: true })],
  ['NEW_SCOPE_MISSING', '  ', OPEN],
  ['ENTERPRISE_ENDED', '艺术培训', at({ recordedState: 'CANCELLED' })],
  ['ENTERPRISE_ENDED', '艺术培训', at({ recordedState: 'LICENSE_REVOKED' })],
  ['ENTERPRISE_NOT_FOUND', '艺术培训', undefined],
])('%s: %s', (expected, newScope, enterprise) => {
  const decided = decideScopeChange({ task: TASK, enterprise }, newScope);
  expect(decided.ok ? decided.value : decided.refusal.code).toBe(expected);
});

it('the business licence follows the schooling license in 7 working days', () => {
  expect(reRegistrationConstants).toMatchObject([{ key: 'reReg.businessLicenceChange', value: '7wd', mark: 'P' }]);
});
