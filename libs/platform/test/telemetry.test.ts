import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, describe, expect, it } from '@jest/globals';
import { trace } from '@opentelemetry/api';
import {
  continueTrace,
  createLogger,
  createRegistry,
  currentTraceId,
  extractTraceparent,
  injectTraceparent,
  startMetricsServer,
  startTelemetry,
  withSpan,
} from '../src/index.js';

describe('the logger', () => {
  const logged = (fields: object, text = 'x'): string => {
    let written = '';
    const logger = createLogger({ name: 'test', destination: { write: (line) => void (written += line) } });
    logger.info(fields, text);
    return written;
  };

  // Built here, so that no number of the shape of a person's stands in the sources.
  const citizenNumber = ['341203', '1899', '0101', '001', 'X'].join('');
  const mobile = ['199', '0000', '1234'].join('');
  const jwt = ['eyJhbGciOiJFUzI1NiJ9', 'eyJzdWIiOiJ4In0', 'c2lnbmF0dXJl'].join('.');

  it.each([
    ['authorization', { authorization: 'Bearer abcdefgh' }, 'abcdefgh'],
    [
      'headers of a request',
      { req: { headers: { authorization: 'Bearer abcdefgh', cookie: 'sid=abcdefgh' } } },
      'abcdefgh',
    ],
    ['the context between gateway and subgraph', { headers: { 'x-lianguan-context': 'abcdefgh' } }, 'abcdefgh'],
    ['a token by its name', { token: 'abcdefgh', result: { access_token: 'abcdefgh' } }, 'abcdefgh'],
    ['a token inside a text', { err: new Error(`refused ${jwt}`) }, 'c2lnbmF0dXJl'],
    ['a bearer inside a text', { note: 'sent Bearer abcdefghijkl' }, 'abcdefghijkl'],
    ['the password of an address', { url: 'postgresql://app:hunter2@127.0.0.1/db' }, 'hunter2'],
    ['a citizen number', { row: `身份证号${citizenNumber}。` }, citizenNumber.slice(6)],
    ['a mobile', { row: { text: `联系电话：${mobile}` } }, mobile],
    ['an object of numbers', { numbers: [citizenNumber, mobile] }, mobile],
  ])('hides %s', (_case, fields, secret) => {
    const line = logged(fields);
    expect(line).not.toContain(secret);
    expect(() => JSON.parse(line) as unknown).not.toThrow();
  });

  it('hides them in the message too', () => {
    expect(logged({}, `电话 ${mobile} 身份证 ${citizenNumber} ${jwt}`)).toContain(
      '电话 199****1234 身份证 341203******** [令牌]',
    );
  });

  it('leaves amounts, ids and times alone', () => {
    const fields = {
      feeFen: 13_800_001_234,
      id: '0190a000-1390-7138-8000-138000012345',
      uscc: '52341203MJ0000001X',
      at: '2026-03-02T01:00:00.123Z',
    };
    expect(JSON.parse(logged(fields))).toMatchObject(fields);
  });
});

describe('the metrics server', () => {
  it('serves the figures on a port of its own, and nothing else', async () => {
    const registry = createRegistry('education');
    const server = await startMetricsServer({ registry });
    const answer = await fetch(server.url);
    expect(answer.headers.get('content-type')).toContain('text/plain');
    expect(await answer.text()).toMatch(/process_cpu_seconds_total\{service="education"\} \d/);
    expect((await fetch(new URL('/graphql', server.url))).status).toBe(404);
    expect((await fetch(server.url, { method: 'POST' })).status).toBe(404);
    await server.stop();
    await expect(fetch(server.url)).rejects.toThrow();
  });

  it('rejects when its port is taken', async () => {
    const registry = createRegistry('education');
    const server = await startMetricsServer({ registry });
    await expect(startMetricsServer({ registry, port: Number(new URL(server.url).port) })).rejects.toThrow(
      'EADDRINUSE',
    );
    await server.stop();
  });
});

describe('traces', () => {
  const received: string[] = [];
  const collector = createServer((request, response) => {
    request.resume();
    received.push(request.url ?? '');
    response.writeHead(200).end();
  });
  afterAll(() => {
    collector.close();
  });
  const parent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';

  it('go on over headers, and to the collector when the process stops', async () => {
    await new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve));
    const { port } = collector.address() as AddressInfo;
    const telemetry = await startTelemetry({ serviceName: 'education', otlpEndpoint: `http://127.0.0.1:${port}/` });
    const outgoing = await continueTrace({ traceparent: parent }, () =>
      withSpan('handle', { topic: 't' }, () => {
        expect(currentTraceId()).toBe('0af7651916cd43dd8448eb211c80319c');
        return Promise.resolve(injectTraceparent({ other: 'x' }));
      }),
    );
    expect(outgoing).toEqual({
      other: 'x',
      traceparent: expect.stringMatching(/^00-0af7651916cd43dd8448eb211c80319c-[0-9a-f]{16}-01$/),
    });
    await expect(withSpan('fails', {}, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(currentTraceId()).toBeUndefined();
    expect(extractTraceparent({})).toBeDefined();
    await telemetry.stop();
    expect(received).toContain('/v1/traces');
  });

  it('only pass through where nothing collects them', async () => {
    trace.disable();
    const telemetry = await startTelemetry({ serviceName: 'education' });
    const spanOf = (headers: Record<string, string>): Promise<[string, boolean]> =>
      continueTrace(headers, () =>
        withSpan('outer', {}, () =>
          withSpan('inner', {}, (span) =>
            Promise.resolve([injectTraceparent<Record<string, string>>({})['traceparent'] ?? '', span.isRecording()]),
          ),
        ),
      );
    const [outgoing, isRecording] = await spanOf({ traceparent: parent });
    expect(outgoing).toMatch(/^00-0af7651916cd43dd8448eb211c80319c-(?!b7ad6b7169203331)[0-9a-f]{16}-01$/);
    expect(isRecording).toBe(false);
    expect((await spanOf({ traceparent: parent.replace(/01$/, '00') }))[0]).toMatch(/-00$/);
    const [[own], [another]] = [await spanOf({}), await spanOf({})];
    expect(own).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/);
    expect(own.slice(0, 35)).not.toBe(another.slice(0, 35));
    expect(currentTraceId()).toBeUndefined();
    await telemetry.stop();
  });

  it('do not keep a process from stopping when the collector is away', async () => {
    const telemetry = await startTelemetry({ serviceName: 'education', otlpEndpoint: 'http://127.0.0.1:1' });
    await withSpan('lost', {}, () => Promise.resolve());
    const start = Date.now();
    await telemetry.stop();
    expect(Date.now() - start).toBeLessThan(4_000);
  });
});
