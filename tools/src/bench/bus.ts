import { createEventBus, createLogger, type EventBus, type EventBusConfig } from '@lianguan/platform';

/** The log in PostgreSQL, or what `KAFKA_BROKERS` names. */
export type BusName = 'log' | 'kafka';

export const BUS_TITLES = { log: 'the log in PostgreSQL', kafka: 'Kafka' } as const satisfies Record<BusName, string>;

/** Lends a bus of the measuring process. */
export async function withBus<T>(config: EventBusConfig, work: (bus: EventBus) => Promise<T>): Promise<T> {
  const bus = await createEventBus(config, {
    clientId: 'bench',
    logger: createLogger({ name: 'bench', level: 'silent' }),
  });
  try {
    return await work(bus);
  } finally {
    await bus.close();
  }
}
