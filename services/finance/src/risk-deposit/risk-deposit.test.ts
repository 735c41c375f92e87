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
} from '@lianguan/testing';
import { migrations, name, slices } from '../slices.js';

const [school, other] = madeInstitutions(2);
const finance = testCaller({ agency: 'FINANCE', roles: ['FIN'] });
const second = { ...finance, subject: 'test-finance-2' };
const bankOf = (bankId: string) => testCaller({ agency: 'BANK', roles: ['BANK'], division: '', bankId });
const bank = bankOf('DEMO01');
const inst = (institutionId: string) =>
  testCaller({ agency: 'INSTITUTION', roles: ['INST'], institutionId, division: '', purpose: undefined });
const clock = new TurningClock();
const TODAY = '2026-03-02';
let service: TestService;
let accountId: string;

const rows = <Row extends object>(statement: string) =>
  asAdmin<Row & Record<string, unknown>>(service.database.adminUrl, [statement]);

beforeAll(async () => {
  service = await startTestService({ name, slices, migrations, clock });
  await tellInstitutions(service.eventLog, [school!, other!]);
  const { usccCode, name: title, divisionCode } = school!;
  await handIn(service, finance, {
    mutation: 'importEscrowAccounts',
    rows: [
      '监管账户账号,机构名称,统一社会信用代码,开户银行,银行代码,监管模式,账户状态,账户余额（元）,最低余额（元）,余额日期,区划代码',
      `99000000001000,${title},${usccCode},示例银行,DEMO01,风险保证金,正常,100.00,60.00,2026-02-28,${divisionCode}`,
    ],
  });
  await eventually(async () => {
    const [known] = await rows<{ facts: string }>(
      `select concat_ws(' ', (select count(*) from institution_directory), (select count(*) from escrow_account)) as facts`,
    );
    expect(known!.facts).toBe('2 1');
  });
  accountId = (await rows<{ id: string }>('select id from escrow_account'))[0]!.id;
}, 60_000);
afterAll(() => service?.stop());

async function ask(caller: Caller, query: string, variables: object = {}) {
  const { data, errors } = await service.graphql(caller, query, { ...variables });
  expect(errors).toBeUndefined();
  return data;
}
async function act(caller: Caller, mutation: string, given: object) {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
  const noun = mutation.endsWith('RiskDepositReturn') ? 'riskDepositReturn' : 'escrowAccount';
  const shown = noun === 'escrowAccount' ? 'id' : 'id state amount answerDue availableActions';
  const query = `mutation ($input: ${type}!) { act: ${mutation}(input: $input) { ok refusal { code } ${noun} { ${shown} } } }`;
  return (await ask(caller, query, { input: { idempotencyKey: randomUUID(), ...given } })).act;
}
const refusalOf = async (...given: Parameters<typeof act>): Promise<string | undefined> =>
  (await act(...given)).refusal?.code;

const deposit = (given: object = {}) => ({
  accountId,
  amount: '80.00',
  paidOn: TODAY,
  documentNo: '缴存1号',
  ...given,
});
const proposal = (given: object = {}) => ({
  accountId,
  amount: '20.00',
  reason: '退还多缴的保证金',
  documentNo: '示函〔2026〕1号',
  ...given,
});
const approve = (caller: Caller, returnId: string) =>
  act(caller, 'approveRiskDepositReturn', { returnId, documentNo: '示批〔2026〕1号' });

async function proposed(given: object = {}): Promise<string> {
  const { ok, riskDepositReturn } = await act(finance, 'proposeRiskDepositReturn', proposal(given));
  expect(ok).toBe(true);
  return riskDepositReturn.id;
}

async function journal(): Promise<string[]> {
  const kinds = 'query ($id: ID!) { escrowLedgerAccounts(accountId: $id) { edges { node { id kind } } } }';
  const { escrowLedgerAccounts } = await ask(bank, kinds, { id: accountId });
  const found = escrowLedgerAccounts.edges.find(({ node }: { node: { kind: string } }) => node.kind === 'RISK_DEPOSIT');
  const lines = `query ($id: ID!) { escrowLedgerPostings(ledgerAccountId: $id) {
    edges { node { code phase documentNo balance } } } }`;
  const { escrowLedgerPostings } = await ask(bank, lines, { id: found.node.id });
  return escrowLedgerPostings.edges.map(({ node }: { node: Record<string, string> }) =>
    [node['code'], node['phase'], node['documentNo'], node['balance']].join(' '),
  );
}

/** Past the rules: what the database itself says of money that leaves the deposit. */
async function written(code: string) {
  const of = await rows<{ kind: string; id: string }>(
    `select kind, id from ledger_account where kind ~ 'RISK_DEPOSIT'`,
  );
  const [debit, credit] = ['RISK_DEPOSIT', 'RISK_DEPOSIT_BANK'].map((kind) => of.find((one) => one.kind === kind)!.id);
  const asked = { id: randomUUID(), day: TODAY, cause: 'x', request_hash: '00', phase: 'SINGLE', amount: '1' };
  return service.runtime.inTransaction(finance, (tx) =>
    tx.query(`select * from post_transfers($1::jsonb, 'a', 'SYSTEM', '2026-03-02T01:00:00.000Z')`, [
      JSON.stringify([{ ...asked, code, debit, credit }]),
    ]),
  );
}

it('a deposit is booked once by the bank’s paper, and stands in the journal', async () => {
  expect(await refusalOf(bankOf('DEMO02'), 'recordRiskDeposit', deposit())).toBe('TRANSFER_ACCOUNT_UNKNOWN');
  expect(await refusalOf(bank, 'recordRiskDeposit', deposit({ amount: '0.00' }))).toBe('TRANSFER_AMOUNT_NOT_POSITIVE');
  expect(await act(bank, 'recordRiskDeposit', deposit())).toMatchObject({ ok: true, escrowAccount: { id: accountId } });
  expect(await refusalOf(finance, 'recordRiskDeposit', deposit())).toBe('DEPOSIT_REPEATED');
  expect(await journal()).toEqual(['RISK_DEPOSIT SINGLE 缴存1号 80.00']);
});

it('two officers return of it what is above the minimum, and the bank says whether it paid', async () => {
  expect(await refusalOf(finance, 'proposeRiskDepositReturn', proposal({ amount: '20.01' }))).toBe(
    'TRANSFER_BELOW_MINIMUM',
  );
  const first = await proposed();
  expect(await refusalOf(second, 'proposeRiskDepositReturn', proposal())).toBe('DEPOSIT_RETURN_UNDECIDED');
  expect((await approve(finance, first)).refusal.code).toBe('DEPOSIT_SAME_PERSON');
  const withdrawal = { returnId: first, reason: '重新核算' };
  expect((await act(second, 'withdrawRiskDepositReturn', withdrawal)).riskDepositReturn.state).toBe('WITHDRAWN');

  const returnId = await proposed({ amount: '15.00' });
  expect((await approve(second, returnId)).riskDepositReturn).toMatchObject({
    state: 'APPROVED',
    availableActions: ['recordRiskDepositReturn'],
  });
  const waiting = '{ paymentInstructions { edges { node { amount state } } } }';
  expect((await ask(bank, waiting)).paymentInstructions.edges).toEqual([
    { node: { amount: '15.00', state: 'WAITING' } },
  ]);
  // What is reserved for one return is not there for another.
  await expect(
    rows(`insert into risk_deposit_return select (jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid(),
      'transfer_id', gen_random_uuid()))).* from risk_deposit_return r where r.state = 'APPROVED'`),
  ).rejects.toThrow('risk_deposit_return_open');
  const paid = { returnId, paid: true, bankReference: 'LS-1', reason: '' };
  expect((await act(bank, 'recordRiskDepositReturn', paid)).riskDepositReturn.state).toBe('PAID');
  expect(await refusalOf(bank, 'recordRiskDepositReturn', paid)).toBe('ACTION_NOT_AVAILABLE');
  expect(await journal()).toEqual(['RISK_DEPOSIT_RETURN POST LS-1 65.00', 'RISK_DEPOSIT SINGLE 缴存1号 80.00']);

  const list = '{ riskDepositReturns(state: PAID) { edges { node { institution { id } bankReference } } } }';
  for (const caller of [finance, bank, inst(school!.id)])
    expect((await ask(caller, list)).riskDepositReturns.edges).toEqual([
      { node: { institution: { id: school!.id }, bankReference: 'LS-1' } },
    ]);
  expect((await ask(inst(other!.id), list)).riskDepositReturns.edges).toEqual([]);
});

it('what the bank does not answer in time, or does not pay, is the deposit’s again', async () => {
  const refused = await proposed({ amount: '5.00' });
  await approve(second, refused);
  const unpaid = { returnId: refused, paid: false, bankReference: '', reason: '户名不符' };
  expect((await act(finance, 'recordRiskDepositReturn', unpaid)).riskDepositReturn.state).toBe('UNPAID');
  const returnId = await proposed({ amount: '5.00' });
  const { answerDue } = (await approve(second, returnId)).riskDepositReturn;
  clock.turnTo(new Date(answerDue));
  await eventually(async () => {
    const list = '{ riskDepositReturns(state: EXPIRED) { edges { node { id } } } }';
    expect((await ask(bank, list)).riskDepositReturns.edges).toEqual([{ node: { id: returnId } }]);
  });
  const held = await proposed({ amount: '5.00' });
  const restrict = `mutation ($input: RestrictEscrowToRefundsInput!) { act: restrictEscrowToRefunds(input: $input) { ok } }`;
  const decision = { idempotencyKey: randomUUID(), accountId, reason: '停办', documentNo: '示决〔2026〕1号' };
  expect((await ask(finance, restrict, { input: decision })).act.ok).toBe(true);
  expect((await approve(second, held)).refusal.code).toBe('DEPOSIT_LIABILITY_UNREPORTED');
});

it('what learners do not need goes back before the account is closed, and only then it is closed', async () => {
  const [open] = await rows<{ id: string; day: string }>(
    `select r.id, e.restricted_on::text as day from risk_deposit_return r join escrow_account e on e.id = r.account_id where r.state = 'PROPOSED'`,
  );
  const report = (liability: string, reportNo: string) =>
    act(bank, 'recordEscrowLiability', { accountId, liability, reportNo, reportedOn: open!.day });
  const close = () => refusalOf(bank, 'closeEscrowAccount', { accountId, documentNo: '示销〔2026〕1号' });

  expect((await report('3.00', '示报1号')).ok).toBe(true);
  expect((await approve(second, open!.id)).refusal.code).toBe('DEPOSIT_LIABILITY_REMAINS');
  expect((await report('0.00', '示报2号')).ok).toBe(true);
  await act(second, 'withdrawRiskDepositReturn', { returnId: open!.id, reason: '改退全部余额' });
  expect(await close()).toBe('CLOSING_DEPOSIT_REMAINS');

  // All of it: no minimum binds what nobody is owed.
  const returnId = await proposed({ amount: '65.00' });
  const order = `insert into ledger_account (id, escrow_account_id, kind, order_no, credits_fen, division_code, bank_code)
    select gen_random_uuid(), id, 'ORDER', 'A', 1, division_code, bank_code from escrow_account`;
  await rows(order);
  expect((await approve(second, returnId)).refusal.code).toBe('DEPOSIT_LIABILITY_REMAINS');
  await expect(written('RISK_DEPOSIT_RETURN')).rejects.toThrow('against a hold');
  await rows(`delete from ledger_account where order_no = 'A'`);
  await expect(written('PAYOUT')).rejects.toThrow('against a hold');
  expect((await approve(second, returnId)).riskDepositReturn.state).toBe('APPROVED');
  expect(await close()).toBe('CLOSING_DEPOSIT_REMAINS');

  // The bank has not paid yet, and something is owed again.
  const paid = { returnId, paid: true, bankReference: 'LS-2', reason: '' };
  await rows(order);
  expect(await refusalOf(bank, 'recordRiskDepositReturn', paid)).toBe('TRANSFER_HELD');
  await rows(`delete from ledger_account where order_no = 'A'`);
  expect((await act(bank, 'recordRiskDepositReturn', paid)).riskDepositReturn.state).toBe('PAID');
  expect(await close()).toBeUndefined();
});
