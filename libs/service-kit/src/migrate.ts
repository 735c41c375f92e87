import { DataSource, type MigrationInterface, type QueryRunner } from 'typeorm';
import pg from 'pg';

export type Migration = new () => MigrationInterface;

export interface MigrateOptions {
  /** Address with the migrator role, which owns the schema. */
  readonly url: string;
  /** Role the service works with: no DDL, and only what a migration grants. */
  readonly appRole: string;
  readonly applicationName: string;
  /** Named `<Name><13 digits>`; run in the order of the digits. */
  readonly migrations: readonly Migration[];
}

const appRoles = new WeakMap<DataSource, string>();

/** For migrations: the app role, quoted, to grant tables to (`grantAppSql`). */
export function appRole(runner: QueryRunner): string {
  const role = appRoles.get(runner.dataSource);
  if (!role) throw new Error('the migration is not run by migrate()');
  return role;
}

// Migrations see all rows: forced row security binds the owner too.
const SESSION = '-c app.system=on -c lock_timeout=60s';

/** A service's migration: its statements in order, in one transaction. Forward only. `<Name><13 digits>`. */
export abstract class ForwardMigration implements MigrationInterface {
  /** `app` is the application role, quoted, to grant tables to. */
  protected abstract statements(app: string): readonly string[];

  async up(runner: QueryRunner): Promise<void> {
    // In one message: a fresh database has hundreds of statements before it.
    await runner.query(this.statements(appRole(runner)).join('\n;\n'));
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

/** Brings the schema up to date. Of two processes that start at once, one waits and finds the work done. Returns the names of what it ran. */
export async function migrate(options: MigrateOptions): Promise<readonly string[]> {
  const dataSource = new DataSource({
    type: 'postgres',
    url: options.url,
    applicationName: `${options.applicationName}-migrate`,
    migrations: [...options.migrations],
    migrationsTransactionMode: 'each',
    installExtensions: false,
    logging: false,
    extra: { options: SESSION, max: 2 },
  });
  await dataSource.initialize();
  try {
    appRoles.set(dataSource, pg.escapeIdentifier(options.appRole));
    return await underLock(dataSource, () => prepareAndRun(dataSource));
  } finally {
    await dataSource.destroy();
  }
}

async function underLock<T>(dataSource: DataSource, work: () => Promise<T>): Promise<T> {
  const holder = dataSource.createQueryRunner();
  try {
    await holder.query(`SELECT pg_advisory_lock(hashtext('lianguan-migrations'))`);
    return await work();
  } finally {
    // The lock is the session's: it would go back to the pool with the connection.
    await holder.query(`SELECT pg_advisory_unlock(hashtext('lianguan-migrations'))`).catch(() => undefined);
    await holder.release();
  }
}

async function prepareAndRun(dataSource: DataSource): Promise<readonly string[]> {
  const runner = dataSource.createQueryRunner();
  try {
    await runner.query(`REVOKE CREATE ON SCHEMA public FROM PUBLIC`);
    await runner.query(`GRANT USAGE ON SCHEMA public TO ${appRole(runner)}`);
  } finally {
    await runner.release();
  }
  const run = await dataSource.runMigrations();
  await dataSource.query(`GRANT SELECT ON migrations TO ${appRoles.get(dataSource)}`);
  return run.map(({ name }) => name);
}

/** Names of `migrations` that the database has not seen; empty when it is up to date. */
export async function pendingMigrations(
  dataSource: DataSource,
  migrations: readonly Migration[],
): Promise<readonly string[]> {
  const rows = await dataSource.query<{ name: string }[]>('SELECT name FROM migrations');
  const known = new Set(rows.map(({ name }) => name));
  return migrations.map(({ name }) => name).filter((name) => !known.has(name));
}
