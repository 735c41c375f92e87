import { expect, it } from '@jest/globals';
import { calendarDay, ROLES, type Role } from '@lianguan/kernel';
import { testCaller } from '@lianguan/testing';
import { answered } from './inquiry.events.js';
import { INQUIRY_STATES, inquiryLifecycle, type InquiryStateName } from './inquiry-lifecycle.rules.js';
import {
  decideAnswers,
  decideObjection,
  decideReceipt,
  decideReview,
  type GivenReview,
  type InquiryStanding,
} from './inquiry.rules.js';

const police = (role: Role, stationId?: string, subject = 'reviewer') => ({
  caller: testCaller({ agency: 'PUBLIC_SECURITY', roles: [role], subject, ...(stationId && { stationId }) }),
});
const OWN = police('POL_STATION', 'S-01');
const inquiry = (state: InquiryStateName, hasRecord = false) => ({
  state,
  stationId: 'S-01',
  answeredBy: 'answerer',
  hasRecord,
});
type Said =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly refusal: { readonly code: string } };
const said = (decided: Said): string => (decided.ok ? 'ok' : decided.refusal.code);

it('each step is for its state and its role, and for no other', () => {
  const guards = { ownPremises: true, otherOfficer: true } as const;
  for (const line of inquiryLifecycle.transitions)
    for (const state of INQUIRY_STATES)
      for (const role of ROLES) {
        const step = inquiryLifecycle.step(state, line.event, { roles: [role] }, guards);
        const fits = (line.from as readonly string[]).includes(state);
        const may = (line.roles as readonly Role[]).includes(role);
        const refused = fits ? 'ROLE_NOT_ENTITLED' : 'ACTION_NOT_AVAILABLE';
        expect(step.ok ? step.value.to : step.refusal.code).toBe(fits && may ? line.to : refused);
      }
});

const ASKED = inquiry('REQUESTED');

// prettier-ignore -- a table
it.each([
  ['by the station of the premises', [ASKED], OWN, 'ok'],
  ['by another station', [ASKED], police('POL_STATION', 'S-02'), 'INQUIRY_STATION_NOT_COMPETENT'],
  ['by no station', [ASKED], police('POL_STATION'), 'INQUIRY_STATION_NOT_COMPETENT'],
  ['by a case officer of the station', [ASKED], police('POL_CASE', 'S-01'), 'ROLE_NOT_ENTITLED'],
  ['of nothing', [], OWN, 'INQUIRY_NOBODY_CHOSEN'],
  ['of what is not known', [ASKED, undefined], OWN, 'INQUIRY_UNKNOWN'],
  ['of what was received', [ASKED, inquiry('RECEIVED')], OWN, 'ACTION_NOT_AVAILABLE'],
])('a receipt %s', (_name, inquiries, officer, expected) =>
  expect(said(decideReceipt(inquiries, officer))).toBe(expected),
);

// prettier-ignore -- a table
it.each([
  ['to what was received', [inquiry('RECEIVED'), inquiry('RECEIVED', true)], '示复1号', OWN, 'ok'],
  ['without a number', [inquiry('RECEIVED')], ' ', OWN, 'INQUIRY_DOCUMENT_MISSING'],
  [
    'by another station',
    [inquiry('RECEIVED')],
    '示复1号',
    police('POL_STATION', 'S-02'),
    'INQUIRY_STATION_NOT_COMPETENT',
  ],
  [
    'that another has given, by another station',
    [inquiry('HIT')],
    '示复1号',
    police('POL_STATION', 'S-02'),
    'INQUIRY_STATION_NOT_COMPETENT',
  ],
  ['given before', [inquiry('HIT')], '示复1号', OWN, 'ACTION_NOT_AVAILABLE'],
  ['before the receipt', [ASKED], '示复1号', OWN, 'ACTION_NOT_AVAILABLE'],
])('an answer %s', (_name, inquiries, documentNo, officer, expected) =>
  expect(said(decideAnswers(inquiries, { documentNo }, officer))).toBe(expected),
);

it('the answer is yes or no', () => {
  const decided = decideAnswers([inquiry('RECEIVED'), inquiry('RECEIVED', true)], { documentNo: '示复1号' }, OWN);
  expect(decided.ok && decided.value.map(({ step }) => step.to)).toEqual(['CLEAR', 'HIT']);
});

// prettier-ignore -- a table
it.each<[InquiryStateName | null, string | null]>([
  [null, 'INQUIRY_UNKNOWN'],
  ['REQUESTED', 'ACTION_NOT_AVAILABLE'],
  ['RECEIVED', 'ACTION_NOT_AVAILABLE'],
  ['CLEAR', 'ACTION_NOT_AVAILABLE'],
  ['HIT', 'REVIEWING'],
  ['REVIEWING', null],
  ['UPHELD', null],
  ['OVERTURNED', null],
])('an objection to what is %s', (state, expected) => {
  const decided = decideObjection(state === null ? undefined : inquiry(state), {
    caller: testCaller({ agency: 'SYSTEM', roles: ['SYS'] }),
  });
  expect(decided.ok ? (decided.value?.to ?? null) : decided.refusal.code).toBe(expected);
});

const REVIEW: GivenReview = { review: 'OVERTURNED', documentNo: '示复核1号', reason: '同名' };
const UNDER_REVIEW: InquiryStanding = inquiry('REVIEWING');

// prettier-ignore -- a table
it.each<[string, InquiryStanding | undefined, Partial<GivenReview>, ReturnType<typeof police>, string]>([
  ['overturns', UNDER_REVIEW, {}, police('POL_CASE'), 'OVERTURNED'],
  ['upholds', UNDER_REVIEW, { review: 'UPHELD' }, police('POL_CASE'), 'UPHELD'],
  ['by who answered', UNDER_REVIEW, {}, police('POL_CASE', undefined, 'answerer'), 'INQUIRY_OFFICER_ANSWERED'],
  ['by a station', UNDER_REVIEW, {}, OWN, 'ROLE_NOT_ENTITLED'],
  ['without a number', UNDER_REVIEW, { documentNo: ' ' }, police('POL_CASE'), 'INQUIRY_DOCUMENT_MISSING'],
  ['without a reason', UNDER_REVIEW, { reason: ' ' }, police('POL_CASE'), 'INQUIRY_REASON_MISSING'],
  ['of nothing', undefined, {}, police('POL_CASE'), 'INQUIRY_UNKNOWN'],
  ['that nobody asked for', inquiry('HIT'), {}, police('POL_CASE'), 'ACTION_NOT_AVAILABLE'],
])('a review %s', (_name, known, given, officer, expected) => {
  const decided = decideReview(known, { ...REVIEW, ...given }, officer);
  expect(decided.ok ? decided.value.to : decided.refusal.code).toBe(expected);
});

it('tells education what the police say, and nothing of what education said', () => {
  const told = INQUIRY_STATES.filter((state) => {
    const row = { id: 'c', institutionId: 'i', state, version: 1 };
    return answered(row, calendarDay('2026-03-02')).length > 0;
  });
  expect(told).toEqual(['RECEIVED', 'CLEAR', 'HIT', 'UPHELD', 'OVERTURNED']);
});
