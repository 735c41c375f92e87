import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { systemCaller } from '../src/operation-context.js';
import type { Tx } from '../src/operation.js';
import { startKit, type Kit } from './kit-runtime.js';

let kit: Kit;
beforeAll(async () => {
  kit = await startKit();
});
afterAll(() => kit.stop());
beforeEach(() => kit.sql('truncate tin'));

const PUT = 'insert into tin (id, coins) values ($1, $2)';
const act = <T>(work: (tx: Tx) => Promise<T>) => kit.runtime.inTransaction(systemCaller('education', 'test'), work);
const tins = () => kit.sql('select id, coins from tin order by id');

describe('a transaction', () => {
  it('does statements in the order of the calls, whether their answers are waited for or not', async () => {
    await act(async (tx) => {
      tx.send(PUT, ['a', 1]);
      tx.send('update tin set coins = coins * 10', []);
      const [read, again] = await Promise.all([
        tx.query('select coins from tin'),
        tx.manager.query<unknown>('update tin set coins = coins + 1 returning coins'),
        tx.query('update tin set coins = coins * 2'),
      ]);
      expect([read, again]).toEqual([[{ coins: 10 }], [[{ coins: 11 }], 1]]);
      tx.send(PUT, ['b', 5]);
    });
    expect(await tins()).toEqual([
      { id: 'a', coins: 22 },
      { id: 'b', coins: 5 },
    ]);
  });

  it('fails with the fault of a statement that nobody waited for, and leaves nothing', async () => {
    const put = act(async (tx) => {
      tx.send(PUT, ['a', 1]);
      tx.send(PUT, ['a', 2]);
      tx.send(PUT, ['b', 3]);
    });
    await expect(put).rejects.toMatchObject({ driverError: { code: '23505' } });
    expect(await tins()).toEqual([]);
  });

  it('does not end well where the fault of a statement was passed over', async () => {
    const put = act(async (tx) => {
      await tx.query(PUT, ['a', 1]);
      await tx.query(PUT, ['a', 2]).catch(() => undefined);
    });
    await expect(put).rejects.toMatchObject({ driverError: { code: '23505' } });
    expect(await tins()).toEqual([]);
  });

  it('gives its connection back after a fault', async () => {
    for (let time = 0; time < 30; time += 1)
      await expect(act((tx) => tx.query('select from nowhere'))).rejects.toMatchObject({
        driverError: { code: '42P01' },
      });
    await act((tx) => tx.query(PUT, ['a', 1]));
    expect(await tins()).toEqual([{ id: 'a', coins: 1 }]);
  });
});
