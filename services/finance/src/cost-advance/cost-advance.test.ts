import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { create } from '@bufbuild/protobuf';
import type { Caller } from '@lianguan/kernel';
import { CourseState, RiskCodeRecordedSchema, RiskCodeValue } from '@lianguan/proto-events';
import type { Slice } from '@lianguan/service-kit';
import {
  asAdmin,
  eventually,
  handIn,
  madeInstitutions,
  publishEvents,
  startTestService,
  tellInstitutions,
  testCaller,
  TurningClock,
  type TestService,
} from '@lianguan/testing';
import { courseTold, tellOrderFacts } from '../../test/order-world.js';
import { migrations, name, slices } from '../slices.js';

const [school] = madeInstitutions(1);
const finance = testCaller({ agency: 'FINANCE', roles: ['FIN'] });
const bankOf = (bankId: string) => testCaller({ agency: 'BANK', roles: ['BANK'], division: '', bankId });
const bank = bankOf('DEMO01');
const institution = testCaller({
  agency: 'INSTITUTION',
  roles: ['INST'],
  division: '',
  institutionId: school!.id,
  purpose: undefined,
});
const guardian = testCaller({
  agency: 'GUARDIAN',
  roles: ['GUARDIAN'],
  division: '',
  person: 'person-1',
  purpose: undefined,
});
const clock = new TurningClock();
const COURSE = randomUUID();
const TODAY = '2026-03-02';
/** In a county that gives codes. */
const withCodes = (slice: Slice): Slice => ({
  ...slice,
  constants: slice.constants?.map((row) => (row.key === 'fee.riskCap' ? { ...row, value: true } : row)) ?? [],
});
let service: TestService;

const sql = <Row extends object>(text: string) => asAdmin<Row>(service.database.adminUrl, [text]);

beforeAll(async () => {
  service = await startTestService({ name, slices: slices.map(withCodes), migrations, clock });
  await tellInstitutions(service.eventLog, [school!]);
  const { usccCode, name: title, divisionCode } = school!;
  await handIn(service, finance, {
    mutation: 'importEscrowAccounts',
    rows: [
      '监管账户账号,机构名称,统一社会信用代码,开户银行,银行代码,监管模式,账户状态,账户余额（元）,最低余额（元）,余额日期,区划代码',
      `99000000001000,${title},${usccCode},示例银行,DEMO01,银行托管,正常,1000.00,50.00,2026-02-28,${divisionCode}`,
    ],
  });
  await tellOrderFacts(
    service,
    school!,
    courseTold({ courseId: COURSE, institutionId: school!.id, state: CourseState.PUBLISHED, version: 1n }),
  );
  await eventually(async () => {
    const [known] = await sql<{ facts: string }>(
      `select concat_ws(' ', (select count(*) from institution_directory), (select count(*) from license_standing),
         (select count(*) from filed_course), (select count(*) from posted_prices), (select count(*) from guide_price),
         (select count(*) from model_contract), (select count(*) from escrow_account)) as facts`,
    );
    expect(known!.facts).toBe('1 1 1 1 1 1 1');
  });
}, 60_000);
afterAll(() => service?.stop());

async function act(caller: Caller, mutation: string, given: object) {
  const noun = /Advance/u.test(mutation) ? 'advance' : /Lesson/u.test(mutation) ? 'lesson' : 'order';
  const types: Readonly<Record<string, string>> = {
    confirmLesson: 'OrderLesson',
    signTrainingOrder: 'TrainingOrder',
    approveCostAdvance: 'CostAdvance',
    withdrawCostAdvance: 'CostAdvance',
  };
  const type = types[mutation] ?? `${mutation[0]!.toUpperCase()}${mutation.slice(1)}`;
  const shown = noun === 'advance' ? 'id state amount repaid riskCode reason availableActions' : 'id';
  const { data, errors } = await service.graphql(
    caller,
    `mutation ($input: ${type}Input!) { act: ${mutation}(input: $input) { ok refusal { code message } ${noun} { ${shown} } } }`,
    { input: { idempotencyKey: randomUUID(), ...given } },
  );
  expect(errors).toBeUndefined();
  return data.act;
}
const refused = async (caller: Caller, mutation: string, given: object) =>
  (await act(caller, mutation, given)).refusal?.code;

const ask = (amount: string) => ({ amount, purpose: '房租', documentNo: '租约1号' });
const OFFER = {
  courseId: COURSE,
  guardianId: 'person-1',
  traineeName: '学员甲',
  lessons: 3,
  startsOn: TODAY,
  amount: '99.00',
};
const PAYMENT = { amount: '99.00', paidOn: TODAY, payerKind: 'GUARDIAN', payerName: '家长甲' };
let trainees = 0;
async function signedOrder(): Promise<string> {
  trainees += 1;
  const { order } = await act(institution, 'offerTrainingOrder', { ...OFFER, traineeName: `学员${trainees}` });
  expect(await refused(guardian, 'signTrainingOrder', { orderId: order.id })).toBeUndefined();
  return order.id;
}
const pay = (orderId: string, bankReference: string) =>
  refused(bank, 'recordOrderPayment', { orderId, bankReference, ...PAYMENT });

let codes = 0;
async function tellRiskCode(value: RiskCodeValue, until = '2026-09-02'): Promise<void> {
  codes += 1;
  const told = { riskCodeRecordId: randomUUID(), institutionId: school!.id, value, since: TODAY, until };
  const message = create(RiskCodeRecordedSchema, { ...told, version: BigInt(codes) });
  // Twice: what comes again tells nothing new.
  const event = { key: school!.id, schema: RiskCodeRecordedSchema, message };
  await publishEvents(service.eventLog, [event, event]);
  await eventually(async () => expect(await sql('select id from risk_standing')).toHaveLength(codes));
}
const allowance = async () => {
  const { data, errors } = await service.graphql(
    institution,
    '{ costAdvanceAllowance { riskCode percent unconsumed outstanding most } }',
  );
  expect(errors).toBeUndefined();
  return data.costAdvanceAllowance;
};
const balances = async () => {
  const rows = await sql<{ kind: string; balance: string }>(
    'select kind, sum(balance_fen)::text as balance from ledger_account group by kind having sum(balance_fen) <> 0',
  );
  return Object.fromEntries(rows.map(({ kind, balance }) => [kind, balance]));
};
const setState = (state: string) => sql(`update escrow_account set state = '${state}' returning 1`);

it('what may be charged ahead, and advanced, hangs on the risk code of the day: unknown counts as red', async () => {
  expect(await refused(institution, 'offerTrainingOrder', OFFER)).toBe('ORDER_RISK_PAY_AFTER_CLASS');
  expect(await refused(institution, 'requestCostAdvance', ask('1.00'))).toBe('ADVANCE_RISK_CODE');
  await tellRiskCode(RiskCodeValue.GREEN);
  const orders = [await signedOrder(), await signedOrder()] as const;
  await tellRiskCode(RiskCodeValue.RED);
  expect(await pay(orders[0], 'B-1')).toBe('ORDER_RISK_PAY_AFTER_CLASS');
  await tellRiskCode(RiskCodeValue.GREEN);
  expect([await pay(orders[0], 'B-1'), await pay(orders[1], 'B-2')]).toEqual([undefined, undefined]);
});

it('an advance is asked for and approved within the share of the risk code, and paid by the bank’s word', async () => {
  expect(await allowance()).toEqual({
    riskCode: 'GREEN',
    percent: 30,
    unconsumed: '198.00',
    outstanding: '0.00',
    most: '59.40',
  });
  expect((await act(institution, 'requestCostAdvance', ask('59.41'))).refusal).toEqual({
    code: 'ADVANCE_ABOVE_CAP',
    message: '预拨至多为未消课金额198.00元的30%，减去尚未抵扣的0.00元，现可预拨59.40元；请减少金额',
  });
  const both = await Promise.all([1, 2].map(() => refused(institution, 'requestCostAdvance', ask('59.40'))));
  expect(both.sort()).toEqual(['ADVANCE_UNDECIDED', undefined]);
  const { data } = await service.graphql(
    bank,
    '{ costAdvances { edges { node { id availableActions institution { id } } } } }',
  );
  const [{ node: asked }] = data.costAdvances.edges;
  expect(asked).toEqual({
    id: expect.any(String),
    availableActions: ['approveCostAdvance', 'refuseCostAdvance'],
    institution: { id: school!.id },
  });
  const advanceId = asked.id;
  expect(await refused(bankOf('DEMO02'), 'approveCostAdvance', { advanceId })).toBe('ADVANCE_UNKNOWN');

  await setState('HELD');
  expect(await refused(bank, 'approveCostAdvance', { advanceId })).toBe('PAYMENTS_HELD');
  await setState('ACTIVE');
  const key = { idempotencyKey: randomUUID(), advanceId };
  const { advance } = await act(bank, 'approveCostAdvance', key);
  expect(advance).toMatchObject({
    state: 'APPROVED',
    riskCode: 'GREEN',
    availableActions: ['recordCostAdvancePayment'],
  });
  expect((await act(bank, 'approveCostAdvance', key)).advance).toEqual(advance);
  expect(await allowance()).toMatchObject({ outstanding: '59.40', most: '0.00' });
  const payment = { advanceId, paid: true, bankReference: 'A-1', reason: '' };
  // Held before the bank has paid: the ledger keeps the money.
  await setState('HELD');
  expect(await refused(bank, 'recordCostAdvancePayment', payment)).toBe('TRANSFER_HELD');
  await setState('ACTIVE');
  const paid = await act(finance, 'recordCostAdvancePayment', payment);
  expect(paid.advance).toMatchObject({ state: 'PAID', amount: '59.40', repaid: '0.00' });
  expect(await balances()).toEqual({ SUPERVISED_BANK: '13860', COST_ADVANCE: '5940', ORDER: '19800' });
  const acts = await sql<{ transition: string }>(
    `select transition from act_record where subject_id = '${advanceId}' order by seq`,
  );
  expect(acts.map(({ transition }) => transition)).toEqual([
    'REQUESTED',
    'REQUESTED -approveCostAdvance-> APPROVED',
    'APPROVED -recordCostAdvancePayment-> PAID',
  ]);
});

it('lessons that are consumed repay it first; the next-day transfer pays what is left', async () => {
  clock.turnTo(new Date('2026-03-05T11:00:00Z'));
  const [{ orderId }] = (await sql<{ orderId: string }>(
    'select id as "orderId" from training_order order by id limit 1',
  )) as [{ orderId: string }];
  const consume = async (day: string) => {
    const given = await act(institution, 'deliverLesson', { orderId, day, from: '18:00', attendanceNo: '签到' });
    await act(guardian, 'confirmLesson', { lessonId: given.lesson.id });
  };
  const advances = async () => sql('select state, repaid_fen::int as repaid from cost_advance');
  await consume('2026-03-03');
  clock.turnTo(new Date('2026-03-05T16:00:00Z'));
  // The whole lesson is repaid: nothing is left to be paid out, also while payments are held.
  await setState('HELD');
  await eventually(async () => expect(await advances()).toEqual([{ state: 'PAID', repaid: 3_300 }]));
  await setState('ACTIVE');
  expect(await sql(`select no, state from order_lesson where repaid_fen > 0`)).toEqual([{ no: 1, state: 'RELEASED' }]);
  expect(await balances()).toEqual({ SUPERVISED_BANK: '13860', COST_ADVANCE: '2640', ORDER: '16500' });

  await consume('2026-03-04');
  clock.turnTo(new Date('2026-03-08T16:00:00Z'));
  await eventually(async () => expect(await advances()).toEqual([{ state: 'REPAID', repaid: 5_940 }]));
  const payouts = async () => {
    const { data } = await service.graphql(bank, '{ nextDayTransfers { edges { node { id state amount repaid } } } }');
    return data.nextDayTransfers.edges.map(({ node }: { node: object }) => node);
  };
  const payout = await eventually(async () => {
    const [ordered] = await payouts();
    expect(ordered).toMatchObject({ state: 'ORDERED', amount: '6.60', repaid: '26.40' });
    return ordered;
  });
  // Not paid, and ordered anew: what has repaid the advance is not paid out.
  await service.graphql(
    bank,
    `mutation ($input: RecordNextDayTransferInput!) { recordNextDayTransfer(input: $input) { ok } }`,
    {
      input: {
        idempotencyKey: randomUUID(),
        transferId: payout.id,
        paid: false,
        bankReference: '',
        reason: '账号有误',
      },
    },
  );
  clock.turnTo(new Date('2026-03-09T16:00:00Z'));
  await eventually(async () =>
    expect((await payouts()).at(-1)).toMatchObject({ state: 'ORDERED', amount: '6.60', repaid: '26.40' }),
  );
  expect(await balances()).toEqual({ SUPERVISED_BANK: '13860', ORDER: '13200', PAYABLE: '660' });
});

it('the bank may refuse, the institution withdraw; what the bank does not pay in time is given back', async () => {
  const request = async () => (await act(institution, 'requestCostAdvance', ask('10.00'))).advance.id;
  const first = await request();
  const reason = '用途不符';
  expect((await act(bank, 'refuseCostAdvance', { advanceId: first, reason })).advance).toMatchObject({
    state: 'REFUSED',
    reason,
  });
  const second = await request();
  expect((await act(institution, 'withdrawCostAdvance', { advanceId: second })).advance.state).toBe('WITHDRAWN');
  const wrong = await request();
  await act(bank, 'approveCostAdvance', { advanceId: wrong });
  const held = await balances();
  await act(bank, 'recordCostAdvancePayment', { advanceId: wrong, paid: true, bankReference: 'A-2', reason: '' });
  expect((await balances()).COST_ADVANCE).toBe('1000');
  const back = { advanceId: wrong, reason: '银行误报', documentNo: '回单1号' };
  expect((await act(finance, 'recordCostAdvanceReturn', back)).advance.state).toBe('RETURNED');
  expect(await balances()).toEqual(held);
  const third = await request();
  await act(bank, 'approveCostAdvance', { advanceId: third });
  const before = await sql(`select available_fen::int as left from ledger_account where kind = 'SUPERVISED_BANK'`);
  clock.turnTo(new Date('2026-03-20T16:00:00Z'));
  await eventually(async () =>
    expect(await sql(`select state from cost_advance where id = '${third}'`)).toEqual([{ state: 'EXPIRED' }]),
  );
  const [after] = await sql<{ left: number }>(
    `select available_fen::int as left from ledger_account where kind = 'SUPERVISED_BANK'`,
  );
  expect(after!.left).toBeGreaterThan((before as [{ left: number }])[0].left);
});
