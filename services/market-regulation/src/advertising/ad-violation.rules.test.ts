import { expect, it } from '@jest/globals';
import { addDays, calendarDay, ROLES, type Role } from '@lianguan/kernel';
import {
  AD_CANDIDATE_STATES,
  adCandidateLifecycle,
  decideAdCandidate,
  type AdCandidateAct,
} from './ad-candidate.rules.js';
import { AD_CONSTANTS } from './ad-terms.rules.js';
import {
  AD_VIOLATION_STATES,
  adViolationLifecycle,
  isServedStep,
  SERVED_STATES,
  type AdViolationStateName,
} from './ad-violation-lifecycle.rules.js';
import {
  decideAdViolation,
  decideSighting,
  passDue,
  sourceOf,
  type AdvertiserFile,
  type AdViolationAct,
  type AdViolationStanding,
  type SeenAd,
} from './ad-violation.rules.js';

const today = calendarDay('2026-03-02');
const yesterday = addDays(today, -1);
const constants = { get: <T>(key: string) => AD_CONSTANTS.find((one) => one.key === key)!.value as T };
const caller = (role: Role = 'SAMR_AD') => ({ agency: 'MARKET_REGULATION', subject: 'me', roles: [role] }) as never;
const own = { ownerAgency: 'MARKET_REGULATION', ownerSubject: 'me', sha256: 'a', recordId: null } as const;
const files = new Map([
  ['own', own],
  ['used', { ...own, recordId: 'r' }],
  ['other', { ...own, ownerSubject: 'you' }],
]);
const day = { caller: caller(), today, constants, files };

const ADVERTISER: AdvertiserFile = { divisionCode: '341203', academic: true, filings: [] };
const SEEN: SeenAd = {
  institutionId: 'i',
  channel: 'NEW_MEDIA',
  place: '公众号',
  seenOn: today,
  text: '书法班包过',
  source: 'PATROL',
  documentNo: '照片1',
  fileIds: [],
};

// prettier-ignore -- a table
it.each([
  ['today', {}, 'ok'],
  ['tomorrow', { seenOn: addDays(today, 1) }, 'SEEN_AD_IN_FUTURE'],
  ['without text', { text: '，' }, 'SEEN_AD_TEXT_MISSING'],
  ['nowhere', { place: ' ' }, 'SEEN_AD_PLACE_MISSING'],
  ['on patrol without a photo', { documentNo: ' ' }, 'SEEN_AD_DOCUMENT_MISSING'],
  ['in a scan without its number', { source: 'SCAN', documentNo: null }, 'SEEN_AD_DOCUMENT_MISSING'],
  ['in a scan that is handed in', { source: 'SCAN', documentNo: null, fileIds: ['own'] }, 'ok'],
  ['in a scan that is gone', { fileIds: ['own', 'gone'] }, 'EVIDENCE_FILE_GONE'],
  ['in a scan of somebody else', { fileIds: ['other'] }, 'EVIDENCE_FILE_NOT_YOURS'],
  ['in a scan of another ad', { fileIds: ['used'] }, 'EVIDENCE_FILE_USED'],
  ['by a citizen without a photo', { source: 'REPORT', documentNo: null }, 'ok'],
  ['by another department without a photo', { source: 'REFERRAL', documentNo: null }, 'ok'],
  ['with a mobile number', { text: '报名 19900001234' }, 'SEEN_AD_NAMES_PERSON'],
  ['with a mobile number in the place', { place: '19900001234' }, 'SEEN_AD_NAMES_PERSON'],
] as const)('an ad seen %s', (_name, given, expected) => {
  const decided = decideSighting(ADVERTISER, { ...SEEN, ...given }, day);
  expect(decided.ok ? 'ok' : decided.refusal.code).toBe(expected);
});

it('a sighting says of filing, channel and content each its own', () => {
  expect(decideSighting(ADVERTISER, SEEN, day)).toEqual({
    ok: true,
    value: {
      match: 'NEVER_FILED',
      filedAdId: null,
      channelBan: '“双减”意见',
      passages: [{ kind: 'RESULT_PROMISE', passage: '包过', from: 3, to: 5 }],
    },
  });
  expect(decideSighting(undefined, SEEN, day)).toMatchObject({
    refusal: { code: 'SEEN_AD_INSTITUTION_UNKNOWN' },
  });
});

it('who tells of an ad is its source', () => {
  const told = (role: Role) => sourceOf({ roles: [role] });
  expect(['GUARDIAN', 'SCHOOL', 'EDU_SUP', 'CEB', 'TOWNSHIP'].map((role) => told(role as Role))).toEqual([
    'REPORT',
    'REPORT',
    'REFERRAL',
    'REFERRAL',
    'REFERRAL',
  ]);
});

const STANDING: AdViolationStanding = {
  state: 'SEEN',
  channel: 'NEW_MEDIA',
  match: 'NEVER_FILED',
  channelBan: '“双减”意见',
  kinds: [],
  checkExtended: false,
  stopDue: null,
  removedOn: null,
  repeatCount: 0,
  candidates: [],
  proposalOpen: false,
};
const ACT: AdViolationAct = {
  act: 'confirmAdViolation',
  violationId: 'v',
  reason: '事实清楚',
  documentNo: '示检〔2026〕1号',
  lastDay: null,
  kinds: ['UNFILED'],
  schoolNoticeNo: null,
  fileIds: [],
};
const found = { state: 'FOUND' } as const;
const order = { act: 'orderAdStop', lastDay: today } as const;
const ordered = { state: 'STOP_ORDERED', stopDue: today } as const;
const removed = { state: 'REMOVED', stopDue: today, removedOn: today } as const;
const verified = { ...removed, state: 'VERIFIED', kinds: ['UNFILED'] } as const;
const guide = { act: 'guideAdvertiser' } as const;

// prettier-ignore -- a table
it.each([
  ['a finding', {}, {}, 'FOUND'],
  ['a finding after the term', { state: 'CHECK_OVERDUE' }, {}, 'FOUND'],
  ['a finding without a kind', {}, { kinds: [] }, 'AD_KINDS_MISSING'],
  ['a finding with a passage that nobody looked at', { candidates: ['CONFIRMED', 'OPEN'] }, {}, 'AD_CANDIDATES_OPEN'],
  ['unfiled, of what is filed', { match: 'SAME' }, {}, 'AD_IS_FILED'],
  ['unfiled, of what was filed for elsewhere', { match: 'OUTSIDE_FILING' }, {}, 'FOUND'],
  ['unfiled, of a changed one', { match: 'CHANGED' }, {}, 'FOUND'],
  ['channel, of an open one', { channelBan: null }, { kinds: ['BANNED_CHANNEL'] }, 'AD_CHANNEL_ALLOWED'],
  ['channel, of a banned one', {}, { kinds: ['BANNED_CHANNEL'] }, 'FOUND'],
  [
    'content, of nothing confirmed',
    { candidates: ['DISMISSED'] },
    { kinds: ['BANNED_CONTENT'] },
    'AD_CONTENT_UNCONFIRMED',
  ],
  ['content, of a confirmed passage', { candidates: ['CONFIRMED'] }, { kinds: ['BANNED_CONTENT'] }, 'FOUND'],
  ['a confirmed passage passed over', { candidates: ['CONFIRMED'] }, { kinds: ['UNFILED'] }, 'AD_CONTENT_LEFT_OUT'],
  ['a confirmed passage as false', { candidates: ['CONFIRMED'] }, { kinds: ['FALSE'] }, 'FOUND'],
  ['no finding', {}, { act: 'dismissAdViolation' }, 'NOT_FOUND'],
  ['no finding with an open passage', { candidates: ['OPEN'] }, { act: 'dismissAdViolation' }, 'AD_CANDIDATES_OPEN'],
  [
    'no finding with a confirmed one',
    { candidates: ['CONFIRMED'] },
    { act: 'dismissAdViolation' },
    'AD_CONTENT_CONFIRMED',
  ],
  ['no finding with dismissed ones', { candidates: ['DISMISSED'] }, { act: 'dismissAdViolation' }, 'NOT_FOUND'],
  ['an extension', {}, { act: 'extendAdCheck' }, 'SEEN'],
  ['another extension', { checkExtended: true }, { act: 'extendAdCheck' }, 'AD_CHECK_EXTENDED'],
  ['an order until today', found, order, 'STOP_ORDERED'],
  ['an order until yesterday', found, { ...order, lastDay: yesterday }, 'AD_STOP_DAY_PAST'],
  ['an order without a day', found, { ...order, lastDay: null }, 'AD_STOP_DAY_PAST'],
  ['an order on campus', { ...found, channel: 'CAMPUS' }, order, 'AD_SCHOOL_NOTICE_MISSING'],
  [
    'an order on campus that the school knows of',
    { ...found, channel: 'CAMPUS' },
    { ...order, schoolNoticeNo: '函1号' },
    'STOP_ORDERED',
  ],
  ['a letter that names a person', found, { ...order, schoolNoticeNo: '19900001234' }, 'AD_VIOLATION_NAMES_PERSON'],
  ['a removal without a photo', ordered, { act: 'reportAdRemoval' }, 'AD_REMOVAL_PHOTO_MISSING'],
  ['a removal with a photo', ordered, { act: 'reportAdRemoval', fileIds: ['own'] }, 'REMOVED'],
  ['a removal with the photo of the ad', ordered, { act: 'reportAdRemoval', fileIds: ['used'] }, 'EVIDENCE_FILE_USED'],
  ['a finding with another’s photo', {}, { fileIds: ['other'] }, 'EVIDENCE_FILE_NOT_YOURS'],
  ['a finding with a photo that is gone', {}, { fileIds: ['gone'] }, 'EVIDENCE_FILE_GONE'],
  ['a removal refused on the last day', removed, { act: 'refuseAdRemoval' }, 'STOP_ORDERED'],
  ['a removal refused after it', { ...removed, stopDue: yesterday }, { act: 'refuseAdRemoval' }, 'STOP_OVERDUE'],
  ['guidance', verified, guide, 'EDUCATED'],
  ['guidance the second time', { ...verified, repeatCount: 1 }, guide, 'AD_REPEATED'],
  ['guidance for a false ad', { ...verified, kinds: ['UNFILED', 'FALSE'] }, guide, 'AD_NOT_MINOR'],
  ['guidance for who removed too late', { ...verified, stopDue: yesterday }, guide, 'AD_REMOVED_LATE'],
  ['a case instead', verified, { act: 'proposeAdCase' }, 'CASE_PROPOSED'],
  [
    'taking it up again after the removal',
    { ...verified, state: 'CASE_PROPOSED' },
    { act: 'reopenAdViolation' },
    'VERIFIED',
  ],
  [
    'taking it up again without a removal',
    { ...verified, state: 'CASE_PROPOSED', removedOn: null },
    { act: 'reopenAdViolation' },
    'STOP_OVERDUE',
  ],
  [
    'taking up what is still proposed',
    { ...verified, state: 'CASE_PROPOSED', proposalOpen: true },
    { act: 'reopenAdViolation' },
    'AD_PROPOSAL_OPEN',
  ],
  ['without a reason', {}, { reason: ' ' }, 'AD_VIOLATION_REASON_MISSING'],
  ['without a paper', {}, { documentNo: ' ' }, 'AD_VIOLATION_DOCUMENT_MISSING'],
  ['that names a person', {}, { reason: '19900001234' }, 'AD_VIOLATION_NAMES_PERSON'],
] as const)('%s', (_name, known, given, expected) => {
  const decided = decideAdViolation({ ...STANDING, ...known }, { ...ACT, ...given }, day);
  expect(decided.ok ? decided.value.to : decided.refusal.code).toBe(expected);
});

it('what is unknown, or not served on the institution yet, has no acts', () => {
  const report = { ...ACT, act: 'reportAdRemoval', fileIds: ['own'] } as const;
  const asked = (known: AdViolationStanding | undefined) =>
    decideAdViolation(known, report, { caller: caller('INST'), today, files });
  const unknown = { refusal: { code: 'AD_VIOLATION_UNKNOWN' } };
  expect(asked(undefined)).toMatchObject(unknown);
  for (const state of AD_VIOLATION_STATES.filter((one) => !SERVED_STATES.includes(one)))
    expect(asked({ ...STANDING, state })).toMatchObject(unknown);
  expect(asked({ ...STANDING, state: 'STOP_OVERDUE' })).toMatchObject({ value: { to: 'REMOVED' } });
});

const HOLDS = {
  photoGiven: true,
  firstExtension: true,
  nothingConfirmed: true,
  groundsHold: true,
  orderFits: true,
  stopDayAhead: true,
  firstAndMinor: true,
  removedAndEnded: true,
  proposalEnded: true,
} as const;

it('each step is for its state and its roles, and for no other', () => {
  for (const line of adViolationLifecycle.transitions)
    for (const state of AD_VIOLATION_STATES)
      for (const role of ROLES) {
        const step = adViolationLifecycle.step(state, line.event, { roles: [role] }, HOLDS);
        const fits = (line.from as readonly string[]).includes(state);
        const may = (line.roles as readonly Role[]).includes(role);
        const refused = fits ? 'ROLE_NOT_ENTITLED' : 'ACTION_NOT_AVAILABLE';
        // Where all guards hold, the first line of an event is the one.
        const { to } = adViolationLifecycle.transitions.find((one) => one.event === line.event)!;
        expect(step.ok ? step.value.to : step.refusal.code).toBe(fits && may ? to : refused);
      }
});

it('a term passes only where it is still waited for', () => {
  const passed = (event: 'passAdCheckDue' | 'passAdStopDue') =>
    AD_VIOLATION_STATES.flatMap((state): [AdViolationStateName, AdViolationStateName][] => {
      const step = passDue({ state }, event, caller('SYS'));
      return step.ok && step.value ? [[state, step.value.to]] : [];
    });
  expect(passed('passAdCheckDue')).toEqual([['SEEN', 'CHECK_OVERDUE']]);
  expect(passed('passAdStopDue')).toEqual([['STOP_ORDERED', 'STOP_OVERDUE']]);
  expect(passDue(undefined, 'passAdStopDue', caller('SYS'))).toEqual({ ok: true, value: null });
});

it('the institution sees the steps from the order on', () => {
  const seen = adViolationLifecycle.transitions.map(({ event }) => event).filter(isServedStep);
  expect([...new Set(seen)]).toEqual([
    'orderAdStop',
    'passAdStopDue',
    'reportAdRemoval',
    'confirmAdRemoval',
    'refuseAdRemoval',
    'guideAdvertiser',
  ]);
});

const VERDICT: AdCandidateAct = { act: 'confirmAdCandidate', candidateId: 'c', reason: '有宣传页为证' };
const OPEN = { state: 'OPEN', violationState: 'SEEN' } as const;

// prettier-ignore -- a table
it.each([
  ['on nothing', undefined, {}, 'AD_CANDIDATE_UNKNOWN'],
  ['while the ad is checked', OPEN, {}, 'CONFIRMED'],
  [
    'after the term of the check',
    { ...OPEN, violationState: 'CHECK_OVERDUE' },
    { act: 'dismissAdCandidate' },
    'DISMISSED',
  ],
  ['after the finding', { ...OPEN, violationState: 'FOUND' }, {}, 'AD_CANDIDATE_CHECK_OVER'],
  ['without a reason', OPEN, { reason: ' ' }, 'AD_CANDIDATE_REASON_MISSING'],
  ['that names a person', OPEN, { reason: '19900001234' }, 'AD_CANDIDATE_NAMES_PERSON'],
] as const)('a verdict on a passage %s', (_name, known, given, expected) => {
  const decided = decideAdCandidate(known, { ...VERDICT, ...given }, { caller: caller() });
  expect(decided.ok ? decided.value.to : decided.refusal.code).toBe(expected);
});

it('a verdict on a passage is an officer’s, and once', () => {
  for (const line of adCandidateLifecycle.transitions)
    for (const state of AD_CANDIDATE_STATES)
      for (const role of ROLES) {
        const step = adCandidateLifecycle.step(state, line.event, { roles: [role] });
        const refused = state === 'OPEN' ? 'ROLE_NOT_ENTITLED' : 'ACTION_NOT_AVAILABLE';
        expect(step.ok ? step.value.to : step.refusal.code).toBe(
          state === 'OPEN' && role === 'SAMR_AD' ? line.to : refused,
        );
      }
});
