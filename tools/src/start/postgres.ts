import { mkdirSync, chmodSync, chownSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from './free-port.js';
import { postgresAccount, postgresBinaries, type Account } from './postgres-binaries.js';
import { initialiseCluster } from './postgres-cluster.js';
import { launchServer, type Server } from './postgres-server.js';
import { stopStaleServer } from './postgres-stale.js';
import { saveSecrets, type Secrets } from './secrets.js';

export interface PostgresOptions {
  readonly dataDir: string;
  readonly secrets: Secrets;
  say(line: string): void;
}

export interface EmbeddedPostgres {
  /** Connection URL of a role; the superuser with its password when none is named. */
  url(database: string, role?: string): string;
  stop(): Promise<void>;
}

const RESTART_PAUSE_MS = 1_000;

/** Runs the embedded server on 127.0.0.1: makes its cluster at the first start, clears away what a killed launcher left, starts it again when it dies. */
export async function startPostgres({ dataDir, secrets, say }: PostgresOptions): Promise<EmbeddedPostgres> {
  const cluster = join(dataDir, 'postgres');
  const binaries = await postgresBinaries();
  const account = postgresAccount();
  prepareFolders(dataDir, cluster, account);
  if (!existsSync(join(cluster, 'PG_VERSION'))) {
    await initialiseCluster({ initdb: binaries.initdb, cluster, password: secrets.superuserPassword, account });
  }
  await stopStaleServer(cluster);
  const port = await freePort(secrets.postgresPort);
  if (port !== secrets.postgresPort) saveSecrets(dataDir, { ...secrets, postgresPort: port });
  const launch = () =>
    launchServer({ postgres: binaries.postgres, cluster, port, account, log: join(dataDir, 'logs', 'postgres.log') });
  const stop = keepRunning(await launch(), launch, say);
  const passwords: Readonly<Record<string, string>> = { ...secrets.rolePasswords, postgres: secrets.superuserPassword };
  return {
    url: (database, role = 'postgres') => `postgres://${role}:${passwords[role]}@127.0.0.1:${port}/${database}`,
    stop,
  };
}

/** The services wait for their database and go on when it is back, so it comes back on the same port. */
function keepRunning(first: Server, launch: () => Promise<Server>, say: (line: string) => void): () => Promise<void> {
  let stopping = false;
  let server = first;
  const watch = (): void => {
    void server.exited.then(async () => {
      while (!stopping) {
        say('PostgreSQL 意外退出，正在重新启动');
        await new Promise((done) => setTimeout(done, RESTART_PAUSE_MS));
        if (stopping) return;
        try {
          server = await launch();
          return watch();
        } catch (error) {
          say((error as Error).message);
        }
      }
    });
  };
  watch();
  return async () => {
    stopping = true;
    await server.stop();
  };
}

function prepareFolders(dataDir: string, cluster: string, account?: Account): void {
  mkdirSync(cluster, { recursive: true, mode: 0o700 });
  if (!account) return;
  // The account postgres walks through the data folder to its cluster, and reads nothing else of it.
  chmodSync(dataDir, 0o711);
  chownSync(cluster, account.uid, account.gid);
}
