import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import { makeSchoolLicenseNumber } from '@lianguan/kernel';
import { asAdmin, eventually, handIn, startTestService, testCaller, type TestService } from '@lianguan/testing';
import { migrations, name, slices } from '../src/slices.js';

const HEADER =
  '台账编号,机构名称,区划代码,办学地址,培训类别,举办者姓名,办学许可证号,发证机关,许可证有效期起,许可证有效期止';
const TABLES = ['training_institution', 'license', 'legal_person_paper'];
const FEW = 20;
const MANY = 1_000;
/** A session plans a statement anew five times before it may keep the plan. */
const UNTIL_KEPT = 10;

let service: TestService;
let session: pg.Client;

beforeAll(async () => {
  service = await startTestService({ name, slices, migrations });
  // Whoever analyzes a table has all sessions plan anew.
  await asAdmin(
    service.database.adminUrl,
    TABLES.map((table) => `alter table ${table} set (autovacuum_enabled = off)`),
  );
  session = new pg.Client({ connectionString: service.database.appUrl });
  await session.connect();
  await session.query(`select set_config('app.system', 'on', false)`);
}, 60_000);

afterAll(async () => {
  await session?.end();
  await service?.stop();
});

const row = (place: number): string => {
  const number = makeSchoolLicenseNumber({ division: '341203', level: 7, serial: place });
  return `A-${place},示例${place}号培训学校,341203,示例路${place}号,学科类,甲举办,${number},示例区教育局,2018-03-01,2098-02-28`;
};

/** Hands these places of the ledger in; all that it has by then are in it afterwards. */
async function bringIn(first: number, last: number): Promise<void> {
  const rows = Array.from({ length: last - first + 1 }, (_none, index) => row(first + index));
  await handIn(service, testCaller(), { mutation: 'importInstitutions', rows: [HEADER, ...rows] });
  await eventually(async () => {
    const { rows: held } = await session.query('select from license');
    expect(held).toHaveLength(last);
  });
}

const LICENSE = `select l.id, t.id as "institutionId" from license l join training_institution t on t.id = l.institution_id
  where t.ledger_no = 'A-1'`;
const CELL = 'select certificate_state as cell from training_institution where id = $1';
const WALKED = 'select sum(seq_tup_read)::int as walked from pg_stat_xact_user_tables where relname = any($1)';

/** The license of A-1 changes its state: the cell that the institution comes into, and the rows that the server has gone through without a key for it. */
async function change(state: string): Promise<object> {
  const [license] = (await session.query(LICENSE)).rows;
  // The counts of the transactions before go with the end of this one.
  await session.query('select pg_stat_force_next_flush()');
  await session.query('begin');
  await session.query('update license set state = $2 where id = $1', [license.id, state]);
  const [{ walked }] = (await session.query(WALKED, [TABLES])).rows;
  await session.query('commit');
  const [{ cell }] = (await session.query(CELL, [license.institutionId])).rows;
  return { cell, walked };
}

it('an institution’s cell is found by keys, also by a session that has made its plans while the ledger was short', async () => {
  await bringIn(1, FEW);
  await asAdmin(
    service.database.adminUrl,
    TABLES.map((table) => `analyze ${table}`),
  );
  for (let time = 0; time < UNTIL_KEPT; time += 1) await change(time % 2 === 0 ? 'EXPIRED' : 'ACTIVE');
  await bringIn(FEW + 1, MANY);
  expect(await change('EXPIRED')).toEqual({ cell: 'NONE', walked: 0 });
  expect(await change('ACTIVE')).toEqual({ cell: 'LICENSED_ONLY', walked: 0 });
});
