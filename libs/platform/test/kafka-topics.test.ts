import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { kafkaSuite, readAll, startTestKafka } from '@lianguan/testing';
import { Kafka, logLevel, type Admin, type Message } from 'kafkajs';
import { toCloudEventHeaders, UNREADABLE_TYPE, type EventBus, type ReceivedMessage } from '../src/index.js';
import { createKafkaEventBus } from '../src/kafka-event-bus.js';
import { sampleMessage, until } from './event-bus.contract.js';

const START_LIMIT_MS = 360_000;
const fresh = (name: string): string => `education.${name}-${randomUUID().slice(0, 8)}.v1`;
const textOf = ({ data }: ReceivedMessage): string => Buffer.from(data).toString();

kafkaSuite('Kafka with its own ways', () => {
  let brokers: string[];
  let foreign: Kafka;
  let admin: Admin;
  const clientId = `test-${randomUUID().slice(0, 8)}`;
  const open: EventBus[] = [];
  const connect = async (): Promise<EventBus> => {
    const bus = await createKafkaEventBus({ brokers, clientId });
    open.push(bus);
    return bus;
  };
  beforeAll(async () => {
    brokers = (await startTestKafka()).split(',');
    foreign = new Kafka({ brokers, clientId: 'foreign', logLevel: logLevel.NOTHING });
    admin = foreign.admin();
    await admin.connect();
  }, START_LIMIT_MS);
  afterAll(() => admin?.disconnect());
  afterEach(async () => {
    await Promise.all(open.splice(0).map((bus) => bus.close()));
  });

  it('makes a topic with one partition that keeps everything', async () => {
    const topic = fresh('made');
    const buses = [await connect(), await connect()];
    await Promise.all(buses.map((bus) => bus.publish([sampleMessage(topic, 'a', 'x')])));
    const { topics } = await admin.fetchTopicMetadata({ topics: [topic] });
    expect(topics[0]?.partitions).toHaveLength(1);
    const { resources } = await admin.describeConfigs({
      includeSynonyms: false,
      resources: [{ type: 2, name: topic, configNames: ['retention.ms', 'cleanup.policy'] }],
    });
    const entries = resources[0]!.configEntries.map(({ configName, configValue }) => [configName, configValue]);
    expect(Object.fromEntries(entries)).toEqual({ 'retention.ms': '-1', 'cleanup.policy': 'delete' });
  });

  it('refuses a topic with more partitions', async () => {
    const [bus, topic] = [await connect(), fresh('wide')];
    await admin.createTopics({ topics: [{ topic, numPartitions: 2 }] });
    const refusal = `topic ${topic} has 2 partitions`;
    await expect(bus.publish([sampleMessage(topic, 'a', 'x')])).rejects.toThrow(refusal);
    await expect(bus.subscribe({ group: 'a', topics: [topic], handle: async () => undefined })).rejects.toThrow(
      refusal,
    );
    await expect(bus.follow({ topics: [topic], handle: async () => undefined })).rejects.toThrow(refusal);
    await expect(bus.bounds(topic)).rejects.toThrow(refusal);
  });

  const good = sampleMessage('any', 'i-1', 'x');
  const unreadable: readonly [string, Message, string, string | undefined][] = [
    ['no headers', { key: 'i-9', value: 'garbage' }, 'ce_specversion', 'i-9'],
    ['no key', { key: null, value: 'x', headers: toCloudEventHeaders(good) }, 'key', undefined],
    ['no value', { key: 'i-9', value: null, headers: toCloudEventHeaders(good) }, 'value', 'i-9'],
    [
      'bytes for headers',
      { key: Buffer.from([0, 255]), value: Buffer.from([255]), headers: { ce_id: Buffer.from([0, 200]) } },
      'ce_specversion',
      undefined,
    ],
    [
      'an id that nobody can store',
      { key: 'i-9', value: 'x', headers: { ...toCloudEventHeaders(good), ce_id: 'x'.repeat(5_000) } },
      'CloudEvents header',
      'i-9',
    ],
    [
      'a time beyond the calendar',
      { key: 'i-9', value: 'x', headers: { ...toCloudEventHeaders(good), ce_time: '+012345-01-01T00:00:00Z' } },
      'ce_time',
      'i-9',
    ],
  ];
  it(`delivers what is unreadable with the reason, and goes on: ${unreadable.map(([what]) => what).join(', ')}`, async () => {
    const [bus, topic] = [await connect(), fresh('garbage')];
    await bus.publish([sampleMessage(topic, 'a', 'before')]);
    const producer = foreign.producer();
    await producer.connect();
    await producer.send({ topic, messages: unreadable.map(([, message]) => message) });
    await producer.disconnect();
    await bus.publish([sampleMessage(topic, 'a', 'after')]);
    const seen: ReceivedMessage[] = [];
    await bus.subscribe({ group: 'a', topics: [topic], handle: async (batch) => void seen.push(...batch) });
    await until(() => seen.length === unreadable.length + 2);
    const [before, ...rest] = seen;
    expect([textOf(before!), textOf(rest.pop()!)]).toEqual(['before', 'after']);
    for (const [index, [, , reason, key]] of unreadable.entries()) {
      const id = `${topic}@${index + 1}`;
      expect(rest[index]).toMatchObject({ id, type: UNREADABLE_TYPE, key: key ?? id });
      expect(rest[index]!.headers['unreadable-reason']).toContain(reason);
      expect(JSON.stringify(rest[index]!.headers)).not.toContain('\\u0000');
    }
    // They can be passed on to the dead letters.
    await bus.publish(rest.map((message) => ({ ...message, topic: `${topic}.dlq` })));
    const dead = await readAll(bus, `${topic}.dlq`);
    expect(dead.map(({ id, type }) => [id, type])).toEqual(rest.map(({ id }) => [id, UNREADABLE_TYPE]));
  });

  it('passes the marks of a foreign transaction, also at the end', async () => {
    const [bus, topic] = [await connect(), fresh('marks')];
    await bus.publish([sampleMessage(topic, 'a', '1')]);
    const producer = foreign.producer({ transactionalId: topic, maxInFlightRequests: 1, idempotent: true });
    await producer.connect();
    for (const end of ['abort', 'commit'] as const) {
      const transaction = await producer.transaction();
      const { data, key, ...message } = sampleMessage(topic, 'a', end);
      const headers = toCloudEventHeaders({ ...message, data, key });
      await transaction.send({ topic, messages: [{ key, value: Buffer.from(data), headers }] });
      await transaction[end]();
    }
    const lone = await producer.transaction();
    await lone.send({ topic, messages: [{ key: 'a', value: 'never' }] });
    await lone.abort();
    await producer.disconnect();
    expect((await readAll(bus, topic)).map(textOf)).toEqual(['1', 'commit']);
    await bus.publish([sampleMessage(topic, 'a', '2')]);
    expect((await readAll(bus, topic, 4n)).map(textOf)).toEqual(['2']);
  });

  it('begins where a retention has left the log, and does not wait for what is gone', async () => {
    const [bus, topic] = [await connect(), fresh('cut')];
    await bus.publish(Array.from({ length: 10 }, (_, index) => sampleMessage(topic, 'a', String(index))));
    await admin.fetchTopicMetadata({ topics: [topic] });
    await admin.deleteTopicRecords({ topic, partitions: [{ partition: 0, offset: '7' }] });
    expect(await bus.bounds(topic)).toEqual({ first: 7n, next: 10n });
    expect((await readAll(bus, topic)).map(textOf)).toEqual(['7', '8', '9']);
  });

  it('goes on with other topics while one batch cannot be handled', async () => {
    const [bus, stuck, free] = [await connect(), fresh('stuck'), fresh('free')];
    let attempts = 0;
    const seen: string[] = [];
    await bus.publish([sampleMessage(stuck, 'a', 'poison'), sampleMessage(free, 'a', '0')]);
    await bus.subscribe({
      group: 'a',
      topics: [stuck, free],
      handle: async (batch) => {
        if (batch[0]!.topic === stuck && (attempts += 1) < 5) throw new Error('not yet');
        seen.push(...batch.map(textOf));
      },
    });
    for (let round = 1; !seen.includes('poison'); round += 1) {
      await bus.publish([sampleMessage(free, 'a', String(round))]);
      await until(() => seen.includes(String(round)));
    }
    expect(attempts).toBe(5);
    expect(seen.indexOf('poison')).toBeGreaterThan(2);
  });

  it('keeps its membership while a batch takes longer than a session lasts', async () => {
    const [one, two, topic] = [await connect(), await connect(), fresh('slow')];
    await one.publish([sampleMessage(topic, 'a', '1')]);
    const handled: string[] = [];
    let began = false;
    await one.subscribe({
      group: 'a',
      topics: [topic],
      handle: async (batch) => {
        began = true;
        if (handled.length === 0) await pause(10_000);
        handled.push(...batch.map((message) => `one ${textOf(message)}`));
      },
    });
    await until(() => began);
    await two.subscribe({
      group: 'a',
      topics: [topic],
      handle: async (batch) => void handled.push(...batch.map((message) => `two ${textOf(message)}`)),
    });
    await two.publish([sampleMessage(topic, 'a', '2')]);
    await until(() => handled.length === 2, 25_000);
    expect(handled).toEqual(['one 1', 'one 2']);
  }, 40_000);

  it('loses and disorders nothing while members come and go', async () => {
    const topic = fresh('rebalance');
    const [writer, ...readers] = [await connect(), await connect(), await connect(), await connect()];
    const seen: ReceivedMessage[] = [];
    let writing = true;
    let written = 0;
    const write = (async () => {
      while (writing) {
        await writer.publish(Array.from({ length: 10 }, () => sampleMessage(topic, 'a', String((written += 1)))));
        await pause(10);
      }
    })();
    const comeAndGo = async (bus: EventBus, ms: number): Promise<void> => {
      while (writing) {
        const member = await bus.subscribe({
          group: 'a',
          topics: [topic],
          handle: async (batch) => {
            await pause(5);
            seen.push(...batch);
          },
        });
        await pause(ms);
        await member.stop();
      }
    };
    const members = Promise.all(readers.map((bus, index) => comeAndGo(bus, 250 + index * 130)));
    await pause(6_000);
    writing = false;
    await Promise.all([write, members]);
    const last = await writer.subscribe({
      group: 'a',
      topics: [topic],
      handle: async (batch) => void seen.push(...batch),
    });
    await until(() => new Set(seen.map(({ id }) => id)).size === written);
    await last.stop();
    const firstSeen = [...new Map(seen.map((message) => [message.id, textOf(message)])).values()];
    expect(firstSeen).toEqual(Array.from({ length: written }, (_, index) => String(index + 1)));
  }, 60_000);

  it('leaves no group of a follower or a replay behind', async () => {
    const [bus, topic] = [await connect(), fresh('groups')];
    await bus.publish([sampleMessage(topic, 'a', '1')]);
    const follower = await bus.follow({ topics: [topic], handle: async () => undefined });
    await readAll(bus, topic);
    await follower.stop();
    const { groups } = await admin.listGroups();
    expect(groups.filter(({ groupId }) => groupId.startsWith(`${clientId}.`))).toEqual([]);
  });
});
