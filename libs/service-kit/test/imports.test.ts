import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Caller } from '@lianguan/kernel';
import ExcelJS from 'exceljs';
import type { JobType } from '../src/job.type.js';
import { testCaller, type TestService } from '@lianguan/testing';
import { placeCode, startImportHarness, steps, type ImportHarness } from './import-harness.js';

let harness: ImportHarness;
let service: TestService;
let keys = 0;

beforeAll(async () => {
  harness = await startImportHarness();
  service = await harness.service();
}, 60_000);
afterAll(() => harness.stop(), 60_000);
afterEach(async () => {
  steps.beforeBatch = async () => undefined;
  await harness.admin('TRUNCATE place');
});

const newKey = () => `key-${(keys += 1)}`;

interface Upload {
  readonly caller?: Caller;
  readonly key?: string;
  readonly kind?: string;
  readonly fileName?: string;
}

const officer = (changes: Partial<Caller> = {}): Caller => testCaller({ subject: 'officer-1', ...changes });

function upload(
  body: string | Uint8Array,
  { caller = officer(), key = newKey(), kind = 'PLACE_LEDGER', fileName = '台账.csv' }: Upload = {},
) {
  const headers = {
    'x-import-kind': kind,
    'x-file-name': encodeURIComponent(fileName),
    ...(key && { 'idempotency-key': key }),
    'content-type': 'application/octet-stream',
  };
  return service.fetch('/imports', caller, { method: 'POST', headers, body });
}

async function accepted(response: Response): Promise<{ jobId: string; replayed: boolean; department: string }> {
  const body = (await response.json()) as { jobId: string; replayed: boolean; department: string };
  expect([response.status, body]).toMatchObject([202, { department: 'education' }]);
  return body;
}

async function codeOf(response: Response): Promise<unknown> {
  const { error } = (await response.json()) as { error: { code: string; message: string; basis: string | null } };
  expect(error.message).toMatch(/[一-鿿]/);
  return [response.status, error.code];
}

async function graph<T>(query: string, caller: Caller, variables: Record<string, unknown> = {}): Promise<T> {
  const { data, errors } = await service.graphql(caller, query, variables);
  if (errors) throw new Error(JSON.stringify(errors));
  return data as T;
}

const JOB = `id kind title state fileName correctionsUrl createdAt finishedAt
  progress { done total } result { created updated unchanged rejected } failure { code message }`;

async function jobOf(id: string, caller = officer()): Promise<JobType | null> {
  const { educationJob } = await graph<{ educationJob: JobType | null }>(
    `query ($id: ID!) { educationJob(id: $id) { ${JOB} } }`,
    caller,
    { id },
  );
  return educationJob;
}

async function finished(id: string): Promise<JobType> {
  for (let turn = 0; turn < 600; turn++) {
    // A query may meet a connection that a test has cut.
    const job = await jobOf(id).catch(() => null);
    if (job?.finishedAt) return job;
    await pause(50);
  }
  throw new Error('the job did not finish');
}

const imported = async (body: string | Uint8Array, options?: Upload) =>
  finished((await accepted(await upload(body, options))).jobId);

const HEADER = '编号,名称,区划代码';
const line = (number: number, name = `场所${number}`) => `${placeCode(number)},${name},341203`;
const ledger = (from: number, to: number) =>
  [HEADER, ...Array.from({ length: to - from }, (_, at) => line(from + at))].join('\n');
const count = async (table: string) =>
  Number((await harness.admin<{ count: string }>(`SELECT count(*) FROM ${table}`))[0]!.count);
const result = (...[created, updated, unchanged, rejected]: [number, number, number, number]) => ({
  created,
  updated,
  unchanged,
  rejected,
});

/** Rows that the service's sessions have read one by one, all of them told: they do so when they end. */
async function rowsWalked(table: string): Promise<number> {
  await service.stop();
  while ((await harness.admin(`SELECT FROM pg_stat_activity WHERE usename LIKE '%_app'`)).length > 0) await pause(20);
  service = await harness.service();
  const [read] = await harness.admin<{ walked: number }>(
    'SELECT seq_tup_read::int AS walked FROM pg_stat_user_tables WHERE relname = $1',
    [table],
  );
  return read!.walked;
}

describe('a ledger that comes in', () => {
  it('is brought in with plans of its own time, not with those that its sessions have made while the table was short', async () => {
    await harness.admin(`ALTER TABLE place SET (autovacuum_enabled = off),
      ADD COLUMN itself text GENERATED ALWAYS AS (code) STORED REFERENCES place`);
    await harness.admin('ANALYZE place');
    for (let number = 0; number < 8; number++) await imported(ledger(number, number + 1));
    await imported(ledger(8, 3000));
    const walked = await rowsWalked('place');
    await harness.admin('ALTER TABLE place RESET (autovacuum_enabled), DROP COLUMN itself');
    // While there is but one batch of 500, each of its rows may look for its key among them; later on, none.
    expect(walked).toBeLessThan(500 * 500);
  });

  it('becomes a job which keeps its rows; the same file again changes nothing', async () => {
    const first = await imported(ledger(0, 1200), { fileName: '../场所 台账.csv' });
    expect(first).toMatchObject({
      kind: 'PLACE_LEDGER',
      title: '场所台账',
      state: 'SUCCEEDED',
      fileName: '场所 台账.csv',
      progress: { done: 1200, total: 1200 },
      result: result(1200, 0, 0, 0),
      failure: null,
      correctionsUrl: null,
    });
    expect(await count('job_file')).toBe(0);
    expect((await imported(ledger(0, 1200))).result).toEqual(result(0, 0, 1200, 0));
    expect((await imported(`${HEADER}\n${line(0, '新名')}`)).result).toEqual(result(0, 1, 0, 0));
    expect(await count('place')).toBe(1200);
  });

  it('comes as an Excel file too, or as CSV text of a mutation', async () => {
    const book = new ExcelJS.Workbook();
    book.addWorksheet('台账').addRows([
      ['区划代码', '名称', '编号'],
      [341203, '甲', placeCode(1)],
    ]);
    expect((await imported(Buffer.from(await book.xlsx.writeBuffer()))).result).toEqual(result(1, 0, 0, 0));
    const mutate = (csv: string, key: string, caller = officer()) =>
      graph<{ importPlaces: { ok: boolean; refusal: { code: string } | null; job: { id: string } | null } }>(
        `mutation ($input: ImportPlacesInput!) { importPlaces(input: $input) { ok refusal { code } job { id } } }`,
        caller,
        { input: { idempotencyKey: key, fileName: 'a.csv', csv } },
      ).then(({ importPlaces }) => importPlaces);
    const key = newKey();
    const first = await mutate(ledger(0, 3), key);
    expect((await finished(first.job!.id)).result).toEqual(result(2, 1, 0, 0));
    expect(await mutate(ledger(0, 3), key)).toEqual(first);
    expect(await mutate(ledger(0, 4), key)).toMatchObject({ ok: false, refusal: { code: 'IDEMPOTENCY_KEY_REUSED' } });
    expect(await mutate('x'.repeat(1_048_577), newKey())).toMatchObject({
      ok: false,
      refusal: { code: 'FILE_TOO_LARGE' },
    });
    await expect(mutate(ledger(0, 3), newKey(), officer({ roles: ['EDU_LIC'] }))).rejects.toThrow('FORBIDDEN');
  });

  it('is one job for one key: again, at once, but not with other content', async () => {
    const key = newKey();
    const many = await Promise.all(
      Array.from({ length: 5 }, async () => accepted(await upload(ledger(0, 10), { key }))),
    );
    expect(new Set(many.map(({ jobId }) => jobId)).size).toBe(1);
    expect(many.filter(({ replayed }) => !replayed)).toHaveLength(1);
    expect((await finished(many[0]!.jobId)).result).toEqual(result(10, 0, 0, 0));
    expect(await accepted(await upload(ledger(0, 10), { key }))).toMatchObject({
      jobId: many[0]!.jobId,
      replayed: true,
    });
    expect(await codeOf(await upload(ledger(0, 11), { key }))).toEqual([409, 'IDEMPOTENCY_KEY_REUSED']);
    expect(
      (await accepted(await upload(ledger(0, 11), { key, caller: officer({ subject: 'officer-2' }) }))).replayed,
    ).toBe(false);
  });

  it.each<[string, number, string, string | Uint8Array, Upload]>([
    ['an unknown kind', 400, 'BAD_IMPORT_KIND', HEADER, { kind: 'NO_LEDGER' }],
    ['no key', 400, 'IDEMPOTENCY_KEY_REQUIRED', HEADER, { key: '' }],
    ['another agency', 403, 'FORBIDDEN', HEADER, { caller: officer({ agency: 'FINANCE' }) }],
    ['another role', 403, 'FORBIDDEN', HEADER, { caller: officer({ roles: ['EDU_LIC'] }) }],
    ['no content', 422, 'NOT_A_SPREADSHEET', '', {}],
    ['a picture', 422, 'NOT_A_SPREADSHEET', Buffer.from('89504e470d0a1a0a0000', 'hex'), {}],
    [
      'an old Excel file',
      422,
      'XLS_UNSUPPORTED',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(9000)]),
      {},
    ],
    ['60 MB', 413, 'FILE_TOO_LARGE', Buffer.alloc(60 * 1024 * 1024, '1,2\n'), {}],
  ])('with %s is answered %i %s at the door', async (...[, status, code, body, options]) => {
    const jobs = await count('job');
    expect(await codeOf(await upload(body, options))).toEqual([status, code]);
    expect(await count('job')).toBe(jobs);
  });

  it('is cut off at 50 MB when its length was not announced', async () => {
    const piece = Buffer.alloc(1024 * 1024, '1,2\n');
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => (sent++ < 60 ? controller.enqueue(piece) : controller.close()),
    });
    const headers = { 'x-import-kind': 'PLACE_LEDGER', 'idempotency-key': newKey() };
    const response = await service.fetch('/imports', officer(), {
      method: 'POST',
      headers,
      body,
      duplex: 'half',
    } as RequestInit);
    expect(await codeOf(response)).toEqual([413, 'FILE_TOO_LARGE']);
  });

  it('fails as a whole, with the reason, when its header is wrong or it is too long', async () => {
    const failed = await imported('编号,区划代码\n1,2');
    expect(failed).toMatchObject({
      state: 'FAILED',
      failure: { code: 'COLUMN_MISSING', message: expect.stringContaining('名称') as unknown },
    });
    const million = await imported(
      Buffer.concat([Buffer.from(`${HEADER}\n`), Buffer.alloc(18_000_000, `${line(1, 'a')}\n`)]),
    );
    expect(million).toMatchObject({ state: 'FAILED', failure: { code: 'TOO_MANY_ROWS' }, progress: { done: 0 } });
    expect(await count('place')).toBe(0);
    expect(await count('job_file')).toBe(0);
  });
});

describe('bad rows', () => {
  async function sheetRows(response: Response): Promise<string[][]> {
    expect([response.status, response.headers.get('content-disposition')]).toEqual([
      200,
      expect.stringContaining("filename*=UTF-8''"),
    ]);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(await response.arrayBuffer());
    const rows: string[][] = [];
    book.worksheets[0]!.eachRow((row) => rows.push((row.values as string[]).slice(1)));
    return rows;
  }

  it('come back with row, column and reason, and go in again once corrected', async () => {
    const job = await imported(
      [HEADER, line(1), '00000019,甲,341203', `${placeCode(2)},,990000`, line(1), `${placeCode(3)},=1+1,341203`].join(
        '\n',
      ),
    );
    expect(job).toMatchObject({
      state: 'SUCCEEDED',
      result: result(1, 0, 0, 4),
      correctionsUrl: `/imports/education/${job.id}/corrections`,
    });
    const response = await service.fetch(`/imports/${job.id}/corrections`, officer());
    const bytes = Buffer.from(await response.clone().arrayBuffer());
    expect(await sheetRows(response)).toEqual([
      ['编号', '名称', '区划代码', '行号', '错误列', '错误原因'],
      ['00000019', '甲', '341203', '3', '编号', '校验位不正确'],
      [placeCode(2), undefined, '990000', '4', '名称、区划代码', '名称：必填，不能为空；区划代码：没有这个区划代码'],
      [placeCode(1), '场所1', '341203', '5', '编号', `编号 ${placeCode(1)} 在文件中重复`],
      [placeCode(3), '=1+1', '341203', '6', '名称', expect.stringContaining('公式')],
    ]);
    // As it is: the repeated row is no longer repeated, the others are as bad as before.
    expect((await imported(bytes)).result).toEqual(result(0, 0, 1, 3));
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(bytes as never);
    const sheet = book.worksheets[0]!;
    expect(sheet.getCell('A2')).toMatchObject({ numFmt: '@', type: ExcelJS.ValueType.String });
    sheet.getCell('A2').value = placeCode(4);
    sheet.getRow(3).values = [placeCode(2), '乙', '341203'];
    sheet.getCell('B5').value = '丙';
    expect((await imported(Buffer.from(await book.xlsx.writeBuffer()))).result).toEqual(result(3, 0, 1, 0));
  });

  it('and their job are seen by the same agency in the division and above, and by nobody else', async () => {
    const { id } = await imported(`${HEADER}\n1,2,3`);
    const seen = async (caller: Caller) => [
      await jobOf(id, caller).then((job) => job !== null),
      (await service.fetch(`/imports/${id}/corrections`, caller)).status,
    ];
    expect(await seen(officer({ subject: 'officer-2' }))).toEqual([true, 200]);
    expect(await seen(officer({ division: '341200' }))).toEqual([true, 200]);
    expect(await seen(officer({ roles: ['EDU_LIC'] }))).toEqual([true, 403]);
    expect(await seen(officer({ division: '341202' }))).toEqual([false, 404]);
    expect(await seen(officer({ agency: 'FINANCE' }))).toEqual([false, 404]);
    await expect(jobOf(id, officer({ agency: 'PUBLIC', roles: ['PUBLIC'] }))).rejects.toThrow('UNAUTHENTICATED');
    expect((await service.fetch('/imports/no-job/corrections', officer())).status).toBe(404);
    const { id: clean } = await imported(ledger(0, 1));
    expect(await codeOf(await service.fetch(`/imports/${clean}/corrections`, officer()))).toEqual([
      404,
      'NO_CORRECTIONS',
    ]);
  });

  it('go out on record: who took those of which job; without a record they stay where they are', async () => {
    const { id } = await imported(`${HEADER}\n1,2,3`);
    const take = () => service.fetch(`/imports/${id}/corrections`, officer({ subject: 'officer-3' }));
    expect((await take()).status).toBe(200);
    const [row] = await harness.admin(
      'SELECT subject, operation_name, purpose, persons, decision FROM access_record ORDER BY sequence DESC LIMIT 1',
    );
    expect(row).toEqual({
      subject: 'officer-3',
      operation_name: `corrections ${id}`,
      purpose: 'SUPERVISION',
      persons: { REJECTED_ROW: [] },
      decision: 'ALLOWED',
    });
    const [database] = await harness.admin<{ name: string }>('SELECT current_database() AS name');
    await harness.admin(`REVOKE INSERT ON access_record FROM ${database!.name}_app`);
    const withheld = await take();
    await harness.admin(`GRANT INSERT ON access_record TO ${database!.name}_app`);
    expect(await codeOf(withheld)).toEqual([503, 'ACCESS_RECORD_FAILED']);
    expect((await take()).status).toBe(200);
  });

  it('the list of jobs goes page by page, the newest first', async () => {
    const list = (after: string | null) =>
      graph<{
        educationJobs: {
          edges: { node: JobType }[];
          pageInfo: { hasNextPage: boolean; endCursor: string };
          totalCount: number;
        };
      }>(
        `query ($after: String) { educationJobs(first: 3, after: $after) { edges { node { id createdAt } } pageInfo { hasNextPage endCursor } totalCount } }`,
        officer(),
        { after },
      ).then(({ educationJobs }) => educationJobs);
    const first = await list(null);
    const second = await list(first.pageInfo.endCursor);
    const ids = [...first.edges, ...second.edges].map(({ node }) => node.id);
    const rows = await harness.admin<{ id: string }>(
      `SELECT id FROM job WHERE agency = 'EDUCATION' AND division_code = '341203' ORDER BY created_at DESC, id DESC LIMIT 6`,
    );
    expect(ids).toEqual(rows.map(({ id }) => id));
    expect(first.totalCount).toBeGreaterThan(6);
    await expect(list('WyJ4IiwieSJd')).rejects.toThrow('BAD_USER_INPUT');
  });
});

describe('a runner that goes away', () => {
  /** Resolves when the batch of this number is about to be written. */
  function atBatch(number: number): Promise<void> {
    let seen = 0;
    return new Promise((resolve) => {
      steps.beforeBatch = async () => {
        if (++seen === number) resolve();
        if (seen === number) await pause(50);
      };
    });
  }

  it('stops after the batch in hand; the next one goes on from there', async () => {
    const reached = atBatch(2);
    const { jobId } = await accepted(await upload(ledger(0, 3000)));
    await reached;
    await service.stop();
    const rows = await harness.admin<{ state: string; done: number }>('SELECT state, done FROM job WHERE id = $1', [
      jobId,
    ]);
    expect(rows[0]).toEqual({ state: 'RUNNING', done: 1000 });
    expect(await count('place')).toBe(1000);
    service = await harness.service();
    expect((await finished(jobId)).result).toEqual(result(3000, 0, 0, 0));
  });

  it('loses its connections in the middle of a batch; nothing is lost or done twice', async () => {
    const reached = atBatch(3);
    const { jobId } = await accepted(await upload(ledger(0, 3000)));
    await reached;
    await harness.admin(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename LIKE '%_app'`);
    expect(await finished(jobId)).toMatchObject({
      state: 'SUCCEEDED',
      result: result(3000, 0, 0, 0),
      progress: { done: 3000 },
    });
    expect(await count('place')).toBe(3000);
  });

  it('finds PostgreSQL stopped and started', async () => {
    const reached = atBatch(3);
    const { jobId } = await accepted(await upload(ledger(0, 3000)));
    await reached;
    await harness.cluster.stop();
    await pause(1000);
    await harness.cluster.start();
    expect((await finished(jobId)).result).toEqual(result(3000, 0, 0, 0));
  }, 60_000);

  it('is one of two: each job is run by one of them', async () => {
    const other = await harness.service();
    const jobs = await Promise.all(
      [0, 1, 2, 3].map(async (at) => accepted(await upload(ledger(at * 2000, at * 2000 + 2000)))),
    );
    for (const { jobId } of jobs) expect((await finished(jobId)).result).toEqual(result(2000, 0, 0, 0));
    await other.stop();
  });

  it('gives a job up that fails again and again', async () => {
    steps.beforeBatch = async () => {
      // As after four more attempts, which would take 15 s.
      await harness.admin(`UPDATE job SET attempts = 5 WHERE state = 'RUNNING'`);
      throw new Error('a bug');
    };
    const { jobId } = await accepted(await upload(ledger(0, 10)));
    const job = await finished(jobId);
    expect(job).toMatchObject({
      state: 'FAILED',
      failure: { code: 'INTERNAL', message: expect.stringContaining(jobId) as unknown },
    });
  }, 60_000);
});
