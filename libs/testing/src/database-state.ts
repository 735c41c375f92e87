import {
  verifyAccessChain,
  verifyActChain,
  type ActChainVerdict,
  type ChainVerdict,
  type Tx,
} from '@lianguan/service-kit';
import pg from 'pg';

/** What a department's database holds: of each table the number of rows and a digest of them, and what its chained records come to. */
export interface DatabaseState {
  readonly tables: Readonly<Record<string, string>>;
  readonly acts: ActChainVerdict;
  readonly readings: ChainVerdict;
}

const TABLES = `select table_name as name from information_schema.tables
  where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`;

const digestOf = (table: string): string =>
  `(select count(*) || ' ' || coalesce(md5(string_agg(t::text, '' order by t::text)), '') from ${table} t) as ${table}`;

/** `url`: a superuser's, whom row security does not bind. */
export async function databaseState(url: string): Promise<DatabaseState> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const query = async (sql: string, parameters: unknown[] = []) => (await client.query(sql, parameters)).rows;
    const names = (await query(TABLES)).map(({ name }) => client.escapeIdentifier(name));
    const [tables] = await query(`select ${names.map(digestOf).join(', ')}`);
    const tx = { query } as unknown as Tx;
    return { tables, acts: await verifyActChain(tx), readings: await verifyAccessChain(tx) };
  } finally {
    await client.end();
  }
}
