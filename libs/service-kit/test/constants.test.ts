import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CalendarDay } from '@lianguan/kernel';
import { testCaller } from '@lianguan/testing';
import type { RuleConstant } from '../src/constants.js';
import { constantsFor, constantStore, seedConstants } from '../src/constant-store.js';
import { runCommand } from '../src/run-command.js';
import { putCoins, startKit, type Kit } from './kit-runtime.js';

const constant = (given: Partial<RuleConstant> & { value: unknown }): RuleConstant => ({
  key: 'rate',
  scope: '',
  effectiveFrom: '2021-01-01',
  effectiveTo: null,
  source: '测试',
  mark: 'L',
  ...given,
});
const SEED = [
  constant({ value: 1, effectiveTo: '2026-03-02' }),
  constant({ value: 2, effectiveFrom: '2026-03-02' }),
  constant({ value: 3, scope: '341200', effectiveFrom: '2026-01-01' }),
  constant({ value: 4, scope: '341203', effectiveFrom: '2026-03-05', effectiveTo: '2026-03-06' }),
];

let kit: Kit;
beforeAll(async () => {
  kit = await startKit();
  await seedConstants(kit.runtime.dataSource, SEED);
});
afterAll(() => kit.stop());

const rate = async (day: string, division: string) =>
  (await constantsFor(kit.runtime, day as CalendarDay, division)).get<number>('rate');

describe('rule constants', () => {
  it.each([
    ['2026-03-01', '110101', 1],
    ['2026-03-02', '110101', 2],
    ['2025-12-31', '341203', 1],
    ['2026-01-01', '341203', 3],
    ['2026-03-05', '341203', 4],
    ['2026-03-05', '341203001000', 4],
    ['2026-03-05', '341204', 3],
    ['2026-03-06', '341203', 3],
    ['2026-03-06', '*', 2],
  ])('on %s in %s: %d', async (day, division, value) => expect(await rate(day, division)).toBe(value));

  it('throws where none is in force: a bug, not a refusal', async () => {
    await expect(rate('2020-12-31', '341203')).rejects.toThrow(
      'no rule constant rate is in force on 2020-12-31 in 341203',
    );
  });

  it('lets a county’s own row win, and never overwrites it', async () => {
    await kit.sql(
      `insert into rule_constant (key, scope, effective_from, value, mark, local) values ('rate', '341203', '2026-02-01', '9', 'K', true)`,
    );
    await seedConstants(kit.runtime.dataSource, [
      ...SEED,
      constant({ value: 8, scope: '341203', effectiveFrom: '2026-02-01' }),
    ]);
    await constantStore(kit.runtime).refresh();
    expect([await rate('2026-02-01', '341203'), await rate('2026-02-01', '341204')]).toEqual([9, 3]);
  });

  it('are brought to what the code says, twice as well as once', async () => {
    await seedConstants(kit.runtime.dataSource, [
      SEED[0]!,
      constant({ value: { fen: '12' }, effectiveFrom: '2026-03-02' }),
    ]);
    await seedConstants(kit.runtime.dataSource, [
      SEED[0]!,
      constant({ value: { fen: '12' }, effectiveFrom: '2026-03-02' }),
    ]);
    constantStore(kit.runtime).forget();
    expect(await rate('2026-03-02', '110101')).toEqual({ fen: '12' });
    expect(await kit.sql('select count(*) as n from rule_constant')).toEqual([{ n: '3' }]);
    await expect(seedConstants(kit.runtime.dataSource, [SEED[0]!, SEED[0]!])).rejects.toThrow('defined twice');
  });

  it('reach a command by the caller’s county, and by any other', async () => {
    await seedConstants(kit.runtime.dataSource, SEED);
    constantStore(kit.runtime).forget();
    const seen: number[] = [];
    const looking = {
      ...putCoins,
      decide: (...given: Parameters<typeof putCoins.decide>) => {
        seen.push(given[2].constants.get<number>('rate'), given[2].constantsIn('110101').get<number>('rate'));
        return putCoins.decide(...given);
      },
    };
    await runCommand(kit.op(testCaller({ division: '341204' })), looking, { tin: 'a', coins: 1 });
    expect(seen).toEqual([3, 2]);
  });
});
