import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { createPgEventBus, migrateEventLog, type EventBus } from '../src/index.js';
import { eventBusContract, sampleMessage, until } from './event-bus.contract.js';
import { startLogServer, type LogServer } from './log-server.js';

let server: LogServer;
beforeAll(async () => {
  server = await startLogServer();
}, 120_000);
afterAll(() => server.destroy());

eventBusContract('the log in PostgreSQL', () => ({
  connect: () => createPgEventBus({ url: server.url }),
  stopServer: () => server.stop(),
  startServer: () => server.start(),
}));

describe('the log in PostgreSQL', () => {
  const asApp = async (sql: string): Promise<pg.QueryResult> => {
    const client = new pg.Client({ connectionString: server.url });
    await client.connect();
    try {
      return await client.query(sql);
    } finally {
      await client.end();
    }
  };

  it('can be migrated again, also by two processes at once', async () => {
    await Promise.all([
      migrateEventLog(server.migratorUrl, 'event_log_app'),
      migrateEventLog(server.migratorUrl, 'event_log_app'),
    ]);
    expect((await asApp('select count(*)::int as n from topic_head')).rows).toHaveLength(1);
  });

  it.each([
    'delete from message',
    'update message set data = null',
    'truncate message',
    'drop table message',
    'create table mine (x int)',
  ])('refuses the app role `%s`', async (sql) => {
    await expect(asApp(sql)).rejects.toThrow(/permission denied|must be owner/);
  });

  it('keeps each message with its CloudEvents headers', async () => {
    const bus = await createPgEventBus({ url: server.url });
    const message = sampleMessage('education.headers.v1', 'i-1', 'x');
    await bus.publish([message]);
    await bus.close();
    const { rows } = await asApp(`select headers from message where topic = 'education.headers.v1'`);
    expect(rows[0].headers).toEqual({
      ce_specversion: '1.0',
      ce_id: message.id,
      ce_type: 'lianguan.education.v1.Sample',
      ce_source: 'education',
      ce_time: '2026-03-02T01:00:00.123Z',
      ce_subject: 'i-1',
      'content-type': 'application/protobuf',
      traceparent: message.headers['traceparent'],
    });
  });

  it('wakes the readers also when it is closed right after the last message', async () => {
    const ear = new pg.Client({ connectionString: server.url });
    const heard: string[] = [];
    ear.on('notification', ({ payload = '' }) => heard.push(payload));
    await ear.connect();
    try {
      await ear.query('listen event_log');
      const topics = Array.from({ length: 20 }, (_, place) => `education.last-word-${place}.v1`);
      for (const topic of topics) {
        const bus = await createPgEventBus({ url: server.url });
        await bus.publish([sampleMessage(topic, 'i-1', 'x')]);
        await bus.close();
      }
      await until(() => topics.every((topic) => heard.includes(topic)));
    } finally {
      await ear.end();
    }
  });

  it('wakes a reader of another process sooner than its poll', async () => {
    const [writer, reader] = [await createPgEventBus({ url: server.url }), await createPgEventBus({ url: server.url })];
    const topic = 'education.wake.v1';
    const delays: number[] = [];
    await reader.subscribe({
      group: 'wake',
      topics: [topic],
      handle: async (batch) => void delays.push(...batch.map(({ time }) => Date.now() - time.getTime())),
    });
    for (let round = 1; round <= 5; round += 1) {
      await writer.publish([{ ...sampleMessage(topic, 'a', 'x'), time: new Date() }]);
      await until(() => delays.length === round);
    }
    await Promise.all([writer.close(), reader.close()]);
    expect(delays.sort((a, b) => a - b)[2]).toBeLessThan(100);
  });

  it('lets a reader rest between looks under a steady stream, so that it finds more at once', async () => {
    const bus = await createPgEventBus({ url: server.url });
    const topic = 'education.stream.v1';
    const batches: number[] = [];
    const begun = Date.now();
    await bus.subscribe({
      group: 'stream',
      topics: [topic],
      handle: async (batch) => void batches.push(batch.length),
    });
    for (let place = 0; place < 200; place += 1) await bus.publish([sampleMessage(topic, `key-${place}`, 'x')]);
    await until(() => batches.reduce((sum, size) => sum + size, 0) === 200);
    const seconds = (Date.now() - begun) / 1_000;
    await bus.close();
    // Sixteen at once, two a second.
    expect(batches.length).toBeLessThanOrEqual(16 + 2 * seconds + 1);
  });

  it('writes down where a reader stands, though nothing more comes', async () => {
    const [reader, writer] = await Promise.all([0, 1].map(() => createPgEventBus({ url: server.url })));
    const topic = 'education.standing.v1';
    const standing = async (): Promise<string[]> =>
      (await asApp(`select next_offset from group_offset where topic = '${topic}'`)).rows.map((row) => row.next_offset);
    let handled = 0;
    await reader!.subscribe({
      group: 'standing',
      topics: [topic],
      handle: async ({ length }) => void (handled += length),
    });
    for (const count of [1, 2]) {
      await writer!.publish([sampleMessage(topic, 'a', 'x')]);
      await until(() => handled === count);
    }
    await until(async () => (await standing())[0] === '2');
    await writer!.publish([sampleMessage(topic, 'a', 'x')]);
    await until(() => handled === 3);
    await reader!.close();
    expect(await standing()).toEqual(['3']);
    await writer!.close();
  });

  it('gives each process that listens a place of its own, and that of one that has ended to the next', async () => {
    const places = async (): Promise<number[]> => {
      const sql = `select objid::int as place from pg_locks where locktype = 'advisory' and objsubid = 2 and classid = hashtext('lianguan event listener')::bigint & 4294967295`;
      return (await asApp(sql)).rows.map(({ place }) => place as number).sort();
    };
    const listening = async (): Promise<EventBus> => {
      const bus = await createPgEventBus({ url: server.url });
      await bus.follow({ topics: ['education.places.v1'], handle: async () => undefined });
      return bus;
    };
    const [first, second, third] = await Promise.all([listening(), listening(), listening()]);
    await until(async () => (await places()).join() === '0,1,2');
    await second!.close();
    await until(async () => (await places()).length === 2);
    const fourth = await listening();
    await until(async () => (await places()).join() === '0,1,2');
    for (const bus of [first, third, fourth]) await bus!.close();
    await until(async () => (await places()).length === 0);
  });

  it('rejects when the server cannot be reached', async () => {
    await expect(
      createPgEventBus({ url: 'postgresql://event_log_app:secret@127.0.0.1:1/event_log' }),
    ).rejects.toThrow();
  });
});
