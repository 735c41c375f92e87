import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, it } from '@jest/globals';
import { readAll } from '@lianguan/testing';
import type { EventBus, EventMessage, ReceivedMessage, SubscribeOptions } from '../src/index.js';

/** What the suite needs of a bus and of the server behind it. */
export interface EventBusSubject {
  /** Another process's bus on the same server. */
  connect(): Promise<EventBus>;
  stopServer(): Promise<void>;
  startServer(): Promise<void>;
}

let number = 0;
/** A topic of its own for every test, so that tests do not read each other. */
const freshTopic = (): string => `education.sample-${(number += 1)}-${randomUUID().slice(0, 8)}.v1`;

export function sampleMessage(topic: string, key: string, text: string): EventMessage {
  return {
    id: randomUUID(),
    topic,
    key,
    type: 'lianguan.education.v1.Sample',
    source: 'education',
    time: new Date('2026-03-02T01:00:00.123Z'),
    data: Buffer.from(text),
    headers: { traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01' },
  };
}

const textOf = (message: EventMessage): string => Buffer.from(message.data).toString();
const numbered = (topic: string, key: string, count: number): EventMessage[] =>
  Array.from({ length: count }, (_, index) => sampleMessage(topic, key, String(index)));

export async function until(condition: () => boolean | Promise<boolean>, limitMs = 15_000): Promise<void> {
  const end = Date.now() + limitMs;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error('waited in vain');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** A subscription that writes down what it was given. */
async function collect(bus: EventBus, options: Pick<SubscribeOptions, 'group' | 'topics'>) {
  const seen: ReceivedMessage[] = [];
  const subscription = await bus.subscribe({ ...options, handle: async (batch) => void seen.push(...batch) });
  return { seen, texts: () => seen.map(textOf), stop: () => subscription.stop() };
}

async function follow(bus: EventBus, topics: readonly string[]) {
  const seen: ReceivedMessage[] = [];
  const subscription = await bus.follow({ topics, handle: async (batch) => void seen.push(...batch) });
  return { seen, texts: () => seen.map(textOf), stop: () => subscription.stop() };
}

/** What both buses promise: at least once, in order per key, groups apart, replay, redelivery. */
export function eventBusContract(name: string, subject: () => EventBusSubject): void {
  describe(`${name} as an event bus`, () => {
    const open: EventBus[] = [];
    const connect = async (): Promise<EventBus> => {
      const bus = await subject().connect();
      open.push(bus);
      return bus;
    };
    afterEach(async () => {
      await Promise.all(open.splice(0).map((bus) => bus.close()));
    });

    it('delivers a message as it was published', async () => {
      const [bus, topic] = [await connect(), freshTopic()];
      const message = sampleMessage(topic, 'i-1', '机构');
      const reader = await collect(bus, { group: 'a', topics: [topic] });
      await bus.publish([message]);
      await until(() => reader.seen.length === 1);
      const { offset, ...received } = reader.seen[0] as ReceivedMessage;
      expect(typeof offset).toBe('bigint');
      expect({ ...received, data: Buffer.from(received.data) }).toEqual(message);
    });

    it('keeps the order of each key over batches and publishes', async () => {
      const [bus, topic] = [await connect(), freshTopic()];
      await bus.publish(numbered(topic, 'a', 700));
      for (const message of numbered(topic, 'b', 20)) await bus.publish([message]);
      const reader = await collect(bus, { group: 'a', topics: [topic] });
      await until(() => reader.seen.length === 720);
      for (const [key, count] of [
        ['a', 700],
        ['b', 20],
      ] as const) {
        const texts = reader.seen.filter((message) => message.key === key).map(textOf);
        expect(texts).toEqual(Array.from({ length: count }, (_, index) => String(index)));
      }
    });

    it('gives no batch of more than 500, and never two topics in one', async () => {
      const [bus, first, second] = [await connect(), freshTopic(), freshTopic()];
      await bus.publish([...numbered(first, 'a', 600), ...numbered(second, 'a', 5)]);
      const batches: (readonly ReceivedMessage[])[] = [];
      await bus.subscribe({ group: 'a', topics: [first, second], handle: async (batch) => void batches.push(batch) });
      await until(() => batches.flat().length === 605);
      expect(Math.max(...batches.map((batch) => batch.length))).toBeLessThanOrEqual(500);
      expect(batches.every((batch) => new Set(batch.map(({ topic }) => topic)).size === 1)).toBe(true);
    });

    it('gives a slow handler one batch at a time, and no second before the first is done', async () => {
      const [bus, topic] = [await connect(), freshTopic()];
      await bus.publish(numbered(topic, 'a', 1_700));
      let [working, most, seen] = [0, 0, 0];
      await bus.subscribe({
        group: 'a',
        topics: [topic],
        handle: async (batch) => {
          most = Math.max(most, (working += 1));
          await new Promise((resolve) => setTimeout(resolve, 150));
          working -= 1;
          seen += batch.length;
        },
      });
      await until(() => seen === 1_700);
      expect(most).toBe(1);
    });

    it('ends a replay as soon as the reader has enough of it, however slowly it reads', async () => {
      const [bus, topic] = [await connect(), freshTopic()];
      await bus.publish(numbered(topic, 'a', 5_000));
      const texts: string[] = [];
      let broke = 0;
      for await (const batch of bus.replay(topic, 10n)) {
        await new Promise((resolve) => setTimeout(resolve, 100));
        texts.push(...batch.map(textOf));
        broke = Date.now();
        if (texts.length > 1_000) break;
      }
      expect(Date.now() - broke).toBeLessThan(3_000);
      expect(texts.slice(0, 2)).toEqual(['10', '11']);
      expect(new Set(texts).size).toBe(texts.length);
    });

    it('gives every group everything, each at its own pace', async () => {
      const [bus, topic] = [await connect(), freshTopic()];
      await bus.publish(numbered(topic, 'a', 3));
      const first = await collect(bus, { group: 'first', topics: [topic] });
      await until(() => first.seen.length === 3);
      const late = await collect(bus, { group: 'late', topics: [topic] });
      await until(() => late.seen.length === 3);
      expect(late.texts()).toEqual(first.texts());
      expect(first.seen).toHaveLength(3);
    });

    it('reads again from any offset', async () => {
      const [bus, topic] = [await connect(), freshTopic()];
      await bus.publish(numbered(topic, 'a', 10));
      const all = await readAll(bus, topic);
      expect(all.map(textOf)).toEqual(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']);
      expect((await readAll(bus, topic, all[6]!.offset)).map(textOf)).toEqual(['6', '7', '8', '9']);
      expect(await bus.bounds(topic)).toEqual({ first: all[0]!.offset, next: all[9]!.offset + 1n });
      expect(await readAll(bus, topic, all[9]!.offset + 1n)).toEqual([]);
      expect(await readAll(bus, freshTopic())).toEqual([]);
      const { first, next } = await bus.bounds(freshTopic());
      expect(next).toBe(first);
    });

    it('replays a long topic in batches, up to the end that it had at the first step', async () => {
      const [bus, topic] = [await connect(), freshTopic()];
      await bus.publish(numbered(topic, 'a', 1_200));
      const texts: string[] = [];
      for await (const batch of bus.replay(topic, 0n)) {
        expect(batch.length).toBeLessThanOrEqual(500);
        texts.push(...batch.map(textOf));
        if (texts.length === batch.length) await bus.publish(numbered(topic, 'later', 3));
      }
      expect(texts).toEqual(Array.from({ length: 1_200 }, (_, index) => String(index)));
    });

    it('gives every follower what is published after it began, however many there are', async () => {
      const [one, two, topic] = [await connect(), await connect(), freshTopic()];
      await one.publish([sampleMessage(topic, 'a', 'before')]);
      const [first, second] = [await follow(one, [topic]), await follow(two, [topic])];
      await one.publish(numbered(topic, 'a', 3));
      await until(() => first.seen.length === 3 && second.seen.length === 3);
      expect(first.texts()).toEqual(['0', '1', '2']);
      expect(second.seen).toEqual(first.seen);
      const late = await follow(two, [topic]);
      await first.stop();
      await two.publish([sampleMessage(topic, 'a', 'after')]);
      await until(() => second.seen.length === 4 && late.seen.length === 1);
      expect([first.seen.length, late.texts()]).toEqual([3, ['after']]);
    });

    it('tolerates a message that a relay sends twice', async () => {
      const [bus, topic] = [await connect(), freshTopic()];
      const [first, second] = [sampleMessage(topic, 'a', '1'), sampleMessage(topic, 'a', '2')];
      await bus.publish([first]);
      await bus.publish([first, second, second]);
      await bus.publish([second]);
      const reader = await collect(bus, { group: 'a', topics: [topic] });
      await bus.publish([sampleMessage(topic, 'a', '3')]);
      await until(() => reader.texts().includes('3'));
      // At least once: repeats are allowed, loss and disorder are not.
      expect([...new Set(reader.texts())]).toEqual(['1', '2', '3']);
    });

    it('brings a batch again after its handling failed, and skips nothing', async () => {
      const [bus, topic, other] = [await connect(), freshTopic(), freshTopic()];
      const done: string[] = [];
      let failures = 0;
      await bus.publish([...numbered(topic, 'a', 5), sampleMessage(other, 'a', 'other')]);
      await bus.subscribe({
        group: 'a',
        topics: [topic, other],
        handle: async (batch) => {
          if (batch[0]?.topic === topic && (failures += 1) <= 3) throw new Error('the database is away');
          done.push(...batch.map(textOf));
        },
      });
      await until(() => done.length === 6);
      expect(done).toEqual(['other', '0', '1', '2', '3', '4']);
    });

    it('goes on where the group stopped after a restart', async () => {
      const [bus, topic] = [await connect(), freshTopic()];
      await bus.publish(numbered(topic, 'a', 4));
      const before = await collect(bus, { group: 'a', topics: [topic] });
      await until(() => before.seen.length === 4);
      await bus.close();
      const next = await connect();
      await next.publish([sampleMessage(topic, 'a', 'next')]);
      const after = await collect(next, { group: 'a', topics: [topic] });
      await until(() => after.seen.length > 0);
      expect(after.texts()).toEqual(['next']);
    });

    it('finishes and commits the batch in hand when stopped', async () => {
      const [bus, topic] = [await connect(), freshTopic()];
      let release: () => void = () => undefined;
      const gate = new Promise<void>((resolve) => (release = resolve));
      let began = false;
      const subscription = await bus.subscribe({
        group: 'a',
        topics: [topic],
        handle: async () => {
          began = true;
          await gate;
        },
      });
      await bus.publish([sampleMessage(topic, 'a', '1')]);
      await until(() => began);
      const stopped = subscription.stop();
      release();
      await stopped;
      await bus.publish([sampleMessage(topic, 'a', '2')]);
      const after = await collect(bus, { group: 'a', topics: [topic] });
      await until(() => after.seen.length > 0);
      expect(after.texts()).toEqual(['2']);
    });

    it('loses nothing of 16 writers at once while it reads', async () => {
      const topic = freshTopic();
      const [one, two] = [await connect(), await connect()];
      const reader = await collect(one, { group: 'a', topics: [topic] });
      const writer = async (bus: EventBus, key: string): Promise<void> => {
        const messages = numbered(topic, key, 250);
        for (let from = 0; from < messages.length; from += 5) await bus.publish(messages.slice(from, from + 5));
      };
      await Promise.all(Array.from({ length: 16 }, (_, index) => writer(index % 2 ? one : two, `writer-${index}`)));
      await until(() => reader.seen.length >= 4_000);
      expect(new Set(reader.seen.map(({ id }) => id)).size).toBe(4_000);
      const inOrder = Array.from({ length: 250 }, (_, index) => String(index));
      for (let index = 0; index < 16; index += 1)
        expect(reader.seen.filter(({ key }) => key === `writer-${index}`).map(textOf)).toEqual(inOrder);
    });

    it('does not block writers of several topics on each other', async () => {
      const [one, two, a, b] = [await connect(), await connect(), freshTopic(), freshTopic()];
      const rounds = Array.from({ length: 100 }, (_, index) => index);
      await Promise.all(
        rounds.map((round) =>
          round % 2
            ? one.publish([sampleMessage(a, 'k', `${round}`), sampleMessage(b, 'k', `${round}`)])
            : two.publish([sampleMessage(b, 'k', `${round}`), sampleMessage(a, 'k', `${round}`)]),
        ),
      );
      expect(await readAll(one, a)).toHaveLength(100);
      expect(await readAll(one, b)).toHaveLength(100);
    });

    it('has one active reader per group; the next takes over', async () => {
      const topic = freshTopic();
      const [one, two] = [await connect(), await connect()];
      const first = await collect(one, { group: 'a', topics: [topic] });
      await one.publish([sampleMessage(topic, 'a', '1')]);
      await until(() => first.seen.length === 1);
      const second = await collect(two, { group: 'a', topics: [topic] });
      for (const message of numbered(topic, 'a', 20)) await two.publish([message]);
      await until(() => first.seen.length === 21);
      expect(second.seen).toEqual([]);
      await first.stop();
      await one.publish([sampleMessage(topic, 'a', 'taken over')]);
      await until(() => second.seen.length > 0);
      expect(second.texts()).toEqual(['taken over']);
    });

    it('outlives a stop and start of the server', async () => {
      const [bus, topic] = [await connect(), freshTopic()];
      const reader = await collect(bus, { group: 'a', topics: [topic] });
      const follower = await follow(bus, [topic]);
      await bus.publish([sampleMessage(topic, 'a', 'before')]);
      await until(() => reader.seen.length === 1 && follower.seen.length === 1);
      await subject().stopServer();
      const lost = sampleMessage(topic, 'a', 'after');
      await expect(bus.publish([lost])).rejects.toThrow();
      await subject().startServer();
      // As the relay does: the same message again until it is durable.
      await until(() =>
        bus.publish([lost]).then(
          () => true,
          () => false,
        ),
      );
      await until(() => reader.texts().includes('after') && follower.texts().includes('after'), 40_000);
      expect([...new Set(reader.texts())]).toEqual(['before', 'after']);
      expect([...new Set(follower.texts())]).toEqual(['before', 'after']);
    }, 60_000);

    it('can be stopped while the server is away', async () => {
      const [bus, topic] = [await connect(), freshTopic()];
      const reader = await collect(bus, { group: 'a', topics: [topic] });
      await subject().stopServer();
      try {
        await reader.stop();
        await bus.close();
        open.splice(0);
      } finally {
        await subject().startServer();
      }
    }, 60_000);
  });
}
