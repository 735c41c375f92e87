import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ExecutionResult } from 'graphql';
import { createHandler, type RequestParams } from 'graphql-sse';
import { ERRORS } from '../http/coded-error.js';
import { sendError } from '../http/error-answers.js';
import { identify, type IdentityOptions } from '../identity.js';
import type { Connection, ConnectionLimits } from './connection-limits.js';
import { SseWriter } from './sse-writer.js';
import type { Streams } from './streams.js';

export interface StreamRouteOptions {
  readonly streams: Streams;
  readonly identity: IdentityOptions;
  readonly connections: ConnectionLimits;
  readonly cutMs: number;
}

const PATH = '/graphql/stream';
const EVENT_STREAM = 'text/event-stream';
const LARGEST_BODY = 64 * 1024;

/** POST /graphql/stream: graphql-sse in distinct connections mode, one subscription per request. */
export function addStreamRoute(app: FastifyInstance, options: StreamRouteOptions): void {
  const handle = createHandler<FastifyRequest, SseWriter>({
    // No stream tokens: whoever had one could read another's stream.
    authenticate: () => null,
    async onSubscribe({ raw }, params: RequestParams) {
      const opened = await options.streams.subscribe(params, {
        transport: 'sse',
        authorization: raw.headers.authorization,
      });
      return 'errors' in opened ? once({ errors: opened.errors }) : opened.stream;
    },
    // The library puts results into a list without bound; the next is fetched when the one before has left.
    onNext: (_context, { context }) => context.written(),
  });
  app.post(PATH, { bodyLimit: LARGEST_BODY }, async (request, reply) => {
    const place = options.connections.enter();
    reply.raw.once('close', () => place?.close());
    const refused = await refusal(options, request, place);
    if (refused) return sendError(request, reply, refused);
    const writer = new SseWriter(reply.raw, options.cutMs);
    const [body, init] = await handle({
      method: 'POST',
      url: PATH,
      headers: { get: (name) => (name === 'accept' ? EVENT_STREAM : (request.headers[name] as string | undefined)) },
      body: request.body as Record<string, unknown>,
      raw: request,
      context: writer,
    });
    if (body === null || typeof body === 'string') return sendError(request, reply, ERRORS.STREAM_REQUEST);
    reply.hijack();
    reply.raw.writeHead(init.status, streamHeaders(reply));
    await writer.write(body);
    return reply;
  });
  app.route({
    method: ['GET', 'PUT', 'PATCH', 'DELETE'],
    url: PATH,
    handler: (request, reply) => sendError(request, reply.header('allow', 'POST'), ERRORS.METHOD),
  });
}

async function refusal(
  { identity }: StreamRouteOptions,
  { headers, body }: FastifyRequest,
  place: Connection | undefined,
) {
  if (!place) return ERRORS.TOO_MANY_STREAMS;
  if (!headers.accept?.includes(EVENT_STREAM)) return ERRORS.NOT_EVENT_STREAM;
  const { extensions } = (body ?? {}) as { extensions?: unknown };
  const identified = await identify(identity, headers.authorization, extensions);
  if (!identified.ok) return identified.error;
  const { agency, subject } = identified.caller;
  return place.belongsTo(agency === 'PUBLIC' ? undefined : subject) ? null : ERRORS.TOO_MANY_STREAMS;
}

/** What the hooks have set, such as the security headers, goes along. */
const streamHeaders = (reply: FastifyReply) => ({
  ...(reply.getHeaders() as Record<string, string>),
  'content-type': `${EVENT_STREAM}; charset=utf-8`,
  'cache-control': 'no-store',
  // Kept alive, it would hold up the stop of a gateway that ends the stream.
  connection: 'close',
  // Proxies that collect answers would hold events back.
  'x-accel-buffering': 'no',
});

async function* once(result: ExecutionResult): AsyncGenerator<ExecutionResult> {
  yield result;
}
