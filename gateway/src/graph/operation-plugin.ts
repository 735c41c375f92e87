import type { ApolloServerPlugin, GraphQLRequestContext } from '@apollo/server';
import { currentTraceId, type Logger } from '@lianguan/platform';
import { GraphQLError } from 'graphql';
import type { GatewayMetrics, OperationOutcome } from '../metrics.js';
import type { OperationContext } from '../operation-context.js';

/** Refuses what the pipeline would answer with 500, and keeps the figures and the access log of every operation. No variables, no names of persons. */
export function operationPlugin({
  log,
  metrics,
}: {
  log: Logger;
  metrics: GatewayMetrics;
}): ApolloServerPlugin<OperationContext> {
  return {
    async requestDidStart() {
      const startedAt = performance.now();
      return {
        async didResolveOperation({ operation }) {
          if (!operation) throw requestError('OPERATION_UNKNOWN', '请求中没有 operationName 所指的操作');
          if (operation.operation === 'subscription') {
            throw requestError(
              'SUBSCRIPTION_OVER_HTTP',
              '订阅不能经由 POST /graphql，请使用 WebSocket（/graphql）或事件流（POST /graphql/stream）',
            );
          }
        },
        async willSendResponse(request) {
          const seconds = (performance.now() - startedAt) / 1000;
          const outcome = outcomeOf(request);
          metrics.operation(request.operationName ?? null, outcome, seconds);
          log.info(
            {
              operation: request.operationName,
              type: request.operation?.operation,
              outcome,
              milliseconds: Math.round(seconds * 1000),
              agency: request.contextValue.caller.agency,
              operationId: request.contextValue.caller.operationId,
              traceId: currentTraceId(),
            },
            'operation',
          );
        },
      };
    },
  };
}

const requestError = (code: string, message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code, http: { status: 400 } } });

function outcomeOf({ response, operation }: GraphQLRequestContext<OperationContext>): OperationOutcome {
  if (!operation || response.body?.kind !== 'single') return 'refused';
  const { data, errors } = response.body.singleResult;
  if (!errors?.length) return 'ok';
  if (data) return 'partial';
  return errors.some((error) => error.extensions?.['code'] === 'INTERNAL') ? 'failed' : 'refused';
}
