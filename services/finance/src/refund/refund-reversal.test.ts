import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { endOperation } from '@lianguan/service-kit';
import { asAdmin, eventually } from '@lianguan/testing';
import { CHARGING, ChargingSchool } from '../../test/charging-school.js';
import { moving, postAll } from '../../test/ledger-world.js';
import { ReopenedAccount1767002200000 } from '../migrations/reopened-account-1767002200000.js';

const { finance, bank, institution, guardian } = CHARGING;
let school: ChargingSchool;

beforeAll(async () => {
  school = await ChargingSchool.open();
}, 60_000);
afterAll(() => school?.stop());

/** What lies on the account, by kind; `-` before what the bank is told to pay of it. */
const balances = async () => {
  const rows = await school.sql<{ kind: string; balance: string }>(
    `select kind, concat(sum(balance_fen), ' -' || nullif(sum(case kind when 'SUPERVISED_BANK' then credits_pending_fen else debits_pending_fen end), 0)) as balance
     from ledger_account group by kind having sum(balance_fen) <> 0`,
  );
  return Object.fromEntries(rows.map(({ kind, balance }) => [kind, balance]));
};
const shown = async (id: string) => {
  const { data } = await school.service.graphql(
    guardian,
    `{ refund(id: "${id}") { state waitsFor bankReference paidOn overdue availableActions order { state protectedAmount lessons { state amount } } } }`,
  );
  return data.refund;
};
const becomes = (id: string, state: string) => eventually(async () => expect((await shown(id)).state).toBe(state));
const says = async (refundId: string, given: object) => {
  const input = { refundId, paid: true, bankReference: '', reason: '', ...given };
  return school.act(bank, 'recordRefundPayment', input, 'refund { state waitsFor }');
};

/** The newest payment of the refund that was booked. */
async function reverse(refundId: string, reason = '收款账户已销户，退汇', nth = 1): Promise<string | undefined> {
  const [transfer] = await school.sql<{ id: string }>(
    `select id from transfer where code = 'REFUND_PAYMENT' and cause = '${refundId}' and phase = 'POST' order by seq desc limit 1 offset ${nth - 1}`,
  );
  const input = { transferId: transfer!.id, reason, documentNo: '退汇回单1号' };
  return school.refused(finance, 'reverseEscrowTransfer', input);
}
const transition = async () => {
  const [row] = await school.sql<{ transition: string }>(
    `select transition from act_record where subject_type = 'EscrowTransfer' order by seq desc limit 1`,
  );
  return row!.transition;
};
const close = () =>
  school.refused(bank, 'closeEscrowAccount', { accountId: school.accountId, documentNo: '示销〔2026〕1号' });

let orderId: string;
let refundId: string;
const ACCOUNT_RATE = { kind: 'ACCOUNT', ratePpm: 36_500, effectiveFrom: '2026-01-01', source: '公告' };

it('a refund that was paid with its interest, its rest and all is returned once, and the family is owed what was paid', async () => {
  await school.service.graphql(
    finance,
    'mutation ($input: RecordRefundRateInput!) { recordRefundRate(input: $input) { ok } }',
    { input: { idempotencyKey: randomUUID(), subjectId: school.accountId, ...ACCOUNT_RATE } },
  );
  orderId = await school.paidOrder();
  school.turnTo('2026-03-12T02:00:00Z');
  // Ten days at 3.65 % are a thousandth; posted at 40 yuan, the one lesson that was had costs seven more than it was charged at.
  await school.act(guardian, 'confirmLesson', { lessonId: await school.taught(orderId, '2026-03-03') });
  await school.sql(`update posted_prices set courses = replace(courses::text, '3300', '4000')::jsonb returning 1`);
  const asked = { orderId, fault: 'GUARDIAN', reason: '搬家' };
  refundId = (await school.act(guardian, 'requestRefund', asked, 'refund { id }')).refund.id;
  await school.act(institution, 'acceptRefund', { refundId });
  await becomes(refundId, 'PAYING');
  expect(await balances()).toEqual({
    SUPERVISED_BANK: '9906 -5906',
    ORDER: '700',
    REFUND_CLEARING: '5906 -5906',
    PAYABLE: '3300',
  });
  expect((await says(refundId, { bankReference: 'T-1' })).refund.state).toBe('PAID');
  expect(await balances()).toEqual({ SUPERVISED_BANK: '4000', PAYABLE: '4000' });

  expect(await reverse(refundId)).toBeUndefined();
  expect(await transition()).toBe('POSTED -reverse-> REVERSED; PAID -reverseEscrowTransfer-> RETURNED');
  expect(await balances()).toEqual({ SUPERVISED_BANK: '9906', REFUND_CLEARING: '5906', PAYABLE: '4000' });
  const { order, ...refund } = await shown(refundId);
  expect(refund).toEqual({
    state: 'RETURNED',
    waitsFor: '收款账户已销户，退汇',
    bankReference: null,
    paidOn: null,
    overdue: false,
    availableActions: [],
  });
  expect(order).toMatchObject({ state: 'TERMINATED', protectedAmount: '0.00' });
  const lessons = order.lessons.map(({ state, amount }: { state: string; amount: string }) => `${state} ${amount}`);
  expect(lessons).toEqual(['CONSUMED 33.00', 'REFUNDED 33.00', 'REFUNDED 33.00', 'CONSUMED 7.00']);

  // Nobody else takes it up, and it is not booked back twice.
  expect(await reverse(refundId)).toBe('ACTION_NOT_AVAILABLE');
  expect((await school.act(guardian, 'cancelRefund', { refundId })).refusal.code).toBe('ACTION_NOT_AVAILABLE');
  expect((await school.act(guardian, 'requestRefund', asked)).refusal.code).toBe('REFUND_ALREADY_OPEN');
  expect((await says(refundId, { bankReference: 'T-1' })).refusal.code).toBe('ACTION_NOT_AVAILABLE');
});

it('its payment alone is ordered the next working day, though the account only refunds; no is no, silence is no', async () => {
  await school.act(finance, 'restrictEscrowToRefunds', {
    accountId: school.accountId,
    reason: '停办',
    documentNo: '示决〔2026〕1号',
  });
  const report = { accountId: school.accountId, liability: '0.00', reportNo: 'R-1', reportedOn: '2026-03-12' };
  await school.act(bank, 'recordEscrowLiability', report);
  school.turnTo('2026-03-12T16:00:00Z');
  await becomes(refundId, 'PAYING');
  const paying = { SUPERVISED_BANK: '9906 -5906', REFUND_CLEARING: '5906 -5906', PAYABLE: '4000' };
  const returned = { SUPERVISED_BANK: '9906', REFUND_CLEARING: '5906', PAYABLE: '4000' };
  expect(await balances()).toEqual(paying);
  const moves = await school.sql<{ move: string }>(
    `select concat_ws(' ', phase, code, amount_fen) as move from transfer where cause = '${refundId}' order by seq`,
  );
  expect(moves.map(({ move }) => move).slice(-3)).toEqual([
    'POST REFUND_PAYMENT 5906',
    'SINGLE CONSUMPTION 700',
    'PENDING REFUND_PAYMENT 5906',
  ]);
  expect(await reverse(refundId)).toBe('ACTION_NOT_AVAILABLE');
  expect((await says(refundId, { paid: false, reason: '收款户名不符' })).refund).toMatchObject({
    state: 'RETURNED',
    waitsFor: '收款户名不符',
  });
  expect(await balances()).toEqual(returned);

  // The institution's rest waits for it.
  expect(await school.sql(`select 1 from next_day_transfer`)).toEqual([]);
  school.turnTo('2026-03-15T16:00:00Z');
  await becomes(refundId, 'PAYING');
  expect(await balances()).toEqual(paying);
  // The term of the approval goes on.
  school.turnTo('2026-03-31T16:00:00Z');
  await eventually(async () =>
    expect(await shown(refundId)).toMatchObject({ state: 'RETURNED', waitsFor: '银行逾期未答复', overdue: true }),
  );
  expect(await balances()).toEqual(returned);
});

it('is paid in the end, settles nothing again, and lets the rest go; it may come back once more, after the rest has left', async () => {
  school.turnTo('2026-04-01T16:00:00Z');
  await becomes(refundId, 'PAYING');
  expect((await says(refundId, { bankReference: 'T-2' })).refund.state).toBe('PAID');
  expect(await balances()).toEqual({ SUPERVISED_BANK: '4000', PAYABLE: '4000' });
  const { order, ...refund } = await shown(refundId);
  expect(refund).toMatchObject({
    state: 'PAID',
    bankReference: 'T-2',
    paidOn: '2026-04-02',
    waitsFor: null,
    overdue: false,
  });
  expect(order.lessons).toHaveLength(4);
  expect(await school.sql(`select settled_on::text as on from refund`)).toEqual([{ on: '2026-03-12' }]);
  // The first word stands booked back: only the last is corrected.
  expect(await reverse(refundId, '登记有误', 2)).toBe('ACTION_NOT_AVAILABLE');
  expect((await shown(refundId)).state).toBe('PAID');

  school.turnTo('2026-04-02T16:00:00Z');
  const transfers = await eventually(async () => {
    const rows = await school.sql<{ id: string }>(`select id from next_day_transfer where state = 'ORDERED'`);
    expect(rows.length).toBeGreaterThan(0);
    return rows;
  });
  for (const { id: transferId } of transfers)
    await school.act(bank, 'recordNextDayTransfer', {
      transferId,
      paid: true,
      bankReference: `P-${transferId}`,
      reason: '',
    });
  expect(await balances()).toEqual({});
  expect(await reverse(refundId, '银行登记有误，未付出')).toBeUndefined();
  expect(await balances()).toEqual({ SUPERVISED_BANK: '5906', REFUND_CLEARING: '5906' });
  // The bank reports that nothing is owed; the books know better.
  expect(await close()).toBe('CLOSING_REFUND_REMAINS');
  // The institution has some of it in advance: what is missing comes out of its deposit.
  await school.sql(`update escrow_account set state = 'ACTIVE' returning 1`);
  const own = school.service.runtime.systemOperation();
  const moves = [moving(school.accountId, 'COST_ADVANCE', 906n), moving(school.accountId, 'RISK_DEPOSIT', 906n)];
  expect(await postAll(own, moves, school.clock.now())).toEqual([null, null]);
  await endOperation(own);
  await school.sql(`update escrow_account set state = 'REFUND_ONLY' returning 1`);
  school.turnTo('2026-04-06T16:00:00Z');
  await eventually(async () =>
    expect(await shown(refundId)).toMatchObject({ state: 'RETURNED', waitsFor: expect.stringContaining('50.00') }),
  );
  const draw = { refundId, documentNo: '示财〔2026〕8号' };
  expect((await school.act(finance, 'drawDepositForRefund', draw, 'refund { state waitsFor }')).refund).toMatchObject({
    state: 'RETURNED',
    waitsFor: null,
  });
  await becomes(refundId, 'PAYING');
  expect(await close()).toBe('CLOSING_REFUND_REMAINS');
  await says(refundId, { bankReference: 'T-3' });
  expect(await balances()).toEqual({});
  expect(await close()).toBeUndefined();
});

it('comes back to an account that is closed: it is open for refunds again until that is paid, and stands in the way of no other account', async () => {
  expect(await reverse(refundId)).toBeUndefined();
  const account = async () => {
    const [row] = await school.sql<{ state: string }>(
      `select state from escrow_account where id = '${school.accountId}'`,
    );
    return row!.state;
  };
  await eventually(async () => expect(await account()).toBe('REFUND_ONLY'));
  const steps = await school.sql<{ transition: string }>(
    `select transition from act_record where command = 'reopenEscrowAccount'`,
  );
  expect(steps).toEqual([{ transition: 'CLOSED -reopen-> REFUND_ONLY' }]);
  // It was closed, and the money had come back, before accounts were opened again.
  await school.sql(
    `update escrow_account set state = 'CLOSED', recorded_state = 'CLOSED', stage = 'CLOSED', reopened_on = null returning 1`,
  );
  const ofBefore = new ReopenedAccount1767002200000()['statements']().at(-1);
  await asAdmin(school.service.database.adminUrl, [ofBefore!]);
  school.turnTo('2026-04-07T02:00:00Z');
  await eventually(async () => expect(await account()).toBe('REFUND_ONLY'));

  const [inUse] = await school.sql<object>(
    `select count(*)::int as count from escrow_accounts_in_use(array['${school.institutionId}']::uuid[])`,
  );
  expect(inUse).toEqual({ count: 0 });

  // The institution goes on with an account at another bank.
  const number = '99000000001077';
  await school.sql(
    `insert into escrow_account select r.* from escrow_account a, jsonb_populate_record(a, jsonb_build_object('id',
       '${randomUUID()}', 'account_no', '${number}', 'state', 'ACTIVE', 'recorded_state', 'ACTIVE', 'stage', 'ACTIVE', 'reopened_on', null)) r
     where a.id = '${school.accountId}' returning 1`,
  );
  const { mayCharge } = await school.ask(
    finance,
    `{ mayCharge(institutionId: "${school.institutionId}") { mayCharge obstacles { code } } }`,
  );
  expect(mayCharge).toEqual({ mayCharge: true, obstacles: [] });
  const { institution: named } = await school.ask(
    finance,
    `{ institution: _entities(representations: [{ __typename: "TrainingInstitution", id: "${school.institutionId}" }]) {
      ... on TrainingInstitution { escrowAccount { state } } } }`,
  );
  expect(named).toEqual([{ escrowAccount: { state: 'ACTIVE' } }]);

  school.turnTo('2026-04-07T16:00:00Z');
  await becomes(refundId, 'PAYING');
  // What the bank reported before is not its word on what came back.
  expect(await close()).toBe('CLOSING_REPORT_OUTDATED');
  await says(refundId, { bankReference: 'T-4' });
  expect(await balances()).toEqual({});
  const report = { accountId: school.accountId, liability: '0.00', reportNo: 'R-2', reportedOn: '2026-04-08' };
  await school.done(bank, 'recordEscrowLiability', report);
  expect(await close()).toBeUndefined();
  expect(await account()).toBe('CLOSED');
});
