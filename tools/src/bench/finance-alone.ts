import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { migrateEventLog } from '@lianguan/platform';
import { startService, type RunningService } from '@lianguan/service-kit';
import { prepareDatabases } from '../start/databases.js';
import { startPostgres } from '../start/postgres.js';
import { loadSecrets } from '../start/secrets.js';
import { withDatabases, type Databases } from './databases.js';
import { withFolder } from './launched-system.js';
import { definitionOf } from './one-service.js';

export interface FinanceAlone {
  readonly service: RunningService;
  readonly databases: Databases;
  /** Finance's database, as the superuser. */
  readonly url: string;
  readonly dataDir: string;
}

/** Finance in this process, on a database of its own that is gone afterwards. */
export function withFinance<T>(say: (line: string) => void, work: (finance: FinanceAlone) => Promise<T>): Promise<T> {
  return withFolder(async (dataDir) => {
    mkdirSync(join(dataDir, 'logs'));
    const secrets = loadSecrets(dataDir);
    const postgres = await startPostgres({ dataDir, secrets, say });
    const ends: (() => Promise<unknown>)[] = [() => postgres.stop()];
    try {
      await prepareDatabases(postgres.url('postgres'), secrets);
      await migrateEventLog(postgres.url('event_log', 'event_log_migrator'), 'event_log_app');
      const eventBus = { kind: 'log', url: postgres.url('event_log', 'event_log_app') } as const;
      const definition = await definitionOf({ department: 'finance' }, { postgres, secrets, eventBus });
      const service = await startService(definition);
      ends.push(() => service.stop());
      const url = postgres.url('finance');
      return await withDatabases(dataDir, (databases) => work({ service, databases, url, dataDir }));
    } finally {
      for (const end of ends.reverse()) await end();
    }
  });
}
