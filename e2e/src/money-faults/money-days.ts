import { setTimeout as pause } from 'node:timers/promises';
import { expect } from '@jest/globals';
import { eventually } from '@lianguan/testing';
import type { System } from '../harness.js';
import { rowsOf } from '../own-databases.js';
import type { MoneyPeople } from './money-people.js';

const SETTLED_WITHIN_MS = 120_000;
// A process that has not taken the event itself reads its department's clock every second.
const CLOCK_READ_MS = 1_200;
const HEARING = ['education', 'finance', 'market_regulation'];

const offsetOf = async (system: System, database: string): Promise<string | undefined> =>
  (await rowsOf<{ ms: string }>(system, database, 'select offset_ms::text as ms from law_clock'))[0]?.ms;

/** Turns the law clock to a time of China, and waits until those who teach, charge and pay have heard of it. */
export async function turnTo(system: System, people: MoneyPeople, time: string): Promise<void> {
  await people.do('admin', { mutation: 'turnLawClock', input: { to: `${time}+08:00` } });
  await eventually(async () => {
    const turned = await offsetOf(system, 'joint_enforcement');
    for (const database of HEARING) expect(await offsetOf(system, database)).toBe(turned);
  }, SETTLED_WITHIN_MS);
}

/** Until every process goes by the clock as it stands. */
export const clockIsRead = (): Promise<void> => pause(CLOCK_READ_MS);

const WAITING = `select
  (select count(*)::int from payment_instruction where state in ('WAITING', 'BATCHED')) as instructions,
  (select count(*)::int from deadline, law_clock where refused is null and due <= now() + offset_ms * interval '1 ms') as deadlines,
  (select count(*)::int from job where state in ('QUEUED', 'RUNNING')) as jobs,
  (select count(*)::int from outbox) as messages`;
const STILL_MS = 300;

/** Waits until nothing is due, nothing waits for the bank, and everything has been told. */
export async function comeToRest(system: System): Promise<void> {
  const rest = async (): Promise<void> =>
    expect(await rowsOf(system, 'finance', WAITING)).toEqual([{ instructions: 0, deadlines: 0, jobs: 0, messages: 0 }]);
  await eventually(async () => {
    await rest();
    // What was being done when one looked shows when one looks again.
    await pause(STILL_MS);
    await rest();
  }, SETTLED_WITHIN_MS);
}
