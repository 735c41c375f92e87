import { closeSync, existsSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from './problem.js';
import { commandLine } from './process-identity.js';

/** One launcher per data folder: two would stop each other's database. Returns the release. */
export function lockDataFolder(dataDir: string): () => void {
  const file = join(dataDir, 'launcher.pid');
  if (existsSync(file)) {
    const pid = Number(readFileSync(file, 'utf8'));
    if (pid !== process.pid && isLauncher(pid)) {
      throw new Problem(
        `数据目录 ${dataDir} 正被另一个联管系统使用（进程 ${pid}）：请先停止它，或用 --data 换一个目录。`,
      );
    }
    rmSync(file, { force: true });
  }
  const handle = openLock(file, dataDir);
  writeSync(handle, String(process.pid));
  closeSync(handle);
  return () => rmSync(file, { force: true });
}

function openLock(file: string, dataDir: string): number {
  try {
    return openSync(file, 'wx', 0o600);
  } catch (error) {
    throw new Problem(`数据目录 ${dataDir} 此刻正被另一个联管系统启动，或不可写。`, { cause: error });
  }
}

/** Process ids are used again: the file's owner counts as alive only if that process is a launcher by its command line. */
function isLauncher(pid: number): boolean {
  const line = Number.isInteger(pid) && pid > 1 ? commandLine(pid) : null;
  return line !== null && /[\\/](start|dev)[\\/]main\.(js|ts)/.test(line);
}
