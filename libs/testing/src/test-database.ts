import { createHash, randomBytes } from 'node:crypto';
import { migrateEventLog } from '@lianguan/platform';
import pg from 'pg';
import { sharedByRun } from './shared-by-run.js';
import { startPostgres } from './start-postgres.js';

/** A fresh database with the two roles of a department. */
export interface TestDatabase {
  readonly name: string;
  /** The role of `appUrl`. */
  readonly appRole: string;
  readonly appUrl: string;
  readonly migratorUrl: string;
  /** Superuser's address of this database, which row security does not bind. */
  readonly adminUrl: string;
  /** Cuts the connections and removes the database. */
  drop(): Promise<void>;
}

/** The two roles of one database, or of a template and all its copies; their names end in `_migrator` and `_app`. */
interface Roles {
  readonly prefix: string;
  readonly password: string;
}

/** `name` of a department, or any other: the database is `<name>_<random>`. On `adminUrl`, default the run's shared server. */
export async function createDepartmentDatabase(name: string, adminUrl?: string): Promise<TestDatabase> {
  const admin = adminUrl ?? (await startPostgres());
  const prefix = freshName(name);
  const roles = { prefix, password: randomBytes(12).toString('hex') };
  await asAdmin(admin, [
    `CREATE ROLE ${prefix}_migrator LOGIN PASSWORD '${roles.password}'`,
    `CREATE ROLE ${prefix}_app LOGIN PASSWORD '${roles.password}'`,
    `CREATE DATABASE ${prefix} OWNER ${prefix}_migrator`,
  ]);
  const drop = () =>
    asAdmin(admin, [`DROP DATABASE ${prefix} WITH (FORCE)`, `DROP ROLE ${prefix}_app`, `DROP ROLE ${prefix}_migrator`]);
  return databaseOf(admin, prefix, roles, drop);
}

/**
 * A database as `migrate` leaves it: migrated once in a run for each `version` of its schema, and copied for whoever asks afterwards. On `adminUrl`, or on
 * a server of somebody else's, where a template would stay behind, each is migrated by itself.
 */
export async function createMigratedDatabase(
  name: string,
  version: string,
  { migrate, adminUrl }: { readonly migrate: (database: TestDatabase) => Promise<void>; readonly adminUrl?: string },
): Promise<TestDatabase> {
  const migrated = async (server: string): Promise<TestDatabase> => {
    const database = await createDepartmentDatabase(name, server);
    await migrate(database);
    return database;
  };
  const admin = adminUrl ?? (await startPostgres());
  if (adminUrl || process.env['TEST_DATABASE_URL']) return migrated(admin);
  const label = `${name}-${createHash('sha256').update(version).digest('hex').slice(0, 16)}`;
  const told = await sharedByRun(label, TEMPLATE_LIMIT_MS, async () => {
    const template = await migrated(admin);
    return JSON.stringify({ prefix: template.name, password: new URL(template.appUrl).password } satisfies Roles);
  });
  const roles = JSON.parse(told) as Roles;
  const copy = freshName(name);
  await asAdmin(admin, [`CREATE DATABASE ${copy} TEMPLATE ${roles.prefix} OWNER ${roles.prefix}_migrator`]);
  return databaseOf(admin, copy, roles, () => asAdmin(admin, [`DROP DATABASE ${copy} WITH (FORCE)`]));
}

const TEMPLATE_LIMIT_MS = 30_000;

/** A fresh durable event log. */
export const createTestEventLog = (adminUrl?: string): Promise<TestDatabase> =>
  createMigratedDatabase('event_log', 'event log', {
    migrate: ({ migratorUrl, appRole }) => migrateEventLog(migratorUrl, appRole),
    ...(adminUrl && { adminUrl }),
  });

const freshName = (name: string): string => `${name.replaceAll('-', '_')}_${randomBytes(4).toString('hex')}`;

function databaseOf(admin: string, name: string, roles: Roles, drop: () => Promise<unknown>): TestDatabase {
  const address = (role: string) =>
    databaseUrl(admin, { database: name, role: `${roles.prefix}_${role}`, password: roles.password });
  return {
    name,
    appRole: `${roles.prefix}_app`,
    appUrl: address('app'),
    migratorUrl: address('migrator'),
    adminUrl: databaseUrl(admin, { database: name }),
    async drop() {
      await drop();
    },
  };
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
  // Where the server is killed the statement fails; nobody else needs to hear of it.
  client.on('error', () => undefined);
  await client.connect();
  try {
    let rows: Row[] = [];
    for (const statement of statements) rows = (await client.query<Row>(statement)).rows;
    return rows;
  } finally {
    await client.end();
  }
}

/** Keeps an advisory lock of the database, so that what asks for it stands still, until it is let go. */
export async function keepAdvisoryLock(
  url: string,
  key: number,
): Promise<{ isAwaited(): Promise<boolean>; letGo(): Promise<void> }> {
  const client = new pg.Client({ connectionString: url });
  // The server may be killed meanwhile: then nobody waits any more.
  client.on('error', () => undefined);
  await client.connect();
  await client.query('select pg_advisory_lock($1)', [key]);
  return {
    async isAwaited() {
      const sql = `select from pg_locks where locktype = 'advisory' and not granted and objid = $1
         and database = (select oid from pg_database where datname = current_database())`;
      return (await client.query(sql, [key])).rows.length > 0;
    },
    letGo: () => client.end(),
  };
}
