import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Caller } from '@lianguan/kernel';
import { CourseState } from '@lianguan/proto-events';
import { endOperation } from '@lianguan/service-kit';
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
import type { TransferRequest } from '../escrow-ledger/index.js';
import { moving, opening, OPENING, postAll } from '../../test/ledger-world.js';
import { courseTold, tellOrderFacts } from '../../test/order-world.js';
import { migrations, name, slices } from '../slices.js';

const [school, other] = madeInstitutions(2);
const finance = testCaller({ agency: 'FINANCE', roles: ['FIN'] });
const second = { ...finance, subject: 'test-finance-2' };
const education = testCaller();
const office = testCaller({ agency: 'JOINT_ENFORCEMENT', roles: ['JEO'] });
const bank = testCaller({ agency: 'BANK', roles: ['BANK'], division: '', bankId: 'DEMO01' });
const outside = { division: '', purpose: undefined } as const;
const inst = (institutionId: string) =>
  testCaller({ agency: 'INSTITUTION', roles: ['INST'], institutionId, ...outside });
const parent = (person: string) => testCaller({ agency: 'GUARDIAN', roles: ['GUARDIAN'], person, ...outside });
const institution = inst(school!.id);
const clock = new TurningClock();
const [COURSE, OTHER_COURSE] = [randomUUID(), randomUUID()];
const TODAY = '2026-03-02';
let service: TestService;
let [accountId, otherAccountId] = ['', ''];
/** Of 99 and 66 yuan, by two guardians. */
let orders: readonly [string, string];
let otherOrder = '';

const rows = <Row extends object>(statement: string) =>
  asAdmin<Row & Record<string, unknown>>(service.database.adminUrl, [statement]);

async function ask(caller: Caller, query: string, variables: object = {}) {
  const { data, errors } = await service.graphql(caller, query, { ...variables });
  expect(errors).toBeUndefined();
  return data;
}
async function act(caller: Caller, mutation: string, input: object, shown = '') {
  const types: Readonly<Record<string, string>> = { signTrainingOrder: 'TrainingOrderInput' };
  const type = types[mutation] ?? `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { act: ${mutation}(input: $input) { ok refusal { code } ${shown} } }`;
  return (await ask(caller, query, { input: { idempotencyKey: randomUUID(), ...input } })).act;
}
const refusalOf = async (...given: Parameters<typeof act>): Promise<string | undefined> =>
  (await act(...given)).refusal?.code;

interface Seller {
  readonly at: Caller;
  readonly courseId: string;
}

async function paidOrder(guardianId: string, lessons: number, amount: string, by?: Seller): Promise<string> {
  const { at, courseId } = by ?? { at: institution, courseId: COURSE };
  const offer = { courseId, guardianId, traineeName: '学员甲', lessons, startsOn: TODAY, amount };
  const { order } = await act(at, 'offerTrainingOrder', offer, 'order { id }');
  const orderId = order.id;
  await act(parent(guardianId), 'signTrainingOrder', { orderId });
  const payment = { orderId, amount, bankReference: orderId, paidOn: TODAY, payerKind: 'GUARDIAN', payerName: '家长' };
  expect(await act(bank, 'recordOrderPayment', payment)).toMatchObject({ ok: true });
  return orderId;
}

const banksList = (...accounts: readonly string[]) =>
  handIn(service, finance, {
    mutation: 'importEscrowAccounts',
    rows: [
      '监管账户账号,机构名称,统一社会信用代码,开户银行,银行代码,监管模式,账户状态,账户余额（元）,最低余额（元）,余额日期,区划代码',
      ...accounts,
    ],
  });
const otherAccount = (state: string, day: string): string =>
  `99000000001001,${other!.name},${other!.usccCode},示例银行,DEMO01,银行托管,${state},33.00,0.00,${day},${other!.divisionCode}`;

beforeAll(async () => {
  service = await startTestService({ name, slices, migrations, clock });
  await tellInstitutions(service.eventLog, [school!, other!]);
  const { usccCode, name: title, divisionCode } = school!;
  await banksList(
    `99000000001000,${title},${usccCode},示例银行,DEMO01,银行托管,正常,1000.00,50.00,2026-02-28,${divisionCode}`,
    otherAccount('正常', '2026-02-28'),
  );
  const course = { courseId: COURSE, institutionId: school!.id, state: CourseState.PUBLISHED, version: 1n };
  await tellOrderFacts(service, school!, courseTold(course));
  await tellOrderFacts(service, other!, courseTold({ ...course, courseId: OTHER_COURSE, institutionId: other!.id }));
  await eventually(async () => {
    const [known] = await rows<{ facts: string }>(
      `select concat_ws(' ', (select count(*) from institution_directory), (select count(*) from license_standing),
         (select count(*) from filed_course), (select count(*) from posted_prices), (select count(*) from guide_price),
         (select count(*) from model_contract), (select count(*) from escrow_account)) as facts`,
    );
    expect(known!.facts).toBe('2 2 2 2 2 2 2');
  });
  [accountId, otherAccountId] = (await rows<{ id: string }>('select id from escrow_account order by account_no')).map(
    ({ id }) => id,
  ) as [string, string];
  orders = [await paidOrder('person-1', 3, '99.00'), await paidOrder('person-2', 2, '66.00')];
  const own = service.runtime.systemOperation();
  expect(await postAll(own, [moving(accountId, 'COST_ADVANCE', 100_00n, { orderNo: null })], clock.now())).toEqual([
    null,
  ]);
  await endOperation(own);
}, 60_000);
afterAll(() => service?.stop());

const policy = (orderId: string, given: object = {}) => ({
  orderId,
  insurer: '示例财险',
  policyNo: 'P-1',
  insured: '30.00',
  validFrom: TODAY,
  validTo: '2026-06-30',
  ...given,
});
const uninsured = async (): Promise<string[]> => {
  const { uninsuredOrders } = await ask(finance, '{ uninsuredOrders { edges { node { id } } } }');
  return uninsuredOrders.edges.map(({ node }: { node: { id: string } }) => node.id);
};
const COVERAGE = `{ traineeInsuranceCoverage { totalCount edges { node { runningOrders insuredOrders unconsumed insured covered } } } }`;
const coverage = async (caller: Caller) => (await ask(caller, COVERAGE)).traineeInsuranceCoverage;
const policies = async (): Promise<{ id: string; policyNo: string; availableActions: string[] }[]> => {
  const { traineeInsurances } = await ask(
    finance,
    '{ traineeInsurances { edges { node { id policyNo availableActions } } } }',
  );
  return traineeInsurances.edges.map(({ node }: { node: object }) => node);
};

it('a trainee’s order is insured by the institution or by the insurer’s list, and the others are named', async () => {
  const [first, other2] = orders;
  expect(await uninsured()).toEqual([...orders].sort());
  expect((await coverage(finance)).edges).toMatchObject([{ node: { insuredOrders: 0, covered: '0.00' } }]);
  expect(await refusalOf(inst(other!.id), 'recordTraineeInsurance', policy(first))).toBe('INSURANCE_ORDER_UNKNOWN');
  expect(await act(institution, 'recordTraineeInsurance', policy(first))).toMatchObject({ ok: true });
  expect(await refusalOf(finance, 'recordTraineeInsurance', policy(first, { policyNo: 'P-2' }))).toBe(
    'INSURANCE_OVERLAPS',
  );
  expect(await refusalOf(institution, 'recordTraineeInsurance', policy(other2))).toBe('INSURANCE_NUMBER_TAKEN');
  await handIn(service, finance, {
    mutation: 'importTraineeInsurances',
    rows: [
      '订单编号,保险公司,保单号,保险金额（元）,保险起期,保险止期',
      `${first},示例财险,P-1,30.00,${TODAY},2026-06-30`,
      `${other2},示例财险,P-3,500.00,${TODAY},${TODAY}`,
    ],
  });
  await eventually(async () => expect(await uninsured()).toEqual([]));
  expect((await policies()).map(({ policyNo }) => policyNo).sort()).toEqual(['P-1', 'P-3']);

  const covered = { runningOrders: 2, insuredOrders: 2, unconsumed: '165.00', insured: '530.00', covered: '96.00' };
  for (const caller of [finance, education, office, institution])
    expect(await coverage(caller)).toEqual({ totalCount: 1, edges: [{ node: covered }] });
  expect(await coverage(inst(other!.id))).toEqual({ totalCount: 0, edges: [] });
  const own = `query ($id: ID!) { trainingOrder(id: $id) { insurances { policyNo insured } } }`;
  const { trainingOrder } = await ask(parent('person-1'), own, { id: first });
  expect(trainingOrder.insurances).toEqual([{ policyNo: 'P-1', insured: '30.00' }]);

  const { id: policyId } = (await policies()).find(({ policyNo }) => policyNo === 'P-3')!;
  const cancel = { policyId, reason: '换保', documentNo: '批单1号' };
  expect(await act(institution, 'cancelTraineeInsurance', cancel)).toMatchObject({ ok: true });
  expect(await uninsured()).toEqual([other2]);
  expect((await coverage(finance)).edges).toMatchObject([{ node: { insuredOrders: 1, covered: '30.00' } }]);
});

const TOTALS = 'orders claimed fromAccount fromDeposit fromInsurance fromLateMoney rest';
const SHOWN = `massRefund { id state availableActions totals { ${TOTALS} } openPolicies { id } }`;
const START = { ground: 'DECISION', reason: '停办，法定代表人失联', documentNo: '示决〔2026〕1号' };
const start = (given: object = {}) => act(finance, 'startMassRefund', { accountId, ...START, ...given }, SHOWN);
const sharesOf = async (massRefundId: string) => {
  const query = `query ($id: ID!) { massRefundClaims(massRefundId: $id) { edges { node {
    orderNo claimed fromAccount fromDeposit fromInsurance fromLateMoney rest rank } } } }`;
  const { massRefundClaims } = await ask(education, query, { id: massRefundId });
  const byOrder = new Map<string, object>(
    massRefundClaims.edges.map(({ node: { orderNo, ...share } }: { node: { orderNo: string } }) => [orderNo, share]),
  );
  return [...orders, 'DD-9'].map((orderNo) => byOrder.get(orderNo));
};

const LISTED_CLAIMS = `query ($id: ID!) { massRefundClaims(massRefundId: $id) { edges { node { id availableActions } } } }`;

interface Refunded {
  readonly id: string;
  readonly state: string;
  readonly principal: string;
  readonly order: { readonly id: string };
}
const refunds = async (): Promise<Refunded[]> => {
  const { refunds: list } = await ask(bank, '{ refunds { edges { node { id state principal order { id } } } } }');
  return list.edges.map(({ node }: { node: Refunded }) => node);
};
const paying = async () => (await refunds()).filter(({ state }) => state === 'PAYING');
const bankIsTold = (...amounts: readonly [string, string]) =>
  eventually(async () => {
    const byOrder = new Map((await paying()).map(({ order, principal }) => [order.id, principal]));
    expect(orders.map((id) => byOrder.get(id))).toEqual(amounts);
  });
const allArePaid = async () => {
  for (const { id: refundId } of await paying()) {
    const answer = { refundId, paid: true, bankReference: `R-${refundId}`, reason: '' };
    expect(await act(bank, 'recordRefundPayment', answer)).toMatchObject({ ok: true });
  }
};
const bankPays = async (...amounts: readonly [string, string]) => {
  await bankIsTold(...amounts);
  await allArePaid();
};

/** The newest payment that was booked for it. */
const reverse = async (cause: string) => {
  const [payment] = await rows<{ id: string }>(
    `select id from transfer where code = 'REFUND_PAYMENT' and phase in ('SINGLE', 'POST') and cause = '${cause}' order by seq desc limit 1`,
  );
  const input = { transferId: payment!.id, reason: '收款账户已销户，退汇', documentNo: '退汇1号' };
  return refusalOf(finance, 'reverseEscrowTransfer', input);
};

const transfer = async (request: TransferRequest) => {
  const own = service.runtime.systemOperation();
  const codes = await postAll(own, [request], clock.now());
  await endOperation(own);
  return codes;
};

const approveOther = (massRefundId: string) =>
  refusalOf(second, 'approveMassRefund', { massRefundId, documentNo: '示批〔2026〕2号' });

it('a list is not approved when what closed the institution is annulled', async () => {
  otherOrder = await paidOrder('person-1', 1, '33.00', { at: inst(other!.id), courseId: OTHER_COURSE });
  const bankSays = async (said: string, state: string, day: string) => {
    await banksList(otherAccount(said, day));
    await eventually(async () =>
      expect(await rows(`select state from escrow_account where id = '${otherAccountId}'`)).toEqual([{ state }]),
    );
  };
  await bankSays('止付', 'HELD', '2026-03-01');
  const { id: massRefundId } = (await start({ accountId: otherAccountId })).massRefund;
  await bankSays('正常', 'ACTIVE', '2026-03-02');
  expect(await approveOther(massRefundId)).toBe('MASS_REFUND_GROUND_GONE');
  const withdrawal = { massRefundId, reason: '撤销停办' };
  expect(await act(finance, 'withdrawMassRefund', withdrawal)).toMatchObject({ ok: true });
});

it('an order ends with the others though there is nothing for it yet', async () => {
  const orderId = otherOrder;
  // It had all of it in advance, before it had to keep a part.
  await rows(`update escrow_account set liability_minimum_fen = 0 where id = '${otherAccountId}' returning 1`);
  expect(await transfer(moving(otherAccountId, 'COST_ADVANCE', 33_00n, { orderNo: null }))).toEqual([null]);
  const closed = { accountId: otherAccountId, reason: '停办', documentNo: '示决〔2026〕2号' };
  await act(finance, 'restrictEscrowToRefunds', closed);
  const { id: massRefundId } = (await start(closed)).massRefund;
  expect(await approveOther(massRefundId)).toBeUndefined();
  const shown = `query ($id: ID!) { trainingOrder(id: $id) { state unconsumed endReason protectedAmount
    massRefundShare { claimed fromAccount rest } } }`;
  const share = { claimed: '33.00', fromAccount: '0.00', rest: '33.00' };
  await eventually(async () =>
    expect((await ask(parent('person-1'), shown, { id: orderId })).trainingOrder).toEqual({
      state: 'TERMINATED',
      unconsumed: '33.00',
      endReason: '示批〔2026〕2号',
      protectedAmount: '33.00',
      massRefundShare: share,
    }),
  );
  expect(await refusalOf(parent('person-1'), 'requestRefund', { orderId, fault: 'INSTITUTION', reason: '停办' })).toBe(
    'REFUND_IN_MASS_REFUND',
  );
  const money = { massRefundId, source: 'LATE', amount: '33.00', documentNo: '回单2号' };
  expect((await act(finance, 'recordMassRefundMoney', money, SHOWN)).massRefund.totals).toMatchObject({ rest: '0.00' });
  await eventually(async () => expect((await paying()).map(({ order }) => order.id)).toEqual([orderId]));
  expect((await ask(parent('person-1'), shown, { id: orderId })).trainingOrder.protectedAmount).toBe('0.00');
  await allArePaid();
});

it('what a closed institution owes is listed, approved by another, and shared out to the fen; the rest is a claim', async () => {
  expect((await start()).refusal.code).toBe('MASS_REFUND_ACCOUNT_NOT_RESTRICTED');
  // After the seven days in which nobody has to be asked: it waits for the institution's word.
  clock.turnTo(new Date('2026-03-12T01:00:00Z'));
  const wish = { fault: 'GUARDIAN', reason: '不学了' };
  expect(await act(parent('person-2'), 'requestRefund', { orderId: orders[1], ...wish })).toMatchObject({ ok: true });
  const pendingUntil = new Date('2026-03-19T01:00:00Z');
  const advance = moving(accountId, 'COST_ADVANCE', 1n, { orderNo: null, pendingUntil });
  expect(await transfer(advance)).toEqual([null]);
  await act(finance, 'restrictEscrowToRefunds', { accountId, reason: '停办', documentNo: '示决〔2026〕1号' });
  expect((await start({ ground: 'JOINT_ACTION' })).refusal.code).toBe('MASS_REFUND_MEASURE_MISSING');
  const early = (await start()).massRefund;
  expect(early).toMatchObject({
    state: 'LISTED',
    availableActions: ['withdrawMassRefund'],
    totals: { orders: 2, claimed: '165.00' },
  });
  expect((await start()).refusal.code).toBe('MASS_REFUND_UNDER_WAY');
  const dd9 = opening(accountId, { orderNo: 'DD-9', amount: '50.00' });
  expect(await ask(finance, OPENING, dd9)).toMatchObject({ act: { ok: true } });
  const approval = { documentNo: '示批〔2026〕1号' };
  const approve = (caller: Caller, massRefundId: string) =>
    act(caller, 'approveMassRefund', { massRefundId, ...approval }, SHOWN);
  expect((await approve(finance, early.id)).refusal.code).toBe('MASS_REFUND_SAME_PERSON');
  // The bank may still say that it has paid the institution.
  expect((await approve(second, early.id)).refusal.code).toBe('MASS_REFUND_PAYOUT_UNANSWERED');
  const { day, cause, id: resolves } = advance;
  expect(await transfer({ id: randomUUID(), day, cause, resolves, as: 'VOID' })).toEqual([null]);
  expect((await approve(second, early.id)).refusal.code).toBe('MASS_REFUND_LIST_CHANGED');
  expect(await act(finance, 'withdrawMassRefund', { massRefundId: early.id, reason: '重新固定' })).toMatchObject({
    ok: true,
  });

  const { id: massRefundId, openPolicies } = (await start()).massRefund;
  const policyId = openPolicies[0].id;
  const cancel = { policyId, reason: '退保', documentNo: '批单2号' };
  expect(await refusalOf(institution, 'cancelTraineeInsurance', cancel)).toBe('INSURANCE_CLAIMED');
  expect(await refusalOf(parent('person-1'), 'requestRefund', { orderId: orders[0], ...wish })).toBe(
    'REFUND_IN_MASS_REFUND',
  );
  // The account holds 115 yuan of 215; 100 went ahead to the institution, and 50 were recorded since.
  expect((await approve(second, massRefundId)).massRefund).toMatchObject({
    state: 'DISTRIBUTING',
    totals: { orders: 3, claimed: '215.00', fromAccount: '115.00', rest: '100.00' },
  });
  await bankPays('52.96', '35.30');
  expect((await refunds()).map(({ state }) => state).sort()).toEqual(['CANCELLED', 'PAID', 'PAID', 'PAID']);
  const money = (source: string, amount: string) =>
    act(finance, 'recordMassRefundMoney', { massRefundId, source, amount, documentNo: '回单1号' }, SHOWN);
  expect((await money('DEPOSIT', '20.00')).refusal.code).toBe('MASS_REFUND_DEPOSIT_SHORT');
  const deposit = { accountId, amount: '21.00', paidOn: '2026-03-12', documentNo: '缴存1号' };
  expect(await act(bank, 'recordRiskDeposit', deposit)).toMatchObject({ ok: true });
  expect((await money('DEPOSIT', '20.00')).massRefund.totals).toMatchObject({ fromDeposit: '20.00', rest: '80.00' });
  await bankPays('9.21', '6.14');
  const conclusion = { massRefundId, guidance: '向示例法院起诉，向清算组申报', documentNo: '示结〔2026〕1号' };
  // One yuan of the deposit is left.
  expect(await refusalOf(finance, 'concludeMassRefund', conclusion)).toBe('MASS_REFUND_DEPOSIT_FIRST');
  const answer = { massRefundId, policyId, paid: true, amount: '30.00', reason: '', documentNo: '赔1号' };
  expect(await refusalOf(finance, 'recordInsurerAnswer', answer)).toBe('MASS_REFUND_DEPOSIT_FIRST');
  expect((await money('LATE', '1.00')).refusal.code).toBe('MASS_REFUND_DEPOSIT_FIRST');
  expect((await money('DEPOSIT', '1.00')).massRefund.totals).toMatchObject({ fromDeposit: '21.00', rest: '79.00' });
  await bankPays('0.46', '0.31');
  expect(await refusalOf(finance, 'concludeMassRefund', conclusion)).toBe('MASS_REFUND_INSURERS_UNANSWERED');
  const answered = await act(finance, 'recordInsurerAnswer', answer, SHOWN);
  expect(answered.massRefund).toMatchObject({ openPolicies: [], totals: { fromInsurance: '30.00', rest: '49.00' } });
  expect(await refusalOf(finance, 'recordInsurerAnswer', answer)).toBe('MASS_REFUND_POLICY_UNKNOWN');
  expect((await act(finance, 'concludeMassRefund', conclusion, SHOWN)).massRefund.state).toBe('CLAIMED');
  // What is claimed is owed once: late money comes to this list, not to another of the same orders.
  expect((await start()).refusal.code).toBe('MASS_REFUND_UNDER_WAY');
  expect((await money('LATE', '10.00')).massRefund).toMatchObject({ state: 'CLAIMED', totals: { rest: '39.00' } });
  // A deposit that is found later is drawn before other money comes in.
  const found = { ...deposit, amount: '6.00', documentNo: '缴存2号' };
  expect(await act(bank, 'recordRiskDeposit', found)).toMatchObject({ ok: true });
  expect((await money('LATE', '5.00')).refusal.code).toBe('MASS_REFUND_DEPOSIT_FIRST');
  expect((await money('DEPOSIT', '6.00')).massRefund).toMatchObject({ state: 'CLAIMED', totals: { rest: '33.00' } });
  const share = (claimed: string, paid: readonly string[], rest: string) => {
    const [fromAccount, fromDeposit, fromInsurance, fromLateMoney] = paid;
    return { claimed, fromAccount, fromDeposit, fromInsurance, fromLateMoney, rest, rank: 1 };
  };
  expect(await sharesOf(massRefundId)).toEqual([
    share('99.00', ['52.96', '10.45', '30.00', '1.30'], '4.29'),
    share('66.00', ['35.30', '9.42', '0.00', '4.95'], '16.33'),
    share('50.00', ['26.74', '7.13', '0.00', '3.75'], '12.38'),
  ]);

  const MONEY = [
    { source: 'ACCOUNT', amount: '115.00' },
    { source: 'DEPOSIT', amount: '20.00' },
    { source: 'DEPOSIT', amount: '1.00' },
    { source: 'LATE', amount: '10.00' },
    { source: 'DEPOSIT', amount: '6.00' },
  ];
  const seen = `{ massRefunds(state: CLAIMED) { edges { node { institution { id } reason money { source amount } totals { ${TOTALS} } } } } }`;
  for (const caller of [finance, education, office, bank, institution])
    expect((await ask(caller, seen)).massRefunds.edges).toMatchObject([
      { node: { money: MONEY, totals: { rest: '33.00' } } },
    ]);
  expect((await ask(inst(other!.id), seen)).massRefunds.edges).toEqual([]);
  await bankIsTold('1.30', '4.95');
  const own = `query ($id: ID!) { trainingOrder(id: $id) { protectedAmount massRefundShare { claimed rest rank } } }`;
  expect(await ask(parent('person-1'), own, { id: orders[0] })).toEqual({
    trainingOrder: { protectedAmount: '5.07', massRefundShare: { claimed: '99.00', rest: '4.29', rank: 1 } },
  });
  expect(await ask(parent('person-2'), own, { id: orders[0] })).toEqual({ trainingOrder: null });
  // Before the bank has paid that part: the next ones are tried again the next working day.
  expect((await money('LATE', '33.00')).massRefund).toMatchObject({
    state: 'SETTLED',
    availableActions: ['recordInsurerRecourse'],
  });
  await bankIsTold('1.30', '4.95');
  const { id: shareId } = (await paying()).find(({ principal }) => principal === '1.30')!;
  await allArePaid();
  // It comes back: the list is settled all the same, and it is paid again beside what is still to come.
  expect(await reverse(shareId)).toBeUndefined();
  expect(await ask(parent('person-1'), own, { id: orders[0] })).toMatchObject({
    trainingOrder: { protectedAmount: '5.07', massRefundShare: { rest: '0.00' } },
  });
  clock.turnTo(new Date('2026-03-12T16:00:00Z'));
  await eventually(async () =>
    expect((await paying()).map(({ principal }) => principal).sort()).toEqual(['1.30', '19.30', '5.07']),
  );
  await allArePaid();
  const totals = '{ trainingOrderTotals { state count protected } }';
  expect(await ask(office, totals)).toEqual({
    trainingOrderTotals: [{ state: 'TERMINATED', count: 3, protected: '0.00' }],
  });
  const old = async (given: object = {}) => {
    const { massRefundClaims } = await ask(bank, LISTED_CLAIMS, { id: massRefundId });
    const payable = massRefundClaims.edges.flatMap(({ node }: { node: { id: string; availableActions: string[] } }) =>
      node.availableActions.length > 0 ? node.id : [],
    );
    return act(bank, 'recordMassRefundPayment', { claimId: payable[0], bankReference: 'R-9', ...given });
  };
  expect((await old({ bankReference: ' ' })).refusal.code).toBe('MASS_REFUND_REFERENCE_MISSING');
  expect((await old()).ok).toBe(true);
  // Booked back it is the order's again, and payable.
  expect(await reverse(massRefundId)).toBeUndefined();
  const held = `select kind || ' ' || balance_fen as held from ledger_account
    where escrow_account_id = '${accountId}' and (order_no = 'DD-9' or kind = 'REFUND_CLEARING') order by kind`;
  expect(await rows(held)).toEqual([{ held: 'ORDER 5000' }, { held: 'REFUND_CLEARING 0' }]);
  expect(await reverse(massRefundId)).toBe('ACTION_NOT_AVAILABLE');
  expect((await old({ bankReference: 'R-10' })).ok).toBe(true);
  expect(await rows(held)).toEqual([{ held: 'ORDER 0' }, { held: 'REFUND_CLEARING 0' }]);

  // Each of the eleven steps of the two lists is told to the office.
  await eventually(async () => {
    const told = await asAdmin(service.eventLog.adminUrl, [
      `select 1 from message where topic = 'finance.fund-notice.v1' and key = '${school!.id}'`,
    ]);
    expect(told).toHaveLength(11);
  });

  const trial = `query ($id: ID!) { escrowTrialBalance(accountId: $id) { balanced solvent lines { kind balance } } }`;
  const { balanced, solvent, lines } = (await ask(finance, trial, { id: accountId })).escrowTrialBalance;
  const left = lines.flatMap(({ kind, balance }: { kind: string; balance: string }) =>
    balance === '0.00' ? [] : [`${kind} ${balance}`],
  );
  // What the insurer has paid is owed to it now.
  expect({ balanced, solvent, left }).toEqual({
    balanced: true,
    solvent: true,
    left: ['COST_ADVANCE 30.00', 'ORDER 30.00'],
  });
});

it('what an insurer has paid is paid to it or waived, and the account comes to its end', async () => {
  const seen = `{ massRefunds(state: SETTLED) { edges { node {
    id accountId availableActions openRecourses { id paid } totals { fromInsurance } } } } }`;
  const files = async (caller: Caller): Promise<{ accountId: string; availableActions: string[] }[]> =>
    (await ask(caller, seen)).massRefunds.edges.map(({ node }: { node: object }) => node);
  const fileOf = async (caller: Caller) => (await files(caller)).find((file) => file.accountId === accountId);
  const { id: policyId } = (await policies()).find(({ policyNo }) => policyNo === 'P-1')!;
  expect(await fileOf(education)).toMatchObject({ availableActions: [] });
  const file = await fileOf(finance);
  const openRecourses = [{ id: policyId, paid: '30.00' }];
  expect(file).toMatchObject({ availableActions: ['recordInsurerRecourse'], openRecourses });
  // The guardian has got it: it is not owed once more.
  expect((await start()).refusal.code).toBe('MASS_REFUND_NOTHING_OWED');

  const closing = { accountId, documentNo: '销户1号' };
  const report = { accountId, liability: '0.00', reportNo: '报1号', reportedOn: '2026-03-13' };
  expect(await act(bank, 'recordEscrowLiability', report)).toMatchObject({ ok: true });
  const found = { accountId, amount: '13.00', paidOn: '2026-03-13', documentNo: '缴存3号' };
  expect(await act(bank, 'recordRiskDeposit', found)).toMatchObject({ ok: true });
  const back = { accountId, reason: '余额', documentNo: '示财〔2026〕9号' };
  expect(await refusalOf(finance, 'proposeRiskDepositReturn', { ...back, amount: '13.00' })).toBe(
    'DEPOSIT_LIABILITY_REMAINS',
  );
  const { id: massRefundId } = file as unknown as { id: string };
  const end = (amount: string) =>
    act(finance, 'recordInsurerRecourse', { massRefundId, policyId, amount, documentNo: '收款1号' }, SHOWN);
  expect((await end('13.01')).refusal.code).toBe('MASS_REFUND_RECOURSE_SHORT');
  // Twelve yuan are paid of the deposit, eighteen are waived.
  expect((await end('12.00')).massRefund).toMatchObject({ state: 'SETTLED', availableActions: [] });
  expect((await end('12.00')).refusal.code).toBe('MASS_REFUND_RECOURSE_UNKNOWN');
  const left = await rows(`select kind, balance_fen::text as balance from ledger_account
    where escrow_account_id = '${accountId}' and balance_fen <> 0 order by kind`);
  expect(left).toEqual(['RISK_DEPOSIT', 'RISK_DEPOSIT_BANK'].map((kind) => ({ kind, balance: '100' })));
  const [booked] = await rows<{ id: string }>(`select id from transfer where code = 'INSURER_RECOURSE_PAYMENT'`);
  const wrong = { transferId: booked!.id, reason: '登记有误', documentNo: '示财〔2026〕8号' };
  expect(await refusalOf(finance, 'reverseEscrowTransfer', wrong)).toBe('REVERSAL_OF_RECOURSE');

  const proposed = await act(
    finance,
    'proposeRiskDepositReturn',
    { ...back, amount: '1.00' },
    'riskDepositReturn { id }',
  );
  const returnId = proposed.riskDepositReturn.id;
  expect(await act(second, 'approveRiskDepositReturn', { returnId, documentNo: '示批〔2026〕9号' })).toMatchObject({
    ok: true,
  });
  const paid = { returnId, paid: true, bankReference: 'R-99', reason: '' };
  expect(await act(bank, 'recordRiskDepositReturn', paid)).toMatchObject({ ok: true });
  expect(await act(bank, 'closeEscrowAccount', closing)).toMatchObject({ ok: true });
});
