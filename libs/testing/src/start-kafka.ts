import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { KafkaRuntime } from './global-setup.js';
import { KafkaInContainer } from './kafka-container.js';
import { KafkaProcess } from './kafka-process.js';
import { sharedByRun } from './shared-by-run.js';

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
export const startTestKafka = async (): Promise<string> =>
  process.env['KAFKA_BROKERS'] ??
  (await sharedByRun('kafka-brokers', START_LIMIT_MS, async (folder) => (await start(join(folder, 'kafka'))).brokers));

const start = (folder: string): Promise<OwnKafka> =>
  kafkaRuntime() === 'docker' ? KafkaInContainer.create() : KafkaProcess.create(folder);
