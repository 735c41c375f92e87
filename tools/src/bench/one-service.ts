import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { EventBusConfig } from '@lianguan/platform';
import type { ServiceDefinition } from '@lianguan/service-kit';
import type { EmbeddedPostgres } from '../start/postgres.js';
import { publicContextJwks, type Secrets } from '../start/secrets.js';
import { workspaceRoot } from '../workspace-root.js';

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
