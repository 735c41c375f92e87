import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EventBus } from '@lianguan/platform';
import { asAdmin, busWith, eventually } from '@lianguan/testing';
import fc from 'fast-check';
import { encodeCursor } from '../src/events/event-cursor.js';
import { recorded, startFixtureEvents, TOPIC, type FixtureEvents } from './fixture-events.js';
import { startFixtureWorld, type FixtureWorld } from './fixture-gateway.js';
import {
  subscribe,
  taken,
  untilServed,
  type Payload,
  type Subscriber,
  type SubscribeOptions,
} from './fixture-subscribers.js';

const QUERY = 'subscription($after: String) { institutionRecorded(after: $after) { cursor gap version } }';

let events: FixtureEvents;
const worlds: FixtureWorld[] = [];
beforeAll(async () => {
  events = await startFixtureEvents();
});
afterAll(async () => {
  await Promise.all(worlds.map((world) => world.stop()));
  await events.stop();
});

async function startWorld(streams: NonNullable<Parameters<typeof startFixtureWorld>[0]>['streams'] = {}) {
  const world = await startFixtureWorld({ streams }, { EVENT_LOG_URL: events.database.appUrl });
  worlds.push(world);
  await untilServed(world);
  return world;
}

const from = (world: FixtureWorld, after?: string, options: SubscribeOptions = {}): Promise<Subscriber> =>
  subscribe(world, QUERY, { ...options, ...(after ? { variables: { after } } : {}) });

const versions = (payloads: readonly Payload[]): unknown[] => payloads.map(({ version }) => version);
const batch = (first: number, count: number) =>
  Array.from({ length: count }, (_, index) => recorded('1', first + index));
const cursorAt = (offset: bigint): string => encodeCursor(TOPIC, offset);
const nextOffset = async (): Promise<bigint> => (await events.bus.bounds(TOPIC)).next;

describe.each(['ws', 'sse'] as const)('a client that comes back over %s', (transport) => {
  it('is served from the ring', async () => {
    const world = await startWorld();
    const one = await from(world, undefined, { transport });
    await events.publish(batch(1, 3));
    const [first] = await taken(one, 3);
    one.stop();
    await events.publish(batch(4, 2));
    const again = await from(world, first?.cursor, { transport });
    expect(versions(await taken(again, 4))).toEqual([2, 3, 4, 5]);
    again.stop();
    const figures = await (await fetch(world.gateway.metricsUrl)).text();
    expect(figures).not.toMatch(/catch_ups_total\{/);
  });

  it('is served from the log, then from the ring, without hole or repeat', async () => {
    const world = await startWorld({ ringSize: 5 });
    const start = await nextOffset();
    await events.publish(batch(1, 700));
    const again = await from(world, cursorAt(start + 99n), { transport });
    await taken(again, 1);
    await events.publish(batch(701, 3));
    expect(versions(await taken(again, 603))).toEqual(Array.from({ length: 603 }, (_, index) => 101 + index));
    expect(again.payloads().every(({ gap }) => gap === false)).toBe(true);
    again.stop();
    expect(await (await fetch(world.gateway.metricsUrl)).text()).toMatch(/catch_ups_total\{/);
  }, 90_000);

  it('is refused with a cursor that is none', async () => {
    const world = worlds.at(-1)!;
    const foreign = encodeCursor('finance.escrow-account.v1', 1n);
    const padded = Buffer.from(`1:${TOPIC}:01`).toString('base64url');
    for (const cursor of ['rubbish', '', foreign, `${cursorAt(1n)}=`, padded]) {
      const subscriber = await subscribe(world, QUERY, { transport, variables: { after: cursor } });
      expect([cursor, await subscriber.ended]).toEqual([cursor, 'BAD_CURSOR']);
    }
  });
});

describe('nothing is missed', () => {
  it('over a restart of the gateway, which says that it goes away', async () => {
    const world = await startWorld();
    const subscribers = [await from(world), await from(world, undefined, { transport: 'sse' })];
    await events.publish(batch(1, 2));
    const cursors = [];
    for (const subscriber of subscribers) cursors.push((await taken(subscriber, 2)).at(-1)?.cursor);
    await world.stop();
    worlds.pop();
    expect(await Promise.all(subscribers.map(({ ended }) => ended))).toEqual(['GOING_AWAY', 'GOING_AWAY']);
    await events.publish(batch(3, 2));
    const other = await startWorld();
    for (const cursor of cursors) {
      const again = await from(other, cursor);
      await events.publish(batch(5, 1));
      expect(versions(await taken(again, 3)).slice(0, 3)).toEqual([3, 4, 5]);
      again.stop();
    }
  });

  it('over a loss of every connection to the event log', async () => {
    const world = await startWorld();
    const subscriber = await from(world);
    await events.publish(batch(1, 1));
    await taken(subscriber, 1);
    await asAdmin(events.database.adminUrl, [
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${events.database.name}' and pid <> pg_backend_pid()`,
    ]);
    await eventually(() => events.publish(batch(2, 1)));
    expect(versions(await taken(subscriber, 2))).toEqual([1, 2]);
    subscriber.stop();
  });

  it('where the log is not there yet: queries are served, subscriptions wait', async () => {
    let there = false;
    const { createPgEventBus } = await import('@lianguan/platform');
    const openBus = async (): Promise<EventBus> => {
      if (!there) throw new Error('not yet');
      return createPgEventBus({ url: events.database.appUrl });
    };
    const world = await startFixtureWorld({ streams: { openBus } });
    worlds.push(world);
    expect((await world.ask('{ echo(text: "x") }')).data).toEqual({ echo: 'x' });
    expect(await (await from(world)).ended).toBe('EVENTS_UNAVAILABLE');
    there = true;
    await untilServed(world);
  });
});

describe('a log that has lost what lies behind the cursor', () => {
  // The log in PostgreSQL keeps everything; a retention's look is given to it here.
  const lossy = (first: bigint) => async (): Promise<EventBus> => {
    const { createPgEventBus } = await import('@lianguan/platform');
    const bus = await createPgEventBus({ url: events.database.appUrl });
    return busWith(bus, { bounds: async (topic) => ({ ...(await bus.bounds(topic)), first }) });
  };

  it.each(['expired', 'made anew'])('says so once (%s), and goes on with what is left', async (why) => {
    const start = await nextOffset();
    await events.publish(batch(1, 4));
    const world = await startWorld({ openBus: lossy(start + 2n) });
    const cursor = why === 'expired' ? start : start + 1_000n;
    const subscriber = await from(world, cursorAt(cursor));
    await events.publish(batch(5, 1));
    expect((await taken(subscriber, 3)).map(({ version, gap }) => [version, gap])).toEqual([
      [3, true],
      [4, false],
      [5, false],
    ]);
    subscriber.stop();
    const atEdge = await from(world, cursorAt(start + 1n));
    expect((await taken(atEdge, 1))[0]).toMatchObject({ version: 3, gap: false });
    atEdge.stop();
  });
});

it('whatever the order of publishing, subscribing and breaking off: the visible events in order, once each', async () => {
  const world = await startWorld({ ringSize: 4 });
  const step = fc.oneof(
    fc.record({ do: fc.constant('publish' as const), hidden: fc.array(fc.boolean(), { minLength: 1, maxLength: 6 }) }),
    fc.record({ do: fc.constant('resume' as const), transport: fc.constantFrom('ws' as const, 'sse' as const) }),
    fc.record({ do: fc.constant('break' as const) }),
    fc.record({ do: fc.constant('take' as const) }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
      let cursor = cursorAt((await nextOffset()) - 1n);
      let version = 0;
      const visible: number[] = [];
      const seen: unknown[] = [];
      let subscriber: Subscriber | undefined;
      const breakOff = (): void => {
        subscriber?.stop();
        const payloads = subscriber?.payloads() ?? [];
        seen.push(...versions(payloads));
        cursor = payloads.at(-1)?.cursor ?? cursor;
        subscriber = undefined;
      };
      const resume = async (transport: 'ws' | 'sse'): Promise<void> => {
        breakOff();
        subscriber = await from(world, cursor, { transport, claims: { agency: 'EDUCATION' } });
      };
      for (const each of steps) {
        if (each.do === 'publish') {
          const published = each.hidden.map((hidden) => recorded(hidden ? 'hidden' : '1', (version += 1)));
          each.hidden.forEach((hidden, index) => {
            if (!hidden) visible.push(version - each.hidden.length + index + 1);
          });
          await events.publish(published);
        } else if (each.do === 'resume') await resume(each.transport);
        else if (each.do === 'break') breakOff();
        else if (subscriber) await taken(subscriber, Math.min(1, visible.length - seen.length));
      }
      await resume('ws');
      await taken(subscriber!, visible.length - seen.length);
      breakOff();
      expect(seen).toEqual(visible);
    }),
    { numRuns: 20 },
  );
}, 120_000);
