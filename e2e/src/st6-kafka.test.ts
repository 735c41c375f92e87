import { afterAll } from '@jest/globals';
import { kafkaSuite, startOwnKafka, type OwnKafka } from '@lianguan/testing';
import { startSystem } from './harness.js';
import { storyST6 } from './st6-story.js';

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
