import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { create, toBinary } from '@bufbuild/protobuf';
import { LawClockTurnedSchema } from '@lianguan/proto-events';
import { testCaller } from '@lianguan/testing';
import { startBackground } from '../src/background.js';
import { createLawClock, setLawClockOffset } from '../src/law-clock.js';
import type { LawClock } from '../src/operation.js';
import type { BackgroundPart } from '../src/relay.js';
import { runCommand } from '../src/run-command.js';
import { uuidV7 } from '../src/uuid-v7.js';
import { eventually, putCoins, startKit, type Kit } from './kit-runtime.js';

const DAY_MS = 86_400_000;
let kit: Kit;
let clock: LawClock;
let background: BackgroundPart;

beforeAll(async () => {
  kit = await startKit();
  clock = await createLawClock(kit.runtime.dataSource, 'test');
  const slices = [
    {
      name: 'education',
      deadlines: [{ name: 'emptyTin', command: putCoins, input: (tin: string) => ({ tin, coins: -1 }) }],
    },
  ];
  background = await startBackground(await kit.another({ clock, slices }));
});
afterAll(async () => {
  await background.stop();
  await kit.stop();
});

const ahead = () => Math.round((clock.now().getTime() - Date.now()) / DAY_MS);
const turn = (days: number) =>
  kit.runtime.bus.publish([
    {
      id: uuidV7(),
      topic: 'joint-enforcement.law-clock.v1',
      key: 'system',
      type: LawClockTurnedSchema.typeName,
      source: 'joint-enforcement',
      time: new Date(),
      data: toBinary(LawClockTurnedSchema, create(LawClockTurnedSchema, { offsetMs: BigInt(days * DAY_MS) })),
      headers: {},
    },
  ]);

describe('the law clock', () => {
  it('is turned for the service by the event, and deadlines follow at once', async () => {
    expect(ahead()).toBe(0);
    await runCommand(kit.op(), putCoins, { tin: 'a', coins: 2, due: new Date(Date.now() + 5 * DAY_MS) });
    await turn(10);
    await eventually(async () => ahead() === 10);
    await eventually(async () => (await kit.sql('select 1 from tin where coins = 1')).length === 1);
    await turn(0);
    await eventually(async () => ahead() === 0);
  });

  it('is found as it was set by a process that starts later, and never turned in production', async () => {
    await kit.runtime.inTransaction(testCaller(), (tx) => setLawClockOffset(tx, BigInt(3 * DAY_MS)));
    const later = await createLawClock(kit.runtime.dataSource, 'demonstration');
    expect(Math.round((later.now().getTime() - Date.now()) / DAY_MS)).toBe(3);
    const real = await createLawClock(kit.runtime.dataSource, 'production');
    expect(Math.abs(real.now().getTime() - Date.now())).toBeLessThan(1000);
    await eventually(async () => ahead() === 3);
  });
});
