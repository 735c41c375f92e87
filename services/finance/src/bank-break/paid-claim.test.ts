import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { eventually } from '@lianguan/testing';
import { CHARGING, ChargingSchool } from '../../test/charging-school.js';

const { finance, second, bank, institution, guardian } = CHARGING;
let school: ChargingSchool;

beforeAll(async () => {
  school = await ChargingSchool.open();
}, 60_000);
afterAll(() => school?.stop());

const open = async () => {
  const { data } = await school.service.graphql(
    finance,
    '{ bankBreaks(state: OPEN) { edges { node { id kind bankAmount otherAmount outcome bookedTransferId } } } }',
  );
  return data.bankBreaks.edges.map(({ node }: { node: object }) => node);
};
const EXPLAINED = { reason: '向银行查询', documentNo: '示银函〔2026〕1号' };
async function find(breakId: string, outcome: 'PAID' | 'NOT_PAID'): Promise<void> {
  expect((await school.act(finance, 'proposeBreakResolution', { ...EXPLAINED, breakId })).refusal.code).toBe(
    'BREAK_OUTCOME_MISSING',
  );
  await school.done(finance, 'proposeBreakResolution', { ...EXPLAINED, breakId, outcome });
  await school.done(second, 'confirmBreakResolution', { ...EXPLAINED, breakId });
}
const answer = async (transferId: string, reference: string) =>
  school.done(bank, 'answerPaymentInstruction', {
    endToEndId: transferId.replaceAll('-', ''),
    paid: true,
    bankReference: reference,
  });
const instructions = async (purpose: string) => {
  const rows = await school.sql<{ id: string; state: string }>(
    `select id, state from payment_instruction where code = '${purpose}' order by seq`,
  );
  return rows;
};
const refundOf = async (id: string) => {
  const { data } = await school.service.graphql(guardian, `{ refund(id: "${id}") { state waitsFor bankReference } }`);
  return data.refund;
};

it('a refund that the bank says it paid after the term is not ordered a second time; found to be paid, it is booked', async () => {
  const orderId = await school.paidOrder({ paidOn: '2026-03-02' });
  const asked = { orderId, fault: 'NEITHER', reason: '搬家' };
  const { refund } = await school.done(guardian, 'requestRefund', asked, 'refund { id }');
  const first = await eventually(async () => {
    const [row] = await instructions('REFUND_PAYMENT');
    expect(row).toMatchObject({ state: 'WAITING' });
    return row!;
  });
  school.turnTo('2026-03-20T16:00:00Z');
  await eventually(async () => expect(await refundOf(refund.id)).toMatchObject({ state: 'APPROVED' }));
  await answer(first.id, 'LATE-1');
  const [claim] = await open();
  expect(claim).toMatchObject({ kind: 'PAYMENT_ANSWER_DIFFERS', bankAmount: '-99.00', otherAmount: '0.00' });
  expect((await school.act(guardian, 'cancelRefund', { refundId: refund.id })).refusal.code).toBe(
    'REFUND_BANK_SAYS_PAID',
  );

  school.turnTo('2026-03-22T16:00:00Z');
  await eventually(async () =>
    expect(await refundOf(refund.id)).toMatchObject({ waitsFor: expect.stringContaining('银行称') }),
  );
  expect(await instructions('REFUND_PAYMENT')).toMatchObject([{ state: 'EXPIRED' }]);

  await find(claim.id, 'PAID');
  school.turnTo('2026-03-23T16:00:00Z');
  await eventually(async () =>
    expect(await refundOf(refund.id)).toEqual({ state: 'PAID', waitsFor: null, bankReference: 'LATE-1' }),
  );
  expect(await school.balances()).toEqual({});
  const [, booked] = await instructions('REFUND_PAYMENT');
  expect(booked).toMatchObject({ state: 'PAID' });
  expect(await school.sql('select booked_transfer_id as booked from bank_break')).toEqual([{ booked: booked!.id }]);
  expect(await school.sql(`select from deadline where subject_id in ('${refund.id}', '${booked!.id}')`)).toEqual([]);

  // The statement names the first order to pay: it is the line of the payment that was booked.
  const line = { valueDay: '2026-03-19', entryRef: 'L-2', amount: '99.00', direction: 'DEBIT' };
  const head = { accountNo: '99000000001000', statementNo: 'S-1', fromDay: '2026-03-02', toDay: '2026-03-24' };
  const paidIn = { valueDay: '2026-03-02', entryRef: 'L-1', amount: '99.00', direction: 'CREDIT', endToEndRef: 'B-1' };
  const entries = [paidIn, { ...line, endToEndRef: first.id }];
  school.turnTo('2026-03-24T04:00:00Z');
  await school.done(bank, 'fileBankStatement', {
    ...head,
    opening: '1000.00',
    closing: '1000.00',
    entryCount: 2,
    entries,
  });
  school.turnTo('2026-03-24T16:00:00Z');
  await eventually(async () => expect(await school.sql('select from bank_match')).toHaveLength(2));
  // Nobody has recorded what lay there before.
  expect(await open()).toMatchObject([{ kind: 'BALANCE_DIFFERS', bankAmount: '1000.00' }]);
});

it('a payout that the bank says it paid during a hold waits for the finding: unpaid it is ordered anew, paid it is booked', async () => {
  school.turnTo('2026-06-22T02:00:00Z');
  await school.sql(`update filed_course set slots = replace(slots::text, '2026-03-0', '2026-06-2')::jsonb returning 1`);
  const orderId = await school.paidOrder({ paidOn: '2026-06-22' });
  const lesson = { orderId, day: '2026-06-23', from: '18:00', attendanceNo: '签到1' };
  school.turnTo('2026-06-23T12:00:00Z');
  const delivered = await school.done(institution, 'deliverLesson', lesson, 'lesson { id }');
  await school.done(guardian, 'confirmLesson', { lessonId: delivered.lesson.id });
  school.turnTo('2026-06-23T16:00:00Z');
  const ordered = (count: number, state: string) =>
    eventually(async () => {
      const rows = await instructions('PAYOUT');
      expect([rows.length, rows.at(-1)?.state]).toEqual([count, state]);
      return rows.at(-1)!;
    });
  const first = await ordered(1, 'WAITING');
  await school.sql(`update escrow_account set state = 'HELD' returning 1`);
  await answer(first.id, 'HELD-1');
  const [, claim] = await open();
  expect(claim).toMatchObject({ bankAmount: '-33.00', otherAmount: '0.00' });
  const tooEarly = { ...EXPLAINED, breakId: claim.id, outcome: 'PAID' };
  expect((await school.act(finance, 'proposeBreakResolution', tooEarly)).refusal.code).toBe('BREAK_PAYMENT_PENDING');
  school.turnTo('2026-06-30T16:00:00Z');
  await ordered(1, 'EXPIRED');
  await school.sql(`update escrow_account set state = 'ACTIVE' returning 1`);
  school.turnTo('2026-07-01T16:00:00Z');
  const postponed = () => school.sql<{ code: string }>('select reason_code as code from postponed_transfer');
  await eventually(async () => expect(await postponed()).toEqual([{ code: 'PAYOUT_BANK_SAYS_PAID' }]));

  await find(claim.id, 'NOT_PAID');
  school.turnTo('2026-07-02T16:00:00Z');
  const anew = await ordered(2, 'WAITING');
  school.turnTo('2026-07-08T16:00:00Z');
  await ordered(2, 'EXPIRED');
  await answer(anew.id, 'LATE-2');
  await find((await open())[1].id, 'PAID');
  school.turnTo('2026-07-09T16:00:00Z');
  await ordered(3, 'PAID');
  expect(await school.balances()).toEqual({ SUPERVISED_BANK: '6600', ORDER: '6600' });
  expect(
    await school.sql(`select state from order_lesson where state <> 'CONTRACTED' and order_id = '${orderId}'`),
  ).toEqual([{ state: 'RELEASED' }]);
  expect(await school.sql(`select state, bank_reference as said from next_day_transfer order by ordered_on`)).toEqual([
    { state: 'EXPIRED', said: null },
    { state: 'EXPIRED', said: null },
    { state: 'PAID', said: 'LATE-2' },
  ]);
  expect(await school.sql(`select from deadline where name in ('escrow.release', 'nextDayTransfer.answer')`)).toEqual(
    [],
  );
});
