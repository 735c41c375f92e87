import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { readAll } from '@lianguan/testing';
import { UNREADABLE_TYPE, type EventMessage } from '@lianguan/platform';
import { dlqTopic } from '@lianguan/proto-events';
import { startBackground } from '../src/background.js';
import { TopicConsumer } from '../src/consumer.js';
import { systemCaller } from '../src/operation-context.js';
import type { Tx } from '../src/operation.js';
import { park, unparkIfEmpty } from '../src/parking.js';
import type { BackgroundPart } from '../src/relay.js';
import { replayParked } from '../src/replay.js';
import { eventually, startKit, TOPIC, type Kit } from './kit-runtime.js';
import { recorded, repaired, watchSlice } from './watch.slice.js';

let kit: Kit;
let background: BackgroundPart;
const GROUP = `education.watch.${TOPIC}`;

beforeAll(async () => {
  kit = await startKit({ slices: [watchSlice] });
  background = await startBackground(kit.runtime);
});
afterAll(async () => {
  await background.stop();
  await kit.stop();
});
beforeEach(async () => {
  await kit.sql('truncate tin, parked_message, parked_key');
});

const publish = (...messages: EventMessage[]) => kit.runtime.bus.publish(messages);
const coinsOf = async (key: string) =>
  (await kit.sql<{ coins: number }>(`select coins from tin where id = 'copy of ${key}'`))[0]?.coins;
const becomes = (key: string, coins: number) => eventually(async () => (await coinsOf(key)) === coins);
const parked = (key: string) =>
  kit.sql<{ code: string; reason: string }>(`select code, reason from parked_message where key = '${key}' order by id`);
const codes = async (key: string) => (await parked(key)).map(({ code }) => code);
const areParked = (key: string, expected: readonly string[]) =>
  eventually(async () => JSON.stringify(await codes(key)) === JSON.stringify(expected));

describe('a consumer', () => {
  it('turns each event into one act, even when it comes twice', async () => {
    const twice = recorded('a', 2);
    await publish(twice, recorded('a', 3));
    await becomes('a', 5);
    // The log of PostgreSQL drops a message id that it knows; a broker delivers it again.
    await new TopicConsumer(kit.runtime, watchSlice, TOPIC).handle([
      { ...twice, offset: 99n },
      { ...twice, offset: 100n },
    ]);
    expect(await coinsOf('a')).toBe(5);
  });

  it('ignores types that nobody in the slice listens to', async () => {
    await publish(recorded('a', 1, { type: 'lianguan.education.v1.SomethingNew' }), recorded('b', 1));
    await becomes('b', 1);
    expect(await codes('a')).toEqual([]);
  });

  it('passes over what is for another, without an inbox row', async () => {
    const theirs = recorded('a', 1, { name: 'theirs' });
    await publish(theirs, recorded('a', 2));
    await becomes('a', 2);
    expect(await kit.sql(`select 1 from inbox where event_id = '${theirs.id}'`)).toEqual([]);
  });

  it('keeps aside what is no event, and a replay lets its key go', async () => {
    const noEvent = {
      ...recorded('n', 1, { type: UNREADABLE_TYPE, data: Uint8Array.of(0xff) }),
      headers: { 'unreadable-reason': 'CloudEvents header ce_id is missing' },
      offset: 7n,
    };
    const consumer = new TopicConsumer(kit.runtime, watchSlice, TOPIC);
    await consumer.handle([
      { ...recorded('n', 1), offset: 6n },
      noEvent,
      { ...recorded('n', 2), offset: 8n },
      { ...recorded('m', 4), offset: 9n },
    ]);
    expect(await parked('n')).toEqual([
      { code: 'UNREADABLE', reason: 'CloudEvents header ce_id is missing' },
      expect.objectContaining({ code: 'BEHIND' }),
    ]);
    expect([await coinsOf('n'), await coinsOf('m')]).toEqual([1, 4]);
    const [letter] = await eventually(async () => {
      const letters = (await readAll(kit.runtime.bus, dlqTopic(TOPIC))).filter(({ key }) => key === 'n');
      return letters.length > 0 ? letters : null;
    });
    expect(letter!.headers).toMatchObject({ 'dlq-event-id': noEvent.id, 'dlq-code': 'UNREADABLE' });
    expect(await replayParked(kit.runtime, 'n')).toEqual({ handled: 2, problem: null });
    expect(await coinsOf('n')).toBe(3);
  });

  it.each([
    ['cannot be read', { data: Uint8Array.of(0xff, 0xff, 0xff) }, 1, 'UNREADABLE'],
    ['cannot be an input', { name: 'throw' }, 1, 'UNHANDLEABLE'],
    ['meets a bug', { name: 'bug' }, 1, 'FAULT'],
    ['is refused', {}, -100, 'TIN_TOO_EMPTY'],
  ])('keeps aside what %s, parks its key, and goes on with the rest', async (title, given, version, code) => {
    const key = `parks ${title}`;
    const other = `other ${title}`;
    const dead = (await readAll(kit.runtime.bus, dlqTopic(TOPIC))).length;
    const poison = recorded(key, version, given);
    await publish(
      recorded(key, 1),
      recorded(other, 1),
      poison,
      recorded(other, 2),
      recorded(key, 4),
      recorded(other, 3),
    );
    await becomes(other, 6);
    await areParked(key, [code, 'BEHIND']);
    expect(await coinsOf(key)).toBe(1);
    await publish(recorded(key, 8), recorded(other, 1));
    await areParked(key, [code, 'BEHIND', 'BEHIND']);
    await becomes(other, 7);
    const copies = await eventually(async () => {
      const letters = (await readAll(kit.runtime.bus, dlqTopic(TOPIC))).slice(dead);
      return letters.length === 1 ? letters : null;
    });
    expect(copies[0]).toMatchObject({
      key,
      type: poison.type,
      headers: { 'dlq-event-id': poison.id, 'dlq-code': code, 'dlq-consumer-group': GROUP },
    });
    expect(Buffer.from(copies[0]!.data)).toEqual(Buffer.from(poison.data));
  });

  it('keeps the order of a key whose first poison is found later than its second', async () => {
    await publish(
      recorded('k', 1, { name: 'bug' }),
      recorded('k', 2, { data: Uint8Array.of(0xff) }),
      recorded('k', 4),
      recorded('l', 1),
    );
    await becomes('l', 1);
    await areParked('k', ['FAULT', 'BEHIND', 'BEHIND']);
  });
});

describe('a replay', () => {
  it('handles the parked messages in order and opens the key', async () => {
    await publish(recorded('r', 1, { name: 'bug' }), recorded('r', 2), recorded('r', -3));
    await areParked('r', ['FAULT', 'BEHIND', 'BEHIND']);
    repaired.add('r');
    expect(await replayParked(kit.runtime, 'r')).toEqual({ handled: 3, problem: null });
    // -3 is refused before 1 and 2 have come.
    expect(await coinsOf('r')).toBe(0);
    expect(await kit.sql(`select 1 from parked_key where key = 'r'`)).toEqual([]);
    await publish(recorded('r', 7));
    await becomes('r', 7);
  });

  it('stops at the first message that still cannot be handled', async () => {
    await publish(
      recorded('s', 1, { name: 'bug' }),
      recorded('s', 2),
      recorded('s', 4, { name: 'throw' }),
      recorded('s', 8),
    );
    await areParked('s', ['FAULT', 'BEHIND', 'BEHIND', 'BEHIND']);
    expect(await replayParked(kit.runtime, 's')).toMatchObject({ handled: 0, problem: { code: 'FAULT' } });
    repaired.add('s');
    const dead = (await readAll(kit.runtime.bus, dlqTopic(TOPIC))).length;
    expect(await replayParked(kit.runtime, 's')).toMatchObject({ handled: 2, problem: { code: 'UNHANDLEABLE' } });
    expect(await coinsOf('s')).toBe(3);
    expect(await codes('s')).toEqual(['UNHANDLEABLE', 'BEHIND']);
    await eventually(async () => (await readAll(kit.runtime.bus, dlqTopic(TOPIC))).length === dead + 1);
    await publish(recorded('s', 16));
    await areParked('s', ['UNHANDLEABLE', 'BEHIND', 'BEHIND']);
  });

  it('loses nothing that comes while it runs, and two at once do no harm', async () => {
    await publish(recorded('t', 1, { name: 'bug' }), ...Array.from({ length: 20 }, () => recorded('t', 1)));
    await eventually(async () => (await codes('t')).length === 21);
    repaired.add('t');
    const late = Array.from({ length: 20 }, () => publish(recorded('t', 1)));
    await Promise.all([replayParked(kit.runtime, 't'), replayParked(kit.runtime, 't'), ...late]);
    await eventually(async () => {
      await replayParked(kit.runtime, 't');
      return (await coinsOf('t')) === 41;
    });
    await eventually(async () => (await kit.sql(`select 1 from parked_key where key = 't'`)).length === 0);
  });
});

describe('a parked key', () => {
  const message = { ...recorded('u', 1), offset: 1n };
  const problem = { code: 'FAULT', reason: 'test' };
  const system = <T>(work: (tx: Tx) => Promise<T>) =>
    kit.runtime.inTransaction(systemCaller('education', 'test'), work);

  it('is not opened while something stands behind it', async () => {
    await system((tx) => park(tx, GROUP, { message, problem, followers: [] }));
    expect(await system((tx) => unparkIfEmpty(tx, GROUP, 'u'))).toBe(false);
    expect(await codes('u')).toEqual(['FAULT']);
  });

  it('that is being opened just now is waited for: the message behind it is handled', async () => {
    await kit.sql(`insert into parked_key (consumer_group, key) values ('${GROUP}', 'u')`);
    const consumer = new TopicConsumer(kit.runtime, watchSlice, TOPIC);
    let handled: Promise<void> = Promise.resolve();
    await system(async (tx) => {
      expect(await unparkIfEmpty(tx, GROUP, 'u')).toBe(true);
      handled = consumer.handle([message]);
      await new Promise((resolve) => setTimeout(resolve, 200));
    });
    await handled;
    expect([await coinsOf('u'), await codes('u')]).toEqual([1, []]);
  });
});

describe('one command that listens to two topics', () => {
  const OTHER = 'education.other.v1';
  const consumers = watchSlice.consumers!.flatMap((consumer) => [consumer, { ...consumer, topic: OTHER }]);
  const slice = { ...watchSlice, name: 'two', consumers };
  const handleAtOnce = (...messages: readonly EventMessage[]) =>
    Promise.all(
      [TOPIC, OTHER].map((topic, offset) =>
        new TopicConsumer(kit.runtime, slice, topic).handle([{ ...messages[offset]!, offset: BigInt(offset) }]),
      ),
    );
  const transactionsOf = (...messages: readonly EventMessage[]) =>
    kit.sql(`select distinct xmin::text from inbox where event_id in ('${messages.map(({ id }) => id).join("', '")}')`);

  it('does what comes at the same time in one transaction', async () => {
    const messages = [recorded('d', 1), recorded('e', 2)];
    await handleAtOnce(...messages);
    expect([await coinsOf('d'), await coinsOf('e')]).toEqual([1, 2]);
    expect(await transactionsOf(...messages)).toHaveLength(1);
  });

  it('keeps aside what is refused of one of them, and does the other', async () => {
    const messages = [recorded('f', -100), recorded('g', 2)];
    await handleAtOnce(...messages);
    expect([await codes('f'), await coinsOf('g')]).toEqual([['TIN_TOO_EMPTY'], 2]);
    expect(await transactionsOf(...messages)).toHaveLength(1);
  });

  it('keeps what stands behind the parked key of one of them, and does the other, be it of the same key', async () => {
    await kit.sql(`insert into parked_key (consumer_group, key) values ('education.two.${TOPIC}', 'h')`);
    await handleAtOnce(recorded('h', 1), recorded('h', 2));
    expect([await codes('h'), await coinsOf('h')]).toEqual([['BEHIND'], 2]);
  });
});

describe('an outage of the database', () => {
  it('in the midst of an act makes the messages come again', async () => {
    const [consumer] = watchSlice.consumers!;
    const away = {
      ...consumer!.command,
      load: () => Promise.reject(Object.assign(new Error('terminating connection'), { code: '57P01' })),
    };
    const slice = { ...watchSlice, consumers: [{ ...consumer!, command: away }] };
    const messages = [1, 2].map((offset) => ({ ...recorded('q', 1), offset: BigInt(offset) }));
    const broken = new TopicConsumer(kit.runtime, slice, TOPIC);
    await expect(broken.handle(messages)).rejects.toThrow('terminating connection');
    await expect(broken.handle(messages.slice(1))).rejects.toThrow('terminating connection');
    expect(await codes('q')).toEqual([]);
    await new TopicConsumer(kit.runtime, watchSlice, TOPIC).handle(messages);
    expect(await coinsOf('q')).toBe(2);
  });

  it('parks nothing: what came meanwhile is handled afterwards', async () => {
    const role = kit.database.appRole;
    await kit.sql(`alter role ${role} nologin`);
    await kit.sql(`select pg_terminate_backend(pid) from pg_stat_activity where usename = '${role}'`);
    await publish(recorded('o', 1), recorded('o', 2));
    await new Promise((resolve) => setTimeout(resolve, 400));
    await kit.sql(`alter role ${role} login`);
    await becomes('o', 3);
    expect(await codes('o')).toEqual([]);
  });
});
