import type { Caller } from '@lianguan/kernel';
import { CONTEXT_HEADER, createContextMinter, generateContextKeys, type ContextMinter } from '@lianguan/platform';
import {
  migrateService,
  startService,
  type RunningService,
  type ServiceConfig,
  type ServiceDefinition,
} from '@lianguan/service-kit';
import { createMigratedDatabase, createTestEventLog, type TestDatabase } from './test-database.js';

export interface TestServiceOptions extends Omit<ServiceDefinition, 'config'> {
  /** Default: a fresh one. */
  readonly database?: TestDatabase;
  /** Several services on one event log hear each other. Default: a fresh one. */
  readonly eventLog?: TestDatabase;
  /** Kafka instead of an event log: the broker's addresses (`startTestKafka`). Its topics are shared by all tests of the run. */
  readonly kafkaBrokers?: string;
  readonly config?: Partial<ServiceConfig>;
}

/** What a subgraph answers. Data are the test's to judge. */
export interface GraphAnswer {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test reads what its query asked for
  readonly data: any;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions: Readonly<Record<string, unknown>> & { readonly code: string };
  }[];
}

export interface TestService extends RunningService {
  readonly database: TestDatabase;
  readonly eventLog: TestDatabase;
  /** The query as the gateway would send it, with a fresh context of `caller`. */
  graphql(caller: Caller, query: string, variables?: Record<string, unknown>): Promise<GraphAnswer>;
  /** Any route, with a fresh context of `caller`; null sends none. */
  fetch(path: string, caller: Caller | null, init?: RequestInit): Promise<Response>;
}

/** A whole service in the test's process, on real PostgreSQL and a real event log. `stop` also removes what was made for it. */
export async function startTestService(options: TestServiceOptions): Promise<TestService> {
  const database = options.database ?? (await migratedDatabase(options));
  const eventLog = options.kafkaBrokers ? undefined : (options.eventLog ?? (await createTestEventLog()));
  const { privateJwk, jwks } = await generateContextKeys();
  const config: ServiceConfig = {
    mode: 'test',
    logLevel: 'silent',
    host: '127.0.0.1',
    port: 0,
    metricsHost: '127.0.0.1',
    metricsPort: 0,
    databaseUrl: database.appUrl,
    migratorUrl: database.migratorUrl,
    poolSize: 5,
    eventBus: eventLog
      ? { kind: 'log', url: eventLog.appUrl }
      : { kind: 'kafka', brokers: options.kafkaBrokers!.split(',') },
    contextJwks: jwks,
    ...options.config,
  };
  const running = await startService({ ...options, config });
  const client = clientOf(running.url, createContextMinter(privateJwk));
  return {
    ...running,
    ...client,
    database,
    get eventLog() {
      if (!eventLog) throw new Error('this service is on Kafka');
      return eventLog;
    },
    async stop() {
      await running.stop();
      if (!options.database) await database.drop();
      if (!options.eventLog) await eventLog?.drop();
    },
  };
}

/** The migrations' texts are the version: suites of the kit have guests of their own under a department's name. */
const migratedDatabase = (options: TestServiceOptions): Promise<TestDatabase> =>
  createMigratedDatabase(options.name, options.migrations.map(String).join('\n'), {
    migrate: ({ appUrl, migratorUrl }) => migrateService(options, { databaseUrl: appUrl, migratorUrl }),
  });

function clientOf(url: string, minter: ContextMinter): Pick<TestService, 'graphql' | 'fetch'> {
  const send: TestService['fetch'] = async (path, caller, init = {}) => {
    const headers = new Headers(init.headers);
    if (caller) headers.set(CONTEXT_HEADER, await minter.mint(caller));
    return fetch(`${url}${path}`, { ...init, headers });
  };
  return {
    fetch: send,
    async graphql(caller, query, variables = {}) {
      const headers = { 'content-type': 'application/json' };
      const response = await send('/graphql', caller, {
        method: 'POST',
        headers,
        body: JSON.stringify({ query, variables }),
      });
      return (await response.json()) as GraphAnswer;
    },
  };
}
