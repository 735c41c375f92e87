import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, calendarDay, ROLES, type Role } from '@lianguan/kernel';
import { COMPLAINT_TOPICS, competentFor } from './complaint-matter.rules.js';
import {
  COMPLAINT_CONSTANTS,
  COMPLAINT_STATES,
  REFUSE_GROUNDS,
  REPORT_STATES,
  TERMINATE_GROUNDS,
  type ComplaintEventName,
  type ComplaintStateName,
} from './complaint-steps.rules.js';
import { breachesOf } from './report-breach.rules.js';
import { servedSteps, withoutName } from './served-complaint.rules.js';
import {
  clockAfter,
  complainantOf,
  decideComplaint,
  decideLodging,
  firstClock,
  lifecycleOf,
  passComplaintDue,
  receiptNoOf,
  type ComplaintAct,
  type ComplaintStanding,
  type GivenComplaint,
} from './complaint.rules.js';

const today = calendarDay('2026-03-02');
const caller = (role: Role = 'SAMR_PRICE') => ({ roles: [role] }) as never;

const GIVEN: GivenComplaint = {
  kind: 'COMPLAINT',
  topic: 'REFUND',
  channel: 'ONLINE',
  institutionId: 'i',
  text: '退课后两个月不退费，请求退还',
  name: ' 甲家长 ',
  mobile: '19900000001',
};
const REPORT = { kind: 'REPORT', name: '', mobile: '' } as const;

// prettier-ignore -- a table
it.each([
  ['with a name and a number', {}, 'ok'],
  ['without a name', { name: ' ' }, 'COMPLAINT_NAME_MISSING'],
  ['without a number', { mobile: '' }, 'COMPLAINT_MOBILE_INVALID'],
  ['with half a number', { mobile: '1990000' }, 'COMPLAINT_MOBILE_INVALID'],
  ['without a text', { text: ' ' }, 'COMPLAINT_TEXT_MISSING'],
  ['whose text holds a number', { text: '电话19900000001' }, 'COMPLAINT_TEXT_NAMES_PERSON'],
  ['that is an anonymous report', REPORT, 'ok'],
  ['that is a named report', { kind: 'REPORT' }, 'ok'],
  ['that is a report with a number alone', { ...REPORT, mobile: '19900000001' }, 'REPORT_NAME_MISSING'],
  ['that is a report with a name alone', { ...REPORT, name: '甲' }, 'COMPLAINT_MOBILE_INVALID'],
] as const)('what is lodged %s', (_name, given, expected) => {
  const decided = decideLodging({}, { ...GIVEN, ...given });
  expect(decided.ok ? 'ok' : decided.refusal.code).toBe(expected);
});

it('is about an institution that is known, and somebody’s', () => {
  expect(decideLodging(undefined, GIVEN)).toMatchObject({ refusal: { code: 'COMPLAINT_INSTITUTION_UNKNOWN' } });
  expect(decideLodging({}, GIVEN)).toEqual({ ok: true, value: { name: '甲家长', mobile: '19900000001' } });
  expect(decideLodging({}, { ...GIVEN, ...REPORT })).toEqual({ ok: true, value: { name: null, mobile: null } });
  expect(complainantOf('p')).toEqual({ ok: true, value: 'p' });
  expect(complainantOf(undefined)).toMatchObject({ refusal: { code: 'COMPLAINT_PERSON_UNKNOWN' } });
});

it('gets a receipt that tells its kind and its day', () => {
  const id = '0198c5a0-0000-7000-8000-0123456789ab';
  expect(receiptNoOf('COMPLAINT', today, id)).toBe('TS202603020123456789AB');
  expect(receiptNoOf('REPORT', today, id)).toBe('JB202603020123456789AB');
});

const ACT: ComplaintAct = {
  act: 'acceptComplaint',
  complaintId: 'c',
  reason: '符合受理条件',
  documentNo: '示受〔2026〕1号',
};
const RECEIVED: ComplaintStanding = { kind: 'COMPLAINT', topic: 'REFUND', state: 'RECEIVED', anonymous: false };
const ACCEPTED = { ...RECEIVED, state: 'ACCEPTED' } as const;
const LATE = { ...RECEIVED, state: 'MEDIATION_OVERDUE' } as const;
const VERIFYING = { kind: 'REPORT', topic: 'FEES', state: 'VERIFYING', anonymous: false } as const;
const propose = { act: 'decideReport', ground: 'CASE_PROPOSED' } as const;
const send = { act: 'transferComplaint', target: 'TAX' } as const;
const end = { act: 'terminateMediation', ground: 'PARTY_REFUSES' } as const;
const NOTICE = { act: 'notifyTermination' } as const;
const up = { act: 'terminateMediation', ground: 'TIME_IS_UP' } as const;

// prettier-ignore -- a table
it.each([
  ['on nothing', undefined, {}, 'COMPLAINT_UNKNOWN'],
  ['of acceptance', RECEIVED, {}, 'ACCEPTED'],
  ['of late acceptance', { ...RECEIVED, state: 'ACCEPT_OVERDUE' }, {}, 'ACCEPTED'],
  ['without a reason', RECEIVED, { reason: ' ' }, 'COMPLAINT_REASON_MISSING'],
  ['without a paper', RECEIVED, { documentNo: ' ' }, 'COMPLAINT_DOCUMENT_MISSING'],
  ['that names a person', RECEIVED, { reason: '19900000001' }, 'COMPLAINT_TEXT_NAMES_PERSON'],
  ['that names a person in its paper', RECEIVED, { documentNo: '19900000001' }, 'COMPLAINT_TEXT_NAMES_PERSON'],
  ['of refusal', RECEIVED, { act: 'refuseComplaint', ground: 'HANDLED_ELSEWHERE' }, 'REFUSED'],
  ['of refusal after acceptance', ACCEPTED, { act: 'refuseComplaint' }, 'ACTION_NOT_AVAILABLE'],
  ['of transfer until tomorrow', RECEIVED, { ...send, lastDay: addDays(today, 1) }, 'TRANSFERRED'],
  ['of transfer until today', RECEIVED, { ...send, lastDay: today }, 'COMPLAINT_TRANSFER_DAY_PAST'],
  ['of transfer without a day', RECEIVED, send, 'COMPLAINT_TRANSFER_DAY_PAST'],
  ['of transfer of a report', VERIFYING, { ...send, lastDay: addDays(today, 1) }, 'TRANSFERRED'],
  ['of mediation that both want', ACCEPTED, { act: 'beginMediation', bothAgree: true }, 'MEDIATING'],
  ['of mediation that one wants', ACCEPTED, { act: 'beginMediation', bothAgree: false }, 'MEDIATION_NOT_AGREED'],
  ['of termination', ACCEPTED, end, 'TERMINATED'],
  ['of termination for time before it is up', ACCEPTED, up, 'MEDIATION_TIME_LEFT'],
  ['of termination for time', LATE, up, 'TERMINATED'],
  ['of termination for another ground once time is up', LATE, end, 'MEDIATION_TIME_IS_UP'],
  ['of agreement once time is up', LATE, { act: 'recordMediationAgreement' }, 'ACTION_NOT_AVAILABLE'],
  ['of the notice of a termination', { ...RECEIVED, state: 'TERMINATED' }, NOTICE, 'TERMINATION_NOTIFIED'],
  ['of a late notice', { ...RECEIVED, state: 'TERMINATION_OVERDUE' }, NOTICE, 'TERMINATION_NOTIFIED'],
  ['of a notice before the termination', ACCEPTED, NOTICE, 'ACTION_NOT_AVAILABLE'],
  ['of withdrawal by an officer', ACCEPTED, { act: 'withdrawComplaint' }, 'ROLE_NOT_ENTITLED'],
  ['of extension', VERIFYING, { act: 'extendVerification' }, 'VERIFYING_EXTENDED'],
  [
    'of a second extension',
    { ...VERIFYING, state: 'VERIFYING_EXTENDED' },
    { act: 'extendVerification' },
    'ACTION_NOT_AVAILABLE',
  ],
  [
    'of extension once time is up',
    { ...VERIFYING, state: 'VERIFY_OVERDUE' },
    { act: 'extendVerification' },
    'ACTION_NOT_AVAILABLE',
  ],
  ['of the finding on a named report', VERIFYING, { act: 'decideReport' }, 'DECIDED'],
  ['of the finding on an anonymous report', { ...VERIFYING, anonymous: true }, { act: 'decideReport' }, 'CLOSED'],
  ['of a case by a fitting article', VERIFYING, { ...propose, breach: 'UNPOSTED_FEE' }, 'DECIDED'],
  ['of a case by no article', VERIFYING, propose, 'REPORT_BREACH_MISSING'],
  ['of a case by an article of something else', VERIFYING, { ...propose, breach: 'FALSE_AD' }, 'REPORT_BREACH_UNFIT'],
  ['of a case of anything', { ...VERIFYING, topic: 'OTHER' }, { ...propose, breach: 'FALSE_AD' }, 'DECIDED'],
  ['of no case', VERIFYING, { act: 'decideReport', ground: 'NO_CASE' }, 'DECIDED'],
  ['of mediation of a report', VERIFYING, { act: 'beginMediation', bothAgree: true }, 'ACTION_NOT_AVAILABLE'],
  ['of verification of a complaint', RECEIVED, { act: 'extendVerification' }, 'ACTION_NOT_AVAILABLE'],
] as const)('an act %s', (_name, known, given, expected) => {
  const decided = decideComplaint(known, { ...ACT, ...given }, { caller: caller(), today });
  expect(decided.ok ? decided.value.to : decided.refusal.code).toBe(expected);
});

it.each(COMPLAINT_TOPICS.filter((topic) => competentFor(topic) === null))(
  'a report of %s has an article for its case',
  (topic) => {
    expect(breachesOf(topic)).not.toEqual([]);
  },
);

it('the complainant withdraws a complaint without a paper, and no report', () => {
  const withdraw = (known: ComplaintStanding) =>
    decideComplaint(known, { ...ACT, act: 'withdrawComplaint', documentNo: '' }, { caller: caller('GUARDIAN'), today });
  expect(withdraw(LATE)).toMatchObject({ value: { to: 'WITHDRAWN' } });
  expect(withdraw(VERIFYING)).toMatchObject({ refusal: { code: 'ACTION_NOT_AVAILABLE' } });
});

it('the institution answers while a complaint is being mediated, with its evidence', () => {
  const answer = (known: ComplaintStanding | undefined, given: Partial<ComplaintAct> = {}) => {
    const input = { ...ACT, ...given, act: 'answerComplaint' } as const;
    const decided = decideComplaint(known, input, { caller: caller('INST'), today });
    return decided.ok ? decided.value.to : decided.refusal.code;
  };
  expect(answer(ACCEPTED)).toBe('ACCEPTED');
  expect(answer({ ...RECEIVED, state: 'MEDIATING' })).toBe('MEDIATING');
  expect(answer(LATE)).toBe('ACTION_NOT_AVAILABLE');
  expect(answer(VERIFYING)).toBe('ACTION_NOT_AVAILABLE');
  expect(answer(undefined)).toBe('COMPLAINT_UNKNOWN');
  expect(answer(ACCEPTED, { documentNo: ' ' })).toBe('COMPLAINT_DOCUMENT_MISSING');
});

it('what is served on the institution names nobody', () => {
  expect(withoutName('甲家长称：甲家长未获退费', '甲家长')).toBe('投诉人称：投诉人未获退费');
  expect(withoutName('未获退费', null)).toBe('未获退费');
  const step = (act: ComplaintEventName | 'lodgeComplaint') => ({ act, reason: '甲家长来电' });
  expect(servedSteps([step('lodgeComplaint'), step('acceptComplaint'), step('withdrawComplaint')], '甲家长')).toEqual([
    { act: 'acceptComplaint', reason: '投诉人来电' },
    { act: 'withdrawComplaint', reason: null },
  ]);
});

it('a refusal and a termination rest on the item of the article that they name', () => {
  const basisOf = (known: ComplaintStanding, act: Partial<ComplaintAct>) => {
    const decided = decideComplaint(known, { ...ACT, ...act }, { caller: caller(), today });
    return decided.ok ? decided.value.basis?.slice(-7) : decided.refusal.code;
  };
  expect(REFUSE_GROUNDS.map((ground) => basisOf(RECEIVED, { act: 'refuseComplaint', ground }))).toEqual(
    [...'一二三四五六'].map((item) => `五条第（${item}）项`),
  );
  expect(
    TERMINATE_GROUNDS.map((ground) =>
      basisOf(ground === 'TIME_IS_UP' ? LATE : ACCEPTED, { act: 'terminateMediation', ground }),
    ),
  ).toEqual([...'一二三四五六七'].map((item) => `一条第（${item}）项`));
});

it.each(['COMPLAINT', 'REPORT'] as const)('each step of a %s is for its state and its role alone', (kind) => {
  const lifecycle = lifecycleOf(kind);
  const guards = { bothAgree: true, groundFits: true, transferDayFits: true, reporterNamed: true } as const;
  for (const event of new Set(lifecycle.transitions.map((line) => line.event)))
    for (const state of lifecycle.states) {
      const lines = lifecycle.transitions.filter((line) => line.event === event && line.from.includes(state));
      const refused = lines.length > 0 ? 'ROLE_NOT_ENTITLED' : 'ACTION_NOT_AVAILABLE';
      const outcomes = ROLES.map((role) => {
        const step = lifecycle.step(state, event, { roles: [role] }, guards);
        return step.ok ? step.value.to : step.refusal.code;
      });
      expect(outcomes).toEqual(ROLES.map((role) => lines.find(({ roles }) => roles.includes(role))?.to ?? refused));
    }
});

const WAITS: Partial<Record<ComplaintStateName, ComplaintStateName>> = {
  RECEIVED: 'ACCEPT_OVERDUE',
  ACCEPTED: 'MEDIATION_OVERDUE',
  MEDIATING: 'MEDIATION_OVERDUE',
  TERMINATED: 'TERMINATION_OVERDUE',
  VERIFYING: 'VERIFY_OVERDUE',
  VERIFYING_EXTENDED: 'VERIFY_OVERDUE',
  DECIDED: 'NOTIFY_OVERDUE',
  TRANSFERRED: 'TRANSFER_OVERDUE',
};

it('the timer passes each state that waits, and no other', () => {
  const passed = (known?: Pick<ComplaintStanding, 'kind' | 'state'>) => {
    const decided = passComplaintDue(known, caller('SYS'));
    return decided.ok && (decided.value?.to ?? null);
  };
  for (const state of COMPLAINT_STATES) expect(passed({ kind: 'COMPLAINT', state })).toBe(WAITS[state] ?? null);
  for (const state of REPORT_STATES) expect(passed({ kind: 'REPORT', state })).toBe(WAITS[state] ?? null);
  expect(passed()).toBeNull();
  expect(passComplaintDue(RECEIVED, caller())).toMatchObject({ refusal: { code: 'ROLE_NOT_ENTITLED' } });
});

it('the clocks are those of the law, and an extension begins where the first term ends', () => {
  const terms = Object.fromEntries(COMPLAINT_CONSTANTS.map(({ key, value }) => [key, value]));
  expect(terms).toEqual({
    'complaint.accept': '7wd',
    'complaint.mediate': '45wd',
    'complaint.verify': '15wd',
    'complaint.verifyExtension': '15wd',
    'complaint.notify': '5wd',
    'complaint.terminationNotice': '7wd',
  });
  const days = { today, verifyUntil: addDays(today, 9) };
  const begun = (known: ComplaintStanding, act: ComplaintAct['act']) => {
    const decided = decideComplaint(known, { ...ACT, act }, { caller: caller(), today });
    return decided.ok && clockAfter(decided.value, { act }, days);
  };
  expect(firstClock('COMPLAINT', today)).toEqual({ term: 'complaint.accept', startedOn: today });
  expect(firstClock('REPORT', today)).toEqual({ term: 'complaint.verify', startedOn: today });
  expect(begun(RECEIVED, 'acceptComplaint')).toEqual({ term: 'complaint.mediate', startedOn: today });
  expect(begun(VERIFYING, 'extendVerification')).toEqual({
    term: 'complaint.verifyExtension',
    startedOn: days.verifyUntil,
  });
  expect(begun(VERIFYING, 'decideReport')).toEqual({ term: 'complaint.notify', startedOn: today });
  expect(begun(ACCEPTED, 'terminateMediation')).toEqual({ term: 'complaint.terminationNotice', startedOn: today });
  expect(begun({ ...RECEIVED, state: 'TERMINATED' }, 'notifyTermination')).toBe('ENDS');
  expect(begun(RECEIVED, 'refuseComplaint')).toBe('ENDS');
});

const ACTS = [...new Set([...lifecycleOf('COMPLAINT').transitions, ...lifecycleOf('REPORT').transitions])].map(
  ({ event }) => event,
);
const everyone = { roles: [...ROLES] } as never;

interface Standing extends ComplaintStanding {
  readonly runs: boolean;
}

/** Where an act leads, and whether a clock runs then; nothing where it is refused or there is nothing to pass. */
function moved(known: Standing, act: ComplaintEventName, fits: boolean): Standing | undefined {
  if (act === 'passComplaintDue') {
    const passed = passComplaintDue(known, everyone);
    return known.runs && passed.ok && passed.value ? { ...known, state: passed.value.to, runs: false } : undefined;
  }
  const ground = known.state === 'MEDIATION_OVERDUE' ? 'TIME_IS_UP' : 'NO_AGREEMENT';
  const input = { ...ACT, act, lastDay: fits ? addDays(today, 1) : today, ground, bothAgree: fits } as const;
  const decided = decideComplaint(known, input, { caller: everyone, today });
  if (!decided.ok) return undefined;
  const change = clockAfter(decided.value, input, { today, verifyUntil: today });
  return { ...known, state: decided.value.to, runs: change === null ? known.runs : change !== 'ENDS' };
}

it('whatever is done in whatever order, a clock runs exactly while somebody waits, and an end is the end', () => {
  const moves = fc.array(fc.tuple(fc.constantFrom(...ACTS), fc.boolean()), { maxLength: 12 });
  fc.assert(
    fc.property(fc.constantFrom('COMPLAINT', 'REPORT'), fc.boolean(), moves, (kind, anonymous, done) => {
      const lifecycle = lifecycleOf(kind);
      let standing: Standing = { kind, topic: 'OTHER', anonymous, state: lifecycle.initial, runs: true };
      let extensions = 0;
      for (const [act, fits] of done) {
        const next = moved(standing, act, fits);
        if (!next) continue;
        expect(lifecycle.terminal).not.toContain(standing.state);
        expect(next.runs).toBe(WAITS[next.state] !== undefined);
        extensions += act === 'extendVerification' ? 1 : 0;
        standing = next;
      }
      expect(extensions).toBeLessThanOrEqual(1);
    }),
    { numRuns: 300 },
  );
});

it('what is another department’s is named to the officer', () => {
  expect(COMPLAINT_TOPICS.map(competentFor)).toEqual([
    null,
    null,
    null,
    null,
    null,
    null,
    'TAX',
    'HEALTH',
    'EDUCATION',
    null,
  ]);
});
