import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EscrowLedgerSealedSchema, topicOf } from '@lianguan/proto-events';
import { endOperation, runCommand, type Operation } from '@lianguan/service-kit';
import {
  asAdmin,
  eventually,
  handIn,
  isSoak,
  readAll,
  startTestService,
  testCaller,
  TurningClock,
  type TestService,
} from '@lianguan/testing';
import { checkLedger } from '../../test/ledger-laws.js';
import {
  ledgerOf,
  day,
  makeEscrowAccount,
  moveApart,
  moveTogether,
  moving,
  openAccounts,
  opening,
  OPENING,
  postAll,
  REVERSAL,
  reversing,
  type MadeAccount,
} from '../../test/ledger-world.js';
import { migrations, name, slices } from '../slices.js';
import type { TransferRequest } from '../escrow-ledger/index.js';
import { verifyLedgerChain } from './ledger-chain.js';

const clock = new TurningClock();
const officer = testCaller({ agency: 'FINANCE', roles: ['FIN'] });
const bank = testCaller({ agency: 'BANK', roles: ['BANK'], bankId: 'DEMO01' });
const otherBank = testCaller({ agency: 'BANK', roles: ['BANK'], bankId: 'DEMO02' });
let service: TestService;
let own: Operation;

beforeAll(async () => {
  service = await startTestService({ name, slices, migrations, clock });
  own = service.runtime.systemOperation();
}, 60_000);
afterAll(async () => {
  if (own) await endOperation(own);
  await service?.stop();
});

const admin = <Row extends object = Record<string, unknown>>(...statements: readonly string[]) =>
  asAdmin<Row & Record<string, unknown>>(service.database.adminUrl, statements);
const post = (...requests: readonly TransferRequest[]) => postAll(own, requests, clock.now());
async function opened(given: MadeAccount & { readonly collected?: bigint } = {}): Promise<string> {
  const id = await makeEscrowAccount(service, given);
  await openAccounts(service, own, id, ['A', 'B']);
  if (given.collected) expect(await post(moving(id, 'COLLECTION', given.collected))).toEqual([null]);
  return id;
}

async function balanceOf(accountId: string, caller = officer) {
  const { data } = await service.graphql(
    caller,
    `query ($id: ID!) { escrowTrialBalance(accountId: $id) { balanced solvent covered owed lines { kind balance reserved differing } } }`,
    { id: accountId },
  );
  return data.escrowTrialBalance;
}
async function firstPosting(accountId: string, kind: string) {
  const accounts = await service.graphql(
    officer,
    `query ($id: ID!) { escrowLedgerAccounts(accountId: $id, first: 50) { edges { node { id kind orderNo balance available } } } }`,
    { id: accountId },
  );
  const { node } = accounts.data.escrowLedgerAccounts.edges.find(
    (edge: { node: { kind: string } }) => edge.node.kind === kind,
  );
  const { data } = await service.graphql(
    officer,
    `query ($id: ID!) { escrowLedgerPostings(ledgerAccountId: $id, first: 1) { totalCount pageInfo { hasNextPage }
       edges { node { transferId code phase debit credit balance reversed documentNo } } } }`,
    { id: node.id },
  );
  return { account: node, total: data.escrowLedgerPostings.totalCount, ...data.escrowLedgerPostings.edges[0]?.node };
}

describe('stock of prepaid money', () => {
  it('enters the ledger order by order, once, with its record and its sealed block', async () => {
    const id = await makeEscrowAccount(service);
    const given = opening(id);
    const answers = [await service.graphql(bank, OPENING, given), await service.graphql(bank, OPENING, given)];
    for (const { data } of answers) expect(data.act).toEqual({ ok: true, refusal: null, escrowAccount: { id } });
    expect(await firstPosting(id, 'ORDER')).toMatchObject({
      account: { orderNo: 'DD-1', balance: '1200.00', available: '1200.00' },
      total: 1,
      code: 'OPENING_BALANCE',
      phase: 'SINGLE',
      credit: '1200.00',
      debit: null,
      balance: '1200.00',
      reversed: false,
      documentNo: '示财〔2026〕3号',
    });
    expect(await balanceOf(id, bank)).toMatchObject({
      balanced: true,
      solvent: true,
      covered: '1200.00',
      owed: '1200.00',
    });
    const records = await admin(
      `select r.command from act_record r join transfer t on t.id::text = r.subject_id where t.escrow_account_id = '${id}'`,
    );
    expect(records).toEqual([{ command: 'recordOpeningBalance' }]);
    const [block] = await admin<{ hash: Buffer }>('select hash from ledger_block order by batch_no desc limit 1');
    await eventually(async () => {
      const told = await readAll(service.runtime.bus, topicOf(EscrowLedgerSealedSchema).name);
      expect(told.some(({ data }) => Buffer.from(data).includes(block!.hash))).toBe(true);
    });
  });

  it.each([
    ['the same order again', {}, 'OPENING_BALANCE_REPEATED'],
    ['without its paper', { documentNo: ' ' }, 'RECORDING_DOCUMENT_MISSING'],
    ['of tomorrow', { asOf: '2026-03-03' }, 'RECORDING_DAY_AHEAD'],
    ['without an order', { orderNo: ' ' }, 'TRANSFER_ORDER_MISSING'],
    ['of nothing', { orderNo: 'DD-2', amount: '0.00' }, 'TRANSFER_AMOUNT_NOT_POSITIVE'],
  ])('is refused %s', async (_what, given, code) => {
    const id = await makeEscrowAccount(service);
    expect((await service.graphql(officer, OPENING, opening(id))).data.act.ok).toBe(true);
    expect((await service.graphql(officer, OPENING, opening(id, given))).data.act.refusal).toEqual({ code });
  });

  it('is corrected by reversal alone, and once', async () => {
    const id = await makeEscrowAccount(service);
    await service.graphql(officer, OPENING, opening(id));
    const { transferId } = await firstPosting(id, 'ORDER');
    const input = () => ({
      input: { idempotencyKey: randomUUID(), transferId, reason: '金额登记有误', documentNo: '示财〔2026〕4号' },
    });
    expect((await service.graphql(officer, REVERSAL, input())).data.act.ok).toBe(true);
    expect((await service.graphql(officer, REVERSAL, input())).data.act.refusal.code).toBe('ACTION_NOT_AVAILABLE');
    expect(await firstPosting(id, 'ORDER')).toMatchObject({
      phase: 'REVERSE',
      balance: '0.00',
      debit: '1200.00',
      total: 2,
    });
    expect((await service.graphql(officer, OPENING, opening(id, { amount: '12.00' }))).data.act.ok).toBe(true);
    expect(await balanceOf(id)).toMatchObject({ balanced: true, solvent: true, owed: '12.00' });
  });

  it('comes in masses: many acts of one bank share a block', async () => {
    const id = await makeEscrowAccount(service);
    const [before] = await admin<{ n: number }>('select count(*)::int as n from ledger_block');
    const answers = await Promise.all(
      Array.from({ length: 60 }, (_, index) =>
        service.graphql({ ...bank, operationId: randomUUID() }, OPENING, opening(id, { orderNo: `DD-${index}` })),
      ),
    );
    expect(answers.filter(({ data }) => data?.act.ok)).toHaveLength(60);
    const [after] = await admin<{ n: number }>('select count(*)::int as n from ledger_block');
    expect(after!.n - before!.n).toBeLessThan(40);
    const operations = await admin<{ n: number }>(
      `select count(distinct r.operation_id)::int as n from act_record r join transfer t on t.id::text = r.subject_id where t.escrow_account_id = '${id}'`,
    );
    expect(operations).toEqual([{ n: 60 }]);
    expect(await balanceOf(id)).toMatchObject({ owed: '72000.00', solvent: true });
  });

  it('comes as a list: bad rows are told, the same list again changes nothing', async () => {
    const id = await makeEscrowAccount(service);
    const [account] = await admin<{ no: string }>(`select account_no as no from escrow_account where id = '${id}'`);
    const rows = [
      '监管账户账号,订单编号,尚未消课金额（元）,截至日期,来源文书编号',
      `${account!.no},DD-1,10.00,2026-03-01,示财〔2026〕3号`,
      `${account!.no},DD-2,20.50,2026-03-01,示财〔2026〕3号`,
      '9900000000000000,DD-3,1.00,2026-03-01,示财〔2026〕3号',
    ];
    const jobs = `select created_count as created, unchanged_count as unchanged, rejected_count as rejected from job
      where kind = 'OPENING_BALANCE_LEDGER'`;
    for (const turn of [1, 2]) {
      await handIn(service, officer, { mutation: 'importOpeningBalances', rows });
      await eventually(async () => expect(await admin(`${jobs} and state = 'SUCCEEDED'`)).toHaveLength(turn));
    }
    expect(await admin(`${jobs} order by created_at`)).toEqual([
      { created: 2, unchanged: 0, rejected: 1 },
      { created: 0, unchanged: 2, rejected: 1 },
    ]);
    expect(await balanceOf(id)).toMatchObject({ owed: '30.50', solvent: true });
  });

  it('of another bank’s customer is neither seen nor recorded', async () => {
    const id = await opened({ collected: 5n });
    expect((await service.graphql(otherBank, OPENING, opening(id))).data.act.refusal.code).toBe(
      'TRANSFER_ACCOUNT_UNKNOWN',
    );
    expect(await balanceOf(id, otherBank)).toBeNull();
  });
});

it(
  'answers as the model does, whatever comes in whatever order',
  async () => {
    await checkLedger((mode) => ledgerOf(service, own, mode), { runs: isSoak ? 3_000 : 20, seed: 20_260_302 });
    const [sums] = await admin(
      `select coalesce(sum(delta_fen), 0)::text as sum, count(*) filter (where n <> 2)::int as unpaired
     from (select transfer_id, sum(delta_fen) as delta_fen, count(*) as n from posting group by transfer_id) t`,
    );
    expect(sums).toEqual({ sum: '0', unpaired: 0 });
  },
  isSoak ? 900_000 : 30_000,
);

// Each breaks the database's own function in one place; the same laws must notice.
it.each([
  ['forgets what is credited', 'credits_fen = a.credits_fen + s.credit_sum', 'credits_fen = a.credits_fen'],
  ['keeps reserved what was paid', "when 'POST' then -amount", "when 'POST' then 0"],
  ['posts one side', 'from stated where booked <> 0', 'from stated where booked <> 0 and sense = 1'],
  ['posts the wrong way round', 'sense * booked, balance', '-sense * booked, balance'],
])('the model notices a database that %s', async (_what, from, to) => {
  const [given] = await admin<{ text: string }>(`select pg_get_functiondef('enter_transfers'::regproc) as text`);
  expect(given!.text).toContain(from);
  await admin(given!.text.replace(from, to));
  try {
    await expect(checkLedger((mode) => ledgerOf(service, own, mode), { runs: 100, seed: 1 })).rejects.toThrow();
  } finally {
    await admin(given!.text);
  }
});

it('one act writes twice, though its accounts no longer lie where they were locked', async () => {
  const id = await opened({ collected: 100n });
  await runCommand(own, moveApart, { requests: [moving(id, 'CONSUMPTION', 50n), moving(id, 'CONSUMPTION', 50n)] });
  expect(await balanceOf(id)).toMatchObject({ balanced: true, covered: '1.00', owed: '1.00' });
});

/** Both acts are in the database at once: the second waits for the first one's locks, which are let go only then. */
async function atOnce(
  first: readonly TransferRequest[],
  second: readonly TransferRequest[],
): Promise<(string | null)[]> {
  const operations = [service.runtime.systemOperation(), service.runtime.systemOperation()] as const;
  let go: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => (go = resolve));
  const waiting = () => admin<{ n: number }>('select count(*)::int as n from pg_locks where not granted');
  const running = [
    runCommand(operations[0], moveTogether, { requests: first, gate }),
    eventually(async () => {
      const locked = await admin(
        `select from pg_locks where locktype = 'relation' and relation = 'ledger_account'::regclass`,
      );
      expect(locked.length).toBeGreaterThan(0);
    }).then(() => runCommand(operations[1], moveTogether, { requests: second })),
  ];
  await eventually(async () => expect((await waiting())[0]!.n).toBeGreaterThan(0));
  go();
  const verdicts = await Promise.all(running);
  for (const op of operations) await endOperation(op);
  return verdicts.map((verdict) => (verdict.ok ? null : verdict.refusal.code));
}

describe('two at once', () => {
  it('cannot refund one order twice', async () => {
    const id = await opened({ collected: 100n });
    const codes = await atOnce([moving(id, 'REFUND', 100n)], [moving(id, 'REFUND', 100n)]);
    expect(codes).toEqual([null, 'TRANSFER_INSUFFICIENT']);
  });

  it('cannot pay out below the minimum balance', async () => {
    const id = await opened({ collected: 100n, minimum: 40n });
    expect(await post(moving(id, 'CONSUMPTION', 100n))).toEqual([null]);
    const codes = await atOnce([moving(id, 'PAYOUT', 60n)], [moving(id, 'PAYOUT', 1n)]);
    expect(codes).toEqual([null, 'TRANSFER_BELOW_MINIMUM']);
  });

  it('cannot post and void one pending transfer', async () => {
    const id = await opened({ collected: 100n });
    const pending = moving(id, 'REFUND', 100n, { pendingUntil: new Date(clock.now().getTime() + 60_000) });
    expect(await post(pending)).toEqual([null]);
    const ending = (as: 'POST' | 'VOID') => ({ id: randomUUID(), day, cause: '银行回执', resolves: pending.id, as });
    expect(await atOnce([ending('POST')], [ending('VOID')])).toEqual([null, 'ACTION_NOT_AVAILABLE']);
  });

  it('cannot reverse one transfer twice', async () => {
    const id = await opened();
    const collected = moving(id, 'COLLECTION', 100n);
    await post(collected);
    expect(await atOnce([reversing(collected.id)], [reversing(collected.id)])).toEqual([null, 'ACTION_NOT_AVAILABLE']);
  });

  it('do not lock each other out, whatever the order of their accounts', async () => {
    const [one, two] = [await opened({ collected: 100n }), await opened({ collected: 100n })];
    const deadlocks = 'select deadlocks::int as n from pg_stat_database where datname = current_database()';
    const [before] = await admin<{ n: number }>(deadlocks);
    const pairs = Array.from({ length: 24 }, (_, turn) => {
      const both = [moving(one, 'CONSUMPTION', 1n), moving(two, 'CONSUMPTION', 1n)];
      return postAll(own, turn % 2 ? both : both.reverse(), clock.now());
    });
    expect((await Promise.all(pairs)).flat()).toEqual(Array.from({ length: 48 }, () => null));
    expect(await admin<{ n: number }>(deadlocks)).toEqual([before]);
  });

  it('with one id that is refused stay refused, also when it could be entered later', async () => {
    const id = await opened({ collected: 5n });
    const refund = moving(id, 'REFUND', 6n);
    expect((await Promise.all([post(refund), post(refund)])).flat()).toEqual(
      Array.from({ length: 2 }, () => 'TRANSFER_INSUFFICIENT'),
    );
    expect(await post(moving(id, 'COLLECTION', 5n), refund)).toEqual([null, 'TRANSFER_INSUFFICIENT']);
  });

  it('with one id are one transfer', async () => {
    const id = await opened();
    const twin = moving(id, 'COLLECTION', 5n);
    const verdicts = await Promise.all([post(twin), post(twin), post({ ...twin, amount: 6n })]);
    expect((await balanceOf(id)).owed).toMatch(/^0\.0[56]$/);
    expect(verdicts.flat().filter((code) => code === 'TRANSFER_ID_REUSED').length).toBeGreaterThanOrEqual(1);
  });
});

it('a pending transfer gives back what it reserved when its term is over', async () => {
  const id = await opened({ collected: 100n });
  const pending = moving(id, 'REFUND', 100n, { pendingUntil: new Date(clock.now().getTime() + 60_000) });
  expect(await post(pending, moving(id, 'REFUND', 1n))).toEqual([null, 'TRANSFER_INSUFFICIENT']);
  clock.advance(60_000);
  await eventually(async () => {
    expect(await admin(`select phase from transfer where resolves_id = '${pending.id}'`)).toEqual([
      { phase: 'EXPIRE' },
    ]);
  });
  expect(await post(moving(id, 'REFUND', 100n))).toEqual([null]);
});

describe('the database itself', () => {
  const write = (request: Record<string, unknown>) =>
    service.runtime.inTransaction(own.caller, (tx) =>
      tx.query(`select * from post_transfers($1::jsonb, 'a', 'SYSTEM', '2026-03-02T01:00:00.000Z')`, [
        JSON.stringify([
          { id: randomUUID(), day, cause: 'x', request_hash: '00', code: 'PAYOUT', phase: 'SINGLE', ...request },
        ]),
      ]),
    );
  const accountsOf = async (id: string): Promise<Record<string, string>> => {
    const rows = await admin<{ kind: string; id: string }>(
      `select concat(kind, order_no) as kind, id from ledger_account where escrow_account_id = '${id}'`,
    );
    return Object.fromEntries(rows.map((row) => [row.kind, row.id]));
  };

  it.each([
    ['overdraws', {}, 'ORDERA', 'PAYABLE', '101', /overdrawn|available_fen/],
    ['goes against a hold', { state: 'HELD' as const }, 'ORDERA', 'SUPERVISED_BANK', '1', /against a hold/],
    ['goes below the minimum', { minimum: 100n }, 'ORDERA', 'SUPERVISED_BANK', '1', /below the minimum/],
    ['moves on a closed account', { state: 'CLOSED' as const }, 'SUPERVISED_BANK', 'ORDERA', '1', /closed account/],
  ])('refuses a bug that %s', async (_what, { state, ...given }: MadeAccount, debit, credit, amount, message) => {
    const id = await opened({ ...given, collected: 100n });
    if (state) await admin(`update escrow_account set state = '${state}' where id = '${id}'`);
    const of = await accountsOf(id);
    await expect(write({ debit: of[debit], credit: of[credit], amount })).rejects.toThrow(message);
    expect((await balanceOf(id)).owed).toBe('1.00');
  });

  it('refuses a bug that moves between escrow accounts, or reverses what it does not name', async () => {
    const [one, two] = [await opened({ collected: 100n }), await opened({ collected: 100n })];
    const [of, other] = [await accountsOf(one), await accountsOf(two)];
    await expect(write({ debit: of['ORDERA'], credit: other['PAYABLE'], amount: '1' })).rejects.toThrow(
      /between escrow/,
    );
    const wrong = {
      debit: of['ORDERA'],
      credit: of['SUPERVISED_BANK'],
      amount: '1',
      phase: 'REVERSE',
      reverses_id: randomUUID(),
    };
    await expect(write(wrong)).rejects.toThrow(/than it says/);
  });

  it.each(['transfer', 'posting', 'ledger_block', 'transfer_rejection'])(
    'never changes or removes a row of %s',
    async (table) => {
      await expect(admin(`delete from ${table}`)).rejects.toThrow(/never changed/);
      await expect(admin(`truncate ${table}`)).rejects.toThrow(/never changed/);
      const asApp = service.runtime.inTransaction(own.caller, (tx) => tx.query(`delete from ${table}`));
      await expect(asApp).rejects.toThrow(/permission denied/);
    },
  );
});

describe('the chain', () => {
  const verify = (given: { after?: number; most?: number; witness?: { batchNo: number; hash: string } } = {}) =>
    service.runtime.inTransaction(own.caller, (tx) => verifyLedgerChain(tx, { after: 0, most: 100_000, ...given }));
  const last = async () =>
    (
      await admin<{ batch: number; from: string; to: string; hash: string }>(
        `select batch_no::int as batch, from_seq as "from", to_seq as "to", encode(hash, 'hex') as hash from ledger_block order by batch_no desc limit 1`,
      )
    )[0]!;

  it('is found whole, in one go or in parts', async () => {
    const { batch, hash } = await last();
    expect(await verify()).toMatchObject({ ok: true, batchNo: batch, head: hash, complete: true, problem: null });
    const part = await verify({ most: 5 });
    expect(part).toMatchObject({ ok: true, complete: false });
    expect(await verify({ after: part.batchNo })).toMatchObject({ ok: true, batchNo: batch, head: hash });
    const { data } = await service.graphql(
      officer,
      '{ escrowLedgerVerification { ok batchNo head complete problem } }',
    );
    expect(data.escrowLedgerVerification).toEqual({
      ok: true,
      batchNo: batch,
      head: hash,
      complete: true,
      problem: null,
    });
  });

  it('differs from the witness once it was rebuilt or cut short', async () => {
    const { batch, hash } = await last();
    expect(await verify({ witness: { batchNo: batch, hash } })).toMatchObject({ ok: true });
    expect(await verify({ witness: { batchNo: batch, hash: 'f'.repeat(64) } })).toMatchObject({
      problem: 'WITNESS_DIFFERS',
      batchNo: batch,
    });
    expect(await verify({ witness: { batchNo: batch + 1, hash } })).toMatchObject({
      problem: 'BLOCK_MISSING',
      batchNo: batch + 1,
    });
  });

  const AS_SUPERUSER = "set session_replication_role = 'replica'";

  it('names the first block that is not what it was', async () => {
    const id = await opened();
    await post(moving(id, 'COLLECTION', 5n), moving(id, 'COLLECTION', 6n));
    const { batch, from, to } = await last();
    const added = randomUUID();
    const move = (seq: string, target: string) => `update transfer set seq = ${target} where seq = ${seq}`;
    const set = (what: string) => `update ledger_block set ${what} where batch_no = ${batch}`;
    const amount = (by: string) => `update transfer set amount_fen = amount_fen ${by} where seq = ${from}`;
    const cases: readonly (readonly [change: string[], back: string[], problem: string])[] = [
      [[amount('+ 1')], [amount('- 1')], 'CONTENT_CHANGED'],
      [
        [`update transfer set cause = cause || '改' where seq = ${from}`],
        [`update transfer set cause = left(cause, -1) where seq = ${from}`],
        'CONTENT_CHANGED',
      ],
      [[move(to, '-1')], [move('-1', to)], 'ROW_MISSING'],
      [
        [move(from, '-1'), move(to, from), move('-1', to)],
        [move(from, '-1'), move(to, from), move('-1', to)],
        'CONTENT_CHANGED',
      ],
      [[set(`actor = 'nobody'`)], [set(`actor = 'finance'`)], 'CONTENT_CHANGED'],
      [
        [set(`previous_hash = '\\x00'`)],
        [set(`previous_hash = (select hash from ledger_block where batch_no = ${batch} - 1)`)],
        'LINK_BROKEN',
      ],
      [[set(`from_seq = from_seq + 1`)], [set(`from_seq = from_seq - 1`)], 'LINK_BROKEN'],
      [
        [set(`batch_no = batch_no + 1`)],
        [`update ledger_block set batch_no = ${batch} where batch_no = ${batch} + 1`],
        'BLOCK_MISSING',
      ],
      [
        [
          `insert into transfer select (jsonb_populate_record(t, jsonb_build_object('seq', ${to} + 1, 'id', '${added}'))).*
           from transfer t where seq = ${to}`,
        ],
        [`delete from transfer where id = '${added}'`],
        'ROW_ADDED',
      ],
    ];
    for (const [change, back, problem] of cases) {
      await admin(AS_SUPERUSER, ...change);
      expect([change[0], await verify()]).toMatchObject([change[0], { ok: false, problem }]);
      await admin(AS_SUPERUSER, ...back);
    }
    expect(await verify()).toMatchObject({ ok: true, batchNo: batch });
  });

  it('is not all: the trial balance names a balance that is not its postings, and a posting that is no transfer', async () => {
    const id = await opened({ collected: 7n });
    const order = `escrow_account_id = '${id}' and kind = 'ORDER' and order_no = 'A'`;
    const differing = async () =>
      (await balanceOf(id)).lines.find(({ kind }: { kind: string }) => kind === 'ORDER').differing;
    expect(await differing()).toBeNull();
    await admin(AS_SUPERUSER, `update ledger_account set credits_fen = 8 where ${order}`);
    expect(await balanceOf(id)).toMatchObject({ balanced: false, solvent: false });
    expect(await differing()).not.toBeNull();
    await admin(
      AS_SUPERUSER,
      `update posting set delta_fen = -8, balance_fen = 8 where account_id = (select id from ledger_account where ${order})`,
    );
    expect(await differing()).not.toBeNull();
  });
});
