import { afterAll } from '@jest/globals';
import type { EventBusConfig } from '@lianguan/platform';
import { kafkaRuntime, kafkaSuite, startOwnKafka, type OwnKafka } from '@lianguan/testing';
import { startSystem, type System } from './harness.js';
import { eventLogOf } from './own-databases.js';

export interface Opened {
  readonly system: System;
  readonly bus: EventBusConfig;
}

type Story = (bus: string, open: () => Promise<Opened>) => void;

const ON_LOG = 'the event log in PostgreSQL';
const asked = process.env['LIANGUAN_BUSES'] === 'both';

function onLog(story: Story): void {
  story(ON_LOG, async () => {
    const system = await startSystem();
    return { system, bus: eventLogOf(system) };
  });
}

function onKafka(title: string, story: Story): void {
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

/** A story on both buses where it is asked for by name; among all the tests on Kafka, or on the log in PostgreSQL where there is none. */
export function onBothBuses(title: string, story: Story): void {
  if (asked || kafkaRuntime() === 'none') onLog(story);
  onKafka(title, story);
}

/** Likewise; among all the tests on the log in PostgreSQL alone, which starts sooner. */
export function onLogFirst(title: string, story: Story): void {
  onLog(story);
  if (asked) onKafka(title, story);
}
