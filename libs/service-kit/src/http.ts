import { randomBytes } from 'node:crypto';
import { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { Caller } from '@lianguan/kernel';
import { continueTrace, CONTEXT_HEADER, withSpan, type ContextVerifier } from '@lianguan/platform';
import fastify, { type FastifyError, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { AccessRecorder } from './access-record.js';
import { faultSummary, formatError } from './graph-errors.js';
import { OperationContext } from './operation-context.js';
import { operationPlugin } from './operation-plugin.js';
import type { Readiness } from './readiness.js';
import type { ServiceRuntime } from './runtime.js';

export interface HttpOptions {
  readonly runtime: ServiceRuntime;
  readonly schema: GraphQLSchema;
  readonly verifier: ContextVerifier;
  readonly recorder: AccessRecorder;
  readonly readiness: Readiness;
  readonly onStatement: () => void;
  /** Routes beside GraphQL; `callerOf` gives the verified caller of a request. */
  registerRoutes(app: FastifyInstance, callerOf: (request: FastifyRequest) => Promise<Caller>): void | Promise<void>;
}

const REQUEST_LIMIT_MS = 5_000;
// For a ledger of 50 MB to arrive over a slow line.
const UPLOAD_LIMIT_MS = 120_000;
// Longer than any gateway keeps its connections: it is the gateway that closes them, so none breaks under a request.
const KEEP_ALIVE_MS = 75_000;
const BODY_LIMIT_BYTES = 8 * 1024 * 1024;
const TOKEN_LIMIT = 10_000;
const OPEN_ROUTES = new Set(['/livez', '/readyz']);

const callers = new WeakMap<FastifyRequest, Caller>();

/** The service's HTTP server, not listening yet: /graphql and further routes for who brings a signed context, /livez and /readyz for anyone. */
export async function createHttp(options: HttpOptions): Promise<FastifyInstance> {
  const app = fastify({
    bodyLimit: BODY_LIMIT_BYTES,
    requestTimeout: UPLOAD_LIMIT_MS,
    keepAliveTimeout: KEEP_ALIVE_MS,
    forceCloseConnections: 'idle',
    return503OnClosing: false,
  });
  app.addHook('onRequest', contextCheck(options.verifier));
  // A connection that is told so is not used again: the service ends without breaking one under a request.
  app.addHook('onSend', async (_request, reply) => {
    if (options.readiness.stopping) reply.header('connection', 'close');
  });
  app.setErrorHandler<FastifyError>((fault, _request, reply) => answerFault(fault, reply, options.runtime));
  app.get('/livez', () => ({ live: true }));
  app.get('/readyz', async (_request, reply) => {
    const failing = await options.readiness.failing();
    return reply.code(failing.length > 0 ? 503 : 200).send({ ready: failing.length === 0, failing });
  });
  await registerGraph(app, options);
  await app.register(async (scope) => options.registerRoutes(scope, callerOf));
  return app;
}

async function callerOf(request: FastifyRequest): Promise<Caller> {
  const caller = callers.get(request);
  if (!caller) throw new Error('the request has no verified caller');
  return caller;
}

function contextCheck(verifier: ContextVerifier) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    if (OPEN_ROUTES.has(request.routeOptions.url ?? '')) return undefined;
    const context = request.headers[CONTEXT_HEADER];
    const caller = typeof context === 'string' ? await verifier.verify(context).catch(() => null) : null;
    if (!caller) return reply.code(401).send(errorBody('CONTEXT_REQUIRED', '请求须经网关并带有有效的签名上下文'));
    callers.set(request, caller);
    return undefined;
  };
}

async function registerGraph(app: FastifyInstance, options: HttpOptions): Promise<void> {
  const { runtime } = options;
  const apollo = new ApolloServer<OperationContext>({
    schema: options.schema,
    plugins: [operationPlugin(options.recorder, runtime.logger)],
    introspection: runtime.mode !== 'production',
    // No cookie ever reaches a subgraph, so there is nothing to forge with.
    csrfPrevention: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: TOKEN_LIMIT },
    formatError,
    logger: runtime.logger,
  });
  await apollo.start();
  app.addHook('onClose', () => apollo.stop());
  const context = async (request: FastifyRequest) =>
    new OperationContext({
      caller: await callerOf(request),
      runtime,
      onStatement: options.onStatement,
      traceId: traceIdOf(request),
    });
  const handler = fastifyApolloHandler(apollo, { context });
  app.route({
    method: 'POST',
    url: '/graphql',
    handlerTimeout: REQUEST_LIMIT_MS,
    handler: (request, reply) =>
      continueTrace(request.headers, () =>
        withSpan(`${runtime.name} graphql`, {}, async () => handler.call(app, request, reply)),
      ),
  });
}

/** Of the caller's trace where one is given, else a fresh one. */
export function traceIdOf(request: FastifyRequest): string {
  const given = /^[0-9a-f]{2}-([0-9a-f]{32})-/.exec(String(request.headers['traceparent'] ?? ''));
  return given?.[1] ?? randomBytes(16).toString('hex');
}

const errorBody = (code: string, message: string) => ({ errors: [{ message, extensions: { code } }] });

function answerFault(fault: FastifyError, reply: FastifyReply, runtime: ServiceRuntime): FastifyReply {
  if (fault.code === 'FST_ERR_HANDLER_TIMEOUT')
    return reply.code(503).send(errorBody('SUBGRAPH_TIMEOUT', '查询超时，请稍后重试'));
  const status = fault.statusCode ?? 500;
  if (status < 500) return reply.code(status).send(errorBody('BAD_USER_INPUT', '请求无法识别'));
  runtime.logger.error({ fault: faultSummary(fault) }, 'a request failed');
  return reply.code(500).send(errorBody('INTERNAL', '服务内部错误'));
}
