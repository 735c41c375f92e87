import {
  contextJwks,
  eventBusConfig,
  eventBusProblems,
  eventBusShape,
  jsonText,
  loadConfig,
  port,
  postgresUrl,
  processShape,
  type Environment,
  type EventBusConfig,
  type Mode,
} from '@lianguan/platform';
import type { JSONWebKeySet } from 'jose';
import { z } from 'zod';
import { environmentSuffix } from './graph-names.js';

export interface ServiceConfig {
  readonly mode: Mode;
  readonly logLevel: string;
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly metricsHost: string;
  readonly metricsPort: number;
  readonly otlpEndpoint?: string;
  /** Address of the department's database with the app role. */
  readonly databaseUrl: string;
  /** With the migrator role. Without it the schema is taken as it is, as where a job migrates before the roll-out. */
  readonly migratorUrl?: string;
  readonly poolSize: number;
  readonly eventBus: EventBusConfig;
  /** The gateway's public keys. */
  readonly contextJwks: JSONWebKeySet;
}

const shape = {
  ...processShape,
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: port,
  DATABASE_POOL_SIZE: z.coerce.number<string>().int().min(2).max(200).prefault('10'),
  ...eventBusShape,
  CONTEXT_JWKS: jsonText(contextJwks),
};

/** The service's configuration. Throws ConfigError naming every wrong key. */
export function serviceConfig(name: string, env?: Environment): ServiceConfig {
  const appKey = `DATABASE_URL_${environmentSuffix(name)}`;
  const migratorKey = `${appKey}_MIGRATOR`;
  const schema = z.object({ ...shape, [appKey]: postgresUrl, [migratorKey]: postgresUrl.optional() });
  const read = loadConfig(schema, env, eventBusProblems) as z.output<z.ZodObject<typeof shape>> &
    Record<string, string | undefined>;
  return {
    mode: read.MODE,
    logLevel: read.LOG_LEVEL,
    host: read.HOST,
    port: read.PORT,
    metricsHost: read.METRICS_HOST,
    metricsPort: read.METRICS_PORT,
    otlpEndpoint: read.OTEL_EXPORTER_OTLP_ENDPOINT,
    databaseUrl: read[appKey] as string,
    migratorUrl: read[migratorKey],
    poolSize: read.DATABASE_POOL_SIZE,
    eventBus: eventBusConfig(read),
    contextJwks: read.CONTEXT_JWKS as JSONWebKeySet,
  };
}

/** What `--migrate-only` needs, and nothing else. Throws ConfigError. */
export function migrateConfig(
  name: string,
  env?: Environment,
): Pick<ServiceConfig, 'databaseUrl'> & { readonly migratorUrl: string } {
  const appKey = `DATABASE_URL_${environmentSuffix(name)}`;
  const read = loadConfig(z.object({ [appKey]: postgresUrl, [`${appKey}_MIGRATOR`]: postgresUrl }), env);
  return { databaseUrl: read[appKey]!, migratorUrl: read[`${appKey}_MIGRATOR`]! };
}
