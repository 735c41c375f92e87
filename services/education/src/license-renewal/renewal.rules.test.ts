import { describe, expect, it } from '@jest/globals';
import { calendarDay, ROLES, type Role } from '@lianguan/kernel';
import type { Facts } from '@lianguan/service-kit';
import { isStanding, type LicenseStanding, type LicenseStateName } from '../licensing/index.js';
import {
  decideApplication,
  decideRenewal,
  RENEWAL_REFUSALS,
  RENEWAL_STATES,
  renewalLifecycle,
  type LicenseToRenew,
  type RenewalAct,
  type RenewalFile,
  type RenewalRow,
  type RenewalStateName,
} from './renewal.rules.js';

const TERM_TO = '2026-12-31';
const factsOn = (day: string, role: Role) =>
  ({
    today: calendarDay(day),
    caller: { roles: [role], subject: 's' },
    newId: () => 'new',
    constantsIn: () => ({ get: () => '30wd' }),
  }) as unknown as Facts;

const licenseIn = (state: LicenseStateName, validTo = TERM_TO): LicenseStanding => ({
  id: 'l',
  institutionId: 'i',
  validTo: calendarDay(validTo),
  version: 1,
  recordedState: 'ACTIVE',
  ending: null,
  measures: [],
  state,
});

const toRenew = (state: LicenseStateName, given: Partial<LicenseToRenew> = {}): LicenseToRenew => ({
  license: licenseIn(state),
  standing: isStanding({ state }),
  divisionCode: '341203',
  validFrom: calendarDay('2024-01-01'),
  openRenewal: false,
  termination: false,
  ...given,
});

// 2026-11-19 is the thirtieth working day before 2026-12-31: 1 October's swapped days lie before it.
// prettier-ignore -- a table
it.each([
  ['on the last day to apply', toRenew('ACTIVE'), '2026-11-19', '继续办学', 'APPLIED'],
  ['a day late', toRenew('ACTIVE'), '2026-11-20', '继续办学', 'RENEWAL_TOO_LATE'],
  ['a year early', toRenew('ACTIVE'), '2025-12-31', '继续办学', 'APPLIED'],
  ['while it is suspended', toRenew('SUSPENDED'), '2026-11-02', '继续办学', 'APPLIED'],
  ['after it was revoked', toRenew('REVOKED'), '2026-11-02', '继续办学', 'LICENSE_NOT_STANDING'],
  ['twice', toRenew('ACTIVE', { openRenewal: true }), '2026-11-02', '继续办学', 'RENEWAL_OPEN'],
  [
    'after announcing its end',
    toRenew('ACTIVE', { termination: true }),
    '2026-11-02',
    '继续办学',
    'TERMINATION_ANNOUNCED',
  ],
  ['with a person in the text', toRenew('ACTIVE'), '2026-11-02', '19900000001', 'PERSON_NAMED'],
  ['for a license of another', undefined, '2026-11-02', '继续办学', 'LICENSE_UNKNOWN'],
])('applied for %s', (_name, file, day, reason, expected) => {
  const decided = decideApplication(file, { licenseId: 'l', reason }, factsOn(day, 'INST'));
  expect(decided.ok ? decided.value.state : decided.refusal.code).toBe(expected);
});

const renewal = (state: RenewalStateName = 'APPLIED'): RenewalRow => ({
  id: 'r',
  licenseId: 'l',
  institutionId: 'i',
  divisionCode: '341203',
  state,
  reason: '继续办学',
  appliedOn: calendarDay('2026-11-02'),
  termFrom: calendarDay('2024-01-01'),
  termTo: calendarDay(TERM_TO),
  decidedOn: null,
  documentNo: null,
  decisionReason: null,
  newValidTo: null,
});
const file = (state: LicenseStateName = 'ACTIVE', given: Partial<RenewalFile> = {}): RenewalFile => ({
  renewal: renewal(),
  license: licenseIn(state),
  ...given,
});

const APPROVE = {
  act: 'approve',
  renewalId: 'r',
  documentNo: '示教延〔2026〕1号',
  validTo: calendarDay('2029-12-31'),
} as const;
const REFUSE = { act: 'refuse', renewalId: 'r', documentNo: '示教延〔2026〕2号', reason: '不再符合设置标准' } as const;
const WITHDRAW = { act: 'withdraw', renewalId: 'r', reason: '不再申请' } as const;
const DEEM = { act: 'deem', renewalId: 'r' } as const;

function verdict(of: RenewalFile | undefined, act: RenewalAct, day: string, role: Role): string {
  const decided = decideRenewal(of, act, factsOn(day, role));
  if (!decided.ok) {
    expect(RENEWAL_REFUSALS[decided.refusal.code]).toBeDefined();
    return decided.refusal.code;
  }
  if (decided.value === 'NOT_DUE') return 'NOT_DUE';
  expect(decided.value.renewal.newValidTo).toBe(decided.value.renewedTo);
  return `${decided.value.renewal.state} ${decided.value.renewedTo ?? '-'}`;
}

// prettier-ignore -- a table
it.each<[string, RenewalFile | undefined, RenewalAct, string, Role, string]>([
  ['approved on the last day', file(), APPROVE, TERM_TO, 'EDU_LIC', 'RENEWED 2029-12-31'],
  ['approved a day late', file(), APPROVE, '2027-01-01', 'EDU_LIC', 'DECISION_TOO_LATE'],
  ['approved by a supervisor', file(), APPROVE, TERM_TO, 'EDU_SUP', 'ROLE_NOT_ENTITLED'],
  [
    'approved until the same day',
    file(),
    { ...APPROVE, validTo: calendarDay(TERM_TO) },
    TERM_TO,
    'EDU_LIC',
    'TERM_NOT_LONGER',
  ],
  ['approved without a document', file(), { ...APPROVE, documentNo: ' ' }, TERM_TO, 'EDU_LIC', 'DOCUMENT_MISSING'],
  ['approved when it was revoked', file('REVOKED'), APPROVE, TERM_TO, 'EDU_LIC', 'LICENSE_ENDED_MEANWHILE'],
  [
    'approved when it was prolonged',
    file('ACTIVE', { license: licenseIn('ACTIVE', '2028-12-31') }),
    APPROVE,
    TERM_TO,
    'EDU_LIC',
    'LICENSE_ENDED_MEANWHILE',
  ],
  [
    'approved when it is gone',
    file('ACTIVE', { license: undefined }),
    APPROVE,
    TERM_TO,
    'EDU_LIC',
    'LICENSE_ENDED_MEANWHILE',
  ],
  ['refused in time', file(), REFUSE, TERM_TO, 'EDU_LIC', 'REFUSED -'],
  ['refused a day late', file(), REFUSE, '2027-01-01', 'EDU_LIC', 'DECISION_TOO_LATE'],
  ['refused late, but it was revoked', file('REVOKED'), REFUSE, '2027-01-01', 'EDU_LIC', 'REFUSED -'],
  ['refused without a reason', file(), { ...REFUSE, reason: '' }, TERM_TO, 'EDU_LIC', 'REASON_MISSING'],
  ['refused with a person named', file(), { ...REFUSE, reason: '19900000001' }, TERM_TO, 'EDU_LIC', 'PERSON_NAMED'],
  ['withdrawn', file(), WITHDRAW, TERM_TO, 'INST', 'WITHDRAWN -'],
  ['of another county', undefined, APPROVE, TERM_TO, 'EDU_LIC', 'RENEWAL_UNKNOWN'],
  ['deemed, for as long again', file(), DEEM, '2027-01-01', 'SYS', 'DEEMED_RENEWED 2029-12-31'],
  ['deemed while it is suspended', file('SUSPENDED'), DEEM, '2027-01-01', 'SYS', 'DEEMED_RENEWED 2029-12-31'],
  ['deemed when it expired meanwhile', file('EXPIRED'), DEEM, '2027-01-01', 'SYS', 'DEEMED_RENEWED 2029-12-31'],
  ['deemed on the last day', file(), DEEM, TERM_TO, 'SYS', 'NOT_DUE'],
  ['deemed when it was revoked', file('REVOKED'), DEEM, '2027-01-01', 'SYS', 'NOT_DUE'],
  [
    'deemed when it was prolonged',
    file('ACTIVE', { license: licenseIn('ACTIVE', '2028-12-31') }),
    DEEM,
    '2027-01-01',
    'SYS',
    'NOT_DUE',
  ],
  ['deemed and gone', undefined, DEEM, '2027-01-01', 'SYS', 'NOT_DUE'],
  ['deemed when decided before', file('ACTIVE', { renewal: renewal('REFUSED') }), DEEM, '2027-01-01', 'SYS', 'NOT_DUE'],
])('%s', (_name, of, act, day, role, expected) => expect(verdict(of, act, day, role)).toBe(expected));

describe('each line of the table', () => {
  it.each([APPROVE, REFUSE, WITHDRAW])('$act: from its states and by its roles alone', (act) => {
    const lines = renewalLifecycle.transitions.filter(({ event }) => event === act.act);
    for (const state of RENEWAL_STATES)
      for (const role of ROLES) {
        const line = lines.find(({ from }) => from.includes(state as never));
        const decided = decideRenewal(file('ACTIVE', { renewal: renewal(state) }), act, factsOn(TERM_TO, role));
        expect([state, role, decided.ok]).toEqual([state, role, line?.roles.includes(role as never) ?? false]);
      }
  });
});
