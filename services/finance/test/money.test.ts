import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isSoak, startTestService, type TestService } from '@lianguan/testing';
import { migrations, name, slices } from '../src/slices.js';
import { checkMoney } from './money-laws.js';
import { compiledCommands, MONEY_MUTANTS, MUTATED_SLICES } from './money-mutants.js';
import { moneyCommands, MoneyWorld, type MoneyCommands } from './money-world.js';

const SEED = 20_260_302;
let service: TestService;

beforeAll(async () => {
  // Its own clock stands before every story, and nobody works its jobs: what falls due is done by the stories alone.
  const clock = { now: () => new Date('2026-01-01T00:00:00Z') };
  const idle = slices.map((slice) => ({ ...slice, tasks: [] }));
  service = await startTestService({ name, slices: idle, migrations, clock });
}, 60_000);
afterAll(() => service?.stop());

const laws = (commands: MoneyCommands, runs: number): Promise<void> =>
  checkMoney((of) => MoneyWorld.open(service, commands, of), { runs, seed: SEED });

it(
  'orders, lessons, advances, payouts, refunds, holds, closings and what banks answer: as the model, in whatever order',
  async () => {
    await laws(await moneyCommands(), isSoak ? 500 : 5);
  },
  isSoak ? 1_800_000 : 60_000,
);

it.each(isSoak ? MUTATED_SLICES : MUTATED_SLICES.slice(0, 1))(
  'holds for the commands of %s, compiled as its mutants are',
  async (slice) => laws(await moneyCommands(await compiledCommands(slice)), isSoak ? 20 : 1),
  300_000,
);

it.each(MONEY_MUTANTS)('the code has what a mutant changes: $mutant.0', ({ slice, mutant: [, file, from] }) => {
  expect(readFileSync(new URL(`../src/${slice}/${file}`, import.meta.url), 'utf8')).toContain(from);
});

// In CI the first, which is noticed at once, proves that the bench works; `npm run soak` takes them all.
describe.each(isSoak ? MONEY_MUTANTS : MONEY_MUTANTS.slice(0, 1))('a mutant', ({ slice, mutant }) => {
  const [named] = mutant;
  it(`is noticed: ${named}`, async () => {
    const commands = await moneyCommands(await compiledCommands(slice, mutant));
    await expect(laws(commands, 100)).rejects.toThrow();
  }, 300_000);
});
