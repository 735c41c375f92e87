import { describe, expect, it } from '@jest/globals';
import { ROLES, type Decision, type Role } from '@lianguan/kernel';
import { CLAIM_RANKS, MASS_REFUND_STATES, massRefundLifecycle, tuitionRank } from './mass-refund-lifecycle.rules.js';
import {
  decideApproval,
  decideConclusion,
  decideInsurerAnswer,
  decideMoney,
  decideOldPayment,
  decideStart,
  decideWithdrawal,
  toBeAnswered,
  type ClosedAccount,
} from './mass-refund.rules.js';
import { NOTHING_RECEIVED, type OrderClaim } from './waterfall.rules.js';

const PERSON = '19900001234';
const FIN = { roles: ['FIN'] as const, subject: 'second' };
const facts = { caller: FIN as never };
const outcome = (decided: Decision<{ readonly to: string } | null, string>) =>
  decided.ok ? (decided.value?.to ?? 'PERMITTED') : decided.refusal.code;

const MEASURE = { measureId: 'm', since: '2026-03-01T00:00:00Z', decisionOrgan: '示例局', decisionNumber: '1' };
const ACCOUNT: ClosedAccount = { state: 'REFUND_ONLY', measures: [], institutionId: 'i', underWay: false, orders: 1 };
const START = { ground: 'DECISION', reason: '停办', documentNo: '示决1号' } as const;

// prettier-ignore -- a table
it.each<[string, ClosedAccount | undefined, object, string]>([
  ['of an account that only refunds', ACCOUNT, {}, 'PERMITTED'],
  ['of an account that is held', { ...ACCOUNT, state: 'HELD' }, {}, 'PERMITTED'],
  ['of nobody', undefined, {}, 'MASS_REFUND_ACCOUNT_UNKNOWN'],
  ['without a reason', ACCOUNT, { reason: ' ' }, 'MASS_REFUND_REASON_MISSING'],
  ['without a paper', ACCOUNT, { documentNo: ' ' }, 'MASS_REFUND_DOCUMENT_MISSING'],
  ['whose reason is a person’s number', ACCOUNT, { reason: PERSON }, 'MASS_REFUND_TEXT_NAMES_PERSON'],
  ['whose paper is a person’s number', ACCOUNT, { documentNo: PERSON }, 'MASS_REFUND_TEXT_NAMES_PERSON'],
  ['of an institution that is not known', { ...ACCOUNT, institutionId: null }, {}, 'MASS_REFUND_INSTITUTION_UNKNOWN'],
  ['of a frozen account', { ...ACCOUNT, state: 'FROZEN' }, {}, 'MASS_REFUND_ACCOUNT_FROZEN'],
  ['of a closed account', { ...ACCOUNT, state: 'CLOSED' }, {}, 'MASS_REFUND_ACCOUNT_NOT_RESTRICTED'],
  ['of an account in use', { ...ACCOUNT, state: 'ACTIVE' }, {}, 'MASS_REFUND_ACCOUNT_NOT_RESTRICTED'],
  ['of an account in alarm', { ...ACCOUNT, state: 'RED' }, {}, 'MASS_REFUND_ACCOUNT_NOT_RESTRICTED'],
  ['by a measure that is not there', ACCOUNT, { ground: 'JOINT_ACTION' }, 'MASS_REFUND_MEASURE_MISSING'],
  [
    'by a measure that refunds only',
    { ...ACCOUNT, measures: [{ ...MEASURE, kind: 'REFUND_ONLY' }] },
    { ground: 'JOINT_ACTION' },
    'PERMITTED',
  ],
  [
    'by a measure that holds',
    { ...ACCOUNT, measures: [{ ...MEASURE, kind: 'PAYMENT_HOLD' }] },
    { ground: 'JOINT_ACTION' },
    'PERMITTED',
  ],
  ['while one is under way', { ...ACCOUNT, underWay: true }, {}, 'MASS_REFUND_UNDER_WAY'],
  ['of nothing', { ...ACCOUNT, orders: 0 }, {}, 'MASS_REFUND_NOTHING_OWED'],
])('started %s', (_name, account, given, expected) => {
  expect(outcome(decideStart(account, { ...START, ...given }))).toBe(expected);
});

const claim = (orderNo: string, claimed: bigint, given: Partial<OrderClaim['received']> = {}): OrderClaim => ({
  orderNo,
  claimed,
  received: { ...NOTHING_RECEIVED, ...given },
});
const owedTo = (...orders: [string, bigint][]) => new Map(orders);
const LISTED = {
  state: 'LISTED',
  startedBy: 'first',
  ground: 'DECISION',
  accountState: 'REFUND_ONLY',
  measures: [],
  claims: [claim('A', 10n), claim('B', 20n)],
  owed: owedTo(['A', 10n], ['B', 20n]),
  undecided: 0,
  paying: 0,
  disputed: 0,
  leaving: 0n,
} as const;

// prettier-ignore -- a table
it.each<[string, Parameters<typeof decideApproval>[0], string, string]>([
  ['as the ledger says', LISTED, '批1号', 'DISTRIBUTING'],
  ['of nobody', undefined, '批1号', 'MASS_REFUND_UNKNOWN'],
  ['without a paper', LISTED, ' ', 'MASS_REFUND_DOCUMENT_MISSING'],
  ['by a paper that is a person’s number', LISTED, PERSON, 'MASS_REFUND_TEXT_NAMES_PERSON'],
  ['by who made it', { ...LISTED, startedBy: 'second' }, '批1号', 'MASS_REFUND_SAME_PERSON'],
  ['while the account is frozen', { ...LISTED, accountState: 'FROZEN' }, '批1号', 'MASS_REFUND_ACCOUNT_FROZEN'],
  ['of an account that is held', { ...LISTED, accountState: 'HELD' }, '批1号', 'DISTRIBUTING'],
  ['of an account that is in use again', { ...LISTED, accountState: 'ACTIVE' }, '批1号', 'MASS_REFUND_GROUND_GONE'],
  [
    'by a measure that stands',
    { ...LISTED, ground: 'JOINT_ACTION', measures: [{ ...MEASURE, kind: 'PAYMENT_HOLD' }] },
    '批1号',
    'DISTRIBUTING',
  ],
  ['by a measure that is annulled', { ...LISTED, ground: 'JOINT_ACTION' }, '批1号', 'MASS_REFUND_GROUND_GONE'],
  ['with a lesson that is not decided', { ...LISTED, undecided: 1 }, '批1号', 'MASS_REFUND_LESSONS_UNDECIDED'],
  ['before the bank’s answer to a refund', { ...LISTED, paying: 1 }, '批1号', 'MASS_REFUND_BANK_UNANSWERED'],
  ['before it is found whether the bank paid', { ...LISTED, disputed: 1 }, '批1号', 'MASS_REFUND_PAYMENT_DISPUTED'],
  ['while the institution waits for the bank', { ...LISTED, leaving: 1n }, '批1号', 'MASS_REFUND_PAYOUT_UNANSWERED'],
  [
    'with an order that is owed less',
    { ...LISTED, owed: owedTo(['A', 9n], ['B', 20n]) },
    '批1号',
    'MASS_REFUND_LIST_CHANGED',
  ],
  ['with an order that is owed nothing', { ...LISTED, owed: owedTo(['B', 20n]) }, '批1号', 'MASS_REFUND_LIST_CHANGED'],
  [
    'without an order that is owed',
    { ...LISTED, owed: owedTo(['A', 10n], ['B', 20n], ['C', 1n]) },
    '批1号',
    'MASS_REFUND_LIST_CHANGED',
  ],
  ['again', { ...LISTED, state: 'DISTRIBUTING' }, '批1号', 'ACTION_NOT_AVAILABLE'],
])('a list is approved %s', (_name, known, documentNo, expected) => {
  expect(outcome(decideApproval(known, { documentNo }, facts))).toBe(expected);
});

// prettier-ignore -- a table
it.each<[string, Parameters<typeof decideWithdrawal>[0], string, string]>([
  ['for a reason', LISTED, '重新固定', 'WITHDRAWN'],
  ['of nobody', undefined, '重新固定', 'MASS_REFUND_UNKNOWN'],
  ['without a reason', LISTED, ' ', 'MASS_REFUND_REASON_MISSING'],
  ['for a person’s number', LISTED, PERSON, 'MASS_REFUND_TEXT_NAMES_PERSON'],
  ['after the approval', { ...LISTED, state: 'DISTRIBUTING' }, '重新固定', 'ACTION_NOT_AVAILABLE'],
])('a list is withdrawn %s', (_name, known, reason, expected) => {
  expect(outcome(decideWithdrawal(known, { reason }, FIN))).toBe(expected);
});

const OWING = {
  state: 'DISTRIBUTING',
  claims: [claim('A', 10n, { ACCOUNT: 5n }), claim('B', 20n, { ACCOUNT: 10n })],
  deposit: 15n,
} as const;
const INSURED = { ...OWING, claims: [claim('A', 10n, { INSURANCE: 1n }), claim('B', 6n)] } as const;
const WITH_DEPOSIT = { ...OWING, state: 'CLAIMED' } as const;
const CLAIMED = { ...WITH_DEPOSIT, deposit: 0n } as const;
const MONEY = { source: 'DEPOSIT', amount: 15n, documentNo: '回单1号' } as const;

// prettier-ignore -- a table
it.each<[string, Parameters<typeof decideMoney>[0], object, string]>([
  ['the deposit, up to all that is owed', OWING, {}, 'DISTRIBUTING'],
  ['late money before the deposit', OWING, { source: 'LATE', amount: 1n }, 'MASS_REFUND_DEPOSIT_FIRST'],
  ['for nobody', undefined, {}, 'MASS_REFUND_UNKNOWN'],
  ['without a paper', OWING, { documentNo: ' ' }, 'MASS_REFUND_DOCUMENT_MISSING'],
  ['no money', OWING, { amount: 0n }, 'MASS_REFUND_AMOUNT_NOT_POSITIVE'],
  ['a fen too much', OWING, { amount: 16n }, 'MASS_REFUND_MORE_THAN_OWED'],
  ['a fen more than the deposit holds', { ...OWING, deposit: 14n }, {}, 'MASS_REFUND_DEPOSIT_SHORT'],
  ['late money beside an empty deposit', { ...OWING, deposit: 0n }, { source: 'LATE' }, 'DISTRIBUTING'],
  ['a deposit that was paid in after an insurer', INSURED, { amount: 1n }, 'DISTRIBUTING'],
  ['late money after an insurer', { ...INSURED, deposit: 0n }, { source: 'LATE' }, 'DISTRIBUTING'],
  ['a deposit for a part of the claims', WITH_DEPOSIT, { amount: 14n }, 'CLAIMED'],
  ['a deposit for all claims', WITH_DEPOSIT, {}, 'SETTLED'],
  ['late money beside a deposit for the claims', WITH_DEPOSIT, { source: 'LATE' }, 'MASS_REFUND_DEPOSIT_FIRST'],
  ['late money for a part of the claims', CLAIMED, { source: 'LATE', amount: 14n }, 'CLAIMED'],
  ['late money for all claims', CLAIMED, { source: 'LATE' }, 'SETTLED'],
  ['more late money than claims', CLAIMED, { source: 'LATE', amount: 16n }, 'MASS_REFUND_MORE_THAN_OWED'],
  ['money before the approval', { ...OWING, state: 'LISTED' }, {}, 'ACTION_NOT_AVAILABLE'],
])('%s comes in', (_name, known, given, expected) => {
  expect(outcome(decideMoney(known, { ...MONEY, ...given }, FIN))).toBe(expected);
});

const POLICY = { insured: 8n, claim: claim('A', 10n, { ACCOUNT: 1n }) };
const ASKED = { state: 'DISTRIBUTING', claims: [POLICY.claim], deposit: 0n, policy: POLICY } as const;
const OWED_LITTLE = { ...ASKED, policy: { ...POLICY, claim: claim('A', 10n, { ACCOUNT: 3n }) } } as const;
const ANSWER = { paid: true, amount: 8n, reason: '', documentNo: '赔1号' };
const REFUSAL = { paid: false, amount: 0n, reason: '不属于保险责任' };

// prettier-ignore -- a table
it.each<[string, Parameters<typeof decideInsurerAnswer>[0], object, string]>([
  ['pays the insured sum', ASKED, {}, 'DISTRIBUTING'],
  ['pays what is owed', OWED_LITTLE, { amount: 7n }, 'DISTRIBUTING'],
  ['refuses', ASKED, REFUSAL, 'DISTRIBUTING'],
  ['answers nobody', undefined, {}, 'MASS_REFUND_UNKNOWN'],
  ['answers without a paper', ASKED, { documentNo: ' ' }, 'MASS_REFUND_DOCUMENT_MISSING'],
  ['refuses without a reason', ASKED, { ...REFUSAL, reason: ' ' }, 'MASS_REFUND_REASON_MISSING'],
  ['refuses and pays', ASKED, { ...REFUSAL, amount: 1n }, 'MASS_REFUND_REFUSAL_PAYS'],
  ['pays on another’s policy', { ...ASKED, policy: undefined }, {}, 'MASS_REFUND_POLICY_UNKNOWN'],
  ['pays nothing', ASKED, { amount: 0n }, 'MASS_REFUND_MORE_THAN_INSURED'],
  ['pays a fen above the insured sum', ASKED, { amount: 9n }, 'MASS_REFUND_MORE_THAN_INSURED'],
  ['pays a fen above what is owed', OWED_LITTLE, {}, 'MASS_REFUND_MORE_THAN_INSURED'],
  ['pays before the deposit', { ...ASKED, deposit: 1n }, {}, 'MASS_REFUND_DEPOSIT_FIRST'],
  ['refuses before the deposit', { ...ASKED, deposit: 1n }, REFUSAL, 'MASS_REFUND_DEPOSIT_FIRST'],
  ['pays after the claims', { ...ASKED, state: 'CLAIMED' }, {}, 'ACTION_NOT_AVAILABLE'],
])('an insurer %s', (_name, known, given, expected) => {
  expect(outcome(decideInsurerAnswer(known, { ...ANSWER, ...given }, FIN))).toBe(expected);
});

const PAID = { ...OWING, claims: [claim('A', 10n, { ACCOUNT: 10n })], unanswered: 0 } as const;
const LEFT = { ...OWING, deposit: 0n, unanswered: 0 } as const;
const CONCLUSION = { guidance: '向示例法院起诉', documentNo: '结1号' };

// prettier-ignore -- a table
it.each<[string, Parameters<typeof decideConclusion>[0], object, string]>([
  ['with claims', LEFT, {}, 'CLAIMED'],
  ['with nothing left, and nobody to guide', PAID, { guidance: ' ' }, 'SETTLED'],
  ['of nobody', undefined, {}, 'MASS_REFUND_UNKNOWN'],
  ['without a paper', LEFT, { documentNo: ' ' }, 'MASS_REFUND_DOCUMENT_MISSING'],
  ['with a person’s number', LEFT, { guidance: PERSON }, 'MASS_REFUND_TEXT_NAMES_PERSON'],
  ['with a deposit beside what is owed', { ...LEFT, deposit: 1n }, {}, 'MASS_REFUND_DEPOSIT_FIRST'],
  ['before an insurer’s answer', { ...LEFT, unanswered: 1 }, {}, 'MASS_REFUND_INSURERS_UNANSWERED'],
  ['without the way to the court', LEFT, { guidance: ' ' }, 'MASS_REFUND_GUIDANCE_MISSING'],
  ['before the approval', { ...LEFT, state: 'LISTED' }, {}, 'ACTION_NOT_AVAILABLE'],
])('concluded %s', (_name, known, given, expected) => {
  expect(outcome(decideConclusion(known, { ...CONCLUSION, ...given }, FIN))).toBe(expected);
});

const OLD = { onPlatform: false, payable: 1n };
// prettier-ignore -- a table
it.each<[string, Parameters<typeof decideOldPayment>[0], string, string]>([
  ['is recorded', OLD, '流水1', 'PERMITTED'],
  ['of nobody', undefined, '流水1', 'MASS_REFUND_UNKNOWN'],
  ['of an order on the platform', { ...OLD, onPlatform: true }, '流水1', 'MASS_REFUND_PAID_BY_REFUND'],
  ['of nothing', { ...OLD, payable: 0n }, '流水1', 'MASS_REFUND_SHARE_PAID'],
  ['without a reference', OLD, ' ', 'MASS_REFUND_REFERENCE_MISSING'],
  ['by a person’s number', OLD, PERSON, 'MASS_REFUND_TEXT_NAMES_PERSON'],
])('a payment of before supervision %s', (_name, known, bankReference, expected) => {
  expect(outcome(decideOldPayment(known, { bankReference }))).toBe(expected);
});

it('insurers of orders that are paid need not answer', () => {
  const claims = [claim('A', 10n, { ACCOUNT: 10n }), claim('B', 10n, { ACCOUNT: 9n })];
  expect(toBeAnswered([{ orderId: 'A' }, { orderId: 'B' }, { orderId: 'C' }], claims)).toEqual([{ orderId: 'B' }]);
});

it('refunds to learners are of the first rank', () => {
  expect(tuitionRank(CLAIM_RANKS)).toBe(1);
});

describe('the lifecycle, each event in each state by each role', () => {
  const { transitions } = massRefundLifecycle;
  it.each(transitions.flatMap((line) => MASS_REFUND_STATES.map((state) => [state, line.event, line] as const)))(
    '%s -%s',
    (state, event, line) => {
      const refused = { code: 'ACTION_NOT_AVAILABLE' } as const;
      const all = Object.fromEntries(transitions.flatMap(({ guard }) => (guard ? [[guard, refused]] : [])));
      const possible = transitions.filter((other) => other.event === event && other.from.includes(state));
      for (const role of ROLES) {
        const guards = { ...all, ...(line.guard && { [line.guard]: true }) } as never;
        const step = massRefundLifecycle.step(state, event, { roles: [role] }, guards);
        const entitled = (line.roles as readonly Role[]).includes(role);
        const taken = line.from.includes(state) ? line.to : 'ACTION_NOT_AVAILABLE';
        const expected = possible.length === 0 ? 'ACTION_NOT_AVAILABLE' : entitled ? taken : 'ROLE_NOT_ENTITLED';
        expect(outcome(step as never)).toBe(expected);
      }
    },
  );
});
