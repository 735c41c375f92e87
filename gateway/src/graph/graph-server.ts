import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import type { Logger } from '@lianguan/platform';
import type { GatewayMetrics } from '../metrics.js';
import type { OperationContext } from '../operation-context.js';
import { clientErrors } from './client-errors.js';
import type { GuardedGateway } from './guarded-gateway.js';
import { operationPlugin } from './operation-plugin.js';
import { QUERY_LIMITS, queryLimits } from './query-limits.js';

export interface GraphServerOptions {
  readonly gateway: GuardedGateway;
  readonly introspection: boolean;
  readonly log: Logger;
  readonly metrics: GatewayMetrics;
}

export const MAX_TOKENS = 3_000;
export const MAX_VALIDATION_ERRORS = 5;

/** Apollo Server, hardened alike in every mode but for introspection. Its landing page loads from a CDN, which an office network does not reach, so there is none. */
export function createGraphServer({
  gateway,
  introspection,
  log,
  metrics,
}: GraphServerOptions): ApolloServer<OperationContext> {
  return new ApolloServer<OperationContext>({
    gateway: gateway.forApolloServer(),
    introspection,
    hideSchemaDetailsFromClientErrors: !introspection,
    includeStacktraceInErrorResponses: false,
    persistedQueries: false,
    allowBatchedHttpRequests: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: MAX_TOKENS, noLocation: false },
    validationOptions: { maxErrors: MAX_VALIDATION_ERRORS },
    validationRules: [queryLimits(QUERY_LIMITS)],
    formatError: clientErrors(log),
    plugins: [ApolloServerPluginLandingPageDisabled(), operationPlugin({ log, metrics })],
    logger: {
      debug: (message) => log.debug(String(message)),
      info: (message) => log.debug(String(message)),
      warn: (message) => log.warn(String(message)),
      error: (message) => log.error(String(message)),
    },
  });
}
