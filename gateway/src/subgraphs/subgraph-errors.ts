import type { Logger } from '@lianguan/platform';
import type { PartError } from './subgraph-fault.js';

export interface RawError {
  readonly message?: unknown;
  readonly path?: unknown;
  readonly extensions?: { readonly [key: string]: unknown };
}

// What a subgraph's GraphQL server says of itself, not of the law: a fault of ours, whose text may show how it is built.
const INNER =
  /^(INTERNAL.*|GRAPHQL_.*|OPERATION_RESOLUTION_FAILURE|BAD_REQUEST|PERSISTED_QUERY.*|DOWNSTREAM_SERVICE_ERROR|CONTEXT_REQUIRED)$/;

export const maskedMessage = '系统内部错误，请将追踪编号告知管理员';

/** Passes a subgraph's coded errors on with code, basis and coordinate alone; masks every other, whose text goes to the log under its trace. */
export function passErrors(
  errors: readonly RawError[],
  given: { log: Logger; subgraph: string; traceId: string | undefined },
): PartError[] {
  return errors.map((error) => {
    const { code, basis, coordinate } = error.extensions ?? {};
    const path = Array.isArray(error.path) ? (error.path as (string | number)[]) : undefined;
    if (typeof code === 'string' && !INNER.test(code)) {
      return { message: String(error.message), path, extensions: { code, ...defined({ basis, coordinate }) } };
    }
    given.log.error(
      { subgraph: given.subgraph, traceId: given.traceId, code, fault: String(error.message), path },
      'a subgraph answered with an unknown error',
    );
    return { message: maskedMessage, path, extensions: { code: 'INTERNAL', ...defined({ traceId: given.traceId }) } };
  });
}

const defined = (values: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
