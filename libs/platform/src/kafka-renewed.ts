import type { Kafka } from 'kafkajs';
import { KafkaConnection, type KafkaOptions } from './kafka-client.js';

interface Client {
  connect(): Promise<void>;
  disconnect(): Promise<void>;
}

interface Connected<C> {
  readonly client: C;
  readonly connection: KafkaConnection;
}

const DISCONNECT_LIMIT_MS = 2_000;

/** A client that is connected when it is needed and replaced after a fault: a broken one is not trusted again. */
export class RenewedClient<C extends Client> {
  private current: Promise<Connected<C>> | undefined;

  constructor(
    private readonly options: KafkaOptions,
    private readonly make: (kafka: Kafka) => C,
  ) {}

  async use<T>(work: (client: C) => Promise<T>): Promise<T> {
    const current = (this.current ??= this.connect());
    try {
      const { client } = await current;
      return await work(client);
    } catch (fault) {
      if (this.current === current) this.current = undefined;
      void current.then(
        ({ connection }) => connection.cut(),
        () => undefined,
      );
      throw fault;
    }
  }

  async close(): Promise<void> {
    const connected = await this.current?.catch(() => undefined);
    this.current = undefined;
    if (connected) await disconnect(connected);
  }

  private async connect(): Promise<Connected<C>> {
    const connection = new KafkaConnection(this.options);
    const client = this.make(connection.kafka);
    try {
      await client.connect();
    } catch (fault) {
      connection.cut();
      throw fault;
    }
    return { client, connection };
  }
}

/** Orderly where the broker answers, and in any case soon. */
export async function disconnect({ client, connection }: Connected<Client>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<void>((resolve) => (timer = setTimeout(resolve, DISCONNECT_LIMIT_MS)));
  await Promise.race([client.disconnect().catch(() => undefined), limit]);
  clearTimeout(timer);
  connection.cut();
}
