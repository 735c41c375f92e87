import { randomUUID } from 'node:crypto';
import type { ApolloServer } from '@apollo/server';
import type { Caller } from '@lianguan/kernel';
import type { ContextMinter } from '@lianguan/platform';
import type { GraphQLFormattedError } from 'graphql';
import type { OperationContext } from '../operation-context.js';

export interface GraphOptions {
  readonly server: ApolloServer<OperationContext>;
  readonly minter: ContextMinter;
  readonly operationBudgetMs: number;
}

export interface GraphRequest {
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

export interface GraphReply {
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly errors: readonly GraphQLFormattedError[];
}

/** An operation of the caller like any other: rights, limits and access records are those of the graph. */
export async function askAsCaller(
  { server, minter, operationBudgetMs }: GraphOptions,
  from: Caller,
  request: GraphRequest,
): Promise<GraphReply> {
  const deadlineAt = performance.now() + operationBudgetMs;
  const caller = { ...from, operationId: randomUUID() };
  const { body } = await server.executeOperation(request, {
    contextValue: { caller, contextToken: await minter.mint(caller), deadlineAt },
  });
  const { data = null, errors = [] } = body.kind === 'single' ? body.singleResult : {};
  return { data: data ?? null, errors };
}

const STATUSES: Readonly<Record<string, number>> = {
  SUBGRAPH_UNAVAILABLE: 503,
  SUBGRAPH_TIMEOUT: 504,
  INTERNAL: 500,
  FIELD_FORBIDDEN: 403,
  FORBIDDEN: 403,
  PURPOSE_REQUIRED: 403,
  CASE_REQUIRED: 403,
};

export const statusOf = ([error]: readonly GraphQLFormattedError[]): number =>
  STATUSES[String(error?.extensions?.['code'])] ?? 400;
