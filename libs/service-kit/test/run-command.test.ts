import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Caller } from '@lianguan/kernel';
import { addToAct } from '../src/act-additions.js';
import { queueCommand } from '../src/act-queue.js';
import { verifyActChain } from '../src/act-record.js';
import type { Facts } from '../src/command.js';
import { runCommand, runCommands } from '../src/run-command.js';
import { OperationContext } from '../src/operation-context.js';
import { testCaller } from '@lianguan/testing';
import { putCoins, startKit, type Coins, type Kit } from './kit-runtime.js';

let kit: Kit;
const statements = { count: 0 };

beforeAll(async () => {
  kit = await startKit({ statements });
});
afterAll(() => kit.stop());
beforeEach(async () => {
  await kit.sql('truncate tin, outbox, command_log, deadline, inbox');
});

const chain = () => kit.runtime.inTransaction(testCaller(), (tx) => verifyActChain(tx));
const count = async (table: string) =>
  Number((await kit.sql<{ n: string }>(`select count(*) as n from ${table}`))[0]!.n);
const put = (input: Coins, idempotencyKey?: string) => runCommand(kit.op(), putCoins, input, { idempotencyKey });

describe('runCommand', () => {
  it('writes row, event, deadline and audit row in one transaction', async () => {
    const due = new Date('2026-03-05T00:00:00Z');
    expect(await put({ tin: 'a', coins: 3, due }, 'k1')).toEqual({
      ok: true,
      value: { tin: 'a', coins: 3 },
      replayed: false,
    });
    expect(await kit.sql('select id, coins, touched from tin')).toEqual([{ id: 'a', coins: 3, touched: 1 }]);
    expect(await kit.sql('select topic, key, type, source from outbox')).toEqual([
      {
        topic: 'education.institution.v1',
        key: 'a',
        type: 'lianguan.education.v1.InstitutionRecorded',
        source: 'education',
      },
    ]);
    expect(await kit.sql('select name, subject_id, due from deadline')).toEqual([
      { name: 'emptyTin', subject_id: 'a', due },
    ]);
    const [record] = await kit.sql(
      'select actor, agency, division, command, subject_type, subject_id, at from act_record order by seq desc limit 1',
    );
    expect(record).toEqual({
      actor: 'test-education',
      agency: 'EDUCATION',
      division: '341203',
      command: 'putCoins',
      subject_type: 'Tin',
      subject_id: 'a',
      at: kit.clock.now(),
    });
    expect(await chain()).toMatchObject({ ok: true });
  });

  it('takes a deadline back, and sets it anew', async () => {
    await put({ tin: 'a', coins: 1, due: new Date('2026-03-05T00:00:00Z') });
    await put({ tin: 'a', coins: 1, due: new Date('2026-03-06T00:00:00Z') });
    expect(await kit.sql('select due from deadline')).toEqual([{ due: new Date('2026-03-06T00:00:00Z') }]);
    await put({ tin: 'a', coins: 1, due: null });
    expect(await count('deadline')).toBe(0);
  });

  it('answers a refusal in Chinese and changes nothing', async () => {
    const records = await count('act_record');
    expect(await put({ tin: 'a', coins: -1 }, 'k1')).toEqual({
      ok: false,
      refusal: { code: 'TIN_TOO_EMPTY', message: '罐中只有 0 枚', basis: '储蓄罐办法 1', detail: { coins: '0' } },
    });
    expect([await count('outbox'), await count('act_record')]).toEqual([0, records]);
  });

  it('records no act where nothing changes', async () => {
    const records = await count('act_record');
    expect(await put({ tin: 'a', coins: 0 })).toMatchObject({ ok: true, value: { coins: 0 } });
    expect([await count('outbox'), await count('act_record')]).toEqual([0, records]);
  });
});

describe('idempotency', () => {
  it('replays the stored verdict, a refusal too', async () => {
    await put({ tin: 'a', coins: 3 }, 'k1');
    expect(await put({ coins: 3, tin: 'a' }, 'k1')).toEqual({
      ok: true,
      value: { tin: 'a', coins: 3 },
      replayed: true,
    });
    const refused = await put({ tin: 'a', coins: -9 }, 'k2');
    await put({ tin: 'a', coins: 9 });
    expect(await put({ tin: 'a', coins: -9 }, 'k2')).toEqual(refused);
    expect(await kit.sql('select coins from tin')).toEqual([{ coins: 12 }]);
  });

  it('refuses a key that comes with another content', async () => {
    await put({ tin: 'a', coins: 3 }, 'k1');
    expect(await put({ tin: 'a', coins: 4 }, 'k1')).toMatchObject({
      ok: false,
      refusal: { code: 'IDEMPOTENCY_KEY_REUSED' },
    });
    expect(await kit.sql('select coins from tin')).toEqual([{ coins: 3 }]);
  });

  it('is the caller’s own: another person with the same key acts for the first time', async () => {
    await put({ tin: 'a', coins: 3 }, 'k1');
    const other = await runCommand(
      kit.op({ subject: 'somebody else' }),
      putCoins,
      { tin: 'a', coins: 3 },
      { idempotencyKey: 'k1' },
    );
    expect(other).toMatchObject({ ok: true, replayed: false, value: { coins: 6 } });
  });

  it('takes keys of any length and content', async () => {
    const key = '键'.repeat(5000);
    await put({ tin: 'a', coins: 3 }, key);
    expect(await put({ tin: 'a', coins: 3 }, key)).toMatchObject({ replayed: true });
  });

  it('lets one of twelve at once act; the others replay it', async () => {
    const verdicts = await Promise.all(Array.from({ length: 12 }, () => put({ tin: 'a', coins: 3 }, 'k1')));
    expect(verdicts.filter((verdict) => verdict.ok && !verdict.replayed)).toHaveLength(1);
    expect(verdicts.every((verdict) => verdict.ok && verdict.value.coins === 3)).toBe(true);
    expect(await kit.sql('select coins from tin')).toEqual([{ coins: 3 }]);
    expect([await count('outbox'), await count('command_log')]).toEqual([1, 1]);
  });

  it('lets the waiting one act when the first one fails', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    const first = runCommands(kit.op(), putCoins, [{ tin: 'a', coins: 3 }], {
      keys: ['k1'],
      inTransaction: async () => {
        await held;
        throw new Error('the first one fails');
      },
    });
    const second = put({ tin: 'b', coins: 5 }, 'k1');
    setTimeout(release, 100);
    await expect(first).rejects.toThrow('the first one fails');
    expect(await second).toMatchObject({ ok: true, replayed: false, value: { tin: 'b' } });
    expect(await kit.sql('select id from tin')).toEqual([{ id: 'b' }]);
  });

  it('knows a key again within one set', async () => {
    const inputs = [
      { tin: 'a', coins: 3 },
      { tin: 'a', coins: 3 },
      { tin: 'a', coins: 4 },
    ];
    const verdicts = await runCommands(kit.op(), putCoins, inputs, { keys: ['k', 'k', 'k'] });
    expect(verdicts).toMatchObject([
      { ok: true, replayed: false },
      { ok: true, replayed: true },
      { refusal: { code: 'IDEMPOTENCY_KEY_REUSED' } },
    ]);
    expect(await kit.sql('select coins from tin')).toEqual([{ coins: 3 }]);
  });

  it('two sets with the same keys in opposite order do not lock each other out', async () => {
    const keys = Array.from({ length: 50 }, (_, index) => `k${index}`);
    const inputs = keys.map((tin) => ({ tin, coins: 1 }));
    const rounds = Array.from({ length: 4 }, (_, round) =>
      round % 2 === 0
        ? runCommands(kit.op(), putCoins, inputs, { keys })
        : runCommands(kit.op(), putCoins, inputs.toReversed(), { keys: keys.toReversed() }),
    );
    const fresh = (await Promise.all(rounds)).flat().filter((verdict) => verdict.ok && !verdict.replayed);
    expect(fresh).toHaveLength(50);
    expect(await kit.sql('select distinct coins from tin')).toEqual([{ coins: 1 }]);
  });
});

describe('runCommands', () => {
  it('gives every input its own verdict, in order', async () => {
    const verdicts = await runCommands(kit.op(), putCoins, [
      { tin: 'a', coins: 2 },
      { tin: 'a', coins: -3 },
      { tin: 'a', coins: -1 },
    ]);
    expect(verdicts).toMatchObject([
      { ok: true, value: { coins: 2 } },
      { ok: false },
      { ok: true, value: { coins: 1 } },
    ]);
    expect(await count('outbox')).toBe(2);
  });

  it('sends as many statements for 500 inputs as for one', async () => {
    const due = new Date('2026-03-05T00:00:00Z');
    const cost = async (size: number, tag: string) => {
      const inputs = Array.from({ length: size }, (_, index) => ({ tin: `${tag}${index}`, coins: 1, due }));
      const before = statements.count;
      await runCommands(kit.op(), putCoins, inputs, {
        keys: inputs.map(({ tin }) => tin),
        inbox: { consumer: 'test', ids: inputs.map(({ tin }) => tin) },
      });
      return statements.count - before;
    };
    await cost(1, 'warm');
    const [one, many] = [await cost(1, 'one'), await cost(500, 'many')];
    expect(many).toBe(one);
    expect(await count('outbox')).toBe(502);
    expect(await chain()).toMatchObject({ ok: true });
  });

  it.each(['decide', 'apply', 'subject'] as const)('leaves no trace of a set when %s throws', async (bug) => {
    const records = await count('act_record');
    const inputs = [
      { tin: 'a', coins: 1, due: new Date() },
      { tin: 'b', coins: 1, bug },
    ];
    await expect(
      runCommands(kit.op(), putCoins, inputs, { keys: ['k1', 'k2'], inbox: { consumer: 'c', ids: ['1', '2'] } }),
    ).rejects.toThrow(bug);
    for (const table of ['tin', 'outbox', 'command_log', 'deadline', 'inbox'])
      expect([table, await count(table)]).toEqual([table, 0]);
    expect(await count('act_record')).toBe(records);
  });

  it('runs the caller’s own work in the same transaction, with the verdicts', async () => {
    await expect(
      runCommands(kit.op(), putCoins, [{ tin: 'a', coins: 1 }], {
        inTransaction: async (tx, verdicts) => {
          expect(verdicts).toMatchObject([{ ok: true, value: { coins: 1 } }]);
          expect(await tx.query('select coins from tin')).toEqual([{ coins: 1 }]);
          throw new Error('the cursor is not mine any more');
        },
      }),
    ).rejects.toThrow('the cursor is not mine any more');
    expect(await count('tin')).toBe(0);
  });

  it('skips inputs whose event is in the inbox', async () => {
    const inbox = { consumer: 'c', ids: ['1', '2'] };
    await runCommands(
      kit.op(),
      putCoins,
      [
        { tin: 'a', coins: 1 },
        { tin: 'a', coins: 1 },
      ],
      { inbox },
    );
    const again = await runCommands(
      kit.op(),
      putCoins,
      [
        { tin: 'a', coins: 1 },
        { tin: 'a', coins: 1 },
        { tin: 'a', coins: 1 },
      ],
      {
        inbox: { consumer: 'c', ids: ['2', '3', '3'] },
      },
    );
    expect(again).toMatchObject([{ replayed: true }, { replayed: false }, { replayed: true }]);
    expect(await kit.sql('select coins from tin')).toEqual([{ coins: 3 }]);
  });
});

describe('queueCommand', () => {
  const queue = (op: OperationContext, input: Coins, idempotencyKey: string) =>
    queueCommand(op, putCoins, input, { idempotencyKey });
  const asker = (given: Partial<Caller> = {}) => kit.op({ operationId: randomUUID(), ...given }) as OperationContext;

  it('takes what comes meanwhile into one transaction, each act with its verdict and its record', async () => {
    const records = await count('act_record');
    const coins = Array.from({ length: 40 }, (_, at) => (at === 7 ? -1_000 : 1));
    const verdicts = await Promise.all(coins.map((coin, at) => queue(asker(), { tin: 'a', coins: coin }, `q${at}`)));
    expect(verdicts.flatMap((verdict, at) => (verdict.ok ? [] : [at]))).toEqual([7]);
    expect(await kit.sql('select coins, touched from tin')).toEqual([{ coins: 39, touched: 1 }]);
    const operations = await kit.sql('select distinct operation_id from act_record order by 1 limit 100');
    expect(operations.length).toBeGreaterThanOrEqual(39);
    expect((await count('act_record')) - records).toBe(39);
    const again = await queue(asker(), { tin: 'a', coins: 1 }, 'q0');
    expect(again).toMatchObject({ ok: true, replayed: true });
    expect(await chain()).toMatchObject({ ok: true });
  });

  it('has two sets under way at once where many wait, and keeps their verdicts', async () => {
    const asked = Array.from({ length: 260 }, (_, at) => ({ tin: 'a', coins: at === 200 ? -1_000 : 1, key: `m${at}` }));
    const all = () => Promise.all(asked.map(({ key, ...input }) => queue(asker(), input, key)));
    const verdicts = await all();
    expect(verdicts.flatMap((verdict, at) => (verdict.ok ? [] : [at]))).toEqual([200]);
    expect(await kit.sql('select coins, touched from tin')).toEqual([{ coins: 259, touched: 2 }]);
    expect(await count('command_log')).toBe(260);
    const again = await all();
    expect(again).toEqual(verdicts.map((verdict) => (verdict.ok ? { ...verdict, replayed: true } : verdict)));
    expect(await kit.sql('select coins, touched from tin')).toEqual([{ coins: 259, touched: 2 }]);
    expect(await chain()).toMatchObject({ ok: true });
  });

  it('answers keys that an earlier version has kept, each with its verdict in its row', async () => {
    const verdict = await put({ tin: 'a', coins: 1 }, 'kept');
    await kit.sql(`update command_log l set set_id = null, place = null, verdict = v.verdicts[l.place]
      from command_verdicts v where v.id = l.set_id`);
    expect(await put({ tin: 'a', coins: 1 }, 'kept')).toEqual({ ...verdict, replayed: true });
  });

  it('does the acts of different askers in the right of each', async () => {
    const askers = [asker({ subject: 'one' }), asker({ subject: 'two', roles: ['EDU_LIC'] })];
    await Promise.all(askers.map((op) => queue(op, { tin: 'a', coins: 1 }, 'same key')));
    expect(await kit.sql('select coins, touched from tin')).toEqual([{ coins: 2, touched: 2 }]);
    expect(await kit.sql('select actor from act_record order by seq desc limit 2')).toEqual(
      expect.arrayContaining([{ actor: 'one' }, { actor: 'two' }]),
    );
  });

  it('lets one act’s bug be its own', async () => {
    const inputs: Coins[] = [
      { tin: 'a', coins: 1 },
      { tin: 'a', coins: 1, bug: 'apply' },
      { tin: 'b', coins: 1 },
    ];
    const settled = await Promise.allSettled(inputs.map((input, at) => queue(asker(), input, `b${at}`)));
    expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await kit.sql('select id, coins from tin order by id')).toEqual([
      { id: 'a', coins: 1 },
      { id: 'b', coins: 1 },
    ]);
  });

  it('does not starve when more operations read than there are connections', async () => {
    const askers = Array.from({ length: 20 }, () => asker());
    const acts = askers.map(async (op, at) => {
      await op.db.query('select 1');
      return queue(op, { tin: 'a', coins: 1 }, `r${at}`);
    });
    expect((await Promise.all(acts)).every(({ ok }) => ok)).toBe(true);
  });
});

describe('what a shared part adds', () => {
  const draft = (id: string) => putCoins.events!({ tin: id, coins: 1 }, { before: 0, after: 1 }, {} as Facts)[0]!;
  const adding: typeof putCoins = {
    ...putCoins,
    async apply(tx, ...rest) {
      const due = new Date('2026-03-05T00:00:00Z');
      addToAct(tx, { events: [draft('added')], deadlines: [{ name: 'emptyTin', subjectId: 'added', due }] });
      return putCoins.apply(tx, ...rest);
    },
  };

  it('goes with the act, and with nothing that is undone', async () => {
    await runCommand(kit.op(), adding, { tin: 'a', coins: 1 });
    expect(await kit.sql('select key from outbox order by seq')).toEqual([{ key: 'added' }, { key: 'a' }]);
    expect(await kit.sql('select subject_id from deadline')).toEqual([{ subject_id: 'added' }]);
    await expect(runCommand(kit.op(), adding, { tin: 'a', coins: 1, bug: 'apply' })).rejects.toThrow();
    expect(await count('outbox')).toBe(2);
  });

  it('has no place outside an act', async () => {
    const adds = kit.runtime.inTransaction(testCaller(), async (tx) => addToAct(tx, { events: [draft('a')] }));
    await expect(adds).rejects.toThrow(/outside an act/);
  });
});

describe('faults of the database', () => {
  it('tries a deadlock’s victim again', async () => {
    let calls = 0;
    const fragile = {
      ...putCoins,
      load: async (...given: Parameters<typeof putCoins.load>) => {
        calls += 1;
        if (calls < 3) throw Object.assign(new Error('deadlock detected'), { code: '40P01' });
        return putCoins.load(...given);
      },
    };
    expect(await runCommand(kit.op(), fragile, { tin: 'a', coins: 1 })).toMatchObject({
      ok: true,
      value: { coins: 1 },
    });
    expect(calls).toBe(3);
  });

  it('tries again when the connection is cut before the commit', async () => {
    let cut = false;
    const verdicts = await runCommands(kit.op(), putCoins, [{ tin: 'a', coins: 1 }], {
      inTransaction: async (tx) => {
        if (cut) return;
        cut = true;
        const [row] = await tx.query<{ pid: number }>('select pg_backend_pid() as pid');
        await kit.sql(`select pg_terminate_backend(${row!.pid})`);
        await tx.query('select 1');
      },
    });
    expect(verdicts).toMatchObject([{ ok: true, value: { coins: 1 } }]);
    expect([await count('outbox'), (await kit.sql('select coins from tin'))[0]]).toEqual([1, { coins: 1 }]);
  });

  it('does not repeat an act without a key when the answer to its commit was lost', async () => {
    const lost = (async (...given: Parameters<typeof kit.runtime.inTransaction>) => {
      await kit.runtime.inTransaction(...given);
      throw Object.assign(new Error('Connection terminated unexpectedly'));
    }) as typeof kit.runtime.inTransaction;
    const runtime = Object.create(kit.runtime, { inTransaction: { value: lost } }) as typeof kit.runtime;
    const op = new OperationContext({ caller: testCaller(), runtime, onStatement: () => undefined });
    await expect(runCommand(op, putCoins, { tin: 'a', coins: 1 })).rejects.toThrow('Connection terminated');
    expect(await kit.sql('select coins from tin')).toEqual([{ coins: 1 }]);
  });
});

describe('the audit chain', () => {
  const admin = (statement: string) => kit.sql(`set session_replication_role = replica; ${statement}`);

  it('refuses every change of a row, to the owner too', async () => {
    await put({ tin: 'a', coins: 1 });
    await expect(kit.sql(`update act_record set reason = 'x'`)).rejects.toThrow('never changed or removed');
    await expect(kit.sql('delete from act_record')).rejects.toThrow('never changed or removed');
    await expect(kit.sql('truncate act_record')).rejects.toThrow('never changed or removed');
    await expect(kit.runtime.dataSource.query(`insert into act_record (seq) values (1)`)).rejects.toThrow(
      'permission denied',
    );
  });

  it('stays whole under many acts at once', async () => {
    await Promise.all(Array.from({ length: 40 }, (_, index) => put({ tin: `t${index % 5}`, coins: 1 })));
    expect(await chain()).toMatchObject({ ok: true });
  });

  it('names the first row that was changed, relinked or removed', async () => {
    for (let index = 0; index < 6; index += 1) await put({ tin: 'a', coins: 1 });
    const verdict = await chain();
    const last = verdict.ok ? verdict.count : 0;
    const [kept] = await kit.sql<{ reason: string | null; hash: Buffer }>(
      `select reason, hash from act_record where seq = ${last - 3}`,
    );

    await admin(`update act_record set reason = 'forged' where seq = ${last - 3}`);
    expect(await chain()).toEqual({ ok: false, seq: String(last - 3), problem: 'CONTENT_CHANGED' });
    await admin(`update act_record set reason = null where seq = ${last - 3}`);

    await admin(`update act_record set hash = sha256('forged') where seq = ${last - 3}`);
    expect(await chain()).toEqual({ ok: false, seq: String(last - 3), problem: 'CONTENT_CHANGED' });
    await admin(`update act_record set hash = decode('${kept!.hash.toString('hex')}', 'hex') where seq = ${last - 3}`);

    await admin(`update act_record set previous_hash = sha256('forged') where seq = ${last - 2}`);
    expect(await chain()).toEqual({ ok: false, seq: String(last - 2), problem: 'LINK_BROKEN' });
    await admin(`delete from act_record where seq = ${last - 2}`);
    expect(await chain()).toEqual({ ok: false, seq: String(last - 2), problem: 'ROW_MISSING' });
  });
});
