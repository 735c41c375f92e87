import { describe, expect, it } from '@jest/globals';
import { calendarDay, ROLES } from '@lianguan/kernel';
import { registrationStateOf } from '../registration/index.js';
import {
  decideEnterpriseAct,
  ENTERPRISE_ACTS,
  enterpriseLifecycle,
  registrarConstants,
  reportWindow,
  type EnterpriseAct,
  type EnterpriseEvent,
  type EnterpriseFacts,
  type EnterpriseFile,
  type EnterpriseRefusal,
} from './registrar.rules.js';

const day = (text: string) => calendarDay(text);
const constants = { get: (key: string) => registrarConstants.find((one) => one.key === key)!.value as never };
const facts = (role: (typeof ROLES)[number] = 'SAMR_REG', today = '2026-07-01'): EnterpriseFacts => ({
  stateOf: registrationStateOf,
  caller: { agency: 'MARKET_REGULATION', roles: [role], division: '341203', subject: 'o', operationId: 'o' },
  now: new Date(`${today}T01:00:00Z`),
  today: day(today),
  constants,
  constantsIn: () => constants,
  newId: () => 'new',
});
const FILE: EnterpriseFile = {
  id: 'r',
  version: 3,
  usccCode: 'c',
  divisionCode: '341203',
  establishedOn: day('2025-12-31'),
  recordedState: 'REGISTERED',
  state: 'REGISTERED',
  measures: [],
  institutionIds: ['i'],
  reportedYears: [],
  listed: null,
};
const at = (state: EnterpriseFile['recordedState'], given: Partial<EnterpriseFile> = {}): EnterpriseFile => ({
  ...FILE,
  recordedState: state,
  state,
  ...given,
});
const complete = (act: EnterpriseEvent): EnterpriseAct => ({
  act,
  registrationId: 'r',
  documentNo: '示市监〔2026〕1号',
  reason: '依规定',
  cause: 'ANNUAL_REPORT',
  year: 2025,
  on: day('2026-07-01'),
});
const decide = (file: EnterpriseFile | undefined, input: EnterpriseAct, given = facts()) =>
  decideEnterpriseAct(file, input, given);

describe('every line of the table', () => {
  const lines = enterpriseLifecycle.transitions.flatMap((line) => line.from.map((from) => ({ ...line, from })));
  it.each(lines.map((line) => [line.from, line.event, line.to, line] as const))(
    '%s -%s-> %s',
    (from, event, to, line) => {
      for (const role of ROLES) {
        const decided = decide(at(from), complete(event), facts(role));
        if (line.roles.includes(role as never))
          expect(decided).toMatchObject({ ok: true, value: { step: { from, to }, file: { state: to, version: 4 } } });
        else expect(decided).toMatchObject({ refusal: { code: 'ROLE_NOT_ENTITLED' } });
      }
    },
  );

  it.each(
    enterpriseLifecycle.states.flatMap((state) =>
      ENTERPRISE_ACTS.filter(
        (event) => !enterpriseLifecycle.transitions.some((line) => line.event === event && line.from.includes(state)),
      ).map((event) => [state, event] as const),
    ),
  )('%s has no %s', (state, event) => {
    expect(decide(at(state), complete(event))).toMatchObject({ refusal: { code: 'ACTION_NOT_AVAILABLE' } });
  });
});

const listed = { on: day('2023-07-01'), cause: 'ANNUAL_REPORT', year: 2022 } as const;

// prettier-ignore -- a table
it.each<[EnterpriseRefusal, EnterpriseEvent, EnterpriseFile | undefined, Partial<EnterpriseAct>]>([
  ['ENTERPRISE_UNKNOWN', 'listAbnormalOperation', undefined, {}],
  ['ENTERPRISE_DOCUMENT_MISSING', 'listAbnormalOperation', FILE, { documentNo: ' ' }],
  ['ENTERPRISE_REASON_MISSING', 'listAbnormalOperation', FILE, { reason: ' ' }],
  ['ENTERPRISE_TEXT_NAMES_PERSON', 'listAbnormalOperation', FILE, { reason: '19900000001' }],
  ['LISTED_BY_JOINT_ACTION', 'removeAbnormalOperation', { ...FILE, state: 'ABNORMAL' }, {}],
  ['CAUSE_MISSING', 'listAbnormalOperation', FILE, { cause: undefined }],
  ['REPORT_YEAR_MISSING', 'listAbnormalOperation', FILE, { year: null }],
  ['REPORT_YEAR_MISSING', 'recordEnterpriseAnnualReport', FILE, { on: undefined }],
  ['REPORT_NOT_DUE', 'listAbnormalOperation', FILE, { year: 2024 }],
  ['REPORT_NOT_DUE', 'listAbnormalOperation', FILE, { year: 2026 }],
  ['REPORT_FILED', 'listAbnormalOperation', { ...FILE, reportedYears: [2025] }, {}],
  ['REPORT_FILED', 'recordEnterpriseAnnualReport', { ...FILE, reportedYears: [2025] }, {}],
  ['REPORT_WINDOW_NOT_OPEN', 'recordEnterpriseAnnualReport', FILE, { on: day('2025-12-31') }],
  ['REPORT_DAY_AHEAD', 'recordEnterpriseAnnualReport', FILE, { on: day('2026-07-02') }],
  ['REPORT_STILL_MISSING', 'removeAbnormalOperation', at('ABNORMAL', { listed }), {}],
  ['REPORT_STILL_MISSING', 'removeSeriousViolation', at('SERIOUS_VIOLATION', { listed }), {}],
  ['NOT_LISTED_LONG_ENOUGH', 'listSeriousViolation', at('ABNORMAL', { listed }), {}],
])('%s: %s', (code, act, file, given) => {
  expect(decide(file, { ...complete(act), ...given })).toMatchObject({ ok: false, refusal: { code } });
});

describe('days', () => {
  it('the window of a year is the first half of the next', () => {
    expect(reportWindow(2025, FILE, facts())).toEqual({ first: '2026-01-01', last: '2026-06-30' });
  });

  // prettier-ignore -- a table
  it.each([
    ['2026-06-30', false],
    ['2026-07-01', true],
  ])('silence until %s makes a candidate: %s', (today, ok) => {
    expect(decide(FILE, complete('listAbnormalOperation'), facts('SAMR_REG', today)).ok).toBe(ok);
  });

  // prettier-ignore -- a table
  it.each([
    ['2026-01-01', false],
    ['2026-06-30', false],
    ['2026-07-01', true],
  ])('a report of %s is late: %s', (on, late) => {
    const input = { ...complete('recordEnterpriseAnnualReport'), on: day(on) };
    expect(decide(FILE, input)).toMatchObject({ value: { late, file: { reportedYears: [2025] } } });
  });

  // prettier-ignore -- a table
  it.each([
    ['2026-07-01', false],
    ['2026-07-02', true],
  ])('listed since 2023-07-01, for serious violation on %s: %s', (today, ok) => {
    const file = at('ABNORMAL', { listed });
    expect(decide(file, complete('listSeriousViolation'), facts('SAMR_REG', today)).ok).toBe(ok);
  });

  it('a report made up removes', () => {
    const file = at('ABNORMAL', { listed, reportedYears: [2022] });
    expect(decide(file, complete('removeAbnormalOperation'))).toMatchObject({
      value: { file: { state: 'REGISTERED' } },
    });
  });
});
