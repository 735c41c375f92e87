import { currentTraceId, type Logger } from '@lianguan/platform';
import { unwrapResolverError } from '@apollo/server/errors';
import type { GraphQLFormattedError } from 'graphql';
import { maskedMessage } from '../subgraphs/subgraph-errors.js';

/** What the client did wrong in the request itself; graphql-js's text says what. */
const REQUEST_CODES = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

const OWN_CODES = new Set([
  'UNAUTHENTICATED',
  'FIELD_FORBIDDEN',
  'CASE_REQUIRED',
  'PURPOSE_REQUIRED',
  'BAD_PURPOSE',
  'ISSUER_UNAVAILABLE',
  'QUERY_TOO_LARGE',
  'SUBSCRIPTION_OVER_HTTP',
  'OPERATION_UNKNOWN',
  'SUBGRAPH_UNAVAILABLE',
  'SUBGRAPH_TIMEOUT',
]);

/** The last word on an error before it leaves: known codes with code, basis, coordinate; everything else masked under its trace. */
export const clientErrors =
  (log: Logger) =>
  (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const { message, path, locations, extensions = {} } = formatted;
    const { basis, coordinate, traceId, serviceName } = extensions;
    const code = ruleCode(error) ?? extensions['code'];
    // Errors of a subgraph were judged where they came in; ApolloGateway marks them with `serviceName`.
    if (serviceName !== undefined || OWN_CODES.has(String(code))) {
      return { message, ...given({ path }), extensions: given({ code, basis, coordinate, traceId }) };
    }
    if (REQUEST_CODES.has(String(code))) return { message, ...given({ locations, path }), extensions: { code } };
    const trace = currentTraceId();
    log.error({ err: unwrapResolverError(error), traceId: trace }, 'an operation failed');
    return { message: maskedMessage, ...given({ path }), extensions: given({ code: 'INTERNAL', traceId: trace }) };
  };

// Apollo Server puts its own code over that of a validation rule of ours.
function ruleCode(error: unknown): unknown {
  const code = (error as { originalError?: GraphQLFormattedError }).originalError?.extensions?.['code'];
  return code === 'QUERY_TOO_LARGE' ? code : undefined;
}

const given = (values: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
