import { currentTraceId, type Logger } from '@lianguan/platform';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { errorBody, ERRORS, type CodedError } from './coded-error.js';

interface HttpFault extends Error {
  readonly statusCode?: number;
  readonly code?: string;
  readonly publicCode?: string;
}

const FASTIFY_CODES: Readonly<Record<string, CodedError | undefined>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: ERRORS.BODY_TOO_LARGE,
  FST_ERR_CTP_INVALID_MEDIA_TYPE: ERRORS.MEDIA_TYPE,
  FST_ERR_CTP_EMPTY_TYPE: ERRORS.MEDIA_TYPE,
};

/** Coded Chinese answers for whatever fails before or outside the graph; what is not the client's fault shows only its trace. */
export function answerErrors(app: FastifyInstance, log: Logger): void {
  app.setErrorHandler<HttpFault>((fault, request, reply) => {
    const error = codedErrorOf(fault);
    if (error.status >= 500)
      log.error({ err: fault, route: request.routeOptions.url, traceId: currentTraceId() }, 'a request failed');
    return sendError(request, reply, error);
  });
}

function codedErrorOf(fault: HttpFault): CodedError {
  if (fault.publicCode && fault.statusCode)
    return { status: fault.statusCode, code: fault.publicCode, message: fault.message };
  const known = FASTIFY_CODES[fault.code ?? ''];
  if (known) return known;
  const status = fault.statusCode ?? 500;
  if (status === 413) return ERRORS.FILE_TOO_LARGE;
  return status < 500 ? { status, code: 'BAD_REQUEST', message: '请求格式不正确' } : ERRORS.INTERNAL;
}

export function sendError(request: FastifyRequest, reply: FastifyReply, error: CodedError): FastifyReply {
  const traceId = error.status >= 500 ? currentTraceId() : undefined;
  if (error.status === 401) reply.header('www-authenticate', 'Bearer');
  const graph = request.routeOptions.url?.startsWith('/graphql');
  return reply
    .code(error.status)
    .send(
      graph
        ? { errors: [{ message: error.message, extensions: { code: error.code, ...(traceId ? { traceId } : {}) } }] }
        : errorBody(error, traceId),
    );
}
