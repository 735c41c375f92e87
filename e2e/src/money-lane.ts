import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { JointActionWorld } from './joint-action-world.js';
import { auditChain, says } from './ledger-chain-audit.js';
import { rowsOf } from './own-databases.js';

const LANES = 2;
const PAUSE_MS = 100;

/** Money that finance was told stands in an account's ledger. */
export interface Banked {
  readonly accountId: string;
  readonly orderNo: string;
  readonly fen: number;
}

/** Enters money as long as `acting` goes on. Each act is asked twice at once under one key, as an impatient client does. */
export async function bankMoney(world: JointActionWorld, acting: Promise<unknown>): Promise<Banked[]> {
  const accounts = await rowsOf<{ id: string }>(world.system, 'finance', 'select id from escrow_account order by id');
  const banked: Banked[] = [];
  let over = false;
  const end = () => (over = true);
  acting.then(end, end);
  const lane = async (): Promise<void> => {
    while (!over) {
      const serial = banked.length;
      const one = { accountId: accounts[serial % accounts.length]!.id, orderNo: `示单${serial}`, fen: 10_000 + serial };
      banked.push(one);
      const input = {
        idempotencyKey: randomUUID(),
        accountId: one.accountId,
        orderNo: one.orderNo,
        amount: (one.fen / 100).toFixed(2),
        asOf: '2026-03-02',
        documentNo: '示表1号',
      };
      const ask = () => world.done('finance', 'recordOpeningBalance', { input });
      await Promise.all([ask(), ask()]);
      await pause(PAUSE_MS);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return banked;
}

/** Where the ledger, its chain and its witness do not say what finance was told, in words; none when all is as it should be. */
export async function auditMoney(world: JointActionWorld, banked: readonly Banked[]): Promise<string[]> {
  const entered = await rowsOf<{ line: string }>(
    world.system,
    'finance',
    `select concat_ws(' ', t.escrow_account_id, a.order_no, t.amount_fen) as line
     from transfer t join ledger_account a on a.id = t.credit_account_id`,
  );
  const balances = await rowsOf<{ line: string }>(
    world.system,
    'finance',
    `select concat_ws(' ', escrow_account_id, order_no, balance_fen) as line from ledger_account where kind = 'ORDER'`,
  );
  const expected = banked.map(({ accountId, orderNo, fen }) => `${accountId} ${orderNo} ${fen}`).sort();
  const sorted = (rows: readonly { line: string }[]): string =>
    rows
      .map(({ line }) => line)
      .sort()
      .join('\n');
  return [
    ...says('transfers of the ledger', sorted(entered), expected.join('\n')),
    ...says('balances of the orders', sorted(balances), expected.join('\n')),
    ...(await auditChain((query, variables) => world.ask('finance', query, variables), banked.length)),
  ];
}
