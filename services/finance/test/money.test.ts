import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isSoak, startTestService, type TestService } from '@lianguan/testing';
import { migrations, name, slices } from '../src/slices.js';
import { checkMoney } from './money-laws.js';
import { changedCommands, MONEY_MUTANTS, type MoneyMutant } from './money-mutants.js';
import { moneyCommands, MoneyWorld } from './money-world.js';

const SEED = 20_260_302;
let service: TestService;

beforeAll(async () => {
  // Its own clock stands before every story, and nobody works its jobs: what falls due is done by the stories alone.
  const clock = { now: () => new Date('2026-01-01T00:00:00Z') };
  const idle = slices.map((slice) => ({ ...slice, tasks: [] }));
  service = await startTestService({ name, slices: idle, migrations, clock });
}, 60_000);
afterAll(() => service?.stop());

it(
  'orders, lessons, advances, payouts, refunds, holds, closings and what banks answer: as the model, in whatever order',
  async () => {
    const commands = await moneyCommands();
    await checkMoney((of) => MoneyWorld.open(service, commands, of), { runs: isSoak ? 500 : 5, seed: SEED });
  },
  isSoak ? 1_800_000 : 60_000,
);

const notices = ({ mutant: [name] }: MoneyMutant): string => `the model notices that ${name}`;

// In CI one of them proves that the bench works; `npm run soak` takes them all.
describe.each(isSoak ? MONEY_MUTANTS : MONEY_MUTANTS.slice(0, 1))('a mutant', (mutant) => {
  it(
    notices(mutant),
    async () => {
      const commands = await moneyCommands(await changedCommands(mutant));
      const laws = checkMoney((of) => MoneyWorld.open(service, commands, of), { runs: 100, seed: SEED });
      await expect(laws).rejects.toThrow();
    },
    300_000,
  );
});
