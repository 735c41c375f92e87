import { expect, it } from '@jest/globals';
import { addDays, calendarDay, makeCreditCode, ROLES, type Role } from '@lianguan/kernel';
import { PAYMENT_OFFICERS, paymentLifecycle, type PaymentStateName } from './payment-lifecycle.rules.js';
import {
  checkPayment,
  decidePayment,
  decideRecorded,
  relationsOf,
  type GivenPayment,
  type PaymentAct,
  type PayingInstitution,
  type RelatedParty,
} from './payment.rules.js';

const NUMBER = '341203187309258299';
const CODE = makeCreditCode({ holder: '91', division: '341203', organisation: '12345678' });
const today = calendarDay('2026-03-02');
const caller = (role: Role = 'CIVIL') => ({ roles: [role] }) as never;

const TO_COMPANY: GivenPayment = {
  institutionId: 'i',
  payeeCitizenNumber: null,
  payeeCode: CODE.toLowerCase(),
  payeeName: '示例教育科技有限公司',
  amount: 1n,
  paidOn: today,
  purpose: 'SERVICE',
  source: 'AUDIT_REPORT',
  documentNo: '示审〔2026〕1号',
};
const TO_PERSON = { ...TO_COMPANY, payeeCitizenNumber: NUMBER, payeeCode: null, payeeName: '' };

// prettier-ignore -- a table
it.each([
  ['to a company', TO_COMPANY, 'ok'],
  ['to a person', TO_PERSON, 'ok'],
  ['to nobody', { ...TO_PERSON, payeeCitizenNumber: ' ' }, 'PAYMENT_PAYEE_AMBIGUOUS'],
  ['to two', { ...TO_COMPANY, payeeCitizenNumber: NUMBER }, 'PAYMENT_PAYEE_AMBIGUOUS'],
  ['to no citizen', { ...TO_PERSON, payeeCitizenNumber: '341203' }, 'PAYMENT_PAYEE_INVALID'],
  ['to no code', { ...TO_COMPANY, payeeCode: '91' }, 'PAYMENT_PAYEE_INVALID'],
  ['to a company without a name', { ...TO_COMPANY, payeeName: ' ' }, 'PAYMENT_PAYEE_NAME_MISSING'],
  ['of nothing', { ...TO_COMPANY, amount: 0n }, 'PAYMENT_AMOUNT_NOT_POSITIVE'],
  ['of less than nothing', { ...TO_COMPANY, amount: -1n }, 'PAYMENT_AMOUNT_NOT_POSITIVE'],
  ['of tomorrow', { ...TO_COMPANY, paidOn: addDays(today, 1) }, 'PAYMENT_IN_FUTURE'],
  ['without a voucher', { ...TO_COMPANY, documentNo: ' ' }, 'PAYMENT_DOCUMENT_MISSING'],
  ['with a person in its name', { ...TO_COMPANY, payeeName: '19900001234' }, 'PAYMENT_TEXT_NAMES_PERSON'],
] as const)('a payment %s', (_name, given, expected) => {
  const checked = checkPayment(given, { today });
  expect(checked.ok ? 'ok' : checked.refusal.code).toBe(expected);
});

it('a number or a code goes on in its one form', () => {
  expect(checkPayment(TO_COMPANY, { today })).toEqual({ ok: true, value: { citizenNumber: null, usccCode: CODE } });
  expect(checkPayment(TO_PERSON, { today })).toEqual({ ok: true, value: { citizenNumber: NUMBER, usccCode: null } });
});

const party = (given: Partial<RelatedParty>): RelatedParty => ({
  relation: 'OPERATOR',
  personKey: null,
  usccCode: null,
  name: null,
  ...given,
});
const PARTIES = [
  party({ personKey: 'key-a' }),
  party({ personKey: 'key-a' }),
  party({ relation: 'OWNER', personKey: 'key-a' }),
  party({ relation: 'OWNER', name: '示例 教育科技有限公司' }),
  party({ relation: 'AFFILIATE', usccCode: CODE }),
];

// prettier-ignore -- a table
it.each([
  ['the operator, who is an owner too', { personKey: 'key-a', usccCode: null, name: '' }, ['OPERATOR', 'OWNER']],
  ['another person', { personKey: 'key-b', usccCode: null, name: '' }, []],
  ['a person named like an owner', { personKey: 'key-b', usccCode: null, name: '示例教育科技有限公司' }, []],
  ['an owner by its name', { personKey: null, usccCode: 'x', name: '示例教育科技有限公司' }, ['OWNER']],
  ['an affiliate by its code', { personKey: null, usccCode: CODE, name: '另一家' }, ['AFFILIATE']],
  ['a stranger', { personKey: null, usccCode: 'x', name: '另一家' }, []],
] as const)('what %s is to the institution', (_name, payee, relations) => {
  expect(relationsOf(payee, PARTIES)).toEqual(relations);
});

const INSTITUTION: PayingInstitution = { nonProfit: true, parties: PARTIES };
const STRANGER = { personKey: null, usccCode: 'x', name: '另一家' };
const OPERATOR = { personKey: 'key-a', usccCode: null, name: '' };
const payment = { payee: STRANGER, purpose: 'SERVICE', onFile: false } as const;

// prettier-ignore -- a table
it.each([
  ['to a stranger', INSTITUTION, payment, 'UNRELATED', []],
  ['to the operator', INSTITUTION, { ...payment, payee: OPERATOR }, 'CANDIDATE', ['OPERATOR', 'OWNER']],
  ['called a dividend', INSTITUTION, { ...payment, purpose: 'DIVIDEND' }, 'CANDIDATE', ['DISTRIBUTION']],
  ['of an unknown one', undefined, payment, 'PAYMENT_INSTITUTION_UNKNOWN', null],
  ['of one that may profit', { ...INSTITUTION, nonProfit: false }, payment, 'PAYMENT_NOT_OF_NON_PROFIT', null],
  ['that is on file', INSTITUTION, { ...payment, onFile: true }, 'PAYMENT_ON_FILE', null],
] as const)('a payment %s', (_name, institution, given, expected, flags) => {
  const decided = decideRecorded(institution, given, caller());
  expect(decided.ok ? decided.value.state : decided.refusal.code).toBe(expected);
  expect(decided.ok ? decided.value.flags : null).toEqual(flags);
});

it('another role records no candidate', () => {
  const decided = decideRecorded(INSTITUTION, { ...payment, payee: OPERATOR }, caller('EDU_LIC'));
  expect(decided).toMatchObject({ refusal: { code: 'ROLE_NOT_ENTITLED' } });
});

const ACT: PaymentAct = {
  act: 'confirmProfitDistribution',
  paymentId: 'p',
  reason: '无服务内容',
  documentNo: '示核〔2026〕1号',
};

// prettier-ignore -- a table
it.each([
  ['on a candidate', { state: 'CANDIDATE' }, {}, 'CONFIRMED'],
  ['on nothing', undefined, {}, 'PAYMENT_UNKNOWN'],
  ['without a reason', { state: 'CANDIDATE' }, { reason: ' ' }, 'PAYMENT_REASON_MISSING'],
  ['without a paper', { state: 'CANDIDATE' }, { documentNo: ' ' }, 'PAYMENT_DOCUMENT_MISSING'],
  ['that names a person', { state: 'CANDIDATE' }, { reason: NUMBER }, 'PAYMENT_TEXT_NAMES_PERSON'],
  ['too early', { state: 'UNRELATED' }, {}, 'ACTION_NOT_AVAILABLE'],
] as const)('a word %s', (_name, known, given, expected) => {
  const decided = decidePayment(known, { ...ACT, ...given }, caller());
  expect(decided.ok ? decided.value.to : decided.refusal.code).toBe(expected);
});

it('each line of the table is for its officers alone, and every other step is refused', () => {
  for (const line of paymentLifecycle.transitions)
    for (const state of paymentLifecycle.states)
      for (const role of ROLES) {
        const decided = decidePayment({ state: state as PaymentStateName }, { ...ACT, act: line.event }, caller(role));
        const from = (line.from as readonly string[]).includes(state);
        const expected = from ? (role in PAYMENT_OFFICERS ? line.to : 'ROLE_NOT_ENTITLED') : 'ACTION_NOT_AVAILABLE';
        expect(decided.ok ? decided.value.to : decided.refusal.code).toBe(expected);
      }
});
