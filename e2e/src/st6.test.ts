import { afterAll } from '@jest/globals';
import { kafkaRuntime, kafkaSuite, startOwnKafka, type OwnKafka } from '@lianguan/testing';
import { startSystem } from './harness.js';
import { storyST6 } from './st6-story.js';

const withoutKafka = kafkaRuntime() === 'none';

// The log in PostgreSQL carries every other story: this one goes over it when it is asked for by name, or where there is no Kafka.
if (withoutKafka || process.env['LIANGUAN_BUSES'] === 'both')
  storyST6('the event log in PostgreSQL', () => startSystem());

kafkaSuite(
  'a joint action on Kafka',
  () => {
    let broker: OwnKafka;
    storyST6('Kafka', async () => {
      broker = await startOwnKafka();
      return startSystem({ env: { KAFKA_BROKERS: broker.brokers } });
    });
    afterAll(() => broker?.destroy(), 60_000);
  },
  { ownBroker: true },
);
