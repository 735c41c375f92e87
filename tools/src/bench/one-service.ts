import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { migrateEventLog, type EventBusConfig } from '@lianguan/platform';
import { startService, type RunningService, type ServiceDefinition } from '@lianguan/service-kit';
import { prepareDatabases } from '../start/databases.js';
import { startPostgres, type EmbeddedPostgres } from '../start/postgres.js';
import { loadSecrets, publicContextJwks, type Secrets } from '../start/secrets.js';
import { workspaceRoot } from '../workspace-root.js';
import { withDatabases, type Databases } from './databases.js';

interface Given {
  readonly postgres: EmbeddedPostgres;
  readonly secrets: Secrets;
  readonly eventBus: EventBusConfig;
}

/** A department's service for the measuring process: one slice of it, or all. */
export async function definitionOf(
  { department, slice }: { readonly department: 'education' | 'finance'; readonly slice?: string },
  { postgres, secrets, eventBus }: Given,
): Promise<ServiceDefinition> {
  const file = join(workspaceRoot, 'services', department, 'src', 'slices.ts');
  const { slices, ...service } = (await import(pathToFileURL(file).href)) as ServiceDefinition;
  return {
    ...service,
    slices: slices.filter(({ name }) => slice === undefined || name === slice),
    config: {
      mode: 'production',
      logLevel: 'error',
      host: '127.0.0.1',
      port: 0,
      metricsHost: '127.0.0.1',
      metricsPort: 0,
      databaseUrl: postgres.url(department, `${department}_app`),
      migratorUrl: postgres.url(department, `${department}_migrator`),
      poolSize: 5,
      eventBus,
      contextJwks: JSON.parse(publicContextJwks(secrets)),
    },
  };
}

export interface Education {
  readonly service: RunningService;
  readonly databases: Databases;
}

/** Education, whole, in this process, on databases of its own. */
export async function withEducation<T>(
  dataDir: string,
  say: (line: string) => void,
  work: (education: Education) => Promise<T>,
): Promise<T> {
  mkdirSync(join(dataDir, 'logs'));
  const secrets = loadSecrets(dataDir);
  const postgres = await startPostgres({ dataDir, secrets, say });
  const ends: (() => Promise<unknown>)[] = [() => postgres.stop()];
  try {
    await prepareDatabases(postgres.url('postgres'), secrets);
    await migrateEventLog(postgres.url('event_log', 'event_log_migrator'), 'event_log_app');
    const eventBus = { kind: 'log', url: postgres.url('event_log', 'event_log_app') } as const;
    const service = await startService(
      await definitionOf({ department: 'education' }, { postgres, secrets, eventBus }),
    );
    ends.push(() => service.stop());
    return await withDatabases(dataDir, (databases) => work({ service, databases }));
  } finally {
    for (const end of ends.reverse()) await end();
  }
}
