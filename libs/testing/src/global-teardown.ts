import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

// Jest loads this file and global-setup.ts by itself, without the way that resolves `./x.js` to sources: they import nothing of ours.

/** Ends the server whose data are in `folder`, whoever started it; connections are cut. */
export async function stopServerIn(folder: string): Promise<void> {
  const pidFile = join(folder, 'db', 'postmaster.pid');
  const pid = await readFile(pidFile, 'utf8').then(
    (text) => Number(text.split('\n')[0]),
    () => 0,
  );
  if (pid > 0) process.kill(pid, 'SIGINT');
  while (existsSync(pidFile)) await pause(20);
}

/** Ends the broker whose process id stands in `folder`, whoever started it, and waits until it is gone. */
export async function endBrokerIn(folder: string, signal: NodeJS.Signals): Promise<void> {
  const pidFile = join(folder, 'pid');
  const pid = Number(await readFile(pidFile, 'utf8').catch(() => '0'));
  if (pid === 0) return;
  while (sent(pid, signal)) {
    for (let waited = 0; waited < KILL_AFTER_MS && sent(pid, 0); waited += 20) await pause(20);
    signal = 'SIGKILL';
  }
  await rm(pidFile);
}

const KILL_AFTER_MS = 10_000;

function sent(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, signal);
  } catch {
    return false;
  }
}

/** jest globalTeardown: ends the run's servers, if they were started, and removes their folder. */
export default async function globalTeardown(): Promise<void> {
  const folder = process.env['LIANGUAN_TEST_CLUSTER'];
  if (!folder) return;
  await stopServerIn(folder);
  await endBrokerIn(join(folder, 'kafka'), 'SIGKILL');
  await rm(folder, { recursive: true, force: true });
}
