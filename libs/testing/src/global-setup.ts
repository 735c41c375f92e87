import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** jest globalSetup: names the folder of the run's PostgreSQL for its workers. A run without database tests starts no server. */
export default async function globalSetup(): Promise<void> {
  process.env['LIANGUAN_TEST_CLUSTER'] = await mkdtemp(join(tmpdir(), 'lianguan-test-'));
}
