import { describe, expect, it } from '@jest/globals';
import { calendarDay, ROLES, type Caller, type Role } from '@lianguan/kernel';
import { decideApplicant, decideWithdrawal, type ApplicantRefusal, type Withdrawal } from './applicant.rules.js';
import { applicationLifecycle, type ApplicationStateName, type PendingApplication } from './application.rules.js';

const pending = (state: ApplicationStateName): PendingApplication => ({
  id: 'a',
  name: '甲培训中心',
  charterScope: '艺术培训',
  registeredAddress: '文化路1号',
  legalRepresentative: '甲',
  divisionCode: '341203',
  state,
  consent: null,
  dueOn: calendarDay('2026-05-01'),
});
const by = (role: Role): { readonly caller: Pick<Caller, 'agency' | 'roles'> } => ({
  caller: { agency: role === 'INST' ? 'INSTITUTION' : 'CIVIL_AFFAIRS', roles: [role] },
});
const withdrawal: Withdrawal = { applicationId: 'a', reason: '另择住所', documentNo: '撤回〔2026〕1号' };

describe('withdrawing', () => {
  const line = applicationLifecycle.transitions.find(({ event }) => event === 'withdrawNonProfitApplication')!;
  const [from, roles] = [line.from as readonly string[], line.roles as readonly string[]];

  it.each(applicationLifecycle.states)('from %s, by the roles of the table alone', (state) => {
    for (const role of ROLES) {
      const decided = decideWithdrawal(pending(state), withdrawal, by(role));
      const refusal = from.includes(state) ? 'ROLE_NOT_ENTITLED' : 'ACTION_NOT_AVAILABLE';
      const expected = from.includes(state) && roles.includes(role) ? 'WITHDRAWN' : refusal;
      expect(decided.ok ? decided.value.to : decided.refusal.code).toBe(expected);
    }
  });

  // prettier-ignore -- a table
  it.each<[ApplicantRefusal | 'WITHDRAWN', Role, Partial<Withdrawal>]>([
    ['WITHDRAWAL_REASON_MISSING', 'INST', { reason: ' ' }],
    ['APPLICATION_NAMES_PERSON', 'INST', { reason: '联系 19900000001' }],
    ['APPLICATION_NAMES_PERSON', 'CIVIL', { documentNo: '19900000001' }],
    ['WITHDRAWAL_PAPER_MISSING', 'CIVIL', { documentNo: null }],
    ['WITHDRAWAL_PAPER_MISSING', 'CIVIL', { documentNo: ' ' }],
    ['WITHDRAWN', 'INST', { documentNo: null }],
    ['WITHDRAWN', 'CIVIL', {}],
  ])('%s: %s with %j', (code, role, given) => {
    const decided = decideWithdrawal(pending('APPLIED'), { ...withdrawal, ...given }, by(role));
    expect(decided.ok ? decided.value.to : decided.refusal.code).toBe(code);
  });

  it('refuses what it does not know', () => {
    expect(decideWithdrawal(undefined, withdrawal, by('INST'))).toMatchObject({
      refusal: { code: 'APPLICATION_UNKNOWN' },
    });
  });
});

it.each([
  ['INSTITUTION', 'i', { ok: true, value: 'i' }],
  ['INSTITUTION', undefined, { refusal: { code: 'APPLICANT_UNKNOWN' } }],
  ['CIVIL_AFFAIRS', undefined, { ok: true, value: null }],
] as const)('who applies as %s of %s', (agency, institutionId, expected) => {
  expect(decideApplicant({ agency, ...(institutionId && { institutionId }) })).toMatchObject(expected);
});
