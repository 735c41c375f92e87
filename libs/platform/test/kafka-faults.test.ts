import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { kafkaSuite, readAll, startOwnKafka, type OwnKafka } from '@lianguan/testing';
import type { EventBus, EventMessage, ReceivedMessage } from '../src/index.js';
import { createKafkaEventBus } from '../src/kafka-event-bus.js';
import { sampleMessage, until } from './event-bus.contract.js';

const START_LIMIT_MS = 360_000;
const freshTopic = (): string => `education.fault-${randomUUID().slice(0, 8)}.v1`;
const textOf = ({ data }: EventMessage): string => Buffer.from(data).toString();

/** At least once: what comes again is what came already. */
const once = (messages: readonly ReceivedMessage[]): ReceivedMessage[] =>
  [...new Map(messages.toReversed().map((message) => [message.id, message])).values()].toReversed();

/** As a relay: the same messages again until they are durable. */
async function publishUntilDurable(bus: EventBus, messages: readonly EventMessage[]): Promise<void> {
  for (;;) {
    try {
      return await bus.publish(messages);
    } catch {
      await pause(50);
    }
  }
}

kafkaSuite(
  'Kafka under faults',
  () => {
    let server: OwnKafka;
    const open: EventBus[] = [];
    const connect = async (): Promise<EventBus> => {
      const bus = await createKafkaEventBus({ brokers: [server.brokers], clientId: 'fault' });
      open.push(bus);
      return bus;
    };
    beforeAll(async () => {
      server = await startOwnKafka();
    }, START_LIMIT_MS);
    afterAll(() => server?.destroy());
    afterEach(async () => {
      await Promise.all(open.splice(0).map((bus) => bus.close()));
    });

    it('loses and disorders nothing of two relays while the broker is killed, and a follower misses nothing', async () => {
      const topic = freshTopic();
      const buses = [await connect(), await connect()];
      const followed: ReceivedMessage[] = [];
      await buses[0]!.follow({ topics: [topic], handle: async (batch) => void followed.push(...batch) });
      let writing = true;
      const write = async (bus: EventBus, key: string): Promise<number> => {
        let count = 0;
        while (writing) {
          const batch = Array.from({ length: 20 }, () => sampleMessage(topic, key, String((count += 1))));
          await publishUntilDurable(bus, batch);
        }
        return count;
      };
      const writers = Promise.all(buses.map((bus, index) => write(bus, `relay-${index}`)));
      for (let kill = 0; kill < 2; kill += 1) {
        await pause(700);
        await server.kill();
        await server.start();
      }
      await pause(1_000);
      writing = false;
      const counts = await writers;
      const stored = once(await readAll(await connect(), topic));
      for (const [index, count] of counts.entries()) {
        const expected = Array.from({ length: count }, (_, place) => String(place + 1));
        const ofKey = (messages: readonly ReceivedMessage[]) =>
          messages.filter(({ key }) => key === `relay-${index}`).map(textOf);
        expect(ofKey(stored)).toEqual(expected);
        await until(() => ofKey(once(followed)).length === count);
        expect(ofKey(once(followed))).toEqual(expected);
      }
    }, 90_000);

    it('says soon that a broker is away, and stays usable', async () => {
      const [bus, topic] = [await connect(), freshTopic()];
      await bus.publish([sampleMessage(topic, 'a', '1')]);
      await server.stop();
      const began = Date.now();
      const lost = [sampleMessage(topic, 'a', '2')];
      await expect(bus.publish(lost)).rejects.toThrow();
      await expect(bus.bounds(topic)).rejects.toThrow();
      expect(Date.now() - began).toBeLessThan(15_000);
      await server.start();
      await publishUntilDurable(bus, lost);
      expect((await readAll(bus, topic)).map(textOf)).toEqual(['1', '2']);
    }, 60_000);

    it('is not opened where a broker does not let it in', async () => {
      const sasl = { mechanism: 'plain', username: 'nobody', password: 'wrong' } as const;
      const opening = createKafkaEventBus({ brokers: [server.brokers], clientId: 'fault', sasl });
      await expect(opening).rejects.toThrow(/SASL/);
    }, 30_000);

    it('is opened while the broker is away: who is killed then comes back, and reads and writes when the broker is', async () => {
      const [bus, topic] = [await connect(), freshTopic()];
      await bus.publish([sampleMessage(topic, 'a', '1')]);
      await server.kill();
      const began = Date.now();
      const late = await connect();
      const seen: ReceivedMessage[] = [];
      await late.subscribe({ group: 'late', topics: [topic], handle: async (batch) => void seen.push(...batch) });
      expect(Date.now() - began).toBeLessThan(15_000);
      await expect(late.publish([sampleMessage(topic, 'a', '2')])).rejects.toThrow();
      await server.start();
      await publishUntilDurable(late, [sampleMessage(topic, 'a', '2')]);
      await until(() => seen.length === 2);
      expect(seen.map(textOf)).toEqual(['1', '2']);
    }, 60_000);
  },
  { ownBroker: true },
);
