import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@lianguan/testing';
import { WebSocket, type ClientOptions } from 'ws';
import { merged, recorded, revoked, startFixtureEvents, type FixtureEvents } from './fixture-events.js';
import { startFixtureWorld, type FixtureWorld } from './fixture-gateway.js';
import { subscribe, taken, untilServed } from './fixture-subscribers.js';

const QUERY = 'subscription { institutionRecorded { cursor version } }';
const OFFICER = { agency: 'EDUCATION' };

let events: FixtureEvents;
let world: FixtureWorld;
const opened: WebSocket[] = [];
beforeAll(async () => {
  events = await startFixtureEvents();
  world = await startWorld({ pingMs: 200, initLimitMs: 300 }, { CORS_ORIGINS: 'https://office.example' });
});
afterEach(() => {
  for (const socket of opened.splice(0)) socket.terminate();
});
afterAll(async () => {
  await world.stop();
  await events.stop();
});

async function startWorld(
  streams: NonNullable<Parameters<typeof startFixtureWorld>[0]>['streams'],
  env: Record<string, string> = {},
): Promise<FixtureWorld> {
  const started = await startFixtureWorld({ streams }, { EVENT_LOG_URL: events.database.appUrl, ...env });
  await untilServed(started);
  return started;
}

interface Socket {
  readonly socket: WebSocket;
  readonly said: Record<string, unknown>[];
  readonly closed: Promise<[number, string]>;
  say(message: unknown): void;
}

/** A socket without a client library's manners. */
function dial({ url } = world.gateway, options: ClientOptions = {}, protocol = 'graphql-transport-ws'): Socket {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, protocol, options);
  opened.push(socket);
  const said: Record<string, unknown>[] = [];
  socket.on('message', (data) => said.push(JSON.parse(String(data)) as Record<string, unknown>));
  const closed = new Promise<[number, string]>((resolve) => {
    socket.on('close', (code, reason) => resolve([code, String(reason)]));
    socket.on('error', (fault) => resolve([0, fault.message]));
  });
  return {
    socket,
    said,
    closed,
    say: (message) => socket.send(typeof message === 'string' ? message : JSON.stringify(message)),
  };
}

async function greeted(given?: Parameters<typeof dial>[0], payload = {}): Promise<Socket> {
  const dialled = dial(given);
  await new Promise((resolve) => dialled.socket.once('open', resolve));
  dialled.say({ type: 'connection_init', payload });
  await eventually(() => expect(dialled.said).toContainEqual({ type: 'connection_ack' }));
  return dialled;
}

const errorsOf = ({ said }: Socket): unknown[] =>
  said
    .filter(({ type }) => type === 'error')
    .map(({ payload }) => (payload as { extensions: { code: string } }[])[0]?.extensions.code);

describe('a socket', () => {
  it.each([
    ['of a page of another origin', { origin: 'https://evil.example' }, 403],
    ['whose origin is none', { origin: 'null' }, 403],
  ])('%s is refused', async (_what, options, status) => {
    expect(await dial(world.gateway, options).closed).toEqual([0, `Unexpected server response: ${status}`]);
  });

  it.each([[undefined], ['https://office.example'], ['own']])('of %s is taken', async (origin) => {
    const { socket } = dial(world.gateway, origin ? { origin: origin === 'own' ? world.gateway.url : origin } : {});
    await new Promise((resolve) => socket.once('open', resolve));
  });

  it('is only at /graphql', async () => {
    const { closed } = dial({ ...world.gateway, url: `${world.gateway.url}/elsewhere` });
    expect(await closed).toEqual([0, 'Unexpected server response: 404']);
  });

  it('that says nothing is closed', async () => {
    expect(await dial().closed).toEqual([4408, 'Connection initialisation timeout']);
  });

  it.each([
    ['no JSON', '{"type":', 4400],
    ['no message of the protocol', '{"type":"hello"}', 4400],
    ['JSON nested without end', `{"type":"ping","payload":${'['.repeat(30_000)}`, 4400],
    ['more than 64 KB', `"${'x'.repeat(70_000)}"`, 1009],
    ['a subscription before its greeting', { type: 'subscribe', id: '1', payload: { query: QUERY } }, 4401],
  ])('that says %s is closed', async (_what, message, code) => {
    const dialled = dial();
    await new Promise((resolve) => dialled.socket.once('open', resolve));
    dialled.say(message);
    expect((await dialled.closed)[0]).toBe(code);
  });

  it('that sends bytes is closed', async () => {
    const dialled = await greeted();
    dialled.socket.send(Buffer.from([1, 2, 3]));
    expect((await dialled.closed)[0]).toBe(4400);
  });

  it('speaks graphql-transport-ws alone', async () => {
    expect((await dial(world.gateway, {}, 'graphql-ws').closed)[1]).toMatch(/no subprotocol|Unexpected/);
  });

  it('with a token that proves nothing is closed', async () => {
    const dialled = dial();
    await new Promise((resolve) => dialled.socket.once('open', resolve));
    dialled.say({ type: 'connection_init', payload: { authorization: 'Bearer rubbish' } });
    expect(await dialled.closed).toEqual([4401, 'UNAUTHENTICATED']);
  });

  it('that no longer answers is cut off', async () => {
    const { socket, closed } = await greeted();
    // A frozen client: neither pongs nor reads.
    socket.pause();
    const figures = async () => (await fetch(world.gateway.metricsUrl)).text();
    socket.send(JSON.stringify({ type: 'subscribe', id: '1', payload: { query: QUERY } }));
    await eventually(async () => expect(await figures()).toMatch(/streams_open\{transport="ws".*\} 1/));
    await eventually(async () => expect(await figures()).toMatch(/streams_open\{transport="ws".*\} 0/));
    socket.resume();
    expect((await closed)[0]).toBe(1006);
  });
});

describe('what is asked over a stream', () => {
  it.each([
    ['a query', '{ echo }', {}, 'ONLY_SUBSCRIPTIONS'],
    ['a mutation', 'mutation { dropConnection }', {}, 'ONLY_SUBSCRIPTIONS'],
    ['nothing', '', {}, 'GRAPHQL_PARSE_FAILED'],
    ['too many tokens', `subscription { ${'a '.repeat(4_000)} }`, {}, 'GRAPHQL_PARSE_FAILED'],
    ['what does not exist', 'subscription { nothing }', {}, 'GRAPHQL_VALIDATION_FAILED'],
    [
      'two things at once',
      `subscription { a: institutionRecorded { cursor } b: institutionRecorded { cursor } }`,
      {},
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'nothing in the end',
      'subscription { institutionRecorded @skip(if: true) { cursor } }',
      {},
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'a missing variable',
      'subscription($a: String!) { institutionRecorded(after: $a) { cursor } }',
      {},
      'BAD_USER_INPUT',
    ],
    ['an unknown purpose', QUERY, { extensions: { purpose: 'CURIOSITY' } }, 'BAD_PURPOSE'],
    [
      'too much',
      `subscription { institutionRecorded { institution ${'{ branches '.repeat(20)} { id } ${'}'.repeat(20)} } }`,
      {},
      'QUERY_TOO_LARGE',
    ],
    [
      'too many aliases',
      `subscription { institutionRecorded { institution { ${Array.from({ length: 60 }, (_, i) => `a${i}: id`).join(' ')} } } }`,
      {},
      'QUERY_TOO_LARGE',
    ],
  ])('is refused when it is %s', async (_what, query, options, code) => {
    expect(await (await subscribe(world, query, { claims: OFFICER, ...options })).ended).toBe(code);
    if (code === 'BAD_PURPOSE') return;
    expect(await (await subscribe(world, query, { transport: 'sse', claims: OFFICER, ...options })).ended).toBe(code);
  });

  it('leaves nothing running of a mutation', () => {
    expect(world.education.asked.filter(({ query }) => query.includes('dropConnection'))).toEqual([]);
  });

  it.each([
    ['no token that proves anything', { authorization: 'Bearer rubbish' }, '{"query":"x"}', 401, 'UNAUTHENTICATED'],
    ['another answer wanted', { accept: 'application/json' }, '{"query":"x"}', 406, 'NOT_ACCEPTABLE'],
    ['no query', {}, '{}', 400, 'BAD_REQUEST'],
    ['no JSON', {}, '{', 400, 'BAD_REQUEST'],
    ['an unknown purpose', {}, '{"query":"x","extensions":{"purpose":"X"}}', 400, 'BAD_PURPOSE'],
  ])('by POST with %s is answered as any request', async (_what, headers, body, status, code) => {
    const response = await fetch(`${world.gateway.url}/graphql/stream`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...headers } as Record<
        string,
        string
      >,
      body,
    });
    const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
    expect([response.status, errors[0]?.extensions.code]).toEqual([status, code]);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('is not to be had by GET', async () => {
    expect((await fetch(`${world.gateway.url}/graphql/stream`)).status).toBe(405);
  });
});

describe('too many', () => {
  it('connections of one subject, of all who are not signed in, and altogether', async () => {
    const small = await startWorld({ connections: { total: 4, perSubject: 1, anonymous: 2 } });
    const one = await subscribe(small, QUERY, { claims: OFFICER });
    expect(await (await subscribe(small, QUERY, { claims: OFFICER })).ended).toBe('TOO_MANY_STREAMS');
    expect(await (await subscribe(small, QUERY, { claims: OFFICER, transport: 'sse' })).ended).toBe('429');
    const anyone = [await subscribe(small, QUERY), await subscribe(small, QUERY, { transport: 'sse' })];
    expect(await (await subscribe(small, QUERY)).ended).toBe('TOO_MANY_STREAMS');
    dial(small.gateway);
    await eventually(async () =>
      expect(await dial(small.gateway).closed).toEqual([0, 'Unexpected server response: 503']),
    );
    one.stop();
    await eventually(async () => {
      const again = await subscribe(small, QUERY, { claims: OFFICER });
      expect(await Promise.race([again.ended, Promise.resolve('OPEN')])).toBe('OPEN');
      again.stop();
    });
    for (const each of anyone) each.stop();
    await small.stop();
  });

  it('subscriptions of one socket', async () => {
    const small = await startWorld({ subscriptionsPerConnection: 2 });
    const dialled = await greeted(small.gateway);
    for (const id of ['1', '2', '3']) dialled.say({ type: 'subscribe', id, payload: { query: QUERY } });
    await eventually(() => expect(errorsOf(dialled)).toEqual(['TOO_MANY_STREAMS']));
    dialled.say({ type: 'complete', id: '1' });
    dialled.say({ type: 'subscribe', id: '4', payload: { query: QUERY } });
    await events.publish([recorded('1')]);
    await eventually(() => {
      const next = dialled.said.filter(({ type }) => type === 'next').map(({ id }) => id);
      expect(next.sort()).toEqual(['2', '4']);
    });
    dialled.socket.close();
    await small.stop();
  });
});

it('a token that expires ends its streams, so that the client comes back with a fresh one', async () => {
  const token = await world.issuer.token(OFFICER, { expires: '2s' });
  const [socket, stream] = [
    await subscribe(world, QUERY, { token }),
    await subscribe(world, QUERY, { token, transport: 'sse' }),
  ];
  const raw = await greeted(world.gateway, { authorization: `Bearer ${token}` });
  expect(await Promise.all([socket.ended, stream.ended])).toEqual(['TOKEN_EXPIRED', 'TOKEN_EXPIRED']);
  expect(await raw.closed).toEqual([4403, 'TOKEN_EXPIRED']);
});

it('a person whose tokens are taken back is shown out at once, over every connection, and let in no more', async () => {
  const own = await startFixtureEvents();
  const env = { EVENT_LOG_URL: own.database.appUrl };
  const left = await startWorld({}, env);
  const token = await left.issuer.token(OFFICER);
  const [socket, stream] = [
    await subscribe(left, QUERY, { token }),
    await subscribe(left, QUERY, { token, transport: 'sse' }),
  ];
  const raw = await greeted(left.gateway, { authorization: `Bearer ${token}` });
  const publicOne = await subscribe(left, QUERY);
  await own.publish([revoked('officer-2'), revoked('officer-1')]);
  expect(await Promise.all([socket.ended, stream.ended])).toEqual(['TOKEN_REVOKED', 'TOKEN_REVOKED']);
  expect(await raw.closed).toEqual([4403, 'TOKEN_REVOKED']);
  expect(await left.ask('{ __typename }', { token })).toMatchObject({ status: 401 });
  expect(await left.ask('{ __typename }')).toMatchObject({ status: 200 });
  await own.publish([recorded('after')]);
  await taken(publicOne, 1);
  publicOne.stop();
  await left.stop();

  // One that starts later knows it from the log.
  const next = await startWorld({}, env);
  expect(await next.ask('{ __typename }', { claims: OFFICER })).toMatchObject({ status: 401 });
  await next.stop();
  await own.stop();
});

it('a client that does not read is bounded, told so, and goes on by its cursor', async () => {
  const slow = await startWorld({ stallMs: 400 });
  const query =
    'subscription($after: String) { institutionRecorded(after: $after) { cursor version institution { blob(size: 400000) } } }';
  const dialled = await greeted(slow.gateway);
  dialled.say({ type: 'subscribe', id: '1', payload: { query } });
  await eventually(() =>
    expect(slow.logged.filter((line) => line.includes('"msg":"subscription"')).length).toBeGreaterThan(1),
  );
  dialled.socket.pause();
  slow.education.asked.length = 0;
  await events.publish(Array.from({ length: 120 }, (_, index) => recorded('1', index + 1)));
  await eventually(() => expect(slow.logged.join('')).toContain('"code":"SLOW_CONSUMER"'));
  // What the network has taken and what a stream keeps, and no more.
  const asked = slow.education.asked.length;
  expect(asked).toBeLessThan(100);
  dialled.socket.resume();
  await eventually(() => expect(errorsOf(dialled)).toEqual(['SLOW_CONSUMER']));
  type Next = { payload: { data: { institutionRecorded: { cursor: string; version: number } } } };
  const seen = dialled.said
    .filter(({ type }) => type === 'next')
    .map((next) => (next as unknown as Next).payload.data.institutionRecorded);
  const again = await subscribe(slow, query, { variables: { after: seen.at(-1)?.cursor } });
  const rest = await taken(again, 120 - seen.length);
  expect([...seen, ...rest].map(({ version }) => version)).toEqual(
    Array.from({ length: 120 }, (_, index) => index + 1),
  );
  again.stop();
  await slow.stop();
});

describe('a department that is away', () => {
  it('leaves its part null with a code where another owns the entity', async () => {
    const other = await startWorld({});
    await other.finance.stop();
    const subscriber = await subscribe(
      other,
      'subscription { institutionRecorded { institution { name escrowAccount { bankName } } } }',
    );
    await events.publish([recorded('7')]);
    await taken(subscriber, 1);
    expect(subscriber.results[0]).toEqual({
      data: { institutionRecorded: { institution: { name: '机构7', escrowAccount: null } } },
      errors: [
        {
          message: '金融监管部门的系统暂时无法访问，此项内容暂缺',
          path: ['institutionRecorded', 'institution', 'escrowAccount'],
          extensions: { code: 'SUBGRAPH_UNAVAILABLE' },
        },
      ],
    });
    subscriber.stop();
    await other.stop();
  });

  it('and must say who may see the event is asked again, then the stream ends rather than leak', async () => {
    const other = await startWorld({ undecidedWaitsMs: [50, 100] });
    const subscribers = [
      await subscribe(other, 'subscription { institutionsMerged { version } }'),
      await subscribe(other, 'subscription { institutionsMerged { version } }', { transport: 'sse' }),
    ];
    await other.education.stop();
    await events.publish([merged('1', '2')]);
    for (const subscriber of subscribers) {
      expect(await subscriber.ended).toBe('EVENT_UNDECIDED');
      expect(subscriber.payloads()).toEqual([]);
    }
    await other.stop();
  });
});

it('many subscribers of one topic get every event, with a bounded number of queries at once', async () => {
  const many = await startWorld({ eventsAtOnce: 4, connections: { total: 200, perSubject: 200, anonymous: 200 } });
  const subscribers = await Promise.all(Array.from({ length: 60 }, () => subscribe(many, QUERY)));
  await eventually(async () =>
    expect(await (await fetch(many.gateway.metricsUrl)).text()).toMatch(/streams_open\{transport="ws".*\} 60/),
  );
  await events.publish([recorded('1', 1), recorded('1', 2), recorded('1', 3)]);
  for (const subscriber of subscribers)
    expect((await taken(subscriber, 3)).map(({ version }) => version)).toEqual([1, 2, 3]);
  for (const subscriber of subscribers) subscriber.stop();
  await many.stop();
});

it('the trace of an event goes on into its query, and no variable into the log', async () => {
  const trace = '4bf92f3577b34da6a3ce929d0e0e4736';
  const subscriber = await subscribe(
    world,
    'subscription Named($id: ID) { institutionRecorded(institutionId: $id) { institution { name } } }',
    { claims: { ...OFFICER, person: 'person-7' }, variables: { id: 'secret-id' } },
  );
  world.education.asked.length = 0;
  await events.publish([recorded('secret-id', 1, { traceparent: `00-${trace}-00f067aa0ba902b7-01` })]);
  await taken(subscriber, 1);
  expect(world.education.asked.map(({ traceparent }) => traceparent?.split('-')[1])).toEqual([trace]);
  expect(world.logged.find((line) => line.includes('"operation":"Named"'))).toBeDefined();
  expect(world.logged.join('')).not.toMatch(/secret-id|person-7|officer-1/);
  subscriber.stop();
});
