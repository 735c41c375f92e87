import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startSystem, type System, type Who } from './harness.js';
import { importLedger, LEDGER_KINDS } from './offices.js';

let system: System;
beforeAll(async () => {
  system = await startSystem();
  for (const kind of LEDGER_KINDS) {
    await importLedger(system, kind);
    await importLedger(system, kind, 'other');
  }
});
afterAll(() => system?.dispose());

const FIELDS = `{ institutions(first: 1, filter: { certificateState: BOTH }) { edges { node {
  name operator { name citizenNumber mobile }
  escrowAccount { protected accountNo balance }
  backgroundSummary { listed }
  backgroundChecks { answer staffName citizenNumber }
} } } }`;

const FULL_NUMBER = /^\d{17}[\dX]$/;
const MASKED_NUMBER = /^\d{6}\*{8}\d{3}[\dX]$/;
const MASKED_MOBILE = /^\d{3}\*{4}\d{4}$/;
const MASKED_ACCOUNT = /^\*+\d{4}$/;
const DENIED = 'FIELD_FORBIDDEN';
const CASE = 'CASE_REQUIRED';

/** What each column of the field access matrix shows of a row: a pattern of the value, or the code of the refusal. */
const SHOWN: readonly (readonly [string, Who, string | RegExp, string | RegExp, string | RegExp, string | RegExp])[] = [
  // agency                       who                                                   citizen number  balance           background counts  answers
  ['education', { agency: 'EDUCATION', role: 'EDU_SUP' }, FULL_NUMBER, /^\d+\.\d\d$/, /^\d+$/, /^(CLEAR|HIT|PENDING)$/],
  ['market regulation', { agency: 'MARKET_REGULATION', role: 'SAMR_REG' }, MASKED_NUMBER, DENIED, DENIED, DENIED],
  ['civil affairs', { agency: 'CIVIL_AFFAIRS', role: 'CIVIL' }, MASKED_NUMBER, DENIED, DENIED, DENIED],
  ['finance', { agency: 'FINANCE', role: 'FIN' }, MASKED_NUMBER, /^\d+\.\d\d$/, DENIED, DENIED],
  ['police', { agency: 'PUBLIC_SECURITY', role: 'POL_STATION' }, CASE, CASE, /^\d+$/, /^(CLEAR|HIT|PENDING)$/],
  ['the joint office', { agency: 'JOINT_ENFORCEMENT', role: 'JEO' }, MASKED_NUMBER, /^\d+\.\d\d$/, /^\d+$/, DENIED],
  ['a township', { agency: 'TOWNSHIP', role: 'TOWNSHIP', division: '341203' }, DENIED, DENIED, DENIED, DENIED],
];

interface Answer {
  readonly institutions: {
    readonly edges: readonly {
      readonly node: {
        readonly name: string;
        readonly operator: {
          readonly name: string;
          readonly citizenNumber: string | null;
          readonly mobile: string | null;
        };
        readonly escrowAccount: {
          readonly protected: boolean;
          readonly accountNo: string | null;
          readonly balance: string | null;
        };
        readonly backgroundSummary: { readonly listed: number } | null;
        readonly backgroundChecks:
          | readonly {
              readonly answer: string | null;
              readonly staffName: string | null;
              readonly citizenNumber: string | null;
            }[]
          | null;
      };
    }[];
  };
}

async function read(token: string | null, purpose: string | null = 'SUPERVISION') {
  const extensions = purpose ? { purpose } : {};
  const { data, errors } = await system.graphql<Answer>(token, FIELDS, { extensions });
  const codeOf = (field: string) =>
    errors.find(({ path }) => path?.at(-1) === field)?.extensions['code'] as string | undefined;
  return { node: data!.institutions.edges[0]!.node, codeOf };
}

describe('field access (G2)', () => {
  it.each(SHOWN)('%s reads what its duty needs', async (_name, who, citizenNumber, balance, counts, answers) => {
    const { node, codeOf } = await read(await system.token(who));
    const expectShown = (value: string | null | undefined, field: string, expected: string | RegExp) => {
      if (expected instanceof RegExp) expect(value).toMatch(expected);
      else expect({ value: value ?? null, code: codeOf(field) }).toEqual({ value: null, code: expected });
    };
    expect(node.operator.name).not.toBe('');
    expectShown(node.operator.citizenNumber, 'citizenNumber', citizenNumber);
    expectShown(node.escrowAccount.balance, 'balance', balance);
    expectShown(node.backgroundSummary && String(node.backgroundSummary.listed), 'backgroundSummary', counts);
    expectShown(node.backgroundChecks?.[0]?.answer, 'backgroundChecks', answers);
  });

  it('masks what is masked: mobiles for market regulation, account numbers for the office, persons for education', async () => {
    const market = await read(await system.token({ agency: 'MARKET_REGULATION', role: 'SAMR_REG' }));
    expect(market.node.operator.mobile).toMatch(MASKED_MOBILE);
    const office = await read(await system.token({ agency: 'JOINT_ENFORCEMENT', role: 'JEO' }));
    expect(office.node.escrowAccount.accountNo).toMatch(MASKED_ACCOUNT);
    const education = await read(await system.token({ agency: 'EDUCATION', role: 'EDU_SUP' }));
    expect(education.node.backgroundChecks![0]).toMatchObject({
      staffName: expect.stringMatching(/^.\*+$/u),
      citizenNumber: expect.stringMatching(MASKED_NUMBER),
    });
    const police = await read(await system.token({ agency: 'PUBLIC_SECURITY', role: 'POL_STATION' }));
    expect(police.node.backgroundChecks![0]!.citizenNumber).toMatch(FULL_NUMBER);
  });

  it('the public sees what is public, and nothing else', async () => {
    const { node, codeOf } = await read(null);
    expect(node.escrowAccount).toEqual({ protected: true, accountNo: null, balance: null });
    expect(node.operator).toMatchObject({ citizenNumber: null, mobile: null });
    expect(codeOf('citizenNumber')).toBe(DENIED);
  });

  it('personal data is not read without a purpose', async () => {
    const { node, codeOf } = await read(await system.token({ agency: 'EDUCATION', role: 'EDU_SUP' }), null);
    expect(node.operator.citizenNumber).toBeNull();
    expect(codeOf('citizenNumber')).toBe('PURPOSE_REQUIRED');
  });

  it('every reading of a person is on record, and the record names the purpose', async () => {
    const auditor = await system.token({ agency: 'EDUCATION', role: 'AUDIT_ADMIN' });
    const { data } = await system.graphql<{
      educationAccessRecords: { edges: { node: { agency: string; purpose: string | null; fieldClasses: string[] } }[] };
    }>(auditor, '{ educationAccessRecords(first: 200) { edges { node { agency purpose fieldClasses } } } }');
    const records = data!.educationAccessRecords.edges.map(({ node }) => node);
    expect(records).toContainEqual(
      expect.objectContaining({
        agency: 'MARKET_REGULATION',
        purpose: 'SUPERVISION',
        fieldClasses: expect.arrayContaining(['CITIZEN_NUMBER']),
      }),
    );
  });
});

describe('row access', () => {
  const count = async (who: Who) => {
    const { data } = await system.graphql<{ institutions: { totalCount: number } }>(
      await system.token(who),
      '{ institutions { totalCount } }',
    );
    return data!.institutions.totalCount;
  };

  it.each([
    ['the county', '341203', 113],
    ['the next county', '341202', 5],
    ['the city above both', '341200', 118],
    ['the province', '340000', 118],
    ['another province', '330000', 0],
  ])('an officer of %s sees the own division and below', async (_name, division, institutions) => {
    expect(await count({ agency: 'EDUCATION', role: 'EDU_SUP', division })).toBe(institutions);
    expect(await count({ agency: 'FINANCE', role: 'FIN', division })).toBe(institutions);
  });

  it('an institution sees itself', async () => {
    const officer = await system.token({ agency: 'EDUCATION', role: 'EDU_SUP' });
    const { data } = await system.graphql<{ institutions: { edges: { node: { id: string } }[] } }>(
      officer,
      '{ institutions(first: 2) { edges { node { id } } } }',
    );
    const [own, other] = data!.institutions.edges.map(({ node }) => node.id);
    const token = await system.token({ agency: 'INSTITUTION', role: 'INST', institution: own! });
    const answer = await system.graphql<{ own: { id: string }; other: null }>(
      token,
      'query ($own: ID!, $other: ID!) { own: institution(id: $own) { id operator { citizenNumber } } other: institution(id: $other) { id } }',
      { variables: { own, other } },
    );
    expect(answer.errors).toEqual([]);
    expect(answer.data).toMatchObject({
      own: { id: own, operator: { citizenNumber: expect.stringMatching(FULL_NUMBER) } },
      other: null,
    });
  });

  it('a bank sees its own customers', async () => {
    const token = await system.token({ agency: 'BANK', role: 'BANK', bank: 'DEMO01' });
    const { data } = await system.graphql<{
      escrowAccounts: { totalCount: number; edges: { node: { bankName: string } }[] };
    }>(token, '{ escrowAccounts(first: 200) { totalCount edges { node { bankName } } } }');
    const names = new Set(data!.escrowAccounts.edges.map(({ node }) => node.bankName));
    expect(data!.escrowAccounts.totalCount).toBeGreaterThan(0);
    expect(names.size).toBeLessThanOrEqual(2);
  });
});

describe('no way around the gateway', () => {
  it('a subgraph answers nothing without the signed context, not even with a valid access token', async () => {
    const token = await system.token({ agency: 'EDUCATION', role: 'EDU_SUP' });
    for (const { url } of Object.values(system.running().subgraphs)) {
      const response = await fetch(new URL('/graphql', url), {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ query: '{ __typename }' }),
      });
      expect(response.status).toBe(401);
      expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'CONTEXT_REQUIRED' } }] });
    }
  });

  it.each([
    ['a token with another signature', (token: string) => `${token.slice(0, -8)}AAAAAAAA`],
    ['no token where an officer is needed', () => null],
  ])('%s opens nothing', async (_name, change) => {
    const token = change(await system.token({ agency: 'EDUCATION', role: 'EDU_SUP' }));
    const answer = await system.graphql<{ duplicateCandidates: null }>(token, '{ duplicateCandidates { totalCount } }');
    expect(answer.data?.duplicateCandidates ?? null).toBeNull();
    expect(answer.errors[0]?.extensions['code']).toBe('UNAUTHENTICATED');
  });

  it('an office hands in its own ledger only', async () => {
    const token = await system.token({ agency: 'MARKET_REGULATION', role: 'SAMR_REG' });
    const uploaded = await system.upload(token, 'EDUCATION_LEDGER', { name: 'x.csv', content: '台账编号\n1' });
    expect(uploaded).toMatchObject({ status: 403, error: { code: 'FORBIDDEN' } });
  });
});
