import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { create } from '@bufbuild/protobuf';
import { makeCreditCode } from '@lianguan/kernel';
import { FinanceReRegistrationAnsweredSchema, LicenseState, LicenseStateChangedSchema } from '@lianguan/proto-events';
import { rebuildProjection } from '@lianguan/service-kit';
import {
  asAdmin,
  eventually,
  handIn,
  madeInstitutions,
  processAnswers,
  publishEvents,
  startTestService,
  tellInstitutions,
  tellProcess,
  testCaller,
  toldProcess,
  TurningClock,
  type TestService,
  type ToldInstitution,
  type ToldProcess,
} from '@lianguan/testing';
import { opening } from '../../test/ledger-world.js';
import { migrations, name, slices } from '../slices.js';

const clock = new TurningClock(new Date('2021-10-08T01:00:00Z'));
const officer = testCaller({ agency: 'FINANCE', roles: ['FIN'] });
const bank = testCaller({ agency: 'BANK', roles: ['BANK'], bankId: 'DEMO01' });
const otherBank = testCaller({ agency: 'BANK', roles: ['BANK'], bankId: 'DEMO02' });
const [CLOSING, TURNING, LATE, ENDED, BARE] = madeInstitutions(5) as [
  ToldInstitution,
  ToldInstitution,
  ToldInstitution,
  ToldInstitution,
  ToldInstitution,
];
let service: TestService;

beforeAll(async () => {
  service = await startTestService({ name, slices, migrations, clock });
  const withAccount = [CLOSING, TURNING, LATE, ENDED];
  await tellInstitutions(service.eventLog, [...withAccount, BARE]);
  await publishEvents(
    service.eventLog,
    [...withAccount, BARE].map(({ id }) => ({
      key: id,
      schema: LicenseStateChangedSchema,
      message: create(LicenseStateChangedSchema, {
        licenseId: randomUUID(),
        institutionId: id,
        state: LicenseState.ACTIVE,
        version: 1n,
      }),
    })),
  );
  await handIn(service, officer, {
    mutation: 'importEscrowAccounts',
    rows: [
      '监管账户账号,机构名称,统一社会信用代码,开户银行,银行代码,监管模式,账户状态,账户余额（元）,最低余额（元）,余额日期,区划代码',
      ...withAccount.map(
        (one, index) =>
          `9900000000${4000 + index},${one.name},${one.usccCode},示例银行,DEMO01,银行托管,正常,1000.00,500.00,2021-09-30,341203`,
      ),
    ],
  });
  for (const one of withAccount)
    await eventually(async () => expect(await standing(one)).toEqual({ mayCharge: true, obstacles: [] }));
}, 60_000);
afterAll(() => service?.stop());

async function standing({ id }: ToldInstitution, caller = testCaller({ agency: 'GUARDIAN', roles: ['GUARDIAN'] })) {
  const { data } = await service.graphql(
    caller,
    'query ($id: ID!) { mayCharge(institutionId: $id) { mayCharge obstacles { code basis } } }',
    { id },
  );
  return data.mayCharge;
}
const obstacles = async (institution: ToldInstitution): Promise<string[]> =>
  (await standing(institution)).obstacles.map(({ code }: { code: string }) => code);

const LIST = `query ($states: [ReRegistrationTaskState!], $division: String) {
  financeReRegistrationTasks(states: $states, divisionCode: $division, first: 50) {
    edges { node { id reRegistrationId step state startedOn dueOn closedBy basis availableActions institution { id } } } } }`;
async function tasks(
  of: ToldProcess,
  { caller = officer, ...given }: Record<string, unknown> & { caller?: typeof officer } = {},
) {
  const { data } = await service.graphql(caller, LIST, given);
  return data.financeReRegistrationTasks.edges
    .map(({ node }: { node: { reRegistrationId: string } }) => node)
    .filter(({ reRegistrationId }: { reRegistrationId: string }) => reRegistrationId === of.id);
}
const taskOf = async (of: ToldProcess) =>
  eventually(async () => {
    const [task] = await tasks(of);
    expect(task).toBeDefined();
    return task;
  });

async function act(mutation: string, given: Record<string, unknown>, caller = officer) {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
  const { data, errors } = await service.graphql(
    caller,
    `mutation ($input: ${type}!) { act: ${mutation}(input: $input) { ok refusal { code message } } }`,
    { input: { idempotencyKey: randomUUID(), ...given } },
  );
  return data?.act?.refusal?.code ?? errors?.[0]?.extensions.code ?? (data.act.ok ? 'ok' : 'no');
}
const settle = (taskId: string, given: Record<string, unknown> = {}, caller = officer) =>
  act(
    'settleReRegistrationRefunds',
    { taskId, documentNo: '示银〔2021〕9号', decidedOn: '2021-10-08', ...given },
    caller,
  );
async function report(of: ToldInstitution, liability: string, given: Record<string, unknown> = {}, caller = officer) {
  const [account] = await asAdmin<{ id: string }>(service.database.adminUrl, [
    `select id from escrow_account where uscc_code = '${of.usccCode}'`,
  ]);
  const input = { accountId: account!.id, liability, reportNo: randomUUID(), reportedOn: '2021-10-08', ...given };
  return act('recordEscrowLiability', input, caller);
}

describe('the lock of charging', () => {
  it('holds from the notice to the end, whatever comes late, and is the same when it is made anew', async () => {
    const process = toldProcess(BARE, 'NONPROFIT');
    expect(await obstacles(BARE)).toEqual(['NO_ACTIVE_ACCOUNT']);
    await tellProcess(service.eventLog, process, { to: 'NOTIFIED', number: 1 });
    await eventually(async () =>
      expect(await obstacles(BARE)).toEqual(['LOCKED_BY_RE_REGISTRATION', 'NO_ACTIVE_ACCOUNT']),
    );
    const done = { to: 'DONE', number: 9 } as const;
    await tellProcess(service.eventLog, process, done, { to: 'CHOSEN', number: 2 }, done);
    await eventually(async () => expect(await obstacles(BARE)).toEqual(['NO_ACTIVE_ACCOUNT']));
    await tellProcess(
      service.eventLog,
      toldProcess(LATE, 'DEREGISTER'),
      { to: 'CHOSEN', number: 2 },
      { to: 'NOTIFIED', number: 1 },
    );
    await eventually(async () => expect(await obstacles(LATE)).toEqual(['LOCKED_BY_RE_REGISTRATION']));

    const rows = () => asAdmin(service.database.adminUrl, ['select * from charge_lock order by re_registration_id']);
    const before = await rows();
    expect(before.length).toBeGreaterThan(1);
    await asAdmin(service.database.adminUrl, ['update charge_lock set locked = not locked, version = 99']);
    await rebuildProjection(service.runtime, { slice: 'charge-standing', tables: ['charge_lock'] });
    expect(await rows()).toEqual(before);
  });

  it('says nothing of an institution that nobody told of', async () => {
    expect(await obstacles({ ...BARE, id: randomUUID() })).toEqual(['CHARGE_INSTITUTION_UNKNOWN']);
  });
});

describe('a school that closes', () => {
  const process = toldProcess(CLOSING, 'DEREGISTER');

  it('is settled only when the bank owes nothing, by one of two officers, and education hears it once', async () => {
    await tellProcess(service.eventLog, process, { to: 'NOTIFIED', number: 1 }, { to: 'CHOSEN', number: 2 });
    const task = await taskOf(process);
    expect(task).toMatchObject({
      step: 'SETTLE_REFUNDS',
      state: 'PENDING',
      dueOn: '2021-12-31',
      availableActions: ['answer'],
      institution: { id: CLOSING.id },
    });
    expect(await settle(task.id)).toBe('LIABILITY_UNREPORTED');
    expect(await report(CLOSING, '0.00', { reportedOn: '2021-10-07' })).toBe('ok');
    expect(await settle(task.id)).toBe('LIABILITY_OUTDATED');
    expect(await report(CLOSING, '320.50', { reportNo: '示银〔2021〕7号' }, bank)).toBe('ok');
    expect(await report(CLOSING, '0.00', { reportNo: '示银〔2021〕7号' }, bank)).toBe('LIABILITY_REPORT_REPEATED');
    expect(await settle(task.id)).toBe('LIABILITY_REMAINS');
    expect(await report(CLOSING, '0.00', {}, otherBank)).toBe('LIABILITY_ACCOUNT_UNKNOWN');
    expect(await report(CLOSING, '0.00')).toBe('ok');
    expect(await settle(task.id, {}, otherBank)).toBe('TASK_UNKNOWN');
    expect(await settle(task.id, {}, testCaller({ agency: 'EDUCATION', roles: ['FIN'] }))).toBe('FORBIDDEN');
    const both = await Promise.all([settle(task.id, {}, bank), settle(task.id)]);
    expect(both.sort()).toEqual(['ACTION_NOT_AVAILABLE', 'ok']);
    await eventually(async () =>
      expect(await processAnswers(service, FinanceReRegistrationAnsweredSchema, process)).toEqual([
        'SETTLE_REFUNDS 示银〔2021〕9号',
      ]),
    );
    await tellProcess(service.eventLog, process, { to: 'CLEARED', number: 3 }, { to: 'TERMINATED', number: 4 });
    await eventually(async () => expect(await known(process)).toBe(4));
    expect(await tasks(process)).toMatchObject([{ state: 'DONE', closedBy: null }]);
  });

  it('shows the tasks by state and county, to a bank those of its customers', async () => {
    expect(await tasks(process, { states: ['DONE'], division: '3412' })).toHaveLength(1);
    expect(await tasks(process, { states: ['PENDING', 'OVERDUE'] })).toEqual([]);
    expect(await tasks(process, { division: '3413' })).toEqual([]);
    expect(await tasks(process, { caller: bank })).toHaveLength(1);
    expect(await tasks(process, { caller: otherBank })).toEqual([]);
  });
});

const known = async ({ id }: ToldProcess) => {
  const [row] = await asAdmin<{ version: number }>(service.database.adminUrl, [
    `select version from re_registration_process where id = '${id}'`,
  ]);
  return row?.version;
};

describe('a school that becomes a non-profit', () => {
  const process = toldProcess(TURNING, 'NONPROFIT');
  const usccCode = makeCreditCode({ holder: '52', division: '341203', organisation: 'MX900123' });
  const open = (taskId: string, given: Record<string, unknown> = {}, caller = officer) =>
    act(
      'openReRegistrationAccount',
      {
        taskId,
        documentNo: '示监协〔2021〕1号',
        decidedOn: '2021-10-08',
        accountNo: '99000000008001',
        bankName: '示例银行',
        bankCode: 'DEMO01',
        mode: 'BANK_CUSTODY',
        minimumBalance: '500.00',
        holdClause: true,
        ...given,
      },
      caller,
    );

  it('gets an account of its own in the place of the old one; the number stays with finance', async () => {
    await tellProcess(service.eventLog, process, { to: 'APPROVED', number: 3 });
    await tellProcess(service.eventLog, process, {
      to: 'NP_REGISTERED',
      number: 4,
      newCreditCode: usccCode,
      newName: '示例非营利培训学校',
    });
    const task = await taskOf(process);
    expect(task).toMatchObject({ step: 'OPEN_ACCOUNT', state: 'PENDING' });
    expect(await settle(task.id)).toBe('TASK_UNKNOWN');
    expect(await open(task.id, { accountNo: '99000000004001' })).toBe('ACCOUNT_NUMBER_TAKEN');
    expect(await open(task.id, { bankCode: 'DEMO02' }, bank)).toBe('BANK_NOT_OWN');
    expect(await open(task.id, {}, bank)).toBe('ok');
    await eventually(async () =>
      expect(await processAnswers(service, FinanceReRegistrationAnsweredSchema, process)).toEqual([
        'OPEN_ACCOUNT 示监协〔2021〕1号',
      ]),
    );
    const [account] = await asAdmin(service.database.adminUrl, [
      `select new.name, new.state, new.balance_fen, old.uscc_code as replaced from escrow_account new
       join escrow_account old on old.id = new.replaces_id where new.uscc_code = '${usccCode}'`,
    ]);
    expect(account).toEqual({
      name: '示例非营利培训学校',
      state: 'ACTIVE',
      balance_fen: '0',
      replaced: TURNING.usccCode,
    });
    const [spread] = await asAdmin(service.database.adminUrl, [
      `select count(*)::int as traces from (select to_jsonb(a)::text as text from act_record a
         union all select to_jsonb(c)::text from command_log c union all select to_jsonb(v)::text from command_verdicts v
         union all select to_jsonb(t)::text from re_registration_task t) said
       where text like '%99000000008001%'`,
    ]);
    expect(spread).toEqual({ traces: 0 });
  });

  it('may charge once it is done and its new code is known, and not while the old account is held', async () => {
    await tellProcess(service.eventLog, process, { to: 'DONE', number: 9 });
    await tellInstitutions(service.eventLog, [{ ...TURNING, usccCode }], 2n);
    await eventually(async () => expect(await obstacles(TURNING)).toEqual([]));
    const hold = (state: string) =>
      asAdmin(service.database.adminUrl, [
        `update escrow_account set state = '${state}' where uscc_code = '${TURNING.usccCode}'`,
      ]);
    await hold('REFUND_ONLY');
    // Until the new code is known, the old account is its only one.
    await eventually(async () => expect(await obstacles(TURNING)).toEqual([]));
    await hold('HELD');
    expect(await obstacles(TURNING)).toEqual(['PAYMENTS_HELD']);
  });
});

describe('a school whose orders are booked one by one', () => {
  it('is settled when the ledger owes nothing, whatever its bank reports', async () => {
    const process = toldProcess(LATE, 'DEREGISTER');
    await tellProcess(service.eventLog, process, { to: 'CHOSEN', number: 2 });
    const { id } = await taskOf(process);
    const [account] = await asAdmin<{ id: string }>(service.database.adminUrl, [
      `select id from escrow_account where uscc_code = '${LATE.usccCode}'`,
    ]);
    const booked = opening(account!.id, { asOf: '2021-09-30' });
    expect(await act('recordOpeningBalance', booked.input)).toBe('ok');
    expect(await report(LATE, '0.00', {}, bank)).toBe('ok');
    expect(await settle(id, {}, bank)).toBe('LIABILITY_REMAINS');
    const [entry] = await asAdmin<{ id: string }>(service.database.adminUrl, ['select id from transfer']);
    const back = { transferId: entry!.id, reason: '有误', documentNo: '示财〔2021〕4号' };
    expect(await act('reverseEscrowTransfer', back)).toBe('ok');
    expect(await report(LATE, '9.00', {}, bank)).toBe('ok');
    expect(await settle(id, {}, bank)).toBe('ok');
  });
});

describe('tasks that education ends or moves', () => {
  it('are overdue after their day, get a later one, and end with the process', async () => {
    const process = toldProcess(ENDED, 'DEREGISTER');
    await tellProcess(service.eventLog, process, { to: 'CHOSEN', number: 2 });
    const { id } = await taskOf(process);
    clock.turnTo(new Date('2021-12-31T16:00:00Z'));
    await eventually(async () => expect(await tasks(process)).toMatchObject([{ state: 'OVERDUE' }]));
    await tellProcess(service.eventLog, process, { to: 'CHOSEN', number: 3, campaignDeadline: '2022-01-31' });
    await eventually(async () =>
      expect(await tasks(process)).toMatchObject([{ state: 'PENDING', dueOn: '2022-01-31' }]),
    );
    const over = { to: 'TERMINATED', number: 5 } as const;
    await tellProcess(service.eventLog, process, over, { to: 'CHOSEN', number: 4 }, over);
    await eventually(async () =>
      expect(await tasks(process)).toMatchObject([{ state: 'CLOSED', closedBy: 'TERMINATED' }]),
    );
    expect(await settle(id)).toBe('ACTION_NOT_AVAILABLE');
    clock.turnTo(new Date('2022-02-01T01:00:00Z'));
    expect(await tasks(process)).toMatchObject([{ state: 'CLOSED' }]);
  });

  it('do not begin for a process that is over', async () => {
    const process = toldProcess(ENDED, 'DEREGISTER');
    await tellProcess(service.eventLog, process, { to: 'TERMINATED', number: 5 }, { to: 'CHOSEN', number: 2 });
    await eventually(async () => expect(await known(process)).toBe(5));
    const marker = toldProcess(ENDED, 'DEREGISTER');
    await tellProcess(service.eventLog, marker, { to: 'CHOSEN', number: 1 });
    await taskOf(marker);
    expect(await tasks(process)).toEqual([]);
  });
});
