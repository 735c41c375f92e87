import pg from 'pg';
import { loadSecrets } from '../start/secrets.js';

/** A running system's databases as their superuser sees them: row security hides nothing from a count. */
export interface Databases {
  query<Row extends pg.QueryResultRow>(database: string, sql: string, values?: readonly unknown[]): Promise<Row[]>;
}

export async function withDatabases<T>(dataDir: string, work: (databases: Databases) => Promise<T>): Promise<T> {
  const { postgresPort, superuserPassword } = loadSecrets(dataDir);
  const pools = new Map<string, pg.Pool>();
  const poolOf = (database: string): pg.Pool => {
    const known = pools.get(database);
    if (known) return known;
    const url = `postgres://postgres:${superuserPassword}@127.0.0.1:${postgresPort}/${database}`;
    const pool = new pg.Pool({ connectionString: url, max: 1 });
    pools.set(database, pool);
    return pool;
  };
  try {
    return await work({
      async query<Row extends pg.QueryResultRow>(database: string, sql: string, values: readonly unknown[] = []) {
        return (await poolOf(database).query<Row>(sql, [...values])).rows;
      },
    });
  } finally {
    await Promise.all([...pools.values()].map((pool) => pool.end()));
  }
}
