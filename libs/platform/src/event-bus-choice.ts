import { z } from 'zod';
import { commaList, postgresUrl, type ConfigProblem, type Environment } from './config.js';
import type { EventBus } from './event-bus.js';
import type { KafkaOptions } from './kafka-client.js';
import { createPgEventBus } from './pg-event-bus.js';
import type { Logger } from './telemetry/logger.js';

/** Which bus a process is on. */
export type EventBusConfig =
  | { readonly kind: 'log'; readonly url: string }
  | ({ readonly kind: 'kafka' } & Omit<KafkaOptions, 'clientId' | 'logger'>);

const BROKER = /^[^\s:/]+:\d{1,5}$/;

/** What a process on the bus reads from its environment: `eventBusConfig(loadConfig(z.object({ ...eventBusShape }), env, eventBusProblems))`. */
export const eventBusShape = {
  EVENT_LOG_URL: postgresUrl.optional(),
  KAFKA_BROKERS: commaList
    .refine((brokers) => brokers.length > 0 && brokers.every((broker) => BROKER.test(broker)), {
      error: '应为以逗号分隔的 主机:端口',
    })
    .optional(),
  KAFKA_SSL: z.enum(['true', 'false']).optional(),
  KAFKA_SASL_MECHANISM: z.enum(['plain', 'scram-sha-256', 'scram-sha-512']).optional(),
  KAFKA_SASL_USERNAME: z.string().optional(),
  KAFKA_SASL_PASSWORD: z.string().optional(),
  KAFKA_REPLICATION: z.coerce.number<string>().int().min(1).max(9).optional(),
};

/** For `loadConfig`: exactly one bus, and SASL with all its parts. */
export const eventBusProblems = (given: Environment): readonly ConfigProblem[] => [
  ...choiceProblems(given),
  ...saslProblems(given),
];

/** The bus that was chosen, after `eventBusProblems` found nothing. */
export function eventBusConfig(read: z.output<z.ZodObject<typeof eventBusShape>>): EventBusConfig {
  if (read.EVENT_LOG_URL) return { kind: 'log', url: read.EVENT_LOG_URL };
  return {
    kind: 'kafka',
    brokers: read.KAFKA_BROKERS!,
    ssl: read.KAFKA_SSL === 'true',
    sasl: read.KAFKA_SASL_MECHANISM && {
      mechanism: read.KAFKA_SASL_MECHANISM,
      username: read.KAFKA_SASL_USERNAME!,
      password: read.KAFKA_SASL_PASSWORD!,
    },
    replication: read.KAFKA_REPLICATION,
  };
}

function choiceProblems({ EVENT_LOG_URL, KAFKA_BROKERS }: Environment): ConfigProblem[] {
  if (EVENT_LOG_URL && KAFKA_BROKERS)
    return [{ key: 'KAFKA_BROKERS', message: '与 EVENT_LOG_URL 只能设置其一：事件总线只有一条' }];
  if (!EVENT_LOG_URL && !KAFKA_BROKERS)
    return [{ key: 'EVENT_LOG_URL', message: '未设置；事件总线须设置 EVENT_LOG_URL 或 KAFKA_BROKERS 之一' }];
  return [];
}

function saslProblems(given: Environment): ConfigProblem[] {
  if (!given['KAFKA_SASL_MECHANISM']) return [];
  return ['KAFKA_SASL_USERNAME', 'KAFKA_SASL_PASSWORD']
    .filter((key) => !given[key])
    .map((key) => ({ key, message: '已设置 KAFKA_SASL_MECHANISM，须同时设置' }));
}

/** `clientId`: the process's name, e.g. that of the service. Rejects when the log in PostgreSQL cannot be reached; brokers that are away are waited for. */
export async function createEventBus(
  config: EventBusConfig,
  { clientId, logger }: { readonly clientId: string; readonly logger?: Logger },
): Promise<EventBus> {
  if (config.kind === 'log') return createPgEventBus({ url: config.url, ...(logger ? { logger } : {}) });
  const { kind: _kind, ...kafka } = config;
  // The client is loaded only where it is used: it is a tenth of a second of every start.
  const { createKafkaEventBus } = await import('./kafka-event-bus.js');
  return createKafkaEventBus({ ...kafka, clientId, ...(logger ? { logger } : {}) });
}
