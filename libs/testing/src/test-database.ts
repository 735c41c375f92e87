import { randomBytes } from 'node:crypto';
import { migrateEventLog } from '@lianguan/platform';
import pg from 'pg';
import { startPostgres } from './start-postgres.js';

/** A fresh database with the two roles of a department. */
export interface TestDatabase {
  readonly name: string;
  readonly appUrl: string;
  readonly migratorUrl: string;
  /** Superuser's address of this database, which row security does not bind. */
  readonly adminUrl: string;
  /** Cuts the connections and removes the database. */
  drop(): Promise<void>;
}

/** `name` of a department, or any other: the database is `<name>_<random>`, its roles end in `_migrator` and `_app`. On `adminUrl`, default the run's shared server. */
export async function createDepartmentDatabase(name: string, adminUrl?: string): Promise<TestDatabase> {
  const admin = adminUrl ?? (await startPostgres());
  const database = `${name.replaceAll('-', '_')}_${randomBytes(4).toString('hex')}`;
  const password = randomBytes(12).toString('hex');
  await asAdmin(admin, [
    `CREATE ROLE ${database}_migrator LOGIN PASSWORD '${password}'`,
    `CREATE ROLE ${database}_app LOGIN PASSWORD '${password}'`,
    `CREATE DATABASE ${database} OWNER ${database}_migrator`,
  ]);
  const address = (role: string) => databaseUrl(admin, { database, role: `${database}_${role}`, password });
  return {
    name: database,
    appUrl: address('app'),
    migratorUrl: address('migrator'),
    adminUrl: databaseUrl(admin, { database }),
    async drop() {
      await asAdmin(admin, [
        `DROP DATABASE ${database} WITH (FORCE)`,
        `DROP ROLE ${database}_app`,
        `DROP ROLE ${database}_migrator`,
      ]);
    },
  };
}

/** A fresh durable event log. */
export async function createTestEventLog(adminUrl?: string): Promise<TestDatabase> {
  const database = await createDepartmentDatabase('event_log', adminUrl);
  await migrateEventLog(database.migratorUrl, `${database.name}_app`);
  return database;
}

function databaseUrl(admin: string, to: { database: string; role?: string; password?: string }): string {
  const url = new URL(admin);
  url.pathname = `/${to.database}`;
  if (to.role) url.username = to.role;
  if (to.password) url.password = to.password;
  return url.toString();
}

/** Runs statements one by one as superuser, or as whoever `url` names; answers the rows of the last one. */
export async function asAdmin<Row extends pg.QueryResultRow = pg.QueryResultRow>(
  url: string,
  statements: readonly string[],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    let rows: Row[] = [];
    for (const statement of statements) rows = (await client.query<Row>(statement)).rows;
    return rows;
  } finally {
    await client.end();
  }
}
