import { describe, expect, it } from '@jest/globals';
import { calendarDay, ROLES, type Role } from '@lianguan/kernel';
import type { Facts } from '@lianguan/service-kit';
import {
  decideEnding,
  ENDING_REFUSALS,
  noticeActions,
  noticeLifecycle,
  type EndingAct,
  type EndingFile,
  type TerminationNoticeRow,
} from './ending.rules.js';
import { endLicense, isStanding, LICENSE_STATES, licenseLifecycle, type LicenseStateName } from '../licensing/index.js';

const TODAY = '2026-03-02';
const factsFor = (role: Role, today = TODAY) =>
  ({
    today: calendarDay(today),
    caller: { roles: [role], subject: 'officer' },
    newId: () => 'new',
    constantsIn: () => ({ get: () => '6m' }),
  }) as unknown as Facts;

const NOTICE: TerminationNoticeRow = {
  id: 'n',
  licenseId: 'l',
  institutionId: 'i',
  divisionCode: '341203',
  givenOn: calendarDay('2025-09-01'),
  terminatesOn: calendarDay(TODAY),
  reason: '自行终止',
  state: 'GIVEN',
};

const fileIn = (state: LicenseStateName, given: Partial<EndingFile> = {}): EndingFile => ({
  license: {
    id: 'l',
    institutionId: 'i',
    validTo: calendarDay('2027-03-31'),
    version: 4,
    recordedState: state === 'EXPIRED' ? 'EXPIRED' : 'ACTIVE',
    ending: state === 'WITHDRAWN' || state === 'CANCELLED' ? state : null,
    measures: [],
    state,
  },
  standing: isStanding({ state }),
  divisionCode: '341203',
  notice: null,
  openAccounts: 0,
  ...given,
});

const PLAN = { organ: '示例区人民法院', documentNo: '（2026）示0001清申1号', approvedOn: calendarDay(TODAY) };
const ACTS = {
  withdraw: { act: 'withdraw', licenseId: 'l', reason: '事实清楚', documentNo: '示教撤〔2026〕1号', ground: 'FRAUD' },
  cancel: { act: 'cancel', licenseId: 'l', reason: '办学终止', documentNo: '示教注〔2026〕1号', plan: null },
  giveTerminationNotice: {
    act: 'giveTerminationNotice',
    licenseId: 'l',
    reason: '自行终止',
    terminatesOn: calendarDay('2026-09-02'),
  },
  recallTerminationNotice: { act: 'recallTerminationNotice', licenseId: 'l', reason: '继续办学' },
} as const satisfies Record<string, EndingAct>;

function verdict(file: EndingFile | undefined, input: EndingAct, role: Role = 'EDU_LIC', today = TODAY): string {
  const decided = decideEnding(file, input, { end: endLicense, facts: factsFor(role, today) });
  if (!decided.ok) {
    expect(ENDING_REFUSALS[decided.refusal.code]).toBeDefined();
    return decided.refusal.code;
  }
  return `${decided.value.license.state} ${decided.value.license.version} ${decided.value.notice?.state ?? '-'}`;
}

// prettier-ignore -- a table
it.each<[string, EndingFile | undefined, EndingAct, Role, string]>([
  ['withdrawn', fileIn('ACTIVE'), ACTS.withdraw, 'EDU_LIC', 'WITHDRAWN 5 -'],
  ['withdrawn while suspended', fileIn('SUSPENDED'), ACTS.withdraw, 'EDU_LIC', 'WITHDRAWN 5 -'],
  ['withdrawn with money owed', fileIn('ACTIVE', { openAccounts: 1 }), ACTS.withdraw, 'EDU_LIC', 'WITHDRAWN 5 -'],
  ['withdrawn by a supervisor', fileIn('ACTIVE'), ACTS.withdraw, 'EDU_SUP', 'ROLE_NOT_ENTITLED'],
  ['withdrawn when it has expired', fileIn('EXPIRED'), ACTS.withdraw, 'EDU_LIC', 'ACTION_NOT_AVAILABLE'],
  ['unknown', undefined, ACTS.withdraw, 'EDU_LIC', 'LICENSE_UNKNOWN'],
  ['without a reason', fileIn('ACTIVE'), { ...ACTS.withdraw, reason: ' ' }, 'EDU_LIC', 'REASON_MISSING'],
  [
    'with a person in the reason',
    fileIn('ACTIVE'),
    { ...ACTS.withdraw, reason: '19900000001' },
    'EDU_LIC',
    'PERSON_NAMED',
  ],
  ['without a document', fileIn('ACTIVE'), { ...ACTS.withdraw, documentNo: '' }, 'EDU_LIC', 'DOCUMENT_MISSING'],
  ['cancelled after its term', fileIn('EXPIRED'), ACTS.cancel, 'EDU_LIC', 'CANCELLED 5 -'],
  ['cancelled after its revocation', fileIn('REVOKED'), ACTS.cancel, 'EDU_LIC', 'CANCELLED 5 -'],
  ['cancelled after its withdrawal', fileIn('WITHDRAWN'), ACTS.cancel, 'EDU_LIC', 'CANCELLED 5 -'],
  ['cancelled twice', fileIn('CANCELLED'), ACTS.cancel, 'EDU_LIC', 'ACTION_NOT_AVAILABLE'],
  ['cancelled with an account open', fileIn('EXPIRED', { openAccounts: 1 }), ACTS.cancel, 'EDU_LIC', 'ACCOUNTS_OPEN'],
  [
    'cancelled by a plan',
    fileIn('EXPIRED', { openAccounts: 1 }),
    { ...ACTS.cancel, plan: PLAN },
    'EDU_LIC',
    'CANCELLED 5 -',
  ],
  [
    'by a plan of nobody',
    fileIn('EXPIRED'),
    { ...ACTS.cancel, plan: { ...PLAN, organ: ' ' } },
    'EDU_LIC',
    'PLAN_INCOMPLETE',
  ],
  [
    'by a plan without a number',
    fileIn('EXPIRED'),
    { ...ACTS.cancel, plan: { ...PLAN, documentNo: '' } },
    'EDU_LIC',
    'PLAN_INCOMPLETE',
  ],
  [
    'by a plan of tomorrow',
    fileIn('EXPIRED'),
    { ...ACTS.cancel, plan: { ...PLAN, approvedOn: calendarDay('2026-03-03') } },
    'EDU_LIC',
    'PLAN_NOT_YET',
  ],
  ['cancelled while it stands', fileIn('ACTIVE'), ACTS.cancel, 'EDU_LIC', 'NOTICE_MISSING'],
  [
    'cancelled a day early',
    fileIn('ACTIVE', { notice: { ...NOTICE, terminatesOn: calendarDay('2026-03-03') } }),
    ACTS.cancel,
    'EDU_LIC',
    'NOTICE_RUNNING',
  ],
  [
    'cancelled on the day announced',
    fileIn('ACTIVE', { notice: NOTICE }),
    ACTS.cancel,
    'EDU_LIC',
    'CANCELLED 5 CARRIED_OUT',
  ],
  [
    'announced, and money is owed',
    fileIn('ACTIVE', { notice: NOTICE, openAccounts: 2 }),
    ACTS.cancel,
    'EDU_LIC',
    'ACCOUNTS_OPEN',
  ],
  ['cancelled by the school', fileIn('EXPIRED'), ACTS.cancel, 'INST', 'ROLE_NOT_ENTITLED'],
  [
    'expired before its announced end',
    fileIn('EXPIRED', { notice: NOTICE }),
    ACTS.cancel,
    'EDU_LIC',
    'CANCELLED 5 CARRIED_OUT',
  ],
  ['announced half a year ahead', fileIn('ACTIVE'), ACTS.giveTerminationNotice, 'INST', 'ACTIVE 4 GIVEN'],
  ['announced while suspended', fileIn('SUSPENDED'), ACTS.giveTerminationNotice, 'INST', 'SUSPENDED 4 GIVEN'],
  [
    'announced a day short',
    fileIn('ACTIVE'),
    { ...ACTS.giveTerminationNotice, terminatesOn: calendarDay('2026-09-01') },
    'INST',
    'NOTICE_TOO_SHORT',
  ],
  ['announced twice', fileIn('ACTIVE', { notice: NOTICE }), ACTS.giveTerminationNotice, 'INST', 'NOTICE_STANDS'],
  ['announced after its end', fileIn('REVOKED'), ACTS.giveTerminationNotice, 'INST', 'LICENSE_NOT_STANDING'],
  ['taken back', fileIn('ACTIVE', { notice: NOTICE }), ACTS.recallTerminationNotice, 'INST', 'ACTIVE 4 RECALLED'],
  [
    'taken back by an officer',
    fileIn('ACTIVE', { notice: NOTICE }),
    ACTS.recallTerminationNotice,
    'EDU_LIC',
    'ROLE_NOT_ENTITLED',
  ],
  ['taken back without one', fileIn('ACTIVE'), ACTS.recallTerminationNotice, 'INST', 'NOTICE_MISSING'],
])('%s', (_name, file, input, role, expected) => expect(verdict(file, input, role)).toBe(expected));

describe('each line of the table', () => {
  const settled = (state: LicenseStateName) => fileIn(state, { notice: NOTICE });
  it.each(['withdraw', 'cancel'] as const)('%s: from its states and by its roles alone', (event) => {
    const lines = licenseLifecycle.transitions.filter((line) => line.event === event);
    for (const state of LICENSE_STATES)
      for (const role of ROLES) {
        const line = lines.find(({ from }) => from.includes(state));
        const may = line?.roles.includes(role as never) ?? false;
        const decided = decideEnding(settled(state), ACTS[event], { end: endLicense, facts: factsFor(role) });
        expect([state, role, decided.ok]).toEqual([state, role, may]);
        if (decided.ok) expect(decided.value.license.state).toBe(line!.to);
      }
  });

  it('says by which article', () => {
    const decided = decideEnding(settled('ACTIVE'), ACTS.cancel, { end: endLicense, facts: factsFor('EDU_LIC') });
    expect(decided).toMatchObject({
      value: { transition: 'ACTIVE -cancel-> CANCELLED', basis: expect.stringContaining('民办教育促进法') },
    });
  });

  it('the notice is taken back by the school alone', () =>
    expect(
      ROLES.filter((role) => noticeLifecycle.availableActions('GIVEN', { roles: [role] }).includes('recall')),
    ).toEqual(['INST']));
});

it('offers the school what it may do about its own end', () => {
  const offered = (state: LicenseStateName, notice: TerminationNoticeRow | null, role: Role = 'INST') =>
    noticeActions(isStanding({ state }), notice, { roles: [role] });
  for (const state of LICENSE_STATES)
    expect(offered(state, null)).toEqual(
      isStanding({ state }) ? ['applyForLicenseRenewal', 'giveTerminationNotice'] : [],
    );
  expect(offered('ACTIVE', NOTICE)).toEqual(['recallTerminationNotice']);
  expect(offered('ACTIVE', { ...NOTICE, state: 'CARRIED_OUT' })).toEqual([
    'applyForLicenseRenewal',
    'giveTerminationNotice',
  ]);
  expect(offered('ACTIVE', null, 'EDU_LIC')).toEqual([]);
});
