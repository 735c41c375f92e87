import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { fromBinary } from '@bufbuild/protobuf';
import type { EventBus, EventMessage } from '@lianguan/platform';
import { InstitutionRecordedSchema } from '@lianguan/proto-events';
import { asAdmin, busWith, readAll } from '@lianguan/testing';
import { startBackground } from '../src/background.js';
import { startRelay } from '../src/relay.js';
import { runCommand, runCommands } from '../src/run-command.js';
import type { ServiceRuntime } from '../src/runtime.js';
import type { Slice } from '../src/slice.js';
import { eventually, putCoins, startKit, TOPIC, type Kit } from './kit-runtime.js';
import { recorded, watchSlice } from './watch.slice.js';

// A process dies here by losing its connections while it waits for what never comes. Let go afterwards it is what a stopped virtual machine is
// that runs on: it must do no harm to the process that took its place.

let kit: Kit;
beforeAll(async () => {
  kit = await startKit({ slices: [watchSlice] });
});
afterAll(() => kit.stop());
beforeEach(() => kit.sql('truncate tin, outbox'));

const NAME = 'mortal';
const terminated = `select pg_terminate_backend(pid) from pg_stat_activity where application_name`;
/** All its connections are cut, to the database and to the bus. */
const dies = async () => {
  await kit.sql(`${terminated} = '${NAME}'`);
  await asAdmin(kit.eventLog.adminUrl, [`${terminated} like 'lianguan reader%'`]);
};

/** A place where the process stands still until it is let go. */
class Gate {
  readonly reached: Promise<void>;
  private arrive!: () => void;
  private open!: () => void;
  private readonly opened = new Promise<void>((resolve) => (this.open = resolve));
  constructor() {
    this.reached = new Promise((resolve) => (this.arrive = resolve));
  }
  pass(): Promise<void> {
    this.arrive();
    return this.opened;
  }
  letGo(): void {
    this.open();
  }
}

const put = (runtime: ServiceRuntime, tin: string, idempotencyKey?: string) =>
  runCommand(runtime.systemOperation(), putCoins, { tin, coins: 1 }, { idempotencyKey });
const published = async (key: string) =>
  (await readAll(kit.runtime.bus, TOPIC))
    .filter((message) => message.key === key)
    .map(({ data }) => Number(fromBinary(InstitutionRecordedSchema, data).version));
const waiting = async () =>
  (await kit.sql<{ key: string }>('select key from outbox order by seq')).map(({ key }) => key);
const emptied = () => eventually(async () => (await waiting()).length === 0);
const coinsOf = async (tin: string) =>
  (await kit.sql<{ coins: number }>(`select coins from tin where id = '${tin}'`))[0]?.coins;

describe('a process that dies in an act', () => {
  it('before its commit leaves nothing of it, and the act done again is done once', async () => {
    const mortal = await kit.another({ process: NAME });
    const gate = new Gate();
    const act = runCommands(mortal.systemOperation(), putCoins, [{ tin: 'a', coins: 1 }], {
      keys: ['before'],
      inTransaction: async () => gate.pass(),
    });
    // What it would do again once it is let go is the same act under the same key.
    const ended = act.then(
      ([verdict]) => verdict!.ok,
      () => false,
    );
    await gate.reached;
    await dies();
    expect([await coinsOf('a'), await waiting()]).toEqual([undefined, []]);
    const relay = startRelay(kit.runtime);
    expect(await put(kit.runtime, 'a', 'before')).toMatchObject({ ok: true, replayed: false });
    gate.letGo();
    await ended;
    await emptied();
    await relay.stop();
    expect([await coinsOf('a'), await published('a')]).toEqual([1, [1]]);
  });

  it('after its commit, before its relay has seen it: the answer is had again, the event goes out once', async () => {
    const mortal = await kit.another({ process: NAME });
    await put(mortal, 'b', 'after');
    await dies();
    const fresh = await kit.another();
    expect(await put(fresh, 'b', 'after')).toMatchObject({ ok: true, replayed: true });
    const relay = startRelay(fresh);
    await emptied();
    await relay.stop();
    expect([await coinsOf('b'), await published('b')]).toEqual([1, [1]]);
  });
});

describe('a relay that dies', () => {
  const leaderFalls = async () =>
    (
      await kit.sql(
        `select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and granted
           and database = (select oid from pg_database where datname = current_database()) and objid = hashtext('relay')::bigint & 4294967295`,
      )
    ).length > 0;
  const halting = (gate: Gate, at: 'before' | 'after', sent: string[]) => (bus: EventBus) =>
    busWith(bus, {
      publish: async (messages: readonly EventMessage[]) => {
        if (at === 'before') await gate.pass();
        await bus.publish(messages);
        sent.push(...messages.map(({ id }) => id));
        if (at === 'after') await gate.pass();
      },
    });

  it.each(['before', 'after'] as const)(
    '%s publishing, is succeeded in order; woken again, it deletes nothing that is not out',
    async (at) => {
      const tin = `tin of ${at}`;
      const [gate, sent] = [new Gate(), [] as string[]];
      const mortal = await kit.another({ process: NAME, bus: halting(gate, at, sent) });
      const first = startRelay(mortal);
      await put(mortal, tin);
      await gate.reached;
      await put(mortal, tin);
      await dies();
      const fresh = await kit.another();
      const successor = startRelay(fresh);
      await put(fresh, tin);
      await emptied();
      await successor.stop();
      expect(await published(tin)).toEqual([1, 2, 3]);

      // Nobody leads now: a row of the same seq order waits while the dead one runs on.
      await put(fresh, tin);
      const stopped = first.stop();
      gate.letGo();
      await stopped;
      expect(await waiting()).toEqual([tin]);
      const last = startRelay(kit.runtime);
      await emptied();
      await last.stop();
      expect(await published(tin)).toEqual([1, 2, 3, 4]);
      expect(sent).toHaveLength(1);
    },
  );

  it('is one of two that were started at once: one publishes, and whoever falls is followed without disorder', async () => {
    let active = 0;
    let most = 0;
    const order: number[] = [];
    const slow = (bus: EventBus) =>
      busWith(bus, {
        publish: async (messages: readonly EventMessage[]) => {
          most = Math.max(most, (active += 1));
          await pause(3);
          await bus.publish(messages);
          order.push(...messages.map(({ data }) => Number(fromBinary(InstitutionRecordedSchema, data).version)));
          active -= 1;
        },
      });
    const runtimes = [await kit.another({ bus: slow }), await kit.another({ bus: slow })];
    const relays = runtimes.map((runtime) => startRelay(runtime));
    for (let round = 0; round < 4; round += 1) {
      await Promise.all(Array.from({ length: 40 }, (_, index) => put(runtimes[index % 2]!, 'one tin')));
      if (round === 0) expect(most).toBe(1);
      await eventually(leaderFalls);
    }
    await emptied();
    await Promise.all(relays.map((relay) => relay.stop()));
    expect([...new Set(order)]).toEqual(Array.from({ length: 160 }, (_, index) => index + 1));
    expect(await published('one tin')).toEqual(Array.from({ length: 160 }, (_, index) => index + 1));
  });
});

describe('a consumer that dies', () => {
  const [consumer] = watchSlice.consumers!;

  /** The slice, whose effect stands still before its commit. */
  const haltingSlice = (gate: Gate, key: string): Slice => ({
    ...watchSlice,
    consumers: [
      {
        ...consumer!,
        command: {
          ...consumer!.command,
          async apply(...given) {
            const results = await consumer!.command.apply(...given);
            if (given[1].some(({ input }) => (input as { tin: string }).tin === `copy of ${key}`)) await gate.pass();
            return results;
          },
        },
      },
    ],
  });

  const haltingHandle = (gate: Gate, key: string, at: 'before' | 'after') => (bus: EventBus) =>
    busWith(bus, {
      subscribe: (options) =>
        bus.subscribe({
          ...options,
          handle: async (batch) => {
            const meant = batch.some((message) => message.key === key);
            if (meant && at === 'before') await gate.pass();
            await options.handle(batch);
            if (meant && at === 'after') await gate.pass();
          },
        }),
    });

  it.each(['before its effect', 'before the commit of its effect', 'before the commit of the offset'])(
    '%s: each event has its effect once and in order, also when it runs on afterwards',
    async (when) => {
      const [gate, key] = [new Gate(), `dies ${when}`];
      const mortal = await kit.another(
        when === 'before the commit of its effect'
          ? { process: NAME, slices: [haltingSlice(gate, key)] }
          : {
              process: NAME,
              bus: haltingHandle(gate, key, when === 'before its effect' ? 'before' : 'after'),
            },
      );
      const dead = await startBackground(mortal);
      // -3 is refused, and its key parked, unless 1 and 2 came before it.
      await kit.runtime.bus.publish([recorded(key, 1), recorded(key, 2)]);
      await gate.reached;
      await dies();
      const alive = await startBackground(await kit.another());
      await kit.runtime.bus.publish([recorded(key, -3), recorded(key, 8)]);
      await eventually(async () => (await coinsOf(`copy of ${key}`)) === 8);
      gate.letGo();
      await dead.stop();
      await kit.runtime.bus.publish([recorded(key, -8), recorded(key, 5)]);
      await eventually(async () => (await coinsOf(`copy of ${key}`)) === 5);
      await alive.stop();
      expect(await kit.sql('select * from parked_message')).toEqual([]);
    },
  );

  it('after the commit of the offset: what it has handled does not come again', async () => {
    const key = 'dies after all';
    const seen: string[] = [];
    const noting = (bus: EventBus) =>
      busWith(bus, {
        subscribe: (options) =>
          bus.subscribe({
            ...options,
            handle: async (batch) => {
              await options.handle(batch);
              seen.push(...batch.filter((message) => message.key === key).map(({ id }) => id));
            },
          }),
      });
    const [first, second] = [recorded(key, 1), recorded(key, 2)];
    const mortal = await startBackground(await kit.another({ process: NAME, bus: noting }));
    await kit.runtime.bus.publish([first]);
    const next = (await readAll(kit.runtime.bus, TOPIC)).at(-1)!.offset + 1n;
    await eventually(async () => {
      const [offset] = await asAdmin<{ next_offset: string }>(kit.eventLog.adminUrl, [
        `select next_offset from group_offset where consumer_group = 'education.watch.${TOPIC}'`,
      ]);
      return offset !== undefined && BigInt(offset.next_offset) >= next;
    });
    await dies();
    const stopped = mortal.stop();
    const alive = await startBackground(await kit.another({ bus: noting }));
    await kit.runtime.bus.publish([second]);
    await eventually(async () => (await coinsOf(`copy of ${key}`)) === 3);
    await Promise.all([stopped, alive.stop()]);
    expect(seen).toEqual([first.id, second.id]);
  });
});
