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

/** jest globalTeardown: ends the run's PostgreSQL, if one was started, and removes its folder. */
export default async function globalTeardown(): Promise<void> {
  const folder = process.env['LIANGUAN_TEST_CLUSTER'];
  if (!folder) return;
  await stopServerIn(folder);
  await rm(folder, { recursive: true, force: true });
}
