import { busWith, readAll } from '@lianguan/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { fromBinary } from '@bufbuild/protobuf';
import type { EventBus, EventMessage } from '@lianguan/platform';
import { InstitutionRecordedSchema } from '@lianguan/proto-events';
import { asAdmin } from '@lianguan/testing';
import { startRelay } from '../src/relay.js';
import { runCommand, runCommands } from '../src/run-command.js';
import type { ServiceRuntime } from '../src/runtime.js';
import { eventually, putCoins, startKit, TOPIC, type Kit } from './kit-runtime.js';

let kit: Kit;
let from = 0n;

beforeAll(async () => {
  kit = await startKit();
});
afterAll(() => kit.stop());
beforeEach(async () => {
  await kit.sql('truncate tin, outbox');
  from = ((await readAll(kit.runtime.bus, TOPIC)).at(-1)?.offset ?? -1n) + 1n;
});

const published = async () => {
  const messages = await readAll(kit.runtime.bus, TOPIC, from);
  return messages.map(({ key, data }) => ({ key, coins: Number(fromBinary(InstitutionRecordedSchema, data).version) }));
};
const emptied = () => eventually(async () => (await kit.sql('select 1 from outbox limit 1')).length === 0);
const put = (tin: string, runtime: ServiceRuntime = kit.runtime) =>
  runCommand(operationOn(runtime), putCoins, { tin, coins: 1 });
const operationOn = (runtime: ServiceRuntime) => runtime.systemOperation();
const recording =
  (log: string[], name: string, fault?: () => void) =>
  (bus: EventBus): EventBus =>
    busWith(bus, {
      publish: async (messages: readonly EventMessage[]) => {
        log.push(name);
        fault?.();
        await bus.publish(messages);
      },
    });

describe('the relay', () => {
  it('publishes soon after the commit, in the order of each key, and leaves the outbox empty', async () => {
    const relay = startRelay(kit.runtime);
    await Promise.all(Array.from({ length: 120 }, (_, index) => put(`tin ${index % 6}`)));
    await emptied();
    await relay.stop();
    const events = await published();
    expect(events).toHaveLength(120);
    for (let tin = 0; tin < 6; tin += 1) {
      const coins = events.filter(({ key }) => key === `tin ${tin}`).map((event) => event.coins);
      expect(coins).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
    }
  });

  it('keeps the order of the inputs within a set', async () => {
    await runCommands(
      kit.op(),
      putCoins,
      Array.from({ length: 50 }, () => ({ tin: 'a', coins: 1 })),
    );
    const relay = startRelay(kit.runtime);
    await emptied();
    await relay.stop();
    expect((await published()).map(({ coins }) => coins)).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
  });

  it('carries type, source, time by the law clock and a topic', async () => {
    await put('a');
    const relay = startRelay(kit.runtime);
    await emptied();
    await relay.stop();
    const [message] = await readAll(kit.runtime.bus, TOPIC, from);
    expect(message).toMatchObject({
      key: 'a',
      source: 'education',
      type: 'lianguan.education.v1.InstitutionRecorded',
      time: kit.clock.now(),
    });
  });

  it('does not skip a row that commits after later ones', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    const slow = runCommands(kit.op(), putCoins, [{ tin: 'slow', coins: 1 }], { inTransaction: () => held });
    await eventually(
      async () => (await kit.sql(`select 1 from pg_stat_activity where state = 'idle in transaction'`)).length > 0,
    );
    const relay = startRelay(kit.runtime);
    // Audit rows are chained in the order of commits; this one holds no lock on the chain yet.
    await runCommands(kit.op(), putCoins, [{ tin: 'fast', coins: 1 }]);
    await eventually(async () => (await published()).length === 1);
    release();
    await slow;
    await eventually(async () => (await published()).length === 2);
    await relay.stop();
    expect((await published()).map(({ key }) => key)).toEqual(['fast', 'slow']);
  });

  it('publishes twice rather than never when it dies between publishing and deleting', async () => {
    await put('a');
    let dead = false;
    const mortal = await kit.another({
      bus: (bus) => ({
        ...recording([], '')(bus),
        publish: async (messages) => {
          await bus.publish(
            messages.map((message) => ({ ...message, id: dead ? message.id : message.id.replace(/^./, 'x') })),
          );
          if (!dead)
            await kit.sql(
              `select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())`,
            );
          dead = true;
        },
      }),
    });
    const relay = startRelay(mortal);
    await emptied();
    await relay.stop();
    // The log of PostgreSQL knows a message id again; the first publication bore another one here, so that both are seen.
    expect(await published()).toEqual([
      { key: 'a', coins: 1 },
      { key: 'a', coins: 1 },
    ]);
  });

  it('waits for a bus that is away', async () => {
    const calls: string[] = [];
    let away = 3;
    const runtime = await kit.another({
      bus: recording(calls, 'try', () => {
        if (away-- > 0) throw new Error('the broker is away');
      }),
    });
    const relay = startRelay(runtime);
    await put('a', runtime);
    await emptied();
    await relay.stop();
    expect(calls.length).toBeGreaterThanOrEqual(4);
    expect(await published()).toEqual([{ key: 'a', coins: 1 }]);
  });

  it('is one at a time, and another process takes over', async () => {
    const log: string[] = [];
    const first = await kit.another({ bus: recording(log, 'first') });
    const second = await kit.another({ bus: recording(log, 'second') });
    const relays = [startRelay(first)];
    await put('a', first);
    await emptied();
    relays.push(startRelay(second));
    await Promise.all(Array.from({ length: 30 }, (_, index) => put(`tin ${index % 3}`, index % 2 ? first : second)));
    await emptied();
    expect(new Set(log)).toEqual(new Set(['first']));
    await relays[0]!.stop();
    await put('b', second);
    await emptied();
    await relays[1]!.stop();
    expect(log.at(-1)).toBe('second');
  });

  it('comes back after its connections were cut', async () => {
    const relay = startRelay(kit.runtime);
    await asAdmin(kit.database.adminUrl, [
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${kit.database.name}' and usename = '${kit.database.appRole}'`,
    ]);
    await put('a');
    await emptied();
    await relay.stop();
    expect(await published()).toEqual([{ key: 'a', coins: 1 }]);
  });
});
