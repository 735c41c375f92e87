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
import { OPENING, opening } from '../../test/ledger-world.js';
import { migrations, name, slices } from '../slices.js';

const [OWN, OTHER] = madeInstitutions(2) as [ToldInstitution, ToldInstitution];
const bank = testCaller({ agency: 'BANK', roles: ['BANK'], division: '', bankId: 'DEMO01' });
const finance = testCaller({ agency: 'FINANCE', roles: ['FIN'] });
const inst = (institutionId?: string) =>
  testCaller({
    agency: 'INSTITUTION',
    roles: ['INST'],
    division: '',
    purpose: 'OWN_DATA',
    ...(institutionId && { institutionId }),
  });
let service: TestService;
let accountId: string;

beforeAll(async () => {
  service = await startTestService({ name, slices, migrations, clock: new TurningClock() });
  await tellInstitutions(service.eventLog, [OWN, OTHER]);
  await eventually(async () =>
    expect(await asAdmin(service.database.adminUrl, ['select from institution_directory'])).toHaveLength(2),
  );
  await handIn(service, finance, {
    mutation: 'importEscrowAccounts',
    rows: [
      '监管账户账号,机构名称,统一社会信用代码,开户银行,银行代码,监管模式,账户状态,账户余额（元）,最低余额（元）,余额日期,区划代码',
      ...[OWN, OTHER].map(
        ({ usccCode, name: holder, divisionCode }, at) =>
          `9900000000100${at},${holder},${usccCode},示例银行,DEMO01,银行托管,正常,1200.00,0.00,2026-03-02,${divisionCode}`,
      ),
    ],
  });
  const accountOf = async ({ usccCode }: ToldInstitution): Promise<string> => {
    const known = await asAdmin<{ id: string }>(service.database.adminUrl, [
      `select id from escrow_account where uscc_code = '${usccCode}'`,
    ]);
    expect(known).toHaveLength(1);
    return known[0]!.id;
  };
  accountId = await eventually(() => accountOf(OWN));
  for (const id of [accountId, await accountOf(OTHER)]) {
    const { act } = await ask(bank, OPENING, opening(id));
    expect(act).toMatchObject({ ok: true });
  }
  const statement = `mutation ($input: FileBankStatementInput!) { act: fileBankStatement(input: $input) { ok } }`;
  const entry = {
    entryRef: 'L-1',
    valueDay: '2026-03-01',
    amount: '1200.00',
    direction: 'CREDIT',
    counterpartyKind: 'PERSON',
    counterpartyName: '示例家长',
  };
  const input = {
    accountNo: '99000000001000',
    statementNo: 'S-1',
    fromDay: '2026-03-01',
    toDay: '2026-03-01',
    opening: '0.00',
    closing: '1200.00',
    entryCount: 1,
    entries: [entry],
  };
  const filed = await ask(bank, statement, { input: { idempotencyKey: randomUUID(), ...input } });
  expect(filed.act.ok).toBe(true);
}, 60_000);
afterAll(() => service?.stop());

async function ask(caller: Caller, query: string, variables: object = {}) {
  const { data, errors } = await service.graphql(caller, query, { ...variables });
  expect(errors).toBeUndefined();
  return data;
}

const nodes = (list: { edges: readonly { node: Record<string, unknown> }[] }) => list.edges.map(({ node }) => node);

/** All that is shown of one account: its place in the list, its sums, its accounts with their journals, its statements. */
async function flowOf(caller: Caller) {
  const { escrowAccounts, escrowTrialBalance, escrowLedgerAccounts, bankStatements } = await ask(
    caller,
    `query ($id: ID!) {
       escrowAccounts { edges { node { name balance } } }
       escrowTrialBalance(accountId: $id) { balanced owed }
       escrowLedgerAccounts(accountId: $id) { edges { node { id kind orderNo balance } } }
       bankStatements { edges { node { id statementNo holder closing } } }
     }`,
    { id: accountId },
  );
  return {
    accounts: nodes(escrowAccounts).map(({ name: holder, balance }) => `${holder} ${balance}`),
    balance: escrowTrialBalance,
    ledger: nodes(escrowLedgerAccounts),
    statements: nodes(bankStatements),
  };
}
const journal = async (caller: Caller, ledgerAccountId: unknown): Promise<string[]> => {
  const { escrowLedgerPostings } = await ask(
    caller,
    'query ($id: ID!) { escrowLedgerPostings(ledgerAccountId: $id) { edges { node { code credit } } } }',
    { id: ledgerAccountId },
  );
  return nodes(escrowLedgerPostings).map(({ code, credit }) => `${code} ${credit}`);
};
const entries = async (caller: Caller, statementId: unknown) => {
  const { bankEntries } = await ask(
    caller,
    'query ($id: ID!) { bankEntries(statementId: $id) { edges { node { amount direction } } } }',
    { id: statementId },
  );
  return nodes(bankEntries);
};

it('an institution sees its own account’s flow as its bank does, children by the order’s number', async () => {
  const own = await flowOf(inst(OWN.id));
  expect(own.accounts).toEqual([`${OWN.name} 1200.00`]);
  expect(own.balance).toEqual({ balanced: true, owed: '1200.00' });
  expect(own.ledger.find(({ kind }) => kind === 'ORDER')).toMatchObject({ orderNo: 'DD-1', balance: '1200.00' });
  expect(own.statements).toMatchObject([{ statementNo: 'S-1', holder: OWN.name, closing: '1200.00' }]);
  const order = own.ledger.find(({ kind }) => kind === 'ORDER')!;
  expect(await journal(inst(OWN.id), order['id'])).toEqual(['OPENING_BALANCE 1200.00']);
  expect(await entries(inst(OWN.id), own.statements[0]!['id'])).toEqual([{ amount: '1200.00', direction: 'CREDIT' }]);
  const { accounts, ...seen } = await flowOf(bank);
  expect(accounts).toHaveLength(2);
  expect(seen).toEqual({ balance: own.balance, ledger: own.ledger, statements: own.statements });
});

it.each([
  ['another institution', OTHER.id],
  ['nobody’s', undefined],
])('%s sees nothing of it', async (_who, institutionId) => {
  const { ledger, statements } = await flowOf(bank);
  const caller = inst(institutionId);
  const seen = await flowOf(caller);
  expect(seen).toEqual({
    accounts: institutionId ? [`${OTHER.name} 1200.00`] : [],
    balance: null,
    ledger: [],
    statements: [],
  });
  for (const { id } of ledger) expect(await journal(caller, id)).toEqual([]);
  expect(await entries(caller, statements[0]!['id'])).toEqual([]);
  const count = await service.runtime.inTransaction(caller, (tx) =>
    tx.query<{ n: number }>(
      `select count(*)::int as n from (select escrow_account_id as id from transfer union all select account_id from posting
         union all select escrow_account_id from ledger_account where escrow_account_id = $1) seen
       where id = $1 or id in (select unnest($2::uuid[]))`,
      [accountId, ledger.map(({ id }) => id)],
    ),
  );
  expect(count).toEqual([{ n: 0 }]);
});
