import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Caller } from '@lianguan/kernel';
import { CourseState } from '@lianguan/proto-events';
import {
  asAdmin,
  eventually,
  handIn,
  madeInstitutions,
  startTestService,
  tellInstitutions,
  testCaller,
  TurningClock,
  type TestService,
} from '@lianguan/testing';
import { accountList, courseTold, tellOrderFacts } from '../../test/order-world.js';
import { migrations, name, slices } from '../slices.js';

const [school] = madeInstitutions(1);
const outside = { division: '', purpose: undefined } as const;
const finance = testCaller({ agency: 'FINANCE', roles: ['FIN'] });
const second = { ...finance, subject: 'test-finance-2' };
const bank = testCaller({ agency: 'BANK', roles: ['BANK'], division: '', bankId: 'DEMO01' });
const institution = testCaller({ agency: 'INSTITUTION', roles: ['INST'], institutionId: school!.id, ...outside });
const guardian = testCaller({ agency: 'GUARDIAN', roles: ['GUARDIAN'], person: 'person-1', ...outside });
const clock = new TurningClock();
const COURSE = randomUUID();
let service: TestService;

beforeAll(async () => {
  service = await startTestService({ name, slices, migrations, clock });
  await tellInstitutions(service.eventLog, [school!]);
  await handIn(service, finance, { mutation: 'importEscrowAccounts', rows: accountList(school!, '0.00') });
  const course = { courseId: COURSE, institutionId: school!.id, state: CourseState.PUBLISHED, version: 1n };
  await tellOrderFacts(service, school!, courseTold(course));
  await eventually(async () =>
    expect(
      await sql(
        'select from escrow_account, license_standing, filed_course, posted_prices, guide_price, model_contract',
      ),
    ).toHaveLength(1),
  );
}, 60_000);
afterAll(() => service?.stop());

const sql = <Row extends object>(text: string) => asAdmin<Row>(service.database.adminUrl, [text]);
function turnTo(instant: string): void {
  clock.turnTo(new Date(instant));
  service.runtime.deadlineSignal.wake();
}

const TYPES: Readonly<Record<string, string>> = {
  signTrainingOrder: 'TrainingOrderInput',
  confirmLesson: 'OrderLessonInput',
  cancelRefund: 'RefundInput',
  proposeBreakResolution: 'BankBreakActInput',
  confirmBreakResolution: 'BankBreakActInput',
};
async function act(caller: Caller, mutation: string, input: object, shown = '') {
  const type = TYPES[mutation] ?? `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
  const { data, errors } = await service.graphql(
    caller,
    `mutation ($input: ${type}!) { act: ${mutation}(input: $input) { ok refusal { code } ${shown} } }`,
    { input: { idempotencyKey: randomUUID(), ...input } },
  );
  expect(errors).toBeUndefined();
  return data.act;
}
async function done(caller: Caller, mutation: string, input: object, shown = '') {
  const said = await act(caller, mutation, input, shown);
  expect(said).toMatchObject({ ok: true, refusal: null });
  return said;
}

async function paidOrder(paidOn: string, reference: string): Promise<string> {
  const offer = { courseId: COURSE, guardianId: 'person-1', traineeName: '学员甲', lessons: 3, startsOn: paidOn };
  const { order } = await done(institution, 'offerTrainingOrder', { ...offer, amount: '99.00' }, 'order { id }');
  await done(guardian, 'signTrainingOrder', { orderId: order.id });
  const payer = { payerKind: 'GUARDIAN', payerName: '家长甲', amount: '99.00', bankReference: reference, paidOn };
  await done(bank, 'recordOrderPayment', { ...payer, orderId: order.id });
  return order.id;
}

const open = async () => {
  const { data } = await service.graphql(
    finance,
    '{ bankBreaks(state: OPEN) { edges { node { id kind bankAmount otherAmount outcome bookedTransferId } } } }',
  );
  return data.bankBreaks.edges.map(({ node }: { node: object }) => node);
};
const EXPLAINED = { reason: '向银行查询', documentNo: '示银函〔2026〕1号' };
async function find(breakId: string, outcome: 'PAID' | 'NOT_PAID'): Promise<void> {
  expect((await act(finance, 'proposeBreakResolution', { ...EXPLAINED, breakId })).refusal.code).toBe(
    'BREAK_OUTCOME_MISSING',
  );
  await done(finance, 'proposeBreakResolution', { ...EXPLAINED, breakId, outcome });
  await done(second, 'confirmBreakResolution', { ...EXPLAINED, breakId });
}
const answer = async (transferId: string, reference: string) =>
  done(bank, 'answerPaymentInstruction', {
    endToEndId: transferId.replaceAll('-', ''),
    paid: true,
    bankReference: reference,
  });
const instructions = async (purpose: string) => {
  const rows = await sql<{ id: string; state: string }>(
    `select id, state from payment_instruction where code = '${purpose}' order by seq`,
  );
  return rows;
};
const balances = async () => {
  const rows = await sql<{ kind: string; balance: string }>(
    'select kind, sum(balance_fen)::text as balance from ledger_account group by kind having sum(balance_fen) <> 0',
  );
  return Object.fromEntries(rows.map(({ kind, balance }) => [kind, balance]));
};
const refundOf = async (id: string) => {
  const { data } = await service.graphql(guardian, `{ refund(id: "${id}") { state waitsFor bankReference } }`);
  return data.refund;
};

it('a refund that the bank says it paid after the term is not ordered a second time; found to be paid, it is booked', async () => {
  const orderId = await paidOrder('2026-03-02', 'B-1');
  const asked = { orderId, fault: 'NEITHER', reason: '搬家' };
  const { refund } = await done(guardian, 'requestRefund', asked, 'refund { id }');
  const first = await eventually(async () => {
    const [row] = await instructions('REFUND_PAYMENT');
    expect(row).toMatchObject({ state: 'WAITING' });
    return row!;
  });
  turnTo('2026-03-20T16:00:00Z');
  await eventually(async () => expect(await refundOf(refund.id)).toMatchObject({ state: 'APPROVED' }));
  await answer(first.id, 'LATE-1');
  const [claim] = await open();
  expect(claim).toMatchObject({ kind: 'PAYMENT_ANSWER_DIFFERS', bankAmount: '-99.00', otherAmount: '0.00' });
  expect((await act(guardian, 'cancelRefund', { refundId: refund.id })).refusal.code).toBe('REFUND_BANK_SAYS_PAID');

  turnTo('2026-03-22T16:00:00Z');
  await eventually(async () =>
    expect(await refundOf(refund.id)).toMatchObject({ waitsFor: expect.stringContaining('银行称') }),
  );
  expect(await instructions('REFUND_PAYMENT')).toMatchObject([{ state: 'EXPIRED' }]);

  await find(claim.id, 'PAID');
  turnTo('2026-03-23T16:00:00Z');
  await eventually(async () =>
    expect(await refundOf(refund.id)).toEqual({ state: 'PAID', waitsFor: null, bankReference: 'LATE-1' }),
  );
  expect(await balances()).toEqual({});
  const [, booked] = await instructions('REFUND_PAYMENT');
  expect(booked).toMatchObject({ state: 'PAID' });
  expect(await sql('select booked_transfer_id as booked from bank_break')).toEqual([{ booked: booked!.id }]);
  expect(await sql(`select from deadline where subject_id in ('${refund.id}', '${booked!.id}')`)).toEqual([]);

  // The statement names the first order to pay: it is the line of the payment that was booked.
  const line = { valueDay: '2026-03-19', entryRef: 'L-2', amount: '99.00', direction: 'DEBIT' };
  const head = { accountNo: '99000000001000', statementNo: 'S-1', fromDay: '2026-03-02', toDay: '2026-03-24' };
  const paidIn = { valueDay: '2026-03-02', entryRef: 'L-1', amount: '99.00', direction: 'CREDIT', endToEndRef: 'B-1' };
  const entries = [paidIn, { ...line, endToEndRef: first.id }];
  turnTo('2026-03-24T04:00:00Z');
  await done(bank, 'fileBankStatement', { ...head, opening: '1000.00', closing: '1000.00', entryCount: 2, entries });
  turnTo('2026-03-24T16:00:00Z');
  await eventually(async () => expect(await sql('select from bank_match')).toHaveLength(2));
  // Nobody has recorded what lay there before.
  expect(await open()).toMatchObject([{ kind: 'BALANCE_DIFFERS', bankAmount: '1000.00' }]);
});

it('a payout that the bank says it paid during a hold waits for the finding: unpaid it is ordered anew, paid it is booked', async () => {
  turnTo('2026-06-22T02:00:00Z');
  await sql(`update filed_course set slots = replace(slots::text, '2026-03-0', '2026-06-2')::jsonb returning 1`);
  const orderId = await paidOrder('2026-06-22', 'B-2');
  const lesson = { orderId, day: '2026-06-23', from: '18:00', attendanceNo: '签到1' };
  turnTo('2026-06-23T12:00:00Z');
  const delivered = await done(institution, 'deliverLesson', lesson, 'lesson { id }');
  await done(guardian, 'confirmLesson', { lessonId: delivered.lesson.id });
  turnTo('2026-06-23T16:00:00Z');
  const ordered = (count: number, state: string) =>
    eventually(async () => {
      const rows = await instructions('PAYOUT');
      expect([rows.length, rows.at(-1)?.state]).toEqual([count, state]);
      return rows.at(-1)!;
    });
  const first = await ordered(1, 'WAITING');
  await sql(`update escrow_account set state = 'HELD' returning 1`);
  await answer(first.id, 'HELD-1');
  const [, claim] = await open();
  expect(claim).toMatchObject({ bankAmount: '-33.00', otherAmount: '0.00' });
  const tooEarly = { ...EXPLAINED, breakId: claim.id, outcome: 'PAID' };
  expect((await act(finance, 'proposeBreakResolution', tooEarly)).refusal.code).toBe('BREAK_PAYMENT_PENDING');
  turnTo('2026-06-30T16:00:00Z');
  await ordered(1, 'EXPIRED');
  await sql(`update escrow_account set state = 'ACTIVE' returning 1`);
  turnTo('2026-07-01T16:00:00Z');
  const postponed = () => sql<{ code: string }>('select reason_code as code from postponed_transfer');
  await eventually(async () => expect(await postponed()).toEqual([{ code: 'PAYOUT_BANK_SAYS_PAID' }]));

  await find(claim.id, 'NOT_PAID');
  turnTo('2026-07-02T16:00:00Z');
  const anew = await ordered(2, 'WAITING');
  turnTo('2026-07-08T16:00:00Z');
  await ordered(2, 'EXPIRED');
  await answer(anew.id, 'LATE-2');
  await find((await open())[1].id, 'PAID');
  turnTo('2026-07-09T16:00:00Z');
  await ordered(3, 'PAID');
  expect(await balances()).toEqual({ SUPERVISED_BANK: '6600', ORDER: '6600' });
  expect(await sql(`select state from order_lesson where state <> 'CONTRACTED' and order_id = '${orderId}'`)).toEqual([
    { state: 'RELEASED' },
  ]);
  expect(await sql(`select state, bank_reference as said from next_day_transfer order by ordered_on`)).toEqual([
    { state: 'EXPIRED', said: null },
    { state: 'EXPIRED', said: null },
    { state: 'PAID', said: 'LATE-2' },
  ]);
  expect(await sql(`select from deadline where name in ('escrow.release', 'nextDayTransfer.answer')`)).toEqual([]);
});
