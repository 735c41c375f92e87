import { HeaderMap, type ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import { continueTrace, withSpan, type ContextMinter } from '@lianguan/platform';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { identify, type IdentityOptions } from '../identity.js';
import type { OperationContext } from '../operation-context.js';
import { ERRORS, type CodedError } from './coded-error.js';
import { sendError } from './error-answers.js';

export interface GraphRouteOptions {
  readonly server: ApolloServer<OperationContext>;
  readonly identity: IdentityOptions;
  readonly minter: ContextMinter;
  readonly operationBudgetMs: number;
}

/** POST /graphql: who asks is settled before the operation is read. */
export function addGraphRoute(
  app: FastifyInstance,
  { server, identity, minter, operationBudgetMs }: GraphRouteOptions,
): void {
  const context = async (request: FastifyRequest): Promise<OperationContext> => {
    const deadlineAt = performance.now() + operationBudgetMs;
    const { extensions } = (request.body ?? {}) as { extensions?: unknown };
    const identified = await identify(identity, request.headers.authorization, extensions);
    if (!identified.ok) throw requestError(identified.error);
    return { caller: identified.caller, contextToken: await minter.mint(identified.caller), deadlineAt };
  };
  const handler = fastifyApolloHandler(server, { context });
  app.post('/graphql', (request, reply) =>
    continueTrace(request.headers, () =>
      withSpan('POST /graphql', {}, async () => handler.call(app, request, reply) as Promise<unknown>),
    ),
  );
  app.route({
    method: ['GET', 'PUT', 'PATCH', 'DELETE'],
    url: '/graphql',
    handler: (request, reply) => sendError(request, reply.header('allow', 'POST'), ERRORS.METHOD),
  });
}

function requestError({ status, code, message }: CodedError): GraphQLError {
  const headers = new HeaderMap(status === 401 ? [['www-authenticate', 'Bearer error="invalid_token"']] : []);
  return new GraphQLError(message, { extensions: { code, http: { status, headers } } });
}
