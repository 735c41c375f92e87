import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Account } from './postgres-binaries.js';
import { Problem } from './problem.js';

export interface ClusterSpec {
  readonly initdb: string;
  readonly cluster: string;
  readonly password: string;
  readonly account?: Account;
}

/** Makes an empty cluster: UTF-8, byte order (the same on every machine), passwords for everybody, also on this machine. */
export async function initialiseCluster({ initdb, cluster, password, account }: ClusterSpec): Promise<void> {
  const passwordFile = join(tmpdir(), `lianguan-${randomBytes(8).toString('hex')}`);
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (account) chownSync(passwordFile, account.uid, account.gid);
  const flags = [
    `--pgdata=${cluster}`,
    `--pwfile=${passwordFile}`,
    '--username=postgres',
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
  ];
  try {
    await run(initdb, flags, account);
  } catch (error) {
    // A half-made cluster would be taken for a whole one at the next start.
    rmSync(cluster, { recursive: true, force: true });
    throw new Problem(`内嵌 PostgreSQL 无法建立数据目录 ${cluster}：${(error as Error).message}`, { cause: error });
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

function run(command: string, args: readonly string[], account?: Account): Promise<void> {
  return new Promise((done, fail) => {
    const child = spawn(command, args, {
      ...account,
      cwd: '/',
      env: bareEnvironment(),
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let errors = '';
    child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
    child.once('error', fail);
    child.once('close', (code) => (code === 0 ? done() : fail(new Error(errors.trim() || `exit ${code}`))));
  });
}

/** Nothing of the launcher's environment (PGDATA, PGPORT, passwords) may steer the server or leak into it. */
export function bareEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'Asia/Shanghai' };
}
