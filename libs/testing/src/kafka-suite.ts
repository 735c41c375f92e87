import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from '@jest/globals';
import { kafkaRuntime } from './start-kafka.js';

const WHAT_TO_INSTALL =
  '没有可用的 Kafka，相关测试计为跳过：请设置 KAFKA_BROKERS，或启动 Docker，或安装 Java 17 与 Maven。';

/**
 * A suite that needs the run's shared Kafka (`startTestKafka`). Where none can be had its tests count as skipped, and in CI as failed.
 * `ownBroker`: it stops and kills its broker (`startOwnKafka`), so that KAFKA_BROKERS is no help.
 */
export function kafkaSuite(name: string, body: () => void, { ownBroker = false } = {}): void {
  const external = !ownBroker && process.env['KAFKA_BROKERS'];
  if (external || kafkaRuntime() !== 'none') {
    describe(name, body);
    return;
  }
  sayOnce();
  if (process.env['CI'] === 'true') {
    describe(name, () => {
      it('has a Kafka broker', () => {
        throw new Error(WHAT_TO_INSTALL);
      });
    });
  }
  describe.skip(name, body);
}

/** One line a run, whichever worker meets the first suite. */
function sayOnce(): void {
  const folder = process.env['LIANGUAN_TEST_CLUSTER'];
  if (!folder) return;
  try {
    mkdirSync(join(folder, 'kafka-missed'));
  } catch {
    return;
  }
  process.stderr.write(`${WHAT_TO_INSTALL}\n`);
}
