import { sharedByRun } from './shared-by-run.js';
import { TestCluster } from './test-cluster.js';

const START_LIMIT_MS = 30_000;

/**
 * Admin address of the PostgreSQL that all test files of one jest run share; the first one that asks starts it.
 * TEST_DATABASE_URL, a superuser's address, names another one.
 */
export const startPostgres = async (): Promise<string> =>
  process.env['TEST_DATABASE_URL'] ??
  (await sharedByRun('postgres', START_LIMIT_MS, async (folder) => (await TestCluster.create(folder)).adminUrl));
