import { afterAll } from '@jest/globals';
import { kafkaRuntime, kafkaSuite, startOwnKafka, type OwnKafka } from '@lianguan/testing';
import { startSystem } from './harness.js';
import { eventLogOf, storyST5 } from './st5-story.js';

// Over the log in PostgreSQL it goes when it is asked for by name, or where there is no Kafka.
if (kafkaRuntime() === 'none' || process.env['LIANGUAN_BUSES'] === 'both')
  storyST5('the event log in PostgreSQL', async () => {
    const system = await startSystem();
    return { system, bus: eventLogOf(system) };
  });

kafkaSuite(
  'materials and staff on Kafka',
  () => {
    let broker: OwnKafka;
    storyST5('Kafka', async () => {
      broker = await startOwnKafka();
      const system = await startSystem({ env: { KAFKA_BROKERS: broker.brokers } });
      return { system, bus: { kind: 'kafka', brokers: [broker.brokers] } };
    });
    afterAll(() => broker?.destroy(), 60_000);
  },
  { ownBroker: true },
);
