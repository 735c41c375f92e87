import { busWith } from '@lianguan/testing';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { EventMessage } from '@lianguan/platform';
import { startBackground } from '../src/background.js';
import { TopicConsumer } from '../src/consumer.js';
import { rebuildProjection } from '../src/rebuild.js';
import type { BackgroundPart } from '../src/relay.js';
import { replayParked } from '../src/replay.js';
import { eventually, startKit, TOPIC, type Kit } from './kit-runtime.js';
import { recorded, repaired, watchSlice } from './watch.slice.js';

let kit: Kit;
let background: BackgroundPart;

beforeEach(async () => {
  kit = await startKit({ slices: [watchSlice] });
  background = await startBackground(kit.runtime);
});
afterEach(async () => {
  await background.stop();
  await kit.stop();
});

const publish = (...messages: EventMessage[]) => kit.runtime.bus.publish(messages);
const rows = () => kit.sql<{ id: string; coins: number }>('select id, coins from tin order by id');
const become = (expected: readonly (readonly [string, number])[]) =>
  eventually(
    async () => JSON.stringify((await rows()).map(({ id, coins }) => [id, coins])) === JSON.stringify(expected),
  );
const acts = () =>
  kit.sql<{ command: string; n: string }>(
    'select command, count(*) as n from act_record group by command order by command',
  );
const rebuild = () => rebuildProjection(kit.runtime, { slice: 'watch', tables: ['tin'] });

describe('a rebuild', () => {
  it('makes the same rows from the log and repeats nothing else', async () => {
    await publish(recorded('x', 5), recorded('y', 1), recorded('x', -2));
    await become([
      ['copy of x', 3],
      ['copy of y', 1],
    ]);
    const before = await acts();
    await kit.sql('update tin set coins = 99');
    expect(await rebuild()).toBe(3);
    await become([
      ['copy of x', 3],
      ['copy of y', 1],
    ]);
    expect(await acts()).toEqual([...before, { command: 'rebuildProjection', n: '1' }]);
    expect(await kit.sql('select 1 from outbox')).toEqual([]);
    await publish(recorded('x', 10));
    await become([
      ['copy of x', 13],
      ['copy of y', 1],
    ]);
  });

  it('leaves what is kept aside to its replay', async () => {
    await publish(recorded('rebuilt', 1), recorded('rebuilt', 2, { name: 'bug' }), recorded('rebuilt', 4));
    await eventually(async () => (await kit.sql('select 1 from parked_message')).length === 2);
    expect(await rebuild()).toBe(1);
    await become([['copy of rebuilt', 1]]);
    repaired.add('rebuilt');
    expect(await replayParked(kit.runtime, 'rebuilt')).toEqual({ handled: 2, problem: null });
    await become([['copy of rebuilt', 7]]);
  });

  it('changes nothing when it fails half-way', async () => {
    await publish(recorded('w', 5), recorded('w', 1, { name: 'bug' }));
    await eventually(async () => (await kit.sql('select 1 from parked_message')).length === 1);
    // The operator threw away what was kept aside: the log still holds what cannot be handled.
    await kit.sql('truncate parked_message, parked_key');
    await expect(rebuild()).rejects.toThrow('a bug in apply');
    await become([['copy of w', 5]]);
    await publish(recorded('w', 1));
    await become([['copy of w', 6]]);
  });

  it('lets events that come meanwhile wait, and loses none', async () => {
    const events = Array.from({ length: 200 }, (_, index) => recorded(`k${index % 10}`, 1));
    const publishing = (async () => {
      for (const event of events) await publish(event);
    })();
    for (let round = 0; round < 5; round += 1) await rebuild();
    await publishing;
    await become(Array.from({ length: 10 }, (_, index) => [`copy of k${index}`, 20] as const));
    expect(await kit.sql('select 1 from parked_message')).toEqual([]);
  });

  it('keeps the consumer from its tables until it is done', async () => {
    let release = () => {};
    let reached = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    const reading = new Promise<void>((resolve) => (reached = resolve));
    const slow = await kit.another({
      bus: (bus) =>
        busWith(bus, {
          async *replay(...given) {
            reached();
            await held;
            yield* bus.replay(...given);
          },
        }),
    });
    const rebuilding = rebuildProjection(slow, { slice: 'watch', tables: ['tin'] });
    await reading;
    const consumer = new TopicConsumer(kit.runtime, watchSlice, TOPIC);
    const message = { ...recorded('m', 1), offset: 1n };
    await expect(consumer.handle([message])).rejects.toThrow(consumer.group);
    release();
    await rebuilding;
    await consumer.handle([message]);
    expect(await rows()).toMatchObject([{ id: 'copy of m', coins: 1 }]);
    expect(await kit.sql('select 1 from parked_message')).toEqual([]);
  });
});
