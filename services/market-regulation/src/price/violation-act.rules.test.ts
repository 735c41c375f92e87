import { expect, it } from '@jest/globals';
import { addDays, calendarDay, ROLES, type Role } from '@lianguan/kernel';
import {
  actionsOffered,
  decideViolation,
  passReturnDue,
  type ViolationAct,
  type ViolationStanding,
} from './violation-act.rules.js';
import { caseGroundOf, confiscationGroundOf, PRICE_FINE_CONSTANTS } from './violation-ground.rules.js';
import { VIOLATION_STATES, violationLifecycle } from './violation-lifecycle.rules.js';
import { VIOLATION_KINDS } from './violation.rules.js';

const today = calendarDay('2026-03-02');
const yesterday = addDays(today, -1);
const tomorrow = addDays(today, 1);
const caller = (role: Role = 'SAMR_PRICE') => ({ roles: [role] }) as never;

const ACT: ViolationAct = {
  act: 'orderFeeReturn',
  violationId: 'v',
  reason: '责令退还',
  documentNo: '示责〔2026〕1号',
  lastDay: tomorrow,
};
const CONFIRMED: ViolationStanding = {
  state: 'CONFIRMED',
  kind: 'UNPOSTED_FEE',
  chargedOn: yesterday,
  toReturn: 1n,
  interviewedOn: null,
  searchUntil: null,
  proposalOpen: false,
};
const SEARCHING: ViolationStanding = { ...CONFIRMED, state: 'SEARCHING', searchUntil: yesterday };
const RISE: ViolationStanding = { ...CONFIRMED, kind: 'MALICIOUS_RISE' };
const PROPOSED: ViolationStanding = { ...CONFIRMED, state: 'CASE_PROPOSED' };
const INTERVIEW = { act: 'recordRegulatoryInterview', heldOn: today, department: 'EDUCATION' } as const;
const CASE = { act: 'proposePriceCase' } as const;
const REOPEN = { act: 'reopenPriceViolation' } as const;

// prettier-ignore -- a table
it.each<[string, ViolationStanding | undefined, Partial<ViolationAct>, string]>([
  ['on nothing', undefined, {}, 'VIOLATION_UNKNOWN'],
  ['with a day to come', CONFIRMED, {}, 'RETURNING'],
  ['with today', CONFIRMED, { lastDay: today }, 'VIOLATION_RETURN_DAY_PAST'],
  ['without a day', CONFIRMED, { lastDay: null }, 'VIOLATION_RETURN_DAY_PAST'],
  ['with nothing to return', { ...CONFIRMED, toReturn: 0n }, {}, 'VIOLATION_NOTHING_TO_RETURN'],
  ['with a sum that was found since', { ...CONFIRMED, toReturn: 0n }, { toReturn: 1n }, 'RETURNING'],
  ['with a sum that came to nothing since', CONFIRMED, { toReturn: 0n }, 'VIOLATION_NOTHING_TO_RETURN'],
  ['without a reason', CONFIRMED, { reason: ' ' }, 'VIOLATION_REASON_MISSING'],
  ['without a paper', CONFIRMED, { documentNo: ' ' }, 'VIOLATION_DOCUMENT_MISSING'],
  ['that names a person', CONFIRMED, { reason: '19900001234' }, 'VIOLATION_TEXT_NAMES_PERSON'],
  [
    'of confirming less than nothing',
    { ...CONFIRMED, state: 'DETECTED' },
    { act: 'confirmPriceViolation', toReturn: -1n },
    'VIOLATION_RETURN_NEGATIVE',
  ],
  [
    'of confirming nothing to return',
    { ...CONFIRMED, state: 'DETECTED' },
    { act: 'confirmPriceViolation', toReturn: 0n },
    'CONFIRMED',
  ],
  [
    'of a search until today',
    { ...CONFIRMED, state: 'RETURNING' },
    { act: 'searchPayers', lastDay: today },
    'VIOLATION_SEARCH_DAY_PAST',
  ],
  ['of a search', { ...CONFIRMED, state: 'RETURN_OVERDUE' }, { act: 'searchPayers' }, 'SEARCHING'],
  ['of confiscation after the search', SEARCHING, { act: 'proposeConfiscation' }, 'CONFISCATION_PROPOSED'],
  [
    'of confiscation on its last day',
    { ...SEARCHING, searchUntil: today },
    { act: 'proposeConfiscation' },
    'VIOLATION_SEARCH_NOT_OVER',
  ],
  ['of a rise without an interview', RISE, {}, 'VIOLATION_INTERVIEW_MISSING'],
  ['of a rise after the interview', { ...RISE, interviewedOn: today }, {}, 'RETURNING'],
  ['of a case without an interview', RISE, CASE, 'VIOLATION_INTERVIEW_MISSING'],
  ['of a case after the interview', { ...RISE, interviewedOn: today }, CASE, 'CASE_PROPOSED'],
  ['of a case of another kind', CONFIRMED, CASE, 'CASE_PROPOSED'],
  ['of a case where nothing was returned', { ...CONFIRMED, state: 'RETURN_OVERDUE' }, CASE, 'CASE_PROPOSED'],
  ['of an interview today', RISE, INTERVIEW, 'CONFIRMED'],
  ['of an interview before it is confirmed', { ...RISE, state: 'DETECTED' }, INTERVIEW, 'DETECTED'],
  ['of an interview on the day of the charge', RISE, { ...INTERVIEW, heldOn: yesterday }, 'CONFIRMED'],
  [
    'of an interview before the charge',
    RISE,
    { ...INTERVIEW, heldOn: addDays(yesterday, -1) },
    'VIOLATION_INTERVIEW_DAY_WRONG',
  ],
  ['of an interview to come', RISE, { ...INTERVIEW, heldOn: tomorrow }, 'VIOLATION_INTERVIEW_DAY_WRONG'],
  ['of an interview without a day', RISE, { ...INTERVIEW, heldOn: null }, 'VIOLATION_INTERVIEW_DAY_WRONG'],
  [
    'of an interview by one department',
    RISE,
    { ...INTERVIEW, department: null },
    'VIOLATION_INTERVIEW_DEPARTMENT_MISSING',
  ],
  ['of an interview of another kind', CONFIRMED, INTERVIEW, 'VIOLATION_INTERVIEW_NOT_NEEDED'],
  ['of taking up a case that was withdrawn', PROPOSED, REOPEN, 'CONFIRMED'],
  [
    'of taking up a confiscation that was withdrawn',
    { ...SEARCHING, state: 'CONFISCATION_PROPOSED' },
    REOPEN,
    'SEARCHING',
  ],
  ['of taking up what is still proposed', { ...PROPOSED, proposalOpen: true }, REOPEN, 'VIOLATION_PROPOSAL_OPEN'],
])('an act %s', (_name, known, given, expected) => {
  const decided = decideViolation(known, { ...ACT, ...given }, { caller: caller(), today });
  expect(decided.ok ? decided.value.to : decided.refusal.code).toBe(expected);
});

it('each step is for its state and its role, and for no other', () => {
  const guards = {
    interviewFits: true,
    returnFits: true,
    searchDayFits: true,
    searchOver: true,
    interviewed: true,
    proposalEnded: true,
  } as const;
  for (const { event, roles } of violationLifecycle.transitions)
    for (const state of VIOLATION_STATES)
      for (const role of ROLES) {
        const step = violationLifecycle.step(state, event, { roles: [role] }, guards);
        const line = violationLifecycle.transitions.find(
          (one) => one.event === event && (one.from as readonly string[]).includes(state),
        );
        const may = (roles as readonly Role[]).includes(role);
        const refused = line ? 'ROLE_NOT_ENTITLED' : 'ACTION_NOT_AVAILABLE';
        expect(step.ok ? step.value.to : step.refusal.code).toBe(line && may ? line.to : refused);
      }
});

it('the day of return passes only where it is still waited for', () => {
  for (const state of VIOLATION_STATES) {
    const passed = passReturnDue({ state }, caller('SYS'));
    expect(passed.ok && (passed.value?.to ?? null)).toBe(state === 'RETURNING' ? 'RETURN_OVERDUE' : null);
  }
});

it('an interview is offered of a rise alone', () => {
  const offered = (kind: ViolationStanding['kind']) => actionsOffered({ state: 'CONFIRMED', kind }, caller());
  expect(offered('MALICIOUS_RISE')).toEqual(['recordRegulatoryInterview', 'orderFeeReturn', 'proposePriceCase']);
  expect(offered('FAKE_DISCOUNT')).toEqual(['orderFeeReturn', 'proposePriceCase']);
});

it('a case rests on what was broken, with the penalty and its range', () => {
  const constants = { get: <T>(key: string) => PRICE_FINE_CONSTANTS.find((one) => one.key === key)!.value as T };
  const grounds = VIOLATION_KINDS.map((kind) => [kind, caseGroundOf(kind, constants)] as const);
  expect(grounds.map(([kind, { penalty, fine }]) => [kind, penalty, fine])).toEqual([
    [
      'OVER_GUIDE',
      '价格违法行为行政处罚规定 第九条',
      '违法所得5倍以下，没有违法所得的50000至500000元，情节较重的500000至2000000元',
    ],
    ['UNPOSTED_FEE', '价格违法行为行政处罚规定 第十三条', '5000元以下'],
    ['OVER_SPAN', null, null],
    ['FAKE_DISCOUNT', '价格违法行为行政处罚规定 第七条', '违法所得5倍以下，没有违法所得的50000至500000元'],
    ['MALICIOUS_RISE', '价格违法行为行政处罚规定 第六条', null],
  ]);
  for (const [kind, { basis }] of grounds)
    expect(confiscationGroundOf(kind)).toEqual({ basis, penalty: '价格违法行为行政处罚规定 第十六条', fine: null });
});
