import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { TestCluster } from './test-cluster.js';

const START_LIMIT_MS = 30_000;

/**
 * Admin address of the PostgreSQL that all test files of one jest run share; the first one that asks starts it.
 * TEST_DATABASE_URL, a superuser's address, names another one.
 */
export async function startPostgres(): Promise<string> {
  const external = process.env['TEST_DATABASE_URL'];
  if (external) return external;
  const folder = process.env['LIANGUAN_TEST_CLUSTER'];
  if (!folder) throw new Error('startPostgres needs the globalSetup of jest.config.mjs');
  const address = join(folder, 'admin-url');
  // Making a folder is atomic: one of the workers starts the server, the others wait for its address.
  const first = await mkdir(join(folder, 'starting')).then(
    () => true,
    () => false,
  );
  if (first) await announce(address, await TestCluster.create(folder));
  const until = performance.now() + START_LIMIT_MS;
  while (!existsSync(address)) {
    if (performance.now() > until) throw new Error('the shared test PostgreSQL did not start');
    await pause(30);
  }
  return readFile(address, 'utf8');
}

async function announce(address: string, cluster: TestCluster): Promise<void> {
  await writeFile(`${address}.part`, cluster.adminUrl);
  await rename(`${address}.part`, address);
}
