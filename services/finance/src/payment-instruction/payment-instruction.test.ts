import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Caller } from '@lianguan/kernel';
import { CourseState } from '@lianguan/proto-events';
import { endOperation } from '@lianguan/service-kit';
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
import { day, moving, openAccounts, postAll } from '../../test/ledger-world.js';
import { courseTold, tellOrderFacts } from '../../test/order-world.js';
import type { TransferRequest } from '../escrow-ledger/index.js';
import { migrations, name, slices } from '../slices.js';

const [school] = madeInstitutions(1);
const bankOf = (bankId: string) => testCaller({ agency: 'BANK', roles: ['BANK'], division: '', bankId });
const [bank, otherBank] = [bankOf('DEMO01'), bankOf('DEMO02')];
const finance = testCaller({ agency: 'FINANCE', roles: ['FIN'] });
const supervisor = testCaller();
const office = testCaller({ agency: 'JOINT_ENFORCEMENT', roles: ['JEO'] });
const neighbour = testCaller({ agency: 'FINANCE', roles: ['FIN'], division: '320102' });
const inst = testCaller({ agency: 'INSTITUTION', roles: ['INST'], division: '', institutionId: school!.id });
const guardian = testCaller({ agency: 'GUARDIAN', roles: ['GUARDIAN'], division: '', person: 'person-1' });
const clock = new TurningClock();
const COURSE = randomUUID();
const ACCOUNT = '99000000001000';
let service: TestService;

async function graph(caller: Caller, query: string, variables: Record<string, unknown> = {}) {
  const { data, errors } = await service.graphql(caller, query, variables);
  expect(errors).toBeUndefined();
  return data;
}

async function send(caller: Caller, [act, shown]: readonly [string, string], input: object) {
  const given = { input: { idempotencyKey: randomUUID(), ...input } };
  const type =
    act === 'confirmLesson'
      ? 'OrderLessonInput'
      : act === 'signTrainingOrder'
        ? 'TrainingOrderInput'
        : /BreakResolution$/u.test(act)
          ? 'BankBreakActInput'
          : `${act[0]!.toUpperCase()}${act.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { act: ${act}(input: $input) { ok refusal { code } ${shown} } }`;
  return (await graph(caller, query, given)).act;
}

/** An order of three lessons of 33 yuan, paid; two of them given and confirmed on two days. */
async function consumeLessons(): Promise<void> {
  const offer = { courseId: COURSE, guardianId: 'person-1', traineeName: '学员甲', lessons: 3, startsOn: '2026-03-02' };
  const { order } = await send(inst, ['offerTrainingOrder', 'order { id }'], { ...offer, amount: '99.00' });
  const orderId = order.id as string;
  await send(guardian, ['signTrainingOrder', 'order { id }'], { orderId });
  const payment = { amount: '99.00', bankReference: 'B-1', paidOn: '2026-03-02', payerKind: 'GUARDIAN' };
  await send(bank, ['recordOrderPayment', 'order { id }'], { ...payment, orderId, payerName: '家长甲' });
  for (const day of ['2026-03-03', '2026-03-04']) {
    clock.turnTo(new Date(`${day}T12:00:00Z`));
    const lesson = { orderId, day, from: '18:00', attendanceNo: `签到${day}` };
    const { lesson: given } = await send(inst, ['deliverLesson', 'lesson { id }'], lesson);
    expect((await send(guardian, ['confirmLesson', 'lesson { id }'], { lessonId: given.id })).ok).toBe(true);
  }
}

/** What other slices would enter in the ledger. */
async function enter(stepsIn: (accountId: string, pendingUntil: Date) => readonly TransferRequest[]): Promise<void> {
  const accounts = await asAdmin<{ id: string }>(service.database.adminUrl, ['select id from escrow_account']);
  const { id } = accounts[0]!;
  const op = service.runtime.systemOperation();
  const now = clock.now();
  await openAccounts(service, op, id, ['REFUNDED']);
  const steps = stepsIn(id, new Date(now.getTime() + 5 * 86_400_000));
  expect(await postAll(op, steps, now)).toEqual(steps.map(() => null));
  await endOperation(op);
}

beforeAll(async () => {
  service = await startTestService({ name, slices, migrations, clock });
  await tellInstitutions(service.eventLog, [school!]);
  const { usccCode, name: title, divisionCode } = school!;
  await handIn(service, finance, {
    mutation: 'importEscrowAccounts',
    rows: [
      '监管账户账号,机构名称,统一社会信用代码,开户银行,银行代码,监管模式,账户状态,账户余额（元）,最低余额（元）,余额日期,区划代码',
      `${ACCOUNT},${title},${usccCode},示例银行,DEMO01,银行托管,正常,1000.00,20.00,2026-02-28,${divisionCode}`,
    ],
  });
  const course = { courseId: COURSE, institutionId: school!.id, state: CourseState.PUBLISHED, version: 1n };
  await tellOrderFacts(service, school!, courseTold(course));
  await eventually(async () => {
    const [known] = await asAdmin<{ facts: string }>(service.database.adminUrl, [
      `select concat_ws(' ', (select count(*) from institution_directory), (select count(*) from license_standing),
         (select count(*) from filed_course), (select count(*) from posted_prices), (select count(*) from guide_price),
         (select count(*) from model_contract), (select count(*) from escrow_account where checked_fen is not null)) as facts`,
    ]);
    expect(known!.facts).toBe('1 1 1 1 1 1 1');
  });
  await consumeLessons();
  clock.turnTo(new Date('2026-03-04T16:00:00Z'));
  await eventually(async () => expect(await instructions(bank)).toHaveLength(2));
  await enter((id, pendingUntil) => [
    moving(id, 'COLLECTION', 1_000n, { orderNo: 'REFUNDED' }),
    moving(id, 'REFUND', 1_000n, { orderNo: 'REFUNDED' }),
    moving(id, 'REFUND_PAYMENT', 1_000n, { documentNo: 'B-2', pendingUntil }),
  ]);
}, 60_000);
afterAll(() => service?.stop());

interface Shown {
  readonly endToEndId: string;
  readonly state: string;
  readonly amount: string;
  readonly purpose: string;
}
const SHOWN =
  'endToEndId state amount purpose creditor originReference accountTail batchLineNo bankReference availableActions';
async function instructions(caller: Caller, filter = ''): Promise<Shown[]> {
  const { paymentInstructions } = await graph(
    caller,
    `{ paymentInstructions(first: 50${filter}) { edges { node { ${SHOWN} } } } }`,
  );
  return paymentInstructions.edges.map(({ node }: { node: Shown }) => node);
}
const states = async () => (await instructions(bank)).map(({ state }) => state);
const waiting = async (caller: Caller) =>
  (await graph(caller, '{ waitingPayments { bankCode divisionCode count sum held } }')).waitingPayments;
const group = { bankCode: 'DEMO01', divisionCode: '341203' };
const BATCH = 'batch { id number state count sum returnedBecause availableActions }';
const issue = (caller: Caller) => send(caller, ['issuePaymentBatch', BATCH], group);

async function fileOf(caller: Caller, batchId: string, format: string): Promise<string | null> {
  const query = `{ paymentBatchFile(batchId: "${batchId}", format: ${format}) { text next } }`;
  const { paymentBatchFile: part } = await graph(caller, query);
  if (part) expect(part.next).toBeNull();
  return part?.text ?? null;
}

it('what leaves an account is an instruction to its bank, which a live batch has once', async () => {
  expect(await instructions(bank)).toMatchObject([
    { state: 'WAITING', amount: '33.00', purpose: 'PAYOUT', creditor: 'INSTITUTION', originReference: null },
    { state: 'WAITING', amount: '33.00', accountTail: '1000', availableActions: ['answerPaymentInstruction'] },
    { state: 'WAITING', amount: '10.00', purpose: 'REFUND_PAYMENT', creditor: 'PAYER', originReference: 'B-2' },
  ]);
  const cost = (first: number) => listCost(service, finance, { list: 'paymentInstructions', first });
  expect((await cost(50)).statements).toBe((await cost(1)).statements);
  expect(await waiting(finance)).toEqual([{ ...group, count: 3, sum: '76.00', held: 0 }]);
  for (const stranger of [otherBank, neighbour]) {
    expect(await instructions(stranger)).toEqual([]);
    expect((await issue(stranger)).refusal.code).toBe('BATCH_NOTHING_WAITING');
  }
  const issued = await Promise.all([issue(bank), issue(finance), issue(bank)]);
  const [made, ...others] = issued.toSorted((a, b) => Number(b.ok) - Number(a.ok));
  expect(others.map(({ refusal }) => refusal.code)).toEqual(['BATCH_NOTHING_WAITING', 'BATCH_NOTHING_WAITING']);
  expect(made.batch).toMatchObject({ number: '20260305-1', state: 'ISSUED', count: 3, sum: '76.00' });
  expect(await instructions(bank, ', state: BATCHED')).toHaveLength(3);

  expect(await fileOf(otherBank, made.batch.id, 'PAIN_001')).toBeNull();
  const returned = { batchId: made.batch.id, reason: '文件无法读入' };
  expect((await send(bank, ['returnPaymentBatch', BATCH], returned)).batch).toMatchObject({
    state: 'RETURNED',
    returnedBecause: '文件无法读入',
    availableActions: [],
  });
  expect(await fileOf(bank, made.batch.id, 'PAIN_001')).toBeNull();
  expect(await states()).toEqual(['WAITING', 'WAITING', 'WAITING']);
});

it('a batch is taken as a file, and acknowledged', async () => {
  const { batch } = await issue(finance);
  expect(batch).toMatchObject({ number: '20260305-2', count: 3 });
  const message = (await fileOf(bank, batch.id, 'PAIN_001'))!;
  const listed = await instructions(bank);
  for (const { endToEndId } of listed) expect(message).toContain(`<EndToEndId>${endToEndId}</EndToEndId>`);
  expect(message).toContain('<NbOfTxs>3</NbOfTxs><CtrlSum>76.00</CtrlSum>');
  expect(message).toContain(`<DbtrAcct><Id><Othr><Id>${ACCOUNT}</Id></Othr></Id>`);
  expect(message.match(/<Nm>原付款人<\/Nm>/gu)).toHaveLength(1);
  expect(message.endsWith('</CstmrCdtTrfInitn></Document>\n')).toBe(true);
  expect((await fileOf(bank, batch.id, 'CSV'))!.trimEnd().split('\r\n')).toHaveLength(4);
  const acknowledged = await send(bank, ['acknowledgePaymentBatch', BATCH], { batchId: batch.id });
  expect(acknowledged.batch).toMatchObject({ state: 'ACKNOWLEDGED', availableActions: [] });
  const page = async (after: string | null) => {
    const query = `query ($after: String) {
      list: paymentBatches(first: 1, after: $after) { totalCount pageInfo { endCursor } edges { node { number } } } }`;
    return (await graph(finance, query, { after })).list;
  };
  const newest = await page(null);
  expect([newest.totalCount, newest.edges]).toEqual([2, [{ node: { number: '20260305-2' } }]]);
  expect((await page(newest.pageInfo.endCursor)).edges).toEqual([{ node: { number: '20260305-1' } }]);
});

const upload = (...rows: string[]) =>
  uploadFile('a.csv', ['端到端参考号,答复,金额（元）,银行流水号,未付原因', ...rows].join('\n'));

/** The bank's word on payments as its status report. */
const report = (...payments: readonly (readonly [endToEndId: string, status: string, rest: string])[]) =>
  uploadFile(
    'a.xml',
    `<?xml version="1.0"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt><GrpHdr><MsgId>R</MsgId>
     <CreDtTm>2026-03-05T02:00:00Z</CreDtTm></GrpHdr><OrgnlGrpInfAndSts><OrgnlMsgId>M</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId>
     </OrgnlGrpInfAndSts><OrgnlPmtInfAndSts><OrgnlPmtInfId>B</OrgnlPmtInfId>${payments
       .map(
         ([id, status, rest]) =>
           `<TxInfAndSts><OrgnlEndToEndId>${id}</OrgnlEndToEndId><TxSts>${status}</TxSts>${rest}</TxInfAndSts>`,
       )
       .join('')}</OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>`,
  );

async function uploadFile(file: string, body: string) {
  const headers = { 'x-import-kind': 'PAYMENT_ANSWERS', 'x-file-name': file, 'idempotency-key': randomUUID() };
  const response = await service.fetch('/imports', bank, { method: 'POST', headers, body });
  expect(response.status).toBe(202);
  const { jobId } = (await response.json()) as { jobId: string };
  return eventually(async () => {
    const { financeJob: job } = await graph(
      bank,
      `{ financeJob(id: "${jobId}") { state result { created updated unchanged rejected } } }`,
    );
    expect(job.state).toBe('SUCCEEDED');
    return job.result;
  });
}
const breaks = async () => {
  const { bankBreaks } = await graph(
    finance,
    '{ bankBreaks(first: 50) { edges { node { kind bankAmount otherAmount entryRef } } } }',
  );
  return bankBreaks.edges.map(({ node }: { node: object }) => node);
};
const bankBalance = async () =>
  (
    await asAdmin<{ balance: string }>(service.database.adminUrl, [
      `select balance_fen::text as balance from ledger_account where kind = 'SUPERVISED_BANK'`,
    ])
  )[0]!.balance;
/** Twice the bank has said that it paid: two officers find that it has not. */
async function findUnpaid(): Promise<void> {
  const { bankBreaks } = await graph(finance, '{ bankBreaks(first: 50) { edges { node { id otherAmount } } } }');
  const explained = { reason: '银行更正', documentNo: '示银函〔2026〕1号' };
  const second = { ...finance, subject: 'test-finance-2' };
  const shown = 'break { id }';
  for (const { node } of bankBreaks.edges as { node: { id: string; otherAmount: string } }[]) {
    if (node.otherAmount !== '0.00') continue;
    const given = { ...explained, breakId: node.id };
    expect(await send(finance, ['proposeBreakResolution', shown], { ...given, outcome: 'NOT_PAID' })).toMatchObject({
      ok: true,
    });
    expect(await send(second, ['confirmBreakResolution', shown], given)).toMatchObject({ ok: true });
  }
}
const answer = (given: object) => send(bank, ['answerPaymentInstruction', `instruction { ${SHOWN} }`], given);

it('the bank’s answers are applied once; what does not agree changes nothing and is a break', async () => {
  const [first, second] = (await instructions(bank)) as [Shown, Shown];
  expect(await bankBalance()).toBe('10900');
  const paid = `${first.endToEndId.toUpperCase()},已付,33.00,P-1,`;
  const wrong = `${second.endToEndId},已付,33.01,P-2,`;
  const unknown = `${'0'.repeat(32)},已付,1.00,P-3,`;
  expect(await upload(paid, paid, wrong, unknown)).toEqual({ created: 1, updated: 1, unchanged: 1, rejected: 1 });
  expect(await upload(paid, wrong)).toEqual({ created: 1, updated: 0, unchanged: 1, rejected: 0 });
  // Again, as a report; one that the bank works on, and one of nobody.
  const sameAgain = [first.endToEndId, 'ACSC', '<AcctSvcrRef>P-1</AcctSvcrRef>'] as const;
  expect(await report(sameAgain, [second.endToEndId, 'PDNG', ''], ['0'.repeat(32), 'RJCT', ''])).toEqual({
    created: 0,
    updated: 0,
    unchanged: 2,
    rejected: 1,
  });
  expect(await states()).toEqual(['PAID', 'BATCHED', 'BATCHED']);
  expect(await bankBalance()).toBe('7600');
  const late = { endToEndId: first.endToEndId, paid: false, reason: '账号有误' };
  expect((await answer(late)).instruction).toMatchObject({ state: 'PAID', bankReference: 'P-1', availableActions: [] });
  expect(await breaks()).toEqual([
    { kind: 'PAYMENT_ANSWER_DIFFERS', bankAmount: '-33.01', otherAmount: '0.00', entryRef: 'P-2' },
    { kind: 'PAYMENT_ANSWER_DIFFERS', bankAmount: '0.00', otherAmount: '-33.00', entryRef: null },
  ]);
  const { nextDayTransfers } = await graph(inst, '{ nextDayTransfers { edges { node { state bankReference } } } }');
  expect(nextDayTransfers.edges.map(({ node }: { node: object }) => node)).toEqual([
    { state: 'PAID', bankReference: 'P-1' },
    { state: 'ORDERED', bankReference: null },
  ]);
  const released = await asAdmin(service.database.adminUrl, [`select no from order_lesson where state = 'RELEASED'`]);
  expect(released).toEqual([{ no: 1 }]);
});

it('a payment that the account’s state keeps is not booked; one that the bank refuses is ordered anew', async () => {
  const second = (await instructions(bank))[1]!;
  const hold = (state: string) =>
    asAdmin(service.database.adminUrl, [`update escrow_account set state = '${state}' returning 1`]);
  await hold('HELD');
  const paid = { endToEndId: second.endToEndId, paid: true, bankReference: 'P-2' };
  expect((await answer(paid)).instruction).toMatchObject({ state: 'BATCHED' });
  expect(await breaks()).toHaveLength(3);
  await hold('ACTIVE');
  const reason = '<StsRsnInf><Rsn><Cd>BE01</Cd></Rsn></StsRsnInf>';
  expect(await report([second.endToEndId, 'RJCT', reason])).toMatchObject({ updated: 1, rejected: 0 });
  const { nextDayTransfers } = await graph(inst, '{ nextDayTransfers(state: REFUSED) { edges { node { reason } } } }');
  expect(nextDayTransfers.edges).toEqual([{ node: { reason: 'BE01 户名与账号不符' } }]);
  await findUnpaid();
  clock.turnTo(new Date('2026-03-05T16:00:00Z'));
  await eventually(async () => expect(await states()).toEqual(['PAID', 'REFUSED', 'BATCHED', 'WAITING']));
  const [record] = await asAdmin<{ subject: string; transition: string }>(service.database.adminUrl, [
    `select subject_type as subject, transition from act_record where command = 'answerPaymentInstruction' and reason is not null`,
  ]);
  expect(record).toEqual({ subject: 'NextDayTransfer', transition: 'ORDERED -recordNextDayTransfer-> REFUSED' });
});

const alarms = async () => {
  const query = '{ escrowAlarms { edges { node { id kind level state preset partsCount partsSum partsDays } } } }';
  const { escrowAlarms } = await graph(supervisor, query);
  return escrowAlarms.edges.map(({ node }: { node: object }) => node);
};

it('payments that together are a large movement raise one alarm, and not again once it is answered', async () => {
  // 66 of 109 yuan within two days.
  const { endToEndId } = (await instructions(bank))[3]!;
  await answer({ endToEndId, paid: true, bankReference: 'P-4' });
  await eventually(async () => expect(await alarms()).toHaveLength(1));
  const [{ id: alarmId, ...alarm }] = await alarms();
  expect(alarm).toEqual({
    kind: 'LARGE_MOVEMENT',
    level: 'YELLOW',
    state: 'OPEN',
    preset: '54.50',
    partsCount: 2,
    partsSum: '66.00',
    partsDays: 5,
  });
  const byId = `{ escrowAlarm(id: "${alarmId}") { id } }`;
  for (const reader of [supervisor, finance, bank, office])
    expect(await graph(reader, byId)).toEqual({ escrowAlarm: { id: alarmId } });
  for (const stranger of [otherBank, neighbour, inst])
    expect(await graph(stranger, byId)).toEqual({ escrowAlarm: null });
  const answered = { alarmId, finding: '核对了消课记录', deed: '约谈机构', documentNo: '示教〔2026〕1号' };
  const { escrowAccount } = await send(supervisor, ['answerEscrowAlarm', 'escrowAccount { state }'], answered);
  expect(escrowAccount.state).toBe('ACTIVE');
  clock.turnTo(new Date('2026-03-05T17:00:00Z'));
  await enter((id, pendingUntil) => {
    const advance = moving(id, 'COST_ADVANCE', 100n, { pendingUntil });
    return [advance, { id: randomUUID(), day, cause: '示例依据', resolves: advance.id, as: 'POST' }];
  });
  await eventually(async () => {
    const left = await asAdmin(service.database.adminUrl, [`select from deadline where name = 'escrowAlarm.movement'`]);
    expect(left).toEqual([]);
  });
  expect(await alarms()).toHaveLength(1);
});
