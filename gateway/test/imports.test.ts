import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CONTEXT_HEADER } from '@lianguan/platform';
import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import { startFixtureWorld, type FixtureWorld } from './fixture-gateway.js';

interface Received {
  readonly headers: FastifyRequest['headers'];
  bytes: number;
  text: string;
  whole: boolean;
}

const FILE_ID = '01890000-0000-7000-8000-000000000000';
let world: FixtureWorld;
let department: FastifyInstance;
let received: Received[];
let answer: { status: number; body: unknown };

beforeAll(async () => {
  // A department as its /imports is in the contract: raw body, context in the header.
  department = Fastify({ bodyLimit: 100 * 1024 * 1024, forceCloseConnections: true });
  department.addContentTypeParser('application/octet-stream', (_request, payload, done) => done(null, payload));
  department.post('/imports', async (request, reply) => {
    const entry: Received = { headers: request.headers, bytes: 0, text: '', whole: false };
    received.push(entry);
    for await (const chunk of request.raw) {
      entry.bytes += (chunk as Buffer).length;
      if (entry.bytes < 1_000) entry.text += String(chunk);
    }
    entry.whole = true;
    return reply.code(answer.status).send(answer.body);
  });
  department.get('/imports/:jobId/corrections', async (request, reply) => {
    const { jobId } = request.params as { jobId: string };
    received.push({ headers: request.headers, bytes: 0, text: jobId, whole: true });
    if (jobId === 'none')
      return reply.code(404).send({ error: { code: 'NOT_FOUND', message: '没有此任务', basis: null } });
    return reply
      .header('content-type', 'application/vnd.ms-excel')
      .header('content-disposition', 'attachment; filename="c.xlsx"')
      .header('x-inner', '10.0.0.7')
      .send(Buffer.from('xlsx'));
  });
  department.post('/files', async (request, reply) => {
    let bytes = 0;
    for await (const chunk of request.raw) bytes += (chunk as Buffer).length;
    received.push({ headers: request.headers, bytes, text: '', whole: true });
    return reply.code(201).send({ id: FILE_ID });
  });
  department.get('/files/:id', async (request, reply) => {
    const { id } = request.params as { id: string };
    received.push({ headers: request.headers, bytes: 0, text: id, whole: true });
    if (id !== FILE_ID)
      return reply.code(404).send({ error: { code: 'EVIDENCE_FILE_UNKNOWN', message: '没有', basis: null } });
    return reply
      .header('content-type', 'application/pdf')
      .header('content-disposition', 'attachment')
      .send(Buffer.from('%PDF-'));
  });
  const url = await department.listen({ port: 0, host: '127.0.0.1' });
  world = await startFixtureWorld(
    {},
    { SUBGRAPH_URL_EDUCATION: `${url}/graphql`, SUBGRAPH_URL_FINANCE: `${url}/graphql` },
  );
});
afterAll(async () => {
  await world.stop();
  await department.close();
});
beforeEach(() => {
  received = [];
  answer = { status: 202, body: { jobId: 'j1', department: 'education', replayed: false } };
});

interface Upload {
  readonly kind?: string | null;
  readonly content?: Blob;
  readonly claims?: Record<string, unknown> | null;
  readonly key?: string;
  readonly fileFirst?: boolean;
}

const USUAL = {
  kind: 'EDUCATION_LEDGER',
  content: new Blob(['台账']),
  claims: { agency: 'EDUCATION' },
  key: 'k-1',
  fileFirst: false,
};

async function upload(given: Upload = {}) {
  const { kind, content, claims, key, fileFirst } = { ...USUAL, ...given };
  const form = new FormData();
  const addFile = (): void => form.append('file', content, '颍东台账.csv');
  if (fileFirst) addFile();
  if (kind !== null) form.append('kind', kind);
  if (!fileFirst) addFile();
  const response = await fetch(`${world.gateway.url}/imports`, {
    method: 'POST',
    headers: {
      ...(key ? { 'idempotency-key': key } : {}),
      ...(claims ? { authorization: `Bearer ${await world.issuer.token(claims)}` } : {}),
    },
    body: form,
  });
  return { status: response.status, body: (await response.json()) as { error?: { code: string; message: string } } };
}

describe('POST /imports', () => {
  it('hands the file to the department of its kind, with who sends it', async () => {
    expect(await upload()).toEqual({ status: 202, body: { jobId: 'j1', department: 'education', replayed: false } });
    expect(received[0]).toMatchObject({ text: '台账', whole: true });
    const headers = received[0]?.headers ?? {};
    expect(headers).toMatchObject({
      'x-import-kind': 'EDUCATION_LEDGER',
      'x-file-name': encodeURIComponent('颍东台账.csv'),
      'idempotency-key': 'k-1',
    });
    expect(headers['traceparent']).toMatch(/^00-/);
    expect(await world.verifier.verify(String(headers[CONTEXT_HEADER]))).toMatchObject({
      agency: 'EDUCATION',
      division: '341203',
    });
  });

  it('takes a list of in-service teachers to education', async () => {
    expect(await upload({ kind: 'IN_SERVICE_TEACHER_LIST' })).toMatchObject({ status: 202 });
    expect(received.at(-1)?.headers).toMatchObject({ 'x-import-kind': 'IN_SERVICE_TEACHER_LIST' });
  });

  it('passes the verdict of the department on', async () => {
    answer = { status: 422, body: { error: { code: 'ENCODING_UNKNOWN', message: '无法识别文件编码', basis: null } } };
    expect(await upload()).toEqual({ status: 422, body: answer.body });
  });

  const refused: [string, Upload, number, string][] = [
    ['who is not signed in', { claims: null }, 401, 'UNAUTHENTICATED'],
    ['another department', { claims: { agency: 'FINANCE' } }, 403, 'FORBIDDEN'],
    ['an unknown kind', { kind: 'toString' }, 400, 'BAD_USER_INPUT'],
    ['no kind', { kind: null }, 400, 'BAD_USER_INPUT'],
    ['a kind after the file', { fileFirst: true }, 400, 'BAD_USER_INPUT'],
    ['no idempotency key', { key: '' }, 400, 'BAD_USER_INPUT'],
    [
      'another department, with a large file',
      { claims: { agency: 'FINANCE' }, content: new Blob([new Uint8Array(20_000_000)]) },
      403,
      'FORBIDDEN',
    ],
  ];
  it.each(refused)('refuses %s', async (...[, given, status, code]) => {
    const { status: actual, body } = await upload(given);
    expect([actual, body.error?.code]).toEqual([status, code]);
    expect(body.error?.message).toMatch(/[一-鿿]/);
    expect(received).toEqual([]);
  });

  it('refuses what is no form', async () => {
    const authorization = `Bearer ${await world.issuer.token({ agency: 'EDUCATION' })}`;
    for (const [type, body] of [
      ['application/json', '{}'],
      ['multipart/form-data', 'x'],
      ['multipart/form-data; boundary=b', 'rubbish'],
    ]) {
      const response = await fetch(`${world.gateway.url}/imports`, {
        method: 'POST',
        headers: { authorization, 'idempotency-key': 'k', 'content-type': String(type) },
        body,
      });
      expect([response.status, ((await response.json()) as { error: { code: string } }).error.code]).toEqual([
        400,
        expect.stringMatching(/^BAD_/),
      ]);
    }
  });

  it('refuses more than 50 MB, said or not, and no department takes the cut file for a whole one', async () => {
    const said = await upload({ content: new Blob([new Uint8Array(60_000_000)]) });
    expect([said.status, said.body.error?.code]).toEqual([413, 'FILE_TOO_LARGE']);
    expect(received).toEqual([]);
    const unsaid = await sendChunked(60);
    expect([unsaid.status, unsaid.body.error?.code]).toEqual([413, 'FILE_TOO_LARGE']);
    expect(received.map(({ whole }) => whole)).toEqual([false]);
  });

  it('streams: 48 MB leave no more than a few MB in memory', async () => {
    // What is held, not what waits for a collection: sender, gateway and department are in this process.
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const held = (): number => {
      collect();
      return process.memoryUsage().arrayBuffers;
    };
    const before = held();
    let highest = 0;
    const look = (sent: number): void => {
      if (sent % 8 === 0) highest = Math.max(highest, held());
    };
    expect((await sendChunked(48, look)).status).toBe(202);
    expect(received[0]?.bytes).toBe(48 * 1024 * 1024);
    expect(highest - before).toBeLessThan(24 * 1024 * 1024);
  });

  it('says so when the department is down', async () => {
    const { status, body } = await upload({ kind: 'NON_PROFIT_LEDGER', claims: { agency: 'CIVIL_AFFAIRS' } });
    expect([status, body.error]).toMatchObject([
      503,
      { code: 'SUBGRAPH_UNAVAILABLE', message: '民政部门的系统暂时无法访问，此项内容暂缺' },
    ]);
  });
});

describe('GET /imports/:department/:jobId/corrections', () => {
  const get = async (
    path: string,
    claims: Record<string, unknown> | null = { agency: 'EDUCATION' },
  ): Promise<Response> =>
    fetch(`${world.gateway.url}${path}`, {
      headers: claims ? { authorization: `Bearer ${await world.issuer.token(claims)}` } : {},
    });

  it('brings the file with its name, and no inner header', async () => {
    const response = await get('/imports/education/j1/corrections');
    expect([response.status, await response.text(), response.headers.get('content-disposition')]).toEqual([
      200,
      'xlsx',
      'attachment; filename="c.xlsx"',
    ]);
    expect(response.headers.get('x-inner')).toBeNull();
    expect(await world.verifier.verify(String(received[0]?.headers[CONTEXT_HEADER]))).toMatchObject({
      agency: 'EDUCATION',
    });
  });

  it.each([
    ['/imports/education/none/corrections', 404],
    ['/imports/nowhere/j1/corrections', 404],
    ['/imports/education/..%2f..%2fgraphql/corrections', 404],
  ])('%s: %d', async (path, status) => {
    expect((await get(path)).status).toBe(status);
  });

  it('is for who is signed in', async () => {
    expect((await get('/imports/education/j1/corrections', null)).status).toBe(401);
    expect(received).toEqual([]);
  });
});

describe('files as evidence', () => {
  const bearer = async (claims: Record<string, unknown> | null): Promise<Record<string, string>> =>
    claims ? { authorization: `Bearer ${await world.issuer.token(claims)}` } : {};
  const parent = { agency: 'GUARDIAN', roles: ['GUARDIAN'] };
  async function post(to: string | null, bytes: number, claims: Record<string, unknown> | null = parent) {
    const form = new FormData();
    if (to !== null) form.append('department', to);
    form.append('file', new Blob([new Uint8Array(bytes)]), '收据.jpg');
    const response = await fetch(`${world.gateway.url}/files`, {
      method: 'POST',
      headers: await bearer(claims),
      body: form,
    });
    const { error, ...body } = (await response.json()) as { id?: string; error?: { code: string } };
    return [response.status, error?.code ?? body];
  }

  it('go to the department that is named, up to 8 MB', async () => {
    const most = 8 * 1024 * 1024;
    expect(await post('finance', most)).toEqual([201, { id: FILE_ID }]);
    expect(received).toMatchObject([{ bytes: most, headers: { 'x-file-name': encodeURIComponent('收据.jpg') } }]);
    expect(await world.verifier.verify(String(received[0]?.headers[CONTEXT_HEADER]))).toMatchObject(parent);
    received = [];
    expect([
      await post('finance', most + 1),
      await post('finance', most + 100_000),
      await post('education', 1),
      await post(null, 1),
      await post('finance', 1, null),
    ]).toEqual([
      [413, 'EVIDENCE_FILE_TOO_LARGE'],
      [413, 'EVIDENCE_FILE_TOO_LARGE'],
      [400, 'BAD_USER_INPUT'],
      [400, 'BAD_USER_INPUT'],
      [401, 'UNAUTHENTICATED'],
    ]);
    expect(received.filter(({ whole }) => whole)).toEqual([]);
  });

  it('come back for the purpose that is stated, as nothing that a browser would run', async () => {
    const get = async (path: string, claims: Record<string, unknown> | null = { agency: 'FINANCE' }) =>
      fetch(`${world.gateway.url}/files/${path}`, { headers: await bearer(claims) });
    const response = await get(`finance/${FILE_ID}?purpose=CASE&caseNo=1`);
    expect([response.status, await response.text()]).toEqual([200, '%PDF-']);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': 'attachment',
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    expect(await world.verifier.verify(String(received[0]?.headers[CONTEXT_HEADER]))).toMatchObject({
      agency: 'FINANCE',
      purpose: 'CASE',
      caseNo: '1',
    });
    const statuses = await Promise.all([
      get(`finance/${FILE_ID}?purpose=CURIOSITY`),
      get(`finance/${FILE_ID.replace('0189', '0188')}`),
      get(`education/${FILE_ID}`),
      get(`finance/..%2f..%2fgraphql`),
      get(`finance/${FILE_ID}`, null),
    ]);
    expect(statuses.map(({ status }) => status)).toEqual([400, 404, 404, 404, 401]);
  });
});

/** A form of `megabytes` whose length is not announced. */
async function sendChunked(megabytes: number, onSent: (megabytes: number) => void = () => undefined) {
  const head = [
    '--b',
    'content-disposition: form-data; name="kind"',
    '',
    'EDUCATION_LEDGER',
    '--b',
    'content-disposition: form-data; name="file"; filename="a.csv"',
    'content-type: text/csv',
    '',
    '',
  ].join('\r\n');
  const megabyte = Buffer.alloc(1024 * 1024, 'x');
  async function* body() {
    yield Buffer.from(head);
    for (let sent = 1; sent <= megabytes; sent += 1) {
      yield megabyte;
      onSent(sent);
    }
    yield Buffer.from('\r\n--b--\r\n');
  }
  const response = await fetch(`${world.gateway.url}/imports`, {
    method: 'POST',
    headers: {
      'content-type': 'multipart/form-data; boundary=b',
      'idempotency-key': 'k',
      authorization: `Bearer ${await world.issuer.token({ agency: 'EDUCATION' })}`,
    },
    body: ReadableStreamFrom(body()),
    duplex: 'half',
  } as RequestInit);
  return { status: response.status, body: (await response.json()) as { error?: { code: string } } };
}

const ReadableStreamFrom = (source: AsyncIterable<Buffer>): ReadableStream =>
  ReadableStream.from(source) as ReadableStream;
