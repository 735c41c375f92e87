import { buildSubgraphSchema } from '@apollo/subgraph';
import type { Caller } from '@lianguan/kernel';
import { CONTEXT_HEADER, type ContextVerifier } from '@lianguan/platform';
import Fastify, { type FastifyInstance } from 'fastify';
import { graphql, GraphQLError, parse } from 'graphql';
import { fixtureSdl } from './fixture-graph.js';

export interface Asked {
  readonly query: string;
  readonly caller: Caller;
  readonly traceparent: string | undefined;
}

export interface FixtureSubgraph {
  readonly url: string;
  readonly app: FastifyInstance;
  /** What the gateway asked, oldest first. */
  readonly asked: Asked[];
  stop(): Promise<void>;
}

const institution = (id: string) => ({
  __typename: 'TrainingInstitution',
  id,
  name: `机构${id}`,
  divisionCode: '341203',
  addresses: ['文化路1号'],
  license: {
    number: '教民134120370000001',
    issuedBy: '示例区教育局',
    validFrom: '2024-01-01',
    validTo: '2027-12-31',
    certificateCode: id === 'ended' ? null : 'E-0123-4567-89AB-CDEF-0123-4567',
  },
  operator: { name: '张三', citizenNumber: 'secret-number', mobile: 'secret-mobile' },
  staff: [{ __typename: 'StaffMember', name: '李四', answer: 'secret-answer', hits: 7 }],
});

interface Args {
  readonly id: string;
  readonly first?: number;
  readonly after?: string | null;
  readonly rows: number;
  readonly failures?: number;
  readonly failAt?: string;
  readonly text?: string;
  readonly code?: string;
  readonly batchId?: string;
  readonly format?: string;
  readonly millis: number;
  readonly size: number;
  readonly input: { readonly id: string };
}

type Resolver = (parent: unknown, args: Args, context: { drop: () => void; caller: Caller }) => unknown;

const wait = (millis: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, millis));

/** How often a page of the ledger has failed, by its cursor. */
const failed = new Map<string, number>();

function failNext(cursor: string, most: number): void {
  const times = failed.get(cursor) ?? 0;
  failed.set(cursor, times + 1);
  if (times < most) throw new GraphQLError('查询超时', { extensions: { code: 'SUBGRAPH_TIMEOUT' } });
}

const education: Record<string, Record<string, Resolver>> = {
  Query: {
    // Row security, as far as the gateway sees of it.
    institution: (_, { id }, { caller }) =>
      id.startsWith('hidden') && caller.agency !== 'JOINT_ENFORCEMENT' ? null : institution(id),
    institutions: (_, { first = 2 }) => ({
      edges: Array.from({ length: first }, (_item, index) => ({
        cursor: String(index),
        node: institution(String(index)),
      })),
      totalCount: first,
    }),
    ledger: (_, { first = 0, after, rows, failures = 0, failAt }) => {
      if (after === failAt) failNext(String(failAt), failures);
      const from = Number(after ?? 0);
      const to = Math.min(from + first, rows);
      const ids = Array.from({ length: to - from }, (_item, index) => String(from + index));
      return {
        edges: ids.map((id) => ({ cursor: id, node: institution(id) })),
        pageInfo: { hasNextPage: to < rows, endCursor: String(to) },
      };
    },
    subjects: () => [institution('1'), ...institution('1').staff],
    named: () => [institution('1'), ...institution('1').staff],
    signedIn: () => 'secret-signed-in',
    auditHead: () => 'secret-audit-head',
    echo: (_, { text }) => text,
    fail: (_, { code }) => {
      throw new GraphQLError('连接 postgresql://10.0.0.7:5432 失败', {
        extensions: code ? { code, basis: '某法 1', coordinate: 'Query.fail', http: { status: 418 }, inner: 'x' } : {},
      });
    },
    slow: async (_, { millis }) => {
      await wait(millis);
      return 'done';
    },
    slowly: async (_, { millis }) => {
      await wait(millis);
      return institution('1');
    },
  },
  TrainingInstitution: { blob: (_, { size }) => 'x'.repeat(size) },
  Mutation: {
    renameInstitution: (_, { input }) => ({ ok: true, institution: institution(input.id) }),
    dropConnection: (_parent, _args, { drop }) => drop(),
  },
};

const finance: Record<string, Record<string, Resolver>> = {
  TrainingInstitution: {
    escrowAccount: async (_, { millis = 0 }) => {
      await wait(millis);
      return { id: 'a1', bankName: '某银行', protected: true, accountNo: 'secret-account', balance: 'secret-balance' };
    },
  },
  Query: {
    escrowAccounts: () => [],
    paymentBatchFile: (_, { batchId, format, after }) => {
      const from = Number(after);
      if (batchId === 'gone' || (batchId === 'broken' && from > 0)) return null;
      if (from === 0) return { text: `${format} of ${batchId}: 0, `, next: 500 };
      return from === 500 ? { text: '500, ', next: 1_000 } : { text: '1000.', next: null };
    },
  },
};

/** A department with made data that answers whatever it is asked: what stays hidden, the gateway hides. */
export async function startFixtureSubgraph(
  name: 'education' | 'finance',
  verifier: ContextVerifier,
): Promise<FixtureSubgraph> {
  const schema = buildSubgraphSchema({
    typeDefs: parse(fixtureSdl(name)),
    resolvers: (name === 'education' ? education : finance) as never,
  });
  const app = Fastify({ forceCloseConnections: true });
  const asked: Asked[] = [];
  app.post<{ Body: { query: string; variables?: Record<string, unknown> } }>('/graphql', async (request, reply) => {
    const { query, variables } = request.body;
    const caller = await verifier.verify(String(request.headers[CONTEXT_HEADER])).catch(() => undefined);
    if (!caller)
      return reply.code(401).send({ errors: [{ message: '须经网关', extensions: { code: 'CONTEXT_REQUIRED' } }] });
    asked.push({ query, caller, traceparent: request.headers['traceparent'] as string | undefined });
    return graphql({
      schema,
      source: query,
      variableValues: variables,
      contextValue: { caller, drop: () => request.raw.socket.destroy() },
    });
  });
  const url = `${await app.listen({ port: 0, host: '127.0.0.1' })}/graphql`;
  return { url, app, asked, stop: () => app.close() };
}
