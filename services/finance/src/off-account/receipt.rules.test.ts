import { describe, expect, it } from '@jest/globals';
import { calendarDay, ROLES, startOfDay, type Role } from '@lianguan/kernel';
import {
  decideReceipt,
  judgeReceipt,
  RECEIPT_CONSTANTS,
  RECEIPT_STATES,
  receiptLifecycle,
  type GivenReceipt,
  type PaidInstitution,
  type ReceiptAct,
  type ReceiptStanding,
} from './receipt.rules.js';

const today = calendarDay('2026-03-02');
const GIVEN: GivenReceipt = {
  institutionId: 'i',
  paidOn: today,
  amount: 1n,
  course: '美术',
  payeeName: '现金',
  payeeAccount: '',
  fileId: null,
  sha256: 'a'.repeat(64),
};
const PARENT = { agency: 'GUARDIAN', subject: 'me', person: 'p' } as const;
const OWN = { ownerAgency: 'GUARDIAN', ownerSubject: 'me', sha256: 'b'.repeat(64), recordId: null } as const;
const files = new Map([
  ['own', OWN],
  ['other', { ...OWN, ownerSubject: 'you' }],
  ['used', { ...OWN, recordId: 'r' }],
]);
const INSTITUTION: PaidInstitution = { id: 'i', divisionCode: '341203', accountNos: ['99000000001001'], known: [] };

// prettier-ignore -- a table
it.each<[string, PaidInstitution | undefined, Partial<GivenReceipt>, string]>([
  ['of cash', INSTITUTION, {}, 'OFF_ACCOUNT'],
  ['to another account', INSTITUTION, { payeeAccount: '99000000001002' }, 'OFF_ACCOUNT'],
  ['to the supervised account', INSTITUTION, { payeeAccount: '9900 0000-001001' }, 'SUPERVISED_ACCOUNT'],
  ['to an institution without an account', { ...INSTITUTION, accountNos: [] }, {}, 'OFF_ACCOUNT'],
  ['to an institution of nobody', undefined, {}, 'RECEIPT_INSTITUTION_UNKNOWN'],
  ['of nothing', INSTITUTION, { amount: 0n }, 'RECEIPT_AMOUNT_NOT_POSITIVE'],
  ['of tomorrow', INSTITUTION, { paidOn: calendarDay('2026-03-03') }, 'RECEIPT_IN_FUTURE'],
  ['for nothing', INSTITUTION, { course: ' ' }, 'RECEIPT_COURSE_MISSING'],
  ['to nobody', INSTITUTION, { payeeName: ' ' }, 'RECEIPT_PAYEE_MISSING'],
  ['that names a person', INSTITUTION, { payeeName: '19900001234' }, 'RECEIPT_NAMES_PERSON'],
  ['without a file', INSTITUTION, { sha256: 'a'.repeat(63) }, 'RECEIPT_FILE_MISSING'],
  ['without a hash either', INSTITUTION, { sha256: null }, 'RECEIPT_FILE_MISSING'],
  ['that was handed in', { ...INSTITUTION, known: ['a'.repeat(64)] }, {}, 'RECEIPT_REPEATED'],
  ['with its file', INSTITUTION, { fileId: 'own', sha256: null }, 'OFF_ACCOUNT'],
  [
    'with the file whose hash was handed in',
    { ...INSTITUTION, known: ['b'.repeat(64)] },
    { fileId: 'own' },
    'RECEIPT_REPEATED',
  ],
  ['with a file that is gone', INSTITUTION, { fileId: 'gone' }, 'EVIDENCE_FILE_GONE'],
  ['with a file of somebody else', INSTITUTION, { fileId: 'other' }, 'EVIDENCE_FILE_NOT_YOURS'],
  ['with the file of another payment', INSTITUTION, { fileId: 'used' }, 'EVIDENCE_FILE_USED'],
])('a payment %s', (_name, institution, given, expected) => {
  const decided = decideReceipt(institution, { ...GIVEN, ...given }, { caller: PARENT, today, files });
  expect(decided.ok ? decided.value.finding : decided.refusal.code).toBe(expected);
});

it('a receipt of nobody is not taken', () => {
  const nobody = { ...PARENT, person: undefined };
  expect(decideReceipt(INSTITUTION, GIVEN, { caller: nobody, today, files })).toMatchObject({
    refusal: { code: 'RECEIPT_PERSON_MISSING' },
  });
});

it('what is recorded is the hash of the file, whatever else was given', () => {
  const asked = (given: Partial<GivenReceipt>) =>
    decideReceipt(INSTITUTION, { ...GIVEN, ...given }, { caller: PARENT, today, files });
  expect([asked({}), asked({ fileId: 'own' })]).toMatchObject([
    { value: { sha256: 'a'.repeat(64) } },
    { value: { sha256: 'b'.repeat(64) } },
  ]);
});

const ACT: ReceiptAct = {
  act: 'confirmOffAccountReceipt',
  receiptId: 'r',
  reason: '属实',
  documentNo: '示核〔2026〕1号',
};
const RECEIVED: ReceiptStanding = {
  state: 'RECEIVED',
  finding: 'OFF_ACCOUNT',
  paidOn: today,
  payeeAccount: '6200000000009999',
};
const SUPERVISED: ReceiptStanding = { ...RECEIVED, finding: 'SUPERVISED_ACCOUNT' };
const constants = { get: <T>(key: string): T => RECEIPT_CONSTANTS.find((one) => one.key === key)!.value as T };
const facts = (now: Date) => ({ caller: { roles: ['FIN'] as const }, now, constants });

// prettier-ignore -- a table
it.each<[string, ReceiptStanding | undefined, Partial<ReceiptAct>, string]>([
  ['confirmed', RECEIVED, {}, 'CONFIRMED'],
  ['dismissed', RECEIVED, { act: 'dismissOffAccountReceipt' }, 'DISMISSED'],
  ['confirmed though it was paid in', SUPERVISED, {}, 'RECEIPT_IN_SUPERVISED_ACCOUNT'],
  ['dismissed since it was paid in', SUPERVISED, { act: 'dismissOffAccountReceipt' }, 'DISMISSED'],
  ['confirmed twice', { ...RECEIVED, state: 'CONFIRMED' }, {}, 'ACTION_NOT_AVAILABLE'],
  ['of another division', undefined, {}, 'RECEIPT_UNKNOWN'],
  ['without a reason', RECEIVED, { reason: ' ' }, 'RECEIPT_REASON_MISSING'],
  ['without a paper', RECEIVED, { documentNo: ' ' }, 'RECEIPT_PAPER_MISSING'],
  ['with a person’s number', RECEIVED, { reason: '19900001234' }, 'RECEIPT_NAMES_PERSON'],
])('a receipt %s', (_name, known, given, expected) => {
  const decided = judgeReceipt(known, { ...ACT, ...given }, facts(startOfDay(today)));
  expect(decided.ok ? decided.value.to : decided.refusal.code).toBe(expected);
});

it.each([
  ['2026-03-05T15:59:59.999Z', 'confirmOffAccountReceipt', 'RECEIPT_CASH_TERM_RUNS'],
  ['2026-03-05T16:00:00.000Z', 'confirmOffAccountReceipt', 'CONFIRMED'],
  ['2026-03-02T01:00:00.000Z', 'dismissOffAccountReceipt', 'DISMISSED'],
] as const)('cash may be paid into the account for three working days: at %s, %s: %s', (now, act, expected) => {
  const decided = judgeReceipt({ ...RECEIVED, payeeAccount: null }, { ...ACT, act }, facts(new Date(now)));
  expect(decided.ok ? decided.value.to : decided.refusal.code).toBe(expected);
});

describe('the lifecycle, each event in each state by each role', () => {
  const { transitions } = receiptLifecycle;
  it.each(RECEIPT_STATES.flatMap((state) => transitions.map((line) => [state, line.event, line] as const)))(
    '%s -%s',
    (state, event, line) => {
      for (const role of ROLES) {
        const step = receiptLifecycle.step(state, event, { roles: [role] }, { paidBesideAccount: true });
        const entitled = (line.roles as readonly Role[]).includes(role);
        const expected = entitled ? line.to : 'ROLE_NOT_ENTITLED';
        expect(step.ok ? step.value.to : step.refusal.code).toBe(
          state === 'RECEIVED' ? expected : 'ACTION_NOT_AVAILABLE',
        );
      }
    },
  );
});
