import type { StartedTestContainer } from 'testcontainers';
import { freePort } from './free-port.js';

const IMAGE = 'confluentinc/cp-kafka:8.1.0';
const CLIENT_PORT = 9093;

/** A broker in a container, on a port of the host that stays over its restarts. */
export class KafkaInContainer {
  private constructor(
    private readonly container: StartedTestContainer,
    readonly brokers: string,
  ) {}

  static async create(): Promise<KafkaInContainer> {
    const { KafkaContainer } = await import('@testcontainers/kafka');
    const port = await freePort();
    const container = await new KafkaContainer(IMAGE)
      .withKraft()
      .withExposedPorts({ container: CLIENT_PORT, host: port })
      .start();
    return new KafkaInContainer(container, `${container.getHost()}:${port}`);
  }

  start(): Promise<void> {
    return this.container.restart();
  }

  async stop(): Promise<void> {
    await this.container.stop({ remove: false, timeout: 10_000 });
  }

  async kill(): Promise<void> {
    await this.container.stop({ remove: false, timeout: 0 });
  }

  async destroy(): Promise<void> {
    await this.container.stop({ timeout: 0 });
  }
}
