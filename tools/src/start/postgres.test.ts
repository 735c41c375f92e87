import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { prepareDatabases } from './databases.js';
import { startPostgres, type EmbeddedPostgres } from './postgres.js';
import { commandLine, isAlive, waitForExit } from './process-identity.js';
import { loadSecrets } from './secrets.js';

const dataDir = mkdtempSync(join(tmpdir(), 'lianguan-start-'));
const said: string[] = [];
let postgres: EmbeddedPostgres;

const start = () => startPostgres({ dataDir, secrets: loadSecrets(dataDir), say: (line) => said.push(line) });
const postmaster = () => Number(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);

async function ask<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

beforeAll(async () => {
  mkdirSync(join(dataDir, 'logs'));
  postgres = await start();
  await prepareDatabases(postgres.url('postgres'), loadSecrets(dataDir));
}, 60_000);

afterAll(async () => {
  await postgres.stop();
  rmSync(dataDir, { recursive: true, force: true });
}, 60_000);

describe('the embedded database', () => {
  it('keeps its passwords to its owner', () => {
    expect(statSync(join(dataDir, 'secrets.json')).mode & 0o777).toBe(0o600);
  });

  it('listens on this machine alone', async () => {
    expect(await ask(postgres.url('postgres'), 'show listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
  });

  it('refuses a wrong password', async () => {
    await expect(ask(postgres.url('postgres').replace(/:[^:@]+@/, ':guess@'), 'select 1')).rejects.toThrow(
      'password authentication failed',
    );
  });

  it('lets the migrator make tables and the app connect only', async () => {
    await ask(postgres.url('finance', 'finance_migrator'), 'create table canary (id int)');
    await expect(ask(postgres.url('finance', 'finance_app'), 'select * from canary')).rejects.toThrow(
      'permission denied',
    );
    await expect(ask(postgres.url('finance', 'finance_app'), 'create table mine (id int)')).rejects.toThrow(
      'permission denied',
    );
  });

  it('keeps a department out of another’s database', async () => {
    await expect(ask(postgres.url('finance', 'education_app'), 'select 1')).rejects.toThrow(
      'permission denied for database',
    );
  });

  it('gives no role a way round row security', async () => {
    const roles = await ask(
      postgres.url('postgres'),
      `select rolname from pg_roles where rolname ~ '_(app|migrator)$' and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)`,
    );
    expect(roles).toEqual([]);
  });

  it('can be prepared again', async () => {
    await prepareDatabases(postgres.url('postgres'), loadSecrets(dataDir));
    expect(await ask(postgres.url('finance', 'finance_migrator'), 'select count(*)::int as n from canary')).toEqual([
      { n: 0 },
    ]);
  });

  it('comes back on its port when its process is killed', async () => {
    const before = postmaster();
    process.kill(before, 'SIGKILL');
    const until = Date.now() + 20_000;
    for (;;) {
      const answer = await ask(postgres.url('finance', 'finance_app'), 'select 1 as one').catch(() => null);
      if (answer) break;
      if (Date.now() > until) throw new Error('PostgreSQL did not come back');
      await new Promise((done) => setTimeout(done, 100));
    }
    expect(postmaster()).not.toBe(before);
    expect(said).toContain('PostgreSQL 意外退出，正在重新启动');
  });

  it('clears away the pid file of a process that is not a server of this folder', async () => {
    await postgres.stop();
    writeFileSync(join(dataDir, 'postgres', 'postmaster.pid'), `${process.pid}\n`);
    postgres = await start();
    expect(isAlive(process.pid)).toBe(true);
    expect(commandLine(postmaster())).toContain(join(dataDir, 'postgres'));
  });

  it('stops with nothing left behind', async () => {
    const pid = postmaster();
    await postgres.stop();
    expect(await waitForExit(pid, 100)).toBe(true);
  });
});
