import type { ApolloServerPlugin, GraphQLRequestContextWillSendResponse } from '@apollo/server';
import { unwrapResolverError } from '@apollo/server/errors';
import type { Logger } from '@lianguan/platform';
import type { GraphQLFormattedError } from 'graphql';
import { accessEntry, type AccessRecorder } from './access-record.js';
import { faultSummary, passingFault } from './graph-errors.js';
import type { OperationContext } from './operation-context.js';

type Answer = GraphQLRequestContextWillSendResponse<OperationContext>;

/** Ends each operation before its answer goes out: read transaction closed, access on record, faults logged. */
export function operationPlugin(recorder: AccessRecorder, logger: Logger): ApolloServerPlugin<OperationContext> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse(answer) {
          const { contextValue: operation } = answer;
          traceFaults(answer, logger);
          const ended = operation
            .endRead()
            .catch((fault: unknown) => logger.warn({ fault: faultSummary(fault) }, 'a read transaction ended badly'));
          await record(answer, recorder, logger);
          await ended;
        },
      };
    },
  };
}

// What is not on record was not read: the answer is withheld (G2).
async function record(
  { contextValue, operationName, response }: Answer,
  recorder: AccessRecorder,
  logger: Logger,
): Promise<void> {
  const entry = accessEntry(contextValue, operationName ?? null, new Date());
  if (!entry) return;
  await recorder.append(entry).catch((fault: unknown) => {
    logger.error({ fault: faultSummary(fault), traceId: contextValue.traceId }, 'an access could not be recorded');
    const error: GraphQLFormattedError = {
      message: '查阅记录未能保存，查询结果不予返回，请稍后重试',
      extensions: { code: 'ACCESS_RECORD_FAILED', traceId: contextValue.traceId },
    };
    response.body = { kind: 'single', singleResult: { data: null, errors: [error] } };
  });
}

function traceFaults({ contextValue, errors = [], response }: Answer, logger: Logger): void {
  if (response.body.kind !== 'single') return;
  const { traceId } = contextValue;
  for (const [at, error] of (response.body.singleResult.errors ?? []).entries()) {
    const fault = unwrapResolverError(errors[at]);
    if (passingFault(fault))
      logger.warn({ fault: faultSummary(fault), path: error.path, traceId }, 'a field has to wait');
    if (error.extensions?.['code'] !== 'INTERNAL') continue;
    (error.extensions as Record<string, unknown>)['traceId'] = traceId;
    logger.error({ fault: faultSummary(fault), path: error.path, traceId }, 'a field failed');
  }
}
