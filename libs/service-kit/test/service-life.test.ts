import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ConfigError, CONTEXT_HEADER, createContextMinter, generateContextKeys } from '@lianguan/platform';
import {
  asAdmin,
  createDepartmentDatabase,
  createTestEventLog,
  startTestService,
  TestCluster,
  testCaller,
  type TestService,
} from '@lianguan/testing';
import { serviceConfig } from '../src/index.js';
import { CLUB_ROWS, Clubs1764000000000, clubSlice } from './club.slice.js';

const definition = { name: 'education', slices: [clubSlice], migrations: [Clubs1764000000000] };
const count = '{ clubs(first: 1) { totalCount } }';

// A server of its own, since a test stops it.
let cluster: TestCluster;

const start = async (): Promise<TestService> => {
  const database = await createDepartmentDatabase('education', cluster.adminUrl);
  const eventLog = await createTestEventLog(cluster.adminUrl);
  const service = await startTestService({ ...definition, database, eventLog });
  await asAdmin(database.adminUrl, CLUB_ROWS);
  return service;
};

beforeAll(async () => {
  cluster = await TestCluster.create(await mkdtemp(join(tmpdir(), 'lianguan-life-')));
}, 60_000);

afterAll(() => cluster?.destroy());

describe('who may ask at all', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await start();
  }, 60_000);
  afterAll(() => service?.stop());

  const post = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: count }),
  };

  it.each(['/graphql', '/imports', '/imports/1/corrections', '/nowhere'])(
    'nobody without a context on %s',
    async (path) => {
      const response = await service.fetch(path, null, path === '/graphql' ? post : {});
      expect(response.status).toBe(401);
      expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'CONTEXT_REQUIRED' } }] });
    },
  );

  it('nobody with a context that another key signed', async () => {
    const { privateJwk } = await generateContextKeys();
    const forged = await createContextMinter(privateJwk).mint(testCaller());
    const response = await fetch(`${service.url}/graphql`, {
      ...post,
      headers: { ...post.headers, [CONTEXT_HEADER]: forged },
    });
    expect(response.status).toBe(401);
  });

  it('anyone whether the service lives and is ready', async () => {
    const answers = await Promise.all(['/livez', '/readyz'].map((path) => service.fetch(path, null)));
    expect(await Promise.all(answers.map((answer) => answer.json()))).toEqual([
      { live: true },
      { ready: true, failing: [] },
    ]);
  });

  it('tells nothing of what it cannot read', async () => {
    const response = await service.fetch('/graphql', testCaller(), { ...post, body: '{' });
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({
      errors: [{ message: expect.any(String), extensions: { code: 'BAD_USER_INPUT' } }],
    });
  });
});

describe('the end of a service', () => {
  it('lets the operation in hand finish, takes no more, and comes within 10 s', async () => {
    const service = await start();
    const slow = service.graphql(testCaller(), '{ slow }');
    await new Promise((resolve) => setTimeout(resolve, 200));
    const began = performance.now();
    await Promise.all([service.stop(), expect(slow).resolves.toEqual({ data: { slow: 'slept' } })]);
    expect(performance.now() - began).toBeLessThan(10_000);
    await expect(service.fetch('/livez', null)).rejects.toThrow();
  });
});

/** To be tried again. */
const PASSING = /SUBGRAPH_UNAVAILABLE|ACCESS_RECORD_FAILED/;

describe('PostgreSQL stopped and started', () => {
  it('costs the operations of that time, and no restart of the service', async () => {
    const service = await start();
    const ask = () => service.graphql(testCaller(), count);
    expect((await ask()).data.clubs.totalCount).toBe(60);
    const cut = service.graphql(testCaller(), '{ slow }');
    await new Promise((resolve) => setTimeout(resolve, 200));
    await cluster.stop();
    expect((await cut).errors![0]!.extensions.code).toMatch(PASSING);
    expect((await ask()).errors![0]!.extensions.code).toMatch(PASSING);
    const down = await service.fetch('/readyz', null);
    expect([down.status, await down.json()]).toEqual([503, { ready: false, failing: ['migrations', 'accessRecord'] }]);
    expect((await service.fetch('/livez', null)).status).toBe(200);
    await cluster.start();
    expect((await ask()).data.clubs.totalCount).toBe(60);
    expect((await service.fetch('/readyz', null)).status).toBe(200);
    await service.stop();
  }, 60_000);
});

describe('the start', () => {
  it('twice at once migrates once', async () => {
    const database = await createDepartmentDatabase('education', cluster.adminUrl);
    const eventLog = await createTestEventLog(cluster.adminUrl);
    const services = await Promise.all([1, 2].map(() => startTestService({ ...definition, database, eventLog })));
    const ready = await Promise.all(services.map((service) => service.fetch('/readyz', null)));
    expect(ready.map(({ status }) => status)).toEqual([200, 200]);
    await Promise.all(services.map((service) => service.stop()));
  }, 60_000);

  it('without migrations done is not ready', async () => {
    const database = await createDepartmentDatabase('education', cluster.adminUrl);
    await expect(startTestService({ ...definition, database, config: { migratorUrl: undefined } })).rejects.toThrow();
  });

  it('with wrong configuration names every key', () => {
    const wrong = { MODE: 'party', PORT: '99999', DATABASE_URL_EDUCATION: 'mysql://x', CONTEXT_JWKS: '{}' };
    const problems = (() => {
      try {
        serviceConfig('education', wrong);
        return [];
      } catch (fault) {
        return (fault as ConfigError).problems;
      }
    })();
    expect(new Set(problems.map(({ key }) => key))).toEqual(
      new Set(['MODE', 'PORT', 'DATABASE_URL_EDUCATION', 'EVENT_LOG_URL', 'CONTEXT_JWKS']),
    );
  });
});
