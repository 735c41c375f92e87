import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { endOperation, type Operation } from '@lianguan/service-kit';
import { asAdmin, eventually, startTestService, testCaller, TurningClock, type TestService } from '@lianguan/testing';
import { day, makeEscrowAccount, moving, openAccounts, OPENING, opening, postAll } from '../../test/ledger-world.js';
import { migrations, name, slices } from '../slices.js';

const finance = testCaller({ agency: 'FINANCE', roles: ['FIN'] });
const bank = testCaller({ agency: 'BANK', roles: ['BANK'], division: '', bankId: 'DEMO01' });
const clock = new TurningClock();
let service: TestService;
let system: Operation;

beforeAll(async () => {
  service = await startTestService({ name, slices, migrations, clock });
  system = service.runtime.systemOperation();
}, 60_000);
afterAll(async () => {
  if (system) await endOperation(system);
  await service?.stop();
});

const sql = <Row extends object>(text: string) => asAdmin<Row>(service.database.adminUrl, [text]);
async function file(accountId: string, statement: object): Promise<void> {
  const [account] = await sql<{ no: string }>(`select account_no as no from escrow_account where id = '${accountId}'`);
  const input = { idempotencyKey: randomUUID(), accountNo: account!.no, fromDay: day, toDay: day, ...statement };
  const { data } = await service.graphql(
    bank,
    'mutation ($input: FileBankStatementInput!) { act: fileBankStatement(input: $input) { ok refusal { code } } }',
    { input },
  );
  expect(data.act).toEqual({ ok: true, refusal: null });
}
async function reconcile(accountId: string): Promise<void> {
  const { data } = await service.graphql(
    finance,
    'mutation ($input: ReconcileBankAccountInput!) { act: reconcileBankAccount(input: $input) { ok } }',
    { input: { idempotencyKey: randomUUID(), accountId } },
  );
  expect(data.act.ok).toBe(true);
}
interface Shown {
  readonly kind: string;
  readonly state: string;
  readonly bankAmount: string;
  readonly otherAmount: string;
  readonly account: { readonly id: string };
}
async function breaks(accountId: string): Promise<string[]> {
  const { data } = await service.graphql(
    finance,
    '{ bankBreaks(first: 50) { edges { node { kind state bankAmount otherAmount account { id } } } } }',
  );
  const shown = (data.bankBreaks.edges as { node: Shown }[]).map(({ node }) => node);
  return shown
    .filter(({ account: { id } }) => id === accountId)
    .map(({ kind, state, bankAmount, otherAmount }) => [kind, state, bankAmount, otherAmount].join(' '))
    .sort();
}
const NO_LINES = { entryCount: 0, entries: [] };

it('prepaid money that was taken over and is not at the bank is a break, until the balances are the same', async () => {
  const accountId = await makeEscrowAccount(service);
  await service.graphql(finance, OPENING, opening(accountId, { amount: '520000.00', asOf: day }));
  await file(accountId, { statementNo: 'S-1', opening: '1.00', closing: '1.00', ...NO_LINES });
  await reconcile(accountId);
  expect(await breaks(accountId)).toEqual(['BALANCE_DIFFERS OPEN -519999.00 0.00']);
  const [opened] = await sql<{ id: string }>(`select id from transfer where escrow_account_id = '${accountId}'`);
  const wrong = { id: randomUUID(), day, cause: '误记', reverses: opened!.id };
  const right = moving(accountId, 'OPENING_BALANCE', 100n, { orderNo: 'DD-1' });
  expect(await postAll(system, [wrong, right], clock.now())).toEqual([null, null]);
  await reconcile(accountId);
  expect(await breaks(accountId)).toEqual(['BALANCE_DIFFERS SETTLED -519999.00 0.00']);
});

it('where a deposit secures the money, parents’ payments are held against the statement as well', async () => {
  const accountId = await makeEscrowAccount(service, { mode: 'RISK_DEPOSIT' });
  await openAccounts(service, system, accountId, ['A']);
  const paid = moving(accountId, 'COLLECTION', 9_900n, { documentNo: 'B-1' });
  expect(await postAll(system, [moving(accountId, 'RISK_DEPOSIT', 3_000n), paid], clock.now())).toEqual([null, null]);
  const line = { valueDay: day, direction: 'CREDIT' };
  const entries = [
    { ...line, entryRef: 'L-1', amount: '30.00', endToEndRef: null },
    { ...line, entryRef: 'L-2', amount: '99.00', endToEndRef: 'B-1' },
  ];
  await file(accountId, { statementNo: 'S-2', opening: '0.00', closing: '129.00', entryCount: 2, entries });
  await reconcile(accountId);
  expect(await breaks(accountId)).toEqual([]);
  expect(await sql(`select from bank_match where account_id = '${accountId}'`)).toHaveLength(2);
});

it('each night every ledger is held against itself, also where no statement has come', async () => {
  const [good, bad] = [await makeEscrowAccount(service), await makeEscrowAccount(service)];
  for (const accountId of [good, bad]) {
    await openAccounts(service, system, accountId, ['A']);
    expect(await postAll(system, [moving(accountId, 'COLLECTION', 100n)], clock.now())).toEqual([null]);
  }
  const forge = (fen: number) =>
    sql(
      `update ledger_account set debits_fen = debits_fen + ${fen} where escrow_account_id = '${bad}' and kind = 'SUPERVISED_BANK' returning 1`,
    );
  await forge(-1);
  clock.turnTo(new Date('2026-03-02T16:00:00Z'));
  service.runtime.deadlineSignal.wake();
  const wrong = (state: string) => [`LEDGER_INSOLVENT ${state} 0.99 1.00`, `LEDGER_UNBALANCED ${state} 0.99 1.00`];
  await eventually(async () => expect(await breaks(bad)).toEqual(wrong('OPEN')));
  expect(await breaks(good)).toEqual([]);
  const nights = await sql<{ subject: string }>(
    `select subject_id as subject from deadline where name = 'bankReconciliation' and due = '2026-03-03T15:59:59.999Z'`,
  );
  expect(nights.map(({ subject }) => subject)).toEqual(expect.arrayContaining([good, bad]));
  await forge(1);
  await reconcile(bad);
  expect(await breaks(bad)).toEqual(wrong('SETTLED'));
});
