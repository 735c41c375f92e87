import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { testCaller } from '@lianguan/testing';
import { actRecordsOf, appendActRecords, verifyActChain } from '../src/act-record.js';
import { startKit, type Kit } from './kit-runtime.js';

const ACTS = 100;
const SETS = 10;
const caller = testCaller();
let kit: Kit;

beforeAll(async () => {
  kit = await startKit();
});
afterAll(() => kit?.stop());

/** The records that the server has gone through to find the last one. One after the other, all sets come by the same session. */
const append = (): Promise<number> =>
  kit.runtime.inTransaction(caller, async (tx) => {
    const subjects = Array.from({ length: ACTS }, () => ({ type: 'Tin', id: randomUUID() }));
    appendActRecords(tx, actRecordsOf(subjects, { command: 'putCoins', caller, now: kit.clock.now() }));
    const [read] = await tx.query<{ walked: number }>(
      `select seq_tup_read::int as walked, pg_stat_force_next_flush() from pg_stat_xact_user_tables where relname = 'act_record'`,
    );
    return read!.walked;
  });

it('the end of the chain is found by its place, also by a session that has looked for it while there was none', async () => {
  await kit.sql('alter table act_record set (autovacuum_enabled = off)');
  await kit.sql('analyze act_record');
  for (let set = 0; set < SETS; set += 1) expect(await append()).toBe(0);
  const chain = await kit.runtime.inTransaction(caller, (tx) => verifyActChain(tx));
  expect(chain).toMatchObject({ ok: true, count: SETS * ACTS });
});
