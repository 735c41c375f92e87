import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startFixtureWorld, type FixtureWorld } from './fixture-gateway.js';

let world: FixtureWorld;
beforeAll(async () => {
  world = await startFixtureWorld();
});
afterAll(() => world.stop());

const FILE =
  '{ institution(id: "1") { name operator { name mobile } escrowAccount { bankName protected balance } staff { name hits } } }';

describe('one query over two departments', () => {
  it('gives an officer the fields of the duty, masked by their owner', async () => {
    const answer = await world.ask(FILE, { claims: { agency: 'EDUCATION' }, extensions: { purpose: 'SUPERVISION' } });
    expect(answer).toMatchObject({
      status: 200,
      data: {
        institution: {
          name: '机构1',
          operator: { name: '张三', mobile: 'secret-mobile' },
          escrowAccount: { bankName: '某银行', protected: true, balance: 'secret-balance' },
        },
      },
      errors: [],
    });
  });

  it('gives the public the public fields, and null with a coded error for the others', async () => {
    const { data, errors, text } = await world.ask(FILE);
    expect(data).toEqual({
      institution: {
        name: '机构1',
        operator: { name: '张三', mobile: null },
        escrowAccount: { bankName: '某银行', protected: true, balance: null },
        staff: [{ name: '李四', hits: null }],
      },
    });
    expect(
      errors.map(({ path, extensions }) => [path?.join('.'), extensions['code'], extensions['coordinate']]),
    ).toEqual([
      ['institution.operator.mobile', 'FIELD_FORBIDDEN', 'Operator.mobile'],
      ['institution.escrowAccount.balance', 'FIELD_FORBIDDEN', 'EscrowAccount.balance'],
      ['institution.staff.@.hits', 'FIELD_FORBIDDEN', 'StaffMember.hits'],
    ]);
    expect(errors[0]?.message).toMatch(/举办者/);
    expect(errors[0]?.extensions['basis']).toBe('个人信息保护法 34');
    expect(text).not.toMatch(/secret|__typename/);
  });

  it('never asks a department for what is refused', async () => {
    world.education.asked.length = 0;
    world.finance.asked.length = 0;
    await world.ask(FILE);
    expect(world.education.asked.map(({ query }) => query).join()).not.toMatch(/mobile|hits/);
    expect(world.finance.asked.map(({ query }) => query).join()).not.toMatch(/balance/);
  });

  it('asks for a purpose before personal data is read', async () => {
    const { errors, data } = await world.ask(FILE, { claims: { agency: 'EDUCATION' } });
    expect(data).toMatchObject({
      institution: { operator: { mobile: null }, escrowAccount: { balance: 'secret-balance' } },
    });
    expect(errors.map(({ extensions }) => extensions['code'])).toEqual(['PURPOSE_REQUIRED']);
  });

  it.each([
    ['everything of the query', '{ signedIn auditHead }', { signedIn: null, auditHead: null }],
    [
      'everything of a department',
      '{ institution(id: 1) { escrowAccount { balance } } }',
      { institution: { escrowAccount: { balance: null } } },
    ],
    [
      'fields of a union',
      '{ subjects { ... on StaffMember { answer } ... on TrainingInstitution { id } } }',
      { subjects: [{ id: '1' }, { answer: null }] },
    ],
    [
      'fields behind an interface',
      '{ named { name ... on StaffMember { n: name a: answer } } }',
      { named: [{ name: '机构1' }, { name: '李四', n: '李四', a: null }] },
    ],
  ])('keeps its shape when the caller is refused %s', async (_what, query, data) => {
    expect((await world.ask(query)).data).toEqual(data);
  });

  it('hands the caller to the departments, signed, within one trace', async () => {
    world.education.asked.length = 0;
    world.finance.asked.length = 0;
    await world.ask(FILE, {
      claims: { agency: 'EDUCATION', person: 'p1' },
      extensions: { purpose: 'CASE', caseNo: '颍东教案〔2026〕1号' },
    });
    const [one, other] = [world.education.asked[0], world.finance.asked[0]];
    expect(one?.caller).toMatchObject({
      agency: 'EDUCATION',
      division: '341203',
      person: 'p1',
      purpose: 'CASE',
      caseNo: '颍东教案〔2026〕1号',
    });
    expect(other?.caller.operationId).toBe(one?.caller.operationId);
    const trace = (traceparent = ''): string => /^00-([0-9a-f]{32})-/.exec(traceparent)?.[1] ?? 'none';
    expect(trace(one?.traceparent)).not.toBe('none');
    expect(trace(other?.traceparent)).toBe(trace(one?.traceparent));
  });
});

describe('who asks', () => {
  it('is refused with a token that proves nothing', async () => {
    const expired = await world.issuer.token({ agency: 'EDUCATION' }, { expires: '-1h' });
    const foreign = await world.issuer.token({ agency: 'EDUCATION' }, { audience: 'another' });
    for (const token of [expired, foreign, 'rubbish', `${foreign}x`]) {
      const { status, data, errors } = await world.ask('{ institution(id: 1) { name } }', { token });
      expect([status, data, errors.map(({ extensions }) => extensions['code'])]).toEqual([
        401,
        undefined,
        ['UNAUTHENTICATED'],
      ]);
    }
  });

  it.each([{ purpose: 'CURIOSITY' }, { purpose: 7 }, { purpose: 'CASE', caseNo: { a: 1 } }])(
    'states a purpose that exists: %j',
    async (extensions) => {
      const { status, errors } = await world.ask('{ institution(id: 1) { name } }', { extensions });
      expect([status, errors[0]?.extensions['code']]).toEqual([400, 'BAD_PURPOSE']);
    },
  );
});

describe('a request that cannot be carried out', () => {
  it.each([
    ['names no operation of it', 'query A { echo } query B { echo }', { operationName: 'C' }, 'OPERATION_UNKNOWN'],
    ['names none of several', 'query A { echo } query B { echo }', {}, 'OPERATION_UNKNOWN'],
    ['is a subscription', 'subscription { institutionRecorded { cursor } }', {}, 'SUBSCRIPTION_OVER_HTTP'],
    ['is not GraphQL', '{ institution(', {}, 'GRAPHQL_PARSE_FAILED'],
    ['asks what does not exist', '{ nothing }', {}, 'GRAPHQL_VALIDATION_FAILED'],
    ['lacks a variable', 'query($id: ID!) { institution(id: $id) { name } }', {}, 'BAD_USER_INPUT'],
    [
      'is too deep',
      `{ institution(id: 1) ${'{ branches '.repeat(20)} { id } ${'}'.repeat(20)} }`,
      {},
      'QUERY_TOO_LARGE',
    ],
    [
      'has too many aliases',
      `{ ${Array.from({ length: 60 }, (_, i) => `a${i}: echo`).join(' ')} }`,
      {},
      'QUERY_TOO_LARGE',
    ],
    [
      'doubles itself by fragments',
      `{ institution(id: 1) { ...f0 } } ${Array.from({ length: 12 }, (_, i) => `fragment f${i} on TrainingInstitution { a${i}: branches { ...f${i + 1} } branches { ...f${i + 1} } }`).join(' ')} fragment f12 on TrainingInstitution { id }`,
      {},
      'QUERY_TOO_LARGE',
    ],
    ['has too many tokens', `{ ${'echo '.repeat(5_000)} }`, {}, 'GRAPHQL_PARSE_FAILED'],
    ['nests values without end', `{ echo(lines: ${'['.repeat(2_900)}`, {}, 'GRAPHQL_PARSE_FAILED'],
  ])('is answered 400 when it %s', async (...[, query, given, code]) => {
    const { status, errors } = await world.ask(query, given);
    expect([status, errors[0]?.extensions['code']]).toEqual([400, code]);
  });

  it('shows at most a few of its errors', async () => {
    expect(
      (await world.ask(`{ ${Array.from({ length: 100 }, (_, i) => `nothing${i}`).join(' ')} }`)).errors.length,
    ).toBeLessThanOrEqual(6);
  });
});

describe('errors of a department', () => {
  it('pass on with code, basis and coordinate alone', async () => {
    const { status, errors } = await world.ask('{ fail(code: "FORBIDDEN") echo(text: "x") }');
    expect(status).toBe(200);
    expect(errors[0]?.extensions).toEqual({ code: 'FORBIDDEN', basis: '某法 1', coordinate: 'Query.fail' });
    expect(errors[0]?.path).toEqual(['fail']);
  });

  it.each(['', '(code: "INTERNAL_SERVER_ERROR")', '(code: "GRAPHQL_VALIDATION_FAILED")'])(
    'are masked under their trace when unknown: fail%s',
    async (code) => {
      const { data, errors, text } = await world.ask(`{ fail${code} echo(text: "x") }`);
      expect(data).toEqual({ fail: null, echo: 'x' });
      expect(errors[0]).toMatchObject({
        path: ['fail'],
        extensions: { code: 'INTERNAL', traceId: expect.stringMatching(/^[0-9a-f]{32}$/) },
      });
      expect(text).not.toMatch(/postgresql|10\.0\.0/);
      expect(world.logged.join('')).toContain(String(errors[0]?.extensions['traceId']));
    },
  );
});

describe('introspection', () => {
  it('shows the graph without its guards outside of production', async () => {
    const { text } = await world.ask('{ __schema { types { name } directives { name } } }');
    expect(text).toContain('TrainingInstitution');
    expect(text).not.toMatch(/policy|requiresScopes|authenticated|personal|PersonalMask|join__/);
  });
});

describe('the vendor', () => {
  it('is told nothing, and its query plan header shows nothing', async () => {
    // eslint-disable-next-line no-restricted-properties -- the switch is nowhere else
    expect(process.env['APOLLO_TELEMETRY_DISABLED']).toBe('true');
    const response = await fetch(`${world.gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'apollo-query-plan-experimental': 'true' },
      body: '{"query":"{ echo }"}',
    });
    expect(await response.json()).toEqual({ data: { echo: null } });
  });
});

describe('figures and logs', () => {
  it('count operations and fetches, and name no person', async () => {
    await world.ask('query Look { institution(id: 1) { name } }', {
      claims: { agency: 'EDUCATION', person: 'person-7' },
    });
    const figures = await (await fetch(world.gateway.metricsUrl)).text();
    expect(figures).toMatch(/lianguan_gateway_operations_total\{operation="Look",outcome="ok",service="gateway"\} 1/);
    expect(figures).toMatch(/lianguan_gateway_subgraph_fetch_seconds_count\{.*subgraph="education".*outcome="ok"/);
    const line = world.logged.find((entry) => entry.includes('"Look"')) ?? '';
    expect(JSON.parse(line)).toMatchObject({ operation: 'Look', outcome: 'ok', agency: 'EDUCATION' });
    expect(line).not.toMatch(/person-7|officer-1/);
  });
});
