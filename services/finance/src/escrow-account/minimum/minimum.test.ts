import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Caller } from '@lianguan/kernel';
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
  type ToldInstitution,
} from '@lianguan/testing';
import { migrations, name, slices } from '../../slices.js';

const [CUSTODY, DEPOSIT, REPORTED] = madeInstitutions(3) as [ToldInstitution, ToldInstitution, ToldInstitution];
const ALL = [CUSTODY, DEPOSIT, REPORTED];
const finance = testCaller({ agency: 'FINANCE', roles: ['FIN'] });
const bank = testCaller({ agency: 'BANK', roles: ['BANK'], division: '', bankId: 'DEMO01' });
const supervisor = testCaller();
let service: TestService;

const HEADER =
  '监管账户账号,机构名称,统一社会信用代码,开户银行,银行代码,监管模式,账户状态,账户余额（元）,最低余额（元）,余额日期,区划代码';
/** The agreed minimum is what an institution declared: nothing. */
const handInBalance = (of: ToldInstitution, balance: string) =>
  handIn(service, finance, {
    mutation: 'importEscrowAccounts',
    rows: [
      HEADER,
      `9900000000100${ALL.indexOf(of)},${of.name},${of.usccCode},示例银行,DEMO01,${of === DEPOSIT ? '风险保证金' : '银行托管'},正常,${balance},0.00,2026-03-02,341203`,
    ],
  });

beforeAll(async () => {
  service = await startTestService({ name, slices, migrations, clock: new TurningClock() });
  await tellInstitutions(service.eventLog, ALL);
  for (const of of ALL) await handInBalance(of, '9000.00');
  await eventually(async () =>
    expect(
      await asAdmin(service.database.adminUrl, [
        'select 1 from escrow_account, institution_directory where checked_fen is not null',
      ]),
    ).toHaveLength(9),
  );
}, 60_000);
afterAll(() => service?.stop());

async function ask(caller: Caller, query: string, variables: object = {}) {
  const { data, errors } = await service.graphql(caller, query, { ...variables });
  expect(errors).toBeUndefined();
  return data;
}
/** The refusal's code, null where it is accepted. */
async function act(caller: Caller, mutation: string, given: object): Promise<string | null> {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { act: ${mutation}(input: $input) { ok refusal { code } } }`;
  const { act: done } = await ask(caller, query, { input: { idempotencyKey: randomUUID(), ...given } });
  return done.refusal?.code ?? null;
}
const idOf = async ({ name: named }: ToldInstitution): Promise<string> => {
  const [row] = await asAdmin<{ id: string }>(service.database.adminUrl, [
    `select id from escrow_account where name = '${named}'`,
  ]);
  return row!.id;
};
const shown = async (of: ToldInstitution) =>
  (
    await ask(
      supervisor,
      `{ escrowAccount(id: "${await idOf(of)}") { state minimumBalance liabilityMinimum alarms { id kind level state preset } } }`,
    )
  ).escrowAccount;
const owe = async (of: ToldInstitution, amount: string) =>
  act(bank, 'recordOpeningBalance', {
    accountId: await idOf(of),
    orderNo: randomUUID(),
    amount,
    asOf: '2026-03-01',
    documentNo: '示财〔2026〕3号',
  });
const report = async (of: ToldInstitution, liability: string, reportNo: string) =>
  act(bank, 'recordEscrowLiability', { accountId: await idOf(of), liability, reportNo, reportedOn: '2026-03-02' });

it('an account that is nearly emptied is below what its liability asks, whatever was declared', async () => {
  expect(await owe(CUSTODY, '10000.01')).toBeNull();
  await handInBalance(CUSTODY, '1999.99');
  await eventually(async () => expect((await shown(CUSTODY)).state).toBe('RED'));
  const { alarms, ...account } = await shown(CUSTODY);
  expect(account).toEqual({ state: 'RED', minimumBalance: '0.00', liabilityMinimum: '2000.01' });
  expect(alarms).toMatchObject([{ kind: 'BELOW_MINIMUM', level: 'RED', state: 'OPEN', preset: '2000.01' }]);
  const answer = { alarmId: alarms[0].id, finding: '核对流水', deed: '约谈', documentNo: '示教复〔2026〕1号' };
  expect(await act(supervisor, 'answerEscrowAlarm', answer)).toBe('ALARM_BALANCE_STILL_LOW');
  await handInBalance(CUSTODY, '2000.01');
  await eventually(async () => expect(await act(supervisor, 'answerEscrowAlarm', answer)).toBeNull());
});

it('what a bank reports is owed as well, and asks more of a balance that was in order', async () => {
  expect(await report(REPORTED, '45000.00', '示银〔2026〕1号')).toBeNull();
  const waiting = `select 1 from deadline where name = 'escrowAlarm.report'`;
  await eventually(async () => expect(await asAdmin(service.database.adminUrl, [waiting])).toEqual([]));
  expect((await shown(REPORTED)).state).toBe('ACTIVE');
  expect(await report(REPORTED, '45000.05', '示银〔2026〕2号')).toBeNull();
  await eventually(async () => expect((await shown(REPORTED)).state).toBe('RED'));
  expect(await shown(REPORTED)).toMatchObject({
    liabilityMinimum: '9000.01',
    alarms: [{ kind: 'BELOW_MINIMUM', preset: '9000.01' }],
  });
});

it('no deposit is returned that the liability asks for, by the rules or past them', async () => {
  const accountId = await idOf(DEPOSIT);
  const paid = { accountId, amount: '80.00', paidOn: '2026-03-02', documentNo: '缴存1号' };
  expect(await act(bank, 'recordRiskDeposit', paid)).toBeNull();
  expect(await owe(DEPOSIT, '60.00')).toBeNull();
  const propose = (amount: string) =>
    act(finance, 'proposeRiskDepositReturn', { accountId, amount, reason: '退还多缴', documentNo: '示函〔2026〕1号' });
  expect(await propose('20.01')).toBe('TRANSFER_BELOW_MINIMUM');
  const transfer = (amountFen: number) =>
    service.runtime.inTransaction(finance, async (tx) => {
      const [row] = await tx.query<{ from: string; to: string }>(
        `select d.id as from, c.id as to from ledger_account d join ledger_account c using (escrow_account_id)
         where escrow_account_id = $1 and d.kind = 'RISK_DEPOSIT' and c.kind = 'RISK_DEPOSIT_BANK'`,
        [accountId],
      );
      return tx.query(
        `select batch_no from enter_transfers(array[gen_random_uuid()], array[$1::uuid], array[$2::uuid], '{}', '{}', array[$3::bigint],
           array['RISK_DEPOSIT_RETURN'], array['SINGLE'], '{}', '{}', '{}', array[date '2026-03-02'], array['x'], '{}',
           decode(repeat('00', 32), 'hex'), 'a', 'SYSTEM', '2026-03-02T01:00:00.000Z')`,
        [row!.from, row!.to, amountFen],
      );
    });
  await expect(transfer(2_001)).rejects.toThrow('below the minimum balance');
  expect(await propose('20.00')).toBeNull();
});

it('what secures learners in deposit mode is the deposit, not what else the bank holds for them', async () => {
  const accountId = await idOf(DEPOSIT);
  await handInBalance(DEPOSIT, '9001.00');
  const judged = `select checked_fen::int as fen from escrow_account where id = '${accountId}'`;
  await eventually(async () => expect(await asAdmin(service.database.adminUrl, [judged])).toEqual([{ fen: 8_000 }]));
  expect((await shown(DEPOSIT)).state).toBe('ACTIVE');

  // The deposit stays, and so does what the bank holds: what is owed outgrows it.
  expect(await owe(DEPOSIT, '20.01')).toBeNull();
  await handInBalance(DEPOSIT, '9021.01');
  await eventually(async () => expect((await shown(DEPOSIT)).state).toBe('RED'));
  const [alarm, ...more] = (await shown(DEPOSIT)).alarms;
  expect([alarm, more]).toMatchObject([{ kind: 'BELOW_MINIMUM', preset: '80.01' }, []]);
  const answer = { alarmId: alarm.id, finding: '核对流水', deed: '约谈', documentNo: '示教复〔2026〕2号' };
  expect(await act(supervisor, 'answerEscrowAlarm', answer)).toBe('ALARM_BALANCE_STILL_LOW');
  const paid = { accountId, amount: '21.00', paidOn: '2026-03-02', documentNo: '缴存2号' };
  expect(await act(bank, 'recordRiskDeposit', paid)).toBeNull();
  expect(await act(supervisor, 'answerEscrowAlarm', answer)).toBeNull();

  // Booked back, it is looked at without a word of the bank.
  const [{ id: transferId }] = (await asAdmin<{ id: string }>(service.database.adminUrl, [
    `select id from transfer where document_no = '缴存2号'`,
  ])) as [{ id: string }];
  const reversal = { transferId, reason: '误记', documentNo: '示财〔2026〕9号' };
  expect(await act(finance, 'reverseEscrowTransfer', reversal)).toBeNull();
  await eventually(async () => expect((await shown(DEPOSIT)).state).toBe('RED'));
});
