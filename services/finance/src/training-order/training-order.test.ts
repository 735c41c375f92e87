import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { fromBinary } from '@bufbuild/protobuf';
import type { Caller } from '@lianguan/kernel';
import { CourseState, OrderLessonRecordedSchema, topicOf, TrainingOrderPaidSchema } from '@lianguan/proto-events';
import {
  asAdmin,
  eventually,
  handIn,
  listCost,
  madeInstitutions,
  publishEvents,
  readAll,
  startTestService,
  tellInstitutions,
  testCaller,
  TurningClock,
  type TestService,
} from '@lianguan/testing';
import { accountList, courseTold, tellOrderFacts } from '../../test/order-world.js';
import { migrations, name, slices } from '../slices.js';

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
const TODAY = '2026-03-02';
const course = (state: CourseState, version: bigint) =>
  courseTold({ courseId: COURSE, institutionId: school!.id, state, version });
let service: TestService;

beforeAll(async () => {
  service = await startTestService({ name, slices, migrations, clock });
  await tellInstitutions(service.eventLog, [school!, other!]);
  await handIn(service, finance, {
    mutation: 'importEscrowAccounts',
    rows: accountList(school!, '50.00'),
  });
  await tellOrderFacts(service, school!, course(CourseState.PUBLISHED, 2n));
  await publishEvents(service.eventLog, [course(CourseState.FILED, 1n)]);
  await eventually(async () => {
    const [known] = await asAdmin<{ facts: string }>(service.database.adminUrl, [
      `select concat_ws(' ', (select count(*) from institution_directory), (select count(*) from license_standing),
         (select state from filed_course), (select count(*) from posted_prices), (select count(*) from guide_price),
         (select count(*) from model_contract), (select count(*) from escrow_account)) as facts`,
    ]);
    expect(known!.facts).toBe('2 1 PUBLISHED 1 1 1 1');
  });
}, 60_000);
afterAll(() => service?.stop());

const SHOWN = `id state amount protectedAmount firstDay lastDay unconsumed availableActions modelContract { number version }
  payment { payerKind bankReference } lessons { id no state amount day from decidedBy confirmedBySilenceAt availableActions }`;

async function act(caller: Caller, mutation: string, input: object) {
  const ofLesson = /Lesson/u.test(mutation);
  const types: Readonly<Record<string, string>> = {
    confirmLesson: 'OrderLessonInput',
    signTrainingOrder: 'TrainingOrderInput',
    withdrawTrainingOrder: 'TrainingOrderInput',
  };
  const type = types[mutation] ?? `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
  const { data, errors } = await service.graphql(
    caller,
    `mutation ($input: ${type}!) { act: ${mutation}(input: $input) { ok refusal { code message basis }
       ${ofLesson ? `lesson { id state order { ${SHOWN} } }` : `order { ${SHOWN} }`} } }`,
    { input: { idempotencyKey: randomUUID(), ...input } },
  );
  expect(errors).toBeUndefined();
  return data.act;
}

let trainees = 0;
function offerOf(given: object = {}) {
  trainees += 1;
  const terms = { lessons: 3, startsOn: TODAY, amount: '99.00' };
  return { courseId: COURSE, guardianId: 'person-1', traineeName: `学员${trainees}`, ...terms, ...given };
}
const listed = async (caller: Caller): Promise<{ id: string }[]> => {
  const { data } = await service.graphql(caller, '{ trainingOrders { edges { node { id } } } }');
  return data.trainingOrders.edges.map(({ node }: { node: { id: string } }) => node);
};
const refused = async (caller: Caller, mutation: string, input: object) =>
  (await act(caller, mutation, input)).refusal?.code;
const pay = (orderId: string, given: object = {}) => ({
  orderId,
  amount: '99.00',
  bankReference: 'B-1',
  paidOn: TODAY,
  payerKind: 'GUARDIAN',
  payerName: '家长甲',
  ...given,
});
const paidOrder = async (bankReference: string) => {
  const { order } = await act(institution, 'offerTrainingOrder', offerOf());
  await act(guardian, 'signTrainingOrder', { orderId: order.id });
  return (await act(bank, 'recordOrderPayment', pay(order.id, { bankReference }))).order;
};

it('an order is offered within the law, signed by its guardian, and paid by the bank’s word', async () => {
  const { data } = await service.graphql(institution, '{ offerableCourses { courseId title lessonPrice } }');
  expect(data.offerableCourses).toEqual([{ courseId: COURSE, title: '数学', lessonPrice: '33.00' }]);
  expect((await act(institution, 'offerTrainingOrder', offerOf({ amount: '99.01' }))).refusal).toEqual({
    code: 'ORDER_PRICE_NOT_POSTED',
    message: '总价99.01元与公示不符，按公示的单价应为99.00元；请按公示收费，或先重新公示',
    basis: '价格法 第十三条',
  });
  expect(await refused(inst(other!.id), 'offerTrainingOrder', offerOf())).toBe('ORDER_COURSE_UNKNOWN');
  const key = { idempotencyKey: randomUUID(), ...offerOf() };
  const { order } = await act(institution, 'offerTrainingOrder', key);
  expect((await act(institution, 'offerTrainingOrder', key)).order.id).toBe(order.id);
  expect(order).toMatchObject({ state: 'OFFERED', firstDay: '2026-03-03', lastDay: '2026-03-05', payment: null });

  expect(await listed(guardian)).toEqual([{ id: order.id }]);
  expect(await listed(parent('person-2'))).toEqual([]);
  expect(await listed(bank)).toEqual([]);
  expect(await refused(parent('person-2'), 'signTrainingOrder', { orderId: order.id })).toBe('ORDER_UNKNOWN');
  expect(await refused(bank, 'recordOrderPayment', pay(order.id))).toBe('ORDER_UNKNOWN');
  const { order: signed } = await act(guardian, 'signTrainingOrder', { orderId: order.id });
  expect(signed).toMatchObject({ state: 'SIGNED', modelContract: { number: 'GF-2021-2604', version: 3 } });

  expect(await listed(bank)).toEqual([{ id: order.id }]);
  expect(await listed(otherBank)).toEqual([]);
  expect(await listed(inst(other!.id))).toEqual([]);
  expect(await refused(bank, 'recordOrderPayment', pay(order.id, { payerKind: 'LENDER' }))).toBe('ORDER_PAID_BY_LOAN');
  const { order: paid } = await act(bank, 'recordOrderPayment', pay(order.id));
  expect(paid).toMatchObject({
    state: 'PAID',
    protectedAmount: '99.00',
    payment: { payerKind: 'GUARDIAN', bankReference: 'B-1' },
  });
  expect(paid.lessons.map(({ no, amount, state }: Record<string, unknown>) => [no, amount, state])).toEqual(
    [1, 2, 3].map((no) => [no, '33.00', 'CONTRACTED']),
  );
  const acts = await asAdmin(service.database.adminUrl, [
    `select transition from act_record where subject_id = '${order.id}' order by seq`,
  ]);
  expect(acts.map(({ transition }) => transition)).toEqual([
    'OFFERED',
    'OFFERED -signTrainingOrder-> SIGNED',
    'SIGNED -recordOrderPayment-> PAID',
  ]);
  await eventually(async () => {
    const [told] = await readAll(service.runtime.bus, topicOf(TrainingOrderPaidSchema).name);
    expect(fromBinary(TrainingOrderPaidSchema, told!.data)).toMatchObject({
      orderId: order.id,
      institutionId: school!.id,
      courseId: COURSE,
      course: '数学',
      lessons: 3,
      amountFen: 9_900n,
      firstDay: '2026-03-03',
      lastDay: '2026-03-05',
      signedOn: TODAY,
      paidOn: TODAY,
    });
  });

  const again = await act(institution, 'offerTrainingOrder', offerOf());
  await act(guardian, 'signTrainingOrder', { orderId: again.order.id });
  expect(await refused(bank, 'recordOrderPayment', pay(again.order.id))).toBe('PAYMENT_REFERENCE_REPEATED');
});

it('a lender’s payment, and what a parent says of a loan, are clues that finance verifies', async () => {
  const findings = async (caller: Caller) => {
    const { data, errors } = await service.graphql(
      caller,
      `{ trainingLoanFindings { edges { node { id kind amount lenderName statement state reason availableActions } } } }`,
    );
    return errors?.[0]?.extensions.code ?? data.trainingLoanFindings.edges.map(({ node }: { node: object }) => node);
  };
  const loanAct = async (caller: Caller, mutation: string, type: string, input: object) => {
    const { data, errors } = await service.graphql(
      caller,
      `mutation ($input: ${type}!) { act: ${mutation}(input: $input) { refusal { code } finding { state } } }`,
      { input: { idempotencyKey: randomUUID(), ...input } },
    );
    expect(errors).toBeUndefined();
    return data.act.refusal?.code ?? data.act.finding.state;
  };
  // The refused payment of the order before, which came twice.
  const [{ id: orderId }] = (await listed(bank)) as [{ id: string }];
  await refused(bank, 'recordOrderPayment', pay(orderId, { payerKind: 'LENDER' }));
  const [lent, ...more] = await findings(finance);
  expect(lent).toMatchObject({ kind: 'LOAN_PAYER', amount: '99.00', lenderName: '家长甲', state: 'REPORTED' });
  expect(more).toEqual([]);
  const report = { institutionId: school!.id, lenderName: '示例分期', statement: '报名时要求办分期' };
  const reported = () => loanAct(guardian, 'reportTrainingLoan', 'ReportTrainingLoanInput', report);
  expect([await reported(), await reported()]).toEqual(['REPORTED', 'LOAN_REPEATED']);
  expect(await findings(guardian)).toHaveLength(2);
  expect(await findings(parent('person-2'))).toEqual([]);
  expect(await findings(institution)).toBe('FORBIDDEN');
  const verified = { findingId: lent.id, reason: '银行回函属实', documentNo: '示核〔2026〕1号' };
  expect(await loanAct(finance, 'confirmTrainingLoan', 'TrainingLoanActInput', verified)).toBe('CONFIRMED');
  await eventually(async () => {
    const told = await asAdmin(service.eventLog.adminUrl, [
      `select 1 from message where topic = 'finance.fund-notice.v1'`,
    ]);
    expect(told).toHaveLength(1);
  });
  expect(await loanAct(finance, 'dismissTrainingLoan', 'TrainingLoanActInput', verified)).toBe('ACTION_NOT_AVAILABLE');
  expect((await findings(guardian))[0]).toMatchObject({ state: 'CONFIRMED', reason: '银行回函属实' });
});

it('takes one reference once, whatever comes at once', async () => {
  const signed = async () => {
    const { order } = await act(institution, 'offerTrainingOrder', offerOf());
    await act(guardian, 'signTrainingOrder', { orderId: order.id });
    return order.id;
  };
  const ids = [await signed(), await signed()];
  const codes = await Promise.all(
    ids.flatMap((id) => [id, id]).map((id) => refused(bank, 'recordOrderPayment', pay(id, { bankReference: 'B-9' }))),
  );
  expect(codes.filter((code) => code === undefined)).toHaveLength(1);
  const rows = await asAdmin(service.database.adminUrl, [
    `select count(*)::int as orders, (select count(*)::int from order_lesson where order_id = any(array_agg(o.id))) as lessons
     from training_order o where bank_reference = 'B-9'`,
  ]);
  expect(rows).toEqual([{ orders: 1, lessons: 3 }]);
});

it('shows the child and the payer to whom the matrix names', async () => {
  const [{ id }] = (await listed(bank)) as [{ id: string }];
  const read = async (caller: Caller) => {
    const { data, errors } = await service.graphql(
      caller,
      `{ trainingOrder(id: "${id}") { traineeName amount payment { payerName } } }`,
    );
    return { ...data.trainingOrder, refused: errors?.map(({ path }) => path!.at(-1)) };
  };
  expect(await read(guardian)).toEqual({
    traineeName: expect.stringMatching(/^学员\d$/u),
    amount: '99.00',
    payment: { payerName: '家长甲' },
    refused: undefined,
  });
  expect(await read(institution)).toMatchObject({ traineeName: expect.stringMatching(/^学员/u), refused: undefined });
  expect(await read(education)).toMatchObject({ traineeName: '学*', amount: '99.00', payment: { payerName: '家*' } });
  expect(await read(bank)).toMatchObject({ traineeName: null, payment: { payerName: '家长甲' }, refused: undefined });
  const counted = await service.graphql(
    office,
    '{ trainingOrderTotals { state count protected } trainingOrders { totalCount } }',
  );
  expect(counted.data.trainingOrderTotals).toEqual([
    { state: 'PAID', count: 2, protected: '198.00' },
    { state: 'SIGNED', count: 2, protected: '0.00' },
  ]);
  expect(counted.errors).toMatchObject([{ path: ['trainingOrders'], extensions: { code: 'FORBIDDEN' } }]);
});

it('an order that ends early keeps protected what was not consumed; one whose course changes waits', async () => {
  const { id: orderId } = await paidOrder('B-3');
  const ended = await act(guardian, 'terminateTrainingOrder', { orderId, reason: '搬家' });
  expect(ended.order).toMatchObject({ state: 'TERMINATED', unconsumed: '99.00', protectedAmount: '99.00' });
  const { order } = await act(institution, 'offerTrainingOrder', offerOf());
  await publishEvents(service.eventLog, [course(CourseState.FILED, 3n)]);
  await eventually(async () => {
    const told = await asAdmin(service.database.adminUrl, ['select state from filed_course']);
    expect(told).toEqual([{ state: 'FILED' }]);
  });
  expect(await refused(guardian, 'signTrainingOrder', { orderId: order.id })).toBe('ORDER_COURSE_NOT_PUBLISHED');
  const withdrawn = await act(institution, 'withdrawTrainingOrder', { orderId: order.id });
  expect(withdrawn.order.state).toBe('WITHDRAWN');
  await publishEvents(service.eventLog, [course(CourseState.PUBLISHED, 4n)]);
  await eventually(async () => {
    const told = await asAdmin(service.database.adminUrl, ['select state from filed_course']);
    expect(told).toEqual([{ state: 'PUBLISHED' }]);
  });
});

it('lists orders with as many statements as one', async () => {
  const cost = (first: number) => listCost(service, education, { list: 'trainingOrders', first });
  const [one, all] = [await cost(1), await cost(50)];
  expect(all.rows.length).toBeGreaterThan(2);
  expect(all.statements).toBe(one.statements);
});

it('each lesson is confirmed by the guardian, by silence, or ruled on; the last completes the order', async () => {
  const { id: orderId } = await paidOrder('B-2');
  const deliver = (day: string) =>
    act(institution, 'deliverLesson', { orderId, day, from: '18:00', attendanceNo: `签到${day}` });
  expect((await deliver('2026-03-03')).refusal.code).toBe('LESSON_NOT_OVER');
  clock.turnTo(new Date('2026-03-05T11:00:00Z'));
  const first = (await deliver('2026-03-03')).lesson;
  expect(first.order).toMatchObject({ state: 'RUNNING', protectedAmount: '99.00' });
  // 15 working days after 5 March.
  expect(first.order.lessons[0]).toMatchObject({
    state: 'AWAITING',
    from: '18:00',
    confirmedBySilenceAt: '2026-03-26T15:59:59.999Z',
  });
  expect((await deliver('2026-03-03')).refusal.code).toBe('LESSON_ALREADY_RECORDED');
  const second = (await deliver('2026-03-04')).lesson;
  const third = (await deliver('2026-03-05')).lesson;
  expect((await deliver('2026-03-06')).refusal.code).toBe('LESSONS_ALL_DELIVERED');

  const confirmed = await Promise.all([1, 2, 3].map(() => act(guardian, 'confirmLesson', { lessonId: first.id })));
  const [once, ...more] = confirmed.filter(({ ok }) => ok);
  expect(once.lesson.order.protectedAmount).toBe('66.00');
  expect(more).toEqual([]);
  const disputed = await act(guardian, 'disputeLesson', { lessonId: second.id, reason: '老师没有来' });
  expect(disputed.lesson).toMatchObject({ state: 'DISPUTED' });
  expect(await refused(guardian, 'terminateTrainingOrder', { orderId, reason: '不学了' })).toBe(
    'ORDER_LESSONS_UNDECIDED',
  );

  clock.turnTo(new Date('2026-03-26T16:00:00Z'));
  const stateOf = async (lessonId: string) => {
    const rows = await asAdmin<{ state: string; by: string }>(service.database.adminUrl, [
      `select state, decided_by as by from order_lesson where id = '${lessonId}'`,
    ]);
    return rows[0];
  };
  await eventually(async () => expect(await stateOf(third.id)).toEqual({ state: 'CONSUMED', by: 'SILENCE' }));
  await eventually(async () => expect(await stateOf(second.id)).toEqual({ state: 'UNRULED', by: null }));

  const queue = await service.graphql(
    education,
    '{ disputedLessons { edges { node { id disputeReason availableActions } } } }',
  );
  expect(queue.data.disputedLessons.edges).toEqual([
    { node: { id: second.id, disputeReason: '老师没有来', availableActions: ['ruleLessonDispute'] } },
  ]);
  const ruling = { lessonId: second.id, ruling: 'VOID', reason: '没有签到记录', documentNo: '示裁〔2026〕1号' };
  const ruled = await act(education, 'ruleLessonDispute', ruling);
  expect(ruled.lesson).toMatchObject({ state: 'VOID', order: { state: 'RUNNING', protectedAmount: '33.00' } });
  await eventually(async () => {
    const told = (await readAll(service.runtime.bus, topicOf(OrderLessonRecordedSchema).name)).map(({ data }) =>
      fromBinary(OrderLessonRecordedSchema, data),
    );
    const lesson = {
      lessonId: second.id,
      institutionId: school!.id,
      courseId: COURSE,
      day: '2026-03-04',
      fromMinute: 1080,
    };
    expect(told).toHaveLength(4);
    expect(told[1]).toMatchObject({ ...lesson, voided: false });
    expect(told[3]).toMatchObject({ ...lesson, voided: true });
  });
  const { data } = await service.graphql(
    institution,
    `{ trainingOrder(id: "${orderId}") { recordableSlots { day from } } }`,
  );
  expect(data.trainingOrder.recordableSlots).toEqual([{ day: '2026-03-06', from: '18:00' }]);
  // Of three orders that are paid, one trainee is absent.
  const [absent] = await listed(institution);
  const wholeClass = async () => {
    const input = {
      courseId: COURSE,
      day: '2026-03-06',
      from: '18:00',
      attendanceNo: '签到4',
      absentOrderIds: [absent!.id],
    };
    const answer = await service.graphql(
      institution,
      `mutation ($input: DeliverClassLessonInput!) { act: deliverClassLesson(input: $input) {
         classLesson { delivered refusals { code } } } }`,
      { input: { idempotencyKey: randomUUID(), ...input } },
    );
    expect(answer.errors).toBeUndefined();
    return answer.data.act.classLesson;
  };
  expect(await wholeClass()).toEqual({ delivered: 2, refusals: [] });
  expect(await wholeClass()).toEqual({
    delivered: 0,
    refusals: [{ code: 'LESSON_ALREADY_RECORDED' }, { code: 'LESSONS_ALL_DELIVERED' }],
  });
  const [fourth] = await asAdmin<{ id: string }>(service.database.adminUrl, [
    `select id from order_lesson where order_id = '${orderId}' and state = 'AWAITING'`,
  ]);
  const done = await act(guardian, 'confirmLesson', { lessonId: fourth!.id });
  expect(done.lesson.order).toMatchObject({ state: 'COMPLETED', protectedAmount: '0.00', availableActions: [] });
  const due = await asAdmin(service.database.adminUrl, [`select 1 from deadline where name = 'lesson.autoConfirm'`]);
  expect(due).toHaveLength(1);
});

interface Payout {
  readonly id: string;
  readonly consumedOn: string;
  readonly orderedOn: string;
  readonly state: string;
  readonly amount: string;
}

const payouts = async (caller: Caller): Promise<Payout[]> => {
  const { data, errors } = await service.graphql(
    caller,
    '{ nextDayTransfers { edges { node { id consumedOn orderedOn state amount } } } }',
  );
  expect(errors).toBeUndefined();
  return data.nextDayTransfers.edges.map(({ node }: { node: Payout }) => node);
};
const told = async (caller: Caller) =>
  (await payouts(caller)).map(({ consumedOn, orderedOn, state, amount }) => [consumedOn, orderedOn, state, amount]);
const postponed = async (): Promise<{ readonly reason: string }[]> => {
  const { data, errors } = await service.graphql(
    bank,
    '{ postponedTransfers { edges { node { consumedOn triedOn amount reason } } } }',
  );
  expect(errors).toBeUndefined();
  return data.postponedTransfers.edges.map(({ node }: { node: { reason: string } }) => node);
};
const balances = async () => {
  const rows = await asAdmin<{ kind: string; balance: string }>(service.database.adminUrl, [
    'select kind, sum(balance_fen)::text as balance from ledger_account group by kind having sum(balance_fen) <> 0',
  ]);
  return Object.fromEntries(rows.map(({ kind, balance }) => [kind, balance]));
};
const answer = async (payout: Payout, given: object) => {
  const { data, errors } = await service.graphql(
    bank,
    `mutation ($input: RecordNextDayTransferInput!) { act: recordNextDayTransfer(input: $input) {
       ok refusal { code } transfer { state availableActions } } }`,
    {
      input: {
        idempotencyKey: randomUUID(),
        transferId: payout.id,
        paid: true,
        bankReference: '',
        reason: '',
        ...given,
      },
    },
  );
  expect(errors).toBeUndefined();
  return data.act;
};

it('what is consumed is paid out the next working day, again where the bank does not, and never under a hold', async () => {
  // Consumed on 5 March, and on Friday the 27th, which it is now: 99 of four orders, each 99.
  const first = ['2026-03-05', '2026-03-27', 'ORDERED', '33.00'];
  await eventually(async () => expect(await told(institution)).toEqual([first]));
  expect(await balances()).toEqual({ SUPERVISED_BANK: '39600', ORDER: '29700', PAYABLE: '9900' });
  expect(await payouts(otherBank)).toEqual([]);
  const [unpaid] = await payouts(bank);
  expect((await answer(unpaid!, {})).refusal.code).toBe('PAYOUT_REFERENCE_MISSING');
  expect((await answer(unpaid!, { paid: false, reason: '账号有误' })).transfer.state).toBe('REFUSED');
  expect((await answer(unpaid!, { bankReference: 'P-0' })).refusal.code).toBe('ACTION_NOT_AVAILABLE');

  clock.turnTo(new Date('2026-03-29T15:59:59Z'));
  expect(await payouts(bank)).toHaveLength(1);
  clock.turnTo(new Date('2026-03-29T16:00:00Z'));
  await eventually(async () =>
    expect((await told(bank)).slice(1).sort()).toEqual([
      ['2026-03-05', '2026-03-30', 'ORDERED', '33.00'],
      ['2026-03-27', '2026-03-30', 'ORDERED', '66.00'],
    ]),
  );
  const again = (await payouts(bank)).find(({ amount, state }) => amount === '33.00' && state === 'ORDERED')!;
  const paid = await answer(again, { bankReference: 'P-1' });
  expect(paid).toMatchObject({ ok: true, transfer: { state: 'PAID', availableActions: [] } });
  expect(await balances()).toEqual({ SUPERVISED_BANK: '36300', ORDER: '29700', PAYABLE: '6600' });
  const released = await asAdmin(service.database.adminUrl, [`select no from order_lesson where state = 'RELEASED'`]);
  expect(released).toEqual([{ no: 1 }]);

  // No answer in five days, and then a hold: Tuesday the 7th follows 清明, the 8th is tried again.
  const hold = (state: string) =>
    asAdmin(service.database.adminUrl, [`update escrow_account set state = '${state}' returning 1`]);
  await hold('HELD');
  clock.turnTo(new Date('2026-04-04T16:00:00Z'));
  await eventually(async () =>
    expect((await told(bank)).map(([, , state]) => state).sort()).toEqual(['EXPIRED', 'PAID', 'REFUSED']),
  );
  const dueOf = async () =>
    (
      await asAdmin<{ due: Date }>(service.database.adminUrl, [
        `select due from deadline where name = 'escrow.release'`,
      ])
    ).map(({ due }) => due.toISOString());
  expect(await dueOf()).toEqual(['2026-04-06T16:00:00.000Z']);
  clock.turnTo(new Date('2026-04-06T16:00:00Z'));
  await eventually(async () => expect(await dueOf()).toEqual(['2026-04-07T16:00:00.000Z']));
  await eventually(async () => expect((await postponed()).at(-1)?.reason).toContain('止付'));
  expect(await postponed()).toMatchObject([{ consumedOn: '2026-03-27', triedOn: '2026-04-07', amount: '66.00' }]);
  await hold('ACTIVE');
  clock.turnTo(new Date('2026-04-07T16:00:00Z'));
  await eventually(async () =>
    expect(await told(bank)).toContainEqual(['2026-03-27', '2026-04-08', 'ORDERED', '66.00']),
  );
  expect(await postponed()).toEqual([]);
  expect(await balances()).toEqual({ SUPERVISED_BANK: '36300', ORDER: '29700', PAYABLE: '6600' });
});
