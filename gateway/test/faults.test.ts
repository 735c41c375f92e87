import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import Fastify from 'fastify';
import { startFixtureWorld, type FixtureWorld } from './fixture-gateway.js';

const FILE = '{ institutions(first: 2) { totalCount edges { node { name escrowAccount { bankName } } } } }';

describe('a department that is down', () => {
  let world: FixtureWorld;
  beforeAll(async () => {
    world = await startFixtureWorld();
  });
  afterAll(() => world.stop());

  it('leaves its part null with a code; the rest stands and no address shows', async () => {
    await world.finance.stop();
    const { status, data, errors, text } = await world.ask(FILE);
    expect(status).toBe(200);
    const part = (name: string) => ({ node: { name, escrowAccount: null } });
    expect(data).toEqual({ institutions: { totalCount: 2, edges: [part('机构0'), part('机构1')] } });
    expect(errors).toEqual([
      {
        message: '金融监管部门的系统暂时无法访问，此项内容暂缺',
        path: ['institutions', 'edges', '@', 'node', 'escrowAccount'],
        extensions: { code: 'SUBGRAPH_UNAVAILABLE' },
      },
    ]);
    expect(text).not.toMatch(/127\.0\.0\.1|localhost|ECONN|http/);
  });

  it('is told apart by its outcome in the figures, and takes the gateway out of no rotation', async () => {
    expect((await fetch(`${world.gateway.url}/readyz`)).status).toBe(200);
    const figures = await (await fetch(world.gateway.metricsUrl)).text();
    expect(figures).toMatch(/subgraph_fetch_seconds_count\{.*subgraph="finance".*outcome="unavailable"/);
  });
});

describe('a department that is slow', () => {
  let world: FixtureWorld;
  beforeAll(async () => {
    world = await startFixtureWorld({ fetchLimitMs: 600, operationBudgetMs: 900 });
  });
  afterAll(() => world.stop());

  it('is given its time and no more', async () => {
    const startedAt = performance.now();
    const { data, errors } = await world.ask('{ slow(millis: 5000) }');
    expect(performance.now() - startedAt).toBeLessThan(3_000);
    expect(data).toEqual({ slow: null });
    expect(errors[0]).toMatchObject({ path: ['slow'], extensions: { code: 'SUBGRAPH_TIMEOUT' } });
  });

  it('leaves less time to the call that follows it', async () => {
    // Each call would be within its own limit of 600 ms; together they pass the 900 ms of the operation.
    const { data, errors } = await world.ask(
      '{ slowly(millis: 400) { name escrowAccount(millis: 560) { bankName } } }',
    );
    expect(data).toEqual({ slowly: { name: '机构1', escrowAccount: null } });
    expect(errors[0]?.extensions['code']).toBe('SUBGRAPH_TIMEOUT');
  });
});

describe('a kept-alive connection that breaks', () => {
  let world: FixtureWorld;
  beforeAll(async () => {
    world = await startFixtureWorld();
  });
  afterAll(() => world.stop());

  it('is opened anew once for a query', async () => {
    let breaking = 1;
    const flaky = await startFlaky(() => (breaking -= 1) >= 0);
    const flakyWorld = await startFixtureWorld({}, { SUBGRAPH_URL_EDUCATION: flaky.url });
    expect(await flakyWorld.ask('{ echo }')).toMatchObject({ data: { echo: 'again' }, errors: [] });
    breaking = 2;
    expect((await flakyWorld.ask('{ echo }')).errors[0]?.extensions['code']).toBe('SUBGRAPH_UNAVAILABLE');
    await flakyWorld.stop();
    await flaky.stop();
  });

  it('is never tried twice for a mutation', async () => {
    world.education.asked.length = 0;
    const { data, errors } = await world.ask('mutation { dropConnection }');
    expect(data).toEqual({ dropConnection: null });
    expect(errors[0]?.extensions['code']).toBe('SUBGRAPH_UNAVAILABLE');
    expect(world.education.asked).toHaveLength(1);
  });
});

describe('a department that answers nonsense', () => {
  it.each([
    ['another format', '<html>http://10.0.0.7/inner</html>'],
    ['half an answer', '{"data":{"echo":"x"'],
    ['no GraphQL', '{"ok":true}'],
    ['null', 'null'],
  ])('(%s) counts as down', async (_what, text) => {
    const app = Fastify();
    app.post('/graphql', (_request, reply) => reply.header('content-type', 'application/json').send(text));
    const world = await startFixtureWorld({}, { SUBGRAPH_URL_EDUCATION: `${await app.listen({ port: 0 })}/graphql` });
    const answer = await world.ask('{ echo }');
    expect(answer.errors[0]?.extensions).toEqual({ code: 'SUBGRAPH_UNAVAILABLE' });
    expect(answer.text).not.toContain('10.0.0.7');
    await world.stop();
    await app.close();
  });
});

/** A department whose connection breaks before the answer as long as `breaks` says so. */
async function startFlaky(breaks: () => boolean): Promise<{ url: string; stop: () => Promise<void> }> {
  const app = Fastify({ forceCloseConnections: true });
  app.post('/graphql', async (request) => {
    if (breaks()) {
      request.raw.socket.destroy();
      return undefined;
    }
    return { data: { echo: 'again' } };
  });
  return { url: `${await app.listen({ port: 0, host: '127.0.0.1' })}/graphql`, stop: () => app.close() };
}
