import { describe, expect, it } from '@jest/globals';
import { calendarDay, makeCreditCode, ROLES, type CalendarDay } from '@lianguan/kernel';
import type { Facts } from '@lianguan/service-kit';
import {
  applicationConstants,
  applicationLifecycle,
  decideApplication,
  decideOnApplication,
  isDecisionOverdue,
  type Application,
  type ApplicationDecision,
  type ApplicationRefusal,
  type ApplicationStateName,
  type DecisionEvent,
  type PendingApplication,
} from './application.rules.js';

const constants = { get: (key: string) => applicationConstants.find((one) => one.key === key)!.value as never };
const facts = (role: (typeof ROLES)[number] = 'CIVIL'): Facts => ({
  caller: { agency: 'CIVIL_AFFAIRS', roles: [role], division: '341203', subject: 'o', operationId: 'o' },
  now: new Date('2026-03-02T01:00:00Z'),
  today: calendarDay('2026-03-02'),
  constants,
  constantsIn: () => constants,
  newId: () => 'new',
});
const day = (text: string): CalendarDay => calendarDay(text);
const codeOf = (holder: string) => makeCreditCode({ holder, division: '341203', organisation: 'MJ000001' });
const consent = { organ: '示例县教育局', documentNo: '示教批〔2026〕1号', on: day('2026-03-01') };
const particulars = {
  name: '甲培训中心',
  charterScope: '艺术培训',
  registeredAddress: '文化路1号',
  legalRepresentative: '甲',
};
const application: Application = {
  ...particulars,
  divisionCode: '341203',
  reason: '申请成立',
  consent,
  branchOf: null,
};

// prettier-ignore -- a table
it.each<[ApplicationRefusal | 'ok', Partial<Application>, boolean]>([
  ['ok', {}, true],
  ['PLACE_OUTSIDE', {}, false],
  ['BRANCH_NOT_ALLOWED', { branchOf: '乙培训中心' }, true],
  ['BRANCH_NOT_ALLOWED', { name: '乙培训学校第一分校' }, true],
  ['PARTICULARS_MISSING', { charterScope: ' ' }, true],
  ['APPLICATION_NAMES_PERSON', { reason: '联系 19900000001' }, true],
  ['CONSENT_MISSING', { consent: null }, true],
  ['CONSENT_MISSING', { consent: { ...consent, documentNo: ' ' } }, true],
  ['CONSENT_AHEAD', { consent: { ...consent, on: day('2026-03-03') } }, true],
  ['ok', { consent: { ...consent, on: day('2026-03-02') } }, true],
])('taking in: %s for %j', (code, given, isOwn) => {
  const decided = decideApplication({ ...application, ...given }, { isOwn }, facts());
  expect(decided.ok ? 'ok' : decided.refusal.code).toBe(code);
});

const pending = (state: ApplicationStateName = 'APPLIED'): PendingApplication => ({
  ...particulars,
  id: 'a',
  divisionCode: '341203',
  state,
  consent,
  dueOn: day('2026-05-01'),
});
const certificate = { usccCode: codeOf('52'), number: '示民证字第1号', validTo: day('2030-03-01') };
const decision = (act: DecisionEvent, given: Partial<ApplicationDecision> = {}): ApplicationDecision => ({
  act,
  applicationId: 'a',
  documentNo: '示民〔2026〕1号',
  reason: '名称不符合规定',
  certificate,
  consent: null,
  ...given,
});
const decided = (
  input: ApplicationDecision,
  one: PendingApplication | undefined = pending(),
  taken: readonly string[] = [],
) => decideOnApplication({ application: one, taken: new Set(taken) }, input, facts());

describe('the table', () => {
  const lines = applicationLifecycle.transitions.flatMap((line) => line.from.map((from) => ({ ...line, from })));
  it.each(
    lines.filter(({ event }) => event !== 'passDecisionDue').map((line) => [line.from, line.event, line] as const),
  )('%s -%s by its roles alone', (from, event, line) => {
    for (const role of ROLES) {
      const input = decision(event as DecisionEvent);
      const made = decideOnApplication({ application: pending(from), taken: new Set() }, input, facts(role));
      if (line.roles.includes(role as never))
        expect(made).toMatchObject({ ok: true, value: { step: { to: line.to } } });
      else expect(made).toMatchObject({ refusal: { code: 'ROLE_NOT_ENTITLED' } });
    }
  });

  it.each(applicationLifecycle.terminal)('%s is decided once', (state) => {
    for (const act of ['registerNonProfit', 'refuseNonProfitApplication'] as const)
      expect(decided(decision(act), pending(state))).toMatchObject({ refusal: { code: 'ACTION_NOT_AVAILABLE' } });
  });
});

// prettier-ignore -- a table
it.each<[ApplicationRefusal, DecisionEvent, Partial<ApplicationDecision>]>([
  ['DECISION_DOCUMENT_MISSING', 'registerNonProfit', { documentNo: ' ' }],
  ['APPLICATION_NAMES_PERSON', 'refuseNonProfitApplication', { reason: '19900000001' }],
  ['REFUSAL_REASON_MISSING', 'refuseNonProfitApplication', { reason: ' ' }],
  ['CERTIFICATE_MISSING', 'registerNonProfit', { certificate: null }],
  ['CERTIFICATE_MISSING', 'registerNonProfit', { certificate: { ...certificate, number: ' ' } }],
  ['CREDIT_CODE_WRONG', 'registerNonProfit', { certificate: { ...certificate, usccCode: codeOf('91') } }],
  ['CREDIT_CODE_WRONG', 'registerNonProfit', { certificate: { ...certificate, usccCode: 'X' } }],
  ['CERTIFICATE_ENDED', 'registerNonProfit', { certificate: { ...certificate, validTo: day('2026-03-02') } }],
])('%s: %s', (code, act, given) => {
  expect(decided(decision(act, given))).toMatchObject({ ok: false, refusal: { code } });
});

it('refuses what it does not know, a code that is taken, and grants a reopened one only with a consent', () => {
  expect(
    decideOnApplication({ application: undefined, taken: new Set() }, decision('registerNonProfit'), facts()),
  ).toMatchObject({ refusal: { code: 'APPLICATION_UNKNOWN' } });
  const taken = decided(decision('registerNonProfit'), pending(), [certificate.usccCode]);
  expect(taken).toMatchObject({ refusal: { code: 'CREDIT_CODE_TAKEN' } });
  const reopened = { ...pending(), consent: null };
  expect(decided(decision('registerNonProfit'), reopened)).toMatchObject({ refusal: { code: 'CONSENT_MISSING' } });
  expect(decided(decision('registerNonProfit', { consent }), reopened)).toMatchObject({ ok: true });
});

// prettier-ignore -- a table
it.each<[ApplicationStateName, string, boolean]>([
  ['APPLIED', '2026-05-01', false],
  ['APPLIED', '2026-05-02', true],
  ['OVERDUE', '2026-05-02', false],
  ['REGISTERED', '2026-05-02', false],
])('%s on %s is overdue: %s', (state, today, expected) => {
  expect(isDecisionOverdue(pending(state), day(today))).toBe(expected);
});
it('what is unknown is not overdue', () => expect(isDecisionOverdue(undefined, day('2026-05-02'))).toBe(false));
