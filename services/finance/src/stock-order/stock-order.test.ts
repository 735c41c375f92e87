import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { eventually, handIn, testCaller } from '@lianguan/testing';
import { CHARGING, ChargingSchool } from '../../test/charging-school.js';

const { finance, bank, institution, guardian } = CHARGING;
const other = testCaller({
  ...{ agency: 'GUARDIAN', roles: ['GUARDIAN'], person: 'person-2', division: '', purpose: undefined },
});
const elsewhere = testCaller({
  ...{ agency: 'INSTITUTION', roles: ['INST'], division: '', purpose: undefined },
  institutionId: '00000000-0000-4000-8000-000000000009',
});
let school: ChargingSchool;

beforeAll(async () => {
  school = await ChargingSchool.open();
}, 60_000);
afterAll(() => school?.stop());

const record = (orderNo: string, amount: string) =>
  school.refused(bank, 'recordOpeningBalance', {
    ...{ accountId: school.accountId, orderNo, amount, asOf: '2026-02-28', documentNo: '清单1' },
  });
const lots = async (caller = institution) =>
  (await school.ask(caller, '{ stockLots { totalCount edges { node { id orderNo amount asOf stockOrderId } } } }'))
    .stockLots;
const lotOf = async (orderNo: string): Promise<string> => {
  const [row] = await school.sql<{ id: string }>(`select id from ledger_account where order_no = '${orderNo}'`);
  return row!.id;
};
const offer = async (orderNo: string, given: object = {}) => ({
  ...{
    lotId: await lotOf(orderNo),
    courseId: school.courseId,
    guardianId: 'person-1',
    traineeName: '学员甲',
  },
  ...{ lessons: 10, signedOn: '2024-09-01', paidOn: '2024-09-01', startsOn: '2026-03-01', ...given },
});
const offered = async (orderNo: string, given: object = {}): Promise<string> =>
  (await school.done(institution, 'offerStockOrder', await offer(orderNo, given), 'stockOrder { id }')).stockOrder.id;
const confirm = (stockOrderId: string, caller = guardian) =>
  school.refused(caller, 'confirmStockOrder', { stockOrderId });
const orderOf = async (id: string) =>
  (
    await school.ask(
      guardian,
      `{ trainingOrder(id: "${id}") { state amount protectedAmount lessonCount firstDay lastDay signedOn stockOrderNo postedPriceId
         modelContract { number } payment { paidOn bankReference } lessons { state amount } } }`,
    )
  ).trainingOrder;
/** What lies under the numbers of orders. */
const underNumbers = async () => {
  const rows = await school.sql<{ no: string; balance: string }>(
    `select order_no as no, balance_fen::text as balance from ledger_account where kind = 'ORDER' and balance_fen > 0 order by order_no`,
  );
  return Object.fromEntries(rows.map(({ no, balance }) => [no, balance]));
};
const reverse = async (cause: string) => {
  const [transfer] = await school.sql<{ id: string }>(
    `select id from transfer where code = 'STOCK_ADOPTION' and cause = '${cause}' and phase = 'SINGLE'`,
  );
  const input = { transferId: transfer!.id, reason: '学员有误', documentNo: '示冲〔2026〕1号' };
  return school.refused(finance, 'reverseEscrowTransfer', input);
};
const lesson = async (orderId: string, day: string) => {
  await school.done(guardian, 'confirmLesson', { lessonId: await school.taught(orderId, day) });
};

it('money of before supervision is found by its institution, by nobody else, and put before one guardian', async () => {
  expect(await record('DD-1', '330.00')).toBeUndefined();
  expect(await record('DD-2', '100.01')).toBeUndefined();
  const shown = { asOf: '2026-02-28', stockOrderId: null, id: expect.any(String) };
  expect(await lots()).toEqual({
    totalCount: 2,
    edges: [
      { node: { ...shown, orderNo: 'DD-1', amount: '330.00' } },
      { node: { ...shown, orderNo: 'DD-2', amount: '100.01' } },
    ],
  });
  const courses = `{ stockCourses(accountId: "${school.accountId}") { courseId title } }`;
  for (const who of [institution, finance])
    expect((await school.ask(who, courses)).stockCourses).toEqual([{ courseId: school.courseId, title: '数学' }]);
  expect((await school.ask(elsewhere, courses)).stockCourses).toEqual([]);
  expect((await lots(bank)).totalCount).toBe(2);
  expect((await lots(elsewhere)).totalCount).toBe(0);
  expect(await school.refused(elsewhere, 'offerStockOrder', await offer('DD-1'))).toBe('STOCK_UNKNOWN');
  const twice = await Promise.all(
    [1, 2].map(async () => school.act(institution, 'offerStockOrder', await offer('DD-1'), 'stockOrder { id }')),
  );
  expect(twice.map(({ refusal }) => refusal?.code ?? null).toSorted()).toEqual(['STOCK_ALREADY_OFFERED', null]);
  expect((await lots()).edges[0].node.stockOrderId).toBe(twice.find(({ ok }) => ok).stockOrder.id);
});

it('who is its guardian sees what is left, may say no, and another never learns of it', async () => {
  const waiting =
    '{ stockOrders(state: OFFERED) { edges { node { id orderNo amount lessonCount paidOn traineeName availableActions } } } }';
  const ownData = { ...guardian, purpose: 'OWN_DATA' } as const;
  const [{ node }] = (await school.ask(ownData, waiting)).stockOrders.edges;
  expect(node).toEqual({
    ...{ id: node.id, orderNo: 'DD-1', amount: '330.00', lessonCount: 10, paidOn: '2024-09-01', traineeName: '学员甲' },
    availableActions: ['confirmStockOrder', 'declineStockOrder'],
  });
  expect((await school.ask(other, waiting)).stockOrders.edges).toEqual([]);
  expect(await confirm(node.id, other)).toBe('STOCK_ORDER_UNKNOWN');
  const said = { stockOrderId: node.id, reason: '还有十二课时' };
  expect(await school.refused(guardian, 'declineStockOrder', said)).toBeUndefined();
  expect(await confirm(node.id)).toBe('ACTION_NOT_AVAILABLE');
  expect((await school.ask(institution, `{ stockOrder(id: "${node.id}") { state endReason } }`)).stockOrder).toEqual({
    ...{ state: 'DECLINED', endReason: '还有十二课时' },
  });
  expect(await underNumbers()).toEqual({ 'DD-1': '33000', 'DD-2': '10001' });
});

let orderId: string;

it('confirmed, it goes on as an order of here, and its money is protected to the fen', async () => {
  orderId = await offered('DD-2', { lessons: 3 });
  expect(await Promise.all([1, 2].map(() => confirm(orderId)))).toEqual(
    expect.arrayContaining([undefined, 'ACTION_NOT_AVAILABLE']),
  );
  expect(await underNumbers()).toEqual({ 'DD-1': '33000', [orderId]: '10001' });
  expect(await orderOf(orderId)).toEqual({
    ...{ state: 'PAID', amount: '100.01', protectedAmount: '100.01', lessonCount: 3, stockOrderNo: 'DD-2' },
    ...{ firstDay: '2026-03-03', lastDay: '2026-03-05', signedOn: '2024-09-01', postedPriceId: null },
    ...{ modelContract: null, payment: { paidOn: '2024-09-01', bankReference: null } },
    lessons: ['33.33', '33.33', '33.35'].map((amount) => ({ state: 'CONTRACTED', amount })),
  });
  // Whoever enters the bank's list again enters nothing.
  const rows = [
    '监管账户账号,订单编号,尚未消课金额（元）,截至日期,来源文书编号',
    '99000000001000,DD-2,100.01,2026-02-28,清单1',
  ];
  await handIn(school.service, finance, { mutation: 'importOpeningBalances', rows });
  await eventually(async () =>
    expect(
      await school.sql(
        `select created_count as created, unchanged_count as unchanged from job where kind = 'OPENING_BALANCE_LEDGER' and state = 'SUCCEEDED'`,
      ),
    ).toEqual([{ created: 0, unchanged: 1 }]),
  );
  expect(await school.balances()).toEqual({ ORDER: '43001', SUPERVISED_BANK: '43001' });
});

it('its lessons are confirmed and paid out, and what is left goes back, with interest from the day on which it was paid', async () => {
  school.turnTo('2026-03-04T12:00:00Z');
  await lesson(orderId, '2026-03-03');
  expect(await orderOf(orderId)).toMatchObject({ state: 'RUNNING', protectedAmount: '66.68' });
  const rate = {
    subjectId: school.accountId,
    kind: 'ACCOUNT',
    ratePpm: 36_500,
    effectiveFrom: '2024-01-01',
    source: '公告',
  };
  await school.ask(finance, 'mutation ($input: RecordRefundRateInput!) { recordRefundRate(input: $input) { ok } }', {
    input: { idempotencyKey: 'rate', ...rate },
  });
  const { refund } = await school.done(
    guardian,
    'requestRefund',
    { orderId, fault: 'GUARDIAN', reason: '搬家', claimed: null },
    'refund { state coolingOff principal steps { kind amount count } }',
  );
  expect(refund).toMatchObject({ coolingOff: false, principal: '66.68' });
  // 549 days at 3.65 % a year.
  expect(refund.steps).toEqual([
    { kind: 'PAID', amount: '100.01', count: null },
    { kind: 'CONSUMED', amount: '-33.33', count: 1 },
    { kind: 'UNDISCOUNTED', amount: '0.00', count: 1 },
    { kind: 'INTEREST', amount: '3.66', count: 549 },
  ]);
});

it('what has changed meanwhile is offered anew', async () => {
  const id = await offered('DD-1');
  const [opening] = await school.sql<{ id: string }>(
    `select t.id from transfer t join posting p on p.transfer_id = t.id where t.code = 'OPENING_BALANCE' and p.account_id = '${await lotOf('DD-1')}'`,
  );
  const wrong = { transferId: opening!.id, reason: '金额有误', documentNo: '示冲〔2026〕2号' };
  await school.done(finance, 'reverseEscrowTransfer', wrong);
  expect(await record('DD-1', '333.00')).toBeUndefined();
  expect(await confirm(id)).toBe('STOCK_AMOUNT_CHANGED');
  expect(await school.refused(institution, 'withdrawStockOrder', { stockOrderId: id })).toBeUndefined();
  const papers = await offer('DD-1');
  expect(await school.refused(finance, 'offerStockOrder', papers)).toBe('STOCK_DOCUMENT_MISSING');
  expect(await school.refused(finance, 'offerStockOrder', { ...papers, documentNo: '收据1' })).toBeUndefined();
});

it('what was confirmed wrongly is booked back until a lesson is given, and its money waits under its number', async () => {
  const { edges } = (await school.ask(guardian, '{ stockOrders(state: OFFERED) { edges { node { id } } } }'))
    .stockOrders;
  const { id } = edges[0].node;
  expect(await confirm(id)).toBeUndefined();
  expect(await reverse(id)).toBeUndefined();
  expect(await orderOf(id)).toMatchObject({ state: 'WITHDRAWN', protectedAmount: '0.00', payment: null, lessons: [] });
  expect(await underNumbers()).toMatchObject({ 'DD-1': '33300' });
  const again = await offered('DD-1');
  expect(await confirm(again)).toBeUndefined();
  await lesson(again, '2026-03-04');
  expect(await reverse(again)).toBe('REVERSAL_OF_PAYMENT_IN_USE');
  const shown = await school.ask(
    finance,
    `{ escrowLedgerVerification { ok } escrowTrialBalance(accountId: "${school.accountId}") { solvent balanced } }`,
  );
  expect(shown).toEqual({
    escrowLedgerVerification: { ok: true },
    escrowTrialBalance: { solvent: true, balanced: true },
  });
});

it('a list puts the orders of an institution before their guardians, and again changes nothing', async () => {
  expect(await record('DD-4', '66.00')).toBeUndefined();
  const left = (orderNo: string, course: string, lessons: string) =>
    `99000000001000,${orderNo},${course},person-1,学员甲,${lessons},2025-09-01,2025-09-01,2026-03-01,合同4`;
  const rows = [
    '监管账户账号,订单编号,课程名称,家长编号,学员姓名,剩余课时,原签约日期,原缴费日期,起计课日期,合同或收据编号',
    left('DD-4', '数学', '2'),
    left('DD-9', '数学', '2'),
    left('DD-4', '语文', '2'),
    left('DD-4', '数学', '3'),
    left('DD-4', '数学', '两'),
  ];
  for (const turn of [1, 2]) {
    await handIn(school.service, finance, { mutation: 'importStockOrders', rows });
    await eventually(async () => expect(await school.sql(`${LISTS} and state = 'SUCCEEDED'`)).toHaveLength(turn));
  }
  expect(await school.sql(`${LISTS} order by created_at`)).toEqual([
    { created: 1, unchanged: 0, rejected: 4 },
    { created: 0, unchanged: 1, rejected: 4 },
  ]);
  const { edges } = (
    await school.ask(guardian, '{ stockOrders(state: OFFERED) { edges { node { id orderNo lessonCount } } } }')
  ).stockOrders;
  expect(edges).toEqual([{ node: { id: expect.any(String), orderNo: 'DD-4', lessonCount: 2 } }]);
  expect(await confirm(edges[0].node.id)).toBeUndefined();
});
const LISTS = `select created_count as created, unchanged_count as unchanged, rejected_count as rejected from job where kind = 'STOCK_ORDER_LEDGER'`;

it('what a closing gives back is not adopted', async () => {
  expect(await record('DD-3', '50.00')).toBeUndefined();
  const id = await offered('DD-3', { lessons: 1 });
  await school.sql(
    `update escrow_account set state = 'REFUND_ONLY', stage = 'REFUND_ONLY' where id = '${school.accountId}'`,
  );
  const closing = {
    accountId: school.accountId,
    ground: 'DECISION',
    reason: '停办',
    documentNo: '示决〔2026〕1号',
  };
  await school.done(finance, 'startMassRefund', closing);
  expect(await confirm(id)).toBe('STOCK_IN_MASS_REFUND');
});
