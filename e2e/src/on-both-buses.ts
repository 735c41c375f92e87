import { afterAll } from '@jest/globals';
import type { EventBusConfig } from '@lianguan/platform';
import { kafkaRuntime, kafkaSuite, startOwnKafka, type OwnKafka } from '@lianguan/testing';
import { startSystem, type System } from './harness.js';
import { eventLogOf } from './own-databases.js';

export interface Opened {
  readonly system: System;
  readonly bus: EventBusConfig;
}

/** A story on Kafka. On the log in PostgreSQL, which carries the other tests, it goes too when it is asked for by name, or where there is no Kafka. */
export function onBothBuses(title: string, story: (bus: string, open: () => Promise<Opened>) => void): void {
  if (kafkaRuntime() === 'none' || process.env['LIANGUAN_BUSES'] === 'both')
    story('the event log in PostgreSQL', async () => {
      const system = await startSystem();
      return { system, bus: eventLogOf(system) };
    });

  kafkaSuite(
    `${title} on Kafka`,
    () => {
      let broker: OwnKafka;
      story('Kafka', async () => {
        broker = await startOwnKafka();
        const system = await startSystem({ env: { KAFKA_BROKERS: broker.brokers } });
        return { system, bus: { kind: 'kafka', brokers: [broker.brokers] } };
      });
      afterAll(() => broker?.destroy(), 60_000);
    },
    { ownBroker: true },
  );
}
