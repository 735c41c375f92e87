import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { permit } from '@lianguan/kernel';
import type { Command } from '../src/command.js';
import { recountProvisional, writeDeadlines } from '../src/deadline.js';
import { systemCaller } from '../src/operation-context.js';
import type { BackgroundPart } from '../src/relay.js';
import { runCommand } from '../src/run-command.js';
import { deadlineRules, startSweeper } from '../src/sweeper.js';
import { eventually, putCoins, startKit, type Kit } from './kit-runtime.js';

const broken = new Set<string>();

const again: Command<{ readonly tin: string }, null, string, null, never> = {
  name: 'countAgain',
  refusals: {},
  load: async () => null,
  decide: (_state, { tin }) => permit(tin),
  async apply(tx, accepted) {
    await tx.query(
      'insert into tin (id, coins) select id, 1 from unnest($1::text[]) as t(id) on conflict (id) do update set coins = tin.coins + 1',
      [accepted.map(({ outcome }) => outcome)],
    );
    return accepted.map(() => null);
  },
  subject: ({ tin }) => ({ type: 'Tin', id: tin }),
  deadlines: ({ tin }, _outcome, { now }) => [
    { name: 'again', subjectId: tin, due: new Date(now.getTime() + 86_400_000) },
  ],
};

const slice = {
  name: 'education',
  deadlines: [
    {
      name: 'emptyTin',
      command: putCoins,
      input: (tin: string) => ({ tin, coins: -1, bug: broken.has(tin) ? ('apply' as const) : undefined }),
    },
    { name: 'again', command: again, input: (tin: string) => ({ tin }) },
  ],
};

let kit: Kit;
let sweeper: BackgroundPart | undefined;
const due = new Date('2026-03-05T00:00:00Z');
const morning = new Date('2026-03-02T01:00:00Z');

beforeAll(async () => {
  kit = await startKit({ slices: [slice] });
});
afterAll(() => kit.stop());
beforeEach(async () => {
  await kit.sql('truncate tin, deadline, outbox');
  kit.clock.turnTo(morning);
  broken.clear();
});
afterEach(() => sweeper?.stop());

const start = () => (sweeper = startSweeper(kit.runtime));
const put = (tin: string, coins: number, when: Date | null = due) =>
  runCommand(kit.op(), putCoins, { tin, coins, due: when });
const turnTo = (time: Date) => {
  kit.clock.turnTo(time);
  kit.runtime.deadlineSignal.wake();
};
const set = (name: string, subjectId: string, when: Date) =>
  kit.runtime.inTransaction(systemCaller('education', 'test'), async (tx) =>
    writeDeadlines(tx, [{ name, subjectId, due: when }]),
  );
const coins = async () =>
  Object.fromEntries(
    (await kit.sql<{ id: string; coins: number }>('select id, coins from tin')).map((row) => [row.id, row.coins]),
  );
const left = () =>
  kit.sql<{ subject_id: string; attempts: number; refused: string | null }>(
    'select subject_id, attempts, refused from deadline order by subject_id',
  );

describe('the sweeper', () => {
  it('fires what is due by the law clock, as SYS, once', async () => {
    await put('a', 5);
    await put('b', 5, new Date('2026-03-06T00:00:00Z'));
    start();
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(await coins()).toEqual({ a: 5, b: 5 });
    turnTo(due);
    await eventually(async () => (await coins())['a'] === 4);
    expect(await left()).toMatchObject([{ subject_id: 'b' }]);
    const [record] = await kit.sql('select actor, agency, at from act_record order by seq desc limit 1');
    expect(record).toEqual({ actor: 'education', agency: 'SYSTEM', at: due });
    turnTo(new Date('2026-03-09T00:00:00Z'));
    await eventually(async () => (await left()).length === 0);
    expect(await coins()).toEqual({ a: 4, b: 4 });
  });

  it('does not fire one that an act takes back, and fires one that is set anew at its new time', async () => {
    await put('a', 5);
    await put('b', 5);
    await put('a', 1, null);
    await put('b', 1, new Date('2026-03-08T00:00:00Z'));
    start();
    turnTo(due);
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(await coins()).toEqual({ a: 6, b: 6 });
    turnTo(new Date('2026-03-08T00:00:00Z'));
    await eventually(async () => (await coins())['b'] === 5);
  });

  it('lets no failure stop the others; the failed one waits longer and longer', async () => {
    for (let index = 0; index < 150; index += 1) await set('emptyTin', `tin ${String(index).padStart(3, '0')}`, due);
    await kit.sql(`insert into tin (id, coins) select subject_id, 1 from deadline`);
    broken.add('tin 007').add('tin 120');
    start();
    turnTo(due);
    await eventually(async () => (await left()).length === 2);
    const failed = await left();
    expect(failed.map(({ subject_id: tin }) => tin)).toEqual(['tin 007', 'tin 120']);
    expect(failed.every(({ attempts, refused }) => attempts >= 1 && refused === null)).toBe(true);
    expect(await kit.sql('select count(*) as n from tin where coins = 0')).toEqual([{ n: '148' }]);
    const [{ value } = { value: 0 }] = (
      await kit.runtime.registry.getSingleMetric('lianguan_deadlines_fired_total')!.get()
    ).values.filter(({ labels }) => labels['result'] === 'FAILED');
    expect(value).toBeGreaterThanOrEqual(2);
    broken.clear();
    await eventually(async () => (await left()).length === 0);
  });

  it('keeps one that the law refuses, with its code, and does not fire it again', async () => {
    await set('emptyTin', 'empty', due);
    await set('emptyTin', 'full', due);
    await kit.sql(`insert into tin (id, coins) values ('full', 1)`);
    start();
    turnTo(due);
    await eventually(async () => (await coins())['full'] === 0);
    expect(await left()).toEqual([{ subject_id: 'empty', attempts: 0, refused: 'TIN_TOO_EMPTY' }]);
  });

  it('lets an act that fires set the same deadline anew', async () => {
    await set('again', 'a', due);
    start();
    turnTo(due);
    await eventually(async () => (await coins())['a'] === 1);
    expect(await kit.sql('select due from deadline')).toEqual([{ due: new Date(due.getTime() + 86_400_000) }]);
    turnTo(new Date(due.getTime() + 86_400_000));
    await eventually(async () => (await coins())['a'] === 2);
  });

  it('does not fire one that is taken back while it fires', async () => {
    await set('emptyTin', 'a', due);
    await kit.sql(`insert into tin (id, coins) values ('a', 5)`);
    let fired = 0;
    const load: typeof putCoins.load = async (tx, inputs) => {
      fired += 1;
      await kit.sql('delete from deadline');
      return putCoins.load(tx, inputs);
    };
    const rule = { ...slice.deadlines[0]!, command: { ...putCoins, load } };
    sweeper = startSweeper(await kit.another({ slices: [{ name: 'education', deadlines: [rule] }] }));
    turnTo(due);
    await eventually(async () => fired > 0);
    await sweeper.stop();
    expect(await coins()).toEqual({ a: 5 });
  });

  it('fires each once with two processes', async () => {
    for (let index = 0; index < 120; index += 1) await set('emptyTin', `tin ${index}`, due);
    await kit.sql(`insert into tin (id, coins) select subject_id, 5 from deadline`);
    const other = startSweeper(await kit.another());
    start();
    turnTo(due);
    await eventually(async () => (await left()).length === 0);
    await other.stop();
    expect(await kit.sql('select distinct coins from tin')).toEqual([{ coins: 4 }]);
  });
});

describe('a provisional deadline', () => {
  it('is counted again when its year is known', async () => {
    const rows = () => kit.sql<{ due: Date; provisional: boolean }>('select due, provisional from deadline');
    await kit.runtime.inTransaction(systemCaller('education', 'test'), async (tx) =>
      writeDeadlines(tx, [
        {
          name: 'emptyTin',
          subjectId: 'a',
          due: new Date('2027-01-05T15:59:59.999Z'),
          provisional: true,
          term: '5wd',
          startedOn: '2026-12-29' as never,
        },
      ]),
    );
    const calendar = {
      coveredFrom: '2026-12-01',
      coveredTo: '2027-12-24',
      overrides: new Map([
        ['2027-01-04', false],
        ['2027-01-05', false],
      ]),
    };
    expect(await recountProvisional(kit.runtime, calendar as never)).toBe(1);
    const [row] = await rows();
    expect(row!.provisional).toBe(false);
    // 30, 31 December, then 6, 7, 8 January; 1 January is a holiday, 2 and 3 a weekend.
    expect(row!.due).toEqual(new Date('2027-01-08T15:59:59.999Z'));
    expect(await recountProvisional(kit.runtime, calendar as never)).toBe(0);
  });
});

describe('deadlineRules', () => {
  it('refuses a deadline with two rules, and a lifecycle’s deadline without one', () => {
    expect(() => deadlineRules({ slices: [slice, slice] })).toThrow('deadline emptyTin has two rules');
    const transitions = [
      { event: 'go', from: ['A'], to: 'B', roles: ['SYS'], basis: null, deadline: { name: 'nobody', term: '5wd' } },
    ];
    expect(() => deadlineRules({ slices: [{ name: 'x', lifecycles: [{ name: 'L', transitions } as never] }] })).toThrow(
      'no rule says what deadline nobody does',
    );
  });
});
