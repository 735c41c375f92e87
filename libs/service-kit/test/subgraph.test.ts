import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { asAdmin, startTestService, testCaller, type TestService } from '@lianguan/testing';
import { CLUB_ROWS, clubId, Clubs1764000000000, clubSlice, organiserId } from './club.slice.js';

let service: TestService;

beforeAll(async () => {
  service = await startTestService({ name: 'education', slices: [clubSlice], migrations: [Clubs1764000000000] });
  await asAdmin(service.database.adminUrl, CLUB_ROWS);
}, 60_000);

afterAll(() => service?.stop());

const officer = testCaller();

const sqlStatements = async (): Promise<number> => {
  const metric = await service.runtime.registry.getSingleMetric('lianguan_sql_statements_total')!.get();
  return metric.values.find(({ labels }) => labels['kind'] === 'operation')?.value ?? 0;
};

describe('pages', () => {
  it('gives every row once over the cursors, counts when asked', async () => {
    const names: string[] = [];
    let after: string | null = null;
    do {
      const { data } = await service.graphql(
        officer,
        'query ($after: String) { clubs(first: 25, after: $after) { totalCount edges { node { name } } pageInfo { endCursor hasNextPage } } }',
        { after },
      );
      expect(data.clubs.totalCount).toBe(60);
      names.push(...data.clubs.edges.map((edge: { node: { name: string } }) => edge.node.name));
      after = data.clubs.pageInfo.hasNextPage ? data.clubs.pageInfo.endCursor : null;
    } while (after);
    expect(names).toEqual(Array.from({ length: 60 }, (_, n) => `社团${String(n + 1).padStart(3, '0')}`));
  });

  it.each([
    ['a cursor of no list', { after: 'bm90' }],
    ['too many at once', { first: 201 }],
  ])('refuses %s', async (_, variables) => {
    const answer = await service.graphql(
      officer,
      'query ($first: Int! = 5, $after: String) { clubs(first: $first, after: $after) { totalCount } }',
      variables,
    );
    expect(answer.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});

describe('row security', () => {
  const names = async (caller: ReturnType<typeof testCaller>) => {
    const { data } = await service.graphql(caller, '{ clubs(first: 200) { totalCount } }');
    return data.clubs.totalCount;
  };

  it.each([
    ['the county and below', testCaller(), 60],
    ['the neighbouring county', testCaller({ division: '341202' }), 1],
    ['the city above both', testCaller({ division: '341200' }), 61],
    ['a town', testCaller({ division: '341203002' }), 0],
    ['no division code', testCaller({ division: '' }), 0],
    ['a bank', testCaller({ agency: 'BANK', roles: ['BANK'], bankId: 'bank-a' }), 2],
    ['a bank without its id', testCaller({ agency: 'BANK', roles: ['BANK'] }), 0],
    ['an institution', testCaller({ agency: 'INSTITUTION', roles: ['INST'], institutionId: clubId(61) }), 1],
  ])('shows %s their rows', async (_, caller, count) => {
    expect(await names(caller)).toBe(count);
  });

  it('shows nothing without settings, on a connection that served another caller', async () => {
    await names(testCaller({ division: '341200' }));
    const bare = await Promise.all(
      Array.from({ length: 5 }, () => service.dataSource.query('SELECT count(*)::int AS n FROM club')),
    );
    expect(bare.map((rows) => rows[0].n)).toEqual([0, 0, 0, 0, 0]);
  });

  it('binds the owner of the table too', async () => {
    const rows = await asAdmin<{ n: number }>(service.database.migratorUrl, ['SELECT count(*)::int AS n FROM club']);
    expect(rows[0]!.n).toBe(0);
  });

  it('gives the app role no DDL and operations no write', async () => {
    await expect(service.dataSource.query('CREATE TABLE mine (id int)')).rejects.toThrow(/permission denied/);
    await expect(service.dataSource.query('ALTER TABLE club DISABLE ROW LEVEL SECURITY')).rejects.toThrow(
      /must be owner/,
    );
    const operation = service.runtime.systemOperation();
    await expect(operation.db.query(`UPDATE club SET name = 'x'`)).rejects.toThrow(/read-only transaction/);
  });
});

describe('guarded fields', () => {
  const mobile = '{ clubs(first: 1) { edges { node { name mobile } } } }';

  it('gives whom the matrix lets read', async () => {
    const { data, errors } = await service.graphql(officer, mobile);
    expect({ data, errors }).toEqual({
      data: { clubs: { edges: [{ node: { name: '社团001', mobile: '19900000001' } }] } },
      errors: undefined,
    });
  });

  it('masks for whom it is masked', async () => {
    const { data } = await service.graphql(testCaller({ agency: 'JOINT_ENFORCEMENT', roles: ['JEO'] }), mobile);
    expect(data.clubs.edges[0].node.mobile).toBe('199****0001');
  });

  it.each([
    ['the public', testCaller({ agency: 'PUBLIC', roles: ['PUBLIC'], division: '*' }), 'FIELD_FORBIDDEN'],
    ['who states no purpose', testCaller({ purpose: undefined }), 'PURPOSE_REQUIRED'],
  ])('refuses %s: null, the rest stands', async (_, caller, code) => {
    const { data, errors } = await service.graphql(caller, mobile);
    expect(data.clubs.edges[0].node).toEqual({ name: '社团001', mobile: null });
    expect(errors).toHaveLength(1);
    expect(errors![0]).toMatchObject({
      path: ['clubs', 'edges', 0, 'node', 'mobile'],
      extensions: { code, coordinate: 'Club.mobile' },
    });
    expect(errors![0]!.extensions['basis']).toMatch(/个人信息保护法/);
  });

  it('are guarded behind _entities too', async () => {
    const query = `query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on Club { mobile feeFen } ... on Place { id clubCount } } }`;
    const refs = [
      { __typename: 'Club', id: clubId(1) },
      { __typename: 'Place', id: 'p1' },
      { __typename: 'Club', id: clubId(61) },
    ];
    const { data, errors } = await service.graphql(testCaller({ agency: 'CIVIL_AFFAIRS', roles: ['CIVIL'] }), query, {
      refs,
    });
    expect(data._entities).toEqual([{ mobile: expect.anything(), feeFen: null }, { id: 'p1', clubCount: null }, null]);
    expect(errors!.map(({ extensions }) => extensions['coordinate']).sort()).toEqual([
      'Club.feeFen',
      'Place.clubCount',
    ]);
  });

  it('open to a bank for its own customers, which the slice proves', async () => {
    const bank = testCaller({ agency: 'BANK', roles: ['BANK'], bankId: 'bank-a' });
    const { data } = await service.graphql(bank, '{ clubs(first: 1) { edges { node { feeFen } } } }');
    expect(data.clubs.edges).toEqual([{ node: { feeFen: '1.00' } }]);
  });
});

describe('statements', () => {
  const query = (first: number) => `{ clubs(first: ${first}) { edges { node { name note { text } } } } }`;

  it('are as many for 50 rows as for 1', async () => {
    const cost = async (first: number) => {
      const before = await sqlStatements();
      const { data } = await service.graphql(officer, query(first));
      expect(data.clubs.edges).toHaveLength(first);
      return (await sqlStatements()) - before;
    };
    expect([await cost(1), await cost(50)]).toEqual([2, 2]);
  });

  it('are as many for 50 references as for 1', async () => {
    const cost = async (count: number) => {
      const before = await sqlStatements();
      const refs = Array.from({ length: count }, (_, n) => ({ __typename: 'Club', id: clubId(n + 1) }));
      const { data } = await service.graphql(
        officer,
        'query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on Club { name note { text } } } }',
        { refs },
      );
      expect(data._entities[count - 1].note.text).toContain('备注');
      return (await sqlStatements()) - before;
    };
    expect([await cost(1), await cost(50)]).toEqual([2, 2]);
  });

  it('of more operations than connections do not wait for each other for ever', async () => {
    const answers = await Promise.all(Array.from({ length: 30 }, () => service.graphql(officer, query(10))));
    expect(answers.every(({ errors }) => errors === undefined)).toBe(true);
  });
});

describe('faults', () => {
  it('tell nothing but a trace id', async () => {
    const { data, errors } = await service.graphql(officer, '{ broken }');
    expect(data).toBeNull();
    expect(errors).toHaveLength(1);
    expect(errors![0]!.extensions).toEqual({ code: 'INTERNAL', traceId: expect.stringMatching(/^[0-9a-f]{32}$/) });
    expect(JSON.stringify(errors)).not.toMatch(/division|zero|stack/i);
  });

  it('are none of the service where an id is mistyped', async () => {
    const { errors } = await service.graphql(officer, '{ club(id: "Z-001") { name } }');
    expect(errors).toMatchObject([{ message: '编号的格式不对，请核对后重试', extensions: { code: 'BAD_USER_INPUT' } }]);
  });
});

describe('access records', () => {
  it('name the persons shown by opaque id, and are read by the person and by the auditor', async () => {
    await service.graphql(
      testCaller({ subject: 'officer-9', caseNo: 'A-1' }),
      'query Look { clubs(first: 2) { edges { node { mobile } } } }',
    );
    const fields = 'edges { node { operationName agency subject purpose caseNo fieldClasses personCount decision } }';
    const own = await service.graphql(
      testCaller({ agency: 'GUARDIAN', roles: ['GUARDIAN'], person: organiserId(2) }),
      `{ educationAccessRecords(first: 1) { ${fields} } }`,
    );
    const seen = {
      operationName: 'Look',
      agency: 'EDUCATION',
      purpose: 'SUPERVISION',
      fieldClasses: ['MOBILE'],
      decision: 'ALLOWED',
    };
    expect(own.data.educationAccessRecords.edges).toEqual([
      { node: { ...seen, subject: null, caseNo: null, personCount: 1 } },
    ]);
    const audit = await service.graphql(
      testCaller({ roles: ['AUDIT_ADMIN'] }),
      `{ educationAccessRecords(first: 200) { totalCount ${fields} } }`,
    );
    expect(audit.data.educationAccessRecords.edges).toContainEqual({
      node: { ...seen, subject: 'officer-9', caseNo: 'A-1', personCount: 2 },
    });
    const other = await service.graphql(
      testCaller({ roles: ['AUDIT_ADMIN'], division: '341202' }),
      '{ educationAccessRecords(first: 200) { edges { node { operationName } } } }',
    );
    expect(JSON.stringify(other)).not.toContain('Look');
    const nobody = await service.graphql(officer, '{ educationAccessRecords(first: 1) { totalCount } }');
    expect(nobody.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});
