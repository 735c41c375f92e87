import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import pg from 'pg';
import { isStalePlan, PreparingClient } from '../src/index.js';
import { startLogServer, type LogServer } from './log-server.js';

let server: LogServer;
let pool: pg.Pool;
beforeAll(async () => {
  server = await startLogServer();
  pool = new pg.Pool({ connectionString: server.migratorUrl, max: 1, Client: PreparingClient });
}, 120_000);
beforeEach(async () => {
  await pool.query('drop table if exists thing');
  await pool.query('create table thing (id int, amount int)');
  await pool.query('insert into thing values (1, 10), (2, 20)');
});
afterAll(async () => {
  await pool?.end();
  await server?.destroy();
});

const prepared = async (): Promise<string[]> =>
  (await pool.query<{ statement: string }>('select statement from pg_prepared_statements')).rows.map(
    ({ statement }) => statement,
  );

it('prepares what is asked again, and only that', async () => {
  const sql = 'select amount from thing where id = $1';
  await pool.query('select id from thing where amount = $1', [10]);
  for (const id of [1, 2, 1]) expect((await pool.query(sql, [id])).rows).toEqual([{ amount: id * 10 }]);
  const client = await pool.connect();
  try {
    expect((await client.query(sql, [2])).rows).toEqual([{ amount: 20 }]);
  } finally {
    client.release();
  }
  expect(await prepared()).toEqual([sql]);
});

it('brings arrays of texts whatever stands in them', async () => {
  const sql = 'select $1::text[] as texts';
  const texts = ['', 'NULL', null, 'a"b', '\\', '\\"', '{x,y}', ' 空 ', "o'clock\n\t", '\\x00'];
  for (const given of [texts, [], [null], texts])
    expect((await pool.query(sql, [given])).rows).toEqual([{ texts: given }]);
  const bytes = [Buffer.from([0, 92, 34]), null];
  for (const _ of [1, 2]) expect((await pool.query('select $1::bytea[] as b', [bytes])).rows).toEqual([{ b: bytes }]);
});

it('goes on after a fault in a prepared statement', async () => {
  const sql = 'select 10 / $1::int as share';
  for (const divisor of [1, 2, 5]) expect((await pool.query(sql, [divisor])).rows).toEqual([{ share: 10 / divisor }]);
  const fault = await pool.query(sql, [0]).catch((thrown: unknown) => thrown);
  expect(fault).toMatchObject({ code: '22012' });
  expect(isStalePlan(fault)).toBe(false);
  expect((await pool.query(sql, [5])).rows).toEqual([{ share: 2 }]);
});

it('prepares anew after a migration has changed what a statement answers', async () => {
  const sql = 'select * from thing where id = $1';
  for (const id of [1, 2, 1]) await pool.query(sql, [id]);
  await pool.query('alter table thing add column name text');
  const fault = await pool.query(sql, [1]).catch((thrown: unknown) => thrown);
  expect(fault).toMatchObject({ code: '0A000' });
  expect(isStalePlan(fault)).toBe(true);
  expect((await pool.query(sql, [1])).rows).toEqual([{ id: 1, amount: 10, name: null }]);
});

it('leaves unprepared what differs each time', async () => {
  for (let place = 0; place < 600; place += 1) {
    const sql = `select ${place} as place, $1::int as given`;
    await pool.query(sql, [1]);
    await pool.query(sql, [1]);
  }
  expect((await prepared()).length).toBeLessThanOrEqual(500);
});
