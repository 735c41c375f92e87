import type { Caller } from '@lianguan/kernel';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { accessEntry, type AccessRecorder } from './access-record.js';
import { faultSummary, passingFault } from './graph-errors.js';
import { traceIdOf } from './http.js';
import { OperationContext } from './operation-context.js';
import type { ServiceRuntime } from './runtime.js';
import type { RouteAnswer, SliceRoute } from './slice.js';

export interface SliceRouteOptions {
  readonly runtime: ServiceRuntime;
  readonly recorder: AccessRecorder;
  readonly onStatement: () => void;
  callerOf(this: void, request: FastifyRequest): Promise<Caller>;
}

const STATUSES: Readonly<Record<string, number>> = { UNAUTHENTICATED: 401, FORBIDDEN: 403 };

/** The slices' routes beside GraphQL, each an operation of its caller like any query. */
export function registerSliceRoutes(app: FastifyInstance, options: SliceRouteOptions): void {
  const routes = options.runtime.slices.flatMap(({ routes: own = [] }) => own);
  void app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
    scope.setErrorHandler<FastifyError>((fault, _request, reply) => {
      if (fault.code !== 'FST_ERR_CTP_BODY_TOO_LARGE') throw fault;
      return refuse(reply, 413, { code: 'FILE_TOO_LARGE', message: '文件超过上限，未接收' });
    });
    for (const route of routes)
      scope.route({
        method: route.method,
        url: route.path,
        ...(route.method === 'POST' && { bodyLimit: route.bodyLimit }),
        handler: (request, reply) => handle(route, options, { request, reply }),
      });
  });
}

async function handle(
  route: SliceRoute,
  options: SliceRouteOptions,
  { request, reply }: { readonly request: FastifyRequest; readonly reply: FastifyReply },
): Promise<FastifyReply> {
  const { runtime, callerOf, onStatement } = options;
  const caller = await callerOf(request);
  const op = new OperationContext({ caller, runtime, onStatement, traceId: traceIdOf(request) });
  const [outcome] = await Promise.allSettled([
    route.answer(op, {
      params: request.params as Record<string, string>,
      header: (name) => [request.headers[name]].flat()[0],
      body: Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0),
    }),
  ]);
  await op.endRead();
  if (route.method === 'GET' && !isShown(outcome)) op.refusals.add(`GET ${route.path}`);
  if (!(await isRecorded(op, `${request.method} ${request.url}`, options)))
    return refuse(reply, 503, { code: 'ACCESS_RECORD_FAILED', message: '查阅记录未能保存，内容不予提供，请稍后重试' });
  return outcome.status === 'fulfilled' ? send(reply, outcome.value) : refuseFault(reply, outcome.reason);
}

const isShown = (outcome: PromiseSettledResult<RouteAnswer>): boolean =>
  outcome.status === 'fulfilled' && outcome.value.status < 400;

// What is not on record was not read (G2).
async function isRecorded(
  op: OperationContext,
  name: string,
  { recorder, runtime }: SliceRouteOptions,
): Promise<boolean> {
  const entry = accessEntry(op, name, new Date());
  try {
    if (entry) await recorder.append(entry);
    return true;
  } catch (fault) {
    runtime.logger.error({ fault: faultSummary(fault), traceId: op.traceId }, 'an access could not be recorded');
    return false;
  }
}

const send = (reply: FastifyReply, { status, headers = {}, body }: RouteAnswer): FastifyReply =>
  reply.code(status).headers(headers).send(body);

const refuse = (
  reply: FastifyReply,
  status: number,
  { code, message, basis = null }: { readonly code: string; readonly message: string; readonly basis?: string | null },
): FastifyReply => reply.code(status).send({ error: { code, message, basis } });

/** A slice's coded error is its answer; a database that is away passes; anything else is the service's own fault. */
function refuseFault(reply: FastifyReply, fault: unknown): FastifyReply {
  const passing = passingFault(fault);
  if (passing) return refuse(reply, 503, passing);
  if (!(fault instanceof GraphQLError)) throw fault;
  const { code, basis } = fault.extensions as { readonly code: string; readonly basis?: string | null };
  return refuse(reply, STATUSES[code] ?? 400, { code, message: fault.message, basis });
}
