import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { KafkaRuntime } from './global-setup.js';
import { KafkaInContainer } from './kafka-container.js';
import { KafkaProcess } from './kafka-process.js';

// The first run downloads the broker.
const START_LIMIT_MS = 360_000;

/** A broker that a test may stop. */
export interface OwnKafka {
  readonly brokers: string;
  /** Again, on the same port with the same data. */
  start(): Promise<void>;
  stop(): Promise<void>;
  /** At once, without a chance to close its files. */
  kill(): Promise<void>;
  destroy(): Promise<void>;
}

export const kafkaRuntime = (): KafkaRuntime => (process.env['LIANGUAN_TEST_KAFKA'] ?? 'none') as KafkaRuntime;

/** A broker of the caller's own; KAFKA_BROKERS is other people's and is never stopped. */
export async function startOwnKafka(): Promise<OwnKafka> {
  switch (kafkaRuntime()) {
    case 'docker':
      return KafkaInContainer.create();
    case 'maven':
      return KafkaProcess.create(await mkdtemp(join(tmpdir(), 'lianguan-kafka-')));
    case 'none':
      throw new Error('there is nothing to start a Kafka broker with');
  }
}

/** Addresses of the broker that all test files of one jest run share: KAFKA_BROKERS, or one that the first file that asks starts. */
export async function startTestKafka(): Promise<string> {
  const external = process.env['KAFKA_BROKERS'];
  if (external) return external;
  const folder = process.env['LIANGUAN_TEST_CLUSTER'];
  if (!folder) throw new Error('startTestKafka needs the globalSetup of jest.config.mjs');
  const address = join(folder, 'kafka-brokers');
  // Making a folder is atomic: one of the workers starts the broker, the others wait for its address.
  const first = await mkdir(join(folder, 'kafka-starting')).then(
    () => true,
    () => false,
  );
  if (first) await announce(address, await start(join(folder, 'kafka')));
  const until = performance.now() + START_LIMIT_MS;
  while (!existsSync(address)) {
    if (performance.now() > until) throw new Error('the shared test Kafka did not start');
    await pause(30);
  }
  return readFile(address, 'utf8');
}

const start = (folder: string): Promise<OwnKafka> =>
  kafkaRuntime() === 'docker' ? KafkaInContainer.create() : KafkaProcess.create(folder);

async function announce(address: string, { brokers }: OwnKafka): Promise<void> {
  await writeFile(`${address}.part`, brokers);
  await rename(`${address}.part`, address);
}
