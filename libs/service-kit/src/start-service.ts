import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import type { Caller } from '@lianguan/kernel';
import {
  createContextVerifier,
  createEventBus,
  createLogger,
  createRegistry,
  runMain,
  startMetricsServer,
  startTelemetry,
} from '@lianguan/platform';
import type { FastifyInstance } from 'fastify';
import type { DataSource } from 'typeorm';
import { AccessRecorder } from './access-record.js';
import { actSetsMigrations } from './act-sets.migration.js';
import { actsMigrations } from './acts.migration.js';
import { startBackground } from './background.js';
import { buildSubgraph } from './build-subgraph.js';
import { coreMigrations } from './core.migration.js';
import {
  createDataSource,
  statementCounter,
  transact,
  Transaction,
  type StatementCounter,
  type TransactionOptions,
} from './database.js';
import { createHttp } from './http.js';
import { importsMigrations } from './imports.migration.js';
import { registerImportRoutes } from './import-routes.js';
import { startJobs } from './job-runner.js';
import { createLawClock } from './law-clock.js';
import { migrate, pendingMigrations, type Migration } from './migrate.js';
import { OperationContext, systemCaller } from './operation-context.js';
import type { LawClock } from './operation.js';
import { ServiceReadiness } from './readiness.js';
import { Signal, type ServiceRuntime } from './runtime.js';
import { migrateConfig, serviceConfig, type ServiceConfig } from './service-config.js';
import type { Slice } from './slice.js';
import { registerSliceRoutes } from './slice-routes.js';
import { Stopper } from './stopper.js';
import { tasksMigrations } from './tasks.migration.js';

export interface ServiceDefinition {
  /** e.g. `market-regulation`. */
  readonly name: string;
  readonly slices: readonly Slice[];
  /** The service's own, run after the kit's; named `<Name><13 digits>`. */
  readonly migrations: readonly Migration[];
  /** Default: read from the environment. */
  readonly config?: ServiceConfig;
  /** Default: the department's law clock. */
  readonly clock?: LawClock;
}

export interface RunningService {
  readonly url: string;
  readonly metricsUrl: string;
  readonly dataSource: DataSource;
  readonly runtime: ServiceRuntime;
  /** Lets the requests in hand finish and gives everything back, within 10 s. */
  stop(): Promise<void>;
}

/** A service's main: serves until it is told to stop; with `--migrate-only` brings the schema up to date and ends. */
export function runService(definition: ServiceDefinition, argv: readonly string[] = process.argv): Promise<void> {
  return runMain(async () => {
    if (argv.includes('--migrate-only')) {
      await migrateService(definition, migrateConfig(definition.name));
      return { stop: async () => undefined };
    }
    const config = definition.config ?? serviceConfig(definition.name);
    const telemetry = await startTelemetry({ serviceName: definition.name, otlpEndpoint: config.otlpEndpoint });
    const running = await startService({ ...definition, config });
    const stop = async (): Promise<void> => {
      try {
        await running.stop();
      } finally {
        await telemetry.stop();
      }
    };
    return { ...running, stop };
  });
}

/** Starts a service in this process. Rejects, with everything given back, when something it needs cannot be had. */
export async function startService(definition: ServiceDefinition): Promise<RunningService> {
  const config = definition.config ?? serviceConfig(definition.name);
  const stopper = new Stopper();
  try {
    return await start(definition, config, stopper);
  } catch (fault) {
    await stopper.stop();
    throw fault;
  }
}

/** Brings the schema up to date, if the configuration has the migrator's address. */
export async function migrateService(
  definition: Pick<ServiceDefinition, 'name' | 'migrations'>,
  config: Pick<ServiceConfig, 'databaseUrl' | 'migratorUrl'>,
): Promise<void> {
  if (!config.migratorUrl) return;
  await migrate({
    url: config.migratorUrl,
    appRole: decodeURIComponent(new URL(config.databaseUrl).username),
    applicationName: definition.name,
    migrations: allMigrations(definition),
  });
}

const allMigrations = (definition: Pick<ServiceDefinition, 'migrations'>): readonly Migration[] => [
  ...coreMigrations,
  ...actsMigrations,
  ...actSetsMigrations,
  ...importsMigrations,
  ...tasksMigrations,
  ...definition.migrations,
];

async function start(definition: ServiceDefinition, config: ServiceConfig, stopper: Stopper): Promise<RunningService> {
  await migrateService(definition, config);
  const { schema } = buildSubgraph(definition);
  const { runtime, statements } = await createRuntime(definition, config, stopper);
  const recorder = new AccessRecorder({
    url: config.databaseUrl,
    applicationName: definition.name,
    logger: runtime.logger,
  });
  stopper.onStop('access record', () => recorder.close());
  const readiness = new ServiceReadiness({
    migrations: async () => {
      const pending = await pendingMigrations(runtime.dataSource, allMigrations(definition));
      if (pending.length > 0) throw new Error(`not migrated: ${pending.join(', ')}`);
    },
    accessRecord: () => recorder.probe(),
  });
  const background = await startBackground(runtime);
  stopper.onStop('background', () => background.stop());
  const jobs = await startJobs(runtime);
  stopper.onStop('jobs', () => jobs.stop());
  const onStatement = (): void => statements.inc({ kind: 'operation' });
  const app = await createHttp({
    runtime,
    schema,
    verifier: createContextVerifier(config.contextJwks),
    recorder,
    readiness,
    onStatement,
    registerRoutes: (scope, callerOf) => {
      registerImportRoutes(scope, { runtime, recorder, callerOf });
      registerSliceRoutes(scope, { runtime, recorder, callerOf, onStatement });
    },
  });
  stopper.onStop('http', () => closeHttp(app, readiness, config.mode === 'production' ? DRAIN_MS : 0));
  const metrics = await startMetricsServer({
    registry: runtime.registry,
    host: config.metricsHost,
    port: config.metricsPort,
  });
  stopper.onStop('metrics', () => metrics.stop());
  await app.listen({ host: config.host, port: config.port });
  const url = urlOf(app, config.host);
  runtime.logger.info({ url }, 'the service serves');
  return {
    url,
    metricsUrl: metrics.url,
    dataSource: runtime.dataSource,
    runtime,
    stop: () => stopper.stop(runtime.logger),
  };
}

// For the load balancer to see that the service is not ready any more, before it stops listening.
const DRAIN_MS = 3_000;

async function closeHttp(app: FastifyInstance, readiness: ServiceReadiness, drainMs: number): Promise<void> {
  readiness.stopping = true;
  await new Promise((resolve) => setTimeout(resolve, drainMs));
  await app.close();
}

function urlOf(app: FastifyInstance, host: string): string {
  const { port } = app.server.address() as AddressInfo;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

// For one statement of an act: it may wait for another one's locks, which a read never does.
const ACT_STATEMENT_LIMIT_MS = 10_000;

async function createRuntime(
  definition: ServiceDefinition,
  config: ServiceConfig,
  stopper: Stopper,
): Promise<{ runtime: ServiceRuntime; statements: StatementCounter }> {
  const { name, slices } = definition;
  const logger = createLogger({ name, level: config.logLevel });
  const registry = createRegistry(name);
  const statements = statementCounter(registry);
  const dataSource = createDataSource({
    url: config.databaseUrl,
    applicationName: name,
    entities: slices.flatMap((slice) => slice.entities ?? []),
    logger,
    poolSize: config.poolSize,
  });
  await dataSource.initialize();
  stopper.onStop('database', () => dataSource.destroy());
  const bus = await createEventBus(config.eventBus, { clientId: name, logger });
  stopper.onStop('event bus', () => bus.close());
  const runtime: ServiceRuntime = {
    name,
    mode: config.mode,
    slices,
    dataSource,
    bus,
    clock: definition.clock ?? (await createLawClock(dataSource, config.mode)),
    logger,
    registry,
    outboxSignal: new Signal(),
    deadlineSignal: new Signal(),
    jobSignal: new Signal(),
    inTransaction: (caller, work) => transact(new Transaction(dataSource, actOptions(caller, statements)), work),
    endRead: async () => undefined,
    systemOperation: () =>
      new OperationContext({
        caller: systemCaller(name, randomUUID()),
        runtime,
        onStatement: () => statements.inc({ kind: 'operation' }),
        limitMs: Number.POSITIVE_INFINITY,
      }),
  };
  return { runtime, statements };
}

const actOptions = (caller: Caller, statements: StatementCounter): TransactionOptions => ({
  caller,
  readOnly: false,
  statementLimitMs: ACT_STATEMENT_LIMIT_MS,
  onStatement: () => statements.inc({ kind: 'act' }),
});
