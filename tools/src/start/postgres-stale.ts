import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from './problem.js';
import { commandLine, isAlive, waitForExit } from './process-identity.js';

const STOP_TIMEOUT_MS = 30_000;

/**
 * Clears away the server that a killed launcher left on this data folder. The pid file alone proves nothing, since process ids are used
 * again: only a live process whose own command line names this cluster is stopped; a file without such a process is removed.
 */
export async function stopStaleServer(cluster: string): Promise<void> {
  const file = join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  if (isServerOf(pid, cluster)) {
    process.kill(pid, 'SIGINT');
    if (!(await waitForExit(pid, STOP_TIMEOUT_MS))) {
      throw new Problem(`上次留下的 PostgreSQL（进程 ${pid}）无法停止：请先结束它，再重新启动。`);
    }
  }
  rmSync(file, { force: true });
}

function isServerOf(pid: number, cluster: string): boolean {
  if (!Number.isInteger(pid) || pid <= 1 || !isAlive(pid)) return false;
  const line = commandLine(pid) ?? '';
  return line.includes('postgres') && line.includes(`-D ${cluster} `);
}
