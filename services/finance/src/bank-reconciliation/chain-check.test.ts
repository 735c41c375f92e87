import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { create } from '@bufbuild/protobuf';
import { EscrowLedgerWitnessedSchema, SYSTEM_KEY } from '@lianguan/proto-events';
import { endOperation, type Operation } from '@lianguan/service-kit';
import {
  asAdmin,
  eventually,
  publishEvents,
  startTestService,
  testCaller,
  TurningClock,
  type TestService,
} from '@lianguan/testing';
import { makeEscrowAccount, moving, openAccounts, postAll } from '../../test/ledger-world.js';
import { migrations, name, slices } from '../slices.js';
import { NIGHTS_OF_ROUND } from './chain-check.rules.js';

const finance = testCaller({ agency: 'FINANCE', roles: ['FIN'] });
const second = testCaller({ agency: 'FINANCE', roles: ['FIN'], subject: 'fin-2' });
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

const sql = <Row extends object>(...texts: string[]) => asAdmin<Row>(service.database.adminUrl, texts);
const tamper = (text: string) => sql("set session_replication_role = 'replica'", text);

/** Each in a block of its own. */
async function collect(accountId: string, times: number): Promise<void> {
  for (let no = 0; no < times; no += 1)
    expect(await postAll(system, [moving(accountId, 'COLLECTION', 100n)], clock.now())).toEqual([null]);
}
async function madeAccount(): Promise<string> {
  const accountId = await makeEscrowAccount(service);
  await openAccounts(service, system, accountId, ['A']);
  return accountId;
}
const standing = async () => {
  const [row] = await sql<{ head: number; round: number; working: boolean; blocks: number }>(
    `select head_no as head, round_no as round,
       share_until is not null or exists (select from deadline where name = 'bankReconciliation.chain') as working,
       (select max(batch_no)::int from ledger_block) as blocks from ledger_chain_check`,
  );
  return row!;
};
let at = new Date('2026-03-02T16:00:00Z').getTime();
async function nightPasses(): Promise<void> {
  clock.turnTo(new Date(at));
  at += 86_400_000;
  service.runtime.deadlineSignal.wake();
  const next = new Date(at - 1).toISOString();
  await eventually(async () => {
    expect(await sql(`select from deadline where name = 'bankReconciliation.night' and due = '${next}'`)).toHaveLength(
      1,
    );
    expect(await standing()).toMatchObject({ working: false });
  });
}
interface Shown {
  readonly id: string;
  readonly kind: string;
  readonly state: string;
  readonly blockNo: number | null;
  readonly account: { readonly id: string };
}
async function breaksOf(accountId: string): Promise<Shown[]> {
  const { data } = await service.graphql(
    finance,
    '{ bankBreaks(first: 50) { edges { node { id kind state blockNo account { id } } } } }',
  );
  const shown = (data.bankBreaks.edges as { node: Shown }[]).map(({ node }) => node);
  return shown.filter(({ account, kind }) => account.id === accountId && kind === 'LEDGER_CHAIN_BROKEN');
}
const resolve = async (breakId: string) => {
  for (const [caller, act] of [
    [finance, 'proposeBreakResolution'],
    [second, 'confirmBreakResolution'],
  ] as const) {
    const input = { idempotencyKey: randomUUID(), breakId, reason: '比对备份', documentNo: '示财函〔2026〕7号' };
    const { data } = await service.graphql(
      caller,
      `mutation ($input: BankBreakActInput!) { act: ${act}(input: $input) { ok refusal { code } } }`,
      { input },
    );
    expect(data.act).toEqual({ ok: true, refusal: null });
  }
};
const blockOf = async (accountId: string, place: number) => {
  const [row] = await sql<{ seq: string; no: number }>(
    `select t.seq, b.batch_no::int as no from transfer t join ledger_block b on t.seq between b.from_seq and b.to_seq
     where t.escrow_account_id = '${accountId}' order by t.seq offset ${place} limit 1`,
  );
  return row!;
};

it('a night verifies what is new, and finds what was changed of it, once', async () => {
  const [good, bad] = [await madeAccount(), await madeAccount()];
  await collect(good, 2);
  await collect(bad, 2);
  await nightPasses();
  const { head, blocks } = await standing();
  expect(head).toBe(blocks);
  expect(await breaksOf(bad)).toEqual([]);

  await collect(bad, 1);
  const changed = await blockOf(bad, 2);
  await tamper(`update transfer set amount_fen = amount_fen + 1 where seq = ${changed.seq} returning 1`);
  await collect(good, 1);
  await nightPasses();
  const open = { kind: 'LEDGER_CHAIN_BROKEN', state: 'OPEN', blockNo: changed.no };
  const [found, ...more] = await breaksOf(bad);
  expect([found, more]).toMatchObject([open, []]);
  expect(await breaksOf(good)).toEqual([]);
  expect(await standing()).toMatchObject({ head: blocks + 2 });

  await nightPasses();
  expect(await breaksOf(bad)).toEqual([found]);
  await resolve(found!.id);
  await nightPasses();
  expect(await breaksOf(bad)).toMatchObject([{ ...open, state: 'RESOLVED' }]);
});

it('what is old is looked at again by the end of the next round, also where it was explained once', async () => {
  const accountId = await madeAccount();
  await collect(accountId, 60);
  await nightPasses();
  const { blocks, head } = await standing();
  expect(head).toBe(blocks);
  const changed = await blockOf(accountId, 30);
  const change = `update transfer set cause = cause || '改' where seq = ${changed.seq} returning 1`;
  for (const states of [['OPEN'], ['OPEN', 'RESOLVED']]) {
    await tamper(change);
    let shown = await breaksOf(accountId);
    for (let nights = 0; nights < 2 * NIGHTS_OF_ROUND && shown.length < states.length; nights += 1) {
      await nightPasses();
      shown = await breaksOf(accountId);
    }
    expect(shown.map(({ state }) => state).sort()).toEqual(states);
    expect(shown.map(({ blockNo }) => blockNo)).toEqual(states.map(() => changed.no));
    await resolve(shown.find(({ state }) => state === 'OPEN')!.id);
  }
});

it('what the witness keeps is held against the ledger as it comes', async () => {
  const accountId = await madeAccount();
  await collect(accountId, 2);
  const [before, last] = [await blockOf(accountId, 0), await blockOf(accountId, 1)];
  let heads = 0;
  const tell = async (batchNo: number, hash: string, differing = 0) => {
    const head = { batchNo: BigInt(batchNo), hash: Buffer.from(hash, 'hex'), differingBatchNo: BigInt(differing) };
    const message = create(EscrowLedgerWitnessedSchema, head);
    await publishEvents(service.eventLog, [{ key: SYSTEM_KEY, schema: EscrowLedgerWitnessedSchema, message }]);
    heads += 1;
    await eventually(async () =>
      expect(await sql(`select from inbox where consumer ~* 'ledger.?witness'`)).toHaveLength(heads),
    );
  };
  const [{ hash }] = (await sql<{ hash: string }>(
    `select encode(hash, 'hex') as hash from ledger_block where batch_no = ${last.no}`,
  )) as [{ hash: string }];
  await tell(last.no, hash);
  expect(await breaksOf(accountId)).toEqual([]);
  // Once, however often it is told.
  for (const differing of [before.no, before.no]) await tell(last.no, 'f'.repeat(64), differing);
  expect((await breaksOf(accountId)).map(({ blockNo }) => blockNo).sort()).toEqual([before.no, last.no].sort());
  await tell(last.no + 1, hash);
  expect((await breaksOf(accountId)).map(({ blockNo }) => blockNo)).toContain(last.no + 1);
});

it('a chain that was cut short, or rebuilt, is not the one whose head was verified', async () => {
  const accountId = await madeAccount();
  await collect(accountId, 2);
  await nightPasses();
  const { head } = await standing();
  const [cut] = await sql<{ block: object; row: object }>(
    `select to_jsonb(b) as block, to_jsonb(t) as row from ledger_block b join transfer t on t.seq = b.to_seq where batch_no = ${head}`,
  );
  await tamper(`with gone as (delete from transfer t using ledger_block b where b.batch_no = ${head} and t.seq = b.to_seq)
    delete from ledger_block where batch_no = ${head} returning 1`);
  await nightPasses();
  expect(await breaksOf(accountId)).toMatchObject([{ state: 'OPEN', blockNo: head }]);
  expect(await standing()).toMatchObject({ head });

  const json = (value: object) => `'${JSON.stringify(value)}'::jsonb`;
  const rebuilt = { ...cut!.block, hash: `\\x${'0f'.repeat(32)}` };
  await tamper(`with back as (insert into transfer select * from jsonb_populate_record(null::transfer, ${json(cut!.row)}))
    insert into ledger_block select * from jsonb_populate_record(null::ledger_block, ${json(rebuilt)}) returning 1`);
  const before = (await breaksOf(accountId)).length;
  await nightPasses();
  expect((await breaksOf(accountId)).length).toBeGreaterThan(before);
  const [witnessed] = await sql<{ key: string }>(
    `select finding_key as key from bank_break where finding_key like 'CHAIN:${head}:WITNESS_DIFFERS:%'`,
  );
  expect(witnessed).toBeDefined();
});
