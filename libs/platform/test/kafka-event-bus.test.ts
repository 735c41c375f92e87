import { afterAll, beforeAll } from '@jest/globals';
import { kafkaSuite, startOwnKafka, type OwnKafka } from '@lianguan/testing';
import { createKafkaEventBus } from '../src/kafka-event-bus.js';
import { eventBusContract } from './event-bus.contract.js';

// The first run downloads the broker.
const START_LIMIT_MS = 360_000;

kafkaSuite(
  'Kafka',
  () => {
    let server: OwnKafka;
    beforeAll(async () => {
      server = await startOwnKafka();
    }, START_LIMIT_MS);
    afterAll(() => server?.destroy());

    eventBusContract('Kafka', () => ({
      connect: () => createKafkaEventBus({ brokers: [server.brokers], clientId: 'test' }),
      stopServer: () => server.stop(),
      startServer: () => server.start(),
    }));
  },
  { ownBroker: true },
);
