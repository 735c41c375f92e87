import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import { startFixtureWorld, type FixtureWorld } from './fixture-gateway.js';

let world: FixtureWorld;
beforeAll(async () => {
  world = await startFixtureWorld();
});
afterAll(() => world.stop());

const OFFICER = { agency: 'EDUCATION' };
const QUERY = `query ($first: Int!, $after: String, $rows: Int!, $failures: Int, $failAt: String) {
  page: ledger(first: $first, after: $after, rows: $rows, failures: $failures, failAt: $failAt) {
    edges { node { name divisionCode operator { name mobile } escrowAccount { bankName protected } staff { name } } }
    pageInfo { hasNextPage endCursor } } }`;
const PLAIN = QUERY.replace(' mobile', '');
const COLUMNS = [
  { header: '名称', path: 'name' },
  { header: '区划', path: 'divisionCode', texts: { 341203: '颍东区' } },
  { header: '开户行', path: 'escrowAccount.bankName' },
  { header: '已受保护', path: 'escrowAccount.protected' },
  { header: '从业人员', path: 'staff.name' },
  { header: '没有', path: 'name.constructor.name' },
];

interface Ask {
  readonly claims?: object | null;
  readonly body?: unknown;
  readonly variables?: object;
  readonly query?: string;
  readonly columns?: unknown;
  readonly extensions?: object;
}

async function ask({
  claims = OFFICER,
  variables = { rows: 3 },
  query = PLAIN,
  columns = COLUMNS,
  ...given
}: Ask = {}) {
  const { extensions, body = { query, variables, columns, extensions, fileName: '机构台账' } } = given;
  return fetch(`${world.gateway.url}/exports`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(claims ? { authorization: `Bearer ${await world.issuer.token({ ...claims })}` } : {}),
    },
    body: JSON.stringify(body),
  });
}

async function rowsOf(response: Response): Promise<string[][]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(await response.arrayBuffer());
  const rows: string[][] = [];
  workbook.worksheets[0]!.eachRow((row) =>
    rows.push((row.values as (string | undefined)[]).slice(1).map((cell) => cell ?? '')),
  );
  return rows;
}

describe('a list as a workbook', () => {
  it('has all its pages, over departments, by the columns that were asked for', async () => {
    world.education.asked.length = 0;
    const response = await ask({ variables: { rows: 450 } });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-disposition')).toContain(`${encodeURIComponent('机构台账')}.xlsx`);
    const [head, ...rows] = await rowsOf(response);
    expect(head).toEqual(COLUMNS.map(({ header }) => header));
    expect(rows.map(([name]) => name)).toEqual(Array.from({ length: 450 }, (_, index) => `机构${index}`));
    expect(rows[449]!.slice(0, 5)).toEqual(['机构449', '颍东区', '某银行', '是', '李四']);
    // Each page is an operation of its own, for its access record.
    expect(world.education.asked).toHaveLength(3);
    expect(new Set(world.education.asked.map(({ caller }) => caller.operationId)).size).toBe(3);
  });

  it('holds no field that the caller may not read', async () => {
    const columns = [{ header: '电话', path: 'operator.mobile' }];
    const refused = await ask({ query: QUERY, columns });
    expect(refused.status).toBe(403);
    expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: 'PURPOSE_REQUIRED' } }] });
    const stated = await ask({ query: QUERY, columns, extensions: { purpose: 'SUPERVISION' } });
    expect((await rowsOf(stated))[1]).toEqual(['secret-mobile']);
    const guardian = { agency: 'GUARDIAN' };
    const forbidden = await ask({ query: QUERY, columns, claims: guardian, extensions: { purpose: 'SUPERVISION' } });
    expect(await forbidden.json()).toMatchObject({ errors: [{ extensions: { code: 'FIELD_FORBIDDEN' } }] });
  });

  it('goes on after a page that failed once, and never ends as if it were whole', async () => {
    const once = await ask({ variables: { rows: 450, failures: 1, failAt: '200' } });
    expect(await rowsOf(once)).toHaveLength(451);
    const broken = await ask({ variables: { rows: 450, failures: 9, failAt: '400' } });
    expect(broken.status).toBe(200);
    await expect(broken.arrayBuffer()).rejects.toThrow();
  });

  it('does not begin where its first page fails', async () => {
    const response = await ask({ variables: { rows: 1, failures: 1, failAt: null } });
    expect(response.status).toBe(504);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'SUBGRAPH_TIMEOUT' } }] });
  });

  const refused: [string, Ask, number][] = [
    ['nobody', { claims: null }, 401],
    ['no columns', { columns: [] }, 400],
    ['a path that is none', { columns: [{ header: 'x', path: 'a..b' }] }, 400],
    ['no object', { body: [] }, 400],
    ['two lists', { query: QUERY.replace('page:', 'other: institutions { totalCount } page:') }, 400],
    ['no cursor', { query: 'query ($first: Int!) { ledger(first: $first, rows: 1) { edges { cursor } } }' }, 400],
    ['a mutation', { query: 'mutation ($first: Int, $after: String) { dropConnection }' }, 400],
    ['no query', { query: '{' }, 400],
    ['no list', { query: 'query ($first: Int, $after: String) { echo(text: $after) }' }, 400],
    ['what the graph does not have', { query: 'query ($first: Int, $after: String) { nothing }' }, 400],
  ];
  it.each(refused)('is refused for %s', async (_title, given, status) => {
    const response = await ask(given);
    expect(response.status).toBe(status);
    expect(JSON.stringify(await response.json())).toMatch(/"message":"[^"]+/);
  });

  it('is made for four at once', async () => {
    const claims = { agency: 'EDUCATION' };
    const slow = Array.from({ length: 5 }, () => ask({ claims, variables: { rows: 20_000 } }));
    const answers = await Promise.all(slow);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 429]);
    await Promise.all(answers.map((response) => response.body!.cancel()));
    await expect(
      (async () => {
        for (;;) if ((await ask({ claims })).status === 200) return 'free again';
      })(),
    ).resolves.toBe('free again');
  });
});

async function takeFile(path: string, claims: object | null = { agency: 'BANK' }): Promise<Response> {
  const authorization = claims && `Bearer ${await world.issuer.token({ ...claims })}`;
  return fetch(`${world.gateway.url}/payment-batches/${path}`, { headers: authorization ? { authorization } : {} });
}

describe('a payment file', () => {
  it('comes whole, part by part, each an operation of the caller', async () => {
    world.finance.asked.length = 0;
    const response = await takeFile('b1/payments.xml');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/xml; charset=utf-8');
    expect(await response.text()).toBe('PAIN_001 of b1: 0, 500, 1000.');
    expect(world.finance.asked.map(({ caller }) => caller.agency)).toEqual(['BANK', 'BANK', 'BANK']);
    expect(await (await takeFile('b1/payments.csv')).text()).toBe('CSV of b1: 0, 500, 1000.');
  });

  it('with a gap is none', async () => {
    const broken = await takeFile('broken/payments.xml');
    expect(broken.status).toBe(200);
    await expect(broken.text()).rejects.toThrow();
  });

  it.each([
    ['a batch that is not there', 'gone/payments.xml', { agency: 'BANK' }, 404, 'NOT_FOUND'],
    ['a file that is none', 'b1/payments.pdf', { agency: 'BANK' }, 404, 'NOT_FOUND'],
    ['who may not read accounts', 'b1/payments.csv', { agency: 'GUARDIAN' }, 403, 'FIELD_FORBIDDEN'],
    ['nobody', 'b1/payments.csv', null, 401, 'UNAUTHENTICATED'],
  ] as const)('is refused for %s', async (_what, path, claims, status, code) => {
    const response = await takeFile(path, claims);
    expect(response.status).toBe(status);
    expect(JSON.stringify(await response.json())).toContain(code);
  });
});
