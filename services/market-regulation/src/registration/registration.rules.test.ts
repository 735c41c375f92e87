import { expect, it } from '@jest/globals';
import type { MeasureInForce } from '@lianguan/joint-measure/rules';
import { registrationStateOf, type RegistrationStateName } from './registration.rules.js';

const measure = (kind: MeasureInForce['kind']): MeasureInForce => ({
  measureId: kind,
  kind,
  since: '2026-03-02T01:00:00.000Z',
  decisionOrgan: '示例机关',
  decisionNumber: '示决〔2026〕1号',
});
const [LIST, CLOCK] = [measure('LIST_ABNORMAL'), measure('SCOPE_CHANGE_CLOCK')];

// prettier-ignore -- a table
it.each<[RegistrationStateName, MeasureInForce[], RegistrationStateName]>([
  ['REGISTERED', [], 'REGISTERED'],
  ['REGISTERED', [CLOCK], 'REGISTERED'],
  ['REGISTERED', [LIST], 'ABNORMAL'],
  ['REGISTERED', [LIST, CLOCK], 'ABNORMAL'],
  ['ABNORMAL', [], 'ABNORMAL'],
  ['ABNORMAL', [LIST], 'ABNORMAL'],
  ['SERIOUS_VIOLATION', [LIST], 'SERIOUS_VIOLATION'],
  ['LICENSE_REVOKED', [LIST], 'LICENSE_REVOKED'],
  ['CANCELLED', [LIST], 'CANCELLED'],
])('a registration that the register calls %s, under %j, is %s', (recorded, measures, expected) => {
  expect(registrationStateOf(recorded, measures)).toBe(expected);
});
