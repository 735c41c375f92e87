import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isNestedDeeper } from '../src/http/json-body.js';
import { startFixtureWorld, type FixtureWorld } from './fixture-gateway.js';

const OFFICE = 'https://office.example';

let directory: string;
let world: FixtureWorld;
let url: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'dashboard-'));
  await mkdir(join(directory, 'assets'));
  await writeFile(join(directory, 'index.html'), '<title>联管</title>');
  await writeFile(join(directory, 'assets', 'app-1a2b.js'), 'export {};');
  world = await startFixtureWorld({}, { DASHBOARD_DIR: directory, CORS_ORIGINS: OFFICE });
  url = world.gateway.url;
});
afterAll(async () => {
  await world.stop();
  await rm(directory, { recursive: true });
});

const post = (body: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body });

describe('POST /graphql', () => {
  it.each([
    ['no JSON', '{"query":', {}, 400, 'BAD_REQUEST'],
    [
      'JSON nested without end',
      `{"query":"{echo}","variables":{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}}`,
      {},
      400,
      'BAD_REQUEST',
    ],
    ['a poisoned prototype', '{"query":"{echo}","__proto__":{"a":1}}', {}, 400, 'BAD_REQUEST'],
    ['more than 1 MB', JSON.stringify({ query: '{ echo }', pad: 'x'.repeat(1_100_000) }), {}, 413, 'BODY_TOO_LARGE'],
    ['text', '{"query":"{echo}"}', { 'content-type': 'text/plain' }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['a form', 'query={echo}', { 'content-type': 'application/x-www-form-urlencoded' }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['a batch', '[{"query":"{echo}"},{"query":"{echo}"}]', {}, 400, 'BAD_REQUEST'],
    ['no query', '{}', {}, 400, 'BAD_REQUEST'],
    ['something that is no object', '"{ echo }"', {}, 400, 'BAD_REQUEST'],
  ])('refuses %s', async (...[, body, headers, status, code]) => {
    const response = await post(body, headers as Record<string, string>);
    const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
    expect([response.status, errors[0]?.extensions.code]).toEqual([status, code]);
  });

  it('is the only method', async () => {
    const response = await fetch(`${url}/graphql?query={echo}`);
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
  });

  it('counts only brackets outside of strings', () => {
    expect(isNestedDeeper('{"a":"[[[[\\"[[[["}', 2)).toBe(false);
    expect(isNestedDeeper('[[1],[2],[{}]]', 2)).toBe(true);
    expect(isNestedDeeper('[[1],[2],[3]]', 2)).toBe(false);
  });
});

describe('headers', () => {
  it('let the page use its own files, antd its styles and the sign-in its issuer, and nothing else', async () => {
    const { headers } = await fetch(`${url}/`, { headers: { accept: 'text/html' } });
    const policy = headers.get('content-security-policy') ?? '';
    const { origin } = new URL(world.issuer.url);
    for (const directive of [
      "default-src 'self'",
      "script-src 'self'",
      "style-src 'self' 'unsafe-inline'",
      `connect-src 'self' ${origin}`,
      `frame-src 'self' ${origin}`,
    ]) {
      expect(policy.split('; ')).toContain(directive);
    }
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('open the graph to the origins named and to no other', async () => {
    const preflight = (origin: string): Promise<Response> =>
      fetch(`${url}/graphql`, { method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'POST' } });
    const allowed = await preflight(OFFICE);
    expect([allowed.status, allowed.headers.get('access-control-allow-origin')]).toEqual([204, OFFICE]);
    expect((await preflight('https://elsewhere.example')).headers.get('access-control-allow-origin')).toBeNull();
    expect((await post('{"query":"{echo}"}', { origin: OFFICE })).headers.get('access-control-allow-origin')).toBe(
      OFFICE,
    );
  });
});

describe('the dashboard', () => {
  it('learns from the gateway where to sign in', async () => {
    expect(await (await fetch(`${url}/config.json`)).json()).toEqual({
      issuer: world.issuer.url,
      clientId: 'lianguan-dashboard',
      audience: 'lianguan',
      mode: 'test',
    });
  });

  it.each(['/', '/index.html', '/institutions/7'])('is served at %s', async (path) => {
    const response = await fetch(`${url}${path}`, { headers: { accept: 'text/html' } });
    expect([response.status, await response.text(), response.headers.get('cache-control')]).toEqual([
      200,
      '<title>联管</title>',
      'no-cache',
    ]);
  });

  it('keeps what carries a hash in its name', async () => {
    const { status, headers } = await fetch(`${url}/assets/app-1a2b.js`);
    expect([status, headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable']);
  });

  it.each(['/assets/none.js', '/..%2f..%2fetc%2fpasswd'])('has no %s', async (path) => {
    const response = await fetch(`${url}${path}`);
    expect([403, 404]).toContain(response.status);
    expect(((await response.json()) as { error: { code: string } }).error.code).toMatch(/NOT_FOUND|BAD_REQUEST/);
  });
});

describe('in production', () => {
  it('the graph is not explained: no introspection, no suggestions, in whatever disguise', async () => {
    const strict = await startFixtureWorld({ drainMs: 0 }, { MODE: 'production' });
    for (const query of [
      '{ __schema { types { name } } }',
      '{ a: __type(name: "Query") { name } }',
      '{ ...F } fragment F on Query { __schema { types { name } } }',
    ]) {
      const { status, data } = await strict.ask(query);
      expect([status, data]).toEqual([400, undefined]);
    }
    expect((await strict.ask('{ institutionz { id } }')).text).not.toMatch(/Did you mean|institutions/);
    expect((await strict.ask('{ __typename institution(id: 1) { __typename } }')).data).toEqual({
      __typename: 'Query',
      institution: { __typename: 'TrainingInstitution' },
    });
    const { headers } = await fetch(`${strict.gateway.url}/livez`);
    expect(headers.get('strict-transport-security')).toMatch(/max-age/);
    await strict.stop();
  });
});

describe('stopping', () => {
  it('first says that it is not ready, answers what it has begun, then is gone', async () => {
    const leaving = await startFixtureWorld({ drainMs: 300 });
    const begun = leaving.ask('{ slow(millis: 500) }');
    await leaving.ask('{ echo }');
    const stopped = leaving.gateway.stop();
    expect((await fetch(`${leaving.gateway.url}/readyz`)).status).toBe(503);
    expect((await fetch(`${leaving.gateway.url}/livez`)).status).toBe(200);
    expect((await begun).data).toEqual({ slow: 'done' });
    await stopped;
    await expect(fetch(`${leaving.gateway.url}/livez`)).rejects.toThrow();
    await Promise.all([leaving.education.stop(), leaving.finance.stop(), leaving.issuer.stop()]);
  });
});

describe('an issuer that is down', () => {
  it('is no verdict on the token, and leaves the public part of the graph open', async () => {
    const lonely = await startFixtureWorld();
    const token = await lonely.issuer.token({ agency: 'EDUCATION' });
    await lonely.issuer.stop();
    const { status, errors, text } = await lonely.ask('{ echo }', { token });
    expect([status, errors[0]?.extensions['code']]).toEqual([503, 'ISSUER_UNAVAILABLE']);
    expect(text).not.toContain('127.0.0.1');
    expect((await lonely.ask('{ echo(text: "x") }')).data).toEqual({ echo: 'x' });
    await Promise.all([lonely.gateway.stop(), lonely.education.stop(), lonely.finance.stop()]);
  });
});
