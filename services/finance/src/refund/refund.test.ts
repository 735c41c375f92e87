import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { calendarDay, type Caller } from '@lianguan/kernel';
import { CourseState } from '@lianguan/proto-events';
import { endOperation, runCommands, type Operation } from '@lianguan/service-kit';
import {
  asAdmin,
  eventually,
  handIn,
  listCost,
  madeInstitutions,
  startTestService,
  tellInstitutions,
  testCaller,
  TurningClock,
  type TestService,
} from '@lianguan/testing';
import { moving, postAll } from '../../test/ledger-world.js';
import { accountList, courseTold, tellOrderFacts } from '../../test/order-world.js';
import { migrations, name, slices } from '../slices.js';
import { openClosureRefund } from './index.js';

const [school, other] = madeInstitutions(2);
const finance = testCaller({ agency: 'FINANCE', roles: ['FIN'] });
const bank = testCaller({ agency: 'BANK', roles: ['BANK'], division: '', bankId: 'DEMO01' });
const otherBank = testCaller({ agency: 'BANK', roles: ['BANK'], division: '', bankId: 'DEMO02' });
const education = testCaller();
const office = testCaller({ agency: 'JOINT_ENFORCEMENT', roles: ['JEO'] });
const inst = (institutionId: string) =>
  testCaller({ agency: 'INSTITUTION', roles: ['INST'], division: '', institutionId, purpose: undefined });
const parent = (person: string) =>
  testCaller({ agency: 'GUARDIAN', roles: ['GUARDIAN'], division: '', person, purpose: undefined });
const institution = inst(school!.id);
const guardian = parent('person-1');
const clock = new TurningClock();
const COURSE = randomUUID();
let service: TestService;
let own: Operation;
let accountId: string;

beforeAll(async () => {
  service = await startTestService({ name, slices, migrations, clock });
  own = service.runtime.systemOperation();
  await tellInstitutions(service.eventLog, [school!, other!]);
  await handIn(service, finance, {
    mutation: 'importEscrowAccounts',
    rows: accountList(school!, '0.00'),
  });
  const course = { courseId: COURSE, institutionId: school!.id, state: CourseState.PUBLISHED, version: 1n };
  await tellOrderFacts(service, school!, courseTold(course));
  accountId = await eventually(async () => {
    const [known] = await sql<{ id: string }>(
      `select a.id from escrow_account a, license_standing, filed_course, posted_prices, guide_price, model_contract,
         (select count(*) as told from institution_directory) d where d.told = 2`,
    );
    return known!.id;
  });
}, 60_000);
afterAll(async () => {
  if (own) await endOperation(own);
  await service?.stop();
});

/** Deadlines are looked at when the clock turns, not at the sweeper's next look. */
function turnTo(instant: string): void {
  clock.turnTo(new Date(instant));
  service.runtime.deadlineSignal.wake();
}
const sql = <Row extends object>(text: string) => asAdmin<Row>(service.database.adminUrl, [text]);
const inputTypes: Readonly<Record<string, string>> = {
  confirmLesson: 'OrderLessonInput',
  signTrainingOrder: 'TrainingOrderInput',
  acceptRefund: 'RefundInput',
  cancelRefund: 'RefundInput',
};
const REFUND = 'refund { id state principal interest waitsFor overdue availableActions steps { kind amount } }';

async function act(caller: Caller, mutation: string, input: object) {
  const type = inputTypes[mutation] ?? `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
  const shown = /Refund/u.test(mutation) ? REFUND : /Lesson/u.test(mutation) ? 'lesson { id }' : 'order { id state }';
  const { data, errors } = await service.graphql(
    caller,
    `mutation ($input: ${type}!) { act: ${mutation}(input: $input) { ok refusal { code } ${shown} } }`,
    { input: { idempotencyKey: randomUUID(), ...input } },
  );
  expect(errors).toBeUndefined();
  return data.act;
}
const refused = async (caller: Caller, mutation: string, input: object) =>
  (await act(caller, mutation, input)).refusal?.code;

let payments = 0;
async function paidOrder(paidOn = '2026-03-02', traineeName = `学员${payments}`): Promise<string> {
  const offer = { courseId: COURSE, guardianId: 'person-1', traineeName, lessons: 3 };
  const { order } = await act(institution, 'offerTrainingOrder', { ...offer, startsOn: paidOn, amount: '99.00' });
  const orderId: string = order.id;
  await act(guardian, 'signTrainingOrder', { orderId });
  payments += 1;
  const payment = { amount: '99.00', bankReference: `B-${payments}`, payerKind: 'GUARDIAN', payerName: '家长甲' };
  expect(await refused(bank, 'recordOrderPayment', { ...payment, orderId, paidOn })).toBeUndefined();
  return orderId;
}
async function attended(orderId: string): Promise<void> {
  const lesson = { orderId, day: '2026-03-03', from: '18:00', attendanceNo: '签到1' };
  const delivered = await act(institution, 'deliverLesson', lesson);
  await act(guardian, 'confirmLesson', { lessonId: delivered.lesson.id });
}
const asked = (orderId: string, given: object = {}) => ({ orderId, fault: 'NEITHER', reason: '搬家', ...given });
const answer = (refundId: string, given: object = {}) => ({
  refundId,
  paid: true,
  bankReference: 'T-1',
  reason: '',
  ...given,
});
const shown = async (id: string) => {
  const { data } = await service.graphql(
    guardian,
    `{ refund(id: "${id}") { state waitsFor bankReference overdue guidance steps { kind amount }
       order { state protectedAmount lessons { no state amount decidedBy } } } }`,
  );
  return data.refund;
};
const becomes = (id: string, state: string) => eventually(async () => expect((await shown(id)).state).toBe(state));
const dueOf = async (subjectId: string) => {
  const rows = await sql<{ due: Date }>(`select due from deadline where subject_id = '${subjectId}' order by due`);
  return rows.map(({ due }) => due.toISOString());
};
/** What lies on the account, by kind. */
const balances = async () => {
  const rows = await sql<{ kind: string; balance: string }>(
    'select kind, sum(balance_fen)::text as balance from ledger_account group by kind having sum(balance_fen) <> 0',
  );
  return Object.fromEntries(rows.map(({ kind, balance }) => [kind, balance]));
};
/** What the bank may still pay. */
const available = async (): Promise<bigint> => {
  const [supervised] = await sql<{ available: string }>(
    `select available_fen::text as available from ledger_account where kind = 'SUPERVISED_BANK'`,
  );
  return BigInt(supervised!.available);
};
const setAccount = (state: string) => sql(`update escrow_account set state = '${state}' returning 1`);

it('within seven days the money goes back without a reason, once, though the account is held', async () => {
  const orderId = await paidOrder();
  const { data } = await service.graphql(
    guardian,
    `{ refundQuote(orderId: "${orderId}", fault: GUARDIAN) { coolingOff principal interest steps { kind amount } } }`,
  );
  const steps = [
    { kind: 'PAID', amount: '99.00' },
    { kind: 'CONSUMED', amount: '0.00' },
  ];
  expect(data.refundQuote).toEqual({ coolingOff: true, principal: '99.00', interest: '0.00', steps });
  expect(await refused(parent('person-2'), 'requestRefund', asked(orderId))).toBe('REFUND_ORDER_UNKNOWN');
  await setAccount('HELD');

  const answers = await Promise.all([1, 2, 3].map(() => act(guardian, 'requestRefund', asked(orderId))));
  const [{ refund }, ...more] = answers.filter(({ ok }) => ok);
  expect(more).toEqual([]);
  expect(refund).toMatchObject({ state: 'APPROVED', principal: '99.00', steps });
  await becomes(refund.id, 'PAYING');
  expect(await balances()).toEqual({ SUPERVISED_BANK: '9900', REFUND_CLEARING: '9900' });
  expect(await refused(guardian, 'cancelRefund', { refundId: refund.id })).toBe('ACTION_NOT_AVAILABLE');

  // The bank cannot pay: the order has its money back until the next working day.
  expect(await refused(otherBank, 'recordRefundPayment', answer(refund.id))).toBe('REFUND_UNKNOWN');
  const unpaid = await act(bank, 'recordRefundPayment', answer(refund.id, { paid: false, reason: '账号有误' }));
  expect(unpaid.refund).toMatchObject({ state: 'APPROVED', waitsFor: '账号有误' });
  expect(await balances()).toEqual({ SUPERVISED_BANK: '9900', ORDER: '9900' });
  turnTo('2026-03-02T16:00:00Z');
  await becomes(refund.id, 'PAYING');

  const paid = await Promise.all([1, 2, 3].map(() => act(bank, 'recordRefundPayment', answer(refund.id))));
  expect(paid.map(({ ok, refusal }) => ok || refusal.code).sort()).toEqual([
    'ACTION_NOT_AVAILABLE',
    'ACTION_NOT_AVAILABLE',
    true,
  ]);
  expect(await balances()).toEqual({});
  const { order, ...after } = await shown(refund.id);
  expect(after).toMatchObject({ state: 'PAID', bankReference: 'T-1', waitsFor: null, overdue: false });
  expect(order).toMatchObject({ state: 'TERMINATED', protectedAmount: '0.00' });
  expect(order.lessons.map(({ state }: { state: string }) => state)).toEqual(['REFUNDED', 'REFUNDED', 'REFUNDED']);
  expect(await refused(guardian, 'requestRefund', asked(orderId))).toBe('REFUND_ALREADY_OPEN');
  expect(await dueOf(refund.id)).toEqual([]);
  await setAccount('ACTIVE');
});

it('what mediation leaves to the institution goes its way, and the interest goes to the guardian', async () => {
  const rate = { kind: 'ACCOUNT', subjectId: accountId, ratePpm: 36_500, effectiveFrom: '2026-01-01', source: '公告' };
  const recorded = await service.graphql(
    finance,
    'mutation ($input: RecordRefundRateInput!) { recordRefundRate(input: $input) { ok rate { kind ratePpm source } } }',
    { input: { idempotencyKey: randomUUID(), ...rate } },
  );
  expect(recorded.data.recordRefundRate).toMatchObject({ ok: true, rate: { kind: 'ACCOUNT', ratePpm: 36_500 } });
  const orderId = await paidOrder('2026-03-03', '学员甲');
  turnTo('2026-03-03T11:00:00Z');
  await attended(orderId);
  turnTo('2026-03-13T02:00:00Z');

  // Posted at 40 yuan, charged at 33: the guardian's own wish costs the discount of the lesson that was had.
  const reprice = (from: string, to: string) =>
    sql(`update posted_prices set courses = replace(courses::text, '${from}', '${to}')::jsonb returning 1`);
  await reprice('3300', '4000');
  const wish = `{ refundQuote(orderId: "${orderId}", fault: GUARDIAN) { principal steps { kind amount } } }`;
  const { refundQuote } = (await service.graphql(guardian, wish)).data;
  expect(refundQuote).toMatchObject({ principal: '59.00' });
  expect(refundQuote.steps).toContainEqual({ kind: 'UNDISCOUNTED', amount: '-7.00' });
  await reprice('4000', '3300');

  const claim = { fault: 'INSTITUTION', claimed: '66.00' };
  const { refund } = await act(guardian, 'requestRefund', asked(orderId, claim));
  // Ten days at 3.65 % are a thousandth.
  expect(refund).toMatchObject({ state: 'QUOTED', principal: '66.00', interest: '0.07' });
  expect(refund.steps.map(({ amount }: { amount: string }) => amount)).toEqual(['99.00', '-33.00', '0.07']);
  expect(refund.availableActions).toEqual(['cancelRefund']);
  const refusal = { refundId: refund.id, reason: '家长自己不来', recordsNo: '' };
  expect(await refused(inst(other!.id), 'refuseRefund', refusal)).toBe('REFUND_UNKNOWN');
  expect((await act(institution, 'refuseRefund', refusal)).refund.state).toBe('REFUSED');
  expect((await shown(refund.id)).guidance).toEqual([expect.stringContaining('惩罚性赔偿')]);
  const record = { refundId: refund.id, mediator: 'ASSOCIATION', reason: '各让一步', documentNo: '示调〔2026〕1号' };
  const agreed = { ...record, outcome: 'AGREED', amount: '66.08' };
  expect(await refused(education, 'concludeRefundMediation', agreed)).toBe('REFUND_AMOUNT_OUT_OF_RANGE');
  const mediated = await act(education, 'concludeRefundMediation', { ...agreed, amount: '60.00' });
  expect(mediated.refund).toMatchObject({ state: 'AGREED', principal: '60.00', interest: '0.00' });
  await becomes(refund.id, 'PAYING');
  expect((await act(finance, 'recordRefundPayment', answer(refund.id))).refund.state).toBe('PAID');
  // With the lesson that was had.
  const left = await balances();
  expect([left['ORDER'], left['REFUND_CLEARING'], left['PAYABLE']]).toEqual([undefined, undefined, '3900']);
  const { order } = await shown(refund.id);
  expect(order.protectedAmount).toBe('0.00');
  expect(order.lessons.at(-1)).toEqual({ no: 4, state: 'CONSUMED', amount: '6.00', decidedBy: 'REFUND' });
  const release = await sql(`select 1 from deadline where name = 'escrow.release' and subject_id like '%2026-03-13'`);
  expect(release).toHaveLength(1);
});

it('the institution’s silence is consent; a freeze puts the payment off; interest comes and goes with the bank’s word', async () => {
  turnTo('2026-04-01T02:00:00Z');
  const orderId = await paidOrderAgain();
  const { refund } = await act(guardian, 'requestRefund', asked(orderId));
  expect(refund).toMatchObject({ state: 'QUOTED', principal: '99.00', interest: '0.30' });
  // Five working days over 清明.
  expect(await dueOf(refund.id)).toEqual(['2026-04-09T15:59:59.999Z']);
  await setAccount('FROZEN');
  turnTo('2026-04-09T16:00:00Z');
  await eventually(async () =>
    expect(await shown(refund.id)).toMatchObject({ state: 'APPROVED', waitsFor: expect.stringContaining('冻结') }),
  );
  await setAccount('ACTIVE');
  turnTo('2026-04-12T16:00:00Z');
  await becomes(refund.id, 'PAYING');
  // No answer in fifteen days: ordered anew the next working day, and overdue.
  turnTo('2026-04-28T16:00:00Z');
  await eventually(async () =>
    expect(await shown(refund.id)).toMatchObject({ state: 'APPROVED', waitsFor: '银行逾期未答复', overdue: true }),
  );
  turnTo('2026-04-29T16:00:00Z');
  await becomes(refund.id, 'PAYING');
  const before = await balances();
  expect((await act(bank, 'recordRefundPayment', answer(refund.id))).refund.state).toBe('PAID');
  const { REFUND_CLEARING: paid, ...left } = before;
  expect(paid).toBe('9930');
  expect(await balances()).toEqual({ ...left, SUPERVISED_BANK: String(BigInt(before.SUPERVISED_BANK!) - 9_930n) });
  const moves = await sql<{ move: string }>(
    `select concat_ws(' ', phase, code, amount_fen) as move from transfer where cause = '${refund.id}' order by seq desc limit 4`,
  );
  expect(moves.map(({ move }) => move)).toEqual([
    'POST REFUND_PAYMENT 9930',
    'PENDING REFUND_PAYMENT 9930',
    'SINGLE REFUND_INTEREST 30',
    'SINGLE REFUND 9900',
  ]);
});

it('an institution that ends an order owes its refund, unasked; what the account lacks is short until it is there', async () => {
  const orderId = await paidOrderAgain();
  const advance = moving(accountId, 'COST_ADVANCE', (await available()) - 9_899n);
  expect(await postAll(own, [advance], clock.now())).toEqual([null]);
  expect((await act(institution, 'terminateTrainingOrder', { orderId, reason: '停课' })).order.state).toBe(
    'TERMINATED',
  );
  const [opened] = await eventually(async () => {
    const rows = await sql<{ id: string; origin: string }>(
      `select id, origin from refund where order_id = '${orderId}'`,
    );
    expect(rows).toMatchObject([{ origin: 'INSTITUTION' }]);
    return rows;
  });
  const refundId = opened!.id;
  expect(await refused(institution, 'refuseRefund', { refundId, reason: '不退', recordsNo: '' })).toBe(
    'ACTION_NOT_AVAILABLE',
  );
  await eventually(async () =>
    expect(await shown(refundId)).toMatchObject({ state: 'SHORT', waitsFor: expect.stringContaining('98.99') }),
  );
  const reversal = { id: randomUUID(), day: calendarDay('2026-04-30'), cause: '更正', reverses: advance.id };
  expect(await postAll(own, [reversal], clock.now())).toEqual([null]);
  turnTo('2026-05-05T16:00:00Z');
  await becomes(refundId, 'PAYING');
  // Paid by the bank's instruction, which names the payment that the money goes back to the origin of.
  const waiting = await service.graphql(
    bank,
    '{ paymentInstructions(first: 50) { edges { node { endToEndId state purpose } } } }',
  );
  const { endToEndId } = waiting.data.paymentInstructions.edges
    .map(({ node }: { node: { state: string; purpose: string } }) => node)
    .find(
      ({ state, purpose }: { state: string; purpose: string }) => state === 'WAITING' && purpose === 'REFUND_PAYMENT',
    );
  const told = await service.graphql(
    bank,
    `mutation ($input: AnswerPaymentInstructionInput!) { act: answerPaymentInstruction(input: $input) {
       ok instruction { state originReference } } }`,
    { input: { idempotencyKey: randomUUID(), endToEndId, paid: true, bankReference: 'T-9' } },
  );
  const [{ reference }] = (await sql<{ reference: string }>(
    `select bank_reference as reference from training_order where id = '${orderId}'`,
  )) as [{ reference: string }];
  expect(told.data.act).toEqual({ ok: true, instruction: { state: 'PAID', originReference: reference } });
  expect((await shown(refundId)).state).toBe('PAID');
});

it('a refund that is short is paid out of the deposit: what is missing, or nothing', async () => {
  const orderId = await paidOrderAgain();
  const advance = moving(accountId, 'COST_ADVANCE', (await available()) - 3_300n);
  expect(await postAll(own, [advance, moving(accountId, 'RISK_DEPOSIT', 6_599n)], clock.now())).toEqual([null, null]);
  await sql(`insert into cost_advance (id, institution_id, account_id, amount_fen, repaid_fen, purpose, document_no, state, requested_on, answered_on,
      division_code, bank_code)
    select '${advance.id}', '${school!.id}', '${accountId}', ${advance.amount}, 0, '房租', '示1号', 'PAID', '2026-05-01', '2026-05-01', '${school!.divisionCode}',
      'DEMO01' returning 1`);
  await act(institution, 'terminateTrainingOrder', { orderId, reason: '停课' });
  const [{ id: refundId }] = await eventually(async () => {
    const rows = await sql<{ id: string }>(`select id from refund where order_id = '${orderId}'`);
    expect(rows).toHaveLength(1);
    return rows as [{ id: string }];
  });
  await becomes(refundId, 'SHORT');
  const draw = () => act(finance, 'drawDepositForRefund', { refundId, documentNo: '示财〔2026〕8号' });
  expect((await draw()).refusal.code).toBe('REFUND_DEPOSIT_TOO_LITTLE');
  expect(await postAll(own, [moving(accountId, 'RISK_DEPOSIT', 1_001n)], clock.now())).toEqual([null]);
  expect((await draw()).refund).toMatchObject({ state: 'APPROVED', waitsFor: null });
  await becomes(refundId, 'PAYING');
  expect((await draw()).refusal.code).toBe('ACTION_NOT_AVAILABLE');
  await act(bank, 'recordRefundPayment', answer(refundId));
  expect(await sql('select repaid_fen::int as repaid from cost_advance')).toEqual([{ repaid: 6_600 }]);
  const { COST_ADVANCE: out = '0', ...after } = await balances();
  expect(BigInt(out)).toBe(advance.amount - 6_600n);
  expect(after).toMatchObject({ RISK_DEPOSIT: '1000', RISK_DEPOSIT_BANK: '1000' });
});

it('who has had such lessons before has no seven days', async () => {
  const now = clock.now();
  clock.turnTo(new Date('2026-03-04T01:00:00Z'));
  const { refund } = await act(guardian, 'requestRefund', asked(await paidOrder('2026-03-04', '学员甲')));
  expect(refund.state).toBe('QUOTED');
  await act(guardian, 'cancelRefund', { refundId: refund.id });
  clock.turnTo(now);
});

it('an undecided lesson takes no day of the seven: the request stands, and is computed with the last word', async () => {
  const now = clock.now();
  clock.turnTo(new Date('2026-03-02T01:00:00Z'));
  const [orderId, taught] = [await paidOrder(), await paidOrder()];
  clock.turnTo(new Date('2026-03-06T02:00:00Z'));
  const deliver = (order: string, day: string) =>
    act(institution, 'deliverLesson', { orderId: order, day, from: '18:00', attendanceNo: '签到1' });
  const { id: lessonId } = (await deliver(orderId, '2026-03-03')).lesson;
  const { refund } = await act(guardian, 'requestRefund', asked(orderId));
  expect(refund).toMatchObject({ state: 'REQUESTED', availableActions: ['cancelRefund'] });
  expect(refund.waitsFor).toContain('裁决');
  expect((await deliver(orderId, '2026-03-04')).refusal.code).toBe('LESSON_REFUND_ASKED');
  expect(await refused(guardian, 'requestRefund', asked(orderId))).toBe('REFUND_ALREADY_OPEN');
  expect(await refused(guardian, 'disputeLesson', { lessonId, reason: '没有上课' })).toBeUndefined();
  // Of another order all lessons are consumed by then.
  const lessonIds: string[] = [];
  for (const day of ['2026-03-03', '2026-03-04', '2026-03-05']) lessonIds.push((await deliver(taught, day)).lesson.id);
  const { refund: idle } = await act(guardian, 'requestRefund', asked(taught));

  turnTo('2026-03-11T02:00:00Z');
  const ruling = { lessonId, ruling: 'VOID', reason: '没有签到记录', documentNo: '示裁〔2026〕1号' };
  expect(await refused(education, 'ruleLessonDispute', ruling)).toBeUndefined();
  await becomes(refund.id, 'PAYING');
  const { order, steps } = await shown(refund.id);
  expect(order.state).toBe('TERMINATED');
  expect(steps).toEqual([
    { kind: 'PAID', amount: '99.00' },
    { kind: 'CONSUMED', amount: '0.00' },
  ]);
  const [ended] = await sql(`select ended_by from training_order where id = '${orderId}'`);
  expect(ended).toEqual({ ended_by: 'GUARDIAN' });
  for (const id of lessonIds) expect(await refused(guardian, 'confirmLesson', { lessonId: id })).toBeUndefined();
  await becomes(idle.id, 'CANCELLED');
  clock.turnTo(now);
});

it('a guardian takes a request back and may ask again; a mediation without an end has failed, and leads to the court', async () => {
  const orderId = await paidOrderAgain();
  const first = (await act(guardian, 'requestRefund', asked(orderId))).refund;
  expect((await act(guardian, 'cancelRefund', { refundId: first.id })).refund.state).toBe('CANCELLED');
  expect(await dueOf(first.id)).toEqual([]);
  const { refund } = await act(guardian, 'requestRefund', asked(orderId, { fault: 'GUARDIAN' }));
  await act(institution, 'refuseRefund', { refundId: refund.id, reason: '已上完', recordsNo: '消1' });
  const [due] = await dueOf(refund.id);
  turnTo(new Date(Date.parse(due!) + 1).toISOString());
  await becomes(refund.id, 'FAILED');
  const guided = { refundId: refund.id, documentNo: '示引〔2026〕1号' };
  expect((await act(education, 'guideRefundToCourt', guided)).refund.state).toBe('COURT');
  const again = (await act(guardian, 'requestRefund', asked(orderId, { claimed: '60.00' }))).refund;
  const accepted = await act(institution, 'acceptRefund', { refundId: again.id });
  expect(accepted.refund).toMatchObject({ state: 'APPROVED', principal: '60.00', interest: '0.00' });
});

it('a closing opens many refunds at once, each approved, and leaves protected what it does not return', async () => {
  const [whole, part, third] = [await paidOrderAgain(), await paidOrderAgain(), await paidOrderAgain()];
  const closing = { documentNo: '示停办〔2026〕1号' };
  const verdicts = await runCommands(own, openClosureRefund, [
    { ...closing, orderId: whole, amount: 9_900n },
    { ...closing, orderId: part, amount: 5_000n },
    { ...closing, orderId: third, amount: 9_901n },
    { ...closing, orderId: whole, amount: 1n },
  ]);
  expect(verdicts.map((verdict) => verdict.ok || verdict.refusal.code)).toEqual([
    true,
    true,
    'REFUND_AMOUNT_OUT_OF_RANGE',
    'REFUND_ALREADY_OPEN',
  ]);
  const [refundId, partly] = verdicts.flatMap((verdict) => (verdict.ok ? verdict.value.refundId : []));
  for (const id of [refundId!, partly!]) {
    await becomes(id, 'PAYING');
    await act(bank, 'recordRefundPayment', answer(id));
  }
  expect((await shown(refundId!)).order.protectedAmount).toBe('0.00');
  const { order } = await shown(partly!);
  expect(order.lessons.map(({ state }: { state: string }) => state)).toEqual(Array(3).fill('CONTRACTED'));
});

it('is seen by whom the matrix names, counted by the office, and listed with as many statements as one', async () => {
  const seen = async (caller: Caller) =>
    (await service.graphql(caller, '{ refunds { totalCount } }')).data?.refunds?.totalCount ?? null;
  const all = await seen(finance);
  expect(all).toBeGreaterThan(6);
  expect(await Promise.all([guardian, institution, bank, education].map(seen))).toEqual([all, all, all, all]);
  expect(await Promise.all([parent('person-2'), inst(other!.id), otherBank, office].map(seen))).toEqual([
    0,
    0,
    0,
    null,
  ]);
  const { data } = await service.graphql(office, '{ refundTotals { state count principal } }');
  expect(data.refundTotals).toContainEqual({ state: 'COURT', count: 1, principal: '99.00' });
  const cost = (first: number) => listCost(service, finance, { list: 'refunds', first });
  const [one, many] = [await cost(1), await cost(50)];
  expect(many.rows).toHaveLength(all);
  expect(many.statements).toBe(one.statements);
});

/** Signed and paid on 2 March, as the records say: what is told of later days is the refund's. */
async function paidOrderAgain(): Promise<string> {
  const now = clock.now();
  clock.turnTo(new Date('2026-03-02T01:00:00Z'));
  const orderId = await paidOrder();
  clock.turnTo(now);
  return orderId;
}
