import { describe, expect, it } from '@jest/globals';
import { calendarDay, makeSchoolLicenseNumber, ROLES, type Role } from '@lianguan/kernel';
import type { Facts } from '@lianguan/service-kit';
import fc from 'fast-check';
import type { ActOf, ApplicationAct, ApplicationFile, ApplicationRow } from './application-file.rules.js';
import {
  APPLICATION_CONSTANTS,
  applicationLifecycle,
  CLOCKS,
  type ApplicationEvent,
  type ApplicationStateName,
} from './application-lifecycle.rules.js';
import { APPLICATION_REFUSALS, decideApplication, type ConditionAnswers } from './application.rules.js';

const NOW = new Date('2026-03-02T15:59:59.999Z');
const PAST = { nextDueMs: NOW.getTime() - 1 };
const constants = {
  get: <T>(key: string) => APPLICATION_CONSTANTS.find((constant) => constant.key === key)!.value as T,
};
const factsOf = (role: Role, day = '2026-03-02') =>
  ({ caller: { roles: [role] }, today: calendarDay(day), now: NOW }) as unknown as Facts;

const LICENSE = {
  number: makeSchoolLicenseNumber({ division: '341203', level: 7, serial: 18 }),
  issuedBy: '示例区教育局',
  validFrom: calendarDay('2026-03-02'),
  validTo: calendarDay('2026-03-02'),
};
const APPLICATION: ApplicationRow = {
  id: 'a',
  institutionId: 'i',
  divisionCode: '341203',
  version: 1,
  state: 'DRAFT',
  agencies: [],
  kind: 'SET_UP',
  mode: 'OFFLINE',
  schoolName: '示例培训学校',
  address: '文化路1号',
  trainingClass: 'NON_ACADEMIC',
  nonAcademicKind: 'SPORT',
  stages: ['COMPULSORY'],
  subjects: [],
  registrar: 'CIVIL_AFFAIRS',
  filingNumber: null,
  premises: null,
  owners: { nodes: [], holdings: [] },
  correctionItems: [],
  extended: false,
  overdue: [],
  siteCheck: null,
  decision: null,
  license: LICENSE,
  staffAnswer: null,
  nextDueMs: NOW.getTime(),
};
const ONLINE = { kind: 'ONLINE_APPROVAL', mode: 'ONLINE' } as const;
const FILE: ApplicationFile = { application: APPLICATION, registered: true, accountActive: true, numberTaken: false };
const YES: ConditionAnswers = { admissible: true, premisesFit: true, papersComplete: true };
const SITE = { checkedOn: calendarDay('2026-03-02'), officers: ['执1', '执2'], premises: null, note: '' };
const DECIDED = { reason: '理由', documentNo: '示1号' };
const STAFF = { documentNo: '示函1号', answeredOn: calendarDay('2026-03-01'), listed: 3, clear: 3 };

/** A sound saying of each act. */
const SAID: { readonly [Event in ApplicationEvent]: Omit<ActOf<Event>, 'act' | 'applicationId'> } = {
  submit: {},
  resubmit: {},
  accept: {},
  deemAccept: {},
  consult: {},
  overrunDecision: {},
  overrunIssue: {},
  requestCorrection: { items: ['补充权属证明'] },
  siteCheck: { site: SITE },
  extendDecision: { reason: '案情复杂' },
  withdraw: { reason: '' },
  approve: { documentNo: '示1号' },
  refuse: DECIDED,
  refuseFalse: DECIDED,
  annul: DECIDED,
  issue: { license: LICENSE },
  activate: { staffAnswer: STAFF },
};

interface Case {
  readonly role?: Role;
  readonly day?: string;
  readonly said?: object;
  readonly file?: Partial<ApplicationFile>;
  readonly application?: Partial<ApplicationRow>;
  readonly answers?: Partial<ConditionAnswers>;
}

const roleOf = (event: ApplicationEvent): Role =>
  applicationLifecycle.transitions.find((line) => line.event === event)!.roles[0]!;

function decide(state: ApplicationStateName, event: ApplicationEvent, given: Case = {}) {
  const file = { ...FILE, ...given.file, application: { ...APPLICATION, ...given.application, state } };
  const input = { applicationId: 'a', act: event, ...SAID[event], ...given.said } as ApplicationAct;
  const facts = factsOf(given.role ?? roleOf(event), given.day);
  return decideApplication(file, input, { answers: { ...YES, ...given.answers }, facts });
}
function outcome(...asked: Parameters<typeof decide>): string {
  const decision = decide(...asked);
  return decision.ok ? decision.value.application.state : decision.refusal.code;
}

describe('each line of the table', () => {
  const lines = applicationLifecycle.transitions.flatMap((line) =>
    line.from.map(
      (from) => [`${from} -${line.event}-> ${line.to}${line.guard ? ` if ${line.guard}` : ''}`, line, from] as const,
    ),
  );
  it.each(lines)('%s: by its roles, and by no other', (_name, line, from) => {
    const application = line.guard === 'setUp' ? {} : ONLINE;
    for (const role of ROLES) {
      const said = outcome(from, line.event, { role, application });
      expect([role, said]).toEqual([role, line.roles.includes(role) ? line.to : 'ROLE_NOT_ENTITLED']);
    }
  });

  it('and no act from any other state', () => {
    const events = [...new Set(applicationLifecycle.transitions.map(({ event }) => event))];
    for (const event of events) {
      const from = applicationLifecycle.transitions.filter((line) => line.event === event).flatMap((line) => line.from);
      for (const state of applicationLifecycle.states.filter((other) => !from.includes(other)))
        expect([state, event, outcome(state, event)]).toEqual([state, event, 'ACTION_NOT_AVAILABLE']);
    }
  });
});

describe('the terms', () => {
  // prettier-ignore -- a table
  it.each([
    ['DRAFT', 'submit', {}, CLOCKS.accept, '5wd'],
    ['CORRECTION', 'resubmit', {}, CLOCKS.accept, '5wd'],
    ['SUBMITTED', 'accept', {}, CLOCKS.decide, '3m'],
    ['SUBMITTED', 'deemAccept', {}, CLOCKS.decide, '3m'],
    ['SUBMITTED', 'accept', ONLINE, CLOCKS.decide, '20wd'],
    ['SUBMITTED', 'deemAccept', ONLINE, CLOCKS.decide, '20wd'],
    ['CHECKED', 'approve', {}, CLOCKS.issue, '10wd'],
  ] as const)('%s -%s, %j: %s of %s', (state, event, application, name, term) => {
    const decision = decide(state, event, { application });
    const begins = decision.ok ? decision.value.step?.begins : null;
    expect([begins?.name, constants.get(begins!.term)]).toEqual([name, term]);
  });

  // prettier-ignore -- a table
  it.each([
    ['SUBMITTED', 'requestCorrection', [CLOCKS.accept]],
    ['SUBMITTED', 'withdraw', [CLOCKS.accept, CLOCKS.decide]],
    ['IN_REVIEW', 'withdraw', [CLOCKS.decide]],
    ['CHECKED', 'approve', [CLOCKS.decide]],
    ['CHECKED', 'refuse', [CLOCKS.decide]],
    ['APPROVED', 'issue', [CLOCKS.issue]],
    ['APPROVED', 'annul', [CLOCKS.issue]],
  ] as const)('%s -%s ends %j', (state, event, ended) => {
    const decision = decide(state, event);
    expect(decision.ok && [...decision.value.step!.ends].sort()).toEqual([...ended].sort());
  });
});

it('runs one clock at a time, and none once all is decided, whatever is done', () => {
  const anyAct = fc.constantFrom(...new Set(applicationLifecycle.transitions.map(({ event }) => event)));
  fc.assert(
    fc.property(fc.array(anyAct, { minLength: 1, maxLength: 40 }), fc.boolean(), (events, online) => {
      let application: ApplicationRow = { ...APPLICATION, ...(online ? ONLINE : {}) };
      const clocks = new Set<string>();
      for (const event of events) {
        const decision = decide(application.state, event, { application });
        if (!decision.ok || !decision.value.step) continue;
        const { step } = decision.value;
        application = decision.value.application;
        for (const name of step.ends) clocks.delete(name);
        if (step.begins) clocks.add(step.begins.name);
        expect(clocks.size).toBeLessThanOrEqual(1);
        if (applicationLifecycle.terminal.includes(application.state)) expect(clocks.size).toBe(0);
      }
    }),
  );
});

describe('the law’s no', () => {
  const named = { code: 'PAPERS_OPEN', detail: { papers: '' } } as const;
  // prettier-ignore -- a table
  const cases: [ApplicationStateName, ApplicationEvent, Case, string][] = [
    ['DRAFT', 'submit', { answers: { admissible: { code: 'APPLICATION_OPEN' } } }, 'APPLICATION_OPEN'],
    ['SUBMITTED', 'requestCorrection', { application: { correctionItems: ['一'] } }, 'CORRECTION_ONCE'],
    ['SUBMITTED', 'requestCorrection', { application: PAST }, 'CORRECTION_TOO_LATE'],
    ['SUBMITTED', 'requestCorrection', { said: { items: [' '] } }, 'CORRECTION_ITEMS_MISSING'],
    ['SUBMITTED', 'requestCorrection', { said: { items: ['电话19900000001'] } }, 'PERSON_NAMED'],
    ['IN_REVIEW', 'siteCheck', { said: { site: { ...SITE, officers: ['执1', '执1 '] } } }, 'OFFICERS_TOO_FEW'],
    ['IN_REVIEW', 'siteCheck', { day: '2026-03-01' }, 'CHECK_NOT_YET'],
    ['IN_REVIEW', 'siteCheck', { answers: { premisesFit: { code: 'PREMISES_DWELLING' } } }, 'PREMISES_DWELLING'],
    ['ACCEPTED', 'extendDecision', {}, 'EXTENSION_NOT_POSSIBLE'],
    ['ACCEPTED', 'extendDecision', { application: ONLINE }, 'ACCEPTED'],
    ['ACCEPTED', 'extendDecision', { application: { ...ONLINE, extended: true } }, 'EXTENSION_NOT_POSSIBLE'],
    ['ACCEPTED', 'extendDecision', { application: { ...ONLINE, ...PAST } }, 'EXTENSION_NOT_POSSIBLE'],
    ['ACCEPTED', 'extendDecision', { application: ONLINE, said: { reason: '' } }, 'REASON_MISSING'],
    ['CHECKED', 'approve', { answers: { papersComplete: named } }, 'PAPERS_OPEN'],
    ['CHECKED', 'approve', { said: { documentNo: ' ' } }, 'DOCUMENT_NUMBER_MISSING'],
    ['CHECKED', 'refuse', { said: { documentNo: '' } }, 'DOCUMENT_NUMBER_MISSING'],
    ['CHECKED', 'refuse', { said: { reason: '' } }, 'REASON_MISSING'],
    ['APPROVED', 'issue', { said: { license: { ...LICENSE, number: '教民1' } } }, 'LICENSE_NUMBER_INVALID'],
    ['APPROVED', 'issue', { file: { numberTaken: true } }, 'LICENSE_NUMBER_TAKEN'],
    [
      'APPROVED',
      'issue',
      { said: { license: { ...LICENSE, validTo: calendarDay('2026-03-01') } } },
      'LICENSE_TERM_REVERSED',
    ],
    ['ISSUED', 'activate', { file: { registered: false } }, 'REGISTRATION_MISSING'],
    ['ISSUED', 'activate', { file: { accountActive: false } }, 'ACCOUNT_NOT_ACTIVE'],
    ['ISSUED', 'activate', { said: { staffAnswer: { ...STAFF, clear: 2 } } }, 'STAFF_NOT_CLEAR'],
    ['ISSUED', 'activate', { said: { staffAnswer: { ...STAFF, listed: 0, clear: 0 } } }, 'STAFF_NOT_CLEAR'],
    ['ISSUED', 'activate', { said: { staffAnswer: { ...STAFF, documentNo: '' } } }, 'DOCUMENT_NUMBER_MISSING'],
    ['ISSUED', 'activate', { day: '2026-03-03' }, 'LICENSE_TERM_OVER'],
    ['ISSUED', 'activate', { day: '2026-03-02' }, 'ACTIVE'],
  ];
  it.each(cases)('%s -%s, %j: %s', (state, event, given, expected) => {
    expect(outcome(state, event, given)).toBe(expected);
  });

  it('has nothing to say of an application that there is not', () => {
    const input = { applicationId: 'x', act: 'accept' } as const;
    expect(decideApplication(undefined, input, { answers: YES, facts: factsOf('EDU_LIC') })).toMatchObject({
      refusal: { code: 'APPLICATION_UNKNOWN' },
    });
    expect(Object.keys(APPLICATION_REFUSALS)).toContain('APPLICATION_UNKNOWN');
  });
});

describe('what an act writes', () => {
  it('says to who is refused what he can do, and to who is admitted nothing', () => {
    expect(decide('CHECKED', 'refuse')).toMatchObject({
      value: { application: { decision: { remedies: expect.stringContaining('六个月') } } },
    });
    expect(decide('CHECKED', 'approve')).toMatchObject({ value: { application: { decision: { remedies: null } } } });
  });

  it('puts the clock on record that ran out', () => {
    expect(decide('APPROVED', 'overrunIssue')).toMatchObject({ value: { application: { overdue: [CLOCKS.issue] } } });
    expect(decide('CHECKED', 'overrunDecision')).toMatchObject({
      value: { application: { state: 'CHECKED', overdue: [CLOCKS.decide] } },
    });
  });
});
